# Własny pobyt, jego lista kontrolna i przypomnienia.

command-mobility = Moja mobilność: ustaw, zmień
command-checklist = Moja lista kontrolna: co zrobić i do kiedy
command-reminders = Przypomnienia: godzina, przerwa, koniec

day-today = dzisiaj
day-tomorrow = jutro
day-yesterday = wczoraj
day-in = za { $days } dni
day-ago = { $days } dni temu

stay-in-private = Tu czytają też inni. Napisz mi to na czacie tylko dla nas.
stay-somewhere = miejsce jeszcze nieznane
stay-no-days = dni jeszcze nieznane
stay-from = od { $day }
stay-none =
    {""}**Nie masz tu jeszcze mobilności.** Opowiedz mi o swoim pobycie w kilku pytaniach. Potem dostaniesz do niego listę kontrolną: co zrobić przed wyjazdem, w czasie pobytu i po powrocie, do kiedy i jak. Jeśli chcesz, przypominam ci na czas.
stay-gone = Nie znajduję takiej twojej mobilności. Może została usunięta.
stay-all = { $count ->
    [one] Twoja mobilność
    [few] Twoje { $count } mobilności
    [many] Twoich { $count } mobilności
   *[other] Twoje { $count } mobilności
}
stay-button-begin = Ustaw moją mobilność
stay-button-add = Dodaj kolejną mobilność
stay-button-all = Moje mobilności
stay-button-list = Otwórz moją listę kontrolną
stay-button-remove = Usuń
stay-remove-sure = Czy mam usunąć ten pobyt razem z listą kontrolną, tym, co na niej odhaczone, i przypomnieniami: { $stay }? Tego nie da się cofnąć.
stay-remove-yes = Tak, usuń
stay-remove-no = Nie, zostaw
stay-removed = Usunięte: { $stay }. Nic z tego nie jest przechowywane i nie przyjdzie żadne przypomnienie.
stay-was-removed = Ta mobilność jest już przez ciebie usunięta, więc nie ma czego zmieniać. Możesz ustawić ją od nowa.

stay-ready = Twoja lista kontrolna jest gotowa
stay-counts = { $total ->
    [one] Jedna rzecz
    [few] { $total } rzeczy
    [many] { $total } rzeczy
   *[other] { $total } rzeczy
} do zrobienia: { $before } przed wyjazdem, { $during } w czasie pobytu, { $after } po powrocie.
stay-late = { $count ->
    [one] Jedna z nich powinna być już zrobiona.
    [few] { $count } z nich powinny być już zrobione.
    [many] { $count } z nich powinno być już zrobionych.
   *[other] { $count } z nich powinno być już zrobione.
} Zrób { $count ->
    [one] ją najpierw
    [few] je najpierw
    [many] je najpierw
   *[other] je najpierw
}.
stay-reminders = Przypominam, gdy na coś przychodzi pora, o { $hour } twojego czasu. /reminders to zmienia.
stay-reminders-stopped = Przypomnienia są przez ciebie wyłączone; /reminders je włącza.
stay-town-elsewhere = { $town } leży w innym kraju ({ $there }), a u ciebie jest: { $country }. Jeśli jedno z dwojga się nie zgadza, zmień je.
stay-changed = Zmienione
stay-unchanged = Nic się nie zmieniło
stay-list-same = Twoja lista kontrolna zostaje bez zmian.

change-moved = { $count ->
    [one] 1 termin przesunięty
    [few] { $count } terminy przesunięte
    [many] { $count } terminów przesuniętych
   *[other] { $count } terminu przesunięte
}
change-new = { $count ->
    [one] 1 nowy punkt
    [few] { $count } nowe punkty
    [many] { $count } nowych punktów
   *[other] { $count } nowego punktu
}
change-gone = { $count ->
    [one] 1 punkt już cię nie dotyczy
    [few] { $count } punkty już cię nie dotyczą
    [many] { $count } punktów już cię nie dotyczy
   *[other] { $count } punktu już cię nie dotyczy
}
change-line-moved = { $item }: { $now } (przedtem: { $before })
change-line-new = Nowe: { $item }
change-line-gone = Już nie: { $item }
change-more = { $count ->
    [one] i jeszcze jeden
    [few] i jeszcze { $count }
    [many] i jeszcze { $count }
   *[other] i jeszcze { $count }
}
change-no-day = bez dnia

