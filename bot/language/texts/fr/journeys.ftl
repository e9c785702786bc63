# Le séjour d'une personne, sa liste de contrôle, et comment on lui fait des rappels.

command-mobility = Ma mobilité : la créer, la modifier
command-checklist = Ma liste de contrôle : que faire, et pour quand
command-reminders = Rappels : heure, pause, arrêt

day-today = aujourd'hui
day-tomorrow = demain
day-yesterday = hier
day-in = dans { $days } jours
day-ago = il y a { $days } jours

stay-in-private = D'autres personnes lisent aussi ici. Écris-moi cela dans un chat rien qu'entre nous, s'il te plaît.
stay-somewhere = un lieu pas encore connu
stay-no-days = jours pas encore connus
stay-from = à partir du { $day }
stay-none =
    {""}**Tu n'as pas encore de mobilité ici.** Parle-moi de ton séjour avec quelques questions. Tu reçois ensuite une liste de contrôle faite pour lui : que faire avant ton départ, pendant ton séjour et après ton retour, pour quand et comment. Si tu veux, je te le rappelle à temps.
stay-gone = Je ne trouve pas cette mobilité parmi les tiennes. Elle a peut-être été supprimée.
stay-all = { $count ->
    [one] Ta mobilité
   *[other] Tes { $count } mobilités
}
stay-button-begin = Créer ma mobilité
stay-button-add = Ajouter une autre mobilité
stay-button-all = Mes mobilités
stay-button-list = Ouvrir ma liste de contrôle
stay-button-remove = Supprimer
stay-remove-sure = Veux-tu que je supprime { $stay }, avec sa liste de contrôle, ce que tu as coché et ses rappels ? C'est définitif.
stay-remove-yes = Oui, la supprimer
stay-remove-no = Non, la garder
stay-removed = Supprimée : { $stay }. Rien n'en est gardé, et aucun rappel ne vient.
stay-was-removed = Tu as supprimé cette mobilité, il n'y a donc plus rien à modifier. Tu peux la créer à nouveau.

stay-ready = Ta liste de contrôle est prête
stay-counts = { $total ->
    [0] Aucune chose
    [one] Une chose
   *[other] { $total } choses
} à faire : { $before } avant ton départ, { $during } pendant ton séjour, { $after } après ton retour.
stay-late = { $count ->
    [one] L'une d'elles devrait déjà être faite.
   *[other] { $count } d'entre elles devraient déjà être faites.
} Commence par { $count ->
    [one] elle
   *[other] elles
}.
stay-reminders = Je te rappelle ce qui est à faire, à { $hour } à ton heure. /reminders change cela.
stay-reminders-stopped = Tu as désactivé les rappels ; /reminders les réactive.
stay-town-elsewhere = { $town } se trouve dans ce pays : { $there }, et tu as indiqué : { $country }. Si l'un des deux est faux, change-le.
stay-changed = C'est modifié
stay-unchanged = Rien n'a changé
stay-list-same = Ta liste de contrôle reste telle quelle.

change-moved = { $count ->
    [one] 1 date déplacée
   *[other] { $count } dates déplacées
}
change-new = { $count ->
    [one] 1 nouveau point
   *[other] { $count } nouveaux points
}
change-gone = { $count ->
    [one] 1 point ne s'applique plus
   *[other] { $count } points ne s'appliquent plus
}
change-line-moved = { $item } : { $now } (avant : { $before })
change-line-new = Nouveau : { $item }
change-line-gone = Ne s'applique plus : { $item }
change-more = { $count ->
    [one] et un de plus
   *[other] et { $count } de plus
}
change-no-day = pas de jour

list-title = Ta liste de contrôle : { $place }
list-progress = { $done } sur { $total } faits
list-next = Ensuite : { $item } ({ $away }).
list-overdue = { $count ->
    [one] Un point est en retard.
   *[other] { $count } points sont en retard.
}
list-all-done = Tout est fait. Belle préparation !
list-no-days = Tant que les jours de ton séjour ne sont pas connus, rien n'a de date et je ne te rappelle rien. Dis-les-moi avec /mobility quand tu les connais.
list-section = **{ $title }** · { $done } sur { $total }
list-page = page { $page } sur { $pages }
list-explain-which = Lequel veux-tu que j'explique ?
list-ticked = ✓ { $item }
list-ticked-already = C'est déjà coché : { $item }
list-open-again = De nouveau à faire : { $item }
list-open-again-already = C'est encore à faire : { $item }
list-not-mine = Pas pour toi, cela ne compte donc plus : { $item }
list-not-mine-already = C'est marqué comme n'étant pas pour toi : { $item }
list-item-gone = Ce point n'est plus dans ta liste de contrôle. Voici où elle en est maintenant :
list-button-explain = Pourquoi et comment…
list-button-tick = Retour aux points à cocher
list-button-files = Imprimer, calendrier
list-button-reminders = Rappels
list-button-others = Mes mobilités
list-button-undo = Annuler

