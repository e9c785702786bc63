# Les auto-tests dans la conversation.

command-check = Auto-tests : puis-je partir, avec quel argent…
command-resume = Reprendre un auto-test inachevé
command-back = Une question en arrière
command-restart = L'auto-test depuis sa première question
command-cancel = Mettre fin à l'auto-test

check-list = **Auto-tests.** Quelques questions chacun ; tu reçois ensuite une réponse claire avec les règles sur lesquelles elle repose. Lequel veux-tu faire ?
check-start = { $title }
check-continue = Continuer : { $title }
check-offer = Vérifier : { $title }

check-position = { $title } · question { $number } sur { $total } environ
check-hint-long-choice = Appuie sur une réponse, ou écris-la avec tes propres mots.
check-hint-number = Écris un nombre.
check-hint-days = Écris les jours ou les semaines : 21 jours, 3 semaines.
check-hint-country = Appuie sur un pays, ou écris-en un autre.
check-hint-date = Écris le jour, par exemple 3 mars 2027 ou 2027-03-03.
check-hint-town = Écris la ville, si tu veux avec son pays : Porto, Portugal.
check-yes = Oui
check-no = Non
check-dont-know = Je ne sais pas
check-back = Retour
check-cancel = Annuler
check-more = Plus ({ $page }/{ $pages })
check-unknown = Je ne sais pas

check-noted = ✓ { $answer }
check-from-question = D'après ce que tu as écrit : { $noted }
check-changed = Modifié : { $question } **{ $answer }** (avant : { $before }).
check-changed-by-button = C'était le bouton d'une question précédente, j'ai donc modifié ta réponse : { $question } **{ $answer }** (avant : { $before }).
check-unchanged = Cela reste ainsi : { $question } **{ $answer }**.
check-which-changed = Quelle réponse doit devenir **{ $answer }** ?
check-did-you-mean = Veux-tu dire « { $answer } » ?
check-tell-instead = Cela me dit ce que ce n'est pas. Alors, qu'est-ce que c'est ?
check-why = Je le demande parce que les règles en dépendent : { $what }. Les règles sont ci-dessous.
check-back-to = Revenons à ton auto-test :
check-first-question = C'est déjà la première question.
check-no-longer-fits = Ta réponse à « { $question } » ne va plus avec les autres, je te repose donc la question.

check-resumed = Nous reprenons « { $title } » ; { $count ->
    [0] tu n'as encore rien répondu
    [one] ta réponse est toujours là
   *[other] tes { $count } réponses sont toujours là
}. /restart recommence au début.
check-put-aside = J'ai mis « { $title } » de côté ; /resume le reprend.
check-nothing-unfinished = Il n'y a aucun auto-test inachevé.
check-which-resume = Quel auto-test veux-tu reprendre ?
check-nothing-to-cancel = Il n'y a aucun auto-test auquel mettre fin.
check-cancelled = J'ai mis fin à « { $title } » sans résultat.
check-was-cancelled = Tu as mis fin à « { $title } », ce bouton ne fait donc plus rien.
check-take-up = Le reprendre
check-restart = Recommencer
check-go-on = Continuer
check-others = Autres auto-tests

check-result = { $title } · résultat
check-because = **Sur quoi cela repose**
check-informs = Cela suit les règles telles que nous les connaissons. Ton établissement d'envoi et ton Agence nationale décident.
check-know-now = Maintenant je sais : { $question }
check-onward = Ensuite : { $title }
check-change = Modifier une réponse
check-your-answers = Tes réponses : { $title }
check-no-answers = Tu n'as encore rien répondu.
check-change-how = Appuie sur une réponse pour la modifier, ou écris-la : « non, 40 jours ».

check-gone = Cet auto-test n'existe plus.
check-not-begun = Ce bouton appartient à un auto-test que tu n'as pas commencé.
check-question-gone = Cette question ne fait plus partie de cet auto-test.
check-option-gone = Cette réponse ne peut plus être choisie ici.
check-passed = Cette question est déjà passée.
check-not-asked = Avec tes autres réponses, cette question ne compte pas.
check-already = Cette réponse est déjà notée.

check-new-version = Les règles de « { $title } » ont été revues depuis ta dernière réponse.
check-answer-lost = « { $question } » ne compte plus pour toi.
check-answers-lost = { $count ->
    [one] Une de tes réponses n'est plus demandée
   *[other] { $count } de tes réponses ne sont plus demandées
}.
check-other-question = Je te demande donc autre chose qu'avant.
check-other-outcome = Ton résultat est maintenant différent.
check-see-result = Voir le résultat
check-in-private = D'autres personnes lisent aussi ici. Fais les auto-tests dans un chat rien qu'entre nous, s'il te plaît.

# A case that goes well as far as it was told.
case-so-far = {""}**D’après ce que tu dis, oui pour l’instant.**
case-money = {""}**Ce que tu reçois :** la bourse est versée à ton établissement, pour le voyage et pour chaque jour ; le montant dépend du pays et de la distance. Une estimation : _{ $title }_ dans /check.
case-rest = {""}**J’ai supposé ce que tu n’as pas dit.** Renseigne-toi :
