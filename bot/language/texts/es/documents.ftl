# Documents that coordinators and admins bring, from which their members are answered.

command-documents = Documentos de los que salen las respuestas
documents-title = {""}**Documentos de { $organisation }**
documents-title-everybody = {""}**Documentos para todos**
documents-title-several = {""}**Documentos de tus organizaciones**
documents-none = Todavía no hay ningún documento. Envía uno, por ejemplo tu manual, tu tabla de importes o el folleto de tu seguro: tus participantes recibirán también respuestas de él, con su nombre y la página, además de las de la guía del programa.
documents-for-everybody = para todos
documents-line = {""}**{ $title }** ({ $of }): { $state }
documents-state-reading = se está preparando
documents-state-trying = sin publicar; ya puedes probarlo
documents-state-published = publicado el { $day }
documents-button-bring = Añadir un documento
documents-which-organisation = ¿Para quién son las respuestas de este documento?
documents-ask-file = Envía el archivo: PDF, Word (.docx), página web (.html), Markdown o texto, de { $limit } MB como máximo. Nadie más recibe respuestas de él hasta que lo publiques. No envíes ningún archivo con nombres o datos de participantes.
documents-refused = No he podido leer ese archivo. El motivo, en inglés: { $why }. Envía otro o escribe /cancel.
documents-type = No leo archivos de ese tipo. Envía uno de estos: { $types }.
documents-too-many = Ya hay { $limit } documentos. Quita antes alguno.
documents-read = He leído **{ $title }**: { $passages ->
    [one] un apartado
   *[other] { $passages } apartados
}, { $tables ->
    [0] ninguna tabla
    [one] una tabla
   *[other] { $tables } tablas
}, idioma: { $language }.
documents-pages = { $pages ->
    [one] Tiene una página.
   *[other] Tiene { $pages } páginas.
}
documents-doubts = Revisa esto, por favor (notas en inglés):
documents-replaces = Cuando lo publiques, sustituirá a **{ $title }**, publicado el { $day }.
documents-soon = Dentro de un minuto, más o menos, podrás probarlo; te escribiré.
documents-ready = {""}**{ $title }** ya se puede probar. Pregúntame algo que venga en él. Hasta que lo publiques, solo recibís respuestas de él tú y las demás personas que pueden publicarlo.
documents-ready-example = Por ejemplo, toca uno de sus títulos:
documents-button-publish = Publicar
documents-button-remove = Quitar
documents-publish-sure = ¿Publicar **{ $title }**? Todas las personas de los grupos de { $organisation } recibirán respuestas de este documento.
documents-publish-sure-everybody = ¿Publicar **{ $title }**? Todas las personas que escriben al asistente recibirán respuestas de este documento.
documents-published = {""}**{ $title }** está publicado. Dentro de un minuto, más o menos, empezará a aparecer en las respuestas.
documents-remove-sure = ¿Quitar **{ $title }**? El archivo se borra y nadie volverá a recibir respuestas de él.
documents-removed = Se ha quitado **{ $title }**. Dentro de un minuto, más o menos, dejará de aparecer en las respuestas.
documents-brought = Añadido el { $day } por { $name }.
documents-brought-unnamed = Añadido el { $day }.
help-documents = /documents: tus propios documentos, de los que salen respuestas para tus participantes

# On the coordinators' page.
page-nav-documents = Documentos
page-documents-file = Archivo
page-documents-send = Leer el archivo
page-documents-for = Quién recibe respuestas de él
page-documents-state = Estado
page-documents-note-read = El archivo está leído. Dentro de un minuto, más o menos, podrás probarlo en tu chat con el asistente.
page-documents-note-published = Publicado. Dentro de un minuto, más o menos, empezará a aparecer en las respuestas.
page-documents-note-removed = Quitado. Dentro de un minuto, más o menos, dejará de aparecer en las respuestas.

# In the audit log.
audit-did-document_brought = añadió el documento «{ $title }»
audit-did-document_published = publicó el documento «{ $title }»
audit-did-document_removed = quitó el documento «{ $title }»
