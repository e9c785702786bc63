"""Dates, names and numbers as people of each language type them."""

from __future__ import annotations

from datetime import date

import pytest

from bot.reading import names
from bot.reading.dates import parse_date
from bot.reading.leads import without_lead
from bot.reading.numbers import parse_number
from bot.reading.understood import Clarify, Understood

TODAY = date(2026, 11, 30)


class Days:
    """A question for days."""

    low, high, unit = 0, 400, "days"


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("il 3 marzo", "it", "2027-03-03"), ("dall'1 aprile", "it", "2027-04-01"), ("l'8 maggio 2027", "it", "2027-05-08"), ("dal 3 marzo 2027", "it", "2027-03-03"),
        ("à partir du 3 mars 2027", "fr", "2027-03-03"), ("le 1er mars", "fr", "2027-03-01"), ("od 3 marca 2027", "pl", "2027-03-03"),
        ("dnia 3 marca", "pl", "2027-03-03"), ("ab dem 3. März 2027", "de", "2027-03-03"), ("am 3. März", "de", "2027-03-03"),
        ("a partir del 3 de mayo", "es", "2027-05-03"), ("no, the 3rd of May", "en", "2027-05-03"),
    ],
)  # fmt: skip
def test_a_day_with_the_small_words_before_it(text: str, language: str, day: str) -> None:
    assert parse_date(text, language, TODAY) == Understood(day)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("je m'appelle Marie Curie", "Marie Curie"), ("moi c'est Paul", "Paul"), ("ich heiße Anna Müller", "Anna Müller"),
        ("nazywam się Jan Nowak", "Jan Nowak"), ("mi chiamo Luca Rossi", "Luca Rossi"), ("me llamo Ana", "Ana"), ("My name is Bob", "Bob"), ("Marie", "Marie"),
    ],
)  # fmt: skip
def test_a_name_without_what_stands_before_it(text: str, name: str) -> None:
    assert names.read(text) == name


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("vingt et un", 21), ("vingt-et-un jours", 21), ("soixante-douze jours", 72), ("quatre-vingt-dix jours", 90), ("quatre-vingts jours", 80),
        ("une semaine", 7), ("treinta y un días", 31), ("tre settimane", 21), ("trzy tygodnie i 2 dni", 23), ("einundzwanzig Tage", 21), ("twenty one", 21),
    ],
)  # fmt: skip
def test_a_number_in_words(text: str, days: int) -> None:
    assert parse_number(text, Days()) == Understood(days)


@pytest.mark.parametrize("text", ["1 an", "un an", "one year", "rok"])
def test_a_year_is_no_day(text: str) -> None:
    assert isinstance(parse_number(text, Days()), Clarify) or not isinstance(
        parse_number(text, Days()), Understood
    )


def test_a_lead_alone_is_left_as_it_is() -> None:
    assert without_lead("dal", "before_date") == "dal"
    assert without_lead("da Torino", "before_place") == "Torino"
    assert without_lead("Porto", "before_place") == "Porto"
