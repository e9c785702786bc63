"""A question handed to a person and answered, on two phones: everything in chat, the answer through the ledger."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.answers.answer import Answer
from bot.store.tables import deliveries
from tests.channels.telegram.house import House
from tests.fake_telegram import FakeTelegram
from tests.talk import NOON, a_conversation

QUESTION = "Who pays for a lost ticket?"


class Answering(House):
    """The assistant on a Friday at noon, with *admins*, and with whoever sends what is said unasked."""

    def __init__(self, server: FakeTelegram, folder: Path, admins: tuple[str, ...], **settings: Any) -> None:
        super().__init__(server, folder, **settings)
        self.sends_unasked(a_conversation(self.store, self.answers, admins=admins, now=lambda: NOON))


@pytest.fixture
async def house(server: FakeTelegram, tmp_path: Path) -> AsyncIterator[Answering]:
    bea = server.human("Bea", language="en")
    async with Answering(server, tmp_path, (f"telegram:{bea.id}",)) as running:
        running.answers.says[QUESTION] = Answer(
            "I do not know.", "abstained_not_in_guide", "en", masked=QUESTION
        )
        await bea.ask("/help")
        running.bea = bea  # type: ignore[attr-defined]
        yield running


async def test_from_the_question_to_the_answer_and_back(server: FakeTelegram, house: Answering) -> None:
    ana, bea = server.human("Ana", language="en"), house.bea  # type: ignore[attr-defined]
    asked = await ana.ask(QUESTION)
    assert ["Ask a person"] in asked.buttons
    await ana.tap("Ask a person", message=asked.id)
    card = await ana.wait_for_reply(10)
    assert "your question: “Who pays for a lost ticket?”" in card.text
    assert "your name here: Ana" in card.text
    await ana.tap("Yes, send it", message=card.id)
    sent = await ana.wait_for_reply(10)
    assert sent.edited
    assert sent.text.startswith("Your question is with the team of this assistant.")

    notice = await bea.wait_for_reply(10)
    assert "A new question waits" in notice.text
    assert "ticket" not in notice.text
    await bea.tap("Show it", message=notice.id)
    case = await bea.wait_for_reply(10)
    assert "Asked: Who pays for a lost ticket?" in case.text
    await bea.tap("Answer", message=case.id)
    await bea.wait_for_reply(10)
    preview = await bea.ask("**Your insurance.** <b>Really</b>.")
    assert "<b>Really</b>" in preview.text
    await bea.tap("Yes, send it", message=preview.id)
    done = await bea.wait_for_reply(10)
    assert done.edited

    letter = await ana.wait_for_reply(10)
    assert "Your insurance. <b>Really</b>." in letter.text
    assert letter.buttons == [["Reply"], ["That solves it"]]
    await ana.tap("Reply", message=letter.id)
    await ana.wait_for_reply(10)
    await ana.ask("And who do I write to?")
    again = await bea.wait_for_reply(10)
    assert "Somebody answered" in again.text
    await bea.tap("Show it", message=again.id)
    assert "They replied: And who do I write to?" in (await bea.wait_for_reply(10)).text
    await house.settled()
    rows = await house.rows(deliveries)
    assert sorted((row.kind, row.state) for row in rows) == [
        ("answer", "sent"), ("notice", "sent"), ("notice", "sent"),
    ]  # fmt: skip
