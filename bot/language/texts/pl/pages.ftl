# Strona koordynatorów.

page-no-address = Strona nie ma tu adresu. Ustawia go osoba, która prowadzi tego asystenta: VADEMECUM_PUBLIC_URL=https://…
page-sign-in-link =
    Tu można się zalogować na stronie koordynatorów:

    { $link }

    Link jest ważny { $minutes } min i działa raz. Proszę zachować go dla siebie: kto go otworzy, działa w Państwa imieniu.
page-title = Vademecum dla koordynatorów
page-skip = Przejdź do treści
page-sections = Części
page-sign-out = Wyloguj się
page-sign-in = Zaloguj się
page-sign-in-title = Logowanie
page-sign-in-as = Logują się Państwo jako ktoś, kto odpowiada za:
page-sign-in-how = To działa raz. Na tym urządzeniu logowanie trwa 12 godzin albo do wylogowania.
page-outside-title = Trzeba się zalogować
page-outside = Ta strona jest dla koordynatorów. Żeby wejść, proszę napisać /web do asystenta na czacie, na którym Państwo go znają: przyśle link ważny dziesięć minut.
page-to-chat = Do czatu
page-not-there-title = Nie ma takiej strony
page-not-there = Może trafiła do archiwum albo została usunięta.
page-stale-title = Proszę spróbować jeszcze raz
page-stale = Ten formularz był z innej sesji. Nic się nie zmieniło. Proszę wrócić, odświeżyć stronę i spróbować jeszcze raz.
page-too-large-title = To za duże
page-too-large = Plik jest za duży. Nic się nie zmieniło.
page-nav-home = Przegląd
page-nav-cohorts = Grupy
page-nav-announcements = Ogłoszenia
page-nav-inbox = Pytania
page-nav-gaps = Luki
page-pages = Strony
page-page-of = strona { $page } z { $pages }
page-newer = Wstecz
page-older = Dalej

page-note-saved = Zapisane.
page-changed-meanwhile = Ktoś inny zmienił w międzyczasie ten szkic, więc Państwa wersja nie jest zapisana. Niżej jest to, co zostało wpisane: zapisane teraz, zajmie miejsce tamtej wersji.
page-changed-not-dropped = Ktoś inny zmienił w międzyczasie ten szkic, więc nadal tu jest. Proszę spojrzeć na niego jeszcze raz.
page-unsaved = To, co zostało wpisane, jest niżej i nie jest jeszcze zapisane.
page-forget = Usuń to, co niezapisane
page-note-sent = To jest w drodze. Jeśli ktoś odpisze, będzie to tutaj.
page-note-taken = Teraz mają je Państwo. Inni to widzą.
page-note-left = Zwrócone. Inni dostają o tym wiadomość.
page-note-closed = Zamknięte.
page-note-created = Utworzone.
page-note-imported = Lista jest zaimportowana.
page-note-archived = Grupa jest w archiwum. Niżej można ją przywrócić.
page-note-restored = Grupa jest przywrócona, razem z jej członkami.
page-note-done = Zrobione. Teraz wygląda to tak.
page-note-copy = Jest w drodze do Państwa, tam, gdzie piszą Państwo do asystenta. Nikt inny tego nie dostanie.
page-note-corrected = Poprawione. Kto je ma, widzi nowe słowa; kto potwierdził dawne, dostanie o tym wiadomość.
page-note-moved = Ma teraz inną porę.
page-note-again = Trwa ponowna wysyłka.
page-note-named = Dziękuję. To, co Państwo tu robią, jest teraz podpisane Państwa imieniem i nazwiskiem.
page-note-revoked = Ten link już nie działa.
page-note-dropped = Szkicu już nie ma.
page-name-taken = Jest już grupa o tej nazwie.
page-tick-first = Nic nie zostało zrobione: najpierw proszę zaznaczyć pole.
page-choose-first = Proszę wybrać, dokąd.
page-file-missing = Proszę wybrać plik.

page-home-title = Przegląd
page-home-inbox = czeka na kogoś: { $waiting }, na Państwa: { $mine }
page-home-cohorts = { $count ->
    [one] jedna grupa
    [few] { $count } grupy
    [many] { $count } grup
   *[other] { $count } grupy
}, { $people ->
    [one] jedna osoba
    [few] { $people } osoby
    [many] { $people } osób
   *[other] { $people } osoby
}
page-home-announcements = { $count ->
    [0] żadne nie jest w trakcie wysyłki
    [one] jedno jest w trakcie wysyłki lub czeka
    [few] { $count } są w trakcie wysyłki lub czekają
    [many] { $count } jest w trakcie wysyłki lub czeka
   *[other] { $count } jest w trakcie wysyłki lub czeka
}
page-home-gaps = O co ludzie pytają, a przewodnik nie odpowiada
page-home-ready = Kto jest gotowy?

