# Lo que se recuerda por sí solo cuando toca.

reminder-head = { $count ->
    [one] **Un recordatorio para tu estancia.** Toca esto:
   *[other] **Un recordatorio para tu estancia.** Tocan estas { $count } cosas:
}
reminder-item = { $item }
reminder-item-on = { $item } ({ $day })
reminder-more = { $count ->
    [one] una más en tu lista
   *[other] { $count } más en tu lista
}
reminder-open = Abrir mi lista
reminder-tomorrow = Mañana
reminder-in-a-week = En una semana
reminder-settings = Recordatorios: hora, pausa, fin
