# Ce que les personnes pensent d'une réponse, et ce que le guide laisse ouvert.

rate-helpful = Utile
rate-not-asked = Pas ce que j'ai demandé
rate-noted = Merci, c'est noté.

# Une réponse pour tous, comme on la lit.
curated-by-admin = Réponse de l'équipe de cet assistant, { $date }
curated-by-operator = Réponse de l'équipe de cet assistant, { $date }
curated-by-coordinator = Réponse d'un coordinateur, { $date }
curated-written-in = _Écrite dans une autre langue : { $name }._

# La liste des lacunes, pour les personnes qui s'occupent du guide.
gaps-title = {""}**Ce que le guide laisse ouvert :** { $count ->
    [one] une question
   *[other] { $count } questions
}, en { $gaps ->
    [one] une lacune
   *[other] { $gaps } lacunes
}.
gaps-none = Il n'y a pas de lacunes : le guide répond à tout ce qui a été demandé, et aucune réponse n'a été jugée à côté de la question.
gaps-to-review = { $count ->
    [one] Une réponse attend votre relecture : /curated
   *[other] { $count } réponses attendent votre relecture : /curated
}
gaps-how = Appuyez sur un numéro pour écrire la réponse. Pour une question qui n'est pas dans la liste, écrivez /curate et la question.
gaps-file = { $gaps ->
    [one] La lacune en fichier.
   *[other] Les { $gaps } lacunes en fichier.
}
gaps-button-file = En fichier
gap-quoted = {""}**« { $question } »**
gap-asked = { $count ->
    [one] une fois
   *[other] { $count } fois
} ({ $languages })
gap-why-not-in-guide = pas dans le guide
gap-why-partial = répondue en partie
gap-why-nearly = prise pour hors sujet
gap-why-badly-rated = à côté de la question

# Écrire une réponse.
curate-ask-text =
    {""}**{ $question }**

    Écrivez la réponse, telle qu'elle sera lue : la première phrase répond, { $limit } caractères au plus. Vous pouvez utiliser du gras (deux astérisques de chaque côté), des listes (des lignes qui commencent par un tiret) et des liens. Vous répondez des chiffres qu'elle contient : ils sont montrés avec votre source.
curate-ask-source = D'où cela vient-il ? Envoyez l'adresse d'une page (https://…), l'identifiant d'une règle du guide (vet.activities.overview-learners), ou plusieurs d'entre eux.
curate-ask-wordings = Envoyez toutes les façons dont on pose cette question, une par ligne. Elles remplacent les formulations actuelles ; la première est la question.
curate-goes-on = Vous avez commencé une réponse. Remettez-la ou supprimez-la avant la suivante.
curate-no-draft = Vous n'êtes en train d'écrire aucune réponse. /gaps montre ce qui est ouvert.
curate-gap-gone = Cette lacune est close, ou ses questions ont été effacées. /gaps montre ce qui est ouvert.
curate-dropped = Le brouillon est supprimé.
curate-waits = Remise. Quelqu'un d'autre doit la relire avec /curated ; ensuite, elle est donnée jusqu'au { $until }.
curate-served = La réponse est donnée à partir de maintenant, jusqu'au { $until }. /curated les montre toutes.
curate-text-empty = Il n'y a rien là-dedans. Écrivez la réponse.
curate-text-too-long = Cela dépasse { $limit } caractères. Écrivez une réponse plus courte.
curate-question-empty = Il n'y a pas de question là-dedans. Écrivez-la avec des mots.
curate-question-too-long = Une question peut avoir { $limit } caractères. Écrivez-la plus court.
curate-questions-too-many = { $limit } formulations au plus, s'il vous plaît.
curate-source-empty = Une réponse a besoin d'une source : une adresse qui commence par https:// ou l'identifiant d'une règle.
curate-source-unclear = « { $word } » n'est ni une adresse qui commence par https:// ni l'identifiant d'une règle.
curate-rule-unknown = Il n'y a pas de règle « { $rule } » dans le guide.
curate-sources-too-many = { $limit } sources au plus, s'il vous plaît.
curate-language-unknown = La langue est l'une de celles-ci : { $languages }.
curate-expiry-range = Une réponse est valable de 1 à { $limit } mois.
curate-button-send = Remettre
curate-button-text = Réponse
curate-button-source = Source
curate-button-wordings = Formulations
curate-button-language = Langue : { $name }
curate-button-months = Jusqu'au { $until }
curate-button-card = La laisser telle quelle
curate-button-drop = Supprimer

