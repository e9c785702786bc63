# Ce que seul Telegram montre : 512 caractères au plus, et 120 pour le texte court.
telegram-description =
    Je connais les règles de la mobilité Erasmus+ dans l'enseignement et la formation professionnels : qui peut partir, où, combien de temps, avec quel argent, et comment poser sa candidature. Pose tes questions avec tes propres mots ; chaque réponse montre d'où elle vient.
telegram-short-description = Réponses sur la mobilité Erasmus+ dans l'enseignement et la formation professionnels, avec leurs sources.
telegram-text-only = Je ne sais lire que du texte. Écris ta question en quelques mots, s'il te plaît.

# À ce qui n'est pas du texte.
media-sticker = 🙂 Je ne comprends que les mots. Que veux-tu savoir sur ton séjour à l'étranger ?
media-voice = Je ne peux pas écouter les messages vocaux ni le son. Écris ta question en quelques mots, s'il te plaît.
media-picture = Je n'ai pas regardé l'image : je ne sais lire que du texte. Écris ta question en quelques mots, s'il te plaît.
media-document = Je n'ai pas ouvert le fichier : je ne sais lire que du texte. Écris ta question en quelques mots, s'il te plaît.
media-mention = Oui ? Écris ta question derrière mon nom, ou réponds à un message avec mon nom seul : je prends alors ce message pour la question.

# Sous une réponse aux mots qui accompagnent une image ou un fichier.
media-not-looked-at-picture = J'ai lu seulement tes mots. Je n'ai pas regardé l'image.
media-not-looked-at-document = J'ai lu seulement tes mots. Je n'ai pas ouvert le fichier.
media-not-looked-at-other = J'ai lu seulement tes mots, pas ce que tu as envoyé avec.

correction-not-read = Tu as modifié un message précédent. Je l'avais déjà utilisé tel qu'il était, donc rien n'a changé pour moi. Écris-moi ce qui doit être différent.
button-page = Mes groupes
