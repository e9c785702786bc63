# Mitteilungen der Koordination: wie man sie bekommt, und wie sie geschrieben, gesendet und gezählt werden.

command-announce = Mitteilungen für meine Gruppen
command-notifications = Was mir ungefragt geschickt wird

# Wie man sie bekommt.
announcement-from = 📢 **{ $office }**
announcement-again = _Noch einmal, weil du es noch nicht bestätigt hast:_
announcement-renewed = _Du hattest das bestätigt. Seitdem wurde es korrigiert: Bitte lies es noch einmal und bestätige es._
announcement-corrected = _Korrigiert._
announcement-copy-not-counted = Das ist Ihr eigenes Exemplar: Es wird nichts gezählt.
announcement-button-read = ✓ Gelesen
announcement-was-read = _✓ Du hast bestätigt, dass du das gelesen hast._
announcement-read-thanks = Danke, das ist notiert.
announcement-withdrawn-text = _Diese Mitteilung wurde zurückgezogen._

# Was einem ungefragt geschickt wird.
notifications-on = Du bekommst die Mitteilungen deiner Koordination. Dringende kommen in jedem Fall; alles andere hält sich an deine Ruhezeit.
notifications-on-always = Du bekommst die Mitteilungen deiner Koordination zu jeder Uhrzeit, weil du keine Ruhezeit hast.
notifications-off = Du bekommst keine Mitteilungen deiner Koordination, nur dringende.
notifications-button-off = Bitte keine Mitteilungen
notifications-button-on = Bitte wieder Mitteilungen

# Die Liste.
announce-list-title = {""}**Mitteilungen**
announce-list-none = Es gibt noch keine Mitteilungen.
announce-button-new = Neue Mitteilung
announce-button-new-for = Neu für { $office }
announce-button-list = Alle Mitteilungen
announce-no-text = (noch kein Text)
announce-state-draft = Entwurf
announce-state-scheduled = geplant für { $at }
announce-state-late = zu spät, bitte entscheiden
announce-state-sending = wird gesendet: { $sent } von { $audience }
announce-state-paused = pausiert: { $sent } von { $audience }
announce-state-done = gesendet an { $sent } von { $audience }
announce-state-cancelled = abgebrochen: { $sent } von { $audience } haben sie
announce-state-withdrawn = zurückgezogen

# Der Entwurf.
announce-draft-title = {""}**Eine neue Mitteilung** für { $office }
announce-draft-first = Schreiben Sie zuerst den Text, sagen Sie dann, wer sie bekommt. Alles lässt sich ändern, bis Sie sie senden; nichts geht verloren, wenn Sie hier aufhören.
announce-draft-text = {""}**{ $name }:** { $start }
announce-draft-file = {""}**Datei:** { $name }
announce-draft-to = {""}**Für:** { $who }
announce-draft-nobody = noch niemand
announce-draft-ask-read = Wer sie liest, wird um die Bestätigung „✓ Gelesen“ gebeten.
announce-draft-urgent = {""}**Dringend:** Sie kommt zu jeder Uhrzeit an, auch bei denen, die keine Mitteilungen möchten.
announce-button-text = ✎ { $name }
announce-button-file = Foto oder Dokument
announce-button-no-file = Ohne die Datei
announce-button-who = Wer sie bekommt
announce-button-ask-read = Um „Gelesen“ bitten: { $on ->
    [yes] ja
   *[no] nein
}
announce-button-urgent = Dringend: { $on ->
    [yes] ja
   *[no] nein
}
announce-button-preview = Vorschau und senden
announce-button-drop = Verwerfen
announce-button-drop-sure = Ja, verwerfen
announce-button-back = ‹ Zurück
announce-button-no-version = Keine Fassung auf { $name }
announce-drop-question = Diesen Entwurf verwerfen? Das lässt sich nicht rückgängig machen.
announce-dropped = Der Entwurf ist verworfen.
announce-gone = Diese Mitteilung gibt es nicht mehr. /announce zeigt die anderen.
announce-ask-text =
    Bitte schreiben Sie den Text auf { $name }, so wie er gelesen wird: höchstens { $limit } Zeichen. Möglich sind Fettdruck (zwei Sternchen auf beiden Seiten), Listen (Zeilen, die mit einem Strich beginnen) und Links.
