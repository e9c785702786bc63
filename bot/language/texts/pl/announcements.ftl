# Ogłoszenia koordynatorów: jak się je czyta, pisze, wysyła i liczy.

command-announce = Ogłoszenia dla moich grup
command-notifications = Co przychodzi do mnie bez pytania

# Jak czytają je odbiorcy.
announcement-from = 📢 **{ $office }**
announcement-again = _Jeszcze raz, bo nie ma jeszcze twojego potwierdzenia:_
announcement-renewed = _To ogłoszenie było już przez ciebie potwierdzone. Od tego czasu je poprawiono: przeczytaj je jeszcze raz i potwierdź._
announcement-corrected = _Poprawiono._
announcement-copy-not-counted = To Państwa własna kopia: nie jest liczona.
announcement-button-read = ✓ Przeczytane
announcement-was-read = _✓ Potwierdzono, że przeczytane._
announcement-read-thanks = Dziękuję, zapisane.
announcement-withdrawn-text = _To ogłoszenie wycofano._

# Co przychodzi bez pytania.
notifications-on = Dostajesz ogłoszenia swoich koordynatorów. Pilne przychodzą zawsze; wszystko inne omija twoje godziny ciszy.
notifications-on-always = Dostajesz ogłoszenia swoich koordynatorów o każdej porze, bo nie masz godzin ciszy.
notifications-off = Nie dostajesz ogłoszeń swoich koordynatorów, tylko pilne.
notifications-button-off = Bez ogłoszeń, proszę
notifications-button-on = Chcę znowu dostawać ogłoszenia

# Lista.
announce-list-title = {""}**Ogłoszenia**
announce-list-none = Nie ma jeszcze ogłoszeń.
announce-button-new = Nowe ogłoszenie
announce-button-new-for = Nowe: { $office }
announce-button-list = Wszystkie ogłoszenia
announce-no-text = (jeszcze bez tekstu)
announce-state-draft = szkic
announce-state-scheduled = wysyłka { $at }
announce-state-late = za późno, do decyzji
announce-state-sending = w trakcie wysyłki: { $sent } z { $audience }
announce-state-paused = wstrzymane: { $sent } z { $audience }
announce-state-done = wysłane: { $sent } z { $audience }
announce-state-cancelled = anulowane: ma je { $sent } z { $audience }
announce-state-withdrawn = wycofane

# Szkic.
announce-draft-title = {""}**Nowe ogłoszenie**, { $office }
announce-draft-first = Najpierw proszę napisać tekst, potem wskazać, kto go dostanie. Do chwili wysłania wszystko można zmienić; jeśli praca zostanie tu przerwana, nic nie przepadnie.
announce-draft-text = {""}**{ $name }:** { $start }
announce-draft-file = {""}**Plik:** { $name }
announce-draft-to = {""}**Odbiorcy:** { $who }
announce-draft-nobody = jeszcze nikt
announce-draft-ask-read = Odbiorcy są proszeni o potwierdzenie przyciskiem „✓ Przeczytane”.
announce-draft-urgent = {""}**Pilne:** przychodzi o każdej porze, także do osób, które nie chcą ogłoszeń.
announce-button-text = ✎ { $name }
announce-button-file = Zdjęcie lub dokument
announce-button-no-file = Bez pliku
announce-button-who = Kto to dostanie
announce-button-ask-read = Prośba o „Przeczytane”: { $on ->
    [yes] tak
   *[no] nie
}
announce-button-urgent = Pilne: { $on ->
    [yes] tak
   *[no] nie
}
announce-button-preview = Podgląd i wysyłka
announce-button-drop = Usuń szkic
announce-button-drop-sure = Tak, usuń szkic
announce-button-back = ‹ Wstecz
announce-button-no-version = Bez wersji: { $name }
announce-drop-question = Usunąć ten szkic? Tego nie da się cofnąć.
announce-dropped = Szkic jest usunięty.
announce-gone = Tego ogłoszenia już nie ma. /announce pokazuje pozostałe.
announce-ask-text =
    Proszę napisać tekst (język: { $name }) tak, jak przeczytają go odbiorcy: najwyżej { $limit } znaków. Można używać pogrubienia (po dwie gwiazdki z obu stron), list (wiersze, które zaczynają się od myślnika) i linków.
