# Autour de la réponse à une personne en détresse ; la réponse elle-même se trouve dans knowledge/safety.
urgent-contact = **Ton contact d'urgence : { $name }, { $phone }.** { $note }
urgent-offer = Si tu appuies une fois sur le bouton, ton message et ton nom sont envoyés à { $office }, marqués comme urgents, à n'importe quelle heure. Il se peut que personne ne les voie tout de suite : en danger, appelle d'abord le 112. Si tu n'appuies pas, personne d'autre ne lit ton message.
urgent-button-person = L'envoyer à une personne maintenant
urgent-handed-over = J'ai envoyé ton message, marqué comme urgent, à { $office }. Je ne sais pas quand il sera lu. **En danger : n'attends pas, appelle le 112.**
urgent-handed-over-already = Ton message a déjà été envoyé. **En danger : n'attends pas, appelle le 112.**
urgent-nobody = Je ne peux joindre personne pour toi. **En danger, appelle le 112.** Sinon, appelle ton établissement d'envoi : le numéro est dans tes papiers.
case-notice-urgent = **Urgent :** une personne en détresse s'est adressée à { $office }. Lisez son message maintenant, s'il vous plaît.
case-urgent = URGENT
