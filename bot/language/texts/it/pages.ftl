# La pagina dei coordinatori.

page-no-address = Qui la pagina non ha un indirizzo. Chi gestisce questo assistente ne imposta uno: VADEMECUM_PUBLIC_URL=https://…
page-sign-in-link =
    Da qui si accede alla pagina dei coordinatori:

    { $link }

    Il link vale { $minutes } minuti e funziona una volta. Lo tenga per sé: chi lo apre agisce a Suo nome.
page-title = Vademecum per coordinatori
page-skip = Vai al contenuto
page-sections = Sezioni
page-sign-out = Esci
page-sign-in = Accedi
page-sign-in-title = Accesso
page-sign-in-as = Lei accede come persona che risponde per:
page-sign-in-how = Funziona una volta. L'accesso su questo dispositivo dura 12 ore, o finché non esce.
page-outside-title = Serve l'accesso
page-outside = Questa pagina è per i coordinatori. Per entrare scriva /web all'assistente nella chat in cui lo usa: riceverà un link che vale dieci minuti.
page-to-chat = Alla chat
page-not-there-title = Questa pagina non esiste
page-not-there = Forse è stata archiviata o cancellata.
page-stale-title = Riprovi, per favore
page-stale = Quel modulo era di un'altra sessione. Non è cambiato nulla. Torni indietro, ricarichi la pagina e riprovi.
page-too-large-title = È troppo grande
page-too-large = Il file è troppo grande. Non è cambiato nulla.
page-nav-home = Panoramica
page-nav-cohorts = Gruppi
page-nav-announcements = Annunci
page-nav-inbox = Domande
page-nav-gaps = Lacune
page-pages = Pagine
page-page-of = pagina { $page } di { $pages }
page-newer = Indietro
page-older = Avanti

page-note-saved = Salvato.
page-changed-meanwhile = Nel frattempo un'altra persona ha cambiato questa bozza, quindi la Sua versione non è salvata. Qui sotto c'è quello che ha scritto: se lo salva adesso, prende il posto dell'altra versione.
page-changed-not-dropped = Nel frattempo un'altra persona ha cambiato questa bozza, quindi è ancora qui. La guardi ancora una volta.
page-unsaved = Quello che ha scritto è qui sotto e non è ancora salvato.
page-forget = Elimina ciò che non è salvato
page-note-sent = In consegna. Una replica arriva qui.
page-note-taken = Adesso ce l'ha Lei. Gli altri lo vedono.
page-note-left = Restituita. Gli altri sono avvisati.
page-note-closed = Chiusa.
page-note-created = Creato.
page-note-imported = L'elenco è stato importato.
page-note-archived = Archiviato. Si può ripristinare qui sotto.
page-note-restored = È ripristinato, con i suoi membri.
page-note-done = Fatto. Ecco a che punto è.
page-note-copy = La copia sta arrivando a Lei, dove scrive all'assistente. Non la riceve nessun altro.
page-note-corrected = Corretto. Chi l'ha ricevuto vede le nuove parole; chi aveva confermato le vecchie è avvisato.
page-note-moved = Adesso ha un'altra ora.
page-note-again = Viene inviato di nuovo.
page-note-named = Grazie. Quello che fa qui adesso porta il Suo nome.
page-note-revoked = Il link non funziona più.
page-note-dropped = La bozza non c'è più.
page-name-taken = C'è già un gruppo con questo nome.
page-tick-first = Non è stato fatto nulla: prima va spuntata la casella.
page-choose-first = Scelga prima dove.
page-file-missing = Scelga un file.

page-home-title = Panoramica
page-home-inbox = { $waiting } aspettano qualcuno, { $mine } aspettano Lei
page-home-cohorts = { $count ->
    [one] un gruppo
   *[other] { $count } gruppi
}, { $people ->
    [one] una persona
   *[other] { $people } persone
}
page-home-announcements = { $count ->
    [0] nessuno è in corso di invio
    [one] uno è in corso di invio o in attesa
   *[other] { $count } sono in corso di invio o in attesa
}
page-home-gaps = Le domande a cui la guida non risponde
page-home-ready = Chi è pronto?

