# Co ludzie myślą o odpowiedzi i na co przewodnik nie odpowiada.

rate-helpful = Pomocne
rate-not-asked = Nie o to pytam
rate-noted = Dziękuję, zapisane.

# Odpowiedź dla wszystkich, jak widzi ją czytelnik.
curated-by-admin = Odpowiedź zespołu tego asystenta, { $date }
curated-by-operator = Odpowiedź zespołu tego asystenta, { $date }
curated-by-coordinator = Odpowiedź koordynatora, { $date }
curated-written-in = _Napisane w innym języku: { $name }._

# Lista luk, dla osób, które dbają o przewodnik.
gaps-title = {""}**Na co przewodnik nie odpowiada:** { $count ->
    [one] jedno pytanie
    [few] { $count } pytania
    [many] { $count } pytań
   *[other] { $count } pytania
}, razem { $gaps ->
    [one] jedna luka
    [few] { $gaps } luki
    [many] { $gaps } luk
   *[other] { $gaps } luki
}.
gaps-none = Nie ma luk: nie było pytań, na które przewodnik nie odpowiada, i żadnej odpowiedzi nie oceniono jako „Nie o to pytam”.
gaps-to-review = { $count ->
    [one] Jedna odpowiedź czeka na Państwa sprawdzenie: /curated
    [few] { $count } odpowiedzi czekają na Państwa sprawdzenie: /curated
    [many] { $count } odpowiedzi czeka na Państwa sprawdzenie: /curated
   *[other] { $count } odpowiedzi czeka na Państwa sprawdzenie: /curated
}
gaps-how = Żeby napisać odpowiedź, proszę dotknąć numeru. Przy pytaniu, którego nie ma na liście, proszę napisać /curate i to pytanie.
gaps-file = { $gaps ->
    [one] Ta luka jako plik.
    [few] Wszystkie { $gaps } luki jako plik.
    [many] Wszystkie luki ({ $gaps }) jako plik.
   *[other] Wszystkie luki ({ $gaps }) jako plik.
}
gaps-button-file = Jako plik
gap-quoted = {""}**„{ $question }”**
gap-asked = { $count ->
    [one] jeden raz
    [few] { $count } razy
    [many] { $count } razy
   *[other] { $count } razy
} ({ $languages })
gap-why-not-in-guide = nie ma w przewodniku
gap-why-partial = odpowiedź na część
gap-why-nearly = wzięte za pytanie nie na temat
gap-why-badly-rated = nie o to pytano

# Pisanie odpowiedzi.
curate-ask-text =
    {""}**{ $question }**

    Proszę napisać odpowiedź tak, jak przeczytają ją ludzie: pierwsze zdanie odpowiada, najwyżej { $limit } znaków. Można używać pogrubienia (po dwie gwiazdki z obu stron), list (wiersze, które zaczynają się od myślnika) i linków. Za liczby odpowiadają Państwo: pokazuje się je z Państwa źródłem.
