# Die Koordinationsseite.

page-no-address = Die Seite hat hier keine Adresse. Wer diesen Assistenten betreibt, setzt eine: VADEMECUM_PUBLIC_URL=https://…
page-sign-in-link =
    Hier melden Sie sich auf der Koordinationsseite an:

    { $link }

    Der Link gilt { $minutes } Minuten und funktioniert einmal. Behalten Sie ihn für sich: Wer ihn öffnet, handelt in Ihrem Namen.
page-title = Vademecum für die Koordination
page-skip = Zum Inhalt springen
page-sections = Bereiche
page-sign-out = Abmelden
page-sign-in = Anmelden
page-sign-in-title = Anmelden
page-sign-in-as = Sie melden sich an als Person, die zuständig ist für:
page-sign-in-how = Das funktioniert einmal. Auf diesem Gerät bleiben Sie 12 Stunden angemeldet, oder bis Sie sich abmelden.
page-outside-title = Bitte melden Sie sich an
page-outside = Diese Seite ist für die Koordination. Um hereinzukommen, schreiben Sie dem Assistenten /web in dem Chat, in dem Sie ihn kennen: Er sendet Ihnen einen Link, der zehn Minuten gilt.
page-to-chat = Zum Chat
page-not-there-title = Diese Seite gibt es nicht
page-not-there = Vielleicht wurde sie archiviert oder gelöscht.
page-stale-title = Bitte versuchen Sie es noch einmal
page-stale = Dieses Formular stammt aus einer anderen Sitzung. Es wurde nichts geändert. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.
page-too-large-title = Das ist zu groß
page-too-large = Die Datei ist zu groß. Es wurde nichts geändert.
page-nav-home = Übersicht
page-nav-cohorts = Gruppen
page-nav-announcements = Mitteilungen
page-nav-inbox = Fragen
page-nav-gaps = Lücken
page-pages = Seiten
page-page-of = Seite { $page } von { $pages }
page-newer = Zurück
page-older = Weiter

page-note-saved = Gespeichert.
page-changed-meanwhile = Jemand anderes hat diesen Entwurf inzwischen geändert, deshalb ist Ihrer nicht gespeichert. Unten steht, was Sie geschrieben haben: Wenn Sie es jetzt speichern, tritt es an die Stelle des anderen.
page-changed-not-dropped = Jemand anderes hat diesen Entwurf inzwischen geändert, deshalb ist er noch da. Sehen Sie ihn noch einmal an.
page-unsaved = Was Sie geschrieben haben, steht unten und ist noch nicht gespeichert.
page-forget = Verwerfen, was nicht gespeichert ist
page-note-sent = Es ist unterwegs. Eine Antwort kommt hierher zurück.
page-note-taken = Sie haben sie jetzt. Die anderen sehen das.
page-note-left = Zurückgegeben. Die anderen erfahren es.
page-note-closed = Geschlossen.
page-note-created = Angelegt.
page-note-imported = Die Liste wurde übernommen.
page-note-archived = Archiviert. Unten lässt sich die Gruppe zurückholen.
page-note-restored = Die Gruppe ist zurück, mit ihren Mitgliedern.
page-note-done = Erledigt. So steht es jetzt.
page-note-copy = Sie ist unterwegs zu Ihnen, dorthin, wo Sie dem Assistenten schreiben. Niemand sonst bekommt sie.
page-note-corrected = Korrigiert. Wer sie hat, sieht den neuen Text; wer den alten bestätigt hatte, erfährt es.
page-note-moved = Sie hat jetzt eine andere Zeit.
page-note-again = Sie wird noch einmal gesendet.
page-note-named = Danke. Was Sie hier tun, trägt jetzt Ihren Namen.
page-note-revoked = Der Link funktioniert nicht mehr.
page-note-dropped = Der Entwurf ist weg.
page-name-taken = Es gibt schon eine Gruppe mit diesem Namen.
page-tick-first = Es wurde nichts getan: Bitte setzen Sie zuerst das Häkchen.
page-choose-first = Bitte wählen Sie, wohin.
page-file-missing = Bitte wählen Sie eine Datei.

page-home-title = Übersicht
page-home-inbox = { $waiting } noch bei niemandem, { $mine } bei Ihnen
page-home-cohorts = { $count ->
    [one] eine Gruppe
   *[other] { $count } Gruppen
}, { $people ->
    [one] eine Person
   *[other] { $people } Personen
}
page-home-announcements = { $count ->
    [0] gerade wird nichts gesendet
    [one] eine wird gesendet oder wartet
   *[other] { $count } werden gesendet oder warten
}
page-home-gaps = Was gefragt wird und der Leitfaden nicht beantwortet
page-home-ready = Wer ist bereit?