list-title = Twoja lista kontrolna: { $place }
list-progress = zrobione { $done } z { $total }
list-next = Następne: { $item } ({ $away }).
list-overdue = { $count ->
    [one] Jeden punkt jest po terminie.
    [few] { $count } punkty są po terminie.
    [many] { $count } punktów jest po terminie.
   *[other] { $count } punktu jest po terminie.
}
list-all-done = Wszystko zrobione. Świetne przygotowanie!
list-no-days = Dopóki nie są znane dni twojego pobytu, nic nie ma daty i nie przypominam. Podaj mi je przez /mobility, gdy już je znasz.
list-section = **{ $title }** · { $done } z { $total }
list-page = strona { $page } z { $pages }
list-explain-which = Który punkt wyjaśnić?
list-ticked = ✓ { $item }
list-ticked-already = To jest już odhaczone: { $item }
list-open-again = Znowu otwarte: { $item }
list-open-again-already = To jest otwarte: { $item }
list-not-mine = Nie dla ciebie, więc już się nie liczy: { $item }
list-not-mine-already = To jest oznaczone jako nie dla ciebie: { $item }
list-item-gone = Tego punktu nie ma już na twojej liście kontrolnej. Teraz wygląda ona tak:
list-button-explain = Dlaczego i jak …
list-button-tick = Z powrotem do odhaczania
list-button-files = Druk, kalendarz
list-button-reminders = Przypomnienia
list-button-others = Moje mobilności
list-button-undo = Cofnij

item-due = do { $day }
item-overdue = po terminie
item-perhaps = jeśli cię to dotyczy
item-not-for-you = { $item } · nie dla ciebie

detail-open = Do zrobienia
detail-done = ✓ Zrobione
detail-not-for-me = Nie dla ciebie
detail-due = do { $day } ({ $away })
detail-why = **Dlaczego:** { $why }
detail-perhaps = To, czy cię to dotyczy, zależy od odpowiedzi, której jeszcze od ciebie nie mam; przyjmuje ją /mobility.
detail-back = ‹ Z powrotem do listy kontrolnej
detail-button-done = ✓ Zrobione
detail-button-open = Jednak niezrobione
detail-button-not-mine = Nie dla mnie
detail-button-mine = Jednak dla mnie

paper-which = Twoja lista kontrolna do zabrania ze sobą: { $place }
paper-button-pdf = Strona do druku (PDF)
paper-button-ics = Kalendarz (.ics)
paper-name = moja-lista-kontrolna
paper-title = Moja lista kontrolna: { $place }
paper-stay = Mobilność Erasmus+: { $place }
paper-foot = Stan z { $day }. Decydują twoja organizacja wysyłająca i twoja Narodowa Agencja.
paper-pdf-ready = Twoja lista kontrolna ({ $place }) jako strona do druku, w stanie z dzisiaj.
paper-ics-ready = Dni z twojej listy kontrolnej ({ $place }). Otwórz ten plik w swoim kalendarzu; nowszy plik przesuwa to, co jest z tego.
paper-ics-empty = Dni twojego pobytu ({ $place }) nie są jeszcze znane, więc kalendarz jest pusty. Podaj mi te dni przez /mobility i poproś jeszcze raz.

reminders-title = Przypomnienia
reminders-at = Przychodzą o **{ $hour }** twojego czasu ({ $zone }, teraz jest tam { $clock }); gdy jesteś za granicą, według tamtejszego zegara.
reminders-quiet = Godziny ciszy od { $start } do { $end }.
reminders-hour-is-quiet = Ta godzina wypada w twoich godzinach ciszy, więc przychodzą o { $end }.
reminders-paused = Wstrzymane do { $day }. Co będzie jeszcze potrzebne, przyjdzie potem.
reminders-stopped = Są wyłączone. O niczym nie przypominam z własnej inicjatywy.
reminders-next = Następne: { $day }, { $clock }: { $item }
reminders-none-coming = Nic nie czeka na przypomnienie.
reminders-no-stay = Nie masz jeszcze mobilności, więc nie ma o czym przypominać. /mobility ją ustawia.
reminders-not-understood = Nie rozumiem tego. Napisz na przykład „/reminders 19”, „/reminders pause 7”, „/reminders stop” lub „/reminders start” albo dotknij:
reminders-hour-changed = Od teraz o { $hour }.
reminders-quiet-changed = Od teraz godziny ciszy od { $start } do { $end }.
reminders-never-quiet = Od teraz bez godzin ciszy.
reminders-pause-begun = Wstrzymane do { $day }.
reminders-stop-done = Już nie przypominam. Twoja lista kontrolna zostaje bez zmian.
reminders-resume-done = Znowu przypominam.
reminders-button-quiet = Cisza { $start }–{ $end }
reminders-button-never-quiet = Bez godzin ciszy
reminders-button-pause = Wstrzymaj na tydzień
reminders-button-stop = Wyłącz
reminders-button-resume = Przypominaj dalej

reminder-put-off-day = Przypomnę jutro, o ile nadal będzie to otwarte.
reminder-put-off-week = Przypomnę za tydzień, najpóźniej dzień przed wyjazdem, o ile nadal będzie to otwarte.
reminder-nothing-to-put-off = Nie ma już czego odkładać: to jest zrobione albo jego pora minęła.

# Do kogo dzwonić, jak podali koordynatorzy grupy.
list-contact = {""}**W nagłym wypadku:** 112, potem **{ $name }**, { $phone }.
paper-contact = W nagłym wypadku
paper-contact-112 = W niebezpieczeństwie najpierw zadzwoń pod 112: bezpłatnie, z każdego telefonu, w całej UE.
