"""Who is in need and who is not: messages that another hand wrote, who did not read the examples, in two halves.

The first half (an even sum of the text) chose the thresholds; the second was looked at once. The floors are what was reached, where
that is below what is wanted (98 %, 1 %): they may only rise.
"""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bot.answers.answer import Asked
from bot.answers.pipeline import Pipeline
from bot.answers.urgent import need_of
from bot.language.countries import names
from bot.safety.decide import decide
from bot.safety.examples import full_languages
from bot.safety.learnt import KEPT, fingerprint, learn, learnt
from indexing import plainyaml
from indexing.problems import IndexUnavailable

BLIND = Path(__file__).parent / "blind"
MESSAGES = Path(__file__).parent / "messages"
HALVES = {"first": 0, "second": 1}
# language -> (least share of need that is found, largest share of ordinary messages that is taken for it), in each half
FLOORS = {
    "en": (0.98, 0.014),
    "es": (0.96, 0.029),
    "de": (0.96, 0.03),
    "fr": (0.93, 0.04),
    "it": (0.94, 0.054),
    "pl": (0.94, 0.058),
}
SCHOOL_MOST = {"en": 0.02, "de": 0.04, "es": 0.04, "fr": 0.08, "it": 0.05, "pl": 0.05}
LEAST_OF_OTHERS, MOST_OF_OTHERS = 0.74, 0.5


def messages(code: str) -> tuple[list[str], list[str]]:
    raw: dict[str, Any] = plainyaml.load((BLIND / f"{code}.yaml").read_text("utf-8"))
    return [one["text"] for one in raw["need"]], list(raw["ordinary"])


def of_half(texts: list[str], half: str) -> list[str]:
    return [text for text in texts if int(hashlib.sha256(text.encode()).hexdigest(), 16) % 2 == HALVES[half]]


def share(texts: list[str], code: str) -> float:
    return sum(decide(text, code) is not None for text in texts) / len(texts)


@pytest.mark.parametrize("code", FLOORS)
def test_need_is_found_and_ordinary_messages_are_not(code: str) -> None:
    need, ordinary = messages(code)
    least, most = FLOORS[code]
    for half in HALVES:
        told = f"{code}, {half} half"
        assert share(of_half(need, half), code) >= least, told
        assert share(of_half(ordinary, half), code) <= most, told


def test_the_short_form_is_found_by_the_words_of_other_languages() -> None:
    raw: dict[str, Any] = plainyaml.load((MESSAGES / "other.yaml").read_text("utf-8"))
    texts = [one["text"] if isinstance(one, dict) else one for said in raw.values() for one in said["need"]]
    ordinary = [one for said in raw.values() for one in said["ordinary"]]
    assert share(texts, "en") >= LEAST_OF_OTHERS
    assert share(ordinary, "en") <= MOST_OF_OTHERS


def test_without_an_index_and_a_conversation_it_holds_too() -> None:
    def broken() -> None:
        raise IndexUnavailable("there is none")

    answer = Pipeline(broken).answer_now(Asked("he perdido mi pasaporte", date(2026, 11, 30), (), "en", ()))  # type: ignore[arg-type]
    assert (str(answer.outcome), answer.language) == ("urgent_loss", "es")
    assert "112" in answer.text


@pytest.mark.parametrize("code", full_languages())
def test_what_is_shipped_was_learnt_from_todays_examples(code: str) -> None:
    with np.load(KEPT / f"safety-{code}.npz") as kept:
        assert str(kept["mark"]) == fingerprint([code]), "learn it anew: python -m bot.safety.learnt"


def test_what_was_kept_decides_as_what_was_learnt_now() -> None:
    need, ordinary = messages("de")
    fresh = learn("de")
    for text in [*need[:20], *ordinary[:20]]:
        assert learnt("de").need.score(text) == pytest.approx(fresh.need.score(text), abs=0.02)
        assert learnt("de").kinds.of(text) == fresh.kinds.of(text)


@pytest.mark.parametrize("code", SCHOOL_MOST)
def test_ordinary_questions_to_a_schools_documents_are_hardly_ever_taken_for_need(code: str) -> None:
    """They speak of insurance, illness, theft and giving up; written by another hand and kept apart."""
    raw: dict[str, list[str]] = plainyaml.load((Path(__file__).parent / "school.yaml").read_text("utf-8"))
    assert share(raw[code], code) <= SCHOOL_MOST[code]


def test_the_name_of_a_country_is_no_cry_for_help() -> None:
    """A self-check asks for places: "Pays-Bas" was taken for Irish, "Slovakia" for Norwegian, "Trinidad und Tobago" for a wish to die."""
    taken = [(name, code) for code in ("en", "fr", "pl") for name in names() if need_of(name, code)]
    assert taken == []
    assert need_of("Slovakia!", "en") is None
    assert need_of("ağrı", "en") is not None
