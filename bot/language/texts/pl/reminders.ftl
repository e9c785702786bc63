# Co przychodzi samo, gdy jest na to pora.

reminder-head = { $count ->
    [one] **Przypomnienie o twoim pobycie.** Przyszła na to pora:
    [few] **Przypomnienie o twoim pobycie.** Przyszła pora na { $count } rzeczy:
    [many] **Przypomnienie o twoim pobycie.** Przyszła pora na { $count } rzeczy:
   *[other] **Przypomnienie o twoim pobycie.** Przyszła pora na { $count } rzeczy:
}
reminder-item = { $item }
reminder-item-on = { $item } ({ $day })
reminder-more = { $count ->
    [one] jeszcze jedna na twojej liście kontrolnej
    [few] jeszcze { $count } na twojej liście kontrolnej
    [many] jeszcze { $count } na twojej liście kontrolnej
   *[other] jeszcze { $count } na twojej liście kontrolnej
}
reminder-open = Otwórz moją listę kontrolną
reminder-tomorrow = Jutro
reminder-in-a-week = Za tydzień
reminder-settings = Przypomnienia: godzina, przerwa, koniec
