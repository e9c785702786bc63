# Was der Assistent um seine Antworten herum sagt.

welcome =
    {""}**Hallo, ich bin Vademecum.** Ich kenne die Regeln für Auslandsaufenthalte mit Erasmus+ in der Berufsbildung: für alle, die ins Ausland gehen, ob Lernende, Azubis, Lehrkräfte oder Ausbildungspersonal, und für alle, die ein solches Projekt durchführen.

    Frag mich in deinen eigenen Worten, zum Beispiel:

    - Ich bin Azubi, wie lange kann ich ins Ausland gehen?
    - Wie viel Reisegeld gibt es für 1200 km?
    - Wie stellt unsere Schule einen Antrag?

    Jede Antwort zeigt, woher sie kommt. Was der Leitfaden nicht sagt, erfinde ich nicht. /check geht mit ein paar Fragen deinen eigenen Fall durch, /mobility macht eine Checkliste für deinen Aufenthalt; /help sagt dir mehr.

help =
    {""}**Was ich kann**

    - Fragen zu Auslandsaufenthalten mit Erasmus+ in der Berufsbildung beantworten: wer gehen kann, wohin, wie lange, mit welchem Geld, wie man sich bewirbt oder einen Antrag stellt, was man vorbereitet, was danach kommt.
    - Deinen eigenen Fall mit ein paar Fragen prüfen: Kann ich gehen, kann unsere Einrichtung einen Antrag stellen, passt mein Aufenthalt, was könnte ich bekommen.
    - Eine Checkliste für deinen eigenen Aufenthalt machen, behalten, was du erledigt hast, und dich rechtzeitig erinnern.
    - Die Nationale Agentur eines Landes nennen: *Wer ist die Agentur in Portugal?*
    - Sagen, wenn der Leitfaden keine Antwort hat, und wen du dann fragst.

    {""}**Befehle**

    - /check zeigt die Selbsttests; /resume setzt einen unfertigen fort, /back geht eine Frage zurück, /restart fängt ihn neu an, /cancel beendet ihn
    - /mobility legt deinen eigenen Aufenthalt an und ändert ihn; /checklist zeigt, was dafür zu tun ist, und bis wann
    - /reminders sagt, wann ich dich an Fälliges erinnere, und stellt es ab
    - /person übergibt deine Frage einem Menschen, wenn du zustimmst
    - /mygroup zeigt die Gruppen, in denen du bist
    - /notifications sagt, welche Nachrichten du möchtest
    - /settings zeigt, was du einstellen kannst
    - /language ändert die Sprache
    - /about sagt, wer ich bin und was ich speichere
    - /privacy sagt, wer sieht, was du schreibst, und lässt dich wählen
    - /export gibt dir alles, was ich über dich speichere
    - /forget löscht es
    - /help zeigt diesen Text

    Schreib einfach deine Frage. Am besten immer nur eine auf einmal.

about =
    Ich bin ein Chat-Assistent für Menschen, die eine Erasmus+ KA1-Mobilität in der Berufsbildung beantragen, vorbereiten oder durchführen. Meine Antworten sind Stellen aus einem Leitfaden in einfachen Worten, jede mit ihrem Aufruf und ihrer Quelle; sie informieren, sie entscheiden nichts. Das letzte Wort haben deine entsendende Einrichtung und deine Nationale Agentur.

    {""}**Was ich speichere:** deine Sprache, deine Fragen ohne die Namen, Adressen und Nummern darin, meine Antworten, was du in Selbsttests antwortest, und deinen Aufenthalt mit dem, was du abgehakt hast, damit ich eine Nachfrage verstehe. Nichts davon geht an jemand anderen, außer du stimmst zu: In einer Gruppe sieht ihre Koordination, dass du dabei bist, wie viel von deiner Liste erledigt ist und welche Nachrichten dich erreicht haben, und Themen, nach denen mindestens fünf Personen gefragt haben, ohne Wortlaut und ohne Namen. Wer den Leitfaden pflegt, liest eine Frage, ohne Namen, wenn du es erlaubst oder wenn mindestens drei Personen dasselbe gefragt haben. /privacy sagt mehr und lässt dich wählen.
