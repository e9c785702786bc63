"""Typed answers: read, asked back, or refused with a reason."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.flows.definition import FlowQuestion
from bot.flows.wording import explain
from bot.reading import territories
from bot.reading.dates import parse_date
from bot.reading.folding import fold
from bot.reading.numbers import parse_number
from bot.reading.options import is_unknown, parse_choice, parse_yes_no
from bot.reading.places import Town, parse_country, parse_town
from bot.reading.understood import Clarify, NotUnderstood, Understood

DAYS = FlowQuestion("days", "number", {"en": "Days?"}, 1, low=1, high=1000, unit="days")
MONTHS = FlowQuestion("months", "number", {"en": "Months?"}, 1, low=0, high=600, unit="months")
PEOPLE = FlowQuestion("people", "number", {"en": "People?"}, 1, low=1, high=500, unit="people")


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("40", 40), ("3 weeks", 21), ("5 weeks", 35), ("two weeks", 14), ("a week", 7), ("one week and 3 days", 10),
        ("3w", 21), ("21d", 21), ("about 40 days", 40), ("no, 40 days", 40), ("12 weeks", 84), ("a fortnight", 14),
        ("tres semanas", 21), ("2 semanas", 14), ("una semana", 7), ("90 días", 90), ("drei Wochen", 21), ("10 Tage", 10),
        ("deux semaines", 14), ("6 tygodni", 42), ("2 εβδομάδες", 14), ("1.5 weeks", None), ("3,0 weeks", 21),
        ("a couple of weeks", 14), ("twenty one days", 21), ("1 000", 1000), ("365", 365), ("4 weeks and 2 days", 30), ("thirty days", 30), ("2 hafta", 14),
        ("sorry, make that 60 days", 60), ("cambia a 20 días", 20), ("1 día", 1),
    ],
)  # fmt: skip
def test_lengths_in_days(typed: str, days: int | None) -> None:
    reading = parse_number(typed, DAYS)
    if days is None:
        assert isinstance(reading, Clarify)
    else:
        assert reading == Understood(days)


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("1.5 months", 42, 47),
        ("3 months", 84, 93),
        ("two months", 56, 62),
        ("1 year", 365, 366),
        ("un mes", 28, 31),
    ],
)
def test_months_are_asked_back_with_the_days_they_may_be(typed: str, low: int, high: int) -> None:
    reading = parse_number(typed, DAYS)
    assert isinstance(reading, Clarify)
    assert (reading.code, reading.params["low"], reading.params["high"]) == (
        "months_have_no_fixed_days",
        low,
        high,
    )
    assert str(low) in explain(reading, "en") and str(low) in explain(reading, "es")


@pytest.mark.parametrize(
    "typed", ["10-15", "10 to 15 days", "between 3 or 4 weeks", "de 2 a 3 semanas", "10–12"]
)
def test_a_spread_is_asked_back(typed: str) -> None:
    reading = parse_number(typed, DAYS)
    assert isinstance(reading, Clarify) and reading.code == "one_number"


@pytest.mark.parametrize("typed", ["0", "-3", "1001", "200 weeks", "99999999999"])
def test_numbers_out_of_range_are_explained(typed: str) -> None:
    reading = parse_number(typed, DAYS)
    assert isinstance(reading, NotUnderstood) and reading.code == "out_of_range"
    assert "1 to 1000 days" in explain(reading, "en")
    assert "1 y 1000 días" in explain(reading, "es")


@pytest.mark.parametrize(
    "typed", ["long", "soon", "", "🙂", "weeks", "the 3rd of May", "how long can I stay?"]
)
def test_words_that_are_no_length(typed: str) -> None:
    reading = parse_number(typed, DAYS)
    assert isinstance(reading, NotUnderstood)
    assert "3 weeks" in explain(reading, "en")


@pytest.mark.parametrize(
    ("typed", "months"),
    [
        ("3", 3),
        ("half a year", 6),
        ("a year", 12),
        ("2 years", 24),
        ("18 months", 18),
        ("one and a half years", 18),
        ("un año", 12),
        ("0", 0),
    ],
)
def test_months(typed: str, months: int) -> None:
    assert parse_number(typed, MONTHS) == Understood(months)


def test_weeks_are_no_months() -> None:
    assert isinstance(parse_number("5 weeks", MONTHS), Clarify)


@pytest.mark.parametrize(
    ("typed", "number"), [("12", 12), ("12 learners", 12), ("we are 5", 5), ("two", 2), ("20 alumnos", 20)]
)
def test_people(typed: str, number: int) -> None:
    assert parse_number(typed, PEOPLE) == Understood(number)


def test_days_are_no_people() -> None:
    assert isinstance(parse_number("3 weeks", PEOPLE), NotUnderstood)


@given(st.integers(1, 1000))
def test_every_number_in_range_is_read(number: int) -> None:
    assert parse_number(str(number), DAYS) == Understood(number)
    assert parse_number(f" {number} days ", DAYS) == Understood(number)
    assert parse_number(f"{number} días", DAYS) == Understood(number)


@given(st.integers(1, 142))
def test_weeks_are_seven_days(number: int) -> None:
    for word in ("weeks", "semanas", "Wochen", "semaines"):
        assert parse_number(f"{number} {word}", DAYS) == Understood(number * 7)


@given(st.text(max_size=60))
def test_nothing_typed_breaks_the_readers(text: str) -> None:
    for question in (DAYS, MONTHS, PEOPLE):
        reading = parse_number(text, question)
        if isinstance(reading, Understood):
            assert question.low is not None and question.high is not None
            assert question.low <= reading.value <= question.high
    assert isinstance(parse_yes_no(text), Understood | NotUnderstood)
    parse_country(text, "en")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Spain", "ES"), ("Spanien", "ES"), ("España", "ES"), ("espana", "ES"), ("Hiszpania", "ES"), ("Türkei", "TR"),
        ("Türkiye", "TR"), ("Turkey", "TR"), ("turquia", "TR"), ("GR", "GR"), ("EL", "GR"), ("el", "GR"), ("gr", "GR"),
        ("Ελλάδα", "GR"), ("Greece", "GR"), ("UK", "GB"), ("uk", "GB"), ("England", "GB"), ("Vereinigtes Königreich", "GB"),
        ("Holland", "NL"), ("the Netherlands", "NL"), ("Czech Republic", "CZ"), ("Czechia", "CZ"), ("North Macedonia", "MK"),
        ("Macedonia", "MK"), ("Deutschland", "DE"), ("Alemania", "DE"), ("Allemagne", "DE"), ("I want to go to Germany", "DE"),
        ("to Ireland, please", "IE"), ("Northern Ireland", "GB"), ("NO", "NO"), ("Norge", "NO"), ("ESP", "ES"), ("deu", "DE"),
        ("USA", "US"), ("Schweiz", "CH"), ("Suiza", "CH"), ("България", "BG"), ("Србија", "RS"), ("Island", "IS"), ("Österreich", "AT"),
        ("Polska", "PL"), ("Éire", "IE"), ("Eesti", "EE"), ("Suomi", "FI"), ("Lettland", "LV"), ("Magyarország", "HU"), ("EN ESPAÑA", "ES"),
    ],
)  # fmt: skip
def test_countries(typed: str, code: str) -> None:
    assert parse_country(typed, "en") == Understood(code)


@pytest.mark.parametrize("typed", ["no", "is", "it", "at", "me", "to", "hello", "", "42", "Atlantis"])
def test_small_words_are_no_countries(typed: str) -> None:
    assert not isinstance(parse_country(typed, "en"), Understood)


def test_a_town_is_asked_back_as_its_country() -> None:
    reading = parse_country("Porto", "en", FewTowns())
    assert isinstance(reading, Clarify) and reading.options == (("PT", "Portugal"),)


def test_a_misspelt_country_is_asked_back() -> None:
    reading = parse_country("Germny", "en")
    assert isinstance(reading, Clarify) and ("DE", "Germany") in reading.options
    assert isinstance(parse_country("Spain or Portugal", "en"), Clarify)


def test_every_country_is_read_by_its_code_and_its_names() -> None:
    for code in ("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
                 "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "IS", "LI", "NO", "MK", "RS", "TR"):  # fmt: skip
        assert parse_country(code, "en") == Understood(code)
        for language in ("en", "es", "de", "fr", "it", "pl"):
            assert parse_country(territories.name(code, language), language) == Understood(code)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("yes", True),
        ("Sí", True),
        ("si, claro", True),
        ("yep!", True),
        ("no", False),
        ("Nope", False),
        ("not yet", False),
        ("ja", True),
        ("nein", False),
        ("No, we don't", False),
        ("no, I am alone", False),
        ("yes, but they have not answered", True),
        ("I think so", True),
        ("perhaps", None),
        ("", None),
        ("of course", True),
    ],
)
def test_yes_and_no(typed: str, value: bool | None) -> None:
    reading = parse_yes_no(typed)
    assert reading == (Understood(value) if value is not None else reading)
    assert isinstance(reading, NotUnderstood) == (value is None)


@pytest.mark.parametrize(
    "typed",
    [
        "I don't know",
        "i dont know",
        "IDK",
        "no lo sé",
        "No sé",
        "not sure",
        "skip",
        "?",
        "weiß nicht",
        "ne znam",
    ],
)
def test_not_knowing(typed: str) -> None:
    assert is_unknown(typed)


@pytest.mark.parametrize("typed", ["no", "I know", "yes", "know", "I don't know if a school counts"])
def test_knowing(typed: str) -> None:
    assert not is_unknown(typed)


@pytest.mark.parametrize(
    ("typed", "option"),
    [
        ("apprentice", "apprentice"), ("Aprendiz", "apprentice"), ("I am an apprentice", "apprentice"), ("teacher", "teacher"),
        ("VET teacher", "teacher"), ("2", "apprentice"), ("soy autónomo", "self-employed"), ("unemployed", "job-seeker"),
        ("retired", "pensioner"), ("university student", "university-student"), ("I'm a university student", "university-student"),
        ("vet-learner", "vet-learner"), ("in-company trainer", "trainer"), ("primary teacher", "other-sector-staff"),
        ("grado superior", "higher-vet-student"), ("student teacher", "teacher-in-training"),
    ],
)  # fmt: skip
def test_choices(typed: str, option: str, catalogue: Any) -> None:
    question = catalogue.flows["can-i-go"].questions["role"]
    assert parse_choice(typed, question.options, "en", listed=True) == Understood(option)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("teacher at a primary school", "teacher"), ("I finished my apprenticeship in June", "apprentice"),
        ("apprentice mechanic", "apprentice"), ("I study at university", "university-student"), ("profe de FP", "teacher"),
    ],
)  # fmt: skip
def test_a_choice_with_more_words_than_are_understood_is_asked_back(
    typed: str, first: str, catalogue: Any
) -> None:
    reading = parse_choice(typed, catalogue.flows["can-i-go"].questions["role"].options, "en", listed=True)
    assert isinstance(reading, Clarify) and reading.options[0][0] == first


@pytest.mark.parametrize("typed", ["99", "0", "xyz", "🙂"])
def test_choices_that_are_none(typed: str, catalogue: Any) -> None:
    assert isinstance(
        parse_choice(typed, catalogue.flows["can-i-go"].questions["role"].options, "en", listed=True),
        NotUnderstood,
    )


def test_every_label_of_every_choice_is_read(catalogue: Any) -> None:
    for flow in catalogue.flows.values():
        for question in flow.questions.values():
            for option in question.options:
                for typed in (option.key, *option.label.values()):
                    assert parse_choice(typed, question.options, "en", listed=True) == Understood(option.key)
                for typed in option.also:
                    reading = parse_choice(typed, question.options, "en", listed=True)
                    assert reading == Understood(option.key), (flow.key, question.key, typed, reading)


TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2027-03-03", "2027-03-03"), ("3 March 2027", "2027-03-03"), ("March 3, 2027", "2027-03-03"), ("3.3.2027", "2027-03-03"),
        ("31/12/2026", "2026-12-31"), ("03/04/2027", "2027-04-03"), ("end of June 2027", "2027-06-30"), ("finales de junio de 2027", "2027-06-30"), ("04.05.2027", "2027-05-04"), ("3 de marzo de 2027", "2027-03-03"),
        ("3. März 2027", "2027-03-03"), ("3 mars 2027", "2027-03-03"), ("3 March", "2027-03-03"), ("24 December", "2026-12-24"),
        ("1 Feb 27", "2027-02-01"), ("tomorrow", "2026-11-22"), ("3rd of May 2027", "2027-05-03"), ("2027/3/3", "2027-03-03"),
    ],
)  # fmt: skip
def test_dates(typed: str, day: str) -> None:
    assert parse_date(typed, "en", TODAY) == Understood(day)


@pytest.mark.parametrize(
    "typed", ["12/31/2026", "31 June 2027", "2027-02-30", "30.02.2027", "March 2027", "soon", "", "42"]
)
def test_no_dates(typed: str) -> None:
    assert isinstance(parse_date(typed, "en", TODAY), NotUnderstood)


def test_a_date_without_a_year_needs_today() -> None:
    assert isinstance(parse_date("3 March", "en", None), Clarify)


@given(st.dates(date(2021, 1, 1), date(2035, 12, 31)))
def test_every_day_is_read_in_iso(day: date) -> None:
    assert parse_date(day.isoformat(), "en") == Understood(day.isoformat())
    assert parse_date(f"{day.day}.{day.month}.{day.year}", "en") == Understood(day.isoformat())


class FewTowns:
    """A gazetteer of a few towns."""

    towns = (
        Town("Porto", "PT", 41.15, -8.61, 250_000),
        Town("Halle", "BE", 50.73, 4.24, 38_000),
        Town("Halle (Saale)", "DE", 51.48, 11.97, 234_000),
        Town("Valencia", "ES", 39.47, -0.38, 800_000),
        Town("Valencia", "VE", 10.16, -68.0, 1_400_000),
    )

    def find(self, folded: str) -> list[Town]:
        return [town for town in self.towns if fold(town.name).split(" (")[0].split()[0] == folded]

    def near(self, folded: str) -> list[Town]:
        return [town for town in self.towns if fold(town.name)[:3] == folded[:3]]


PROGRAMME = frozenset(["PT", "BE", "DE", "ES"])


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        ("Porto", "PT"),
        ("porto", "PT"),
        ("Porto, Portugal", "PT"),
        ("Porto (PT)", "PT"),
        ("from Porto", "PT"),
        ("Valencia", "ES"),
        ("Valencia, Venezuela", "VE"),
        ("Halle, DE", "DE"),
    ],
)
def test_towns(typed: str, country: str) -> None:
    reading = parse_town(typed, "en", FewTowns(), PROGRAMME)
    assert isinstance(reading, Understood) and reading.value["country"] == country


def test_towns_of_one_name_are_asked_back() -> None:
    reading = parse_town("Halle", "en", FewTowns(), PROGRAMME)
    assert isinstance(reading, Clarify)
    assert {label for _, label in reading.options} == {"Halle (Belgium)", "Halle (Saale) (Germany)"}


def test_a_misspelt_town_is_asked_back_and_an_unknown_one_refused() -> None:
    assert isinstance(parse_town("Portu", "en", FewTowns(), PROGRAMME), Clarify)
    assert isinstance(parse_town("Xyz", "en", FewTowns(), PROGRAMME), NotUnderstood)


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
