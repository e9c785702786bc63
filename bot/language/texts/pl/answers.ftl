# Co się mówi tam, gdzie nie cytuje się przewodnika, i wokół cytatów.

social-greeting = Cześć! Pytaj mnie o wszystko, co dotyczy wyjazdów za granicę z Erasmus+ w kształceniu i szkoleniu zawodowym albo prowadzenia takiego projektu. Na przykład: *Uczę się w technikum, na jak długo mogę wyjechać za granicę?*
social-thanks = Nie ma za co. Chcesz wiedzieć coś jeszcze?
social-goodbye = Do zobaczenia i dobrej podróży, kiedy pojedziesz. Jestem tu, gdy tylko masz pytanie.
social-help = Odpowiadam na pytania o mobilność Erasmus+ w kształceniu i szkoleniu zawodowym: kto może jechać, dokąd, na jak długo, za jakie pieniądze, jak się zgłosić, co przygotować, co jest potem. Pytaj własnymi słowami, na przykład: *ile pieniędzy na podróż dostanę za 1200 km?* Więcej pokazuje /help.
social-identity = Jestem Vademecum, program, który odpowiada na pytania o mobilność Erasmus+ w kształceniu i szkoleniu zawodowym. Nie jestem człowiekiem ani urzędem. Każda odpowiedź cytuje przewodnik i podaje źródło; ostatnie słowo mają twoja organizacja wysyłająca i Narodowa Agencja.
social-distress = Przykro mi, że przez to przechodzisz. Jestem tylko programem i nie mogę ci teraz pomóc tak, jak tego potrzebujesz, ale ludzie mogą. **W niebezpieczeństwie lub w nagłym wypadku zadzwoń pod 112: numer jest bezpłatny, z każdego telefonu, w całej UE.** Powiedz też komuś, komu ufasz: osobie kontaktowej w twojej organizacji wysyłającej, mentorowi w organizacji przyjmującej, rodzinie albo komuś bliskiemu.
social-human = Jestem programem i nie mogę cię stąd połączyć z człowiekiem. W swojej sprawie napisz do osoby kontaktowej w twojej organizacji wysyłającej (twoja szkoła, firma szkoląca lub pracodawca); organizacje pytają Narodową Agencję swojego kraju. Jeśli podasz mi kraj, powiem ci, jaka to agencja.

abstained-not-in-guide = Przewodnik, z którego korzystam, na to nie odpowiada, a ja nie zgaduję. Zapytaj osobę kontaktową w twojej organizacji wysyłającej (twoja szkoła, firma szkoląca lub pracodawca), a jeśli pytasz jako organizacja, Narodową Agencję swojego kraju: *jaka jest agencja w …?*
abstained-out-of-scope = Na tym się nie znam. Odpowiadam na pytania o mobilność Erasmus+ w kształceniu i szkoleniu zawodowym: kto może jechać, dokąd, na jak długo, za jakie pieniądze, jak się zgłosić, co przygotować. Co chcesz o tym wiedzieć?
abstained-own-case = Nie widzę niczyjego wniosku, grantu ani dokumentów, więc o twoich nie mogę nic powiedzieć. Zapytaj osobę kontaktową w twojej organizacji wysyłającej (twoja szkoła, firma szkoląca lub pracodawca); organizacja pyta Narodową Agencję, w której złożyła wniosek. Mogę powiedzieć, jak to działa ogólnie: co chcesz wiedzieć?
abstained-other-person = Nie mam danych o innych osobach i takich danych nie przekazuję. Zapytaj bezpośrednio w danej organizacji. Mogę pomóc w sprawie zasad mobilności Erasmus+ w kształceniu zawodowym.
abstained-language = Nie umiem czytać w języku tego pytania. Mogę odpowiadać w tych językach: { $languages }. Wybierz jeden i zapytaj jeszcze raz.
abstained-unclear = Nie widzę w tym pytania. Napisz w kilku słowach, co chcesz wiedzieć, na przykład: *na jak długo nauczyciel może wyjechać za granicę na job shadowing?*

blocked-insult = Chętnie pomogę, ale nie w takim tonie. Zapytaj o mobilność Erasmus+ w kształceniu zawodowym, a zrobię, co w mojej mocy. Jeśli moja odpowiedź była zła, napisz, co było nie tak.
blocked-injection = Pracuję według stałych zasad: cytuję przewodnik i podaję źródło, nie mogę tego zmienić ani niczego wymyślać. Zapytaj o mobilność Erasmus+ w kształceniu zawodowym.
blocked-too-long = To jest dłuższe, niż mogę przeczytać naraz (najwyżej { $limit } znaków). Zadaj pytanie w kilku zdaniach.
blocked-too-fast = W ciągu minuty padło więcej pytań niż { $limit }, więc to pytanie zostało bez odpowiedzi. Zadaj je jeszcze raz za { $seconds ->
    [one] sekundę
    [few] { $seconds } sekundy
    [many] { $seconds } sekund
   *[other] { $seconds } sekundy
}.
blocked-paused = Teraz nie odpowiadam na pytania. Powód: „{ $reason }”. Spróbuj później; w pilnej sprawie zapytaj osobę kontaktową w twojej organizacji wysyłającej.

failed-index = Nie mogę teraz zajrzeć do przewodnika. Zostało to odnotowane. Zapytaj ponownie za minutę.

answer-also = Warto też wiedzieć:
answer-part = Przewodnik odpowiada na część tego pytania:
answer-dates-past = { $count ->
    [one] Uwaga: ten termin już minął: { $days }.
    [few] Uwaga: te terminy już minęły: { $days }.
    [many] Uwaga: te terminy już minęły: { $days }.
   *[other] Uwaga: te terminy już minęły: { $days }.
}

say-learner = A dla uczniów?
say-staff = A dla kadry?

answer-depends = To zależy: { $answer }
answer-unsure = Nie mam pewności, czy o to pytasz:
answer-own-language = Ten dokument jest w innym języku niż twój:
answer-own-badge = Z dokumentu „{ $title }” twojej organizacji, nie z przewodnika programu.
answer-own-badge-of = Z dokumentu „{ $title }” twojej organizacji z dnia { $day }, nie z przewodnika programu.
answer-own-says = W dokumencie „{ $title }” jest napisane: { $text }
answer-guide-says = Przewodnik programu mówi:
answer-own-cited = dokument twojej organizacji
answer-own-cited-of = dokument twojej organizacji z dnia { $day }
answer-in-english = _Na razie mam ten tekst tylko po angielsku:_
answer-none-of-these = Żadne z nich
abstained-choices = Nie wiem na pewno, o co pytasz. Czy to jedno z tych pytań?
answer-none-then = W takim razie przewodnik nie odpowiada na twoje pytanie, a ja nie zgaduję. Spróbuj innymi słowami albo zapytaj człowieka.
answer-ask-a-person = Zapytaj człowieka
