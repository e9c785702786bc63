# Intorno alla risposta a chi è in difficoltà; quella risposta si trova in knowledge/safety.
urgent-contact = **Il tuo contatto d'emergenza: { $name }, { $phone }.** { $note }
urgent-offer = Con un tocco il tuo messaggio e il tuo nome vanno a { $office }, segnati come urgenti, a qualsiasi ora. È possibile che nessuno li veda subito: se sei in pericolo, chiama prima il 112. Senza il tocco non li legge nessun altro.
urgent-button-person = Invialo subito a una persona
urgent-handed-over = Ho inviato il tuo messaggio, segnato come urgente, a { $office }. Non so quando lo leggeranno. **Se sei in pericolo: non aspettare, chiama il 112.**
urgent-handed-over-already = Il tuo messaggio è già arrivato da loro. **Se sei in pericolo: non aspettare, chiama il 112.**
urgent-nobody = Non posso raggiungere nessuno per te. **Se sei in pericolo, chiama il 112.** Altrimenti chiama il tuo ente di invio: il numero è nei tuoi documenti.
case-notice-urgent = **Urgente:** una persona in difficoltà si è rivolta a { $office }. Legga subito il suo messaggio.
case-urgent = URGENTE