announce-ask-text-now = Im Moment steht da:
announce-ask-file = Bitte senden Sie jetzt das Foto oder Dokument, als Datei mit höchstens { $limit } MB.
announce-file-missing = Das war keine Datei. Bitte senden Sie ein Foto oder ein Dokument.
announce-file-gone = Diese Datei lässt sich nicht lesen. Bitte senden Sie sie noch einmal.
announce-file-too-large = Diese Datei ist größer als { $limit } MB. Bitte senden Sie eine kleinere.
announce-text-empty = Darin steht nichts. Bitte schreiben Sie den Text.
announce-text-too-long = Das ist länger als { $limit } Zeichen. Bitte schreiben Sie einen kürzeren Text.
announce-text-too-long-for-file = Mit einem Foto oder Dokument darf ein Text { $limit } Zeichen haben. Kürzen Sie ihn zuerst: Die Fassung auf { $name } hat { $length }.

# Wer gemeint ist.
announce-who-title = {""}**Wer sie bekommt**
announce-who-count = { $count ->
    [0] Das ist im Moment niemand.
    [one] Das ist eine Person.
   *[other] Das sind { $count } Personen.
}
announce-who-no-cohorts = { $office } hat noch keine Gruppe, also gibt es niemanden, dem Sie schreiben könnten: /cohorts
announce-who-choose = Tippen Sie zuerst auf die Gruppen; danach können Sie die Auswahl eingrenzen.
announce-who-all = alle Gruppen
announce-who-role-learner = Lernende
announce-who-role-staff = Personal
announce-who-role-accompanying = Begleitpersonen
announce-who-country = Ziel: { $country }
announce-who-departs = Abreise vom { $from } bis { $until }
announce-who-departs-from = Abreise ab { $from }
announce-who-departs-until = Abreise bis { $until }
announce-who-not-ready = wer in der Checkliste noch etwas zu tun hat
announce-who-unread = wer Mitteilung { $number } nicht gelesen hat
announce-button-all = Alle Gruppen
announce-button-role = Rolle: { $role }
announce-button-role-any = alle
announce-button-country = Land: { $country }
announce-button-country-any = alle
announce-button-departs = Reisezeit: { $days }
announce-button-departs-any = beliebig
announce-button-departs-within = in den nächsten { $days } Tagen
announce-button-departs-typed = zwischen zwei Tagen …
announce-button-not-ready = Nur wer nicht bereit ist: { $on ->
    [yes] ja
   *[no] nein
}
announce-button-unread = Nicht gelesen: { $what }
announce-button-unread-any = egal
announce-button-any = Beliebig
announce-button-done = Fertig
announce-ask-country = In welches Land geht die Reise? Bitte schreiben Sie seinen Namen.
announce-country-unclear = Dieses Land kenne ich nicht. Bitte schreiben Sie seinen Namen, zum Beispiel Portugal.
announce-ask-departs = Zwischen welchen Tagen ist die Abreise? Bitte schreiben Sie beide Tage, mit „bis“ dazwischen: 1. März 2027 bis 30. April 2027.
announce-departs-unclear = Ich brauche zwei Tage, den ersten zuerst, zum Beispiel: 1. März 2027 bis 30. April 2027.
announce-departs-menu = Wann ist die Abreise?
announce-unread-menu = Welche Mitteilung ist noch nicht bestätigt?
announce-unread-none = Noch keine Mitteilung hat um „Gelesen“ gebeten.