page-no-cohorts = Nie ma jeszcze żadnej grupy.
page-no-members = Nikogo jeszcze nie ma w grupie.
page-new-cohort = Nowa grupa
page-cohort-name = Nazwa grupy
page-create = Utwórz
page-look = Zobacz
page-readiness = Gotowość
page-readiness-of = Gotowość: { $name }
page-export = Jako plik (CSV)
page-members = Członkowie: { $count }
page-change = Zmień
page-change-of = Zmień: { $name }
page-move-to = Przenieś do
page-move = Przenieś
page-remove = Usuń
page-remove-sure = Tak, usuń z grupy tę osobę: { $name }
page-invite = Zaproś ludzi
page-invite-how = Przez link, który jest też kodem QR, można dołączyć do tej grupy. Po utworzeniu widać go w tej przeglądarce aż do wylogowania.
page-invite-new = Utwórz link
page-invite-line = Utworzony { $made }, ważny do { $until }, { $count ->
    [0] nikt przez niego nie dołączył
    [one] jedna osoba przez niego dołączyła
    [few] { $count } osoby przez niego dołączyły
    [many] { $count } osób przez niego dołączyło
   *[other] { $count } osoby przez niego dołączyło
}
page-invite-once = Proszę go skopiować albo wydrukować kod. Nikt inny go tu nie zobaczy, a Państwo mogą go zobaczyć do wylogowania. Jest ważny do { $until }.
page-no-public-address = Nie ma linku dla przeglądarki: ten asystent nie ma adresu, pod którym inni mogliby do niego dotrzeć. Ustawia go osoba, która go prowadzi: VADEMECUM_PUBLIC_URL=https://…
page-revoke = Unieważnij
page-revoke-of = Unieważnij link utworzony { $made }
page-way-telegram = W Telegramie
page-way-web = W przeglądarce
page-code = Kod QR adresu powyżej
page-roster = Lista uczestników
page-roster-how = Plik CSV lub XLSX z nagłówkiem. Kolumny: imię i nazwisko, rola, język, cel, początek, koniec, oznaczenie; potrzebne jest tylko imię i nazwisko.
page-roster-file = Plik
page-roster-read = Odczytaj plik
page-roster-preview = Co zmieniłby ten plik
page-roster-take = Importuj
page-roster-unknown = Te kolumny nic tu nie znaczą i są pominięte: { $names }
page-leave-it = Zrezygnuj
page-expected = { $count ->
    [one] Jednej osoby z listy jeszcze nie ma w grupie:
    [few] { $count } osób z listy jeszcze nie ma w grupie:
    [many] { $count } osób z listy jeszcze nie ma w grupie:
   *[other] { $count } osoby z listy jeszcze nie ma w grupie:
}
page-settings = Nazwa i archiwum
page-rename = Zmień nazwę
page-archive = Przenieś grupę do archiwum
page-archive-sure = Tak, przenieś ją do archiwum razem z jej { $count ->
    [one] członkiem
    [few] { $count } członkami
    [many] { $count } członkami
   *[other] { $count } członka
}. Później można ją przywrócić.
page-yes = tak
page-no-blocked = nie: blokada
page-col-cohort = Grupa
page-col-organisation = Organizacja
page-col-members = Członkowie
page-col-readiness = Gotowość
page-col-name = Imię i nazwisko
page-col-role = Rola
page-col-done = Zrobione
page-col-of = Z
page-col-state = Stan
page-col-destination = Cel
page-col-reachable = Kontakt
page-col-change = Zmień
page-col-start = Początek
page-col-end = Koniec
page-col-number = Nr
page-col-text = Tekst
page-col-question = Pytanie
page-col-asked = Ile razy
page-col-when = Kiedy
page-col-why = Dlaczego
page-chart = Ile punktów listy kontrolnej przed wyjazdem ma zrobione każda osoba; tabela niżej mówi to samo.
page-as-table = Jako tabela
page-state-ready = gotowe
page-state-under-way = w trakcie
page-state-not-begun = nierozpoczęte
page-state-no-checklist = jeszcze bez listy kontrolnej

page-announcement = Ogłoszenie
page-new-announcement = Napisz ogłoszenie
page-new-announcement-for = Napisz ogłoszenie: { $office }
page-no-announcements = Nie było jeszcze żadnych ogłoszeń.
page-no-text = (jeszcze bez tekstu)
page-draft = Szkic
page-audience-now = odbiorcy: { $count }, pominięci: { $out }
page-texts = Tekst
page-text-how = Najwyżej { $limit } znaków. Można używać pogrubienia (po dwie gwiazdki z obu stron), list (wiersze, które zaczynają się od myślnika) i linków.
page-text-in = Tekst, język: { $name }
page-file = Zdjęcie lub dokument (najwyżej { $limit } MB)
page-file-now = Idzie razem: { $name }
page-file-away = Usuń plik
page-who = Kto to dostanie
page-who-how = Grupy:
page-any = bez ograniczeń
page-country = Kraj wyjazdu
page-departs-from = Wyjazd od
page-departs-until = Wyjazd do
page-not-ready = Tylko kto nie jest jeszcze gotowy
page-unread = Tylko kto nie potwierdził ogłoszenia nr
page-how = W jaki sposób
page-ask-read = Poproś odbiorców o potwierdzenie, że przeczytali
page-urgent = Pilne: także w nocy i do osób, które nie chcą ogłoszeń
page-preview = Podgląd
page-save = Zapisz
page-drop = Usuń szkic
page-drop-sure = Tak, usuń szkic
page-later = O innej porze
page-at = Dzień i godzina
page-at-how = W Państwa strefie czasowej ({ $zone }). Na przykład „jutro 9:00” albo „3 grudnia 18:30”. Zanim cokolwiek zostanie zaplanowane, widać tę porę.
page-at-button = Zobacz
page-progress = zrobione { $done } z { $audience }
page-correct = Popraw tekst, język: { $name }
page-correct-title = Poprawianie tekstu
page-correct-text = Nowy tekst
page-correct-look = Najpierw zobacz
page-correct-sure = Tak, wstaw go wszędzie w miejsce dawnego
page-correct-send = Popraw

