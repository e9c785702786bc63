"""Every way in which people ask for a rule, through the whole pipeline: what is said stands in what is cited."""

from __future__ import annotations

import os
import re
from datetime import date

import pytest
from babel.dates import format_date

from bot.answers.answer import Answer, Asked
from bot.answers.open_guide import OpenGuide
from bot.answers.pipeline import Pipeline
from bot.answers.question.words import numbers
from bot.channels.terminal.plain import plain_text
from bot.language.catalogue import say
from indexing.passages import Passage

TODAY = date(2026, 11, 21)
LONGEST = 900
# All of them take an hour; each run takes one of so many, always the same.
EVERY = 1 if os.environ.get("VADEMECUM_ALL_ASKS") else 250
_ADDRESS = re.compile(r"https?://[^\s)>\]*]+")


def _flat(text: str) -> str:
    return " ".join(text.split())


def _own_words(answer: Answer, cited: list[Passage]) -> str:
    """What the assistant itself says around quotations: the notes, with the days that are over."""
    days = [
        format_date(one.on, "d MMMM y", locale=answer.language) for passage in cited for one in passage.dates
    ]
    asked = re.findall(r"_([^_]+\?)_", answer.text)  # questions of the guide, which are shown as such
    return " ".join([*days, *asked, say(answer.language, "answer-also")])


def check(answer: Answer, index: OpenGuide, question: str) -> None:
    """Citations exist, quotes stand word for word in their passages, every number and address in a cited passage."""
    cited = [index.passages[citation.id] for citation in answer.citations]
    assert tuple(passage.id for passage in cited) == answer.passages, question
    assert cited, question
    for citation, passage in zip(answer.citations, cited, strict=True):
        assert citation.quote, question
        assert _flat(citation.quote) in _flat(passage.text), (question, citation)
        assert citation.title == passage.section
        assert citation.call == passage.calls
        assert citation.url in {"", *(source.url for source in passage.sources)}
        assert citation.certainty == ("own" if passage.kind == "own" else passage.certainty)
        assert bool(citation.badge) == (passage.kind == "own")
    known = " ".join([*(passage.text for passage in cited), _own_words(answer, cited)])
    assert set(numbers(answer.text)) <= set(numbers(known)), (question, answer.text)
    for address in _ADDRESS.findall(answer.text):
        assert address.rstrip(".,;") in known, (question, address)
    assert 0 < len(plain_text(answer.text)) <= LONGEST, (question, len(plain_text(answer.text)))


def _asks(index: OpenGuide) -> list[tuple[str, str, str]]:
    every = [
        (passage.id, language, ask)
        for passage in index.passages.values()
        for language in passage.asks
        for ask in passage.phrases(language)
    ]
    return every[::EVERY]


def test_what_is_said_to_every_known_question_stands_in_what_is_cited(built_guide: OpenGuide) -> None:
    pipeline = Pipeline(lambda: built_guide)
    asks = _asks(built_guide)
    assert len(asks) > 2000 / EVERY
    wrong: list[str] = []
    declined, elsewhere = [], 0
    for identity, language, ask in asks:
        answer = pipeline.answer_now(Asked(ask, TODAY, (), language))
        if answer.outcome.startswith("answered_"):
            try:
                check(answer, built_guide, ask)
            except AssertionError as error:
                wrong.append(f"{identity}: {error}")
            elsewhere += identity not in answer.passages
        else:
            declined.append((identity, ask, str(answer.outcome)))
    assert not wrong, "\n".join(wrong[:20])
    # Measured over six languages on 2026-11-30: 5.1 % of asks of a few words are not taken for questions of the guide.
    assert len(declined) <= 0.06 * len(asks), declined
    assert elsewhere <= 0.2 * len(asks)


@pytest.mark.parametrize(
    "today", [date(2024, 1, 1), date(2026, 2, 19), date(2026, 2, 20), date(2031, 12, 31)]
)
def test_it_holds_on_other_days_too(built_guide: OpenGuide, today: date) -> None:
    pipeline = Pipeline(lambda: built_guide)
    for passage in built_guide.passages.values():
        if passage.dates and passage.asks:
            ask = passage.phrases("en")[0]
            answer = pipeline.answer_now(Asked(ask, today))
            if answer.outcome.startswith("answered_"):
                check(answer, built_guide, ask)
