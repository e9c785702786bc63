"""Two processes on one database: a page hears of what the other one did. Here both live in one test, each with its own parts."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.channels.web import hub
from tests.channels.web.house import House


async def test_what_one_process_answers_is_shown_by_the_other(two: tuple[House, House]) -> None:
    one, other = two
    cookie = await one.cookie()
    async with one.page(cookie) as page:
        await other.talk(cookie, ["answered elsewhere", "and another"])
        replies = await page.replies(2)
        assert ["answered elsewhere" in replies[0]["html"], "and another" in replies[1]["html"]] == [
            True,
            True,
        ]
    assert len(other.answers.asked) == 2 and not one.answers.asked


async def test_pages_of_one_person_on_two_processes_show_the_same(two: tuple[House, House]) -> None:
    one, other = two
    cookie = await one.cookie()
    async with one.page(cookie) as here, other.page(cookie) as there:
        for number, page in enumerate((here, there, here)):
            await page.say(f"question {number}", f"key-0000000{number}")
            await here.replies(1)
            await there.replies(1)
    async with other.page(cookie) as again:
        asked = [item["key"] for item in again.history["items"] if item["kind"] == "asked"]
        assert asked == [f"key-0000000{number}" for number in range(3)]


async def test_no_page_open_no_look_into_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    newer_than = hub.history.newer_than

    async def counted(connection: AsyncConnection, mark: int) -> list[tuple[str, int]]:
        looked.append(mark)
        return await newer_than(connection, mark)

    monkeypatch.setattr(hub.history, "newer_than", counted)
    monkeypatch.setattr(hub, "LOOK_SECONDS", 0.01)
    async with House(tmp_path) as house:
        rounds, count = 0, house.channel.hub.count

        def counting() -> int:
            nonlocal rounds
            rounds += 1
            return count()

        monkeypatch.setattr(house.channel.hub, "count", counting)
        while rounds < 5:
            await asyncio.sleep(0.01)
        assert looked == []
        async with house.page(await house.cookie()):
            while not looked:
                await asyncio.sleep(0.01)
