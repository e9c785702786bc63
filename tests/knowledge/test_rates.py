"""The dated amounts of ``knowledge/rates``: what the grant estimate computes with and what people are told."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any

import pytest

from indexing import plainyaml
from indexing.guide import read_guide
from knowledge import ROOT
from tests.knowledge.rate_checks import (
    band_complaints,
    group_complaints,
    origin_complaints,
    range_complaints,
    unconfirmed_in,
)

FILES = sorted((ROOT / "rates").glob("*.yaml"))
RULES = {passage.id: passage for passage in read_guide(ROOT)[0]}
NOT_KNOWN = (
    "vet.countries.outside-share",
    "vet.funding.learner-daily-rate",
    "vet.funding.language-support-now",
    "vet.funding.organisational-support-unknown",
    "vet.funding.preparatory-visit",
    "vet.funding.visa-costs",
)


def _load(name: str) -> Any:
    return plainyaml.load((ROOT / "rates" / f"{name}.yaml").read_text(encoding="utf-8"))


def _programme_countries() -> list[str]:
    groups = plainyaml.load((ROOT / "country_groups.yaml").read_text(encoding="utf-8"))["groups"]
    return list(groups["programme"])


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def rates_file(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_there_is_a_file_for_every_kind_of_money() -> None:
    expected = {"course-fees", "inclusion", "individual-support", "organisational-support", "other", "travel"}
    assert expected <= {path.stem for path in FILES}


def test_a_file_makes_a_passage_that_stands_alone(rates_file: Path) -> None:
    rates = plainyaml.load(rates_file.read_text(encoding="utf-8"))
    assert rates["id"] == f"rates.{rates_file.stem}"
    assert rates["title"] and rates["text"].endswith(".") and len(rates["text"]) >= 80
    assert rates["currency"] == "EUR" and rates["unit"]
    assert rates["facts"] and all(re.fullmatch(r"F\d+\.\d+", fact) for fact in rates["facts"])
    assert len(rates["asks"]["en"]) >= 4 and len(rates["asks"]["es"]) >= 3
    if rates["certainty"] == "reported":
        assert re.search(r"as far as we know|no confirmed", rates["text"])


def test_every_amount_says_where_it_comes_from(rates_file: Path) -> None:
    assert origin_complaints(plainyaml.load(rates_file.read_text(encoding="utf-8"))) == []


def test_every_rule_that_a_file_names_stands_in_the_guide(rates_file: Path) -> None:
    text = rates_file.read_text(encoding="utf-8")
    named = set(re.findall(r"\bvet\.[a-z-]+\.[a-z0-9-]+", text))
    assert named and named <= set(RULES)


def test_what_the_guide_relates_to_among_the_rates_exists() -> None:
    named = {other for rule in RULES.values() for other in rule.related if other.startswith("rates.")}
    assert named and named <= {f"rates.{path.stem}" for path in FILES}


def test_travel_bands_are_contiguous_and_rising() -> None:
    travel = _load("travel")
    assert band_complaints(travel["bands"]) == []
    assert travel["bands"][0]["min_km"] == 10 and travel["below_first_band"] == 0
    for old in travel["superseded"]:
        assert band_complaints(old["bands"]) == []


def test_no_superseded_call_overlaps_the_present_ones(rates_file: Path) -> None:
    rates = plainyaml.load(rates_file.read_text(encoding="utf-8"))
    first = int(rates["calls"][:4])
    for old in rates.get("superseded", []):
        assert old["text"] and old["rule"] in RULES
        # rates.other spans the years of its items, so only files with present amounts are compared
        if any(key in rates for key in ("bands", "amounts", "tiers")):
            assert int(old["calls"][-4:]) < first


def test_present_travel_amounts_are_above_the_superseded_ones() -> None:
    travel = _load("travel")
    for now, old in zip(travel["bands"], travel["superseded"][0]["bands"], strict=True):
        assert (now["min_km"], now["max_km"]) == (old["min_km"], old["max_km"])
        assert now["standard"] > old["standard"]
        assert old["green"] is None or now["green"] > old["green"]


def test_country_groups_cover_the_programme_countries_once() -> None:
    groups = _load("individual-support")["country_groups"]
    assert len(_programme_countries()) == 33
    assert group_complaints(groups, _programme_countries()) == []


def test_staff_ranges_follow_the_groups() -> None:
    support = _load("individual-support")
    groups = [group["id"] for group in support["country_groups"]]
    for source in ("staff", "staff_other_source"):
        assert range_complaints(support[source]["ranges"], groups) == []
        assert support[source]["certainty"] == "reported"


def test_learners_have_no_number_but_somebody_to_ask() -> None:
    learners = _load("individual-support")["learners"]
    assert learners["status"] == "not fixed here" and learners["ask"]
    assert not re.search(r"\d", " ".join(str(value) for value in learners.values()))


def test_an_item_that_is_not_known_holds_no_number() -> None:
    for item in _load("other")["items"]:
        assert item["status"] == "not known" and item["ask"]
        assert not any(isinstance(value, int) for value in item.values())


def test_organisational_tiers_are_contiguous_and_falling() -> None:
    support = _load("organisational-support")
    assert support["certainty"] == "reported" and support["caveat"]
    for first, then in (support["tiers"], support["superseded"][0]["tiers"]):
        assert then["from_participant"] == first["to_participant"] + 1 and then["to_participant"] is None
        assert then["amount"] < first["amount"]
    assert not set(support["applies_to"]) & set(support["not_known"]["activities"])


def test_the_course_cap_is_a_number_of_whole_days() -> None:
    fees = _load("course-fees")
    amounts = {entry["id"]: entry["amount"] for entry in fees["amounts"]}
    assert amounts["per-day"] * fees["max_fee_days"] == amounts["cap"]


def test_the_travel_table_of_the_guide_shows_the_same_amounts() -> None:
    text = RULES["vet.funding.travel"].text
    for band in _load("travel")["bands"]:
        until = f"or more| {band['standard']}" if band["max_km"] is None else f"to {band['max_km']} km"
        row = next(line for line in text.splitlines() if line.startswith(f"| {band['min_km']} "))
        assert until.split("|")[0] in row
        assert f"| {band['standard']} EUR | {band['green']} EUR |" in row


@pytest.mark.parametrize("rule", ["vet.funding.staff-daily-range", "vet.funding.staff-daily-range-other"])
def test_the_staff_ranges_of_the_guide_are_those_of_the_data(rule: str) -> None:
    source = "staff" if rule.endswith("range") else "staff_other_source"
    for row in _load("individual-support")[source]["ranges"]:
        assert f"{row['min']} to {row['max']} EUR" in RULES[rule].text


def test_no_unconfirmed_amount_anywhere_in_the_knowledge() -> None:
    # The golden questions name them as what an answer must not say.
    files = [
        path
        for path in ROOT.rglob("*")
        if path.suffix in {".md", ".yaml", ".yml", ".json", ".jsonl"}
        and not {"golden", "made_from"} & set(path.parts)
    ]  # those of made_from are no amounts but hashes
    found = {path.name: unconfirmed_in(path.read_text(encoding="utf-8")) for path in files}
    assert {name: amounts for name, amounts in found.items() if amounts} == {}


@pytest.mark.parametrize("rule", NOT_KNOWN)
def test_a_rule_about_the_unknown_names_no_amount_but_somebody_to_ask(rule: str) -> None:
    text = RULES[rule].text
    assert not re.search(r"\d\s*(?:EUR|€)", text)
    assert re.search(r"\b[Aa]sk\b", text)
    assert RULES[rule].certainty == "reported"


def test_the_checks_notice_broken_bands() -> None:
    bands = _load("travel")["bands"]

    def broken(position: int, **change: Any) -> list[str]:
        copied = copy.deepcopy(bands)
        copied[position].update(change)
        return band_complaints(copied)

    assert broken(1, min_km=101) == ["gap or overlap between b1 and b2"]
    assert broken(1, min_km=99) == ["gap or overlap between b1 and b2"]
    assert broken(2, green=300) == ["b3: green pays less than standard"]
    assert "b4 pays no more than b3" in broken(3, standard=309)
    assert "b4 pays no more for green travel than b3" in broken(3, green=417)
    assert broken(6, max_km=9000) == ["the last band must be open at the end"]
    assert broken(0, standard=28.5) == ["b1: a number is not whole"]
    assert "b5: ends before it begins" in broken(4, max_km=2999)


def test_the_checks_notice_broken_groups_and_ranges() -> None:
    groups = [{"countries": ["ES", "FR"]}, {"countries": ["FR", "GB"]}]
    assert group_complaints(groups, ["ES", "FR", "PT"]) == [
        "FR is in two groups",
        "PT is in no group",
        "GB is no programme country",
    ]
    ranges = [{"group": 1, "min": 5, "max": 5}, {"group": 3, "min": 5, "max": 9}]
    assert range_complaints(ranges, [1, 2]) == [
        "group 1: min is not below max",
        "the ranges do not follow the groups one by one",
        "group 3 is not below group 1",
    ]


def test_the_checks_notice_an_amount_without_origin() -> None:
    file = {
        "calls": "2024",
        "certainty": "guessed",
        "sources": [{"title": "A page"}],
        "amounts": [{"amount": 5}],
    }
    assert origin_complaints(file) == ["amounts[0]: no certainty", "amounts[0]: no sources"]
    assert origin_complaints({"amounts": [{"min": 1, "max": 2}]})[1] == "amounts[0]: no calls"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("learners get 36 to 127 EUR a day", ["36-127"]),
        ("{group: 2, min: 31, max: 110}", ["31-110"]),
        ("26–93", ["26-93"]),
        ("550 EUR for ErasmusPro", ["550"]),
        ("amount: 680", ["680"]),
        ("pupils: 36 to 64 EUR, some 110 projects", []),
        ("https://example.org/680/550 and COM(2025) 549", []),
        ("1550 km or 6800 EUR", []),
    ],
)
def test_the_search_for_unconfirmed_amounts_finds_them_and_nothing_else(text: str, found: list[str]) -> None:
    assert unconfirmed_in(text) == found
