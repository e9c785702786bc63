"""Whatever a model returns: the numbers of the answer stand in the passages it cites, and so do the quotes."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answers.answer import Asked
from bot.answers.check.checks import Unsupported, check_written
from bot.answers.check.numerals import with_digits
from bot.answers.context import Question
from bot.answers.open_guide import OpenGuide
from bot.answers.pipeline import Pipeline
from bot.answers.write.statements import NotInPassages
from bot.answers.write.writer import Writer, WrittenAnswer
from bot.channels.terminal.plain import plain_text
from indexing.index import Found
from indexing.passages import Passage
from tests.answers.conftest import WriterOf
from tests.fake_model.server import FakeModel

TODAY = date(2026, 11, 21)
PASSAGES = (
    Passage("a", "d", "t", "s", "Learners go abroad for **10 to 89 days**. The school pays 5000 EUR, on 19 February 2026 at 12:00."),
    Passage("b", "d", "t", "s", "Staff go for 2 to 60 days.\n\n| Distance | EUR |\n|---|---|\n| 100 to 499 km | 211 |\n| 500 to 1999 km | 309 |"),
    Passage("c", "d", "t", "s", "At most thirty people in a KA122-VET project, see https://agency.example/2026/guide."),
)  # fmt: skip
TOKENS = ("bbbbbbbbbb", "cccccccccc", "dddddddddd")
QUESTION = Question("How long can a learner go for 777 EUR?", "en", "en", TODAY)

WORDS = (
    "Learners staff go abroad for to and the of a in EUR € % days weeks months km euros people per year about at most "
    "eleven thirty sixty two hundred thousand fifty-five twelve ninth half twice dozen once k million KA122 KA199 XI "
    '19 February 2026 2026-02-19 12:00 ** - | “ ” " https://agency.example/2026/guide https://evil.example/1 19/02/2026'
)
words = st.sampled_from(WORDS.split())
numerals = st.one_of(
    st.integers(0, 10**6).map(str),
    st.sampled_from(
        [
            "10",
            "89",
            "2",
            "60",
            "5000",
            "5,000",
            "5.000",
            "5 000",
            "211",
            "309",
            "100",
            "499",
            "30",
            "19",
            "2026",
            "12",
        ]
    ),
    st.decimals(0, 99999, places=2, allow_nan=False, allow_infinity=False).map(str),
    st.from_regex(r"[1-9][0-9]?[.,'][0-9]{1,3}", fullmatch=True),
)
texts = st.one_of(
    st.lists(st.one_of(words, words, numerals), min_size=1, max_size=16).map(" ".join),
    st.lists(st.one_of(words, numerals), min_size=1, max_size=8).map("".join),
    st.text(max_size=60),
    st.sampled_from(
        [
            "Learners go abroad for 10 to 89 days.",
            "Staff go for 2 to 60 days.",
            "For 100 to 499 km it is 211 EUR.",
        ]
    ),
)
tokens = st.one_of(st.sampled_from(TOKENS), st.text(max_size=12), st.just("ffffffffff"))
drafts = st.fixed_dictionaries(
    {
        "completeness": st.sampled_from(["complete", "partial", "none"]),
        "statements": st.lists(
            st.fixed_dictionaries({"text": texts, "sources": st.lists(tokens, max_size=4)}), max_size=5
        ),
    }
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["completeness", "statements", "text", "sources", "x"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


class Says:
    """A model that says whatever it is given."""

    deadline = 5.0

    def __init__(self, reply: Any) -> None:
        self._reply = reply

    def load(self) -> None: ...

    async def ask(self, prompt: tuple[str, str], schema: Any, seconds: float) -> Any:
        return self._reply


def write(reply: Any, language: str = "en") -> WrittenAnswer | None:
    names = iter((*TOKENS, *("g" * 10 for _ in range(9))))
    writer = Writer(Says(reply), token=lambda: next(names), clock=lambda: 0.0)
    question = Question(QUESTION.text, "en", language, TODAY)
    try:
        return asyncio.run(writer.write(question, [Found(one, 1.0, 1.0) for one in PASSAGES], 5.0))
    except NotInPassages:
        return None


def runs(text: str, language: str = "en") -> set[str]:
    """Every run of digits in *text*, thousands closed up, decimals that are zero cut off: a reading of its own, unlike the checks'."""
    text = with_digits(plain_text(text), language)
    text = re.sub(r"(?<=\d)[.,' ’](?=\d{3}(?!\d))", "", text)
    text = re.sub(r"(\d)[.,]0+(?!\d)", r"\1", text)
    return {run.lstrip("0") or "0" for run in re.findall(r"\d+", text)}


