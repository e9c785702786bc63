"""Which questions are gaps, how they are put together, and when a gap is closed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert

from bot.answers.outcomes import Outcome
from bot.answers.scope.scope import figures
from bot.gaps import curated
from bot.gaps.curated import Doer
from bot.gaps.gaps import BADLY_RATED, NEARLY, NEARLY_SHARE, NOT_IN_GUIDE, PARTIAL, Gap, gaps, unmet
from bot.gaps.written import WrittenCurated
from bot.people.person_store import person_id
from bot.people.questions import AskedQuestion, record
from bot.store.engine import Store
from bot.store.tables import people, questions
from tests.indexing.fakes import FakeEncoder
from tests.talk import NOON

ENCODER = FakeEncoder("fake-gaps")
NEAR = figures().near * NEARLY_SHARE


async def ask(store: Store, text: str, outcome: str = "abstained_not_in_guide", **more: Any) -> None:
    """A question as the conversation keeps it."""
    person = person_id("test", more.pop("who", "ana"))
    rating, at = more.pop("rating", None), more.pop("at", NOON)
    question = AskedQuestion(
        text,
        "…",
        outcome,
        more.pop("language", "en"),
        (),
        None,
        0.1,
        more.pop("confidence", None),
        passed_on=more.pop("agreed", 1),
    )
    async with store.write() as connection:
        known = (await connection.execute(people.select().where(people.c.id == person))).first()
        if known is None:
            await connection.execute(
                insert(people).values(
                    id=person, channel="test", external_id=person, chat="c", language="en", language_chosen=0,
                    messages=1, created_at=at, seen_at=at,
                )
            )  # fmt: skip
        await record(connection, person, None, question, at)
        if rating is not None:
            await connection.execute(
                questions.update().where(questions.c.asked == text).values(rating=rating)
            )


async def listed(
    store: Store, since: datetime | None = None, encoder: Any = ENCODER, now: datetime = NOON
) -> list[Gap]:
    async with store.read() as connection:
        found = await unmet(connection, since)
        answered = await curated.hopeful(connection, now)
    return gaps(found, encoder, answered)


@pytest.mark.parametrize(
    ("outcome", "rating", "confidence", "why"),
    [
        ("abstained_not_in_guide", None, None, NOT_IN_GUIDE),
        ("abstained_not_in_guide", 0, None, BADLY_RATED),
        ("abstained_not_in_guide", 1, None, None),
        ("answered_partial", None, 0.48, PARTIAL),
        ("answered_partial", 1, 0.48, None),
        ("answered_partial", 0, 0.48, BADLY_RATED),
        ("answered_complete", None, 0.9, None),
        ("answered_complete", 1, 0.9, None),
        ("answered_complete", 0, 0.9, BADLY_RATED),
        ("answered_curated", 0, None, BADLY_RATED),
        ("answered_curated", None, None, None),
        ("abstained_out_of_scope", None, NEAR, NEARLY),
        ("abstained_out_of_scope", None, NEAR - 0.001, None),
        ("abstained_out_of_scope", None, None, None),
        ("abstained_out_of_scope", 0, 0.0, BADLY_RATED),
        ("abstained_own_case", None, None, None),
        ("social_thanks", None, None, None),
        ("blocked_injection", None, None, None),
        ("failed_index", None, None, None),
    ],
)
async def test_a_question_is_a_gap_when_it_was_not_met(
    store: Store, outcome: str, rating: int | None, confidence: float | None, why: str | None
) -> None:
    assert outcome in {one.value for one in Outcome}
    await ask(store, "may i bring my dog", outcome, rating=rating, confidence=confidence)
    assert [gap.why for gap in await listed(store)] == ([((why, 1),)] if why else [])


async def test_questions_of_one_meaning_are_one_gap_with_its_figures(store: Store) -> None:
    for days, text, language in (
        (0, "can i bring my dog with me abroad", "en"),
        (1, "Can I bring my dog with me abroad?", "en"),
        (2, "can i bring my dog with me", "es"),
        (3, "who pays for a lost suitcase", "en"),
    ):
        await ask(store, text, language=language, at=NOON + timedelta(days=days), who=text)
    dog, case = await listed(store)
    assert (dog.count, dog.languages) == (3, ("en", "es"))
    assert (dog.first, dog.last) == (NOON, NOON + timedelta(days=2))
    assert dog.example == "Can I bring my dog with me abroad?"
    assert dog.phrasings == ("Can I bring my dog with me abroad?", "can i bring my dog with me")
    assert dog.why == ((NOT_IN_GUIDE, 3),)
    assert dog.id == max(dog.questions)
    assert case.example == "who pays for a lost suitcase"


async def test_the_most_frequent_gap_stands_first_and_then_the_newest(store: Store) -> None:
    for hours, text in enumerate(("alpha one", "beta two", "gamma three", "beta two")):
        await ask(store, text, at=NOON + timedelta(hours=hours))
    assert [(gap.example, gap.count) for gap in await listed(store)] == [
        ("beta two", 2), ("gamma three", 1), ("alpha one", 1),
    ]  # fmt: skip


async def test_a_list_may_begin_on_a_day(store: Store) -> None:
    await ask(store, "alpha one", at=NOON - timedelta(days=1))
    await ask(store, "beta two", at=NOON)
    assert [gap.example for gap in await listed(store, since=NOON)] == ["beta two"]


async def test_without_an_encoder_the_same_words_are_one_gap(store: Store) -> None:
    for text in ("May I bring a dog?", "may i bring a dog", "may i bring a cat", "???", "!!"):
        await ask(store, text)
    found = await listed(store, encoder=None)
    assert sorted((gap.example, gap.count) for gap in found) == [
        ("!!", 1), ("???", 1), ("may i bring a cat", 1), ("may i bring a dog", 2),
    ]  # fmt: skip


async def test_a_gap_is_closed_by_an_answer_until_somebody_is_not_content_with_it(store: Store) -> None:
    await ask(store, "can i bring my dog")
    await ask(store, "who pays for a lost suitcase")
    answer = WrittenCurated(("can i bring my dog",), "No.", "en", (), ("https://a.example",), NOON + timedelta(days=90))  # fmt: skip
    async with store.write() as connection:
        await curated.add(
            connection, answer, Doer(person_id("test", "ana"), "admin"), NOON + timedelta(hours=1), alone=True
        )
    assert [gap.example for gap in await listed(store)] == ["who pays for a lost suitcase"]
    await ask(
        store, "can i bring my dog", "answered_curated", rating=0, at=NOON + timedelta(hours=2), who="ben"
    )
    assert {gap.example for gap in await listed(store)} == {
        "who pays for a lost suitcase",
        "can i bring my dog",
    }


async def test_an_answer_closes_its_wording_and_not_those_that_are_only_near(store: Store) -> None:
    await ask(store, "can i bring my dog")
    await ask(store, "can i bring my cat")
    assert [gap.count for gap in await listed(store)] == [2]
    answer = WrittenCurated(("can i bring my dog",), "No.", "en", (), ("https://a.example",), NOON + timedelta(days=90))  # fmt: skip
    async with store.write() as connection:
        await curated.add(connection, answer, Doer(None, "operator"), NOON + timedelta(hours=1), alone=True)
    assert [gap.phrasings for gap in await listed(store)] == [("can i bring my cat",)]


async def test_an_answer_that_waits_closes_the_gap_and_a_rejected_one_opens_it_again(store: Store) -> None:
    await ask(store, "can i bring my dog")
    answer = WrittenCurated(("can i bring my dog",), "No.", "en", (), ("https://a.example",), NOON + timedelta(days=90))  # fmt: skip
    later = NOON + timedelta(hours=1)
    async with store.write() as connection:
        entry = await curated.add(connection, answer, Doer(None, "operator"), later, alone=False)
    assert await listed(store) == []
    async with store.write() as connection:
        assert await curated.review(connection, entry.id, Doer(None, "admin"), later, approve=False)
    assert [gap.example for gap in await listed(store)] == ["can i bring my dog"]


async def test_an_expired_answer_opens_the_gap_again(store: Store) -> None:
    await ask(store, "can i bring my dog")
    answer = WrittenCurated(("can i bring my dog",), "No.", "en", (), ("https://a.example",), NOON + timedelta(days=90))  # fmt: skip
    async with store.write() as connection:
        await curated.add(connection, answer, Doer(None, "operator"), NOON + timedelta(hours=1), alone=True)
    assert await listed(store, now=NOON + timedelta(days=89)) == []
    assert len(await listed(store, now=NOON + timedelta(days=90))) == 1