about-you = Hier bist du `{ $name }`: Wer mich betreibt, braucht das vielleicht, um dich zum Admin zu machen.
about-kept-for = Nachrichten und Fragen werden nach { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
} gelöscht. /export gibt dir alles, was ich über dich speichere, /forget löscht es sofort.

help-admin =
    {""}**Für Admins**

    - /pause\_answers und ein Grund: Fragen werden vorerst nicht beantwortet, und alle erfahren den Grund
    - /resume\_answers: Fragen werden wieder beantwortet
    - /organisations: Einrichtungen und wer sie koordiniert
    - /audit: was Admins und Koordination getan haben

own-data-in-private = Hier lesen auch andere mit. Bitte schreib mir das in einem Chat nur mit mir.
export-too-often = Du hast deine Daten eben erst bekommen. In { $count } Minuten kannst du sie wieder anfordern.
export-ready = Das ist alles, was ich über dich speichere: wer du für mich bist, deine Fragen, unsere Nachrichten. Namen, Adressen und Nummern wurden aus deinen Fragen entfernt, bevor ich sie gespeichert habe.
forget-sure = Soll ich alles löschen, was ich über dich speichere: deine Sprache, deine Fragen und unsere Nachrichten? Das lässt sich nicht rückgängig machen.
forget-yes = Ja, alles löschen
forget-no = Nein, behalten
forget-not = Es wurde nichts gelöscht.
forgotten = Alles, was ich über dich gespeichert hatte, ist gelöscht. Wenn du wieder schreibst, fangen wir neu an.

pause-needs-reason = Bitte schreiben Sie den Grund hinter den Befehl: Wer fragt, wird ihn lesen.
pause-reason-too-long = Dieser Grund ist länger als { $limit } Zeichen. Bitte schreiben Sie einen kürzeren.
pause-begun = Ab jetzt werden keine Fragen beantwortet. Zu lesen ist dieser Grund: „{ $reason }“. Sie als Admin bekommen weiter Antworten. /resume\_answers beendet die Pause.
pause-ended = Fragen werden wieder beantwortet.
pause-none = Die Antworten sind nicht pausiert.

language-which = Welche Sprache soll ich sprechen?
language-chosen = Ich spreche jetzt Deutsch. Auch der Leitfaden selbst ist auf Deutsch.

unknown-command = Diesen Befehl kenne ich nicht. /help zeigt die, die ich kenne; oder stell einfach deine Frage in deinen eigenen Worten.
button-too-old = Dieser Knopf passt nicht mehr. Schreib einfach, was du wissen möchtest.
something-went-wrong = Bei mir ist etwas schiefgegangen, und ich konnte nicht antworten. Es ist vermerkt. Bitte frag gleich noch einmal.

# Das Menü der Befehle: höchstens 256 Zeichen je Befehl.
command-start = Anfangen, und was du fragen kannst
command-help = Was ich kann
command-language = Die Sprache ändern
command-about = Wer ich bin und was ich speichere
command-privacy = Wer sieht, was du schreibst
command-export = Alles, was ich über dich speichere, als Datei
command-forget = Alles löschen, was ich über dich speichere

sources-title = Quellen
sources-reported = von keiner amtlichen Quelle bestätigt
sources-call = { $count ->
    [one] Aufruf { $years }
   *[other] Aufrufe { $years }
}
reply-passed = _Was hier stand, wurde einmal übergeben und wird nicht gespeichert._

button-check = Meinen Fall prüfen
button-mobility = Mein Aufenthalt
button-person = Einen Menschen fragen
button-language = Sprache
button-help = Was du kannst
button-reminders = Erinnerungen
button-notifications = Nachrichten, die ich möchte
button-mygroup = Meine Gruppen
button-export = Meine Daten
button-forget = Meine Daten löschen
button-private-chat = In einem privaten Chat weiter
settings = Ich schreibe dir auf { $language }. Was möchtest du ändern?
command-settings = Sprache, Erinnerungen, Nachrichten, deine Daten
command-inbox = Fragen, die auf eine Antwort warten
command-cohorts = Ihre Gruppen, und wer bereit ist
command-web = Die Koordinationsseite öffnen
