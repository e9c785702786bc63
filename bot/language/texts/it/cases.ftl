# Una domanda per una persona, e chi risponde.

command-person = Chiedere a una persona
case-office-admins = chi cura questo assistente

# Per chi chiede.
case-nobody =
    In questo momento tramite me non si può raggiungere nessuno. Non ho passato nulla. Chi può aiutarti:

    - se sei un allievo, un apprendista o fai parte del personale: la persona di contatto del tuo ente di invio (la tua scuola, la tua azienda o il tuo datore di lavoro)
    - se siete un ente: l'Agenzia nazionale del vostro paese. Chiedimi *qual è l'agenzia in …?*
    - in un'emergenza: il 112, in tutta l'UE
case-which-office = Qui fai parte di più di un ente. Ai coordinatori di quale devo chiedere?
case-ask-question = Scrivi la tua domanda per { $office } in un solo messaggio. Prima dell'invio vedi che cosa sarà passato.
case-ask-words = Che cos'altro dovrebbe sapere { $office }? Scrivilo in un solo messaggio. Prima dell'invio vedi tutto ancora una volta.
case-ask-reply = Il tuo prossimo messaggio va a { $office }. Scrivilo adesso.
case-too-long = Supera { $limit } caratteri. Serve un testo più corto.
case-empty = Lì non c'era nulla. Servono parole.
case-card = {""}**Lo passo a { $office }?** Vedrebbero:
case-card-how = Nessuno vede nulla di questo prima che tocchi «Sì, invia». Anche senza il tuo nome la risposta ti arriva.
case-shares-question = la tua domanda: «{ $question }»
case-shares-answer = la mia risposta: { $answer }
case-shares-words = le tue parole: { $words }
case-shares-name = il tuo nome qui: { $name }
case-shares-cohort = che fai parte di: { $cohort }
case-button-send = Sì, invia
case-button-words = Aggiungi parole
case-button-unnamed = Senza il mio nome
case-button-named = Con il mio nome
case-button-cancel = Non inviare
case-cancelled = Non ho passato nulla.
case-sent = La tua domanda è arrivata a { $office }. La risposta arriva qui, in questa chat. Nel frattempo puoi continuare a farmi domande.
case-out-of-hours = Adesso non c'è nessuno al lavoro. La risposta può arrivare al più presto: { $day }, dalle { $time } (ora di lì). In un'emergenza chiama il 112.
case-offer = Non ho potuto aiutarti due volte di fila. Passo la tua domanda a una persona?
case-button-person = Chiedi a una persona
case-mine = {""}**Le tue domande a una persona**
case-mine-waits = «{ $question }», a { $office }, { $day }: ancora senza risposta
case-mine-answered = «{ $question }», a { $office }, { $day }: con risposta
case-button-add = Aggiungi qualcosa
case-button-take-back = Ritirala
case-button-new = Chiedi altro
case-taken-back = Ritirata: tutto ciò che era stato condiviso è cancellato. Da adesso { $office } non può più vederlo.
case-solved = Bene. La domanda è chiusa; con /person ne fai un'altra.
case-replied = Passato a { $office }. La risposta arriva qui.
case-letter-answer = {""}**Risposta da { $office } alla tua domanda** «{ $question }»
case-letter-ask = {""}**Chiarimento chiesto da { $office } sulla tua domanda** «{ $question }»
case-letter-closed = La tua domanda «{ $question }» è stata chiusa senza risposta da { $office }. Con /person puoi farla di nuovo; possono aiutarti anche il tuo ente di invio o l'Agenzia nazionale del tuo paese.
case-button-reply = Rispondi
case-button-solved = Così è risolto

# Per chi risponde.
help-cases =
    {""}**Per chi risponde alle domande**

    - /inbox mostra le domande passate da altre persone, e permette di rispondere
    - /web apre la pagina dei coordinatori, con più spazio per tutto questo