# Die Vorschau.
announce-preview-title = {""}**Vorschau.** { $count ->
    [0] Diese Mitteilung würde niemand bekommen.
    [one] Diese Mitteilung geht an **eine Person**.
   *[other] Diese Mitteilung geht an **{ $count } Personen**.
}
announce-preview-languages = Auf { $name }: { $count }
announce-preview-other-language = Auf { $name }, weil es für die, die { $own } lesen, keine Fassung gibt: { $count }
announce-preview-nobody-reads = Auf { $name }: Diese Fassung liest niemand von ihnen
announce-preview-file = {""}**Datei:** { $name } ({ $size } KB) geht mit
announce-preview-left-out = { $count ->
    [one] Eine Person ist gemeint und bekommt nichts:
   *[other] { $count } Personen sind gemeint und bekommen nichts:
}
announce-reason-no-channel = noch nicht im Assistenten
announce-reason-left = Gruppe verlassen
announce-reason-unreachable = Assistent blockiert
announce-reason-opted-out = möchten keine Mitteilungen
announce-preview-reason = { $reason }: { $count }{ $names ->
    [none] {""}
   *[some] {" "}({ $names })
}
announce-preview-quiet = { $count ->
    [one] Eine davon hat jetzt Ruhezeit und bekommt sie später, spätestens am { $until }.
   *[other] { $count } davon haben jetzt Ruhezeit und bekommen sie später, spätestens am { $until }.
}
announce-preview-version = {""}**Auf { $name }**
announce-preview-changed = Inzwischen hat sich etwas geändert. Bitte sehen Sie noch einmal hin, bevor Sie senden.
announce-preview-nothing = Es gibt noch keinen Text, oder niemanden, an den er gehen könnte.
announce-button-send = { $count ->
    [one] Jetzt an eine Person senden
   *[other] Jetzt an { $count } Personen senden
}
announce-button-at = Zu einer Zeit …
announce-button-to-me = An mich senden, auf { $name }
announce-button-draft = ‹ Den Entwurf ändern
announce-urgent-question =
    {""}**Sie ist als dringend markiert.** Sie kommt zu jeder Uhrzeit an, auch bei denen, die keine Mitteilungen möchten. { $count ->
        [one] Eine Person bekommt sie.
       *[other] { $count } Personen bekommen sie.
    } Wirklich als dringend senden?
announce-urgent-asleep = { $count ->
    [one] Bei einer davon fällt das mitten in die Ruhezeit.
   *[other] Bei { $count } davon fällt das mitten in die Ruhezeit.
}
announce-button-urgent-sure = Ja, als dringend senden
announce-button-not-urgent = Sie ist nicht dringend
announce-ask-when = Wann soll sie gesendet werden? Bitte schreiben Sie Tag und Uhrzeit in Ihrer Zeitzone ({ $zone }), zum Beispiel: morgen 18:00, oder 3. Dezember um 9:30.
announce-when-no-time = Ich brauche auch eine Uhrzeit, zum Beispiel: morgen 18:00.
announce-when-no-day = Diesen Tag verstehe ich nicht. Bitte schreiben Sie ihn so: 3. Dezember um 9:30.
announce-when-past = Dieser Zeitpunkt ist vorbei. Bitte schreiben Sie einen späteren.
announce-when-far = Das ist mehr als ein Jahr entfernt. Bitte schreiben Sie einen früheren Tag.
announce-when-which = Welchen Tag meinen Sie: { $choices }? Bitte schreiben Sie ihn mit dem Namen des Monats.
announce-when-question = { $count ->
    [one] Am { $at } an eine Person senden?
   *[other] Am { $at } an { $count } Personen senden?
}
announce-when-quiet = { $count ->
    [one] Eine davon hat dann Ruhezeit und bekommt sie später, spätestens am { $until }.
   *[other] { $count } davon haben dann Ruhezeit und bekommen sie später, spätestens am { $until }.
}
announce-button-schedule = Ja, am { $at }
announce-button-other-time = Eine andere Zeit

