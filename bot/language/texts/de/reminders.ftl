# Was von selbst gemeldet wird, wenn es fällig ist.

reminder-head = { $count ->
    [one] **Eine Erinnerung für deinen Aufenthalt.** Das ist fällig:
   *[other] **Eine Erinnerung für deinen Aufenthalt.** Diese { $count } Punkte sind fällig:
}
reminder-item = { $item }
reminder-item-on = { $item } ({ $day })
reminder-more = { $count ->
    [one] noch ein Punkt in deiner Checkliste
   *[other] noch { $count } Punkte in deiner Checkliste
}
reminder-open = Meine Checkliste öffnen
reminder-tomorrow = Morgen
reminder-in-a-week = In einer Woche
reminder-settings = Erinnerungen: Uhrzeit, Pause, Stopp
