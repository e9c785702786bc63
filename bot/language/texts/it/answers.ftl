# Che cosa si dice dove la guida non è citata, e intorno alle citazioni.

social-greeting = Ciao! Chiedimi tutto sui soggiorni all'estero con Erasmus+ nell'istruzione e formazione professionale, o su come si gestisce un progetto di questo tipo. Per esempio: *Sono un apprendista, per quanto tempo posso andare all'estero?*
social-thanks = Prego. Vuoi sapere altro?
social-goodbye = Ciao, e buon viaggio quando partirai. Sono qui ogni volta che hai una domanda.
social-help = Rispondo a domande sulla mobilità Erasmus+ nell'istruzione e formazione professionale: chi può partire, dove, per quanto tempo, con quali soldi, come candidarsi, che cosa preparare, che cosa viene dopo. Chiedi con parole tue, per esempio: *quanti soldi per il viaggio ricevo per 1200 km?* /help mostra di più.
social-identity = Sono Vademecum, un programma che risponde a domande sulla mobilità Erasmus+ nell'istruzione e formazione professionale. Non sono una persona né un servizio ufficiale. Ogni risposta cita una guida e indica la fonte; l'ultima parola spetta al tuo ente di invio e alla tua Agenzia nazionale.
social-distress = Mi dispiace per quello che stai passando. Sono solo un programma e non posso darti l'aiuto che ti serve ora, ma le persone possono. **In pericolo o in un'emergenza chiama il 112: è gratuito, da qualsiasi telefono, in tutta l'UE.** Dillo anche a qualcuno di cui ti fidi: la persona di contatto del tuo ente di invio, il tuo mentore presso l'ente ospitante, la tua famiglia, un amico o un'amica.
social-human = Sono un programma e da qui non posso metterti in contatto con una persona. Per il tuo caso scrivi alla persona di contatto del tuo ente di invio (la tua scuola, la tua azienda o il tuo datore di lavoro); gli enti si rivolgono all'Agenzia nazionale del loro paese. Se mi dici il paese, posso dirti qual è la sua agenzia.

abstained-not-in-guide = La guida con cui lavoro non risponde a questa domanda, e io non tiro a indovinare. Chiedi alla persona di contatto del tuo ente di invio (la tua scuola, la tua azienda o il tuo datore di lavoro) oppure, per un ente, all'Agenzia nazionale del tuo paese: *qual è l'agenzia in …?*
abstained-out-of-scope = Questo va oltre ciò che so. Rispondo a domande sulla mobilità Erasmus+ nell'istruzione e formazione professionale: chi può partire, dove, per quanto tempo, con quali soldi, come candidarsi, che cosa preparare. Che cosa vuoi sapere su questo?
abstained-own-case = Non posso vedere la candidatura, la borsa o la pratica di nessuno, quindi non so dirti nulla della tua. Chiedi alla persona di contatto del tuo ente di invio (la tua scuola, la tua azienda o il tuo datore di lavoro); un ente chiede all'Agenzia nazionale a cui ha presentato la domanda. Posso dirti come funziona in generale: che cosa vuoi sapere?
abstained-other-person = Non ho dati su altre persone, e non li darei. Chiedi direttamente all'ente interessato. Posso aiutarti con le regole della mobilità Erasmus+ nella formazione professionale.
abstained-language = Non so leggere la lingua di questa domanda. Posso rispondere in queste lingue: { $languages }. Scegline una e chiedi di nuovo.
abstained-unclear = Non ci ho trovato una domanda. Scrivi in poche parole che cosa vuoi sapere, per esempio: *per quanto tempo un insegnante può andare all'estero per il job shadowing?*

blocked-insult = Ti aiuto volentieri, ma non con questo tono. Chiedimi qualcosa sulla mobilità Erasmus+ nella formazione professionale e farò del mio meglio. Se ti ho dato una risposta sbagliata, dimmi che cosa non andava.
blocked-injection = Lavoro secondo regole fisse: cito la guida con la sua fonte, e non posso cambiare questo né inventare nulla. Chiedimi qualcosa sulla mobilità Erasmus+ nella formazione professionale.
blocked-too-long = Il testo è più lungo di quanto riesco a leggere in una volta (al massimo { $limit } caratteri). Fai la tua domanda in poche frasi.
blocked-too-fast = Hai fatto più di { $limit } domande in un minuto, quindi questa non l'ho cercata. Falla di nuovo tra { $seconds ->
    [one] un secondo
   *[other] { $seconds } secondi
}.
blocked-paused = In questo momento non rispondo a domande. Il motivo: «{ $reason }». Riprova più tardi; se è urgente, chiedi alla persona di contatto del tuo ente di invio.

failed-index = In questo momento non riesco a consultare la guida. È stato annotato. Chiedi di nuovo tra un minuto.

answer-also = È utile sapere anche:
answer-part = La guida risponde a una parte della domanda:
answer-dates-past = { $count ->
    [one] Nota: il { $days } è passato.
   *[other] Nota: queste date sono passate: { $days }.
}

# Pulsanti che chiedono lo stesso per l'altro ruolo; il testo è ciò che si chiede allora.
say-learner = E per gli allievi?
say-staff = E per il personale?

answer-depends = Dipende: { $answer }
answer-unsure = Non so se è questo che chiedi:
answer-own-language = Questo documento è in una lingua diversa dalla tua:
answer-own-badge = Dal documento «{ $title }» della tua organizzazione, non dalla guida del programma.
answer-own-badge-of = Dal documento «{ $title }» della tua organizzazione, del { $day }, non dalla guida del programma.
answer-own-says = Nel documento «{ $title }» si legge: { $text }
answer-guide-says = La guida del programma dice:
answer-own-cited = documento della tua organizzazione
answer-own-cited-of = documento della tua organizzazione, del { $day }
answer-in-english = _Per ora ho questo testo solo in inglese:_
answer-none-of-these = Nessuna di queste
abstained-choices = Non so bene che cosa intendi. È una di queste domande?
answer-none-then = Allora la guida non risponde alla tua domanda, e io non tiro a indovinare. Prova con altre parole, o chiedi a una persona.
answer-ask-a-person = Chiedi a una persona
