# La page de chat.

web-title = Vademecum : mobilité Erasmus+ dans la formation professionnelle
web-description = Pose tes questions sur la mobilité Erasmus+ dans l'enseignement et la formation professionnels. Chaque réponse montre d'où elle vient.
web-tagline = Mobilité Erasmus+ dans la formation professionnelle
web-skip = Aller au champ de la question
web-languages = Langue
web-conversation = Conversation
web-no-script = Cette page a besoin de JavaScript pour mener une conversation. Autorise-le pour ce site.

web-empty-title = Que veux-tu savoir ?
web-empty-text = Demande comment partir à l'étranger avec Erasmus+ comme élève, apprenti, enseignant ou formateur, ou comment gérer un tel projet. Chaque réponse montre la règle d'où elle vient ; ce que le guide ne dit pas n'est pas inventé.
web-empty-examples = Par exemple
web-example-length = Je suis apprenti, combien de temps puis-je partir à l'étranger ?
web-example-money = Combien d'argent pour le voyage pour 1 200 km ?
web-example-staff = Un enseignant peut-il partir une semaine en observation ?
web-example-school = Comment notre école fait-elle sa demande ?

web-question = Ta question
web-question-hint = Entrée pour envoyer, Maj et Entrée pour aller à la ligne.
web-placeholder = Pose ta question avec tes propres mots
web-send = Envoyer
web-notice = Les réponses informent ; ton établissement d'envoi et ton Agence nationale décident.
web-about = Ce que je garde

web-you-said = Toi :
web-assistant-said = Vademecum :
web-thinking = Je cherche
web-earlier = Afficher les messages précédents
web-latest = Aller au dernier message
web-choices = Choisis une réponse
web-button-tapped = Bouton
web-not-kept = (non gardé)
web-download = Enregistrer { $name }
web-new-tab = (s'ouvre dans un nouvel onglet)

web-sources = { $count ->
    [one] Source
   *[other] { $count } sources
}
web-source-call = { $count ->
    [one] Appel { $years }
   *[other] Appels { $years }
}
web-source-confirmed = confirmé
web-source-reported = non confirmé par une source officielle

web-connecting = Connexion…
web-connected-again = La connexion est rétablie.
web-offline = Pas de connexion. Ce que tu écris est gardé ici et envoyé dès que la connexion est rétablie.
web-language-offline = La langue pourra être changée quand la connexion sera rétablie.
web-state-sending = Envoi…
web-state-kept = Pas encore envoyé ; gardé jusqu'au retour de la connexion
web-send-again = Envoyer à nouveau

web-error-too-long = Cela dépasse { NUMBER($count) } caractères. Raccourcis ton texte, ou demande une chose à la fois.
web-error-too-fast = C'était plus de { $count } messages en une seconde. Envoie ton message à nouveau dans un instant.
web-error-empty = Il n'y a encore rien à envoyer. Écris d'abord ta question.
web-error-button = Ce bouton ne peut pas être utilisé. Écris ce que tu veux savoir.
web-error-not-stored = Ton message n'a pas pu être enregistré. Envoie-le à nouveau dans un instant.
web-error-protocol = La page a envoyé quelque chose qui n'a pas été compris. Recharger la page devrait aider.
web-error-no-answer = La réponse prend plus de temps que prévu. Elle apparaîtra ici dès qu'elle sera prête.

web-choose-file = Choisir un fichier
web-picture = Image : { $name }. Le texte dit la même chose.
web-error-file = Le fichier n'a pas pu être transmis. Essaie à nouveau.
web-error-file-large = Un fichier peut faire au plus { $limit } Mo. Choisis-en un plus petit.
web-error-file-type = Ce type de fichier n'est pas accepté ; sont acceptés : CSV, Excel (.xlsx), PDF, Word (.docx), texte, calendrier, JPEG et PNG.
web-error-file-unasked = On ne demande plus de fichier ici. Recommence avec la commande qui le demandait.
web-invited-title = Tu as une invitation
web-invited-text = Tu as ouvert un lien d'invitation. Rien ne se passe avant que tu aies regardé et accepté l'invitation.
web-invited-open = Voir l'invitation
web-invited-close = Pas maintenant

web-away-title = Un instant, s'il te plaît
web-away-text = L'assistant n'est pas joignable pour le moment. Ce que tu as écrit n'est pas perdu. Ouvre cette page à nouveau dans une minute.
web-busy = Un instant : beaucoup de personnes posent des questions en même temps
