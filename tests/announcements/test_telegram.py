"""The whole way on real phones: the Telegram channel, the dispatcher and a server that refuses, cuts and answers late."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from bot.announcements import clock
from bot.announcements.composer import AnnouncementComposer
from bot.delivery.dispatcher import DispatcherSettings
from bot.delivery.pace import Limits, SendingPace
from bot.people.person_store import person_id, unreachable
from bot.store.tables import announcements, cohorts, coordinators, deliveries, members, organisations
from tests.announcements.school import noon_zone
from tests.channels.telegram.house import House
from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.entities import utf16
from tests.fake_telegram.human import Human
from tests.talk import a_conversation

TEXT = "**The bus** leaves at nine."


class Announcing(House):
    """The assistant where it is always noon, with whoever sends what is said unasked."""

    def __init__(self, server: FakeTelegram, folder: Path) -> None:
        super().__init__(server, folder)
        self.zone = noon_zone()
        conversation = a_conversation(self.store, self.answers, default_zone=self.zone)
        limits = Limits(per_second=500, after=500, chat_seconds=0)
        self.sends_unasked(
            conversation, lambda: SendingPace(limits), unreached=unreachable,
            composers=AnnouncementComposer(self.zone).composers(), measures=DispatcherSettings(look=0.02, first_pause=0.05),
        )  # fmt: skip

    async def school(self, coordinator: Human, *learners: Human) -> None:
        now = datetime.now(UTC)
        for human in (coordinator, *learners):
            await human.ask("/help")
        async with self.store.write() as connection:
            for table, row in (
                (organisations, {"id": 1, "name": "North school", "folded": "north school", "created_at": now}),
                (cohorts, {"id": 1, "organisation_id": 1, "name": "Cooks", "folded": "cooks", "created_at": now}),
                (coordinators, {"person_id": _id(coordinator), "organisation_id": 1, "granted_at": now}),
                *((members, {"cohort_id": 1, "person_id": _id(one), "role": "learner", "joined_at": now}) for one in learners),
            ):  # fmt: skip
                await connection.execute(insert(table).values(row))

    async def tick(self, seconds: float = 0) -> None:
        from datetime import timedelta

        await clock.tick(self.store, datetime.now(UTC) + timedelta(seconds=seconds), default_zone=self.zone)

    async def over(self) -> dict[str, int]:
        """Wait until every delivery has come to its end; the states."""
        import asyncio

        async with asyncio.timeout(20):
            while True:
                rows = [row for row in await self.rows(deliveries) if row.source.startswith("announcement:")]
                if rows and not any(row.state in ("waiting", "claimed") for row in rows):
                    return {str(row.chat): row.state for row in rows}
                await asyncio.sleep(0.02)


def _id(human: Human) -> str:
    return person_id("telegram", str(human.id))


@pytest.fixture
async def house(server: FakeTelegram, tmp_path: Path) -> AsyncIterator[Announcing]:
    async with Announcing(server, tmp_path) as running:
        yield running


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as running:
        yield running


async def through(human: Human, *labels: str) -> Any:
    """Tap one button after the other, each under what the last one brought."""
    seen = None
    for label in labels:
        await human.tap(label)
        seen = await human.wait_for_reply(10)
    return seen


async def test_from_the_draft_to_the_report_with_everything_that_goes_wrong(
    server: FakeTelegram, house: Announcing
) -> None:
    cora = server.human("Cora", language="en")
    ana, ben, eva, ida = (server.human(name, language="en") for name in ("Ana", "Ben", "Eva", "Ida"))
    await house.school(cora, ana, ben, eva, ida)
    await cora.ask("/announce")
    await through(cora, "New announcement")
    await cora.ask(TEXT)
    await through(cora, "Who gets it", "☐ Cooks", "Done", "Ask for “Read”: no")
    preview = await through(cora, "Preview and send")
    assert "This announcement goes to 4 people." in preview.text
    for method in ("sendMessage", "sendRichMessage"):
        server.fault(method, retry_after=1, times=1, contains=f'"chat_id": {ana.id}')
        server.fault(method, kind="cut", times=1, contains=f'"chat_id": {eva.id}')
        server.fault(method, kind="hold", seconds=0.3, times=1, contains=f'"chat_id": {ida.id}')
        server.fault(method, code=403, times=1, contains=f'"chat_id": {ben.id}')
    await cora.tap("Send now to 4 people")
    await cora.tap("Send now to 4 people")  # the second tap of a double tap
    assert await house.over() == {
        str(ana.id): "sent", str(ben.id): "failed", str(eva.id): "unknown", str(ida.id): "sent",
    }  # fmt: skip
    await house.tick()
    await house.settled()
    for human in (ana, ida, eva):
        letter = await human.wait_for_reply(10)
        assert "The bus leaves at nine." in letter.text
        assert letter.buttons == [["✓ Read"]]
    assert "It has been sent." in await until(cora, "sent: 2 + failed: 1 + not known: 1 = 4 people")
    await ana.tap("✓ Read")
    read = await ana.wait_for_reply(10)
    assert read.edited
    assert "You have confirmed that you read this." in read.text
    await cora.tap("Who did not get it (2)")
    named = await until(cora, "Send again: Eva")
    assert "Ben (blocked the assistant)" in named
    assert "Eva (the connection broke)" in named
    calls = [call for call in server.sent() if "The bus" in str(call.params) and call.chat_id != cora.id]
    assert sorted(call.chat_id for call in calls) == sorted((ana.id, eva.id, ida.id))


LETTER = "Meeting point: **main entrance**\nTime: 9:00 __sharp__\nFill in the form [here](https://forms.example/a_b)\n\nSee you!"


async def test_a_formatted_letter_of_several_lines_arrives_as_it_was_typed(
    server: FakeTelegram, house: Announcing
) -> None:
    cora, ana = server.human("Cora", language="en"), server.human("Ana", language="en")
    await house.school(cora, ana)
    await cora.ask("/announce")
    await through(cora, "New announcement")
    typed = await cora.send(LETTER)
    await cora.wait_for_reply(10)
    await through(cora, "Who gets it", "☐ Cooks", "Done", "Preview and send", "Send now to one person")
    assert await house.over() == {str(ana.id): "sent"}
    letter = await ana.wait_for_reply(10)
    assert typed["text"] in letter.text
    start = utf16(letter.text[: letter.text.index(typed["text"])])
    moved = [{**entity, "offset": entity["offset"] + start} for entity in typed["entities"]]
    assert [entity for entity in letter.raw["entities"] if entity in moved] == moved


async def until(human: Human, words: str) -> str:
    """What a message to *human* says once it says *words*."""
    import asyncio

    async with asyncio.timeout(10):
        while True:
            said = "\n".join(human.transcript())
            if words in said:
                return said
            await asyncio.sleep(0.02)


async def test_corrected_and_withdrawn_on_the_phones(server: FakeTelegram, house: Announcing) -> None:
    cora, ana = server.human("Cora", language="en"), server.human("Ana", language="en")
    await house.school(cora, ana)
    await cora.ask("/announce")
    await through(cora, "New announcement")
    await cora.ask(TEXT)
    await through(cora, "Who gets it", "☐ Cooks", "Done", "Preview and send", "Send now to one person")
    await house.over()
    await ana.wait_for_reply(10)
    await house.tick()
    await until(cora, "sent: 1 + failed: 0 + not known: 0 = one person")
    await cora.tap("Correct")
    await until(cora, "At the moment it says:")
    await cora.send("**The bus** leaves at ten.")
    await until(cora, "[Yes, correct it]")
    await cora.tap("Yes, correct it")
    assert "leaves at ten" in await until(ana, "Corrected.")
    await house.settled()
    await cora.tap("Withdraw")
    await until(cora, "[Yes, withdraw it]")
    await cora.tap("Yes, withdraw it")
    await until(ana, "Bot deletes #")
    await house.settled()
    one = (await house.rows(announcements))[0]
    assert (one.state, one.audience) == ("withdrawn", 1)
