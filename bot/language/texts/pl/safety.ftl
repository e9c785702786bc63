# Wokół odpowiedzi dla kogoś w potrzebie; sama odpowiedź jest w knowledge/safety.
urgent-contact = **Twój kontakt alarmowy: { $name }, { $phone }.** { $note }
urgent-offer = Jedno dotknięcie wysyła twoją wiadomość oraz twoje imię i nazwisko, oznaczone jako pilne, o każdej porze. Adresat: { $office }. Może być tak, że nikt nie zobaczy tego od razu: w niebezpieczeństwie najpierw zadzwoń pod 112. Bez tego dotknięcia nikt inny tego nie czyta.
urgent-button-person = Wyślij to teraz do człowieka
urgent-handed-over = Twoja wiadomość, oznaczona jako pilna, jest wysłana. Adresat: { $office }. Nie wiem, kiedy zostanie przeczytana. **W niebezpieczeństwie: nie czekaj, zadzwoń pod 112.**
urgent-handed-over-already = Twoja wiadomość jest już u adresata. **W niebezpieczeństwie: nie czekaj, zadzwoń pod 112.**
urgent-nobody = Nie mogę nikogo za ciebie zawiadomić. **W niebezpieczeństwie zadzwoń pod 112.** W innym razie zadzwoń do swojej organizacji wysyłającej: numer jest w twoich dokumentach.
case-notice-urgent = **Pilne:** ktoś w potrzebie zwraca się do Państwa. Adresat: { $office }. Proszę przeczytać to teraz.
case-urgent = PILNE
