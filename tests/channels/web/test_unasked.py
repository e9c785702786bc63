"""What is said unasked in the chat page: seen by every open page of the person, changed, taken away, and with buttons that work."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import expect
from sqlalchemy import select
from starlette.requests import HTTPConnection

from bot.channels.web.identity import person_of
from bot.delivery import ledger
from bot.delivery.dispatcher import Dispatcher, DispatcherSettings
from bot.delivery.ledger import Planned
from bot.messages import Button, Reply
from bot.people.person_store import person_id
from bot.store.tables import replies
from tests.channels.web.browser import NO_CHROMIUM, ask, chromium, launched, opened
from tests.channels.web.house import House

QUICK = DispatcherSettings(look=0.01, renew=0.05)


@contextlib.asynccontextmanager
async def sending(house: House) -> AsyncIterator[None]:
    assert house.desk is not None
    dispatcher = Dispatcher(
        house.store, house.desk.committer, house.desk.worker, paces=house.desk.paces, measures=QUICK
    )
    dispatcher.add("web", house.channel)
    dispatcher.start()
    try:
        yield
    finally:
        await dispatcher.stop()


def chat_of(house: House, cookie: str) -> str:
    name, _, value = cookie.partition("=")
    headers = [(b"cookie", f"{name}={value}".encode())]
    person = person_of(HTTPConnection({"type": "http", "headers": headers}), house.settings)
    assert person is not None
    return person


async def plan(house: House, kind: str, key: str, chat: str, **more: Any) -> None:
    now = datetime.now(UTC)
    async with house.store.write() as connection:
        assert await ledger.plan(
            connection, [Planned(kind, key, "announcement:1", None, "web", chat, now, **more)], now
        )


async def message_of(house: House, key: str) -> str:
    async with house.store.read() as connection:
        (entry,) = await ledger.entries(connection, keys=[key])
    assert entry.state == "sent" and entry.message is not None
    return entry.message


async def test_every_page_sees_it_come_change_and_go(two: tuple[House, House]) -> None:
    one, other = two
    cookie = await one.cookie()
    chat = chat_of(one, cookie)
    async with (
        sending(one),
        one.page(cookie) as here,
        one.page(cookie) as second,
        other.page(cookie) as there,
    ):
        await plan(one, "announcement", "a", chat, body=Reply("Bus at **8:00**"))
        for page in (here, second, there):
            (item,) = (await page.next("news"))["items"]
            assert item["kind"] == "reply" and "8:00" in item["html"]
        message = await message_of(one, "a")
        for number, time in enumerate(
            ("9:00", "9:30")
        ):  # the second change meets what the first one made of it
            await plan(one, "edit", f"e{number}", chat, body=Reply(f"Bus at {time}"), edits=message)
            for page in (here, second, there):
                (item,) = (await page.next("news"))["items"]
                assert time in item["html"]
                assert item["replaces"] == (message if number == 0 else await message_of(one, "e0"))
        await plan(one, "withdrawal", "w", chat, edits=message)
        for page in (here, second, there):
            (item,) = (await page.next("news"))["items"]
            assert (item["kind"], item["replaces"]) == ("removed", await message_of(one, "e1"))
    async with one.page(cookie) as again:
        assert [item["kind"] for item in again.history["items"] if item["html"]] == []
    async with one.store.read() as connection:
        texts = [body["text"] for body in (await connection.execute(select(replies.c.body))).scalars()]
    assert not any(texts), "what was withdrawn is not kept"


async def test_what_cannot_be_changed_is_told(two: tuple[House, House]) -> None:
    one, _ = two
    chat = chat_of(one, await one.cookie())
    stranger = chat_of(one, await one.cookie())
    async with sending(one):
        await plan(one, "announcement", "a", chat, body=Reply("hello"))
        await _ended(one, "a")
        message = await message_of(one, "a")
        await plan(one, "edit", "theirs", stranger, body=Reply("mine"), edits=message)
        await plan(one, "withdrawal", "w", chat, edits=message)
        await _ended(one, "theirs", "w")
        await plan(one, "edit", "late", chat, body=Reply("too late"), edits=message)
        await _ended(one, "late")
        await plan(one, "notice", "empty", chat)
        await _ended(one, "empty")
    async with one.store.read() as connection:
        found = {entry.key: (entry.state, entry.reason) for entry in await ledger.entries(connection)}
    assert found == {
        "a": ("sent", None),
        "theirs": ("failed", "refused"),
        "w": ("sent", None),
        "late": ("failed", "refused"),
        "empty": ("failed", "broken"),
    }


async def _ended(house: House, *keys: str) -> None:
    async with asyncio.timeout(60):
        while True:
            async with house.store.read() as connection:
                found = await ledger.entries(connection, keys=keys)
            if len(found) == len(keys) and all(one.state not in ("waiting", "claimed") for one in found):
                return
            await asyncio.sleep(0.01)


async def test_own_data_holds_it_and_forgets_it(two: tuple[House, House]) -> None:
    one, _ = two
    cookie = await one.cookie()
    chat = chat_of(one, cookie)
    await one.talk(cookie, ["hello"])
    now = datetime.now(UTC)
    async with one.store.write() as connection:
        await ledger.plan(
            connection,
            [
                Planned(
                    "reminder", "r", "mobility:1", person_id("web", chat), "web", chat, now, Reply("EHIC!")
                ),
                Planned(
                    "reminder", "never", "mobility:1", person_id("web", chat), "web", chat, now, held=True
                ),
            ],
            now,
        )
    async with sending(one):
        await _ended(one, "r")
    async with one.page(cookie) as page:
        await page.say("/export", "key-00000001")
        await page.replies(1)
        await page.send({"type": "tap", "key": "key-00000002", "payload": "do:forget:yes"})
        await page.next("news", "history")
    async with one.store.read() as connection:
        said = [str(body) for body in (await connection.execute(select(replies.c.body))).scalars()]
        kept = {entry.key: entry for entry in await ledger.entries(connection)}
    assert not any("EHIC" in one for one in said)
    assert {key: (entry.state, entry.reason) for key, entry in kept.items()} == {
        "r": ("sent", None),
        "never": ("failed", "erased"),
    }
    assert all((entry.person, entry.chat, entry.body) == (None, "", None) for entry in kept.values())


@pytest.mark.browser
@pytest.mark.skipif(chromium() is None, reason=NO_CHROMIUM)
async def test_in_the_browser(tmp_path: Path) -> None:
    async with (
        House(tmp_path) as house,
        sending(house),
        launched() as browser,
        opened(browser, house.address) as page,
    ):
        (cookie,) = await page.context.cookies()
        chat = chat_of(house, f"{cookie['name']}={cookie['value']}")
        tab = await page.context.new_page()
        await tab.goto(house.address)
        button = ((Button("Read", payload="ask:how long"),),)
        await plan(house, "announcement", "a", chat, body=Reply("Bus at **8:00**", button))
        for view in (page, tab):
            await expect(view.locator(".reply")).to_have_count(1)
            await expect(view.locator(".reply")).to_contain_text("8:00")
            await expect(view.locator(".asked")).to_have_count(0)
            await expect(view.locator("#empty")).to_be_hidden()
        message = await message_of(house, "a")
        await ask(page, "a question between")
        await plan(house, "edit", "e", chat, body=Reply("Bus at **9:00**", button), edits=message)
        for view in (page, tab):
            await expect(view.locator(".reply").first).to_contain_text("9:00")
            await expect(view.locator(".reply")).to_have_count(2)
        await tab.reload()
        await expect(tab.locator(".reply")).to_have_count(2)
        await page.get_by_role("button", name="Read").click()
        await expect(page.locator(".asked .bubble").last).to_have_text("Read")
        await expect(tab.locator(".asked .bubble").last).to_have_text("Read")
        await plan(house, "withdrawal", "w", chat, edits=message)
        for view in (page, tab):
            await expect(view.get_by_text("9:00")).to_have_count(0)
        await tab.reload()
        await expect(tab.locator(".asked").first).to_be_visible()
        await expect(tab.get_by_text("9:00")).to_have_count(0)
        await expect(tab.get_by_text("8:00")).to_have_count(0)
