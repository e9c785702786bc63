# Ce qui est rappelé tout seul quand c'est le moment.

reminder-head = { $count ->
    [one] **Un rappel pour ton séjour.** Voici ce qui est à faire :
   *[other] **Un rappel pour ton séjour.** Voici les { $count } choses à faire :
}
reminder-item = { $item }
reminder-item-on = { $item } ({ $day })
reminder-more = { $count ->
    [one] une autre chose dans ta liste de contrôle
   *[other] { $count } autres choses dans ta liste de contrôle
}
reminder-open = Ouvrir ma liste de contrôle
reminder-tomorrow = Demain
reminder-in-a-week = Dans une semaine
reminder-settings = Rappels : heure, pause, arrêt
