# La pagina della chat.

web-title = Vademecum: mobilità Erasmus+ nella formazione professionale
web-description = Fai domande sulla mobilità Erasmus+ nell'istruzione e formazione professionale. Ogni risposta mostra da dove viene.
web-tagline = Mobilità Erasmus+ nella formazione professionale
web-skip = Vai al campo della domanda
web-languages = Lingua
web-conversation = Conversazione
web-no-script = Per conversare questa pagina ha bisogno di JavaScript. Permettilo per questo sito.

web-empty-title = Che cosa vuoi sapere?
web-empty-text = Fai domande su come andare all'estero con Erasmus+ da allievo, apprendista, docente o formatore, o su come gestire un progetto di questo tipo. Ogni risposta mostra la regola da cui viene; quello che la guida non dice non viene inventato.
web-empty-examples = Per esempio
web-example-length = Sono un apprendista, per quanto tempo posso andare all'estero?
web-example-money = Quanti soldi ci sono per un viaggio di 1200 km?
web-example-staff = Un docente può fare job shadowing per una settimana?
web-example-school = Come fa domanda la nostra scuola?

web-question = La tua domanda
web-question-hint = Invio spedisce, Maiusc e Invio inizia una nuova riga.
web-placeholder = Chiedi con parole tue
web-send = Invia
web-notice = Le risposte informano; decidono il tuo ente di invio e la tua Agenzia nazionale.
web-about = Che cosa conservo

web-you-said = Tu:
web-assistant-said = Vademecum:
web-thinking = Sto cercando
web-earlier = Mostra i messaggi precedenti
web-latest = All'ultimo messaggio
web-choices = Scegli una risposta
web-button-tapped = Pulsante
web-not-kept = (non conservato)
web-download = Salva { $name }
web-new-tab = (si apre in una nuova scheda)

web-sources = { $count ->
    [one] Fonte
   *[other] { $count } fonti
}
web-source-call = { $count ->
    [one] Bando { $years }
   *[other] Bandi { $years }
}
web-source-confirmed = confermato
web-source-reported = non confermato da una fonte ufficiale

web-connecting = Collegamento in corso …
web-connected-again = Di nuovo in linea.
web-offline = Nessun collegamento. Quello che scrivi resta qui e viene inviato appena il collegamento torna.
web-language-offline = La lingua si può cambiare quando il collegamento torna.
web-state-sending = Invio in corso …
web-state-kept = Non ancora inviato; resta qui finché il collegamento non torna
web-send-again = Invia di nuovo

web-error-too-long = Il testo supera i { NUMBER($count) } caratteri. Accorcialo, o chiedi una cosa alla volta.
web-error-too-fast = Erano più di { $count } messaggi in un secondo. Invialo di nuovo tra un momento.
web-error-empty = Non c'è ancora nulla da inviare. Prima scrivi la tua domanda.
web-error-button = Quel pulsante non si può usare. Scrivi che cosa vuoi sapere.
web-error-not-stored = In questo momento non è stato possibile salvare il tuo messaggio. Invialo di nuovo tra un momento.
web-error-protocol = La pagina ha inviato qualcosa che non è stato capito. Ricaricare la pagina dovrebbe aiutare.
web-error-no-answer = La risposta richiede più tempo del dovuto. Comparirà qui appena è pronta.

web-choose-file = Scegli un file
web-picture = Immagine: { $name }. Il testo dice lo stesso.
web-error-file = Non è stato possibile consegnare il file. Riprova.
web-error-file-large = I file possono avere al massimo { $limit } MB. Scegline uno più piccolo.
web-error-file-type = I file di quel tipo non si accettano; si accettano CSV, Excel (.xlsx), PDF, Word (.docx), testo, calendario, JPEG e PNG.
web-error-file-unasked = Non è più richiesto nessun file. Ricomincia con il comando che l'aveva chiesto.
web-invited-title = Hai un invito
web-invited-text = Hai aperto un link di invito. Non succede nulla prima che tu lo legga e dica di sì.
web-invited-open = Guarda l'invito
web-invited-close = Non adesso

web-away-title = Un momento, per favore
web-away-text = In questo momento l'assistente non si può raggiungere. Quello che hai scritto non è perso. Apri di nuovo questa pagina tra un minuto.
web-busy = Un momento: molte persone stanno facendo domande nello stesso momento
