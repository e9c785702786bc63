"""Who is in need and who is not: messages that another hand wrote, in two halves; the examples were written without reading them.

The first half (an even sum of the text) chose the thresholds; the second was looked at once. The floors are what the first release
reached: they may only rise.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from bot.safety.decide import decide
from indexing import plainyaml

MESSAGES = Path(__file__).parent / "messages"
HALVES = {"first": 0, "second": 1}
# language -> (least share of need that is found, largest share of ordinary messages that is taken for it), over both halves
FLOORS: dict[str, tuple[float, float]] = {}
LEAST_OF_OTHERS, MOST_OF_OTHERS = 0.7, 0.6


def messages(code: str) -> tuple[list[str], list[str]]:
    raw: dict[str, Any] = plainyaml.load((MESSAGES / f"{code}.yaml").read_text("utf-8"))
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