# Lire, relire, prolonger.
curated-asked = {""}**Comment on le demande**
curated-read-as = {""}**Ce qui sera lu**
curated-facts = _{ $name }, jusqu'au { $until }. Règles : { $rules }_
curated-title = { $count ->
    [one] {""}**Une réponse que quelqu'un a écrite**
   *[other] {""}**{ $count } réponses que quelqu'un a écrites**
}
curated-none = Personne n'a encore écrit de réponse. /gaps montre ce qui est ouvert.
curated-state-waiting-you = attend votre relecture
curated-state-waiting-others = attend la relecture de quelqu'un d'autre
curated-state-served = donnée jusqu'au { $until }
curated-state-expired = expirée le { $until }
curated-state-rejected = refusée
curated-state-withdrawn = retirée
curated-button-yes = Approuver
curated-button-no = Refuser
curated-button-end = Retirer
curated-button-renew = Prolonger de 6 mois
curated-done-yes = « { $question } » est donnée à partir de maintenant, jusqu'au { $until }.
curated-done-no = « { $question } » est refusée.
curated-done-end = « { $question } » n'est plus donnée.
curated-done-renew = « { $question } » est donnée jusqu'au { $until }.
curated-decided-already = C'est déjà décidé. /curated montre où cela en est.

help-curators =
    {""}**Pour les personnes qui s'occupent du guide**

    - /gaps : ce qui a été demandé et à quoi le guide n'a pas répondu
    - /curate et une question : écrire une réponse vous-même
    - /curated : relire, prolonger et retirer de telles réponses

# Ce qu'un coordinateur en voit.
gaps-topics = {""}**Ce que les personnes de votre organisation demandent et à quoi le guide ne répond pas**, par sujets. Un sujet apparaît quand { $fewest } personnes ont posé des questions sur lui ; les mots des personnes ne sont pas montrés.
gaps-topics-none = Aucun sujet sur lequel { $fewest } personnes de votre organisation ont posé des questions n'est ouvert. Avec moins de personnes, un sujet n'est jamais montré, et les mots des personnes ne le sont jamais.
gaps-topic = { $title } : { $people } personnes

# Transmettre une question.
pass-on-button = Tu peux la transmettre sans mon nom
pass-on-done = Merci. Les personnes qui s'occupent du guide peuvent maintenant lire cette question, sans ton nom, pour que le guide s'améliore. /privacy change cela.
privacy =
    {""}**Qui voit ce que tu écris**

    - Tes coordinateurs ne voient jamais ce que tu demandes. Ils voient une question seulement si tu la leur remets avec /person. Ils voient les sujets sur lesquels au moins cinq personnes de ton organisation ont posé des questions, sans les mots ni les noms.
    - Les personnes qui s'occupent du guide lisent une question seulement si tu es d'accord, ou si au moins trois personnes ont demandé la même chose. Les noms, les adresses et les numéros en sont retirés avant.
    - Ce que tu écris quand tu es en détresse ne va à personne, sauf si tu l'envoies avec le bouton.

    Puis-je transmettre les questions auxquelles je n'ai pas pu répondre, sans ton nom, pour que le guide s'améliore ?
privacy-button-always = Toujours
privacy-button-never = Jamais
privacy-button-ask = Me le demander chaque fois
privacy-chosen-always = À partir de maintenant, je transmets les questions auxquelles je n'ai pas pu répondre, sans ton nom.
privacy-chosen-never = Je ne transmets rien. Ce que tu avais permis avant est retiré.
privacy-chosen-ask = Je te le demande chaque fois.