curate-ask-source = Skąd to pochodzi? Proszę wysłać adres strony (https://…), identyfikator zasady przewodnika (vet.activities.overview-learners) albo kilka z nich.
curate-ask-wordings = Proszę wysłać wszystkie sposoby, w jakie ludzie o to pytają, po jednym w wierszu. Zajmą miejsce dotychczasowych; pierwszy jest pytaniem.
curate-goes-on = Jedna odpowiedź jest już zaczęta. Przed następną proszę ją oddać lub usunąć jej szkic.
curate-no-draft = Nie piszą Państwo teraz żadnej odpowiedzi. /gaps pokazuje, co jest otwarte.
curate-gap-gone = Ta luka jest zamknięta albo jej pytania zostały usunięte. /gaps pokazuje, co jest otwarte.
curate-dropped = Szkic jest usunięty.
curate-waits = Oddane. Teraz ktoś inny musi ją sprawdzić przez /curated; potem będzie pokazywana do { $until }.
curate-served = Odpowiedź jest pokazywana od teraz do { $until }. /curated wymienia wszystkie.
curate-text-empty = Nic w tym nie ma. Proszę napisać odpowiedź.
curate-text-too-long = To ponad { $limit } znaków. Proszę napisać krótszą odpowiedź.
curate-question-empty = Nie ma w tym pytania. Proszę napisać je słowami.
curate-question-too-long = Pytanie może mieć najwyżej { $limit } znaków. Proszę napisać je krócej.
curate-questions-too-many = Sformułowań może być najwyżej { $limit }.
curate-source-empty = Odpowiedź potrzebuje źródła: adresu, który zaczyna się od https://, albo identyfikatora zasady.
curate-source-unclear = „{ $word }” to ani adres, który zaczyna się od https://, ani identyfikator zasady.
curate-rule-unknown = W przewodniku nie ma zasady „{ $rule }”.
curate-sources-too-many = Źródeł może być najwyżej { $limit }.
curate-language-unknown = Do wyboru są te języki: { $languages }.
curate-expiry-range = Odpowiedź jest ważna od 1 do { $limit } miesięcy.
curate-button-send = Oddaj
curate-button-text = Odpowiedź
curate-button-source = Źródło
curate-button-wordings = Sformułowania
curate-button-language = Język: { $name }
curate-button-months = Do { $until }
curate-button-card = Zostaw, jak jest
curate-button-drop = Usuń szkic

# Czytanie, sprawdzanie, przedłużanie.
curated-asked = {""}**Jak o to pytają**
curated-read-as = {""}**Co przeczytają ludzie**
curated-facts = _{ $name }, do { $until }. Zasady: { $rules }_
curated-title = { $count ->
    [one] {""}**Jedna odpowiedź dla wszystkich**
    [few] {""}**{ $count } odpowiedzi dla wszystkich**
    [many] {""}**{ $count } odpowiedzi dla wszystkich**
   *[other] {""}**{ $count } odpowiedzi dla wszystkich**
}
curated-none = Nikt nie napisał jeszcze odpowiedzi dla wszystkich. /gaps pokazuje, co jest otwarte.
curated-state-waiting-you = czeka na Państwa sprawdzenie
curated-state-waiting-others = czeka, aż sprawdzi ją ktoś inny
curated-state-served = pokazywana do { $until }
curated-state-expired = wygasła { $until }
curated-state-rejected = odrzucona
curated-state-withdrawn = wycofana
curated-button-yes = Zatwierdź
curated-button-no = Odrzuć
curated-button-end = Wycofaj
curated-button-renew = Przedłuż o 6 miesięcy
curated-done-yes = Odpowiedź na „{ $question }” jest pokazywana od teraz do { $until }.
curated-done-no = Odpowiedź na „{ $question }” jest odrzucona.
curated-done-end = Odpowiedź na „{ $question }” nie jest już pokazywana.
curated-done-renew = Odpowiedź na „{ $question }” jest pokazywana do { $until }.
curated-decided-already = To jest już rozstrzygnięte. /curated pokazuje, jak stoją sprawy.

help-curators =
    {""}**Dla osób, które dbają o przewodnik**

    - /gaps: o co ludzie pytali, a przewodnik nie odpowiedział
    - /curate i pytanie: własna odpowiedź na nie
    - /curated: sprawdzanie, przedłużanie i wycofywanie takich odpowiedzi

# Co widzi z tego koordynator.
gaps-topics = {""}**O co pytają ludzie z Państwa organizacji, a przewodnik nie odpowiada**, jako tematy. Temat widać dopiero wtedy, gdy pytało o niego co najmniej { $fewest } osób; niczyich słów się nie pokazuje.
gaps-topics-none = Nie ma otwartego tematu, o który pytałoby w Państwa organizacji co najmniej { $fewest } osób. Mniejszej liczby nigdy się nie pokazuje, niczyich słów też nie.
gaps-topic = { $title }: { $people ->
    [one] jedna osoba
    [few] { $people } osoby
    [many] { $people } osób
   *[other] { $people } osoby
}

# Przekazywanie pytania.
pass-on-button = Możesz przekazać bez imienia i nazwiska
pass-on-done = Dziękuję. Osoby, które dbają o przewodnik, mogą teraz przeczytać to pytanie, bez twojego imienia i nazwiska, żeby przewodnik był lepszy. /privacy to zmienia.
privacy =
    {""}**Kto widzi, co piszesz**

    - Twoi koordynatorzy nigdy nie widzą, o co pytasz. Pytanie widzą tylko wtedy, gdy przekażesz je przez /person. Widzą tematy, o które pytało co najmniej pięć osób z twojej organizacji, bez słów, imion i nazwisk.
    - Osoby, które dbają o przewodnik, czytają pytanie tylko wtedy, gdy się zgodzisz, albo gdy o to samo pytały co najmniej trzy osoby. Najpierw usuwa się imiona, nazwiska, adresy i numery.
    - To, co piszesz w potrzebie, nie trafia do nikogo, chyba że wyślesz to przyciskiem.

    Czy mogę przekazywać pytania, na które nie umiem odpowiedzieć, bez twojego imienia i nazwiska, żeby przewodnik był lepszy?
privacy-button-always = Zawsze
privacy-button-never = Nigdy
privacy-button-ask = Pytaj mnie za każdym razem
privacy-chosen-always = Od teraz przekazuję pytania, na które nie umiem odpowiedzieć, bez twojego imienia i nazwiska.
privacy-chosen-never = Niczego nie przekazuję. Twoje wcześniejsze zgody są cofnięte.
privacy-chosen-ask = Pytam cię za każdym razem.
