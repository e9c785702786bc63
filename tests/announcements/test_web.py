"""The whole way in the chat page: everything a coordinator does is taps and words of the socket, and readers see it come and go."""

from __future__ import annotations

import asyncio
import html
import itertools
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, update
from starlette.requests import HTTPConnection

from bot.announcements import clock
from bot.announcements.composer import AnnouncementComposer
from bot.channels.web import limits
from bot.channels.web.identity import person_of
from bot.delivery.dispatcher import Dispatcher, DispatcherSettings
from bot.people.person_store import person_id
from bot.store.tables import announcements, cohorts, coordinators, members, organisations, people
from tests.announcements.school import noon_zone
from tests.channels.web.house import House, Page

_KEYS = itertools.count(1)
_BUTTON = re.compile(r'<button[^>]*data-payload="([^"]*)"[^>]*>(.*?)</button>', re.DOTALL)


class Chatting:
    """One person's open page, and what it shows: the newest reply first."""

    def __init__(self, house: House, cookie: str, page: Page) -> None:
        self.page, self.shown = page, [i for i in page.history["items"] if i["kind"] == "reply"]
        self._news: list[dict[str, Any]] = []
        name, _, value = cookie.partition("=")
        headers = [(b"cookie", f"{name}={value}".encode())]
        person = person_of(HTTPConnection({"type": "http", "headers": headers}), house.settings)
        assert person is not None
        self.id = person_id("web", person)

    async def say(self, text: str) -> str:
        await self.page.say(text, f"key-{next(_KEYS):08}")
        return await self.until_reply()

    async def tap(self, label: str) -> str:
        for item in reversed(self.shown):
            for payload, said in _BUTTON.findall(item["html"]):
                if html.unescape(said).strip() == label:
                    key = f"key-{next(_KEYS):08}"
                    tap = {
                        "type": "tap",
                        "key": key,
                        "payload": html.unescape(payload),
                        "message": item["id"],
                    }
                    await self.page.send(tap)
                    return await self.until_reply()
        raise AssertionError(f"no button {label!r}: {self.shown[-1:]}")

    async def until_reply(self) -> str:
        return await self.until("")

    async def until(self, words: str) -> str:
        """Wait for news that say *words*, or are of that kind; what they say."""
        async with asyncio.timeout(20):
            while True:
                while self._news:
                    item = self._news.pop(0)
                    if item["kind"] == "reply":
                        self.shown.append(item)
                    if item["kind"] == words or (item["kind"] == "reply" and words in item["html"]):
                        return str(item["html"])
                self._news += (await self.page.next("news"))["items"]


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    monkeypatch.setattr(limits, "MESSAGES_PER_SECOND", 1000)  # nobody taps as fast as a test
    async with House(tmp_path) as running:
        assert running.desk is not None
        dispatcher = Dispatcher(
            running.store, running.desk.committer, running.desk.worker, paces=running.desk.paces,
            composers=AnnouncementComposer(noon_zone()).composers(), measures=DispatcherSettings(look=0.02, renew=0.1),
        )  # fmt: skip
        dispatcher.add("web", running.channel)
        dispatcher.start()
        yield running
        await dispatcher.stop()


async def school(house: House, coordinator: Chatting, learner: Chatting) -> None:
    now = datetime.now(UTC)
    rows: tuple[tuple[Any, dict[str, Any]], ...] = (
        (organisations, {"id": 1, "name": "North school", "folded": "north school", "created_at": now}),
        (cohorts, {"id": 1, "organisation_id": 1, "name": "Cooks", "folded": "cooks", "created_at": now}),
        (coordinators, {"person_id": coordinator.id, "organisation_id": 1, "granted_at": now}),
        (members, {"cohort_id": 1, "person_id": learner.id, "role": "learner", "joined_at": now}),
    )
    async with house.store.write() as connection:
        await connection.execute(update(people).values(zone=noon_zone()))
        for table, row in rows:
            await connection.execute(insert(table).values(row))


async def test_from_the_draft_to_the_withdrawal_on_two_pages(house: House) -> None:
    cookies = [await house.cookie() for _ in range(2)]
    async with house.page(cookies[0]) as first, house.page(cookies[1]) as second:
        cora, ana = Chatting(house, cookies[0], first), Chatting(house, cookies[1], second)
        await cora.say("/help")
        await ana.say("/help")
        await school(house, cora, ana)
        await cora.say("/announce")
        await cora.tap("New announcement")
        await cora.say("**The bus** leaves at nine.")
        for label in ("Who gets it", "☐ Cooks", "Done", "Ask for “Read”: no"):
            await cora.tap(label)
        assert "<strong>one person</strong>" in await cora.tap("Preview and send")
        assert "It is being sent." in await cora.tap("Send now to one person")
        assert "<strong>The bus</strong> leaves at nine." in await ana.until("The bus")
        await clock.tick(house.store, datetime.now(UTC), default_zone=noon_zone())
        assert "sent: 1 + failed: 0 + not known: 0 = one person" in await cora.until("It has been sent.")
        assert "You have confirmed" in await ana.tap("✓ Read")
        assert "Read by 1 of 1." in await cora.tap("How it stands")
        await cora.tap("Correct")
        await cora.say("**The bus** leaves at ten.")
        await cora.tap("Yes, correct it")
        corrected = await ana.until("leaves at ten")
        assert "Corrected." in corrected and "You have confirmed" not in corrected
        await ana.until("You had confirmed this.")
        assert "You have confirmed" in await ana.tap("✓ Read")
        await cora.tap("Withdraw")
        assert "It was withdrawn." in await cora.tap("Yes, withdraw it")
        await ana.until("removed")
        await ana.until("removed")  # what told her of the correction, too
    async with house.page(cookies[1]) as again:
        assert not [item for item in again.history["items"] if "The bus" in item.get("html", "")]
    async with house.store.read() as connection:
        one = (await connection.execute(select(announcements))).one()
    assert (one.state, one.audience, one.revision) == ("withdrawn", 1, 1)
