"""A follow-up takes what it leaves out from the questions before; what is new in it decides which rule answers."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers.answer import Asked
from bot.answers.context import Question
from bot.answers.open_guide import OpenGuide
from bot.answers.pipeline import Pipeline
from bot.answers.question.followup import leans, stand_alone

TODAY = date(2026, 11, 21)


def _question(text: str, *before: str) -> Question:
    history = tuple(turn for said in before for turn in (("user", said), ("assistant", "An answer.")))
    return Question(text, "en", "en", TODAY, history)


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        ("travel money for 300 km", "2500?", "travel money for 2500 km"), ("travel money for 300 km", "and for 2,500 km?", "travel money for 2,500 km"),
        ("is 5 weeks ok for a placement", "8 weeks?", "is 8 weeks ok for a placement"), ("¿cuánto para 700 km?", "¿y 1200?", "¿cuánto para 1200 km?"),
    ],
)  # fmt: skip
def test_a_number_takes_the_place_of_the_one_before(before: str, text: str, whole: str) -> None:
    assert stand_alone(_question(text, before)) == whole


def test_a_number_alone_does_not_bring_the_old_number_back() -> None:
    assert "300" not in stand_alone(_question("and 2500 km?", "travel money for 300 km"))


@pytest.mark.parametrize(
    "text",
    [
        "and for staff?",
        "how long at most?",
        "and in Spain?",
        "does it cost something",
        "minimum?",
        "y en tren?",
    ],
)
def test_short_ones_lean(text: str) -> None:
    assert leans(_question(text, "how long is a placement"))


@pytest.mark.parametrize(
    "text",
    [
        "how long can apprentices stay abroad with erasmuspro",
        "which papers does a teacher sign before the stay",
        "how do apprentices get their money",
    ],
)
def test_whole_questions_do_not_lean(text: str) -> None:
    assert not leans(_question(text, "what is a consortium"))


def test_what_it_was_about_stays_where_no_word_of_it_is_known_as_a_subject() -> None:
    said = stand_alone(
        _question("do we have to sign something", "my son is sixteen and wants to go to France")
    )
    assert "sixteen" in said
    assert "sign" in said


@pytest.mark.parametrize(
    ("before", "text", "rules"),
    [
        (
            "what is europass mobility",
            "who fills it in?",
            {"vet.after.europass-mobility", "vet.after.europass-mobility-get"},
        ),
        ("how much travel money is there by train", "how do i prove it", {"vet.funding.green-proof"}),
        ("what is a national agency", "and an oid?", {"vet.apply.oid", "glossary.oid"}),
    ],
)
def test_what_is_new_in_it_decides(before: str, text: str, rules: set[str], built_guide: OpenGuide) -> None:
    history = (("user", before), ("assistant", "An answer."))
    found = Pipeline(lambda: built_guide).look_up(Asked(text, TODAY, history))[1].found
    assert found[0].passage.id in rules