announce-ask-text-now = Teraz brzmi tak:
announce-ask-file = Proszę teraz wysłać zdjęcie lub dokument jako plik, najwyżej { $limit } MB.
announce-file-missing = To nie był plik. Proszę wysłać zdjęcie lub dokument.
announce-file-gone = Tego pliku nie da się odczytać. Proszę wysłać go jeszcze raz.
announce-file-too-large = Ten plik ma ponad { $limit } MB. Proszę wysłać mniejszy.
announce-text-empty = Nic w tym nie ma. Proszę napisać tekst.
announce-text-too-long = To ponad { $limit } znaków. Proszę napisać krótszy tekst.
announce-text-too-long-for-file = Ze zdjęciem lub dokumentem tekst może być tylko tak długi (liczba znaków): { $limit }. Najpierw proszę go skrócić: wersja { $name } ma { $length }.

# Odbiorcy.
announce-who-title = {""}**Kto to dostanie**
announce-who-count = { $count ->
    [0] W tej chwili nikt.
    [one] To jedna osoba.
    [few] To { $count } osoby.
    [many] To { $count } osób.
   *[other] To { $count } osoby.
}
announce-who-no-cohorts = { $office } nie ma jeszcze żadnej grupy, więc nie ma do kogo pisać: /cohorts
announce-who-choose = Najpierw proszę dotknąć grup; potem można zawęzić wybór.
announce-who-all = wszystkie grupy
announce-who-role-learner = uczniowie
announce-who-role-staff = kadra
announce-who-role-accompanying = osoby towarzyszące
announce-who-country = kraj wyjazdu: { $country }
announce-who-departs = wyjazd od { $from } do { $until }
announce-who-departs-from = wyjazd od { $from }
announce-who-departs-until = wyjazd do { $until }
announce-who-not-ready = z czymś jeszcze do zrobienia na liście kontrolnej
announce-who-unread = bez potwierdzenia ogłoszenia { $number }
announce-button-all = Wszystkie grupy
announce-button-role = Rola: { $role }
announce-button-role-any = dowolna
announce-button-country = Kraj: { $country }
announce-button-country-any = dowolny
announce-button-departs = Wyjazd: { $days }
announce-button-departs-any = dowolny
announce-button-departs-within = w ciągu najbliższych { $days } dni
announce-button-departs-typed = między dwoma dniami …
announce-button-not-ready = Tylko kto nie jest gotowy: { $on ->
    [yes] tak
   *[no] nie
}
announce-button-unread = Nieprzeczytane: { $what }
announce-button-unread-any = bez znaczenia
announce-button-any = Bez ograniczeń
announce-button-done = Gotowe
announce-ask-country = Do jakiego kraju jadą? Proszę napisać jego nazwę.
announce-country-unclear = Nie znam tego kraju. Proszę napisać jego nazwę, na przykład Portugalia.
announce-ask-departs = Między jakimi dniami wyjeżdżają? Proszę napisać oba dni, z kreską między nimi: 1 marca 2027 – 30 kwietnia 2027.
announce-departs-unclear = Potrzebne są dwa dni, najpierw pierwszy, na przykład: 1 marca 2027 – 30 kwietnia 2027.
announce-departs-menu = Kiedy wyjeżdżają?
announce-unread-menu = Którego ogłoszenia jeszcze nie potwierdzili?
announce-unread-none = Żadne ogłoszenie nie prosiło jeszcze o „Przeczytane”.

