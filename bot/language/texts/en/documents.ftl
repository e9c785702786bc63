# Documents that coordinators and admins bring, from which their members are answered.

command-documents = Documents that answers come from
documents-title = {""}**Documents of { $organisation }**
documents-title-everybody = {""}**Documents for everybody**
documents-title-several = {""}**Documents of your organisations**
documents-none = There is no document yet. Send one, such as your handbook, your rates or your insurance leaflet: your participants get answers from it, with its name and page, beside the programme guide.
documents-for-everybody = for everybody
documents-line = {""}**{ $title }** ({ $of }): { $state }
documents-state-reading = it is being made ready
documents-state-trying = not published; you can try it
documents-state-published = published on { $day }
documents-button-bring = Bring a document
documents-which-organisation = Who is to get answers from it?
documents-ask-file = Please send the file: PDF, Word (.docx), web page (.html), Markdown or text, { $limit } MB at most. Nobody else gets answers from it before you publish it. Please send no file with names or data of participants.
documents-refused = I could not read that file. The reason, in English: { $why }. Send another one, or /cancel.
documents-type = I do not read files of that type. Please send one of these: { $types }.
documents-too-many = There are { $limit } documents already. Take one away first.
documents-read = {""}**{ $title }** is read: { $passages ->
    [one] one section
   *[other] { $passages } sections
}, { $tables ->
    [0] no table
    [one] one table
   *[other] { $tables } tables
}, language: { $language }.
documents-pages = { $pages ->
    [one] It has one page.
   *[other] It has { $pages } pages.
}
documents-doubts = Please look at this (in English):
documents-replaces = When you publish it, it takes the place of **{ $title }**, published on { $day }.
documents-soon = In about a minute you can try it; I will write to you.
documents-ready = {""}**{ $title }** can be tried now. Ask me something that stands in it. Until you publish it, only you and the others who may publish it get answers from it.
documents-ready-example = For example, tap one of its headings:
documents-button-publish = Publish
documents-button-remove = Take away
documents-publish-sure = Publish **{ $title }**? Everybody in the groups of { $organisation } gets answers from it.
documents-publish-sure-everybody = Publish **{ $title }**? Everybody who writes to the assistant gets answers from it.
documents-published = {""}**{ $title }** is published. In about a minute answers come from it.
documents-remove-sure = Take **{ $title }** away? The file is deleted, and nobody gets answers from it any more.
documents-removed = {""}**{ $title }** is taken away. In about a minute nothing comes from it any more.
documents-brought = Brought on { $day } by { $name }.
documents-brought-unnamed = Brought on { $day }.
help-documents = /documents: your own documents, from which participants are answered

# On the coordinators' page.
page-nav-documents = Documents
page-documents-file = File
page-documents-send = Read it
page-documents-for = Who gets answers from it
page-documents-state = State
page-documents-note-read = The file is read. In about a minute you can try it in your chat with the assistant.
page-documents-note-published = Published. In about a minute answers come from it.
page-documents-note-removed = Taken away. In about a minute nothing comes from it any more.

# In the audit log.
audit-did-document_brought = brought the document { $title }
audit-did-document_published = published the document { $title }
audit-did-document_removed = took the document { $title } away
