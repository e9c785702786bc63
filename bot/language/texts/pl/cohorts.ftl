# Organizacje, grupy, zaproszenia i listy.

command-mygroup = Grupy, w których jesteś

# Dla koordynatorów.
help-coordinators =
    {""}**Dla koordynatorów**

    - /cohorts: Państwa grupy, kto do nich należy, kto jest gotowy, zaproszenia, listy
cohorts-title = { $count ->
    [one] {""}**Państwa grupa**
    [few] {""}**Państwa { $count } grupy**
    [many] {""}**Państwa { $count } grup**
   *[other] {""}**Państwa { $count } grupy**
}
cohorts-none = Nie mają Państwo jeszcze żadnej grupy. Proszę ją utworzyć, a potem zaprosić do niej ludzi.
cohorts-line = {""}**{ $name }**: { $count ->
    [0] jeszcze nikt
    [one] jedna osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}
cohorts-line-of = {""}**{ $name }** ({ $organisation }): { $count ->
    [0] jeszcze nikt
    [one] jedna osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}
cohorts-which-organisation = Dla której organizacji jest nowa grupa?
cohorts-ask-name = Jak nazywa się nowa grupa? Proszę wpisać nazwę, na przykład „Stolarze do Lizbony, maj 2027”.
cohorts-ask-new-name = Jak od teraz ma się nazywać **{ $name }**? Proszę wpisać nazwę.
cohorts-name-empty = Nic w tym nie ma. Trzeba wpisać nazwę albo imię i nazwisko.
cohorts-name-too-long = To może mieć najwyżej { $limit } znaków. Trzeba wpisać coś krótszego.
cohorts-name-taken = Jest już grupa **{ $name }**. Proszę wpisać inną nazwę.
cohorts-renamed = Grupa nazywa się teraz **{ $name }**.
cohorts-archive-sure = Przenieść do archiwum grupę **{ $name }**? { $count ->
    [0] Nikogo w niej nie ma.
    [one] Jest w niej jedna osoba.
    [few] Są w niej { $count } osoby.
    [many] Jest w niej { $count } osób.
   *[other] Jest w niej { $count } osoby.
} Nie będzie można do niej dołączyć ani przez nią do nikogo pisać. Jej linki przestaną działać.
cohorts-archived = Grupa **{ $name }** jest w archiwum.
cohorts-away-title = {""}**Grupy w archiwum.** Proszę dotknąć numeru, żeby przywrócić grupę razem z jej członkami.
cohorts-away-none = W archiwum nie ma żadnej grupy.
cohorts-restored = Grupa **{ $name }** jest przywrócona, razem z jej członkami.
cohorts-restore-taken = Inna grupa nazywa się teraz **{ $name }**. Najpierw proszę zmienić jej nazwę, potem przywrócić tę.
cohorts-button-away = Archiwum ({ $count })
cohorts-is-archived = Grupa **{ $name }** jest w archiwum.
cohorts-card-title = {""}**{ $name }** ({ $organisation })
cohorts-joined = { $count ->
    [0] nikt jeszcze nie należy do grupy
    [one] do grupy należy jedna osoba
    [few] do grupy należą { $count } osoby
    [many] do grupy należy { $count } osób
   *[other] do grupy należy { $count } osoby
}
cohorts-expected = { $count ->
    [0] wszyscy z listy są już w grupie
    [one] jednej osoby z listy jeszcze nie ma w grupie
    [few] { $count } osób z listy jeszcze nie ma w grupie
    [many] { $count } osób z listy jeszcze nie ma w grupie
   *[other] { $count } osoby z listy jeszcze nie ma w grupie
}
cohorts-count-ready = gotowe: { $count }
cohorts-count-under-way = w trakcie: { $count }
cohorts-count-not-begun = nierozpoczęte: { $count }
cohorts-count-no-checklist = jeszcze bez listy kontrolnej: { $count }
cohorts-count-unreachable = bez kontaktu: { $count } (blokują asystenta)
cohorts-state-no-checklist = jeszcze bez listy kontrolnej
cohorts-done-of = zrobione { $done } z { $total }
cohorts-unreachable = bez kontaktu
cohorts-no-name = (bez imienia i nazwiska)
cohorts-role-learner = uczeń
cohorts-role-staff = kadra
cohorts-role-accompanying = osoba towarzysząca
cohorts-members-title = {""}**{ $name }**: { $count ->
    [one] jedna osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}. Proszę dotknąć numeru, żeby zobaczyć więcej, przenieść lub usunąć kogoś.
