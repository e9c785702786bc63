"""The checklists that come with the assistant: proved over every set-up, read with the line of each mistake."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.flows.rule_ids import known_rules
from bot.journeys.checklist import load_checklist, published
from bot.journeys.item import Checklist, DueDate
from bot.journeys.mobility import Mobility
from bot.journeys.plan import plan
from bot.journeys.walk import walk
from bot.language.catalogue import LANGUAGES
from bot.reading.source import FlowError
from knowledge import ROOT
from tests.journeys.house import answers
from tests.knowledge.guide_reader import documents


@pytest.fixture(scope="module")
def checklist() -> Checklist:
    return published()


def listed(checklist: Checklist, **changed: Any) -> set[str]:
    return {entry.item.key for entry in plan(Mobility("p", answers(**changed)), checklist).entries}


def test_every_item_is_in_somebodys_list_with_texts_and_rules(checklist: Checklist) -> None:
    seen = walk(checklist, known_rules(ROOT))
    assert seen.problems == []
    assert seen.reached == set(checklist.items)
    assert seen.setups > 100_000 and seen.shortest >= 15


def test_what_an_item_cites_is_about_it_and_its_links_are_known(checklist: Checklist) -> None:
    guide = "".join(path.read_text("utf-8") for path in (ROOT / "rules").glob("*.yaml"))
    for item in checklist.items.values():
        assert len(set(item.rules)) == len(item.rules)
        for link in item.links:
            assert re.search(rf"""url: ["']?{re.escape(link.url)}["']?\s*[,}}\n]""", guide), (
                f"{item.key}: {link.url} is no source of the guide"
            )


def test_no_number_in_a_text_that_its_rules_do_not_have(checklist: Checklist) -> None:
    """A date, an amount or a length that no cited rule names would be invented."""
    rules = _rule_texts()
    for item in checklist.items.values():
        cited = " ".join(rules.get(rule, "") for rule in (*item.rules, item.due.rule or ""))
        for texts in (item.text, item.why, item.how):
            for language in LANGUAGES:
                for number in re.findall(r"\d+", texts[language]):
                    assert re.search(rf"(?<!\d){number}(?!\d)", cited), f"{item.key}: {number} ({language})"
        for word, digit in {"three": "3", "two": "2", "tres": "3", "dos": "2"}.items():
            for texts in (item.why, item.how):
                for language in LANGUAGES:
                    if re.search(
                        rf"\b{word} (people|countries|months|personas|países|meses)", texts[language]
                    ):
                        assert re.search(rf"\b({word}|three|two|{digit})\b", cited), f"{item.key}: {word}"


def _rule_texts() -> dict[str, str]:
    """Rule id -> heading and text."""
    return {rule.id: f"{rule.heading} {rule.text}" for document in documents() for rule in document.rules}


# --- what the facts say must be in whose list (facts, section 3)

LEARNERS = [("vet-learner", a) for a in ("individual", "group", "competition")]
STAFF = [("teacher", a) for a in ("job-shadowing", "teaching", "course")]


@pytest.mark.parametrize(("role", "activity"), LEARNERS + STAFF)
def test_what_everybody_has_to_do(checklist: Checklist, role: str, activity: str) -> None:
    mine = listed(checklist, role=role, activity=activity)
    assert mine >= {
        "participant-agreement", "insurance", "health-card", "travel", "accommodation", "emergency-contacts",
        "emergency-112", "language", "certificate", "recognition", "europass-mobility-asked", "identity-papers",
    }  # fmt: skip
    assert len(mine & {"learning-agreement", "learning-programme"}) == 1
    assert ("learning-programme" in mine) == (activity == "group")
    assert len(mine & {"report", "report-of-the-group", "report-of-the-leader"}) == 1


@pytest.mark.parametrize(
    ("changed", "items"),
    [
        ({"minor": True}, {"parents-consent", "minimum-age", "adult-along"}),
        ({"support": True}, {"support-money", "support-plan", "emergency-plan"}),
        ({"green": True}, {"green-travel", "green-declaration"}),
        ({"role": "apprentice"}, {"company-and-school-agree", "social-security-a1"}),
        ({"last_day": "2027-08-28"}, {"registering", "long-stay-talk"}),
        ({"activity": "group"}, {"group-staff", "learning-programme", "report-of-the-group"}),
        ({"activity": "competition"}, {"competition-fits"}),
        ({"role": "trainer", "activity": "course"}, {"course-choice", "course-fee", "use-at-home"}),
        ({"role": "teacher", "activity": "job-shadowing"}, {"shadowing-mentor"}),
        ({"role": "teacher", "activity": "teaching"}, {"teaching-plan"}),
        ({"role": "accompanying"}, {"companion-papers", "companion-learners", "report-of-the-leader"}),
        ({"eu_citizen": False}, {"visa", "residence-permit-elsewhere"}),
        ({"eu_citizen": False, "last_day": "2027-08-28"}, {"long-stay-papers"}),
    ],
)  # fmt: skip
def test_what_only_some_have_to_do(checklist: Checklist, changed: dict[str, Any], items: set[str]) -> None:
    assert listed(checklist, **changed) >= items
    assert not listed(checklist) & (items - listed(checklist, **changed))
    assert not (items & listed(checklist)), "everybody has it"


