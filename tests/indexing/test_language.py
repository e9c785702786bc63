"""The language of a document is told for every language that a document about a mobility in Europe can have."""

from __future__ import annotations

import pytest

from indexing.language import language_code, tell_language

SENTENCES = {
    "ar": "يحصل الطلاب على المفتاح في يوم الوصول.", "bg": "Учениците получават ключа в деня на пристигането.",
    "ca": "Els alumnes reben la clau el dia d'arribada.", "cs": "Žáci dostanou klíč v den příjezdu.",
    "da": "Eleverne får nøglen på ankomstdagen.", "de": "Die Anmeldung ist bis zum 14. März abzugeben.",
    "el": "Οι μαθητές παίρνουν το κλειδί την ημέρα της άφιξης.", "en": "The host gives each learner a locker and a key.",
    "es": "Los alumnos reciben la llave el día de llegada.", "et": "Õpilased saavad võtme saabumispäeval.",
    "fi": "Opiskelijat saavat avaimen saapumispäivänä.", "fr": "Les élèves reçoivent la clé le jour de leur arrivée.",
    "ga": "Faigheann na daltaí an eochair an lá a shroicheann siad.", "he": "התלמידים מקבלים את המפתח ביום ההגעה.",
    "hr": "Učenici moraju biti u domu do 22 sata. Ključ se ne smije posuđivati.", "hu": "A tanulók az érkezés napján kapják meg a kulcsot.",
    "is": "Nemendur fá lykilinn á komudegi.", "it": "Gli studenti ricevono la chiave il giorno dell'arrivo.",
    "lt": "Mokiniai gauna raktą atvykimo dieną.", "lv": "Audzēkņi saņem atslēgu ierašanās dienā.",
    "mk": "Учениците го добиваат клучот на денот на пристигнување.", "mt": "L-istudenti jieħdu ċ-ċavetta dakinhar li jaslu.",
    "nl": "De leerlingen krijgen de sleutel op de dag van aankomst.", "no": "Elevene får nøkkelen på ankomstdagen og betaler ikke noe.",
    "pl": "Uczniowie dostają klucz do pokoju w dniu przyjazdu.", "pt": "Os alunos recebem a chave no dia da chegada.",
    "ro": "Elevii primesc cheia în ziua sosirii.", "sk": "Žiaci dostanú kľúč v deň príchodu.",
    "sl": "Dijaki morajo biti v domu do 22. ure.", "sr": "Ученици добијају кључ на дан доласка.", "sv": "Eleverna får nyckeln på ankomstdagen.",
    "tr": "Öğrenciler anahtarı geldikleri gün alırlar.", "uk": "Учні отримують ключ у день приїзду.",
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_one_sentence_is_enough(language: str) -> None:
    assert tell_language(SENTENCES[language]) == language


@pytest.mark.parametrize("text", ["", "Bus", "211 EUR", "12 15 44 1.2 " * 20, "\ufffd" * 50])
def test_what_cannot_be_told_is_not_guessed(text: str) -> None:
    assert tell_language(text) == ""


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("de-AT", "de"),
        ("PT_br", "pt"),
        ("nb", "no"),
        ("bs", "hr"),
        (" EN ", "en"),
        ("German", ""),
        ("", ""),
        ("1", ""),
        ("gsw", "gsw"),
    ],
)
def test_what_a_file_says_of_its_language(said: str, code: str) -> None:
    assert language_code(said) == code
