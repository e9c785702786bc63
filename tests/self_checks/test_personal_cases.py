"""What somebody says of their own case decides it, where the rest cannot change the verdict; else the guide is asked as usual."""

from __future__ import annotations

from datetime import date

import pytest

from bot.self_checks.case_facts import case_facts
from bot.self_checks.flows_in_use import published
from bot.self_checks.personal_cases import PersonalCases

TODAY = date(2026, 11, 30)
CASES = PersonalCases(published)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("I teach welding in a firm and would like to watch colleagues in Austria for nine weeks", "60 days"),
        ("I finished my apprenticeship 14 months ago, can I still go to Denmark with Erasmus", "12 months"),
        ("can our librarian do job shadowing for 61 days", "60 days"),
        ("I'm an apprentice and would love to do job shadowing in Malta", "activities for staff"),
    ],
)
def test_a_case_that_is_certain_is_answered_with_its_rules(text: str, says: str) -> None:
    found = CASES.answer(text, "en", "en", TODAY)
    assert found is not None and found.text.startswith("**No") and says in found.text
    assert found.citations


@pytest.mark.parametrize(
    "text",
    [
        "how long can job shadowing last",
        "I teach welding and would like to watch colleagues in Austria for nine days",
        "what does an apprentice get",
        "my teacher said two weeks ago that I may go",
        "",
    ],
)
def test_what_is_not_certain_is_left_to_the_guide(text: str) -> None:
    assert CASES.answer(text, "en", "en", TODAY) is None


def test_money_between_two_towns_is_an_estimate() -> None:
    found = CASES.answer(
        "what money do I get for 5 weeks from Graz to Cork? I'm an apprentice cook", "en", "en", TODAY
    )
    assert found is not None and "Graz" in found.text and "Cork" in found.text and "309" in found.text


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("a stay of nine weeks", 63),
        ("for 14 days", 14),
        ("a single day", 1),
        ("two months in Spain", 60),
        ("I finished 14 months ago", None),
        ("I am 17 years old", None),
        ("in two weeks I leave", None),
        ("two weeks in Belgium and three weeks in Malta", None),
    ],
)
def test_the_length_of_a_stay_is_told_from_other_spans(text: str, days: int | None) -> None:
    assert case_facts(text, "en").days == days


def test_a_language_without_such_words_has_no_facts() -> None:
    assert case_facts("ich bin Azubi und will neun Wochen weg", "xx").count == 0