@pytest.mark.parametrize(
    ("home", "host", "card", "number"),
    [
        ("PL", "PT", True, True),
        ("PL", "NO", True, False),
        ("NO", "PL", True, True),
        ("PL", "TR", False, False),
        ("TR", "PL", False, True),
        ("RS", "MK", False, False),
        ("PL", "US", False, False),
    ],
)
def test_the_health_card_where_it_works_and_112_where_it_is_confirmed(
    checklist: Checklist, home: str, host: str, card: bool, number: bool
) -> None:
    mine = listed(checklist, sending_country=home, destination=host, home_town="?", host_town="?")
    assert ("health-card" in mine, "health-care-without-card" in mine) == (card, not card)
    assert ("emergency-112" in mine, "emergency-number-elsewhere" in mine) == (number, not number)


@pytest.mark.parametrize("host", ["DK", "IS", "LI", "NO", "CH"])
def test_other_nationals_are_told_where_the_card_may_not_hold(checklist: Checklist, host: str) -> None:
    assert "health-card-other-nationals" in listed(checklist, eu_citizen=False, destination=host)
    assert "health-card-other-nationals" not in listed(checklist, destination=host)


@pytest.mark.parametrize(("host", "wanted"), [("PT", False), ("NO", False), ("TR", True), ("US", True)])
def test_a_visa_is_asked_about_outside_the_union(checklist: Checklist, host: str, wanted: bool) -> None:
    assert ("visa" in listed(checklist, destination=host)) == wanted


def test_what_is_not_known_may_still_be_to_do(checklist: Checklist) -> None:
    mobility = Mobility("p", answers(minor="?", destination="?"))
    found = {entry.item.key: entry for entry in plan(mobility, checklist).entries}
    assert not found["parents-consent"].certain and not found["emergency-112"].certain
    assert found["insurance"].certain
    assert "minor" not in Mobility("p", answers(role="teacher")).answers or "parents-consent" not in listed(
        checklist, role="teacher", activity="course", minor="?"
    )


def test_after_the_return_only_report_and_recognition_are_brought_up(checklist: Checklist) -> None:
    reminded = {item.key for item in checklist.of("after") if item.remind}
    assert reminded == {"report", "report-of-the-group", "report-of-the-leader", "recognition"}


# --- mistakes are told with file and line

GOOD = """\
section: before
title: {en: Before, es: Antes}
items:
  one:
    text: {en: One, es: Uno}
    why: {en: Why, es: Porque}
    how: {en: How, es: Como}
    rules: [vet.before.visa]
    due: {departure: -3}
"""


def _read(tmp_path: Path, text: str) -> Checklist:
    (tmp_path / "1.yaml").write_text(text, "utf-8")
    for number, section in ((2, "during"), (3, "after")):
        day = {"during": "{arrival: 1}", "after": "{return: 1}"}[section]
        other = GOOD.replace("section: before", f"section: {section}").replace("  one:", f"  {section}-one:")
        (tmp_path / f"{number}.yaml").write_text(other.replace("{departure: -3}", day), "utf-8")
    return load_checklist(ROOT, tmp_path)


def test_a_good_file_is_read(tmp_path: Path) -> None:
    assert list(_read(tmp_path, GOOD).items) == ["one", "during-one", "after-one"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("    due: {departure: -3}", "    due: {departure: -3, return: 2}", r"1.yaml:9: say one of departure"),
        ("    due: {departure: -3}", "    due: {}", r"1.yaml:9: say one of"),
        ("    due: {departure: -3}", "    due: {departure: -3000}", r"1.yaml:9: -3000 days are too many"),
        ("    rules: [vet.before.visa]\n", "", r"1.yaml:4: items.one.rules"),
        ("    rules:", "    rulez:", r"1.yaml:8: items.one.rulez"),
        ("    due:", "    when: {colour: red}\n    due:", r"1.yaml:9: there is no question “colour”"),
        ("    due:", "    when: {role: king}\n    due:", r"1.yaml:9: “king” is no answer to “role”"),
        ("    due:", "    when: {destination: {group: moon}}\n    due:", r"1.yaml:9: .*moon"),
        ("    due:", "    when: {capacity: king}\n    due:", r"1.yaml:9: “capacity” is never king"),
        ("  one:", "  during-one:", r"2.yaml:4: an item “during-one” is there already"),
        ("section: before", "section: sometime", r"1.yaml:1: section"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in GOOD
    with pytest.raises(FlowError, match=told):
        _read(tmp_path, GOOD.replace(old, new))


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        ({"when": False}, "in nobody's list"),
        ({"text": {"en": "One"}}, "no text in “es”"),
        ({"why": {"en": "One", "es": " "}}, "no text in “es”"),
        ({"rules": ("vet.no.such",)}, "there is no rule “vet.no.such”"),
        ({"due": DueDate("departure", 3)}, "due outside its section"),
        ({"due": DueDate("departure", -3, "vet.no.such")}, "there is no rule “vet.no.such”"),
    ],
)
def test_the_walker_notices_harm(tmp_path: Path, harm: dict[str, Any], told: str) -> None:
    small = _read(tmp_path, GOOD)
    assert walk(small, {"vet.before.visa"}, ("en", "es")).problems == []
    harmed = replace(small, items={**small.items, "one": replace(small.items["one"], **harm)})
    assert told in " ".join(map(str, walk(harmed, {"vet.before.visa"}, ("en", "es")).problems))


def test_a_condition_that_rules_nobody_out_is_told(tmp_path: Path) -> None:
    idle = GOOD.replace("    due:", "    when: {days: {min: 1}}\n    due:")
    assert "rules nobody out" in str(walk(_read(tmp_path, idle), languages=("en", "es")).problems[0])