def holds(written: WrittenAnswer) -> None:
    cited = "\n\n".join(part.passage.text for part in written.parts)
    known = runs(cited) | {"2", "5"}  # 19/2/2026; 5k and 5 thousand are 5000
    assert runs(written.text) <= known, written.text
    for part in written.parts:
        for quote in part.quotes:
            assert " ".join(quote.split()) in " ".join(part.passage.text.split())


@given(reply=st.one_of(drafts, anything))
@settings(max_examples=400, deadline=None)
def test_numbers_of_a_written_answer_stand_in_cited_passages(reply: Any) -> None:
    written = write(reply)
    if written is not None:
        holds(written)


@given(
    number=st.integers(0, 10**7),
    shape=st.sampled_from(["{} days", "EUR {}", "{} €", "{:,} EUR", "{}k EUR", "{} %", "the {}th day", "{}-{} days", "{}", "on {} May", "in {}", "{}h", "{}:00"]),
    token=st.sampled_from(TOKENS),
)  # fmt: skip
@settings(max_examples=300, deadline=None)
def test_one_number_in_a_true_sentence(number: int, shape: str, token: str) -> None:
    stated = shape.format(number, number + 1)
    written = write(
        {
            "completeness": "complete",
            "statements": [{"text": f"The people go abroad for {stated} then.", "sources": [token]}],
        }
    )
    if written is not None:
        holds(written)


def test_a_true_sentence_is_written_so_that_the_properties_above_say_something() -> None:
    written = write(
        {
            "completeness": "complete",
            "statements": [{"text": "Learners go abroad for 10 to 89 days.", "sources": [TOKENS[0]]}],
        }
    )
    assert written is not None and written.text == "Learners go abroad for 10 to 89 days."


def test_statements_that_make_a_number_together_are_held_back() -> None:
    """10 and 5000 are supported, "10 5000" is not "105000", but "10" and "000 EUR" read on are 10,000."""
    passage = replace(PASSAGES[0], text="Learners go for 10 days and 000 is a code.")
    statements = [("They go abroad for 10", [passage]), ("000 is a code.", [passage])]
    with pytest.raises(Unsupported):
        check_written(statements, "en")
    check_written(statements[:1], "en")
    check_written(statements[1:], "en")


@pytest.fixture
def answer_to(built_guide: OpenGuide, writer_of: WriterOf, fake_model: FakeModel) -> Callable[[str], Any]:
    pipeline = Pipeline(lambda: built_guide, writer_of("honest", chat_deadline=5.0))

    def ask(content: str) -> Any:
        fake_model.next[:] = [content]
        return pipeline.answer_now(Asked("How long can an apprentice go abroad?", TODAY))

    return ask


@given(
    reply=st.one_of(
        drafts.map(json.dumps), st.text(max_size=200), anything.map(lambda one: json.dumps(one, default=str))
    )
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_over_the_wire_too(reply: str, answer_to: Callable[[str], Any], built_guide: OpenGuide) -> None:
    answer = answer_to(reply)
    assert answer.citations
    cited = "\n\n".join(built_guide.passages[one.id].text for one in answer.citations)
    assert runs(answer.text) <= runs(cited)
