# Die Chat-Seite.

web-title = Vademecum: Auslandsaufenthalte mit Erasmus+ in der Berufsbildung
web-description = Fragen zu Auslandsaufenthalten mit Erasmus+ in der Berufsbildung. Jede Antwort zeigt, woher sie kommt.
web-tagline = Auslandsaufenthalte mit Erasmus+ in der Berufsbildung
web-skip = Zum Feld für die Frage springen
web-languages = Sprache
web-conversation = Gespräch
web-no-script = Diese Seite braucht JavaScript, um ein Gespräch zu führen. Bitte erlaube es für diese Seite.

web-empty-title = Was möchtest du wissen?
web-empty-text = Frag, wie du mit Erasmus+ ins Ausland gehst, ob als Lernende/r, Azubi, Lehrkraft oder Ausbildungspersonal, oder wie man ein solches Projekt durchführt. Jede Antwort zeigt die Regel, aus der sie kommt; was der Leitfaden nicht sagt, wird nicht erfunden.
web-empty-examples = Zum Beispiel
web-example-length = Ich bin Azubi, wie lange kann ich ins Ausland gehen?
web-example-money = Wie viel Reisegeld gibt es für 1200 km?
web-example-staff = Kann eine Lehrkraft für eine Woche zum Job Shadowing gehen?
web-example-school = Wie stellt unsere Schule einen Antrag?

web-question = Deine Frage
web-question-hint = Enter schickt ab, Umschalt und Enter beginnt eine neue Zeile.
web-placeholder = Frag in deinen eigenen Worten
web-send = Senden
web-notice = Die Antworten informieren; deine entsendende Einrichtung und deine Nationale Agentur entscheiden.
web-about = Was ich speichere

web-you-said = Du:
web-assistant-said = Vademecum:
web-thinking = Ich sehe nach
web-earlier = Frühere Nachrichten zeigen
web-latest = Zur neuesten Nachricht
web-choices = Wähle eine Antwort
web-button-tapped = Knopf
web-not-kept = (nicht gespeichert)
web-download = { $name } speichern
web-new-tab = (öffnet sich in einem neuen Tab)

web-sources = { $count ->
    [one] Quelle
   *[other] { $count } Quellen
}
web-source-call = { $count ->
    [one] Aufruf { $years }
   *[other] Aufrufe { $years }
}
web-source-confirmed = bestätigt
web-source-reported = von keiner amtlichen Quelle bestätigt

web-connecting = Verbinde …
web-connected-again = Wieder verbunden.
web-offline = Keine Verbindung. Was du schreibst, wird hier aufbewahrt und gesendet, sobald die Verbindung wieder da ist.
web-language-offline = Die Sprache lässt sich ändern, sobald die Verbindung wieder da ist.
web-state-sending = Wird gesendet …
web-state-kept = Noch nicht gesendet; aufbewahrt, bis die Verbindung wieder da ist
web-send-again = Noch einmal senden

web-error-too-long = Das ist länger als { NUMBER($count) } Zeichen. Bitte kürze es, oder frag eins nach dem anderen.
web-error-too-fast = Das waren mehr als { $count } Nachrichten in einer Sekunde. Bitte schick es gleich noch einmal.
web-error-empty = Es gibt noch nichts zu senden. Bitte schreib zuerst deine Frage.
web-error-button = Dieser Knopf lässt sich nicht benutzen. Bitte schreib, was du wissen möchtest.
web-error-not-stored = Deine Nachricht konnte gerade nicht gespeichert werden. Bitte schick sie gleich noch einmal.
web-error-protocol = Die Seite hat etwas geschickt, das nicht verstanden wurde. Die Seite neu zu laden sollte helfen.
web-error-no-answer = Die Antwort dauert länger, als sie sollte. Sie erscheint hier, sobald sie fertig ist.

web-choose-file = Datei auswählen
web-picture = Bild: { $name }. Der Text sagt dasselbe.
web-error-file = Die Datei konnte nicht übergeben werden. Bitte versuch es noch einmal.
web-error-file-large = Dateien dürfen höchstens { $limit } MB groß sein. Bitte wähl eine kleinere.
web-error-file-type = Dateien dieser Art werden nicht angenommen; angenommen werden CSV, Excel (.xlsx), PDF, Word (.docx), Text, Kalender, JPEG und PNG.
web-error-file-unasked = Es wird keine Datei mehr erwartet. Bitte fang noch einmal mit dem Befehl an, der sie verlangt hat.
web-invited-title = Du hast eine Einladung
web-invited-text = Du hast einen Einladungslink geöffnet. Es passiert nichts, bevor du dir die Einladung ansiehst und zustimmst.
web-invited-open = Die Einladung ansehen
web-invited-close = Nicht jetzt

web-away-title = Einen Moment, bitte
web-away-text = Der Assistent ist gerade nicht zu erreichen. Was du geschrieben hast, ist nicht verloren. Bitte öffne diese Seite in einer Minute noch einmal.
web-busy = Einen Moment: Gerade fragen viele gleichzeitig
