# Une question pour une personne, et les personnes qui y répondent.

command-person = Demander à une personne
case-office-admins = l'équipe de cet assistant

# Pour la personne qui pose la question.
case-nobody =
    Personne ne peut être joint par mon intermédiaire pour le moment. Rien n'a été transmis. Voici qui peut t'aider :

    - si tu es apprenant, apprenti ou membre du personnel : la personne de contact de ton établissement d'envoi (ton école, ton CFA, ton entreprise ou ton employeur)
    - si tu demandes pour une organisation : l'Agence nationale de ton pays. Demande-moi *quelle est l'agence en … ?*
    - en cas d'urgence : le 112, partout dans l'UE
case-which-office = Tu fais ici partie de plus d'une organisation. Aux coordinateurs de laquelle dois-je m'adresser ?
case-ask-question = Écris ta question pour { $office } en un seul message. Tu verras ce qui sera transmis avant l'envoi.
case-ask-words = Que faut-il dire de plus à { $office } ? Écris-le en un seul message. Tu reverras le tout avant l'envoi.
case-ask-reply = Ton prochain message va à { $office }. Écris-le maintenant.
case-too-long = Cela dépasse { $limit } caractères. Merci de l'écrire plus court.
case-empty = Il n'y avait rien là-dedans. Merci de l'écrire avec des mots.
case-card = {""}**Veux-tu que je transmette ceci à { $office } ?** Voici ce qui serait visible :
case-card-how = Personne n'en voit rien avant que tu appuies sur « Oui, l'envoyer ». Sans ton nom, la réponse t'arrive tout de même.
case-shares-question = ta question : « { $question } »
case-shares-answer = ce que j'ai répondu : { $answer }
case-shares-words = tes mots : { $words }
case-shares-name = ton nom ici : { $name }
case-shares-cohort = que tu fais partie du groupe : { $cohort }
case-button-send = Oui, l'envoyer
case-button-words = Ajouter des mots
case-button-unnamed = Sans mon nom
case-button-named = Avec mon nom
case-button-cancel = Ne pas l'envoyer
case-cancelled = Rien n'a été transmis.
case-sent = Ta question est transmise à { $office }. La réponse arrive ici, dans ce chat. En attendant, tu peux continuer à me poser des questions.
case-out-of-hours = Personne ne travaille en ce moment : attends une réponse au plus tôt le { $day } à partir de { $time } (heure de là-bas). En cas d'urgence, appelle le 112.
case-offer = Deux fois de suite, je n'ai pas pu t'aider. Veux-tu que je transmette ta question à une personne ?
case-button-person = Demander à une personne
case-mine = {""}**Tes questions à une personne**
case-mine-waits = « { $question } », à { $office }, { $day } : pas encore de réponse
case-mine-answered = « { $question } », à { $office }, { $day } : réponse donnée
case-button-add = Ajouter quelque chose
case-button-take-back = La retirer
case-button-new = Demander autre chose
case-taken-back = Retirée : tout ce qui en avait été partagé est effacé. Elle n'est plus visible pour { $office }.
case-solved = Ravi de l'apprendre. La question est close ; /person en pose une nouvelle.
case-replied = Transmis à { $office }. La réponse arrive ici.
case-letter-answer = {""}**Réponse de { $office } à ta question** « { $question } »
case-letter-ask = {""}**Demande de précision de { $office }** sur ta question « { $question } »
case-letter-closed = Ta question « { $question } » a été close sans réponse par { $office }. /person la pose à nouveau ; ton établissement d'envoi ou l'Agence nationale de ton pays peuvent aussi t'aider.
case-button-reply = Répondre
case-button-solved = C'est résolu

# Pour les personnes qui répondent.
help-cases =
    {""}**Pour les personnes qui répondent aux questions**

    - /inbox montre les questions qui vous ont été confiées, et vous permet d'y répondre
    - /web ouvre la page des coordinateurs, avec plus de place pour tout cela
case-notice-new = Une nouvelle question attend { $office }.
case-notice-reply = Quelqu'un a répondu dans une question pour { $office }.
case-notice-back = Une question pour { $office } a été rendue et attend quelqu'un.
case-notice-daily = { $count ->
    [one] Une question attend votre réponse depuis le { $day }.
   *[other] { $count } questions attendent votre réponse, la plus ancienne depuis le { $day }.
}
case-button-show = La montrer
case-button-inbox = Montrer les questions
case-list-open = {""}**En attente de quelqu'un :** { $count ->
    [0] rien
    [one] une question
   *[other] { $count } questions
}
case-list-mine = {""}**À vous d'y répondre :** { $count ->
    [0] rien
    [one] une question
   *[other] { $count } questions
}
case-list-answered = {""}**Réponse donnée, précision demandée ou close :** { $count ->
    [0] rien
    [one] une question
   *[other] { $count } questions
}
case-tab-open = Ouvertes { $count }
case-tab-mine = Les miennes { $count }
case-tab-answered = Traitées { $count }
case-state-open = personne ne l'a encore prise en charge
case-state-taken = prise en charge
case-state-asked = précision demandée
case-state-answered = réponse donnée
case-state-closed = close
case-waits-hours = { $count ->
    [0] attend depuis moins d'une heure
    [one] attend depuis une heure
   *[other] attend depuis { $count } heures
}
case-waits-days = { $count ->
    [one] attend depuis un jour
   *[other] attend depuis { $count } jours
}
case-with-you = c'est vous qui l'avez
case-with-other = un collègue l'a
case-title = {""}**Question { $number }**, { $day }
case-of = Posée par { $name }
case-of-nobody = Posée par quelqu'un qui n'a pas donné son nom
case-of-cohort = dans { $cohort }
case-asked = {""}**Question posée :** { $question }
case-assistant-said = {""}**L'assistant avait dit :** { $answer }
case-said-words = {""}**Ajouté :** { $text }
case-said-reply = {""}**La personne a répondu :** { $text }
case-said-answer = {""}**Un collègue a répondu :** { $text }
case-said-ask = {""}**Un collègue a demandé une précision :** { $text }
case-said-you = {""}**Vous avez écrit :** { $text }
case-stands = {""}_{ $state }_
case-the-person = la personne
case-button-answer = Répondre
case-button-ask = Demander une précision
case-button-take = Je la prends en charge
case-button-leave = La rendre
case-button-close = La clore
case-button-curate = En faire une réponse pour tous
case-button-list = Toutes les questions
case-button-change = Modifier
case-button-drop = Laisser tomber
case-ask-answer =
    Réponse à : « { $question } »

    Votre prochain message est la réponse, { $limit } caractères au plus. Le gras (deux astérisques de chaque côté), les listes et les liens sont possibles. Vous la verrez avant l'envoi.
case-ask-ask =
    Demande de précision sur : « { $question } »

    Votre prochain message est ce que vous voulez savoir. Vous le verrez avant l'envoi.
case-preview-answer = {""}**Ceci part comme votre réponse à { $name } :**
case-preview-ask = {""}**Ceci part comme demande de précision à { $name } :**
case-dropped = Rien n'a été envoyé.
case-ended = Cette question est close, ou vous ne pouvez plus la voir.
case-done-answer = Votre réponse est en route vers { $name }. S'il y a une réaction, elle vous revient.
case-done-ask = Votre demande de précision est en route vers { $name }. La réponse vous revient.
case-done-take = Vous l'avez prise en charge : « { $question } ». Les autres le voient.
case-done-take-over = Vous l'avez reprise à un collègue : « { $question } ».
case-done-leave = Rendue. Les autres en sont prévenus.
case-done-close = Close.
