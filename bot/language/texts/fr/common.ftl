# Ce que l'assistant dit autour de ses réponses.

welcome =
    {""}**Bonjour, je suis Vademecum.** Je connais les règles de la mobilité Erasmus+ dans l'enseignement et la formation professionnels : partir à l'étranger comme élève, apprenti, enseignant ou formateur, et gérer un tel projet.

    Pose tes questions avec tes propres mots, par exemple :

    - Je suis apprenti, combien de temps puis-je partir à l'étranger ?
    - Combien d'argent pour le voyage pour 1 200 km ?
    - Comment notre école fait-elle sa demande ?

    Chaque réponse montre d'où elle vient. Ce que le guide ne dit pas, je ne l'invente pas. /check examine ton propre cas avec quelques questions, /mobility fait une liste de contrôle pour ton séjour ; /help t'en dit plus.

help =
    {""}**Ce que je sais faire**

    - Répondre aux questions sur la mobilité Erasmus+ dans la formation professionnelle : qui peut partir, où, combien de temps, avec quel argent, comment poser sa candidature, que préparer, que faire après.
    - Examiner ton propre cas avec quelques questions : puis-je partir, notre organisation peut-elle faire une demande, mon séjour convient-il, combien pourrais-je recevoir.
    - Faire une liste de contrôle pour ton propre séjour, garder ce que tu as fait et te le rappeler à temps.
    - Donner le nom de l'Agence nationale d'un pays : *quelle est l'agence au Portugal ?*
    - Te dire quand le guide n'a pas de réponse, et à qui demander alors.

    {""}**Commandes**

    - /check montre les auto-tests ; /resume reprend un auto-test inachevé, /back revient une question en arrière, /restart recommence l'auto-test, /cancel y met fin
    - /mobility crée ton propre séjour et le modifie ; /checklist montre ce qu'il faut faire pour ce séjour, et pour quand
    - /reminders dit quand je te rappelle ce qui est à faire, et arrête les rappels
    - /person transmet ta question à une personne, si tu es d'accord
    - /mygroup montre les groupes dont tu fais partie
    - /notifications dit quels messages tu veux recevoir
    - /settings montre ce que tu peux régler
    - /language change la langue
    - /about dit qui je suis et ce que je garde
    - /privacy dit qui voit ce que tu écris, et te laisse choisir
    - /export te remet tout ce que je garde sur toi
    - /forget l'efface
    - /help montre ce texte

    Écris simplement ta question. Une question à la fois, c'est le mieux.

about =
    Je suis un assistant de chat pour les personnes qui demandent, préparent ou gèrent une mobilité Erasmus+ KA1 dans la formation professionnelle. Mes réponses sont des passages d'un guide écrit en mots simples, chacun avec l'année de son appel et sa source ; elles informent, elles ne décident rien. Ton établissement d'envoi et ton Agence nationale ont le dernier mot.

    {""}**Ce que je garde :** ta langue, tes questions, dont je retire les noms, les adresses et les numéros, mes réponses, ce que tu réponds dans les auto-tests, et ton séjour avec ce que tu as coché, pour comprendre une question qui fait suite à une autre. Rien ne va à quelqu'un d'autre sans ton accord : dans un groupe, ses coordinateurs voient que tu en fais partie, quelle part de ta liste de contrôle est faite et quels messages te sont parvenus, ainsi que les sujets sur lesquels au moins cinq personnes ont posé des questions, sans les mots ni les noms. Les personnes qui s'occupent du guide lisent une question, sans nom, si tu le permets ou si au moins trois personnes ont demandé la même chose. /privacy en dit plus et te laisse choisir.
about-you = Ici, tu es `{ $name }` : la personne qui me fait fonctionner peut en avoir besoin pour te nommer administrateur.
about-kept-for = Les messages et les questions sont effacés au bout { $days ->
    [one] d'un jour
   *[other] de { $days } jours
}. /export te remet tout ce que je garde sur toi, /forget l'efface tout de suite.

help-admin =
    {""}**Pour les administrateurs**

    - /pause\_answers et une raison : pour le moment, les questions ne reçoivent pas de réponse, et tout le monde en apprend la raison
    - /resume\_answers : les questions reçoivent de nouveau une réponse
    - /organisations : les organisations et leurs coordinateurs
    - /audit : ce que les administrateurs et les coordinateurs ont fait

own-data-in-private = D'autres personnes lisent aussi ici. Écris-moi cela dans un chat rien qu'entre nous, s'il te plaît.
export-too-often = Tu as reçu tes données il y a un instant. Tu pourras les demander à nouveau dans { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}.
export-ready = Voici tout ce que je garde sur toi : qui tu es pour moi, tes questions, nos messages. Les noms, les adresses et les numéros ont été retirés de tes questions avant qu'elles soient gardées.
forget-sure = Veux-tu que j'efface tout ce que je garde sur toi : ta langue, tes questions et nos messages ? C'est définitif.
forget-yes = Oui, tout effacer
forget-no = Non, le garder
forget-not = Rien n'a été effacé.
forgotten = Tout ce que je gardais sur toi est effacé. Si tu m'écris à nouveau, nous recommençons à zéro.

pause-needs-reason = Écrivez la raison derrière la commande : les personnes qui posent une question la liront.
pause-reason-too-long = Cette raison dépasse { $limit } caractères. Écrivez-en une plus courte.
pause-begun = À partir de maintenant, les questions ne reçoivent pas de réponse. Voici la raison qui est affichée : « { $reason } ». En tant qu'administrateur, vous recevez toujours des réponses. /resume\_answers met fin à la pause.
pause-ended = Les questions reçoivent de nouveau une réponse.
pause-none = Les réponses ne sont pas en pause.

language-which = Quelle langue veux-tu que je parle ?
language-chosen = Je parle français maintenant. Le guide aussi est en français.

unknown-command = Je ne connais pas cette commande. /help montre celles que je connais ; ou pose simplement ta question avec tes propres mots.
button-too-old = Ce bouton ne convient plus. Écris simplement ce que tu veux savoir.
something-went-wrong = Quelque chose s'est mal passé de mon côté et je n'ai pas pu répondre. C'est noté. Pose ta question à nouveau dans un instant.

# Le menu des commandes : 256 caractères au plus pour chacune.
command-start = Commencer, et que demander
command-help = Ce que je sais faire
command-language = Changer la langue
command-about = Qui je suis et ce que je garde
command-privacy = Qui voit ce que tu écris
command-export = Tout ce que je garde sur toi, en un fichier
command-forget = Effacer tout ce que je garde sur toi

sources-title = Sources
sources-reported = non confirmé par une source officielle
sources-call = { $count ->
    [one] appel { $years }
   *[other] appels { $years }
}
reply-passed = _Ce qui se trouvait ici a été remis une seule fois et n'est pas gardé._

button-check = Examiner mon cas
button-mobility = Mon séjour
button-person = Demander à une personne
button-language = Langue
button-help = Ce que tu sais faire
button-reminders = Rappels
button-notifications = Les messages que je veux
button-mygroup = Mes groupes
button-export = Mes données
button-forget = Effacer mes données
button-private-chat = Continuer dans un chat privé
settings = Je t'écris dans cette langue : { $language }. Que veux-tu changer ?
command-settings = Langue, rappels, messages, tes données
command-inbox = Les questions qui attendent une réponse
command-cohorts = Vos groupes et qui est prêt
command-web = Ouvrir la page des coordinateurs
