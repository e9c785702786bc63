# Co asystent mówi wokół swoich odpowiedzi.

welcome =
    {""}**Cześć, jestem Vademecum.** Znam zasady mobilności edukacyjnej Erasmus+ w kształceniu i szkoleniu zawodowym: wyjazd za granicę w czasie nauki w szkole lub firmie, wyjazd nauczyciela lub instruktora, a także prowadzenie takiego projektu.

    Pytaj mnie własnymi słowami, na przykład:

    - Uczę się w technikum, na jak długo mogę wyjechać za granicę?
    - Ile pieniędzy na podróż jest za 1200 km?
    - Jak nasza szkoła może złożyć wniosek?

    Każda odpowiedź pokazuje, skąd pochodzi. Czego przewodnik nie mówi, tego nie wymyślam. /check przechodzi z tobą przez twój przypadek w kilku pytaniach, /mobility robi listę kontrolną do twojego pobytu; więcej mówi /help.

help =
    {""}**Co potrafię**

    - Odpowiadać na pytania o mobilność Erasmus+ w kształceniu zawodowym: kto może jechać, dokąd, na jak długo, za jakie pieniądze, jak się zgłosić, co przygotować, co jest potem.
    - Sprawdzić w kilku pytaniach twój przypadek: czy mogę jechać, czy nasza organizacja może złożyć wniosek, czy mój pobyt pasuje, ile mogę dostać.
    - Zrobić listę kontrolną do twojego pobytu, zapamiętać, co już zrobione, i przypomnieć na czas.
    - Podać Narodową Agencję kraju: *jaka jest agencja w Portugalii?*
    - Powiedzieć, gdy przewodnik nie ma odpowiedzi, i kogo wtedy zapytać.

    {""}**Polecenia**

    - /check pokazuje testy wstępne; /resume wraca do niedokończonego, /back cofa o jedno pytanie, /restart zaczyna od nowa, /cancel kończy
    - /mobility ustawia twój pobyt i go zmienia; /checklist pokazuje, co dla niego zrobić i do kiedy
    - /reminders mówi, kiedy przypominam o tym, co trzeba zrobić, i pozwala to wyłączyć
    - /person przekazuje twoje pytanie człowiekowi, gdy się zgodzisz
    - /mygroup pokazuje grupy, w których jesteś
    - /notifications mówi, jakie wiadomości chcesz dostawać
    - /settings pokazuje, co możesz ustawić
    - /language zmienia język
    - /about mówi, kim jestem i co przechowuję
    - /privacy mówi, kto widzi, co piszesz, i daje ci wybór
    - /export daje ci wszystko, co o tobie przechowuję
    - /forget to usuwa
    - /help pokazuje ten tekst

    Po prostu napisz swoje pytanie. Najlepiej jedno naraz.

about =
    Jestem asystentem na czacie dla osób, które ubiegają się o mobilność Erasmus+ KA1 w kształceniu zawodowym, przygotowują ją lub prowadzą. Moje odpowiedzi to fragmenty przewodnika pisanego prostymi słowami, każdy z rokiem naboru i źródłem; informują, o niczym nie decydują. Ostatnie słowo mają twoja organizacja wysyłająca i twoja Narodowa Agencja.

    {""}**Co przechowuję:** twój język, twoje pytania po usunięciu imion, nazwisk, adresów i numerów, moje odpowiedzi, to, co odpowiadasz w testach wstępnych, i twój pobyt z tym, co odhaczasz na liście kontrolnej, żeby rozumieć następne pytanie. Nic nie trafia do nikogo innego, chyba że się zgodzisz: w grupie jej koordynatorzy widzą, że w niej jesteś, ile z twojej listy kontrolnej jest zrobione i które wiadomości do ciebie dotarły, oraz tematy, o które pytało co najmniej pięć osób, bez słów, imion i nazwisk. Osoby, które dbają o przewodnik, czytają pytanie, bez imienia i nazwiska, jeśli na to pozwolisz albo jeśli o to samo pytały co najmniej trzy osoby. Więcej mówi /privacy i daje ci wybór.