# Podgląd.
announce-preview-title = {""}**Podgląd.** { $count ->
    [0] Tego ogłoszenia nikt by nie dostał.
    [one] To ogłoszenie dostanie **jedna osoba**.
    [few] To ogłoszenie dostaną **{ $count } osoby**.
    [many] To ogłoszenie dostanie **{ $count } osób**.
   *[other] To ogłoszenie dostanie **{ $count } osoby**.
}
announce-preview-languages = Język { $name }: { $count }
announce-preview-other-language = Język { $name }, bo nie ma wersji w języku, w którym czytają ({ $own }): { $count }
announce-preview-nobody-reads = Język { $name }: nikt z odbiorców nie czyta tej wersji
announce-preview-file = {""}**Plik:** { $name } ({ $size } KB) idzie razem z ogłoszeniem
announce-preview-left-out = { $count ->
    [one] Jedna osoba należy do odbiorców, ale nic nie dostanie:
    [few] { $count } osoby należą do odbiorców, ale nic nie dostaną:
    [many] { $count } osób należy do odbiorców, ale nic nie dostanie:
   *[other] { $count } osoby należy do odbiorców, ale nic nie dostanie:
}
announce-reason-no-channel = jeszcze nie w asystencie
announce-reason-left = już nie w grupie
announce-reason-unreachable = blokują asystenta
announce-reason-opted-out = nie chcą ogłoszeń
announce-preview-reason = { $reason }: { $count }{ $names ->
    [none] {""}
   *[some] {" "}({ $names })
}
announce-preview-quiet = { $count ->
    [one] Jedna z nich ma teraz godziny ciszy i dostanie ogłoszenie później, najpóźniej { $until }.
    [few] { $count } z nich mają teraz godziny ciszy i dostaną ogłoszenie później, najpóźniej { $until }.
    [many] { $count } z nich ma teraz godziny ciszy i dostanie ogłoszenie później, najpóźniej { $until }.
   *[other] { $count } z nich ma teraz godziny ciszy i dostanie ogłoszenie później, najpóźniej { $until }.
}
announce-preview-version = {""}**Język: { $name }**
announce-preview-changed = W międzyczasie coś się zmieniło. Przed wysłaniem proszę spojrzeć jeszcze raz.
announce-preview-nothing = Nie ma jeszcze tekstu albo nie ma do kogo go wysłać.
announce-button-send = { $count ->
    [one] Wyślij teraz do jednej osoby
    [few] Wyślij teraz do { $count } osób
    [many] Wyślij teraz do { $count } osób
   *[other] Wyślij teraz do { $count } osoby
}
announce-button-at = O wybranej porze …
announce-button-to-me = Wyślij do mnie: { $name }
announce-button-draft = ‹ Zmień szkic
announce-urgent-question =
    {""}**To ogłoszenie jest oznaczone jako pilne.** Przychodzi o każdej porze, także do osób, które nie chcą ogłoszeń. { $count ->
        [one] Dostanie je jedna osoba.
        [few] Dostaną je { $count } osoby.
        [many] Dostanie je { $count } osób.
       *[other] Dostanie je { $count } osoby.
    } Na pewno wysłać jako pilne?
announce-urgent-asleep = { $count ->
    [one] Dla jednej z nich to środek godzin ciszy.
    [few] Dla { $count } z nich to środek godzin ciszy.
    [many] Dla { $count } z nich to środek godzin ciszy.
   *[other] Dla { $count } z nich to środek godzin ciszy.
}
announce-button-urgent-sure = Tak, wyślij jako pilne
announce-button-not-urgent = To nie jest pilne
announce-ask-when = Kiedy to wysłać? Proszę napisać dzień i godzinę w Państwa strefie czasowej ({ $zone }), na przykład: jutro 18:00 albo 3 grudnia o 9:30.
announce-when-no-time = Potrzebna jest też godzina, na przykład: jutro 18:00.
announce-when-no-day = Nie rozumiem tego dnia. Proszę napisać go tak: 3 grudnia o 9:30.
announce-when-past = Ten moment już minął. Proszę napisać późniejszy.
announce-when-far = To dalej niż za rok. Proszę napisać wcześniejszy dzień.
announce-when-which = O który dzień chodzi: { $choices }? Proszę napisać go z nazwą miesiąca.
announce-when-question = { $count ->
    [one] Wysłać { $at } do jednej osoby?
    [few] Wysłać { $at } do { $count } osób?
    [many] Wysłać { $at } do { $count } osób?
   *[other] Wysłać { $at } do { $count } osoby?
}
announce-when-quiet = { $count ->
    [one] Jedna z nich ma wtedy godziny ciszy i dostanie ogłoszenie później, najpóźniej { $until }.
    [few] { $count } z nich mają wtedy godziny ciszy i dostaną ogłoszenie później, najpóźniej { $until }.
    [many] { $count } z nich ma wtedy godziny ciszy i dostanie ogłoszenie później, najpóźniej { $until }.
   *[other] { $count } z nich ma wtedy godziny ciszy i dostanie ogłoszenie później, najpóźniej { $until }.
}
announce-button-schedule = Tak, { $at }
announce-button-other-time = Inna pora