cohorts-members-none = W grupie **{ $name }** jeszcze nikogo nie ma. Ludzi można zaprosić linkiem lub kodem QR.
cohorts-ready-title = {""}**Jak daleko jest grupa { $name }?** Liczy się to, co trzeba zrobić przed wyjazdem.
cohorts-ready-legend = Na obrazku pasek u góry to cała grupa: zielony gotowe, niebieski w trakcie, żółty nierozpoczęte, szary bez listy kontrolnej. Paski poniżej mają numery z tabeli. Czerwony znak: bez kontaktu.
cohorts-ready-more = … i jeszcze { $count }. W pliku z listą są wszyscy.
cohorts-column-name = Imię i nazwisko
cohorts-column-done = Zrobione
cohorts-joined-on = w grupie od { $day }
cohorts-writes-by = pisze przez: { $channel }
cohorts-destination = cel: { $place }
cohorts-dates = od { $start } do { $end }
cohorts-reference = oznaczenie: { $reference }
cohorts-move-where = Do której grupy ma przejść **{ $name }**?
cohorts-move-nowhere = Nie ma innej grupy, do której można by kogoś przenieść.
cohorts-moved = **{ $name }** jest teraz w grupie **{ $cohort }**.
cohorts-remove-sure = Usunąć z grupy **{ $cohort }** tę osobę: **{ $name }**? Własna lista kontrolna nadal należy do tej osoby.
cohorts-removed = **{ $name }** nie jest już w grupie **{ $cohort }**.
cohorts-button-back = ‹ Wstecz
cohorts-button-all = ‹ Wszystkie grupy
cohorts-button-no = Nie
cohorts-button-new = Nowa grupa
cohorts-button-members = Osoby
cohorts-button-ready = Kto jest gotowy
cohorts-button-invite = Zaproś
cohorts-button-roster = Lista
cohorts-button-rename = Zmień nazwę
cohorts-button-archive = Do archiwum
cohorts-button-archive-yes = Tak, do archiwum
cohorts-button-move = Przenieś
cohorts-button-remove = Usuń
cohorts-button-remove-yes = Tak, usuń

# Kontakt alarmowy grupy.
contact-ask-name = {""}**Grupa { $name } jest utworzona.** Do kogo dzwonią jej członkowie, gdy za granicą coś się stanie? Proszę wpisać **imię i nazwisko** tej osoby. Widzą je na swojej liście kontrolnej; widzą je tylko oni i koordynatorzy Państwa organizacji.
contact-ask-name-again = Do kogo dzwonią członkowie grupy **{ $name }**, gdy za granicą coś się stanie? Proszę wpisać **imię i nazwisko** tej osoby. Widzą je na swojej liście kontrolnej; widzą je tylko oni i koordynatorzy Państwa organizacji.
contact-ask-phone = Jaki **numer telefonu** ma { $contact }? Proszę wpisać go z numerem kierunkowym kraju, na przykład +351 912 345 678: dzwoni się na niego z zagranicy.
contact-ask-note = Czy trzeba coś wiedzieć, zanim się zadzwoni, na przykład godziny lub języki? Proszę to wpisać albo dotknąć przycisku.
contact-card =
    Tak przeczytają to członkowie grupy **{ $cohort }**:

    {""}**W nagłym wypadku:** 112, potem **{ $name }**, { $phone }. { $note }
