# Ce qui est dit quand le guide n'est pas cité, et autour des citations.

social-greeting = Bonjour ! Pose-moi toutes tes questions sur les séjours à l'étranger avec Erasmus+ dans l'enseignement et la formation professionnels, ou sur la gestion d'un tel projet. Par exemple : *Je suis apprenti, combien de temps puis-je partir à l'étranger ?*
social-thanks = Avec plaisir. Veux-tu savoir autre chose ?
social-goodbye = Au revoir, et bon voyage quand tu partiras. Je suis là chaque fois que tu as une question.
social-help = Je réponds aux questions sur la mobilité Erasmus+ dans l'enseignement et la formation professionnels : qui peut partir, où, combien de temps, avec quel argent, comment poser sa candidature, que préparer, que faire après. Pose ta question avec tes propres mots, par exemple : *Combien d'argent pour le voyage pour 1 200 km ?* /help en montre plus.
social-identity = Je suis Vademecum, un programme qui répond aux questions sur la mobilité Erasmus+ dans l'enseignement et la formation professionnels. Je ne suis ni une personne ni un service officiel. Chaque réponse cite un guide et nomme sa source ; ton établissement d'envoi et ton Agence nationale ont le dernier mot.
social-distress = Je suis désolé que tu vives cela. Je ne suis qu'un programme et je ne peux pas t'aider comme tu en as besoin maintenant, mais d'autres personnes le peuvent. **En cas de danger ou d'urgence, appelle le 112 : c'est gratuit, depuis n'importe quel téléphone, dans toute l'UE.** Parles-en aussi à quelqu'un en qui tu as confiance : la personne de contact de ton établissement d'envoi, ton tuteur ou ta tutrice sur place, ta famille ou quelqu'un de proche.
social-human = Je suis un programme et je ne peux pas te mettre en relation avec une personne depuis ce chat. Pour ton propre cas, écris à la personne de contact de ton établissement d'envoi (ton école, ton CFA, ton entreprise ou ton employeur) ; les établissements s'adressent à l'Agence nationale de leur pays. Si tu me dis le pays, je peux te donner le nom de son agence.

abstained-not-in-guide = Le guide avec lequel je travaille ne répond pas à cela, et je ne vais pas deviner. Demande à la personne de contact de ton établissement d'envoi (ton école, ton CFA, ton entreprise ou ton employeur) ou, pour un établissement, à l'Agence nationale de ton pays : *quelle est l'agence en … ?*
abstained-out-of-scope = Cela sort de ce que je connais. Je réponds aux questions sur la mobilité Erasmus+ dans l'enseignement et la formation professionnels : qui peut partir, où, combien de temps, avec quel argent, comment poser sa candidature, que préparer. Que veux-tu savoir à ce sujet ?
abstained-own-case = Je ne vois ni la candidature, ni la bourse, ni le dossier de qui que ce soit, donc je ne peux rien te dire des tiens. Demande à la personne de contact de ton établissement d'envoi (ton école, ton CFA, ton entreprise ou ton employeur) ; un établissement demande à l'Agence nationale à laquelle il a présenté sa demande. Je peux t'expliquer comment cela se passe en général : que veux-tu savoir ?
abstained-other-person = Je n'ai aucune donnée sur d'autres personnes, et je n'en donnerais pas. Adresse-toi directement à l'organisme concerné. Je peux t'aider au sujet des règles de la mobilité Erasmus+ dans la formation professionnelle.
abstained-language = Je ne sais pas lire la langue de cette question. Je peux répondre dans ces langues : { $languages }. Choisis-en une et pose ta question à nouveau.
abstained-unclear = Je n'y ai pas trouvé de question. Écris en quelques mots ce que tu veux savoir, par exemple : *combien de temps un enseignant peut-il partir en observation à l'étranger ?*

blocked-insult = Je veux bien t'aider, mais pas sur ce ton. Pose-moi une question sur la mobilité Erasmus+ dans la formation professionnelle et je ferai de mon mieux. Si je t'ai donné une mauvaise réponse, dis-moi ce qui n'allait pas.
blocked-injection = Je travaille selon des règles fixes : je cite le guide avec sa source, je ne peux ni changer cela ni inventer quoi que ce soit. Pose-moi une question sur la mobilité Erasmus+ dans la formation professionnelle.
blocked-too-long = C'est plus long que ce que je peux lire d'un coup ({ $limit } caractères au plus). Pose ta question en quelques phrases.
blocked-too-fast = Tu as posé plus de { $limit } questions en une minute, je n'ai donc pas cherché celle-ci. Pose-la à nouveau dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
blocked-paused = Je ne réponds pas aux questions en ce moment. La raison : « { $reason } ». Réessaie plus tard ; si c'est urgent, demande à la personne de contact de ton établissement d'envoi.

failed-index = Je ne peux pas consulter le guide pour le moment. C'est noté. Pose ta question à nouveau dans une minute.

answer-also = Bon à savoir aussi :
answer-part = Le guide répond à une partie de ta question :
answer-dates-past = { $count ->
    [one] Remarque : le { $days } est passé.
   *[other] Remarque : ces dates sont passées : { $days }.
}

say-learner = Et pour les apprenants ?
say-staff = Et pour le personnel ?

answer-depends = Ça dépend : { $answer }
answer-unsure = Je ne suis pas sûr que ce soit ta question :
answer-own-language = Ce document est dans une autre langue que la tienne :
answer-own-badge = Tiré du document « { $title } » de ton organisation, et non du guide du programme.
answer-own-badge-of = Tiré du document « { $title } » de ton organisation, du { $day }, et non du guide du programme.
answer-own-says = Dans le document « { $title } », on lit : { $text }
answer-guide-says = Le guide du programme dit :
answer-own-cited = document de ton organisation
answer-own-cited-of = document de ton organisation, du { $day }
answer-in-english = _Pour l'instant, je n'ai ce texte qu'en anglais :_
answer-none-of-these = Aucune de celles-ci
abstained-choices = Je ne suis pas sûr de ce que tu veux dire. Est-ce l'une de ces questions ?
answer-none-then = Alors le guide ne répond pas à ta question, et je ne vais pas deviner. Essaie avec d'autres mots, ou demande à une personne.
answer-ask-a-person = Demander à une personne
