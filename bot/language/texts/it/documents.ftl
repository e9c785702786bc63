# Documents that coordinators and admins bring, from which their members are answered.

command-documents = Documenti da cui vengono le risposte
documents-title = {""}**Documenti di { $organisation }**
documents-title-everybody = {""}**Documenti per tutti**
documents-title-several = {""}**Documenti dei Suoi enti**
documents-none = Non c'è ancora nessun documento. Ne invii uno, per esempio il Suo manuale, la tabella degli importi o l'opuscolo dell'assicurazione: i partecipanti riceveranno risposte anche da lì, con il nome del documento e la pagina, accanto a quelle della guida del programma.
documents-for-everybody = per tutti
documents-line = {""}**{ $title }** ({ $of }): { $state }
documents-state-reading = in preparazione
documents-state-trying = non pubblicato; si può provare
documents-state-published = pubblicato in data { $day }
documents-button-bring = Aggiungi un documento
documents-which-organisation = Per chi sono le risposte tratte da questo documento?
documents-ask-file = Invii il file: PDF, Word (.docx), pagina web (.html), Markdown o testo, al massimo { $limit } MB. Finché Lei non lo pubblica, nessun altro riceve risposte da questo documento. Per favore, non invii file con nomi o dati di partecipanti.
documents-refused = Non ho potuto leggere quel file. Il motivo, in inglese: { $why }. Ne invii un altro, oppure scriva /cancel.
documents-type = Non leggo file di quel tipo. Ne invii uno di questi tipi: { $types }.
documents-too-many = Ci sono già { $limit } documenti. Prima ne tolga uno.
documents-read = Ho letto **{ $title }**: { $passages ->
    [one] una sezione
   *[other] { $passages } sezioni
}, { $tables ->
    [0] nessuna tabella
    [one] una tabella
   *[other] { $tables } tabelle
}, lingua: { $language }.
documents-pages = { $pages ->
    [one] Ha una pagina.
   *[other] Ha { $pages } pagine.
}
documents-doubts = Controlli questi punti, per favore (note in inglese):
documents-replaces = Quando lo pubblicherà, prenderà il posto di **{ $title }**, pubblicato in data { $day }.
documents-soon = Tra circa un minuto potrà provarlo; Le scriverò.
documents-ready = {""}**{ $title }** adesso si può provare. Mi faccia una domanda su qualcosa che contiene. Finché non lo pubblica, ricevono risposte da questo documento solo Lei e le altre persone che possono pubblicarlo.
documents-ready-example = Per esempio, tocchi uno dei suoi titoli:
documents-button-publish = Pubblica
documents-button-remove = Togli
documents-publish-sure = Pubblicare **{ $title }**? Tutte le persone nei gruppi di { $organisation } riceveranno risposte tratte da questo documento.
documents-publish-sure-everybody = Pubblicare **{ $title }**? Tutte le persone che scrivono all'assistente riceveranno risposte tratte da questo documento.
documents-published = {""}**{ $title }** è pubblicato. Tra circa un minuto comparirà nelle risposte.
documents-remove-sure = Togliere **{ $title }**? Il file viene cancellato, e nessuno riceverà più risposte da questo documento.
documents-removed = {""}**{ $title }** è stato tolto. Tra circa un minuto non comparirà più nelle risposte.
documents-brought = Aggiunto in data { $day } da { $name }.
documents-brought-unnamed = Aggiunto in data { $day }.
help-documents = /documents: i Suoi documenti, da cui vengono risposte per i partecipanti

# On the coordinators' page.
page-nav-documents = Documenti
page-documents-file = File
page-documents-send = Leggi il file
page-documents-for = Chi riceve risposte da questo documento
page-documents-state = Stato
page-documents-note-read = Il file è stato letto. Tra circa un minuto potrà provarlo nella Sua chat con l'assistente.
page-documents-note-published = Pubblicato. Tra circa un minuto comparirà nelle risposte.
page-documents-note-removed = Tolto. Tra circa un minuto non comparirà più nelle risposte.

# In the audit log.
audit-did-document_brought = ha aggiunto il documento «{ $title }»
audit-did-document_published = ha pubblicato il documento «{ $title }»
audit-did-document_removed = ha tolto il documento «{ $title }»