case-notice-new = Una nuova domanda per { $office } aspetta una risposta.
case-notice-reply = È arrivata una replica in una domanda per { $office }.
case-notice-back = Una domanda per { $office } è stata restituita e aspetta qualcuno.
case-notice-daily = { $count ->
    [one] Una domanda aspetta la Sua risposta dal { $day }.
   *[other] { $count } domande aspettano la Sua risposta, la più vecchia dal { $day }.
}
case-button-show = Mostrala
case-button-inbox = Mostra le domande
case-list-open = {""}**Aspettano qualcuno:** { $count ->
    [0] nessuna
    [one] una domanda
   *[other] { $count } domande
}
case-list-mine = {""}**Aspettano la Sua risposta:** { $count ->
    [0] nessuna
    [one] una domanda
   *[other] { $count } domande
}
case-list-answered = {""}**Con risposta, con richiesta di chiarimento o chiuse:** { $count ->
    [0] nessuna
    [one] una domanda
   *[other] { $count } domande
}
case-tab-open = Aperte { $count }
case-tab-mine = Mie { $count }
case-tab-answered = Con risposta { $count }
case-state-open = non è ancora di nessuno
case-state-taken = presa
case-state-asked = chiarimento richiesto
case-state-answered = con risposta
case-state-closed = chiusa
case-waits-hours = { $count ->
    [0] in attesa da meno di un'ora
    [one] in attesa da un'ora
   *[other] in attesa da { $count } ore
}
case-waits-days = { $count ->
    [one] in attesa da un giorno
   *[other] in attesa da { $count } giorni
}
case-with-you = ce l'ha Lei
case-with-other = ce l'ha un collega
case-title = {""}**Domanda { $number }**, { $day }
case-of = Da { $name }
case-of-nobody = Da una persona che non ha dato il nome
case-of-cohort = in { $cohort }
case-asked = {""}**Domanda:** { $question }
case-assistant-said = {""}**L'assistente aveva detto:** { $answer }
case-said-words = {""}**Aggiunto:** { $text }
case-said-reply = {""}**Replica:** { $text }
case-said-answer = {""}**Risposta di un collega:** { $text }
case-said-ask = {""}**Chiarimento chiesto da un collega:** { $text }
case-said-you = {""}**Il Suo testo:** { $text }
case-stands = {""}_{ $state }_
case-the-person = chi ha fatto la domanda
case-button-answer = Rispondi
case-button-ask = Chiedi un chiarimento
case-button-take = La prendo io
case-button-leave = Restituiscila
case-button-close = Chiudila
case-button-curate = Fanne una risposta per tutti
case-button-list = Tutte le domande
case-button-change = Cambia
case-button-drop = Lascia stare
case-ask-answer =
    Risposta a: «{ $question }»

    Il Suo prossimo messaggio è la risposta, al massimo { $limit } caratteri. Si possono usare grassetto (due asterischi da entrambi i lati), elenchi e link. La vede prima dell'invio.
case-ask-ask =
    Richiesta di chiarimento su: «{ $question }»

    Il Suo prossimo messaggio è ciò che vuole sapere. Lo vede prima dell'invio.
case-preview-answer = {""}**Questo va a { $name } come Sua risposta:**
case-preview-ask = {""}**Questo va a { $name } come richiesta di chiarimento:**
case-dropped = Non è stato inviato nulla.
case-ended = Quella domanda è chiusa, o non spetta più a Lei vederla.
case-done-answer = La Sua risposta sta arrivando a { $name }. Una replica arriva a Lei.
case-done-ask = La Sua richiesta di chiarimento sta arrivando a { $name }. La replica arriva a Lei.
case-done-take = Adesso ce l'ha Lei: «{ $question }». Gli altri lo vedono.
case-done-take-over = L'ha presa da un collega: «{ $question }».
case-done-leave = Restituita. Gli altri sono avvisati.
case-done-close = Chiusa.