page-send = Wyślij
page-schedule = { $count ->
    [one] Zaplanuj dla jednej osoby
    [few] Zaplanuj dla { $count } osób
    [many] Zaplanuj dla { $count } osób
   *[other] Zaplanuj dla { $count } osoby
}
page-tick-urgent = Nic nie zostało wysłane: ogłoszenie jest oznaczone jako pilne. Proszę zaznaczyć pole, które o tym mówi, albo zmienić szkic.
page-file-picture = Idzie razem: { $name }
page-sure-title = Proszę potwierdzić
page-move-sure = Tak, o tej porze
page-missing-title = Kto nie dostał

page-contact = Kontakt alarmowy
page-contact-how = Do kogo dzwonią członkowie tej grupy, gdy za granicą coś się stanie. Widzą to na swojej liście kontrolnej, na papierze i wtedy, gdy piszą asystentowi, że potrzebują pomocy. Widzą to tylko oni i koordynatorzy Państwa organizacji.
page-contact-none = Ta grupa nie ma jeszcze kontaktu alarmowego.
page-contact-name = Imię i nazwisko tej osoby
page-contact-phone = Numer telefonu, z numerem kierunkowym kraju
page-contact-phone-how = Na przykład +351 912 345 678. Dzwoni się na niego z zagranicy.
page-contact-note = Co trzeba wiedzieć, zanim się zadzwoni (godziny, języki)
page-contact-save = Zapisz kontakt
page-away = Archiwum
page-restore = Przywróć
page-restore-of = Przywróć: { $name }
page-restore-name-taken = Inna grupa ma teraz tę nazwę. Najpierw proszę zmienić jej nazwę, potem przywrócić tę.

page-name-title = Państwa imię i nazwisko
page-name-how = To, co Państwo tu robią, jest zapisywane w dzienniku pod Państwa imieniem i nazwiskiem, a ludzie widzą, kto ich zaprasza. Proszę wpisać imię i nazwisko, pod którym Państwa znają.
page-name = Imię i nazwisko
page-name-take = Dalej

page-lists = Listy
page-inbox-empty = Nic tu nie ma.
page-case = Pytanie
page-case-more = Co jeszcze
page-answer = Odpowiedź
page-answer-text = Państwa słowa
page-answer-kind = Co to jest?
page-kind-answer = Odpowiedź
page-kind-ask = Dopytanie
page-answer-look = Najpierw zobacz
page-answer-preview = Tak to zostanie przeczytane:
page-answer-send = Wyślij
page-curate-goes-on = Odpowiedź dla wszystkich jest zaczęta. Na czacie dalej prowadzi /curate. Państwa następna wiadomość tam mówi, skąd odpowiedź pochodzi: adres strony albo zasada przewodnika.

page-gaps-how = O co ludzie pytali, a przewodnik nie odpowiedział, zebrane według znaczenia: tylko pytania osób, które się na to zgodziły, albo takie, w których podobnie pytały co najmniej trzy osoby. Nie ma tu niczyjego imienia i nazwiska, a dane osobowe są usunięte. Do pisania odpowiedzi służy /gaps na czacie.
page-gaps-none = Nie ma luk.
page-gaps-count = { $count ->
    [one] Jedna luka
    [few] { $count } luki
    [many] { $count } luk
   *[other] { $count } luki
}, { $asked ->
    [one] jedno pytanie
    [few] { $asked } pytania
    [many] { $asked } pytań
   *[other] { $asked } pytania
}.
page-gaps-review = { $count ->
    [one] Jedna odpowiedź czeka na Państwa sprawdzenie: /curated na czacie.
    [few] { $count } odpowiedzi czekają na Państwa sprawdzenie: /curated na czacie.
    [many] { $count } odpowiedzi czeka na Państwa sprawdzenie: /curated na czacie.
   *[other] { $count } odpowiedzi czeka na Państwa sprawdzenie: /curated na czacie.
}
page-topics-how = O co pytają ludzie z Państwa organizacji, a przewodnik nie odpowiada, jako tematy. Temat widać dopiero wtedy, gdy pytało o niego co najmniej { $fewest } osób. Nie ma tu niczyich słów ani niczyjego imienia i nazwiska.
page-col-topic = Temat
page-col-people = Osoby