page-no-cohorts = Es gibt noch keine Gruppe.
page-no-members = Noch ist niemand beigetreten.
page-new-cohort = Eine neue Gruppe
page-cohort-name = Name der Gruppe
page-create = Anlegen
page-look = Ansehen
page-readiness = Stand der Vorbereitung
page-readiness-of = Stand der Vorbereitung von { $name }
page-export = Als Datei (CSV)
page-members = Mitglieder: { $count }
page-change = Ändern
page-change-of = { $name } ändern
page-move-to = Verschieben nach
page-move = Verschieben
page-remove = Entfernen
page-remove-sure = Ja, { $name } aus der Gruppe entfernen
page-invite = Menschen einladen
page-invite-how = Mit einem Link, oder demselben als QR-Code, kann man dieser Gruppe beitreten. Sie sehen ihn, nachdem er erstellt ist, in diesem Browser, bis Sie sich abmelden.
page-invite-new = Einen Link erstellen
page-invite-line = Erstellt am { $made }, gilt bis { $until }, { $count ->
    [0] niemand ist damit beigetreten
    [one] eine Person ist damit beigetreten
   *[other] { $count } Personen sind damit beigetreten
}
page-invite-once = Kopieren Sie ihn, oder drucken Sie den Code. Niemand sonst kann ihn hier sehen, und Sie, bis Sie sich abmelden. Er gilt bis { $until }.
page-no-public-address = Es gibt keinen Link für das Web: Dieser Assistent hat keine Adresse, die andere erreichen können. Wer ihn betreibt, setzt eine: VADEMECUM_PUBLIC_URL=https://…
page-revoke = Zurückziehen
page-revoke-of = Den am { $made } erstellten Link zurückziehen
page-way-telegram = In Telegram
page-way-web = Im Web
page-code = QR-Code der Adresse darüber
page-roster = Liste der Teilnehmenden
page-roster-how = Eine CSV- oder XLSX-Datei mit einer Kopfzeile. Spalten: Name, Rolle, Sprache, Ziel, Beginn, Ende, Referenz; nur der Name ist nötig.
page-roster-file = Datei
page-roster-read = Die Datei lesen
page-roster-preview = Was die Datei ändern würde
page-roster-take = Übernehmen
page-roster-unknown = Diese Spalten bedeuten hier nichts und werden weggelassen: { $names }
page-leave-it = Lassen
page-expected = { $count ->
    [one] Eine Person auf der Liste ist noch nicht beigetreten:
   *[other] { $count } Personen auf der Liste sind noch nicht beigetreten:
}
page-settings = Name und Archivieren
page-rename = Umbenennen
page-archive = Die Gruppe archivieren
page-archive-sure = Ja, archivieren mit { $count ->
    [one] ihrem Mitglied
   *[other] ihren { $count } Mitgliedern
}. Sie lässt sich später zurückholen.
page-yes = ja
page-no-blocked = nein: blockiert
page-col-cohort = Gruppe
page-col-organisation = Einrichtung
page-col-members = Mitglieder
page-col-readiness = Stand der Vorbereitung
page-col-name = Name
page-col-role = Rolle
page-col-done = Erledigt
page-col-of = Von
page-col-state = Stand
page-col-destination = Ziel
page-col-reachable = Erreichbar
page-col-change = Ändern
page-col-start = Beginn
page-col-end = Ende
page-col-number = Nr.
page-col-text = Text
page-col-question = Frage
page-col-asked = Gefragt
page-col-when = Wann
page-col-why = Warum
page-chart = Wie viele Punkte der Checkliste vor der Abreise jede Person erledigt hat; die Tabelle darunter sagt dasselbe.
page-as-table = Als Tabelle
page-state-ready = bereit
page-state-under-way = in Arbeit
page-state-not-begun = nicht begonnen
page-state-no-checklist = noch keine Checkliste

page-announcement = Mitteilung
page-new-announcement = Eine Mitteilung schreiben
page-new-announcement-for = Eine Mitteilung für { $office } schreiben
page-no-announcements = Es wurde noch nichts mitgeteilt.
page-no-text = (noch kein Text)
page-draft = Entwurf
page-audience-now = geht an { $count }, { $out } ausgelassen
page-texts = Text
page-text-how = Höchstens { $limit } Zeichen. Fettdruck (zwei Sternchen auf beiden Seiten), Listen (Zeilen, die mit einem Strich beginnen) und Links sind möglich.
page-text-in = Text auf { $name }
page-file = Bild oder Dokument (höchstens { $limit } MB)
page-file-now = Geht mit: { $name }
page-file-away = Die Datei entfernen
page-who = Wer sie bekommt
page-who-how = Gruppen:
page-any = beliebig
page-country = Ziel (Land)
page-departs-from = Abreise ab
page-departs-until = Abreise bis
page-not-ready = Nur wer noch nicht bereit ist
page-unread = Nur wer diese Mitteilung nicht bestätigt hat: Nr.
page-how = Wie
page-ask-read = Um die Bestätigung bitten, dass sie gelesen wurde
page-urgent = Dringend: auch nachts, und an alle, die keine Mitteilungen möchten
page-preview = Vorschau
page-save = Speichern
page-drop = Den Entwurf verwerfen
page-drop-sure = Ja, verwerfen
page-later = Zu einer anderen Zeit
page-at = Tag und Uhrzeit
page-at-how = In Ihrer Zeitzone ({ $zone }). Zum Beispiel „morgen 9:00“ oder „3. Dezember 18:30“. Sie sehen den Zeitpunkt, bevor etwas geplant wird.
page-at-button = Ansehen
page-progress = { $done } von { $audience } erledigt
page-correct = Den Text auf { $name } korrigieren
page-correct-title = Den Text korrigieren
page-correct-text = Neuer Text
page-correct-look = Zuerst ansehen
page-correct-sure = Ja, überall an die Stelle des alten setzen
page-correct-send = Korrigieren

