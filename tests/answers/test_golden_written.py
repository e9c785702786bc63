"""The golden questions with a model that lies in turn in every way it knows: no answer holds a number of its own."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import date
from itertools import cycle

import pytest

import knowledge
from bot.answers.answer import Answer, Asked
from bot.answers.check.claims import claims, passage_claims, unsupported
from bot.answers.open_guide import OpenGuide
from bot.answers.pipeline import Pipeline
from bot.answers.write.model import Model
from bot.answers.write.writer import Writer
from bot.channels.terminal.plain import plain_text
from bot.evaluation.golden import GoldenCase, load
from bot.settings import Settings
from tests.fake_model.behaviours import INVENTIONS
from tests.fake_model.server import FAULTS

TODAY = date(2026, 11, 21)
SLOW = {"hangs", "drips"}
LIES = [
    "cites-another",
    "cites-unknown",
    "cites-unknown-too",
    "obeys-quietly",
    "talks",
    "half-json",
    "marks-up",
    *INVENTIONS,
]


@pytest.fixture(scope="module")
def cases() -> list[GoldenCase]:
    return load(knowledge.ROOT / "golden")


def _answers(cases: list[GoldenCase], pipeline_of: Callable[[int], Pipeline]) -> list[Answer]:
    async def one(number: int, case: GoldenCase) -> Answer:
        return await pipeline_of(number).answer(Asked(case.question, TODAY, case.history, case.lang))

    async def every() -> list[Answer]:
        found: list[Answer] = []
        for start in range(0, len(cases), 16):
            found += await asyncio.gather(
                *(one(start + n, case) for n, case in enumerate(cases[start : start + 16]))
            )
        return found

    return asyncio.run(every())


def _invented(answer: Answer, index: OpenGuide) -> tuple[str, str] | None:
    """What *answer* states that neither its passages nor the question's own words support; None where all is supported."""
    if not answer.passages:
        return None
    known = [passage_claims(index.passages[id]) for id in answer.passages if id in index.passages]
    return unsupported(claims(plain_text(answer.text), answer.language), known)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_no_answer_holds_a_number_of_its_own_whatever_the_model_says(
    cases: list[GoldenCase], built_guide: OpenGuide, settings_of: Callable[..., Settings]
) -> None:
    names = [*LIES, *(name for name in FAULTS if name not in SLOW)]
    pipelines = {name: Pipeline(lambda: built_guide, Writer(Model(settings_of(name)))) for name in names}
    order = [name for _, name in zip(cases, cycle(names), strict=False)]
    read = _answers(cases, lambda number: Pipeline(lambda: built_guide))
    answers = _answers(cases, lambda number: pipelines[order[number]])
    for case, name, answer, plain in zip(cases, order, answers, read, strict=True):
        if answer.text != plain.text:  # the model's words were used
            assert _invented(answer, built_guide) is None, (case.id, name, answer.text)
    assert len(cases) > 2 * len(names)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_an_honest_model_is_heard(
    cases: list[GoldenCase], built_guide: OpenGuide, settings_of: Callable[..., Settings]
) -> None:
    """The checks are strict, and do not refuse what is right: sentences of the guide under their own tokens."""
    pipeline = Pipeline(lambda: built_guide, Writer(Model(settings_of("honest"))))
    read = _answers(cases, lambda number: Pipeline(lambda: built_guide))
    answers = _answers(cases, lambda number: pipeline)
    heard = Counter(
        answer.text != plain.text
        for answer, plain in zip(answers, read, strict=True)
        if plain.passages
        and plain.language == "en"  # it copies English sentences, and those are no Spanish answer
    )
    assert heard.total() > 200
    assert heard[True] / heard.total() > 0.97