# Jak stoją sprawy.
announce-status-title = {""}**Ogłoszenie { $number }** · { $office }
announce-status-scheduled = Zostanie wysłane { $at }; liczba odbiorców: { $audience }.
announce-status-late = Miało zostać wysłane { $at } (liczba odbiorców: { $audience }), ale asystent wtedy nie działał. **Nie zostało wysłane.** Czy mimo to ma zostać wysłane?
announce-status-sending = Trwa wysyłka.
announce-status-paused = Wysyłka jest wstrzymana: nikt więcej go nie dostanie, dopóki nie zostanie wznowiona.
announce-status-done = Zostało wysłane.
announce-status-cancelled = Zostało anulowane: nikt więcej go nie dostanie.
announce-status-withdrawn = Zostało wycofane.
announce-progress = { $bar } { $done } z { $audience }
announce-count-sent = wysłane: { $count }
announce-count-failed = nieudane: { $count }
announce-count-unknown = nie wiadomo: { $count }
announce-count-cancelled = anulowane: { $count }
announce-count-waiting = czekające: { $count }
announce-sum = { $sum } = { $audience ->
    [one] jedna osoba
    [few] { $audience } osoby
    [many] { $audience } osób
   *[other] { $audience } osoby
}
announce-left-out = Pominięte przy potwierdzeniu: { $reasons }
announce-later = { $count ->
    [one] Jedna osoba ma godziny ciszy i dostanie ogłoszenie później, najpóźniej { $until }.
    [few] { $count } osoby mają godziny ciszy i dostaną ogłoszenie później, najpóźniej { $until }.
    [many] { $count } osób ma godziny ciszy i dostanie ogłoszenie później, najpóźniej { $until }.
   *[other] { $count } osoby ma godziny ciszy i dostanie ogłoszenie później, najpóźniej { $until }.
}
announce-reads = Przeczytane: { $reads } z { $sent }.
announce-edits = Poprawione wiadomości: { $sent } z { $all }{ $failed ->
    [0] .
   *[some] {""}; nie udało się: { $failed }.
}
announce-deletions = Usunięte wiadomości: { $sent } z { $all }{ $failed ->
    [0] .
   *[some] {""}; nie udało się: { $failed }, te nadal tam są.
}
announce-kept = { $count ->
    [one] W jednym czacie ma ponad 48 godzin i nie można go usunąć: w jego miejscu stoi informacja.
    [few] W { $count } czatach ma ponad 48 godzin i nie można go usunąć: w jego miejscu stoi informacja.
    [many] W { $count } czatach ma ponad 48 godzin i nie można go usunąć: w jego miejscu stoi informacja.
   *[other] W { $count } czatu ma ponad 48 godzin i nie można go usunąć: w jego miejscu stoi informacja.
}
announce-unknown-kept = { $count ->
    [one] O jednej osobie nie wiadomo, czy je ma; nie ma niczego, co można by usunąć.
    [few] O { $count } osobach nie wiadomo, czy je mają; nie ma niczego, co można by usunąć.
    [many] O { $count } osobach nie wiadomo, czy je mają; nie ma niczego, co można by usunąć.
   *[other] O { $count } osoby nie wiadomo, czy je ma; nie ma niczego, co można by usunąć.
}
announce-renewed = Powiadomione po poprawce, bo wcześniej potwierdziły: { $sent } z { $all }{ $failed ->
    [0] .
   *[some] {""}; nie udało się: { $failed }.
}
announce-reminded = Przypomnienie { $number }: wysłane { $sent } z { $all }.
announce-button-now = Wyślij teraz
announce-button-move = Inna pora …
announce-button-pause = Wstrzymaj
announce-button-resume = Wznów
announce-button-cancel = Anuluj
announce-button-cancel-sure = Tak, anuluj
announce-button-report = Raport jako plik
announce-button-names = Kto nie dostał ({ $count })
announce-button-correct = Popraw
announce-button-withdraw = Wycofaj
announce-button-withdraw-sure = Tak, wycofaj
announce-button-remind = { $count ->
    [one] Przypomnij osobie bez „Przeczytane”
    [few] Przypomnij { $count } osobom bez „Przeczytane”
    [many] Przypomnij { $count } osobom bez „Przeczytane”
   *[other] Przypomnij { $count } osoby bez „Przeczytane”
}
announce-button-remind-sure = { $count ->
    [one] Tak, przypomnij jednej osobie
    [few] Tak, przypomnij { $count } osobom
    [many] Tak, przypomnij { $count } osobom
   *[other] Tak, przypomnij { $count } osoby
}
announce-button-refresh = Jak stoją sprawy
announce-changed = W międzyczasie to się zmieniło. Teraz wygląda to tak.
announce-not-possible = Tego nie można już zrobić. Teraz wygląda to tak.
announce-cancel-question = Anulować? Kto już je ma, ten je zachowa; { $count ->
    [one] jedna czekająca osoba nic nie dostanie.
    [few] { $count } czekające osoby nic nie dostaną.
    [many] { $count } czekających osób nic nie dostanie.
   *[other] { $count } czekającej osoby nic nie dostanie.
}
announce-now-question = { $count ->
    [one] Wysłać teraz do jednej osoby?
    [few] Wysłać teraz do { $count } osób?
    [many] Wysłać teraz do { $count } osób?
   *[other] Wysłać teraz do { $count } osoby?
}
announce-withdraw-question = Wycofać? Zostanie usunięte { $count ->
    [one] z jednego czatu
    [few] z { $count } czatów
    [many] z { $count } czatów
   *[other] z { $count } czatu
}, a kto czeka, nic nie dostanie.
announce-remind-question = { $count ->
    [one] Wysłać jeszcze raz do jedynej osoby, która nie potwierdziła?
    [few] Wysłać jeszcze raz do { $count } osób, które nie potwierdziły?
    [many] Wysłać jeszcze raz do { $count } osób, które nie potwierdziły?
   *[other] Wysłać jeszcze raz do { $count } osoby, która nie potwierdziła?
}
announce-remind-none = Każdy, kto je dostał, potwierdził.
announce-names-title = {""}**Kto nie dostał ogłoszenia { $number } albo może nie dostał**
announce-names-unknown = Nie wiadomo: połączenie zerwało się właśnie wtedy. Te osoby mogą je mieć albo nie; wysłane ponownie może do nich dotrzeć dwa razy.
announce-names-failed = Niewysłane:
announce-names-none = Wszyscy je dostali.
announce-names-erased = (dane usunięte przez tę osobę)
announce-names-nameless = (bez imienia i nazwiska)
announce-names-more = … i jeszcze { $count }, w pliku
announce-why-blocked = blokuje asystenta
announce-why-deleted = konto usunięte przez tę osobę
announce-why-gone = czatu już nie ma
announce-why-refused = odmowa kanału
announce-why-missed = za późno
announce-why-erased = dane usunięte przez tę osobę
announce-why-crashed = asystent zatrzymał się w tej chwili
announce-why-cut = połączenie się zerwało
announce-why-other = nie udało się wysłać
announce-button-again = Wyślij ponownie: { $name }
announce-button-again-all = { $count ->
    [one] Wyślij ponownie do jednej osoby
    [few] Wyślij ponownie do wszystkich { $count }
    [many] Wyślij ponownie do wszystkich { $count }
   *[other] Wyślij ponownie do wszystkich { $count }
}
announce-again-done = { $count ->
    [0] Niczego nie wysłano ponownie.
    [one] Ponowna wysyłka do jednej osoby.
    [few] Ponowna wysyłka do { $count } osób.
    [many] Ponowna wysyłka do { $count } osób.
   *[other] Ponowna wysyłka do { $count } osoby.
}
announce-report-file = Raport o ogłoszeniu { $number }; liczba odbiorców: { $audience }.
announce-correct-which = Którą wersję poprawić?
announce-correct-question =
    {""}**Tak będzie to brzmieć, język { $name }:**

    { $text }

    { $count ->
        [one] Zmieni się jedna wysłana wiadomość; kto jeszcze czeka, dostanie nowe słowa.
        [few] Zmienią się { $count } wysłane wiadomości; kto jeszcze czeka, dostanie nowe słowa.
        [many] Zmieni się { $count } wysłanych wiadomości; kto jeszcze czeka, dostanie nowe słowa.
       *[other] Zmieni się { $count } wysłanej wiadomości; kto jeszcze czeka, dostanie nowe słowa.
    }
announce-correct-resets = { $count ->
    [one] Jedna osoba potwierdziła dawne słowa. To już się nie liczy: dostanie o tym wiadomość z prośbą, żeby przeczytać je jeszcze raz.
    [few] { $count } osoby potwierdziły dawne słowa. To już się nie liczy: dostaną o tym wiadomość z prośbą, żeby przeczytać je jeszcze raz.
    [many] { $count } osób potwierdziło dawne słowa. To już się nie liczy: dostaną o tym wiadomość z prośbą, żeby przeczytać je jeszcze raz.
   *[other] { $count } osoby potwierdziło dawne słowa. To już się nie liczy: dostaną o tym wiadomość z prośbą, żeby przeczytać je jeszcze raz.
}
announce-button-correct-sure = Tak, popraw
announce-correct-gone = Napisanego tekstu już tu nie ma. Proszę napisać poprawkę jeszcze raz.

# Co koordynator dostaje bez pytania.
announce-notice-ended = {""}**Wysyłka ogłoszenia { $number } dobiegła końca.**
announce-notice-late = {""}**Ogłoszenie { $number } nie zostało wysłane.**

help-announcements = - /announce: pisanie do grup; widać, kto ma ogłoszenie i kto je przeczytał
