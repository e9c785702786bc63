# Documents that coordinators and admins bring, from which their members are answered.

command-documents = Dokumente, aus denen Antworten kommen
documents-title = {""}**Dokumente von { $organisation }**
documents-title-everybody = {""}**Dokumente für alle**
documents-title-several = {""}**Dokumente Ihrer Einrichtungen**
documents-none = Es gibt noch kein Dokument. Senden Sie eines, zum Beispiel Ihr Handbuch, Ihre Fördersätze oder Ihr Merkblatt zur Versicherung: Ihre Teilnehmenden bekommen dann neben dem Programmleitfaden auch daraus Antworten, mit Namen und Seite des Dokuments.
documents-for-everybody = für alle
documents-line = {""}**{ $title }** ({ $of }): { $state }
documents-state-reading = wird vorbereitet
documents-state-trying = nicht veröffentlicht; Sie können es ausprobieren
documents-state-published = veröffentlicht am { $day }
documents-button-bring = Dokument hinzufügen
documents-which-organisation = Wer soll Antworten daraus bekommen?
documents-ask-file = Bitte senden Sie die Datei: PDF, Word (.docx), Webseite (.html), Markdown oder Text, höchstens { $limit } MB. Bevor Sie sie veröffentlichen, bekommt niemand sonst Antworten daraus. Bitte senden Sie keine Datei mit Namen oder Daten von Teilnehmenden.
documents-refused = Diese Datei konnte ich nicht lesen. Der Grund, auf Englisch: { $why }. Bitte senden Sie eine andere, oder brechen Sie mit /cancel ab.
documents-type = Dateien dieser Art lese ich nicht. Bitte senden Sie eine von diesen: { $types }.
documents-too-many = Es gibt schon { $limit } Dokumente. Bitte entfernen Sie zuerst eines.
documents-read = {""}**{ $title }** ist gelesen: { $passages ->
    [one] ein Abschnitt
   *[other] { $passages } Abschnitte
}, { $tables ->
    [0] keine Tabelle
    [one] eine Tabelle
   *[other] { $tables } Tabellen
}, Sprache: { $language }.
documents-pages = { $pages ->
    [one] Das Dokument hat eine Seite.
   *[other] Das Dokument hat { $pages } Seiten.
}
documents-doubts = Bitte sehen Sie sich das an (auf Englisch):
documents-replaces = Wenn Sie es veröffentlichen, tritt es an die Stelle von **{ $title }**, veröffentlicht am { $day }.
documents-soon = In etwa einer Minute können Sie es ausprobieren; ich schreibe Ihnen dann.
documents-ready = {""}**{ $title }** können Sie jetzt ausprobieren. Fragen Sie mich etwas, das darin steht. Bis Sie das Dokument veröffentlichen, bekommen nur Sie und die anderen, die es veröffentlichen dürfen, Antworten daraus.
documents-ready-example = Tippen Sie zum Beispiel auf eine der Überschriften:
documents-button-publish = Veröffentlichen
documents-button-remove = Entfernen
documents-publish-sure = {""}**{ $title }** veröffentlichen? Alle in den Gruppen von { $organisation } bekommen dann Antworten daraus.
documents-publish-sure-everybody = {""}**{ $title }** veröffentlichen? Alle, die dem Assistenten schreiben, bekommen dann Antworten daraus.
documents-published = {""}**{ $title }** ist veröffentlicht. In etwa einer Minute kommen Antworten daraus.
documents-remove-sure = {""}**{ $title }** entfernen? Die Datei wird gelöscht, und niemand bekommt mehr Antworten daraus.
documents-removed = {""}**{ $title }** ist entfernt. In etwa einer Minute kommen keine Antworten mehr daraus.
documents-brought = Hinzugefügt am { $day } von { $name }.
documents-brought-unnamed = Hinzugefügt am { $day }.
help-documents = /documents: Ihre eigenen Dokumente, aus denen die Teilnehmenden Antworten bekommen

# On the coordinators' page.
page-nav-documents = Dokumente
page-documents-file = Datei
page-documents-send = Die Datei lesen
page-documents-for = Wer Antworten daraus bekommt
page-documents-state = Stand
page-documents-note-read = Die Datei ist gelesen. In etwa einer Minute können Sie sie in Ihrem Chat mit dem Assistenten ausprobieren.
page-documents-note-published = Veröffentlicht. In etwa einer Minute kommen Antworten daraus.
page-documents-note-removed = Entfernt. In etwa einer Minute kommen keine Antworten mehr daraus.

# In the audit log.
audit-did-document_brought = hat das Dokument „{ $title }“ hinzugefügt
audit-did-document_published = hat das Dokument „{ $title }“ veröffentlicht
audit-did-document_removed = hat das Dokument „{ $title }“ entfernt
