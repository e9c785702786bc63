# Wokół odpowiedzi dla kogoś w potrzebie; sama odpowiedź jest w knowledge/safety.
urgent-contact = **Twój kontakt alarmowy: { $name }, { $phone }.** { $note }
urgent-offer = Jedno dotknięcie wysyła, o każdej porze, twoją wiadomość z twoim imieniem i nazwiskiem, oznaczoną jako pilna. Adresat: { $office }. Możliwe, że nikt nie zobaczy jej od razu: w niebezpieczeństwie najpierw zadzwoń pod 112. Bez tego dotknięcia nikt inny jej nie czyta.
urgent-button-person = Wyślij to teraz do człowieka
urgent-handed-over = Twoja wiadomość, oznaczona jako pilna, jest wysłana. Adresat: { $office }. Nie wiem, kiedy ktoś ją przeczyta. **W niebezpieczeństwie: nie czekaj, zadzwoń pod 112.**
urgent-handed-over-already = Twoja wiadomość jest już u adresata. **W niebezpieczeństwie: nie czekaj, zadzwoń pod 112.**
urgent-nobody = Nie mogę połączyć cię z człowiekiem. **W niebezpieczeństwie zadzwoń pod 112.** W innym razie zadzwoń do swojej organizacji wysyłającej: numer jest w twoich dokumentach.
case-notice-urgent = **Pilne:** ktoś w potrzebie zwraca się do Państwa. Adresat: { $office }. Proszę przeczytać to teraz.
case-urgent = PILNE