contact-saved = Członkowie grupy **{ $cohort }** widzą teraz jako swój kontakt alarmowy: { $name }.
contact-removed = Grupa **{ $cohort }** nie ma już kontaktu alarmowego.
contact-gone = Wpisanego tekstu już tu nie ma. Proszę zacząć jeszcze raz.
contact-line = kontakt alarmowy: { $name }, { $phone }
contact-line-none = kontakt alarmowy: **jeszcze brak**
contact-mygroup = W nagłym wypadku: 112, potem **{ $name }**, { $phone }. { $note }
contact-button = Kontakt alarmowy
contact-button-later = Później
contact-button-no-note = Nic do dodania
contact-button-save = Tak, zapisz
contact-button-again = Wpisz jeszcze raz
contact-button-remove = Usuń
contact-shown = Członkowie grupy **{ $cohort }** dzwonią do: **{ $name }**, { $phone }. { $note }
contact-name-empty = Nie ma w tym imienia i nazwiska. Proszę wpisać imię i nazwisko osoby, do której się dzwoni.
contact-phone-empty = Nie ma w tym numeru. Proszę wpisać numer telefonu kontaktu alarmowego.
contact-phone-no-country = Ten numer potrzebuje numeru kierunkowego kraju, bo dzwoni się na niego z zagranicy: na przykład +351 912 345 678.
contact-phone-unclear = To nie jest numer telefonu, na który można zadzwonić z zagranicy. Proszę wpisać go tak: +351 912 345 678.
contact-note-too-long = To ponad { $limit } znaków. Proszę wpisać mniej.

# Linki, które wpuszczają do środka.
invite-title = {""}**Zaproszenia do grupy { $name }**. { $count ->
    [0] Żaden link nie jest otwarty.
    [one] Jeden link jest otwarty. Samych linków się nie przechowuje; jeśli link zginął, proszę utworzyć nowy.
    [few] { $count } linki są otwarte. Samych linków się nie przechowuje; jeśli link zginął, proszę utworzyć nowy.
    [many] { $count } linków jest otwartych. Samych linków się nie przechowuje; jeśli link zginął, proszę utworzyć nowy.
   *[other] { $count } linku jest otwarte. Samych linków się nie przechowuje; jeśli link zginął, proszę utworzyć nowy.
}
invite-line = utworzony { $made }, otwarty do { $until }, { $count ->
    [0] nikt z niego nie skorzystał
    [one] użyty raz
    [few] użyty { $count } razy
    [many] użyty { $count } razy
   *[other] użyty { $count } razy
}
invite-button-new = Nowy link i kod QR
invite-button-revoke = Unieważnij link { $number }
invite-revoked = Ten link nikogo już nie wpuści.
invite-link-telegram =
    {""}**{ $name }** ({ $organisation }), w Telegramie, do { $until }:

    { $link }

    Link można przekazać dalej albo pokazać kod QR. Kto go otworzy, dowie się, co Państwo widzą, i dołącza jednym dotknięciem.
invite-link-web =
    {""}**{ $name }** ({ $organisation }), w przeglądarce, do { $until }:

    { $link }

    Link można przekazać dalej albo pokazać kod QR. Kto go otworzy, dowie się, co Państwo widzą, i dołącza jednym dotknięciem.
invite-coordinator-telegram =
    Zaproszenie dla koordynatora, w Telegramie. Organizacja: **{ $organisation }**. Działa raz, do { $until }:

    { $link }

    Proszę dać je tylko tej osobie: kto pierwszy je otworzy i się zgodzi, zostaje koordynatorem.
invite-coordinator-web =
    To samo zaproszenie dla koordynatora, w przeglądarce. Organizacja: **{ $organisation }**. Działa raz, do { $until }:

    { $link }
