# Strona czatu.

web-title = Vademecum: mobilność Erasmus+ w kształceniu zawodowym
web-description = Pytaj o mobilność edukacyjną Erasmus+ w kształceniu i szkoleniu zawodowym. Każda odpowiedź pokazuje, skąd pochodzi.
web-tagline = Mobilność Erasmus+ w kształceniu zawodowym
web-skip = Przejdź do pola pytania
web-languages = Język
web-conversation = Rozmowa
web-no-script = Ta strona potrzebuje JavaScriptu, żeby prowadzić rozmowę. Zezwól na niego w tej witrynie.

web-empty-title = Co chcesz wiedzieć?
web-empty-text = Pytaj o wyjazd za granicę z Erasmus+ w czasie nauki w szkole lub firmie, o wyjazd nauczyciela lub instruktora albo o prowadzenie takiego projektu. Każda odpowiedź pokazuje zasadę, z której pochodzi; to, czego przewodnik nie mówi, nie jest wymyślane.
web-empty-examples = Na przykład
web-example-length = Uczę się w technikum, na jak długo mogę wyjechać za granicę?
web-example-money = Ile pieniędzy na podróż jest za 1200 km?
web-example-staff = Czy nauczyciel może pojechać na job shadowing na tydzień?
web-example-school = Jak nasza szkoła może złożyć wniosek?

web-question = Twoje pytanie
web-question-hint = Enter wysyła, Shift i Enter zaczyna nowy wiersz.
web-placeholder = Pytaj własnymi słowami
web-send = Wyślij
web-notice = Odpowiedzi informują; decydują twoja organizacja wysyłająca i Narodowa Agencja.
web-about = Co przechowuję

web-you-said = Ty:
web-assistant-said = Vademecum:
web-thinking = Szukam w przewodniku
web-earlier = Pokaż wcześniejsze wiadomości
web-latest = Do najnowszej wiadomości
web-choices = Wybierz odpowiedź
web-button-tapped = Przycisk
web-not-kept = (nie jest przechowywane)
web-download = Zapisz { $name }
web-new-tab = (otwiera się w nowej karcie)

web-sources = { $count ->
    [one] Źródło
    [few] { $count } źródła
    [many] { $count } źródeł
   *[other] { $count } źródła
}
web-source-call = { $count ->
    [one] Nabór { $years }
    [few] Nabory { $years }
    [many] Nabory { $years }
   *[other] Nabory { $years }
}
web-source-confirmed = potwierdzone
web-source-reported = niepotwierdzone przez oficjalne źródło

web-connecting = Łączenie …
web-connected-again = Znowu jest połączenie.
web-offline = Brak połączenia. To, co piszesz, jest tu przechowywane i zostanie wysłane, gdy tylko połączenie wróci.
web-language-offline = Język będzie można zmienić, gdy wróci połączenie.
web-state-sending = Wysyłanie …
web-state-kept = Jeszcze niewysłane; czeka, aż wróci połączenie
web-send-again = Wyślij ponownie

web-error-too-long = To ponad { NUMBER($count) } znaków. Skróć to albo pytaj o jedną rzecz naraz.
web-error-too-fast = Liczba wiadomości w ciągu sekundy przekroczyła { $count }. Wyślij to jeszcze raz za chwilę.
web-error-empty = Nie ma jeszcze czego wysłać. Najpierw napisz swoje pytanie.
web-error-button = Tego przycisku nie można użyć. Napisz, co chcesz wiedzieć.
web-error-not-stored = Nie udało się teraz zapisać twojej wiadomości. Wyślij ją jeszcze raz za chwilę.
web-error-protocol = Strona wysłała coś niezrozumiałego. Odświeżenie strony powinno pomóc.
web-error-no-answer = Przygotowanie odpowiedzi trwa dłużej, niż powinno. Odpowiedź pojawi się tutaj, gdy tylko będzie gotowa.

web-choose-file = Wybierz plik
web-picture = Obrazek: { $name }. Tekst mówi to samo.
web-error-file = Nie udało się przekazać pliku. Spróbuj jeszcze raz.
web-error-file-large = Pliki mogą mieć najwyżej { $limit } MB. Wybierz mniejszy.
web-error-file-type = Pliki tego rodzaju nie są przyjmowane; przyjmowane są CSV, Excel (.xlsx), PDF, Word (.docx), tekst, kalendarz, JPEG i PNG.
web-error-file-unasked = Żaden plik nie jest już potrzebny. Zacznij jeszcze raz od polecenia, które o niego prosiło.
web-invited-title = Masz zaproszenie
web-invited-text = To jest link z zaproszeniem. Nic się nie stanie, dopóki nie zobaczysz zaproszenia i się nie zgodzisz.
web-invited-open = Zobacz zaproszenie
web-invited-close = Nie teraz

web-away-title = Chwileczkę
web-away-text = W tej chwili nie można połączyć się z asystentem. To, co zostało napisane, nie przepadło. Otwórz tę stronę jeszcze raz za minutę.
web-busy = Chwileczkę: wiele osób pyta w tym samym czasie
