# Einrichtungen, Gruppen, Einladungen und Listen.

command-mygroup = Die Gruppen, in denen du bist

# Für die Koordination.
help-coordinators =
    {""}**Für die Koordination**

    - /cohorts: Ihre Gruppen, wer beigetreten ist, wer bereit ist, Einladungen, Listen
cohorts-title = { $count ->
    [one] {""}**Ihre Gruppe**
   *[other] {""}**Ihre { $count } Gruppen**
}
cohorts-none = Sie haben noch keine Gruppe. Legen Sie eine an, und laden Sie dann Menschen dazu ein.
cohorts-line = {""}**{ $name }**: { $count ->
    [0] noch niemand
    [one] eine Person
   *[other] { $count } Personen
}
cohorts-line-of = {""}**{ $name }** ({ $organisation }): { $count ->
    [0] noch niemand
    [one] eine Person
   *[other] { $count } Personen
}
cohorts-which-organisation = Für welche Einrichtung ist die neue Gruppe?
cohorts-ask-name = Wie heißt die neue Gruppe? Bitte schreiben Sie ihren Namen, zum Beispiel „Tischler nach Lissabon, Mai 2027“.
cohorts-ask-new-name = Wie soll **{ $name }** ab jetzt heißen? Bitte schreiben Sie den Namen.
cohorts-name-empty = Darin steht kein Name. Bitte einen schreiben.
cohorts-name-too-long = Ein Name darf { $limit } Zeichen haben. Bitte einen kürzeren schreiben.
cohorts-name-taken = Es gibt schon eine Gruppe **{ $name }**. Bitte schreiben Sie einen anderen Namen.
cohorts-renamed = Die Gruppe heißt jetzt **{ $name }**.
cohorts-archive-sure = **{ $name }** archivieren? { $count ->
    [0] Es ist niemand darin.
    [one] Es ist eine Person darin.
   *[other] Es sind { $count } Personen darin.
} Der Gruppe kann dann niemand mehr beitreten, und über sie kann niemandem mehr geschrieben werden. Ihre Links funktionieren nicht mehr.
cohorts-archived = **{ $name }** ist archiviert.
cohorts-away-title = {""}**Archivierte Gruppen.** Tippen Sie auf eine Nummer, um eine zurückzuholen, mit ihren Mitgliedern.
cohorts-away-none = Keine Gruppe ist archiviert.
cohorts-restored = {""}**{ $name }** ist zurück, mit ihren Mitgliedern.
cohorts-restore-taken = Inzwischen heißt eine andere Gruppe **{ $name }**. Benennen Sie zuerst diese um, und holen Sie dann die archivierte zurück.
cohorts-button-away = Archiviert ({ $count })
cohorts-is-archived = **{ $name }** wurde archiviert.
cohorts-card-title = {""}**{ $name }** ({ $organisation })
cohorts-joined = { $count ->
    [0] noch niemand ist beigetreten
    [one] eine Person ist beigetreten
   *[other] { $count } Personen sind beigetreten
}
cohorts-expected = { $count ->
    [0] alle auf der Liste sind beigetreten
    [one] eine Person auf der Liste ist nicht beigetreten
   *[other] { $count } Personen auf der Liste sind nicht beigetreten
}
cohorts-count-ready = { $count } bereit
cohorts-count-under-way = { $count } in Arbeit
cohorts-count-not-begun = { $count } nicht begonnen
cohorts-count-no-checklist = { $count } noch ohne Checkliste
cohorts-count-unreachable = { $count } nicht erreichbar (Assistent blockiert)
cohorts-state-no-checklist = noch keine Checkliste
cohorts-done-of = { $done } von { $total } erledigt
cohorts-unreachable = nicht erreichbar
cohorts-no-name = (kein Name)
cohorts-role-learner = Lernende/r
cohorts-role-staff = Personal
cohorts-role-accompanying = Begleitperson
cohorts-members-title = {""}**{ $name }**: { $count ->
    [one] eine Person
   *[other] { $count } Personen
}. Tippen Sie auf eine Nummer, um mehr zu sehen oder um jemanden zu verschieben oder zu entfernen.
cohorts-members-none = In **{ $name }** ist noch niemand. Laden Sie Menschen mit einem Link oder einem QR-Code ein.
cohorts-ready-title = {""}**Wie bereit ist { $name }?** Gezählt wird, was vor der Abreise zu tun ist.
cohorts-ready-legend = Im Bild ist der Balken oben die ganze Gruppe: grün bereit, blau in Arbeit, gelb nicht begonnen, grau ohne Checkliste. Die Balken darunter haben die Nummern der Tabelle. Ein rotes Zeichen: nicht erreichbar.
cohorts-ready-more = … und { $count } weitere. Die Liste als Datei hat alle.
cohorts-column-name = Name
cohorts-column-done = Erledigt
cohorts-joined-on = beigetreten am { $day }
cohorts-writes-by = schreibt über: { $channel }
cohorts-destination = Ziel: { $place }
cohorts-dates = { $start } bis { $end }
cohorts-reference = Referenz: { $reference }
cohorts-move-where = In welche Gruppe soll **{ $name }**?
cohorts-move-nowhere = Es gibt keine andere Gruppe, in die man jemanden verschieben könnte.
cohorts-moved = **{ $name }** ist jetzt in **{ $cohort }**.
cohorts-remove-sure = **{ $name }** aus **{ $cohort }** entfernen? Die eigene Checkliste der Person bleibt ihr.
cohorts-removed = **{ $name }** ist nicht mehr in **{ $cohort }**.
cohorts-button-back = ‹ Zurück
cohorts-button-all = ‹ Alle Gruppen
cohorts-button-no = Nein
cohorts-button-new = Neue Gruppe
cohorts-button-members = Personen
cohorts-button-ready = Wer bereit ist
cohorts-button-invite = Einladen
cohorts-button-roster = Liste
cohorts-button-rename = Umbenennen
cohorts-button-archive = Archivieren
cohorts-button-archive-yes = Ja, archivieren
cohorts-button-move = Verschieben
cohorts-button-remove = Entfernen
cohorts-button-remove-yes = Ja, entfernen

# Der Notfallkontakt einer Gruppe.
contact-ask-name = {""}**{ $name } ist angelegt.** Wen rufen die Menschen in dieser Gruppe an, wenn im Ausland etwas passiert? Bitte schreiben Sie den **Namen** dieser Person. Die Gruppe sieht ihn in ihrer Checkliste; außer ihr sieht ihn nur die Koordination Ihrer Einrichtung.
contact-ask-name-again = Wen rufen die Menschen in **{ $name }** an, wenn im Ausland etwas passiert? Bitte schreiben Sie den **Namen** dieser Person. Die Gruppe sieht ihn in ihrer Checkliste; außer ihr sieht ihn nur die Koordination Ihrer Einrichtung.
contact-ask-phone = Welche **Telefonnummer** hat { $contact }? Bitte schreiben Sie sie mit der Ländervorwahl, zum Beispiel +351 912 345 678: Sie wird aus dem Ausland angerufen.
contact-ask-note = Gibt es vor einem Anruf etwas zu wissen, zum Beispiel Zeiten oder Sprachen? Bitte schreiben Sie es, oder tippen Sie auf den Knopf.
contact-card =
    So werden es die Menschen in **{ $cohort }** lesen:

    {""}**Im Notfall:** 112, dann **{ $name }**, { $phone }. { $note }
