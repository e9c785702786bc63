# Che cosa dice l'assistente intorno alle sue risposte.

welcome =
    {""}**Ciao, sono Vademecum.** Conosco le regole della mobilità Erasmus+ nell'istruzione e formazione professionale (VET): come si va all'estero da allievo, apprendista, docente o formatore, e come si gestisce un progetto di questo tipo.

    Chiedi con parole tue, per esempio:

    - Sono un apprendista, per quanto tempo posso andare all'estero?
    - Quanti soldi ci sono per un viaggio di 1200 km?
    - Come fa domanda la nostra scuola?

    Ogni risposta mostra da dove viene. Quello che la guida non dice, non lo invento. /check esamina il tuo caso con qualche domanda, /mobility prepara una lista di controllo per il tuo soggiorno; /help ti dice di più.

help =
    {""}**Che cosa so fare**

    - Rispondere a domande sulla mobilità Erasmus+ nella formazione professionale: chi può partire, dove, per quanto tempo, con quali soldi, come candidarsi, che cosa preparare, che cosa viene dopo.
    - Esaminare il tuo caso con qualche domanda: posso partire, il nostro ente può fare domanda, il mio soggiorno rientra nelle regole, quanto potrei ricevere.
    - Preparare una lista di controllo per il tuo soggiorno, tenere conto di ciò che hai fatto e ricordarti il resto in tempo.
    - Dirti qual è l'Agenzia nazionale di un paese: *qual è l'agenzia in Portogallo?*
    - Dirti quando la guida non ha una risposta, e a chi chiedere allora.

    {""}**Comandi**

    - /check mostra le autoverifiche; /resume continua quella non finita, /back torna indietro di una domanda, /restart la ricomincia da capo, /cancel la termina
    - /mobility imposta il tuo soggiorno e lo cambia; /checklist mostra che cosa fare, ed entro quando
    - /reminders dice quando ti ricordo ciò che c'è da fare, e ferma i promemoria
    - /person passa la tua domanda a una persona, se sei d'accordo
    - /mygroup mostra i gruppi di cui fai parte
    - /notifications dice quali messaggi vuoi
    - /settings mostra che cosa puoi impostare
    - /language cambia la lingua
    - /about dice chi sono e che cosa conservo
    - /privacy dice chi vede quello che scrivi, e ti lascia scegliere
    - /export ti consegna tutto quello che conservo su di te
    - /forget lo cancella
    - /help mostra questo testo

    Scrivi semplicemente la tua domanda. Meglio una alla volta.

about =
    Sono un assistente in chat per chi fa domanda per una mobilità Erasmus+ KA1 nella formazione professionale, la prepara o la gestisce. Le mie risposte sono passaggi di una guida scritta con parole semplici, ognuno con il suo anno di bando e la sua fonte; informano, non decidono nulla. L'ultima parola spetta al tuo ente di invio e alla tua Agenzia nazionale.

    {""}**Che cosa conservo:** la tua lingua, le tue domande senza nomi, indirizzi e numeri, le mie risposte, quello che rispondi nelle autoverifiche, e il tuo soggiorno con ciò che hai spuntato, per capire una domanda legata a quella di prima. Niente va a nessun altro senza il tuo consenso: in un gruppo, i suoi coordinatori vedono che ne fai parte, quanto della tua lista di controllo è fatto e quali messaggi ti sono arrivati, e gli argomenti su cui hanno fatto domande almeno cinque persone, senza parole né nomi. Chi cura la guida legge una domanda, senza nome, se tu lo permetti o se almeno tre persone hanno chiesto la stessa cosa. /privacy dice di più e ti lascia scegliere.
about-you = Qui sei `{ $name }`: a chi mi gestisce può servire per darti i diritti di amministratore.
about-kept-for = I messaggi e le domande si cancellano dopo { $days ->
    [one] un giorno
   *[other] { $days } giorni
}. /export ti consegna tutto quello che conservo su di te, /forget lo cancella subito.

help-admin =
    {""}**Per gli amministratori**

    - /pause\_answers e un motivo: per ora non si risponde alle domande, e a tutti viene detto il motivo
    - /resume\_answers: si risponde di nuovo alle domande
    - /organisations: gli enti e i loro coordinatori
    - /audit: che cosa hanno fatto amministratori e coordinatori

own-data-in-private = Qui leggono anche altre persone. Scrivimelo in una chat solo nostra.
export-too-often = Hai ricevuto i tuoi dati poco fa. Puoi chiederli di nuovo tra { $count ->
    [one] un minuto
   *[other] { $count } minuti
}.
export-ready = Questo è tutto quello che conservo su di te: chi sei per me, le tue domande, i nostri messaggi. Dalle tue domande, prima di conservarle, sono stati tolti nomi, indirizzi e numeri.
forget-sure = Cancello tutto quello che conservo su di te: la tua lingua, le tue domande e i nostri messaggi? Non si può annullare.
forget-yes = Sì, cancella tutto
forget-no = No, conservalo
forget-not = Non è stato cancellato nulla.
forgotten = Tutto quello che conservavo su di te è cancellato. Se scrivi ancora, ricominciamo da capo.

pause-needs-reason = Scriva il motivo dopo il comando: lo leggerà chi fa una domanda.
pause-reason-too-long = Il motivo supera i { $limit } caratteri. Ne scriva uno più corto.
pause-begun = Da adesso non si risponde alle domande. Chi scrive legge questo motivo: «{ $reason }». Lei, come amministratore, riceve comunque risposte. /resume\_answers termina la pausa.
pause-ended = Si risponde di nuovo alle domande.
pause-none = Le risposte non sono in pausa.

language-which = In quale lingua vuoi che ti parli?
language-chosen = Adesso parlo italiano. Anche la guida è in italiano.

unknown-command = Non conosco questo comando. /help elenca quelli che conosco; oppure fai la tua domanda con parole tue.
button-too-old = Questo pulsante non è più valido. Scrivi semplicemente che cosa vuoi sapere.
something-went-wrong = Qualcosa è andato storto da parte mia e non ho potuto rispondere. È stato annotato. Chiedi di nuovo tra un momento.

# Il menu dei comandi: al massimo 256 caratteri ciascuno.
command-start = Iniziare, e che cosa chiedere
command-help = Che cosa so fare
command-language = Cambiare la lingua
command-about = Chi sono e che cosa conservo
command-privacy = Chi vede quello che scrivi
command-export = Tutto quello che conservo su di te, in un file
command-forget = Cancellare tutto quello che conservo su di te

sources-title = Fonti
sources-reported = non confermato da una fonte ufficiale
sources-call = { $count ->
    [one] bando { $years }
   *[other] bandi { $years }
}
reply-passed = _Quello che c'era qui è stato consegnato una volta e non si conserva._

button-check = Esamina il mio caso
button-mobility = Il mio soggiorno
button-person = Chiedi a una persona
button-language = Lingua
button-help = Che cosa sai fare
button-reminders = Promemoria
button-notifications = Messaggi che voglio
button-mygroup = I miei gruppi
button-export = I miei dati
button-forget = Cancella i miei dati
button-private-chat = Continua in una chat privata
settings = Ti scrivo in questa lingua: { $language }. Che cosa vuoi cambiare?
command-settings = Lingua, promemoria, messaggi, i tuoi dati
command-inbox = Domande che aspettano una risposta
command-cohorts = I Suoi gruppi e chi è pronto
command-web = Aprire la pagina dei coordinatori
