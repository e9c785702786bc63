# Pytanie do człowieka i osoby, które na nie odpowiadają.

command-person = Zapytaj człowieka
case-office-admins = zespół tego asystenta

# Dla osoby, która pyta.
case-nobody =
    W tej chwili nie da się przeze mnie dotrzeć do nikogo. Nic nie zostało przekazane. Kto może pomóc:

    - gdy jesteś w nauce, także w nauce zawodu w firmie, albo w kadrze: osoba kontaktowa w twojej organizacji wysyłającej (twoja szkoła, zakład lub pracodawca)
    - gdy pytasz jako organizacja: Narodowa Agencja twojego kraju. Zapytaj mnie: *jaka jest agencja w …?*
    - w nagłym wypadku: 112, wszędzie w UE
case-which-office = Należysz tu do więcej niż jednej organizacji. Koordynatorów której z nich mam zapytać?
case-ask-question = Napisz swoje pytanie w jednej wiadomości. Adresat: { $office }. Zanim cokolwiek wyjdzie, zobaczysz, co zostanie przekazane.
case-ask-words = Co jeszcze powinien wiedzieć adresat ({ $office })? Napisz to w jednej wiadomości. Zanim cokolwiek wyjdzie, zobaczysz wszystko jeszcze raz.
case-ask-reply = Twoja następna wiadomość trafi do adresata: { $office }. Napisz ją teraz.
case-too-long = To ponad { $limit } znaków. Trzeba to napisać krócej.
case-empty = Nic w tym nie było. Trzeba to napisać słowami.
case-card = {""}**Czy mam to przekazać? Adresat: { $office }.** Zobaczy wtedy:
case-card-how = Nikt niczego z tego nie widzi, zanim dotkniesz „Tak, wyślij”. Bez twojego imienia i nazwiska odpowiedź i tak do ciebie dotrze.
case-shares-question = twoje pytanie: „{ $question }”
case-shares-answer = moją odpowiedź: { $answer }
case-shares-words = twoje słowa: { $words }
case-shares-name = twoje imię i nazwisko tutaj: { $name }
case-shares-cohort = że jesteś w grupie: { $cohort }
case-button-send = Tak, wyślij
case-button-words = Dopisz coś
case-button-unnamed = Bez imienia i nazwiska
case-button-named = Z imieniem i nazwiskiem
case-button-cancel = Nie wysyłaj
case-cancelled = Nic nie zostało przekazane.
case-sent = Twoje pytanie jest przekazane. Adresat: { $office }. Odpowiedź przyjdzie tutaj, na ten czat. W tym czasie możesz dalej mnie pytać.
case-out-of-hours = Teraz nikt nie pracuje: odpowiedzi spodziewaj się najwcześniej { $day } od godziny { $time } (ich czasu). W nagłym wypadku zadzwoń pod 112.
case-offer = Dwa razy z rzędu nie udało mi się pomóc. Czy mam przekazać twoje pytanie człowiekowi?
case-button-person = Zapytaj człowieka
case-mine = {""}**Twoje pytania do człowieka**
case-mine-waits = „{ $question }”, adresat: { $office }, { $day }: jeszcze bez odpowiedzi
case-mine-answered = „{ $question }”, adresat: { $office }, { $day }: jest odpowiedź
case-button-add = Dopisz coś
case-button-take-back = Wycofaj
case-button-new = Zapytaj o coś innego
case-taken-back = Wycofane: wszystko, co w nim udostępniono, jest usunięte. { $office } nie może już tego zobaczyć.
case-solved = Dobrze wiedzieć. Pytanie jest zamknięte; /person zadaje nowe.
case-replied = Przekazane. Adresat: { $office }. Odpowiedź przyjdzie tutaj.
case-letter-answer = {""}**{ $office } odpowiada na twoje pytanie** „{ $question }”
case-letter-ask = {""}**{ $office } dopytuje** w sprawie twojego pytania „{ $question }”
case-letter-closed = { $office } zamyka twoje pytanie „{ $question }” bez odpowiedzi. /person zadaje je jeszcze raz; pomóc może też twoja organizacja wysyłająca albo Narodowa Agencja twojego kraju.
case-button-reply = Odpisz
case-button-solved = To rozwiązuje sprawę

# Dla osób, które odpowiadają.
help-cases =
    {""}**Dla osób, które odpowiadają na pytania**

    - /inbox pokazuje pytania, które Państwu przekazano, i pozwala na nie odpowiedzieć
    - /web otwiera stronę koordynatorów, z większą ilością miejsca na to wszystko