page-no-cohorts = Non c'è ancora nessun gruppo.
page-no-members = Non è ancora entrato nessuno.
page-new-cohort = Un nuovo gruppo
page-cohort-name = Nome del gruppo
page-create = Crea
page-look = Guarda
page-readiness = Preparazione
page-readiness-of = Preparazione di { $name }
page-export = In un file (CSV)
page-members = Membri: { $count }
page-change = Modifica
page-change-of = Modifica { $name }
page-move-to = Sposta in
page-move = Sposta
page-remove = Togli
page-remove-sure = Sì, togli { $name } dal gruppo
page-invite = Invita persone
page-invite-how = Un link, e lo stesso come codice QR, permette alle persone di entrare in questo gruppo. Dopo la creazione Lei lo vede in questo browser, finché non esce.
page-invite-new = Crea un link
page-invite-line = Creato: { $made }, vale fino al { $until }, { $count ->
    [0] non è entrato nessuno con esso
    [one] una persona è entrata con esso
   *[other] { $count } persone sono entrate con esso
}
page-invite-once = Lo copi, o stampi il codice. Qui non lo può vedere nessun altro; Lei lo vede finché non esce. Vale fino al { $until }.
page-no-public-address = Non c'è un link per il web: questo assistente non ha un indirizzo che altri possano raggiungere. Chi lo gestisce ne imposta uno: VADEMECUM_PUBLIC_URL=https://…
page-revoke = Revoca
page-revoke-of = Revoca il link creato in data { $made }
page-way-telegram = In Telegram
page-way-web = Sul web
page-code = Codice QR dell'indirizzo qui sopra
page-roster = Elenco dei partecipanti
page-roster-how = Un file CSV o XLSX con un'intestazione. Colonne: nome, ruolo, lingua, destinazione, inizio, fine, riferimento; serve solo il nome.
page-roster-file = File
page-roster-read = Leggi il file
page-roster-preview = Che cosa cambierebbe il file
page-roster-take = Importa
page-roster-unknown = Queste colonne qui non significano nulla e restano fuori: { $names }
page-leave-it = Lascia com'è
page-expected = { $count ->
    [one] Una persona dell'elenco non è ancora entrata:
   *[other] { $count } persone dell'elenco non sono ancora entrate:
}
page-settings = Nome, e archiviazione
page-rename = Rinomina
page-archive = Archivia il gruppo
page-archive-sure = Sì, archivialo con { $count ->
    [one] il suo membro
   *[other] i suoi { $count } membri
}. Si può ripristinare più tardi.
page-yes = sì
page-no-blocked = no: bloccato
page-col-cohort = Gruppo
page-col-organisation = Ente
page-col-members = Membri
page-col-readiness = Preparazione
page-col-name = Nome
page-col-role = Ruolo
page-col-done = Fatti
page-col-of = Su
page-col-state = Stato
page-col-destination = Destinazione
page-col-reachable = Raggiungibile
page-col-change = Modifica
page-col-start = Inizio
page-col-end = Fine
page-col-number = N.
page-col-text = Testo
page-col-question = Domanda
page-col-asked = Volte
page-col-when = Quando
page-col-why = Perché
page-chart = Quanti punti della lista di controllo prima della partenza ha fatto ogni persona; la tabella sotto dice lo stesso.
page-as-table = Come tabella
page-state-ready = tutto pronto
page-state-under-way = in corso
page-state-not-begun = da iniziare
page-state-no-checklist = ancora senza lista di controllo