invite-no-way =
    Nie ma jeszcze linku, który inni mogliby otworzyć: nie jest ustawiony ani Telegram, ani publiczny adres w sieci, a adres tylko tego komputera (http://127.0.0.1) nikogo innego nigdzie nie zaprowadzi.

    Kto prowadzi tego asystenta, ustawia w VADEMECUM_PUBLIC_URL adres, pod którym można do niego dotrzeć, na przykład https://vademecum.example.org, i uruchamia go ponownie.
invite-over = To zaproszenie nie działa (albo już nie działa). Poproś o nowe osobę, od której je masz. Nadal możesz pytać mnie o wszystko, co dotyczy mobilności: /help

# Wejście.
join-cohort-ask = **{ $organisation }** zaprasza cię do grupy **{ $cohort }**.
join-cohort-sees = Twoi koordynatorzy widzą, że jesteś w grupie, pod jakim imieniem i nazwiskiem, jak daleko jesteś z listą kontrolną oraz czy ich wiadomości do ciebie dotarły i zostały przeczytane. Nie widzą, o co mnie pytasz: z tego widzą tematy, o które pytało co najmniej pięć osób, bez słów, imion i nazwisk. Więcej mówi /privacy.
join-cohort-already = Jesteś już w grupie **{ $cohort }**, **{ $organisation }**. /mygroup pokazuje twoje grupy.
join-cohort-done = Jesteś w grupie **{ $cohort }**, **{ $organisation }**. /mygroup pokazuje twoje grupy i pozwala je opuścić. Przez /mobility ustawisz swój pobyt i dostaniesz do niego listę kontrolną.
join-coordinator-ask = To zaproszenie do koordynowania mobilności. Organizacja: **{ $organisation }**.
join-coordinator-sees = Koordynatorzy widzą, kto jest w grupach ich organizacji i jak daleko kto jest, i mogą do tych osób pisać. To, co robią, jest zapisywane w dzienniku.
join-coordinator-already = Koordynują już Państwo: **{ $organisation }**. /cohorts
join-coordinator-done = Od teraz koordynują Państwo: **{ $organisation }**. Zacząć można od /cohorts.
join-declined = W porządku, nic się nie zmieniło. Link działa, dopóki jest otwarty.
join-ask-name = Pod jakim imieniem i nazwiskiem mają cię widzieć twoi koordynatorzy? Wpisz je albo idź dalej bez nich.
join-button-no-name = Dalej bez imienia i nazwiska
join-name-right = Twoi koordynatorzy zobaczą takie imię i nazwisko: **{ $name }**. Zgadza się?
join-button-name-yes = Tak, to moje imię i nazwisko
join-button-name-other = Nie, inne imię i nazwisko
join-name-unread = To nie wygląda na imię i nazwisko. Wpisz samo imię i nazwisko albo idź dalej bez nich.
waiting-stopped = W porządku, już na to nie czekam.
join-ask-coordinator-name = Pod jakim imieniem i nazwiskiem będą Państwo koordynować? Ludzie widzą, kto ich zaprasza, a dziennik mówi, kto co zrobił. Proszę je wpisać.
join-coordinator-name-right = Koordynują Państwo pod tym imieniem i nazwiskiem: **{ $name }**. Zgadza się?
join-coordinator-named = Państwa imię i nazwisko tutaj to teraz **{ $name }**.
join-named = Twoi koordynatorzy widzą cię jako: **{ $name }**.
mygroup-seen-as = Widzą cię jako: **{ $name }**.
mygroup-button-name = Zmień moje imię i nazwisko
join-button-learner = Dołącz jako uczeń lub uczennica
join-button-staff = Dołącz jako kadra
join-button-accompanying = Dołącz jako osoba towarzysząca
join-button-coordinator = Tak, koordynuję
join-button-no = Nie, dziękuję
mygroup-title = {""}**Twoje grupy**
mygroup-none = Nie jesteś w żadnej grupie. Twój koordynator może dać ci link lub kod QR.
mygroup-line = {""}**{ $cohort }** ({ $organisation }), jako { $role }
mygroup-leave-sure = Opuścić grupę **{ $cohort }**? Jej koordynatorzy nie będą już widzieć twoich postępów i nie będą mogli do ciebie pisać. Twoja lista kontrolna zostaje.
mygroup-left = Nie jesteś już w grupie **{ $cohort }**.
mygroup-button-leave = Opuść: { $name }
mygroup-button-leave-yes = Tak, opuść

# Listy.
roster-title = {""}**Lista grupy { $name }**: { $count ->
    [one] jedna osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}, w grupie: { $joined }. Proszę dotknąć numeru, żeby wskazać, kto to jest, lub skreślić kogoś z listy.
roster-none = Grupa **{ $name }** nie ma listy. Po zaimportowaniu tabeli (CSV lub Excel) będzie widać, kogo jeszcze nie ma w grupie.
roster-joined = w grupie
roster-not-joined = jeszcze nie w grupie
roster-button-import = Importuj plik
roster-button-export = Jako plik
roster-button-take = Tak, importuj
roster-button-tie = Kto to jest?
roster-button-drop = Skreśl z listy
roster-ask-file =
    Proszę wysłać listę grupy **{ $name }** jako plik: CSV lub Excel (.xlsx), najwyżej 500 osób, po jednej w wierszu.

    Pierwszy wiersz nazywa kolumny: imię i nazwisko (potrzebne), rola, język, cel, początek, koniec, oznaczenie. Daty jak 2027-05-03 lub 3.5.2027. Zanim cokolwiek się zmieni, będzie widać, co by się zmieniło. Razem z tą wiadomością przychodzi pusta lista do wypełnienia.
roster-empty = W tym pliku nikogo nie ma. Proszę wysłać inny.
roster-not-a-table = To nie jest plik CSV ani Excel (.xlsx). Proszę zapisać tabelę jako jeden z nich i wysłać ją jeszcze raz.
roster-no-name-column = W pierwszym wierszu tabeli nie ma kolumny „imię i nazwisko”. Proszę ją dodać i wysłać plik jeszcze raz.
roster-too-many = Tabela ma ponad { $limit } wierszy. Proszę wysłać ją w częściach.
roster-wrong-title = { $count ->
    [one] Jedna rzecz w tym pliku się nie zgadza, więc nic nie zostało zaimportowane. Proszę ją poprawić i wysłać plik jeszcze raz.
    [few] { $count } rzeczy w tym pliku się nie zgadzają, więc nic nie zostało zaimportowane. Proszę je poprawić i wysłać plik jeszcze raz.
    [many] { $count } rzeczy w tym pliku się nie zgadza, więc nic nie zostało zaimportowane. Proszę je poprawić i wysłać plik jeszcze raz.
   *[other] { $count } rzeczy w tym pliku się nie zgadza, więc nic nie zostało zaimportowane. Proszę je poprawić i wysłać plik jeszcze raz.
}
roster-wrong-line = Wiersz { $number }, { $column }: „{ $value }” { $why }
roster-wrong-more = … i jeszcze { $count }.
roster-wrong-no-name = – brakuje imienia i nazwiska
roster-wrong-too-long = jest za długie
roster-wrong-role = to nie jest: uczeń, kadra ani osoba towarzysząca
roster-wrong-language = to nie jest język; proszę użyć kodu, na przykład pl lub en
roster-wrong-date = to nie jest data; proszę napisać 2027-05-03 lub 3.5.2027
roster-wrong-order = jest przed początkiem
roster-wrong-twice = występuje dwa razy
roster-column-name = imię i nazwisko
roster-column-role = rola
roster-column-language = język
roster-column-destination = cel
roster-column-starts-on = początek
roster-column-ends-on = koniec
roster-column-reference = oznaczenie
roster-preview-title = {""}**{ $name }**: { $count ->
    [one] jeden wiersz odczytany bez błędu.
    [few] { $count } wiersze odczytane bez błędu.
    [many] { $count } wierszy odczytanych bez błędu.
   *[other] { $count } wiersza odczytane bez błędu.
} Nic nie jest jeszcze zaimportowane.
roster-preview-new = nowe: { $count }
roster-preview-changed = zmienione: { $count }
roster-preview-same = bez zmian: { $count }
roster-preview-absent = dotąd na liście, ale nie ma ich w pliku (zostają): { $count }
roster-preview-first = Zaczyna się tak:
roster-preview-more = … i jeszcze { $count }
roster-preview-unknown = Pominięte kolumny: { $names }
roster-taken = { $count ->
    [one] Jeden wiersz jest zaimportowany do listy grupy **{ $name }**.
    [few] { $count } wiersze są zaimportowane do listy grupy **{ $name }**.
    [many] { $count } wierszy jest zaimportowanych do listy grupy **{ $name }**.
   *[other] { $count } wiersza jest zaimportowane do listy grupy **{ $name }**.
}
roster-exported = **{ $name }** jako plik: kto jest oczekiwany, kto jest w grupie, jak daleko kto jest.
roster-tie-whom = Kim wśród osób w grupie jest **{ $name }**?
roster-tie-nobody = Wszyscy w grupie są już na liście.
roster-tied = **{ $name }** jest teraz na liście jako ktoś z grupy.
roster-dropped = **{ $name }** nie jest już na liście.
upload-too-large = Ten plik ma ponad { $limit } MB. Proszę wysłać mniejszy.
upload-not-fetched = Nie udało mi się pobrać tego pliku. Proszę wysłać go jeszcze raz.

# Dla administratorów.
organisations-title = { $count ->
    [one] {""}**Jedna organizacja**
    [few] {""}**{ $count } organizacje**
    [many] {""}**{ $count } organizacji**
   *[other] {""}**{ $count } organizacji**
}
organisations-none = Nie ma jeszcze żadnej organizacji. Proszę ją utworzyć, a potem zaprosić jej koordynatora.
organisations-line = {""}**{ $name }**: { $coordinators ->
    [0] bez koordynatora
    [one] jeden koordynator
    [few] { $coordinators } koordynatorów
    [many] { $coordinators } koordynatorów
   *[other] { $coordinators } koordynatora
}, { $cohorts ->
    [0] bez grupy
    [one] jedna grupa
    [few] { $cohorts } grupy
    [many] { $cohorts } grup
   *[other] { $cohorts } grupy
}
organisations-ask-name = Jak nazywa się organizacja? Proszę wpisać jej nazwę.
organisations-ask-new-name = Jak od teraz ma się nazywać **{ $name }**? Proszę wpisać nazwę.
organisations-name-taken = Jest już organizacja **{ $name }**. Proszę wpisać inną nazwę.
organisations-created = Organizacja **{ $name }** jest utworzona. Żeby zaprosić jej koordynatora, proszę otworzyć ją w /organisations.
organisations-renamed = Organizacja nazywa się teraz **{ $name }**.
organisations-card-title = {""}**{ $name }**, { $cohorts ->
    [0] jeszcze bez grupy
    [one] jedna grupa
    [few] { $cohorts } grupy
    [many] { $cohorts } grup
   *[other] { $cohorts } grupy
}
organisations-nobody = Nikt jej jeszcze nie koordynuje.
organisations-coordinator = {""}**{ $name }** ({ $channel }), koordynuje od { $since }
organisations-invitation = link { $number }, utworzony { $made }, otwarty do { $until }, jeszcze nieużyty
organisations-me = Od teraz koordynują Państwo: **{ $name }**. /cohorts
organisations-end-sure = Odebrać prawo do koordynowania? Organizacja: **{ $organisation }**, osoba: **{ $name }**. Ta osoba dostanie o tym wiadomość i od tej chwili nie będzie mogła widzieć grup tej organizacji ani do nich pisać.
organisations-ended = **{ $name }** już tam nie koordynuje. Dostanie o tym wiadomość.
organisations-end-notice = Nie koordynują już Państwo: **{ $organisation }**. Administrator tego asystenta zakończył to prawo. Jeśli to niespodzianka, proszę zapytać w swojej organizacji.
organisations-button-end-yes = Tak, odbierz
organisations-button-name = Podaj moje imię i nazwisko
organisations-no-name = Nie mają tu Państwo jeszcze imienia i nazwiska, więc dziennik nie może powiedzieć, kto co zrobił.
organisations-button-new = Nowa organizacja
organisations-button-invite = Zaproś koordynatora
organisations-button-me = Też ją koordynuję
organisations-button-end = Odbierz prawo: { $name }
organisations-button-all = ‹ Wszystkie organizacje
audit-title = {""}**Co zrobili administratorzy i koordynatorzy**, najnowsze na początku
audit-none = W dzienniku nie ma (już) nic.
audit-program = sam asystent
audit-erased = ktoś, kto usunął swoje dane
audit-no-name = ktoś bez imienia i nazwiska ({ $channel })
audit-button-older = Starsze ›
invite-copy = Kopiuj link