case-notice-new = Czeka nowe pytanie. Adresat: { $office }.
case-notice-reply = Ktoś odpisał w sprawie pytania. Adresat: { $office }.
case-notice-back = Zwrócono pytanie i czeka ono na kogoś. Adresat: { $office }.
case-notice-daily = { $count ->
    [one] Jedno pytanie czeka na Państwa odpowiedź od { $day }.
    [few] { $count } pytania czekają na Państwa odpowiedź, najdłużej od { $day }.
    [many] { $count } pytań czeka na Państwa odpowiedź, najdłużej od { $day }.
   *[other] { $count } pytania czeka na Państwa odpowiedź, najdłużej od { $day }.
}
case-button-show = Pokaż
case-button-inbox = Pokaż skrzynkę
case-list-open = {""}**Czekają na kogoś:** { $count ->
    [0] nic
    [one] jedno pytanie
    [few] { $count } pytania
    [many] { $count } pytań
   *[other] { $count } pytania
}
case-list-mine = {""}**Czekają na Państwa odpowiedź:** { $count ->
    [0] nic
    [one] jedno pytanie
    [few] { $count } pytania
    [many] { $count } pytań
   *[other] { $count } pytania
}
case-list-answered = {""}**Z odpowiedzią, z dopytaniem lub zamknięte:** { $count ->
    [0] nic
    [one] jedno pytanie
    [few] { $count } pytania
    [many] { $count } pytań
   *[other] { $count } pytania
}
case-tab-open = Otwarte { $count }
case-tab-mine = Moje { $count }
case-tab-answered = Z odpowiedzią { $count }
case-state-open = nikt go jeszcze nie ma
case-state-taken = wzięte
case-state-asked = z dopytaniem
case-state-answered = z odpowiedzią
case-state-closed = zamknięte
case-waits-hours = { $count ->
    [0] czeka krócej niż godzinę
    [one] czeka od godziny
    [few] czeka od { $count } godzin
    [many] czeka od { $count } godzin
   *[other] czeka od { $count } godziny
}
case-waits-days = { $count ->
    [one] czeka od jednego dnia
    [few] czeka od { $count } dni
    [many] czeka od { $count } dni
   *[other] czeka od { $count } dnia
}
case-with-you = mają je Państwo
case-with-other = ma je ktoś z zespołu
case-title = {""}**Pytanie { $number }**, { $day }
case-of = Od: { $name }
case-of-nobody = Od osoby, która nie podała imienia i nazwiska
case-of-cohort = w grupie: { $cohort }
case-asked = {""}**Pytanie:** { $question }
case-assistant-said = {""}**Odpowiedź asystenta:** { $answer }
case-said-words = {""}**Dopisane:** { $text }
case-said-reply = {""}**Odpisane:** { $text }
case-said-answer = {""}**Odpowiedź kogoś z zespołu:** { $text }
case-said-ask = {""}**Dopytanie kogoś z zespołu:** { $text }
case-said-you = {""}**Od Państwa:** { $text }
case-stands = {""}_{ $state }_
case-the-person = ta osoba
case-button-answer = Odpowiedz
case-button-ask = Dopytaj
case-button-take = Biorę to
case-button-leave = Zwróć
case-button-close = Zamknij
case-button-curate = Zrób z tego odpowiedź dla wszystkich
case-button-list = Wszystkie pytania
case-button-change = Zmień
case-button-drop = Zrezygnuj
case-ask-answer =
    Odpowiedź na: „{ $question }”

    Państwa następna wiadomość będzie odpowiedzią, najwyżej { $limit } znaków. Można używać pogrubienia (po dwie gwiazdki z obu stron), list i linków. Przed wysłaniem będzie ją widać.
case-ask-ask =
    Dopytanie w sprawie: „{ $question }”

    Państwa następna wiadomość będzie tym, czego chcą się Państwo dowiedzieć. Przed wysłaniem będzie ją widać.
case-preview-answer = {""}**Jako Państwa odpowiedź { $name } dostanie:**
case-preview-ask = {""}**Jako dopytanie { $name } dostanie:**
case-dropped = Nic nie zostało wysłane.
case-ended = To pytanie jest zamknięte albo nie jest już do Państwa wglądu.
case-done-answer = Państwa odpowiedź jest w drodze. Dostanie ją { $name }. Jeśli ktoś odpisze, wróci to do Państwa.
case-done-ask = Państwa dopytanie jest w drodze. Dostanie je { $name }. Co ta osoba odpisze, wróci do Państwa.
case-done-take = Teraz mają je Państwo: „{ $question }”. Inni to widzą.
case-done-take-over = Pytanie przejęte od kogoś z zespołu: „{ $question }”.
case-done-leave = Zwrócone. Inni dostają o tym wiadomość.
case-done-close = Zamknięte.
