"""What a person typed: cleaned, its personal data taken out, its language guessed. Properties, and examples both ways."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.answers.question.clean import clean
from bot.answers.question.detect import written_language
from bot.answers.question.mask import mask
from bot.answers.question.words import content_words, numbers
from bot.language.fold import fold
from bot.language.packs import with_words

HIDDEN = "\u200b\u200c\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff\u00ad\U000e0041\U000e007f\x00\x07\x1b\x9f\ue000\u180e"
days_of_a_stay = st.dates(date(1987, 1, 1), date(2099, 12, 31))
odd = st.text(alphabet=st.sampled_from(HIDDEN + "aé😀👩\u200d\ufe0f\u0301 \t\n\r¿?"), max_size=60)


# --- clean


@given(st.one_of(st.text(max_size=300), odd))
@example("\r\n\r\n\r\n")
@example("e\u0301\u200b\u0301")
@example("\ud83d\ude00")
@example("a\u200d😀\u200d👩")
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@given(st.one_of(st.text(max_size=300), odd))
def test_nothing_hidden_is_left(text: str) -> None:
    cleaned = clean(text)
    for character in cleaned:
        assert (
            character == "\n"
            or character == "\u200d"
            or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
        )
    assert "\n\n\n" not in cleaned
    assert "  " not in cleaned
    assert cleaned == cleaned.strip()
    cleaned.encode("utf-8")


@pytest.mark.parametrize("character", HIDDEN)
def test_each_hidden_character_is_taken_out(character: str) -> None:
    assert clean(f"how{character} long") == "how long"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("how   long\tcan", "how long can"), ("a\r\nb\rc", "a\nb\nc"), ("a\n\n\n\nb", "a\n\nb"), ("cafe\u0301", "café"), ("  x  ", "x"),
        ("👩\u200d👩\u200d👧 ok", "👩\u200d👩\u200d👧 ok"), ("a\u200db", "ab"), ("\u200d", ""), ("1\u00a0200 km", "1 200 km"), ("\u2028x\u2029", "x"),
        ("x" * 5000, "x" * 5000), ("שלום", "שלום"), ("نص عربي", "نص عربي"), ("KA122\u2011VET", "KA122\u2011VET"),
    ],
)  # fmt: skip
def test_what_is_read_of_a_text(typed: str, read: str) -> None:
    assert clean(typed) == read


# --- mask


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("mail me at ana.lopez+x@fp-escuela.example.", "mail me at [e-mail]."),
        ("my number is +34 612 34 56 78", "my number is [phone]"), ("call 0034 915506718", "call [phone]"), ("06 12 34 56 78", "[phone]"),
        ("my whatsapp 612345678 ok", "my whatsapp [phone] ok"), ("(612 345 678)", "([phone])"), ("555-123-4567", "[phone]"), ("tel.: 612.345.678", "tel.: [phone]"),
        ("+32 (0)2 299 11 11", "[phone]"), ("IBAN ES91 2100 0418 4502 0005 1332", "IBAN [bank account]"), ("DE89370400440532013000", "[bank account]"),
        ("card 4111 1111 1111 1111", "card [number]"), ("4111111111111111", "[number]"),
        ("my passport is AB123456", "my passport is [document number]"), ("passport number: X1234567", "passport number: [document number]"),
        ("DNI 12345678Z", "DNI [document number]"), ("mi dni es 12.345.678-Z", "mi dni es [document number]"), ("12345678Z", "[document number]"),
        ("NIE X1234567L", "NIE [document number]"), ("social security number 281234567840", "social security number [document number]"),
        ("born 12/03/2007", "born [date of birth]"), ("I was born on 3rd May 2007", "I was born on [date of birth]"), ("born on May 3, 2007", "born on [date of birth]"),
        ("born on the 3rd of May 2007", "born on the [date of birth]"), ("nací el 3 de mayo de 2007", "nací el [date of birth]"), ("dob: 2007-05-03", "dob: [date of birth]"),
        ("fecha de nacimiento: 03/05/2007", "fecha de nacimiento: [date of birth]"), ("my birthday is 03.05.2007", "my birthday is [date of birth]"),
        ("My name is John Smith and I teach", "My name is [name] and I teach"), ("me llamo Ana María de la Cruz", "me llamo [name]"), ("my name is ana", "my name is [name]"),
        ("hi i'm Ana López, can I go?", "hi i'm [name], can I go?"), ("soy Juan Pérez y soy aprendiz", "soy [name] y soy aprendiz"), ("I am Łukasz Nowak", "I am [name]"),
        ("I live at Calle Mayor 12, Madrid", "I live at [address], Madrid"), ("10 Downing Street", "[address]"), ("Rue de la Paix 10", "[address]"), ("Via Roma 3", "[address]"),
        ("telegram @ana_lopez", "telegram [handle]"),
    ],
)  # fmt: skip
def test_personal_data_is_taken_out(typed: str, kept: str) -> None:
    assert mask(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "I get 211 EUR for 1200 km", "from 12/03/2026 to 15/04/2026", "the stay is 2026-03-12 to 2026-04-15", "01.09.2026-30.11.2026", "03.09.2026 - 30.09.2026",
        "our OID is E10123456", "project 2026-1-ES01-KA121-VET-000123456", "call 2021-2026", "2021 2022 2023 2024", "in 2014-2020", "2026/2027 school year",
        "10 to 99, 100 to 499, 500 to 1999, 2000 to 2999, 3000 to 3999 km", "1.200 - 2.000 km", "1200 1500 1800 EUR", "211, 309 or 395 EUR", "12 500 000 euros", "1 000 000",
        "we are 120 250 300 students", "ECTS 180 240 300", "10 to 89 days", "90-365 days", "the group has 12 14 16 year olds", "2 to 365 days in 2026 2027 2028",
        "112 emergency", "KA122-VET-2026 60 000 EUR", "12:00 Brussels time 19.02.2026", "is it 0 1 2 3 4 5 6 7 8 9", "100000 km", "€150000000", "150000000 EUR",
        "passport valid for 6 months", "id card valid until 2027", "dni caducado 2025", "social security number needed?", "passport no longer valid",
        "My name is not on the list", "my name is missing", "my name is wrong in the certificate", "me llamo distinto en el pasaporte", "his name is missing",
        "I am VET Teacher", "I am Spanish Teacher", "I'm European Union citizen", "soy Profesor Español", "I am going", "I am from New Zealand", "I am United Kingdom citizen",
        "can I go via the school 3 weeks", "via Rome 3 days", "born in 2007, can I go?", "I was born in Spain 20 years ago", "the born date field", "job @ company",
        "e-mail address of the agency", "phone number of SEPIE", "on the road 5 hours", "Erasmus+ @ school",
    ],
)  # fmt: skip
def test_what_a_question_needs_is_left(typed: str) -> None:
    assert mask(typed) == typed


@given(st.one_of(st.text(max_size=200), st.text(alphabet="0123456789 .-/+()@abcAB€,", max_size=80)))
def test_masking_twice_changes_nothing_more_that_is_not_a_mark(text: str) -> None:
    once = mask(clean(text))
    assert mask(once) == once


digits = st.integers(0, 9).map(str)


@given(
    prefix=st.sampled_from(["+34 ", "0034 ", "+351", "+49 (0)", "00"]),
    number=st.lists(digits, min_size=9, max_size=11).map("".join),
    around=st.sampled_from(["{}", "call {} please", "tel:{}", "({})", "my number: {}.", "{}?"]),
)
def test_no_international_phone_number_is_left(prefix: str, number: str, around: str) -> None:
    assert number[-6:] not in mask(around.format(prefix + number))


@given(
    user=st.from_regex(r"[a-z][a-z0-9._+-]{0,15}[a-z0-9]", fullmatch=True),
    host=st.from_regex(r"[a-z][a-z0-9-]{0,10}[a-z0-9]\.(com|es|eu|org|edu\.pt)", fullmatch=True),
    around=st.sampled_from(["{}", "<{}>", "mail:{},", "({})", "write to {}!", '"{}"']),
)
def test_no_e_mail_address_is_left(user: str, host: str, around: str) -> None:
    masked = mask(around.format(f"{user}@{host}"))
    assert "@" not in masked
    assert "[e-mail]" in masked


@given(
    amount=st.integers(1, 99_999),
    shape=st.sampled_from(["{} EUR", "€{}", "{} €", "{:,} EUR", "{} km", "{} days", "{}%", "{} students", "up to {}", "{} weeks"]),
)  # fmt: skip
def test_amounts_distances_and_days_are_always_left(amount: int, shape: str) -> None:
    text = f"is it {shape.format(amount)} in 2026?"
    assert mask(text) == text


@given(start=days_of_a_stay, end=days_of_a_stay, shape=st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%d-%m-%Y"]), to=st.sampled_from([" to ", "-", " - ", "–", " al "]))  # fmt: skip
def test_the_days_of_a_stay_are_always_left(start: object, end: object, shape: str, to: str) -> None:
    text = f"from {start:{shape}}{to}{end:{shape}}"
    assert mask(text) == text


# --- language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("how long can I go abroad", "en"), ("¿cuánto tiempo puedo ir al extranjero?", "es"), ("quien es la agencia en portugal", "es"),
        ("combien de temps est-ce que je peux partir", "fr"), ("wie lange kann ich ins Ausland gehen", "de"), ("quanto tempo posso stare all'estero con la scuola", "it"),
        ("quanto tempo posso ficar no estrangeiro com a escola", "pt"),
    ],
)  # fmt: skip
def test_the_language_a_question_is_written_in(text: str, language: str) -> None:
    assert written_language(text, "en") == language


@pytest.mark.parametrize("text", ["", "KA121", "😀", "1200 km", "Erasmus+ 2026"])
@pytest.mark.parametrize("default", ["en", "es"])
def test_where_no_word_tells_it_the_default_holds(text: str, default: str) -> None:
    assert written_language(text, default) == default


@given(st.text(max_size=200), st.sampled_from(["en", "es"]))
def test_any_text_has_a_language(text: str, default: str) -> None:
    assert written_language(text, default) in {*with_words("stop_words"), default}


# --- words and numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,200 km", [1200]), ("1.200 km", [1200]), ("1 200 km", [1200]), ("1200", [1200]), ("1.5 months", [1.5]), ("1,5 meses", [1.5]), ("10 to 89 days", [10, 89]),
        ("10-89", [10, 89]), ("12 500 000", [12500000]), ("€211", [211]), ("50%", [50]), ("no number", []), ("0", [0]), ("call 2026.", [2026]), ("19/02/2026", [19, 2, 2026]),
        ("1,200,000 EUR", [1200000]), ("3 weeks and 1,234 km", [3, 1234]),
    ],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(text: str, values: list[float]) -> None:
    assert numbers(text) == values


@given(st.integers(0, 9_999_999))
def test_a_number_is_the_same_however_its_thousands_are_parted(value: int) -> None:
    for shape in (f"{value}", f"{value:,}", f"{value:,}".replace(",", "."), f"{value:,}".replace(",", " ")):
        assert numbers(f"about {shape} EUR") == [value]


@given(st.text(max_size=200), st.sampled_from(["en", "es", "fr", "xx"]))
def test_words_of_any_text(text: str, language: str) -> None:
    words = content_words(text, language)
    assert all(word == fold(word) for word in words)
    assert all(words)