contact-saved = Die Menschen in **{ $cohort }** sehen jetzt { $name } als ihren Notfallkontakt.
contact-removed = {""}**{ $cohort }** hat keinen Notfallkontakt mehr.
contact-gone = Was Sie geschrieben haben, ist nicht mehr da. Bitte fangen Sie noch einmal an.
contact-line = Notfallkontakt: { $name }, { $phone }
contact-line-none = Notfallkontakt: **noch keiner**
contact-mygroup = Im Notfall: 112, dann **{ $name }**, { $phone }. { $note }
contact-button = Notfallkontakt
contact-button-later = Später
contact-button-no-note = Nichts hinzuzufügen
contact-button-save = Ja, speichern
contact-button-again = Noch einmal schreiben
contact-button-remove = Entfernen
contact-shown = Die Menschen in **{ $cohort }** rufen **{ $name }** an, { $phone }. { $note }
contact-name-empty = Darin steht kein Name. Bitte schreiben Sie den Namen der Person, die angerufen wird.
contact-phone-empty = Darin steht keine Nummer. Bitte schreiben Sie die Telefonnummer des Notfallkontakts.
contact-phone-no-country = Die Nummer braucht ihre Ländervorwahl, weil sie aus dem Ausland angerufen wird: zum Beispiel +351 912 345 678.
contact-phone-unclear = Das ist keine Telefonnummer, die man aus dem Ausland anrufen kann. Bitte schreiben Sie sie so: +351 912 345 678.
contact-note-too-long = Das ist länger als { $limit } Zeichen. Bitte schreiben Sie weniger.

# Links, die jemanden einlassen.
invite-title = {""}**Einladungen zu { $name }**. { $count ->
    [0] Kein Link ist offen.
    [one] Ein Link ist offen. Die Links selbst werden nicht gespeichert; wenn Ihrer verloren ist, erstellen Sie einen neuen.
   *[other] { $count } Links sind offen. Die Links selbst werden nicht gespeichert; wenn Ihrer verloren ist, erstellen Sie einen neuen.
}
invite-line = erstellt am { $made }, offen bis { $until }, { $count ->
    [0] von niemandem benutzt
    [one] einmal benutzt
   *[other] { $count }-mal benutzt
}
invite-button-new = Neuer Link und QR-Code
invite-button-revoke = Link { $number } zurückziehen
invite-revoked = Dieser Link lässt niemanden mehr ein.
invite-link-telegram =
    {""}**{ $name }** ({ $organisation }), in Telegram, bis { $until }:

    { $link }

    Geben Sie den Link weiter, oder zeigen Sie den QR-Code. Wer ihn öffnet, erfährt, was Sie sehen können, und tritt mit einem Knopfdruck bei.
invite-link-web =
    {""}**{ $name }** ({ $organisation }), im Browser, bis { $until }:

    { $link }

    Geben Sie den Link weiter, oder zeigen Sie den QR-Code. Wer ihn öffnet, erfährt, was Sie sehen können, und tritt mit einem Knopfdruck bei.
invite-coordinator-telegram =
    Einladung, **{ $organisation }** zu koordinieren, in Telegram. Sie funktioniert einmal, bis { $until }:

    { $link }

    Geben Sie sie nur dieser Person: Wer sie zuerst öffnet und Ja sagt, koordiniert dann.
invite-coordinator-web =
    Dieselbe Einladung, **{ $organisation }** zu koordinieren, im Browser. Sie funktioniert einmal, bis { $until }:

    { $link }
