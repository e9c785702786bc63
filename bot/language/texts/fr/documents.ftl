# Documents that coordinators and admins bring, from which their members are answered.

command-documents = Les documents d'où viennent des réponses
documents-title = {""}**Documents de l'organisation { $organisation }**
documents-title-everybody = {""}**Documents pour tous**
documents-title-several = {""}**Documents de vos organisations**
documents-none = Il n'y a pas encore de document. Envoyez-en un, par exemple votre livret d'accueil, vos barèmes ou votre notice d'assurance : vos participants recevront des réponses qui en sont tirées, avec le nom du document et la page, en plus de celles du guide du programme.
documents-for-everybody = pour tous
documents-line = {""}**{ $title }** ({ $of }) : { $state }
documents-state-reading = en préparation
documents-state-trying = pas publié ; vous pouvez le tester
documents-state-published = publié le { $day }
documents-button-bring = Ajouter un document
documents-which-organisation = Qui doit recevoir des réponses tirées de ce document ?
documents-ask-file = Envoyez le fichier : PDF, Word (.docx), page web (.html), Markdown ou texte, { $limit } Mo au plus. Tant que vous ne l'avez pas publié, personne d'autre ne reçoit de réponses qui en sont tirées. Merci de n'envoyer aucun fichier qui contient des noms ou des données de participants.
documents-refused = Je n'ai pas pu lire ce fichier. La raison, en anglais : { $why }. Envoyez-en un autre, ou abandonnez avec /cancel.
documents-type = Je ne lis pas les fichiers de ce type. Envoyez l'un de ceux-ci : { $types }.
documents-too-many = Il y a déjà { $limit } documents. Retirez-en d'abord un.
documents-read = Le document **{ $title }** est lu : { $passages ->
    [one] une section
   *[other] { $passages } sections
}, { $tables ->
    [0] aucun tableau
    [one] un tableau
   *[other] { $tables } tableaux
}, langue : { $language }.
documents-pages = { $pages ->
    [one] Il fait une page.
   *[other] Il fait { $pages } pages.
}
documents-doubts = Regardez ceci de plus près (en anglais) :
documents-replaces = Quand vous le publierez, il remplacera **{ $title }**, publié le { $day }.
documents-soon = Dans une minute environ, vous pourrez le tester ; je vous écrirai.
documents-ready = Vous pouvez maintenant tester le document **{ $title }**. Posez-moi une question sur quelque chose qui y figure. Tant que vous ne l'avez pas publié, seules les personnes qui peuvent le publier, dont vous, reçoivent des réponses qui en sont tirées.
documents-ready-example = Par exemple, appuyez sur l'un de ses titres :
documents-button-publish = Publier
documents-button-remove = Retirer
documents-publish-sure = Publier **{ $title }** ? Tous les membres des groupes de l'organisation { $organisation } recevront des réponses tirées de ce document.
documents-publish-sure-everybody = Publier **{ $title }** ? Toutes les personnes qui écrivent à l'assistant recevront des réponses tirées de ce document.
documents-published = Le document **{ $title }** est publié. Dans une minute environ, des réponses en seront tirées.
documents-remove-sure = Retirer **{ $title }** ? Le fichier sera supprimé, et plus personne ne recevra de réponses tirées de ce document.
documents-removed = Le document **{ $title }** est retiré. Dans une minute environ, plus aucune réponse n'en sera tirée.
documents-brought = Ajouté le { $day } par { $name }.
documents-brought-unnamed = Ajouté le { $day }.
help-documents = /documents : vos propres documents, d'où viennent des réponses pour les participants

# On the coordinators' page.
page-nav-documents = Documents
page-documents-file = Fichier
page-documents-send = Lire le fichier
page-documents-for = Qui reçoit des réponses tirées du document
page-documents-state = État
page-documents-note-read = Le fichier est lu. Dans une minute environ, vous pourrez le tester dans votre chat avec l'assistant.
page-documents-note-published = Publié. Dans une minute environ, des réponses en seront tirées.
page-documents-note-removed = Retiré. Dans une minute environ, plus aucune réponse n'en sera tirée.

# In the audit log.
audit-did-document_brought = a ajouté le document « { $title } »
audit-did-document_published = a publié le document « { $title } »
audit-did-document_removed = a retiré le document « { $title } »
