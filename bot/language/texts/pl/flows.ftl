# Testy wstępne w rozmowie.

command-check = Testy wstępne: czy mogę jechać, za jakie pieniądze …
command-resume = Wróć do niedokończonego testu wstępnego
command-back = Jedno pytanie wstecz
command-restart = Test wstępny od pierwszego pytania
command-cancel = Zakończ test wstępny

check-list = **Testy wstępne.** W każdym kilka pytań; potem dostajesz jasną odpowiedź z zasadami, które za nią stoją. Który wybierasz?
check-start = { $title }
check-continue = Dalej: { $title }
check-offer = Sprawdź: { $title }

check-position = { $title } · pytanie { $number } z około { $total }
check-hint-long-choice = Dotknij odpowiedzi albo napisz ją własnymi słowami.
check-hint-number = Napisz liczbę.
check-hint-days = Napisz dni lub tygodnie: 21 dni, 3 tygodnie.
check-hint-country = Dotknij kraju albo napisz dowolny inny.
check-hint-date = Napisz dzień, na przykład 3 marca 2027 lub 2027-03-03.
check-hint-town = Napisz miasto, jeśli chcesz, razem z krajem: Porto, Portugalia.
check-yes = Tak
check-no = Nie
check-dont-know = Nie wiem
check-back = Wstecz
check-cancel = Zakończ
check-more = Więcej ({ $page }/{ $pages })
check-unknown = Nie wiem

check-noted = ✓ { $answer }
check-from-question = Z tego, co piszesz: { $noted }
check-changed = Zmienione: { $question } **{ $answer }** (przedtem: { $before }).
check-changed-by-button = To był przycisk wcześniejszego pytania, więc twoja odpowiedź jest zmieniona: { $question } **{ $answer }** (przedtem: { $before }).
check-unchanged = To zostaje bez zmian: { $question } **{ $answer }**.
check-which-changed = Która odpowiedź ma teraz brzmieć **{ $answer }**?
check-did-you-mean = Czy chodzi ci o „{ $answer }”?
check-tell-instead = To mi mówi, czym to nie jest. Która więc odpowiedź?
check-why = Pytam, bo od tego zależą zasady: { $what }. Te zasady są niżej.
check-back-to = Wracamy do twojego testu wstępnego:
check-first-question = To jest już pierwsze pytanie.
check-no-longer-fits = Twoja odpowiedź na „{ $question }” nie pasuje już do innych, więc pytam jeszcze raz.

check-resumed = Wracamy do testu „{ $title }”; { $count ->
    [one] twoja odpowiedź nadal tu jest
    [few] twoje { $count } odpowiedzi nadal tu są
    [many] twoich { $count } odpowiedzi nadal tu jest
   *[other] twoje { $count } odpowiedzi nadal tu jest
}. /restart zaczyna od nowa.
check-put-aside = Test „{ $title }” jest odłożony na bok; /resume do niego wraca.
check-nothing-unfinished = Nie ma niedokończonego testu wstępnego.
check-which-resume = Do którego testu wstępnego wracamy?
check-nothing-to-cancel = Nie ma testu wstępnego, który można by zakończyć.
check-cancelled = Koniec testu „{ $title }”, bez wyniku.
check-was-cancelled = Test „{ $title }” jest już przez ciebie zakończony, więc ten przycisk nic nie robi.
check-take-up = Wróć do niego
check-restart = Zacznij od nowa
check-go-on = Dalej
check-others = Inne testy wstępne

check-result = { $title } · wynik
check-because = **Na czym to się opiera**
check-informs = Tak mówią zasady, o ile je znamy. Decydują twoja organizacja wysyłająca i twoja Narodowa Agencja.
check-know-now = Teraz już wiem: { $question }
check-onward = Następny: { $title }
check-change = Zmień odpowiedź
check-your-answers = Twoje odpowiedzi: { $title }
check-no-answers = Nie ma jeszcze żadnych twoich odpowiedzi.
check-change-how = Dotknij odpowiedzi, żeby ją zmienić, albo napisz: „nie, 40 dni”.

check-gone = Tego testu wstępnego już nie ma.
check-not-begun = Ten przycisk należy do testu wstępnego, którego teraz nie robisz.
check-question-gone = Tego pytania nie ma już w tym teście wstępnym.
check-option-gone = Tej odpowiedzi nie można tu już wybrać.
check-passed = To pytanie już za nami.
check-not-asked = Przy twoich pozostałych odpowiedziach to pytanie nie ma znaczenia.
check-already = Ta odpowiedź jest już zapisana.

check-new-version = Od twojej ostatniej odpowiedzi zasady w teście „{ $title }” zostały zmienione.
check-answer-lost = „{ $question }” już cię nie dotyczy.
check-answers-lost = { $count ->
    [one] O jedną z twoich odpowiedzi
    [few] O { $count } z twoich odpowiedzi
    [many] O { $count } z twoich odpowiedzi
   *[other] O { $count } z twoich odpowiedzi
} już się nie pyta.
check-other-question = Dlatego pytam o coś innego niż przedtem.
check-other-outcome = Twój wynik jest teraz inny.
check-see-result = Zobacz wynik
check-in-private = Tu czytają też inni. Rób testy wstępne na czacie tylko dla nas.

# A case that goes well as far as it was told.
case-so-far = {""}**Z tego, co piszesz: na razie tak.**
case-money = {""}**Co dostajesz:** grant otrzymuje twoja organizacja, na podróż i na każdy dzień; ile, zależy od kraju i odległości. Oszacowanie: _{ $title }_ w /check.
case-rest = {""}**Przyjąłem to, czego nie napisano.** Dowiedz się:
