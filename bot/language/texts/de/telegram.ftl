# Was nur Telegram zeigt: höchstens 512 Zeichen, und 120 für das kurze.
telegram-description =
    Ich kenne die Regeln für Auslandsaufenthalte mit Erasmus+ in der Berufsbildung: wer gehen kann, wohin, wie lange, mit welchem Geld, und wie man sich bewirbt. Frag mich in deinen eigenen Worten; jede Antwort zeigt, woher sie kommt.
telegram-short-description = Antworten zu Auslandsaufenthalten mit Erasmus+ in der Berufsbildung, mit ihren Quellen.
telegram-text-only = Ich kann nur Text lesen. Bitte schreib deine Frage in ein paar Worten.

# Zu dem, was kein Text ist.
media-sticker = 🙂 Ich verstehe nur Worte. Was möchtest du über deinen Auslandsaufenthalt wissen?
media-voice = Sprachnachrichten und Töne kann ich nicht hören. Bitte schreib deine Frage in ein paar Worten.
media-picture = Das Bild habe ich nicht angesehen: Ich kann nur Text lesen. Bitte schreib deine Frage in ein paar Worten.
media-document = Die Datei habe ich nicht geöffnet: Ich kann nur Text lesen. Bitte schreib deine Frage in ein paar Worten.
media-mention = Ja? Schreib deine Frage hinter meinen Namen, oder antworte auf eine Nachricht nur mit meinem Namen: Dann nehme ich diese Nachricht als Frage.

# Unter einer Antwort auf die Worte, die bei einem Bild oder einer Datei stehen.
media-not-looked-at-picture = Ich habe nur deine Worte gelesen. Das Bild habe ich nicht angesehen.
media-not-looked-at-document = Ich habe nur deine Worte gelesen. Die Datei habe ich nicht geöffnet.
media-not-looked-at-other = Ich habe nur deine Worte gelesen, nicht das, was du mitgeschickt hast.

correction-not-read = Du hast eine frühere Nachricht geändert. Ich hatte sie schon so verwendet, wie sie war, deshalb hat sich für mich nichts geändert. Bitte schreib mir, was anders sein soll.
button-page = Meine Gruppen