item-due = au plus tard le { $day }
item-overdue = en retard
item-perhaps = si cela te concerne
item-not-for-you = { $item } · pas pour toi

detail-open = À faire
detail-done = ✓ Fait
detail-not-for-me = Pas pour toi
detail-due = au plus tard le { $day } ({ $away })
detail-why = **Pourquoi :** { $why }
detail-perhaps = Que cela te concerne ou non dépend d'une réponse que tu n'as pas encore donnée ; tu peux la donner avec /mobility.
detail-back = ‹ Retour à la liste de contrôle
detail-button-done = ✓ Fait
detail-button-open = Finalement pas fait
detail-button-not-mine = Pas pour moi
detail-button-mine = C'est pour moi

paper-which = Ta liste de contrôle pour { $place }, à emporter :
paper-button-pdf = Page à imprimer (PDF)
paper-button-ics = Calendrier (.ics)
paper-name = ma-liste-de-controle
paper-title = Ma liste de contrôle : { $place }
paper-stay = Mobilité Erasmus+ : { $place }
paper-foot = État au { $day }. Ton établissement d'envoi et ton Agence nationale décident.
paper-pdf-ready = Ta liste de contrôle pour { $place } en page à imprimer, telle qu'elle est aujourd'hui.
paper-ics-ready = Les jours de ta liste de contrôle pour { $place }. Ouvre le fichier avec ton calendrier ; un fichier plus récent déplace ce que celui-ci a apporté.
paper-ics-empty = Les jours de ton séjour ({ $place }) ne sont pas encore connus, le calendrier est donc vide. Dis-moi les jours avec /mobility et demande-le à nouveau.

reminders-title = Rappels
reminders-at = Ils arrivent à **{ $hour }** à ton heure ({ $zone }, où il est maintenant { $clock }) ; pendant ton séjour à l'étranger, à l'heure de là-bas.
reminders-quiet = Heures calmes entre { $start } et { $end }.
reminders-hour-is-quiet = Cette heure tombe dans tes heures calmes, ils arrivent donc à { $end }.
reminders-paused = En pause jusqu'au { $day }. Ce qui est encore utile vient après.
reminders-stopped = Ils sont désactivés. Je ne rappelle rien de moi-même.
reminders-next = Prochain rappel le { $day } à { $clock } : { $item }
reminders-none-coming = Il n'y a rien à rappeler.
reminders-no-stay = Tu n'as pas encore de mobilité, il n'y a donc rien à te rappeler. /mobility en crée une.
reminders-not-understood = Je n'ai pas compris cela. Écris par exemple « /reminders 19 », « /reminders pause 7 », « /reminders stop » ou « /reminders resume », ou appuie :
reminders-hour-changed = À partir de maintenant à { $hour }.
reminders-quiet-changed = Heures calmes entre { $start } et { $end } à partir de maintenant.
reminders-never-quiet = Plus d'heures calmes à partir de maintenant.
reminders-pause-begun = En pause jusqu'au { $day }.
reminders-stop-done = J'arrête les rappels. Ta liste de contrôle reste telle quelle.
reminders-resume-done = Je te fais de nouveau des rappels.
reminders-button-quiet = Heures calmes { $start }–{ $end }
reminders-button-never-quiet = Jamais d'heures calmes
reminders-button-pause = Pause d'une semaine
reminders-button-stop = Arrêter
reminders-button-resume = Reprendre les rappels

reminder-put-off-day = Je te le rappelle de nouveau demain, si c'est encore à faire.
reminder-put-off-week = Je te le rappelle de nouveau dans une semaine, au plus tard la veille de ton départ, si c'est encore à faire.
reminder-nothing-to-put-off = Il n'y a plus rien à reporter : c'est fait, ou ce n'est plus le moment.

# Qui appeler, comme les coordinateurs du groupe l'ont nommé.
list-contact = {""}**En cas d'urgence :** le 112, puis **{ $name }**, { $phone }.
paper-contact = En cas d'urgence
paper-contact-112 = En danger, appelle d'abord le 112 : c'est gratuit, depuis n'importe quel téléphone, dans toute l'UE.