invite-no-way =
    Es gibt noch keinen Link, den andere öffnen könnten: Weder Telegram noch eine öffentliche Webadresse ist eingerichtet, und eine Adresse nur dieses Rechners (http://127.0.0.1) führt andere nirgendwohin.

    Wer diesen Assistenten betreibt, setzt VADEMECUM_PUBLIC_URL auf die Adresse, unter der er zu erreichen ist, zum Beispiel https://vademecum.example.org, und startet ihn neu.
invite-over = Diese Einladung funktioniert nicht (mehr). Frag die Person, von der du sie hast, nach einer neuen. Du kannst mich trotzdem alles rund um Auslandsaufenthalte fragen: /help

# Hereinkommen.
join-cohort-ask = **{ $organisation }** lädt dich in die Gruppe **{ $cohort }** ein.
join-cohort-sees = Deine Koordination sieht, dass du beigetreten bist, unter welchem Namen, wie weit du mit deiner Checkliste bist, und ob ihre Nachrichten dich erreicht haben und gelesen wurden. Sie sieht nicht, was du mich fragst: Davon sieht sie Themen, nach denen mindestens fünf Personen gefragt haben, ohne Wortlaut und ohne Namen. /privacy sagt mehr.
join-cohort-already = Du bist schon in der Gruppe **{ $cohort }** von **{ $organisation }**. /mygroup zeigt deine Gruppen.
join-cohort-done = Du bist in der Gruppe **{ $cohort }** von **{ $organisation }**. /mygroup zeigt deine Gruppen, und du kannst sie dort verlassen. Mit /mobility legst du deinen Aufenthalt an und bekommst eine Checkliste dafür.
join-coordinator-ask = Sie sind eingeladen, die Mobilitäten von **{ $organisation }** zu koordinieren.
join-coordinator-sees = In der Koordination sehen Sie, wer in den Gruppen Ihrer Einrichtung ist und wie weit alle sind, und Sie können ihnen schreiben. Was Sie tun, wird in ein Protokoll geschrieben.
join-coordinator-already = Sie koordinieren **{ $organisation }** schon: /cohorts
join-coordinator-done = Sie koordinieren jetzt **{ $organisation }**. Mit /cohorts fangen Sie an.
join-declined = In Ordnung, es hat sich nichts geändert. Der Link funktioniert, solange er offen ist.
join-ask-name = Unter welchem Namen soll deine Koordination dich sehen? Bitte schreib ihn, oder mach ohne Namen weiter.
join-button-no-name = Ohne Namen weiter
join-name-right = Deine Koordination wird diesen Namen sehen: **{ $name }**. Stimmt er?
join-button-name-yes = Ja, das ist mein Name
join-button-name-other = Nein, ein anderer Name
join-name-unread = Das sieht nicht nach einem Namen aus. Bitte nur den eigenen Namen schreiben, oder ohne Namen weitermachen.
waiting-stopped = In Ordnung, darauf warte ich nicht mehr.
join-ask-coordinator-name = Unter welchem Namen handeln Sie in der Koordination? Die Leute sehen, wer sie einlädt, und das Protokoll sagt, wer was getan hat. Bitte schreiben Sie ihn.
join-coordinator-name-right = Sie handeln unter diesem Namen: **{ $name }**. Stimmt er?
join-coordinator-named = Ihr Name hier ist jetzt **{ $name }**.
join-named = Deine Koordination sieht dich als **{ $name }**.
mygroup-seen-as = Deine Koordination sieht dich als **{ $name }**.
mygroup-button-name = Meinen Namen ändern
join-button-learner = Als Lernende/r beitreten
join-button-staff = Als Personal beitreten
join-button-accompanying = Als Begleitperson beitreten
join-button-coordinator = Ja, ich koordiniere
join-button-no = Nein, danke
mygroup-title = {""}**Deine Gruppen**
mygroup-none = Du bist in keiner Gruppe. Deine Koordination kann dir einen Link oder einen QR-Code geben.
mygroup-line = {""}**{ $cohort }** ({ $organisation }), als { $role }
mygroup-leave-sure = **{ $cohort }** verlassen? Die Koordination dieser Gruppe sieht dann nicht mehr, wie weit du bist, und kann dir nicht mehr schreiben. Deine Checkliste bleibt.
mygroup-left = Du hast **{ $cohort }** verlassen.
mygroup-button-leave = { $name } verlassen
mygroup-button-leave-yes = Ja, verlassen

# Listen.
roster-title = {""}**Die Liste von { $name }**: { $count ->
    [one] eine Person
   *[other] { $count } Personen
}, { $joined } beigetreten. Tippen Sie auf eine Nummer, um zu sagen, wer jemand ist, oder um jemanden von der Liste zu nehmen.
roster-none = **{ $name }** hat keine Liste. Übernehmen Sie eine Tabelle (CSV oder Excel), dann sehen Sie, wer noch nicht beigetreten ist.
roster-joined = beigetreten
roster-not-joined = noch nicht beigetreten
roster-button-import = Eine Datei übernehmen
roster-button-export = Als Datei
roster-button-take = Ja, übernehmen
roster-button-tie = Wer ist das?
roster-button-drop = Von der Liste nehmen
roster-ask-file =
    Bitte senden Sie die Liste von **{ $name }** als Datei: CSV oder Excel (.xlsx), höchstens 500 Personen, eine je Zeile.

    Die erste Zeile nennt die Spalten: Name (nötig), Rolle, Sprache, Ziel, Beginn, Ende, Referenz. Tage wie 2027-05-03 oder 3.5.2027. Sie sehen, was sich ändern würde, bevor sich etwas ändert. Eine leere Liste zum Ausfüllen kommt mit dieser Nachricht.
roster-empty = In dieser Datei steht niemand. Bitte senden Sie eine andere.
roster-not-a-table = Das ist weder CSV noch eine Excel-Datei (.xlsx). Bitte speichern Sie die Tabelle als eines davon und senden Sie sie noch einmal.
roster-no-name-column = Die erste Zeile der Tabelle hat keine Spalte „Name“. Bitte fügen Sie eine hinzu und senden Sie die Datei noch einmal.
roster-too-many = Die Tabelle hat mehr als { $limit } Zeilen. Bitte senden Sie sie in Teilen.
roster-wrong-title = { $count ->
    [one] Eine Sache in dieser Datei stimmt nicht, deshalb wurde nichts übernommen. Bitte korrigieren Sie sie und senden Sie die Datei noch einmal.
   *[other] { $count } Sachen in dieser Datei stimmen nicht, deshalb wurde nichts übernommen. Bitte korrigieren Sie sie und senden Sie die Datei noch einmal.
}
roster-wrong-line = Zeile { $number }, { $column }: „{ $value }“ { $why }
roster-wrong-more = … und { $count } weitere.
roster-wrong-no-name = – ein Name fehlt
roster-wrong-too-long = ist zu lang
roster-wrong-role = ist keines von: Lernende, Personal, Begleitperson
roster-wrong-language = ist keine Sprache; nehmen Sie ein Kürzel wie de oder en
roster-wrong-date = ist kein Datum; schreiben Sie 2027-05-03 oder 3.5.2027
roster-wrong-order = liegt vor dem Beginn
roster-wrong-twice = steht zweimal da
roster-column-name = Name
roster-column-role = Rolle
roster-column-language = Sprache
roster-column-destination = Ziel
roster-column-starts-on = Beginn
roster-column-ends-on = Ende
roster-column-reference = Referenz
roster-preview-title = {""}**{ $name }**: { $count ->
    [one] Eine Zeile wurde ohne Fehler gelesen.
   *[other] { $count } Zeilen wurden ohne Fehler gelesen.
} Noch ist nichts übernommen.
roster-preview-new = { $count } neu
roster-preview-changed = { $count } geändert
roster-preview-same = { $count } wie bisher
roster-preview-absent = { $count } bisher auf der Liste und nicht in der Datei; sie bleiben
roster-preview-first = So fängt sie an:
roster-preview-more = … und { $count } weitere
roster-preview-unknown = Spalten, die weggelassen werden: { $names }
roster-taken = { $count ->
    [one] Eine Zeile ist in die Liste von **{ $name }** übernommen.
   *[other] { $count } Zeilen sind in die Liste von **{ $name }** übernommen.
}
roster-exported = **{ $name }** als Datei: wer erwartet wird, wer beigetreten ist, wie weit alle sind.
roster-tie-whom = Wer von denen, die beigetreten sind, ist **{ $name }**?
roster-tie-nobody = Alle, die beigetreten sind, stehen schon auf der Liste.
roster-tied = **{ $name }** ist erkannt.
roster-dropped = **{ $name }** steht nicht mehr auf der Liste.
upload-too-large = Diese Datei ist größer als { $limit } MB. Bitte senden Sie eine kleinere.
upload-not-fetched = Ich konnte diese Datei nicht bekommen. Bitte senden Sie sie noch einmal.

# Für Admins.
organisations-title = { $count ->
    [one] {""}**Eine Einrichtung**
   *[other] {""}**{ $count } Einrichtungen**
}
organisations-none = Es gibt noch keine Einrichtung. Legen Sie eine an, und laden Sie dann ihre Koordination ein.
organisations-line = {""}**{ $name }**: { $coordinators ->
    [0] niemand koordiniert
    [one] eine Person koordiniert
   *[other] { $coordinators } Personen koordinieren
}, { $cohorts ->
    [0] keine Gruppe
    [one] eine Gruppe
   *[other] { $cohorts } Gruppen
}
organisations-ask-name = Wie heißt die Einrichtung? Bitte schreiben Sie ihren Namen.
organisations-ask-new-name = Wie soll **{ $name }** ab jetzt heißen? Bitte schreiben Sie den Namen.
organisations-name-taken = Es gibt schon eine Einrichtung **{ $name }**. Bitte schreiben Sie einen anderen Namen.
organisations-created = Die Einrichtung **{ $name }** ist angelegt. Öffnen Sie sie in /organisations, um ihre Koordination einzuladen.
organisations-renamed = Die Einrichtung heißt jetzt **{ $name }**.
organisations-card-title = {""}**{ $name }**, { $cohorts ->
    [0] noch keine Gruppe
    [one] eine Gruppe
   *[other] { $cohorts } Gruppen
}
organisations-nobody = Noch koordiniert sie niemand.
organisations-coordinator = {""}**{ $name }** ({ $channel }), koordiniert seit { $since }
organisations-invitation = Link { $number }, erstellt am { $made }, offen bis { $until }, noch nicht benutzt
organisations-me = Sie koordinieren jetzt **{ $name }**: /cohorts
organisations-end-sure = Soll das Recht, **{ $organisation }** zu koordinieren, für **{ $name }** enden? Die Person erfährt es und kann die Gruppen von da an nicht mehr sehen und ihnen nicht mehr schreiben.
organisations-ended = **{ $name }** koordiniert dort nicht mehr. Die Person erfährt es.
organisations-end-notice = Sie koordinieren **{ $organisation }** nicht mehr: Ein Admin dieses Assistenten hat dieses Recht beendet. Wenn Sie das nicht erwartet haben, fragen Sie Ihre Einrichtung.
organisations-button-end-yes = Ja, das Recht entziehen
organisations-button-name = Meinen Namen sagen
organisations-no-name = Sie haben hier noch keinen Namen, deshalb kann das Protokoll nicht sagen, wer was getan hat.
organisations-button-new = Neue Einrichtung
organisations-button-invite = Zum Koordinieren einladen
organisations-button-me = Ich koordiniere sie auch
organisations-button-end = { $name } das Recht entziehen
organisations-button-all = ‹ Alle Einrichtungen
audit-title = {""}**Was Admins und Koordination getan haben**, das Neueste zuerst
audit-none = Im Protokoll steht nichts (mehr).
audit-program = der Assistent selbst
audit-erased = jemand, der die eigenen Daten gelöscht hat
audit-no-name = jemand ohne Namen ({ $channel })
audit-button-older = Ältere ›
invite-copy = Den Link kopieren