page-announcement = Annuncio
page-new-announcement = Scrivi un annuncio
page-new-announcement-for = Scrivi un annuncio per { $office }
page-no-announcements = Non c'è ancora nessun annuncio.
page-no-text = (ancora senza testo)
page-draft = Bozza
page-audience-now = va a { $count }, esclusi { $out }
page-texts = Testo
page-text-how = Al massimo { $limit } caratteri. Si possono usare grassetto (due asterischi da entrambi i lati), elenchi (righe che iniziano con un trattino) e link.
page-text-in = Testo in { $name }
page-file = Immagine o documento (al massimo { $limit } MB)
page-file-now = Inviato insieme: { $name }
page-file-away = Togli il file
page-who = Chi lo riceve
page-who-how = Gruppi:
page-any = qualsiasi
page-country = Destinazione (paese)
page-departs-from = Parte non prima del
page-departs-until = Parte non dopo il
page-not-ready = Solo chi non è ancora pronto
page-unread = Solo chi non ha confermato l'annuncio n.
page-how = Come
page-ask-read = Chiedere a chi legge di confermare la lettura
page-urgent = Urgente: anche di notte, e a chi non vuole annunci
page-preview = Anteprima
page-save = Salva
page-drop = Elimina la bozza
page-drop-sure = Sì, elimina
page-later = A un'altra ora
page-at = Giorno e ora
page-at-how = Nel Suo fuso orario ({ $zone }). Per esempio «domani 9:00» o «3 dicembre 18:30». Il momento si vede prima che qualcosa sia programmato.
page-at-button = Guarda
page-progress = { $done } su { $audience } fatti
page-correct = Correggi il testo in { $name }
page-correct-title = Correggere il testo
page-correct-text = Nuovo testo
page-correct-look = Prima guarda
page-correct-sure = Sì, mettilo ovunque al posto del vecchio
page-correct-send = Correggi

page-send = Invia
page-schedule = { $count ->
    [one] Programma l'invio a una persona
   *[other] Programma l'invio a { $count } persone
}
page-tick-urgent = Non è stato inviato nulla: è segnato come urgente. Spunti la casella che lo dice, o cambi la bozza.
page-file-picture = Inviato insieme: { $name }
page-sure-title = Serve una conferma
page-move-sure = Sì, a quell'ora
page-missing-title = Chi non l'ha ricevuto

page-contact = Contatto d'emergenza
page-contact-how = Chi chiamano le persone di questo gruppo quando succede qualcosa all'estero. Lo vedono nella loro lista di controllo, su carta e quando dicono all'assistente che hanno bisogno di aiuto. Lo vedono solo loro e i coordinatori del Suo ente.
page-contact-none = Questo gruppo non ha ancora un contatto d'emergenza.
page-contact-name = Nome della persona
page-contact-phone = Numero di telefono, con il prefisso del paese
page-contact-phone-how = Per esempio +351 912 345 678. Si chiama dall'estero.
page-contact-note = Che cosa sapere prima di chiamare (orari, lingue)
page-contact-save = Salva il contatto
page-away = Archiviati
page-restore = Ripristina
page-restore-of = Ripristina { $name }
page-restore-name-taken = Adesso un altro gruppo ha quel nome. Prima va rinominato quello, poi si può ripristinare questo.

page-name-title = Il Suo nome, per favore
page-name-how = Quello che fa qui viene scritto in un registro con il Suo nome, e le persone vedono chi le invita. Scriva il nome con cui La conoscono.
page-name = Il Suo nome
page-name-take = Continua

page-lists = Elenchi
page-inbox-empty = Qui non c'è nulla.
page-case = Domanda
page-case-more = Altro
page-answer = Risposta
page-answer-text = Le Sue parole
page-answer-kind = Che cos'è?
page-kind-answer = La risposta
page-kind-ask = Una richiesta di chiarimento
page-answer-look = Prima guarda
page-answer-preview = Questo è ciò che si leggerà:
page-answer-send = Invia
page-curate-goes-on = La risposta per tutti è iniziata. Nella chat /curate la continua. Il Suo prossimo messaggio lì dice da dove viene la risposta: l'indirizzo di una pagina, o una regola della guida.

page-gaps-how = Le domande a cui la guida non ha risposto, raggruppate per significato: solo dove le persone erano d'accordo, o dove almeno tre persone hanno chiesto la stessa cosa. Qui non c'è il nome di nessuno, e i dati personali sono tolti. Per scrivere una risposta si usa /gaps nella chat.
page-gaps-none = Non ci sono lacune.
page-gaps-count = { $count ->
    [one] Una lacuna
   *[other] { $count } lacune
}, { $asked ->
    [one] una domanda
   *[other] { $asked } domande
}.
page-gaps-review = { $count ->
    [one] Una risposta aspetta la Sua revisione: /curated nella chat.
   *[other] { $count } risposte aspettano la Sua revisione: /curated nella chat.
}
page-topics-how = Le domande delle persone del Suo ente a cui la guida non risponde, per argomenti. Un argomento compare quando { $fewest } persone hanno fatto domande su di esso. Qui non ci sono né le parole né il nome di nessuno.
page-col-topic = Argomento
page-col-people = Persone
