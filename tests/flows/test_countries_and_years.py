"""Countries and call years: the self-checks, the data about territories, the agencies and the guide say the same."""

from __future__ import annotations

import itertools
import re

import pytest

from bot.flows.catalogue import Catalogue
from bot.reading import states, territories
from bot.reading.places import parse_country
from bot.reading.states import JOINING, OUTSIDE, OVERSEAS, PROGRAMME
from bot.reading.understood import Understood
from knowledge import ROOT

YEARS = (2026, 2027)
SPECIAL = {"GB", "CH", "FO", *states._data()["territories"]}
OTHERS = sorted(territories.codes() - SPECIAL - {"LU"})[::6]
LEARNER = {
    "role": "apprentice", "organisation": True, "sending_country": "LU", "residence": "LU", "activity": "individual", "days": 35,
}  # fmt: skip
SCHOOL = {
    "kind": "vet-school", "aim": "send", "accreditation": False, "together": "own", "own_capacity": True, "how_often": "once",
    "outside_programme": False, "participants": 5, "grants": 0, "won_this_year": False,
}  # fmt: skip
# status -> verdict with an accredited sender, without, and of a school that has its seat there
EXPECTED = {
    PROGRAMME: ("eligible", "eligible", "eligible"),
    JOINING: ("eligible", "depends", "depends"),
    OVERSEAS: ("eligible", "depends", "depends"),
    OUTSIDE: ("eligible", "not_eligible", "not_eligible"),
}


@pytest.mark.parametrize("year", YEARS)
def test_the_self_checks_say_of_a_country_what_the_data_says(year: int, catalogue: Catalogue) -> None:
    wrong = []
    for code in (
        *sorted(SPECIAL),
        *sorted(catalogue.flows["can-i-go"].groups["programme"] - {"LU"}),
        *OTHERS,
    ):
        to = {**LEARNER, "destination": code, "call_year": year}
        found = (
            catalogue.run("can-i-go", {**to, "accredited": True}).verdict,
            catalogue.run("can-i-go", {**to, "accredited": False}).verdict,
            catalogue.run("can-our-organisation-apply", {**SCHOOL, "country": code, "call_year": year, "current_call": year}).verdict,
        )  # fmt: skip
        if found != EXPECTED[states.status(code, year)]:
            wrong.append((code, states.status(code, year), found))
    assert wrong == []


def test_every_code_that_is_no_state_has_its_state_as_data() -> None:
    """The states of the United Nations and those few others that stand for themselves; everything else belongs to one."""
    owned = set(states._data()["territories"])
    assert {"RE", "GP", "MQ", "GF", "YT", "MF", "AX", "GL", "NC", "PF", "AW", "CW"} <= owned
    assert all(states.state_of(code) in territories.codes() for code in territories.codes())
    assert len(territories.codes()) - len(owned) <= 197


def test_a_country_of_the_programme_has_an_agency_and_no_other_has(catalogue: Catalogue) -> None:
    agencies = {entry["country"] for entry in catalogue.agencies["agencies"]}
    for code in territories.codes():
        if states.status(code, 2026) == PROGRAMME:
            assert states.state_of(code) in agencies
    assert {code for code in agencies if states.status(code, 2026) != PROGRAMME} <= {"CH"}


def test_what_changes_by_year_is_cited_wherever_it_decides(catalogue: Catalogue) -> None:
    for entry, year in itertools.product(states._data()["by_year"], YEARS):
        if year < entry["from"] - 1:
            continue
        code = entry["country"]
        for answers in (
            {"destination": code, "accredited": False},
            {"destination": code, "accredited": True},
            {"sending_country": code, "destination": "ES"},
        ):
            result = catalogue.run("can-i-go", {**LEARNER, **answers, "call_year": year})
            assert set(entry["rules"]) & set(result.rules) or str(entry["from"]) in result.text, (
                code,
                year,
                result.outcome,
            )


def test_the_guide_names_the_years_that_the_data_names() -> None:
    """What the rules say in their own words, with the year from which it holds."""
    guide = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "guide" / "en").glob("*.md")))
    for entry in states._data()["by_year"]:
        for rule in entry["rules"]:
            body = re.split(r"\n## ", guide.split("{#" + rule + "}", 1)[1])[0]
            assert str(entry["from"]) in body, (rule, entry)


def test_no_region_is_turned_into_another_place() -> None:
    wrong = [(name, code) for name, code in states.regions() if parse_country(name, "en") != Understood(code)]
    assert wrong == []
