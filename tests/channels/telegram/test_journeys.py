"""A stay in Telegram, from the set-up to the report after the return: a list to tick that is one message, and every reminder,
with the clock moved. The whole chat stands in ``transcripts/``; VADEMECUM_TRANSCRIPTS=1 writes it anew."""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.channels.telegram.render import _short
from bot.delivery.compose import REMINDER
from bot.delivery.dispatcher import DispatcherSettings
from bot.delivery.pace import Limits, SendingPace
from bot.journeys.journeys import Journeys
from bot.people.person_store import person_id
from bot.self_checks.flows_in_use import published
from bot.store.tables import deliveries
from tests.channels.telegram.house import House
from tests.dialogue.unasked import Unasked
from tests.fake_telegram import FakeTelegram, Human
from tests.journeys.house import answers
from tests.talk import NOON, a_conversation

PATIENCE = 40.0  # seconds that a busy machine may take
TRANSCRIPTS = Path(__file__).parent / "transcripts"
OPEN, DONE = (
    "☐ Agree the stay with your sending organisation",
    "☑ Agree the stay with your sending organisation",
)


class Reminding(House):
    """The assistant on a clock of the test's, with whoever sends what is due."""

    def __init__(self, server: FakeTelegram, folder: Path, **settings: Any) -> None:
        super().__init__(server, folder, **settings)
        self.now, self.journeys = NOON, Journeys()
        conversation = a_conversation(self.store, self.answers, now=lambda: self.now, journeys=self.journeys)
        self.sends_unasked(
            conversation, lambda: SendingPace(Limits(per_second=1000, after=1000, chat_seconds=0)),
            measures=DispatcherSettings(look=0.01, renew=0.05), now=lambda: self.now,
            composers={REMINDER: self.journeys.compose}, hooks={REMINDER: self.journeys.settled},
        )  # fmt: skip
        self.unasked = Unasked(self.store, self.journeys)

    async def next_day(self, until: datetime) -> bool:
        """Move the clock to the next reminder, and wait until it is sent; False where none comes before *until*."""
        moment = await self.unasked.moment(until)
        if moment is None:
            self.now = until
            return False
        self.now = moment + timedelta(seconds=5)
        await self.journeys.gather(self.store, self.now)
        async with asyncio.timeout(PATIENCE):
            while any(row.state in ("waiting", "claimed") for row in await self.rows(deliveries)):
                await asyncio.sleep(0.01)
        return True


async def pressed(human: Human, label: str) -> str:
    await human.tap(label)
    return (await human.wait_for_reply(PATIENCE)).text


@pytest.mark.parametrize("rich", [True, False], ids=["rich", "html"])
async def test_the_list_is_one_message_with_boxes(tmp_path: Path, rich: bool) -> None:
    mode = "always" if rich else "never"
    async with FakeTelegram() as server, Reminding(server, tmp_path, telegram_rich=mode) as house:
        ana = server.human("Ana", language="en")
        await ana.ask("/help", PATIENCE)
        async with house.store.write() as connection:
            await house.journeys.save(connection, person_id("telegram", str(ana.id)), answers(), house.now)
        shown = await ana.ask("/checklist", PATIENCE)
        box = "[ ] Agree" if rich else "☐ Agree"
        assert box in shown.text
        await ana.tap(OPEN)
        ticked = await ana.wait_for_reply(PATIENCE)
        assert ticked.edited and ticked.id == shown.id
        assert box.replace("[ ]", "[x]").replace("☐", "☑") in ticked.text and [_short(DONE)] in ticked.buttons
        await ana.tap("Why and how …")
        await ana.wait_for_reply(PATIENCE)
        await ana.tap("ⓘ Agree the stay with your sending organisation")
        told = await ana.wait_for_reply(PATIENCE)
        assert told.edited and told.id == shown.id and "Why:" in told.text
        await ana.tap("‹ Back to the checklist")
        assert (await ana.wait_for_reply(PATIENCE)).id == shown.id
        await ana.tap("Print, calendar")
        await ana.wait_for_reply(PATIENCE)
        await ana.tap("Page to print (PDF)")
        assert (await ana.wait_for_reply(PATIENCE)).text.startswith("<my-checklist.pdf>")


async def test_the_whole_way_of_a_learner(server: FakeTelegram, tmp_path: Path) -> None:
    async with Reminding(server, tmp_path) as house:
        ana = server.human("Ana", language="en")
        await ana.ask("/mobility", PATIENCE)
        await pressed(ana, "Set up my mobility")
        await pressed(ana, "Learner at a vocational school")
        await pressed(ana, "Stay in a group of learners")
        await asyncio.to_thread(lambda: published().gazetteer)  # nobody is to wait for it in here
        for words in ("Poland", "Portugal", "Kraków", "Porto", "3 May 2027", "15 May 2027"):
            await ana.ask(words, PATIENCE)
        await pressed(ana, "Yes")
        await pressed(ana, "Yes")
        await pressed(ana, "Yes")
        assert "Your checklist is ready" in await pressed(ana, "No")
        await pressed(ana, "Open my checklist")
        assert "1 of" in await pressed(ana, OPEN)
        reminded = 0
        while await house.next_day(datetime(2028, 5, 1, tzinfo=UTC)):
            reminded += 1
            told = await ana.wait_for_reply(PATIENCE)
            assert "A reminder for your stay." in told.text
            first = next(row[0] for row in told.buttons if row[0].startswith("✓"))
            await ana.tap(first, message=told.id)
            assert "done" in (await ana.wait_for_reply(PATIENCE)).text
        assert reminded > 8
        assert "Everything is done" not in (await ana.ask("/checklist", PATIENCE)).text
        await ana.ask("/reminders", PATIENCE)
        # When a tap is noted beside what is said to it is left to chance.
        lines = "\n".join(line for line in ana.transcript() if line != "Bot notes the tap") + "\n"
        file = TRANSCRIPTS / "a_learner.txt"
        if os.environ.get("VADEMECUM_TRANSCRIPTS"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(lines, "utf-8")
        assert lines == file.read_text("utf-8"), "texts changed: VADEMECUM_TRANSCRIPTS=1 writes it anew"