# Wie es steht.
announce-status-title = {""}**Mitteilung { $number }** · { $office }
announce-status-scheduled = Sie wird am { $at } an { $audience } Personen gesendet.
announce-status-late = Sie sollte am { $at } an { $audience } Personen gesendet werden, aber der Assistent lief da nicht. **Sie wurde nicht gesendet.** Soll sie noch hinausgehen?
announce-status-sending = Sie wird gerade gesendet.
announce-status-paused = Sie ist pausiert: Niemand sonst bekommt sie, bis Sie fortsetzen.
announce-status-done = Sie wurde gesendet.
announce-status-cancelled = Sie wurde abgebrochen: Niemand sonst bekommt sie.
announce-status-withdrawn = Sie wurde zurückgezogen.
announce-progress = { $bar } { $done } von { $audience }
announce-count-sent = gesendet: { $count }
announce-count-failed = fehlgeschlagen: { $count }
announce-count-unknown = nicht bekannt: { $count }
announce-count-cancelled = abgebrochen: { $count }
announce-count-waiting = wartend: { $count }
announce-sum = { $sum } = { $audience ->
    [one] eine Person
   *[other] { $audience } Personen
}
announce-left-out = Ausgelassen, als sie bestätigt wurde: { $reasons }
announce-later = { $count ->
    [one] Eine Person hat Ruhezeit und bekommt sie später, spätestens am { $until }.
   *[other] { $count } Personen haben Ruhezeit und bekommen sie später, spätestens am { $until }.
}
announce-reads = Gelesen: { $reads } von { $sent }.
announce-edits = Nachrichten korrigiert: { $sent } von { $all }{ $failed ->
    [0] .
   *[some] {""}; bei { $failed } war das nicht möglich.
}
announce-deletions = Nachrichten gelöscht: { $sent } von { $all }{ $failed ->
    [0] .
   *[some] {""}; bei { $failed } war das nicht möglich, sie sind noch da.
}
announce-kept = { $count ->
    [one] In einem Chat ist sie älter als 48 Stunden und lässt sich nicht löschen: Ein Hinweis tritt an ihre Stelle.
   *[other] In { $count } Chats ist sie älter als 48 Stunden und lässt sich nicht löschen: Ein Hinweis tritt an ihre Stelle.
}
announce-unknown-kept = { $count ->
    [one] Bei einer Person ist nicht bekannt, ob die Mitteilung angekommen ist; es gibt nichts, was gelöscht werden könnte.
   *[other] Bei { $count } Personen ist nicht bekannt, ob die Mitteilung angekommen ist; es gibt nichts, was gelöscht werden könnte.
}
announce-renewed = Nach der Korrektur benachrichtigt, weil sie vorher bestätigt hatten: { $sent } von { $all }{ $failed ->
    [0] .
   *[some] {""}; bei { $failed } war das nicht möglich.
}
announce-reminded = Erinnerung { $number }: { $sent } von { $all } gesendet.
announce-button-now = Jetzt senden
announce-button-move = Eine andere Zeit …
announce-button-pause = Pausieren
announce-button-resume = Fortsetzen
announce-button-cancel = Senden abbrechen
announce-button-cancel-sure = Ja, abbrechen
announce-button-report = Bericht als Datei
announce-button-names = Wer sie nicht bekommen hat ({ $count })
announce-button-correct = Korrigieren
announce-button-withdraw = Zurückziehen
announce-button-withdraw-sure = Ja, zurückziehen
announce-button-remind = { $count ->
    [one] Eine Person erinnern (nicht gelesen)
   *[other] { $count } Personen erinnern (nicht gelesen)
}
announce-button-remind-sure = { $count ->
    [one] Ja, eine Person erinnern
   *[other] Ja, { $count } Personen erinnern
}
announce-button-refresh = Wie es steht
announce-changed = Das hat sich inzwischen geändert. So steht es jetzt.
announce-not-possible = Das ist nicht mehr möglich. So steht es jetzt.
announce-cancel-question = Das Senden abbrechen? Wer sie hat, behält sie; { $count ->
    [one] eine Person, die wartet, bekommt nichts.
   *[other] { $count } Personen, die warten, bekommen nichts.
}
announce-now-question = { $count ->
    [one] Jetzt an eine Person senden?
   *[other] Jetzt an { $count } Personen senden?
}
announce-withdraw-question = Zurückziehen? Sie wird in { $count ->
    [one] einem Chat
   *[other] { $count } Chats
} gelöscht, und wer wartet, bekommt nichts.
announce-remind-question = { $count ->
    [one] Noch einmal an die eine Person senden, die sie nicht bestätigt hat?
   *[other] Noch einmal an die { $count } Personen senden, die sie nicht bestätigt haben?
}
announce-remind-none = Alle, die sie bekommen haben, haben sie bestätigt.
announce-names-title = {""}**Wer Mitteilung { $number } nicht bekommen hat, oder vielleicht nicht**
announce-names-unknown = Nicht bekannt: Gerade da brach die Verbindung ab. Vielleicht ist sie angekommen, vielleicht nicht; noch einmal gesendet, kommt sie vielleicht doppelt an.
announce-names-failed = Nicht gesendet:
announce-names-none = Alle haben sie bekommen.
announce-names-erased = (hat die eigenen Daten gelöscht)
announce-names-nameless = (kein Name)
announce-names-more = … und { $count } weitere, in der Datei
announce-why-blocked = hat den Assistenten blockiert
announce-why-deleted = hat das Konto gelöscht
announce-why-gone = den Chat gibt es nicht mehr
announce-why-refused = vom Kanal abgelehnt
announce-why-missed = zu spät
announce-why-erased = hat die eigenen Daten gelöscht
announce-why-crashed = der Assistent hielt in diesem Moment an
announce-why-cut = die Verbindung brach ab
announce-why-other = konnte nicht gesendet werden
announce-button-again = Noch einmal senden: { $name }
announce-button-again-all = { $count ->
    [one] Noch einmal an eine Person senden
   *[other] Noch einmal an alle { $count } senden
}
announce-again-done = { $count ->
    [0] Es wurde nichts noch einmal gesendet.
    [one] Sie wird noch einmal an eine Person gesendet.
   *[other] Sie wird noch einmal an { $count } Personen gesendet.
}
announce-report-file = Der Bericht zu Mitteilung { $number }: { $audience } Personen.
announce-correct-which = Welche Fassung möchten Sie korrigieren?
announce-correct-question =
    {""}**So wird sie auf { $name } lauten:**

    { $text }

    { $count ->
        [one] Eine gesendete Nachricht wird geändert; wer noch wartet, bekommt den neuen Text.
       *[other] { $count } gesendete Nachrichten werden geändert; wer noch wartet, bekommt den neuen Text.
    }
announce-correct-resets = { $count ->
    [one] Eine Person hat den alten Text bestätigt. Das zählt dann nicht mehr: Diese Person erfährt es und wird gebeten, ihn noch einmal zu lesen.
   *[other] { $count } Personen haben den alten Text bestätigt. Das zählt dann nicht mehr: Diese Personen erfahren es und werden gebeten, ihn noch einmal zu lesen.
}
announce-button-correct-sure = Ja, korrigieren
announce-correct-gone = Was Sie geschrieben haben, ist nicht mehr da. Bitte schreiben Sie die Korrektur noch einmal.

# Was der Koordination ungefragt gesagt wird.
announce-notice-ended = {""}**Mitteilung { $number } ist abgeschlossen.**
announce-notice-late = {""}**Mitteilung { $number } wurde nicht gesendet.**

help-announcements = - /announce: Ihren Gruppen schreiben, sehen, wer es hat und wer es gelesen hat