about-you = Tutaj jesteś jako `{ $name }`: osoba, która mnie prowadzi, może tego potrzebować, żeby dać ci prawa administratora.
about-kept-for = Wiadomości i pytania są usuwane po { $days ->
    [one] jednym dniu
    [few] { $days } dniach
    [many] { $days } dniach
   *[other] { $days } dnia
}. /export daje ci wszystko, co o tobie przechowuję, /forget usuwa to od razu.

help-admin =
    {""}**Dla administratorów**

    - /pause\_answers i powód: na razie nie ma odpowiedzi na pytania, a każdy dowiaduje się dlaczego
    - /resume\_answers: znowu są odpowiedzi na pytania
    - /organisations: organizacje i ich koordynatorzy
    - /audit: co zrobili administratorzy i koordynatorzy

own-data-in-private = Tu czytają też inni. Napisz mi to na prywatnym czacie.
export-too-often = Twoje dane zostały wydane przed chwilą. Ponownie możesz o nie poprosić za { $count } min.
export-ready = To wszystko, co o tobie przechowuję: kim dla mnie jesteś, twoje pytania, nasze wiadomości. Zanim pytania zostały zapisane, usunięto z nich imiona, nazwiska, adresy i numery.
forget-sure = Czy mam usunąć wszystko, co o tobie przechowuję: twój język, twoje pytania i nasze wiadomości? Tego nie da się cofnąć.
forget-yes = Tak, usuń wszystko
forget-no = Nie, zostaw
forget-not = Nic nie zostało usunięte.
forgotten = Wszystko, co było o tobie przechowywane, jest usunięte. Jeśli znowu napiszesz, zaczynamy od nowa.

pause-needs-reason = Proszę napisać powód po poleceniu: przeczytają go osoby, które pytają.
pause-reason-too-long = Ten powód ma ponad { $limit } znaków. Proszę napisać krótszy.
pause-begun = Od teraz nie ma odpowiedzi na pytania. Osoby, które pytają, widzą taki powód: „{ $reason }”. Państwo, jako administratorzy, nadal dostają odpowiedzi. /resume\_answers kończy tę przerwę.
pause-ended = Znowu są odpowiedzi na pytania.
pause-none = Odpowiedzi nie są wstrzymane.

language-which = W jakim języku mam mówić?
language-chosen = Mówię teraz po polsku. Przewodnik też jest po polsku; gdzie brakuje tłumaczenia, cytuję tekst angielski.

unknown-command = Nie znam tego polecenia. /help wymienia te, które znam; albo po prostu zapytaj własnymi słowami.
button-too-old = Ten przycisk już nie pasuje. Po prostu napisz, co chcesz wiedzieć.
something-went-wrong = Coś poszło nie tak po mojej stronie i nie mogę odpowiedzieć. Zostało to odnotowane. Zapytaj ponownie za chwilę.

# Menu poleceń: najwyżej 256 znaków każde.
command-start = Początek i o co pytać
command-help = Co potrafię
command-language = Zmień język
command-about = Kim jestem i co przechowuję
command-privacy = Kto widzi, co piszesz
command-export = Wszystko, co o tobie przechowuję, jako plik
command-forget = Usuń wszystko, co o tobie przechowuję

sources-title = Źródła
sources-reported = niepotwierdzone przez oficjalne źródło
sources-call = { $count ->
    [one] nabór { $years }
    [few] nabory { $years }
    [many] nabory { $years }
   *[other] nabory { $years }
}
reply-passed = _To, co tu było, zostało raz wydane i nie jest przechowywane._

button-check = Sprawdź mój przypadek
button-mobility = Mój pobyt
button-person = Zapytaj człowieka
button-language = Język
button-help = Co potrafisz
button-reminders = Przypomnienia
button-notifications = Wiadomości, które chcę
button-mygroup = Moje grupy
button-export = Moje dane
button-forget = Usuń moje dane
button-private-chat = Dalej na prywatnym czacie
settings = Piszę do ciebie w języku: { $language }. Co chcesz zmienić?
command-settings = Język, przypomnienia, wiadomości, twoje dane
command-inbox = Pytania, które czekają na odpowiedź
command-cohorts = Grupy i kto jest gotowy
command-web = Otwórz stronę koordynatorów