page-send = Senden
page-schedule = { $count ->
    [one] Für eine Person planen
   *[other] Für { $count } Personen planen
}
page-tick-urgent = Es wurde nichts gesendet: Sie ist als dringend markiert. Bitte setzen Sie das Häkchen, das das bestätigt, oder ändern Sie den Entwurf.
page-file-picture = Geht mit: { $name }
page-sure-title = Bitte bestätigen Sie
page-move-sure = Ja, zu dieser Zeit
page-missing-title = Wer sie nicht bekommen hat

page-contact = Notfallkontakt
page-contact-how = Wen die Menschen in dieser Gruppe anrufen, wenn im Ausland etwas passiert. Die Mitglieder sehen ihn in ihrer Checkliste, auf Papier und wenn sie dem Assistenten sagen, dass sie Hilfe brauchen. Außer ihnen sieht ihn nur die Koordination Ihrer Einrichtung.
page-contact-none = Diese Gruppe hat noch keinen Notfallkontakt.
page-contact-name = Name der Person
page-contact-phone = Telefonnummer, mit der Ländervorwahl
page-contact-phone-how = Zum Beispiel +351 912 345 678. Sie wird aus dem Ausland angerufen.
page-contact-note = Was man vor einem Anruf wissen sollte (Zeiten, Sprachen)
page-contact-save = Den Kontakt speichern
page-away = Archiviert
page-restore = Zurückholen
page-restore-of = { $name } zurückholen
page-restore-name-taken = Eine andere Gruppe hat jetzt diesen Namen. Benennen Sie zuerst jene um, und holen Sie dann diese zurück.

page-name-title = Ihr Name, bitte
page-name-how = Was Sie hier tun, wird unter Ihrem Namen in ein Protokoll geschrieben, und die Leute sehen, wer sie einlädt. Bitte schreiben Sie den Namen, unter dem man Sie kennt.
page-name = Ihr Name
page-name-take = Weiter

page-lists = Listen
page-inbox-empty = Hier ist nichts.
page-case = Frage
page-case-more = Was noch
page-answer = Antworten
page-answer-text = Ihre Worte
page-answer-kind = Was ist es?
page-kind-answer = Die Antwort
page-kind-ask = Eine Rückfrage
page-answer-look = Zuerst ansehen
page-answer-preview = Das wird die Person lesen:
page-answer-send = Senden
page-curate-goes-on = Die Antwort für alle ist begonnen. Im Chat geht es mit /curate weiter. Ihre nächste Nachricht dort sagt, woher die Antwort kommt: die Adresse einer Seite oder eine Regel des Leitfadens.

page-gaps-how = Was gefragt wurde und der Leitfaden nicht beantwortet hat, nach Bedeutung zusammengefasst: nur, wo zugestimmt wurde oder wo mindestens drei Personen dasselbe gefragt haben. Hier steht niemandes Name, und persönliche Daten sind entfernt. Um eine Antwort zu schreiben, nehmen Sie /gaps im Chat.
page-gaps-none = Es gibt keine Lücken.
page-gaps-count = { $count ->
    [one] Eine Lücke
   *[other] { $count } Lücken
}, { $asked ->
    [one] eine Frage
   *[other] { $asked } Fragen
}.
page-gaps-review = { $count ->
    [one] Eine Antwort wartet auf Ihre Prüfung: /curated im Chat.
   *[other] { $count } Antworten warten auf Ihre Prüfung: /curated im Chat.
}
page-topics-how = Was in Ihrer Einrichtung gefragt wird und der Leitfaden nicht beantwortet, als Themen. Ein Thema erscheint, sobald { $fewest } Personen danach gefragt haben. Von niemandem stehen hier Wortlaut oder Name.
page-col-topic = Thema
page-col-people = Personen
