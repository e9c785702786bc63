"""The words of the safety path: every language has every step, every rule is in the guide, no number is invented."""

from __future__ import annotations

import re

import pytest

import knowledge
from bot.answers.outcomes import Outcome
from bot.safety.advice import advice, plan, texts
from bot.safety.decide import Need, decide, thresholds
from bot.safety.examples import examples_of, full_languages
from bot.safety.short import short_forms

OFFICIAL = [
    "bg",
    "hr",
    "cs",
    "da",
    "nl",
    "en",
    "et",
    "fi",
    "fr",
    "de",
    "el",
    "hu",
    "ga",
    "it",
    "lv",
    "lt",
    "mt",
    "pl",
    "pt",
    "ro",
    "sk",
    "sl",
    "es",
    "sv",
]
BESIDES = ["tr", "no", "is", "mk", "sr", "uk"]
NUMBERS = {"112", "116", "111", "000", "006", "123", "18", "32"}
GUIDE = "\n".join(path.read_text("utf-8") for path in (knowledge.ROOT / "guide" / "en").glob("*.md"))


@pytest.mark.parametrize("code", full_languages())
def test_every_language_has_the_words_of_every_step(code: str) -> None:
    steps = {step for kind in plan().values() for step in kind["steps"]}
    assert set(texts(code)["steps"]) == steps
    for kind in plan():
        said = advice(Need(kind, code))
        assert "112" in said.text, kind
        assert set(re.findall(r"\d+", re.sub(r"^\d+\. ", "", said.text, flags=re.M))) <= NUMBERS
        assert said.outcome in set(Outcome)


@pytest.mark.parametrize(
    "kind", ["assault", "harassment", "theft", "conflict", "exploitation", "fear", "shelter", "other"]
)
def test_nobody_is_sent_to_the_one_who_may_be_the_cause(kind: str) -> None:
    assert not {"coordinator", "on-site", "coordinator-and-host"} & set(plan()[kind]["steps"])


def test_every_rule_is_in_the_guide() -> None:
    for kind, planned in plan().items():
        assert all(f"{{#{rule}}}" in GUIDE for rule in planned["rules"]), kind


@pytest.mark.parametrize("code", full_languages())
def test_every_kind_of_the_examples_has_its_advice_and_there_are_enough(code: str) -> None:
    examples = examples_of(code)
    assert {one.kind for one in examples if one.kind} <= set(plan())
    assert sum(one.kind is not None for one in examples) >= 300
    assert sum(one.kind is None for one in examples) >= 350
    assert code in thresholds()


def test_the_short_form_is_there_in_all_other_languages() -> None:
    assert sorted({*short_forms(), *full_languages()}) == sorted([*OFFICIAL, *BESIDES])
    for code, form in short_forms().items():
        assert "112" in form.text and "116 111" in form.text, code
        assert len(form.stems) >= 30, code
        assert set(re.findall(r"\d+", form.text)) <= NUMBERS, code
        assert advice(Need("other", code, short=True)).text == form.text


@pytest.mark.parametrize(
    "ordinary",
    ["", "?!", "one", "Porto", "my host", "and now?", "what is an EHIC?", "my grant is dead late", "the deadline kills me",
     "how long can I go?", "mi beca va con un retraso mortal", "¿qué es un acuerdo de aprendizaje?", "i am 17, can i go?"],
)  # fmt: skip
def test_ordinary_messages_are_ordinary(ordinary: str) -> None:
    assert decide(ordinary, "en") is None
