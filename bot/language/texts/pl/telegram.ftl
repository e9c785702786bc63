# Co pokazuje tylko Telegram: najwyżej 512 znaków, a krótki tekst 120.
telegram-description =
    Znam zasady mobilności Erasmus+ w kształceniu i szkoleniu zawodowym: kto może jechać, dokąd, na jak długo, za jakie pieniądze i jak się zgłosić. Pytaj mnie własnymi słowami; każda odpowiedź pokazuje, skąd pochodzi.
telegram-short-description = Odpowiedzi o mobilności Erasmus+ w kształceniu i szkoleniu zawodowym, ze źródłami.
telegram-text-only = Czytam tylko tekst. Napisz swoje pytanie w kilku słowach.

# Na to, co nie jest tekstem.
media-sticker = 🙂 Rozumiem tylko słowa. Co chcesz wiedzieć o swoim pobycie za granicą?
media-voice = Nie mogę słuchać wiadomości głosowych ani dźwięku. Napisz swoje pytanie w kilku słowach.
media-picture = Nie oglądam obrazków: czytam tylko tekst. Napisz swoje pytanie w kilku słowach.
media-document = Nie otwieram plików: czytam tylko tekst. Napisz swoje pytanie w kilku słowach.
media-mention = Tak? Napisz swoje pytanie za moją nazwą albo odpowiedz na wiadomość samą moją nazwą: wtedy biorę tę wiadomość jako pytanie.

# Pod odpowiedzią na słowa, które przyszły z obrazkiem lub plikiem.
media-not-looked-at-picture = Czytam tylko twoje słowa. Obrazka nie oglądam.
media-not-looked-at-document = Czytam tylko twoje słowa. Pliku nie otwieram.
media-not-looked-at-other = Czytam tylko twoje słowa, a nie to, co przyszło razem z nimi.

correction-not-read = Widzę zmianę w twojej wcześniejszej wiadomości. Posłużyła mi już taka, jaka była, więc dla mnie nic się nie zmienia. Napisz mi, co ma być inaczej.
button-page = Moje grupy
