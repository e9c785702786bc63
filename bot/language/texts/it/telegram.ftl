# Che cosa mostra solo Telegram: al massimo 512 caratteri, e 120 per quella breve.
telegram-description =
    Conosco le regole della mobilità Erasmus+ nell'istruzione e formazione professionale (VET): chi può partire, dove, per quanto tempo, con quali soldi e come candidarsi. Chiedi con parole tue; ogni risposta mostra da dove viene.
telegram-short-description = Risposte sulla mobilità Erasmus+ nell'istruzione e formazione professionale, con le loro fonti.
telegram-text-only = So leggere solo testo. Scrivi la tua domanda in poche parole.

# A ciò che non è testo.
media-sticker = 🙂 Capisco solo le parole. Che cosa vuoi sapere sul tuo soggiorno all'estero?
media-voice = Non posso ascoltare messaggi vocali o suoni. Scrivi la tua domanda in poche parole.
media-picture = Non ho guardato l'immagine: so leggere solo testo. Scrivi la tua domanda in poche parole.
media-document = Non ho aperto il file: so leggere solo testo. Scrivi la tua domanda in poche parole.
media-mention = Sì? Scrivi la tua domanda dopo il mio nome, oppure rispondi a un messaggio solo con il mio nome: allora prendo quel messaggio come domanda.

# Sotto una risposta alle parole che accompagnano un'immagine o un file.
media-not-looked-at-picture = Ho letto solo le tue parole. Non ho guardato l'immagine.
media-not-looked-at-document = Ho letto solo le tue parole. Non ho aperto il file.
media-not-looked-at-other = Ho letto solo le tue parole, non quello che hai inviato con esse.

correction-not-read = Hai cambiato un messaggio precedente. L'avevo già usato com'era, quindi per me non è cambiato nulla. Scrivimi che cosa deve essere diverso.
button-page = I miei gruppi
