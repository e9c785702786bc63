"""Fits what the signals of the search count for on asks left out, and writes it: ``python -m bot.evaluation.fit_ranking``.

A conditional logit: among what is found for an ask that the guide does not know, its rule is to be the likeliest. Every tenth rule has
lost all its asks, so that it is known what a passage without asks is worth beside those that have some.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

import knowledge
from bot.answers.context import Question
from bot.answers.open_guide import OpenGuide
from bot.answers.search.fusion import FIGURES, SearchSignals
from bot.answers.search.retrieve import resolve, weighed_passages
from bot.evaluation.conditional_logit import fit_choices
from bot.evaluation.folds import AskLeftOut, fold_of
from bot.evaluation.golden import load
from bot.guide import Guide
from bot.settings import Settings

EVERY = 10  # which rule loses all its asks
RIDGE = 0.3
FREE = {
    "known": (
        "ask_cosine",
        "text_cosine",
        "words",
        "static",
        "static_text",
        "head",
        "same_country",
        "other_country",
        "often",
    ),
    "few": ("text_cosine", "words", "static_text", "constant"),
}
# What one country does is never "the answer" for somebody whose country is not known, whatever the asks say.
BOUNDS: dict[str, tuple[float | None, float | None]] = {
    "other_country": (None, -1.0),
    "constant": (None, None),
}
NAMES = list(SearchSignals._fields)


@dataclass(frozen=True)
class Choice:
    """What was found for one ask: a row of signals for each passage, learned ones in the first half of the columns; which is right."""

    signals: NDArray[Any]
    right: int


def main() -> None:
    """Fit both kinds of languages and write the weights."""
    guide = Guide(Settings()).current()
    rules = [one.id for one in guide.passages.values() if one.kind == "rule"]
    fold = fold_of(guide, without_asks=rules[::EVERY])
    today = datetime.now(UTC).date()
    figures = yaml.safe_load(FIGURES.read_text("utf-8"))
    for knows, names in ((True, ("known", "few")), (False, ("foreign", "few_foreign"))):
        asked = [one for one in fold.left_out if guide.index.knows(one.language) is knows]
        choices = [found for one in asked if (found := choice(fold.guide, one, today)) is not None]
        strangers = [one for one in _frequent() if guide.index.knows(one.language) is knows]
        often = [found for one in strangers if (found := choice(fold.guide, one, today)) is not None]
        if choices:
            share = round(len(choices) / (len(often) or 1))
            figures |= dict(zip(names, _fitted([*choices, *often * share]), strict=True))
            print(f"{names[0]}: {len(choices)} of {len(asked)} asks find their rule at all")  # noqa: T201
            print(f"  {len(often)} of {len(strangers)} frequent questions do")  # noqa: T201
    head = "# What the signals of the search count for: fitted on asks left out by `python -m bot.evaluation.fit_ranking`.\n"
    FIGURES.write_text(head + yaml.safe_dump(figures, sort_keys=False, default_flow_style=None), "utf-8")


def _frequent() -> list[AskLeftOut]:
    """The open questions that strangers wrote: half of what people ask is what everybody asks, so they count as much as all asks."""
    return [
        AskLeftOut(case.rules[0], case.lang, case.question)
        for case in load(knowledge.ROOT / "golden" / "real")
        if case.part == "open" and case.topic == "frequent"
    ]


def choice(guide: OpenGuide, asked: AskLeftOut, today: date) -> Choice | None:
    """The choice that *asked* leaves; None where its rule is not found."""
    question = resolve(Question(asked.text, asked.language, asked.language, today), guide)
    found, weighed = weighed_passages(question, guide)
    places = [number for number, one in enumerate(found) if one.passage.id == asked.rule]
    if not places:
        return None
    rows = np.zeros((len(found), 2 * len(NAMES)))
    for number, one in enumerate(found):
        few = weighed.kind(one.passage.id).startswith("few")
        start = len(NAMES) if few else 0
        rows[number, start : start + len(NAMES)] = weighed.signals(one)
    return Choice(rows, places[0])


def _fitted(choices: Sequence[Choice]) -> list[dict[str, float]]:
    free = [number for number, name in enumerate(NAMES) if name in FREE["known"]]
    free += [len(NAMES) + number for number, name in enumerate(NAMES) if name in FREE["few"]]

    bounds = [BOUNDS.get(NAMES[number % len(NAMES)], (0.0, None)) for number in free]
    begin = np.array([low if low is not None else high or 0.0 for low, high in bounds])
    rows = [(one.signals[:, free], np.arange(len(one.signals)) == one.right) for one in choices]
    weights = fit_choices(rows, RIDGE, begin, bounds)
    found: list[dict[str, float]] = [{}, {}]
    for number, weight in zip(free, weights, strict=True):
        found[number // len(NAMES)][NAMES[number % len(NAMES)]] = round(float(weight), 2)
    return found


if __name__ == "__main__":
    main()
