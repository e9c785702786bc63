# Documents that coordinators and admins bring, from which their members are answered.

command-documents = Dokumenty, z których pochodzą odpowiedzi
documents-title = {""}**Dokumenty: { $organisation }**
documents-title-everybody = {""}**Dokumenty dla wszystkich**
documents-title-several = {""}**Dokumenty wszystkich Państwa organizacji**
documents-none = Nie ma jeszcze żadnego dokumentu. Proszę wysłać pierwszy, na przykład własny poradnik, tabelę stawek albo ulotkę o ubezpieczeniu: uczestnicy będą dostawać odpowiedzi także z niego, z jego nazwą i numerem strony, obok odpowiedzi z przewodnika programu.
documents-for-everybody = dla wszystkich
documents-line = {""}**{ $title }** ({ $of }): { $state }
documents-state-reading = jest przygotowywany
documents-state-trying = nieopublikowany; można go wypróbować
documents-state-published = opublikowany { $day }
documents-button-bring = Dodaj dokument
documents-which-organisation = Dla kogo mają być odpowiedzi z tego dokumentu?
documents-ask-file = Proszę wysłać plik: PDF, Word (.docx), strona internetowa (.html), Markdown lub tekst, najwyżej { $limit } MB. Do czasu publikacji nikt inny nie dostaje z niego odpowiedzi. Proszę nie wysyłać plików z imionami i nazwiskami ani danymi uczestników.
documents-refused = Nie udało mi się odczytać tego pliku. Powód, po angielsku: { $why }. Proszę wysłać inny albo napisać /cancel.
documents-type = Nie czytam plików tego typu. Proszę wysłać plik jednego z tych typów: { $types }.
documents-too-many = Jest już tyle dokumentów, ile może być ({ $limit }). Najpierw proszę któryś usunąć.
documents-read = Dokument **{ $title }** jest odczytany: { $passages ->
    [one] jeden fragment
    [few] { $passages } fragmenty
    [many] { $passages } fragmentów
   *[other] { $passages } fragmentu
}, { $tables ->
    [0] bez tabel
    [one] jedna tabela
    [few] { $tables } tabele
    [many] { $tables } tabel
   *[other] { $tables } tabeli
}, język: { $language }.
documents-pages = { $pages ->
    [one] Ma jedną stronę.
    [few] Ma { $pages } strony.
    [many] Ma { $pages } stron.
   *[other] Ma { $pages } strony.
}
documents-doubts = Proszę to sprawdzić (uwagi po angielsku):
documents-replaces = Po publikacji zajmie miejsce dokumentu **{ $title }**, opublikowanego { $day }.
documents-soon = Mniej więcej za minutę będzie można go wypróbować; napiszę, gdy będzie gotowy.
documents-ready = Dokument **{ $title }** można już wypróbować. Proszę zapytać mnie o coś, co w nim jest. Do czasu publikacji odpowiedzi z niego dostają tylko Państwo i inne osoby, które mogą go opublikować.
documents-ready-example = Można na przykład dotknąć jednego z jego nagłówków:
documents-button-publish = Opublikuj
documents-button-remove = Usuń
documents-publish-sure = Opublikować dokument **{ $title }**? Odpowiedzi z niego będą dostawać wszyscy w grupach tej organizacji: { $organisation }.
documents-publish-sure-everybody = Opublikować dokument **{ $title }**? Odpowiedzi z niego będą dostawać wszyscy, którzy piszą do asystenta.
documents-published = Dokument **{ $title }** jest opublikowany. Mniej więcej za minutę pojawi się w odpowiedziach.
documents-remove-sure = Usunąć dokument **{ $title }**? Plik zostanie skasowany i nikt nie dostanie już z niego odpowiedzi.
documents-removed = Dokument **{ $title }** jest usunięty. Mniej więcej za minutę zniknie też z odpowiedzi.
documents-brought = Dodano: { $day }, { $name }.
documents-brought-unnamed = Dodano: { $day }.
help-documents = /documents: Państwa własne dokumenty, z których uczestnicy dostają odpowiedzi

# On the coordinators' page.
page-nav-documents = Dokumenty
page-documents-file = Plik
page-documents-send = Odczytaj plik
page-documents-for = Kto dostaje z niego odpowiedzi
page-documents-state = Stan
page-documents-note-read = Plik jest odczytany. Mniej więcej za minutę będzie można wypróbować dokument na Państwa czacie z asystentem.
page-documents-note-published = Opublikowany. Mniej więcej za minutę pojawi się w odpowiedziach.
page-documents-note-removed = Usunięty. Mniej więcej za minutę zniknie też z odpowiedzi.

# In the audit log.
audit-did-document_brought = dodaje dokument „{ $title }”
audit-did-document_published = publikuje dokument „{ $title }”
audit-did-document_removed = usuwa dokument „{ $title }”
