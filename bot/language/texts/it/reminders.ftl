# Che cosa si ricorda da sé quando è il momento.

reminder-head = { $count ->
    [one] **Un promemoria per il tuo soggiorno.** È il momento di fare questo:
   *[other] **Un promemoria per il tuo soggiorno.** È il momento di fare queste { $count } cose:
}
reminder-item = { $item }
reminder-item-on = { $item } ({ $day })
reminder-more = { $count ->
    [one] un'altra nella tua lista di controllo
   *[other] altre { $count } nella tua lista di controllo
}
reminder-open = Apri la mia lista di controllo
reminder-tomorrow = Domani
reminder-in-a-week = Tra una settimana
reminder-settings = Promemoria: ora, pausa, fine
