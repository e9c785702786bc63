"""Invitations and files on the chat page: through the socket, and in the real browser."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, expect
from sqlalchemy import select

from bot.cohorts import cohort_store, invitations, organisations
from bot.cohorts.invitations import COHORT, COORDINATOR, digest_of
from bot.people import ephemeral
from bot.people.uploads import LARGEST
from bot.store.tables import inbox, members, replies, roster, uploads
from tests.channels.web.browser import NO_CHROMIUM, chromium, opened
from tests.channels.web.house import House

pytestmark = [pytest.mark.asyncio(loop_scope="module")]
needs_browser = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason=NO_CHROMIUM),
]

LIST = "name,role\nAna,learner\nBen,staff\n"


@pytest_asyncio.fixture(loop_scope="module")
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path) as running:
        yield running


async def invited(house: House, kind: str) -> tuple[str, int]:
    """The token of an invitation to a school of its own, and its cohort."""
    now, token = datetime.now(UTC), invitations.new_token()
    async with house.store.write() as connection:
        organisation = await organisations.create(connection, "School of Wood", now, by=None)
        cohort = await cohort_store.create(connection, organisation, "Lisbon 2027", now, by=None)  # type: ignore[arg-type]
        of = {"organisation": organisation, "cohort": cohort if kind == COHORT else None}
        await invitations.create(connection, kind, digest_of(token), now, by=None, **of)  # type: ignore[arg-type]
    return token, cohort


async def found(house: House, table: Any) -> list[Any]:
    async with house.store.read() as connection:
        return list((await connection.execute(select(table))).all())


async def upload(house: House, cookie: str, name: str, content: bytes, **headers: str) -> httpx.Response:
    async with httpx.AsyncClient() as client:
        return await client.post(
            f"{house.address}/upload",
            content=content,
            headers={"Origin": house.address, "Cookie": cookie, "X-File-Name": name, **headers},
        )


async def coordinating(house: House, cookie: str) -> int:
    """The person of *cookie* comes as a coordinator and is asked for the roster of the cohort."""
    token, cohort = await invited(house, COORDINATOR)
    async with house.page(cookie) as page:
        await page.say(f"/start {token}", "key-invited")
        await page.replies(1)
        await page.send({"type": "tap", "key": "key-yes-yes", "payload": "do:join:1:yes", "message": None})
        await page.replies(1)
        await page.send(
            {"type": "tap", "key": "key-import1", "payload": f"do:cohorts:import:{cohort}", "message": None}
        )
        assert "data-upload" in (await page.replies(1))[0]["html"]
    return cohort


async def test_a_file_is_handed_over_and_used(house: House) -> None:
    cookie = await house.cookie()
    cohort = await coordinating(house, cookie)
    reference = (await upload(house, cookie, "lista%20de%20alumnos.csv", LIST.encode())).json()["reference"]
    async with house.page(cookie) as page:
        await page.send({"type": "file", "key": "key-file-01", "upload": reference})
        (seen,) = await page.replies(1)
        assert "Ana" in seen["html"] and "do:cohorts:take:" in seen["html"]
        mark = seen["html"].split("do:cohorts:take:")[1].split('"')[0]
        await page.send(
            {"type": "tap", "key": "key-take-01", "payload": f"do:cohorts:take:{mark}", "message": seen["id"]}
        )
        await page.replies(1)
    assert [(row.name, row.cohort_id) for row in await found(house, roster)] == [
        ("Ana", cohort),
        ("Ben", cohort),
    ]
    async with house.page(cookie) as page:
        assert "lista de alumnos.csv" in "".join(item["html"] for item in page.history["items"])


async def test_nobody_else_fills_the_store(house: House) -> None:
    cookie, other = await house.cookie(), await house.cookie()
    await coordinating(house, cookie)
    assert (await upload(house, other, "list.csv", LIST.encode())).status_code == 403
    assert (await upload(house, "", "list.csv", LIST.encode())).status_code == 403
    assert (await upload(house, cookie, "list.csv", b"x", Origin="https://evil.example")).status_code == 403
    assert (await upload(house, cookie, "page.html", b"<p>")).status_code == 415
    assert (await upload(house, cookie, "list.csv", b"x" * (LARGEST + 1))).status_code == 413
    assert await found(house, uploads) == []
    for _ in range(6):
        response = await upload(house, cookie, "..%2F..%2Flist.csv", LIST.encode())
        assert response.status_code == 200
    kept = await found(house, uploads)
    assert (len(kept), {row.name for row in kept}) == (4, {"list.csv"})
    # Another person's file is as one that does not exist.
    async with house.page(other) as page:
        await page.send({"type": "file", "key": "key-stolen1", "upload": kept[0].id})
        refused = await page.next("refused")
        assert refused["again"] is False
        await page.send({"type": "file", "key": "key-stolen2", "upload": None})
        await page.next("refused")


async def test_a_length_that_lies_does_not_help(house: House) -> None:
    cookie = await house.cookie()
    await coordinating(house, cookie)

    async def endless() -> AsyncIterator[bytes]:
        for _ in range(LARGEST // 2**16 + 2):
            yield b"x" * 2**16

    async with httpx.AsyncClient() as client:
        headers = {"Origin": house.address, "Cookie": cookie, "X-File-Name": "list.csv"}
        response = await client.post(f"{house.address}/upload", content=endless(), headers=headers)
    assert response.status_code == 413
    assert await found(house, uploads) == []


async def test_a_link_that_was_handed_over_does_not_stay(house: House) -> None:
    cookie = await house.cookie()
    cohort = await coordinating(house, cookie)
    tap = {"type": "tap", "key": "key-link-001", "payload": f"do:cohorts:link:{cohort}", "message": None}
    async with house.page(cookie) as page:
        await page.send(tap)
        (shown,) = await page.replies(1)
    token = shown["html"].split("#join=")[1][:24]
    now = datetime.now(UTC)
    assert await ephemeral.sweep(house.store, now) == 0
    async with house.page(cookie) as page:
        assert token in str(page.history)
    assert await ephemeral.sweep(house.store, now + timedelta(hours=2)) == 1
    assert await ephemeral.sweep(house.store, now + timedelta(hours=2)) == 0
    assert all(token not in str(row.body) for row in await found(house, replies))
    async with house.page(cookie) as page:
        assert "is not kept" in str(page.history) and token not in str(page.history)


async def test_a_token_on_the_page_is_in_no_row(house: House) -> None:
    token, _ = await invited(house, COHORT)
    cookie = await house.cookie()
    async with house.page(cookie) as page:
        await page.say(f"/start {token}", "key-invited")
        (asked,) = await page.replies(1)
    assert "Lisbon 2027" in asked["html"]
    assert all(token not in str(row.body) for row in await found(house, inbox))
    assert await found(house, members) == []


class TestInTheBrowser:
    """What people do with a link and with a file."""

    pytestmark = needs_browser

    async def test_a_link_is_looked_at_then_taken_up(self, house: House, browser: Browser) -> None:
        token, _ = await invited(house, COHORT)
        async with opened(browser, f"{house.address}/#join={token}") as page:
            section = page.locator("#invited")
            await expect(section).to_be_visible()
            report = await Axe().run(page)
            assert report.violations_count == 0, report.generate_report()
            assert await found(house, inbox) == []  # opened, not used
            await section.get_by_role("button", name="Look at the invitation").click()
            await expect(section).to_be_hidden()
            assert token not in page.url
            await expect(page.locator(".asked .bubble").first).to_have_text("Look at the invitation")
            await page.get_by_role("button", name="Join as a learner").click()
            await expect(page.locator(".reply").first).to_contain_text("You are in the group Lisbon 2027")
            await expect(page.locator(".reply").last).to_contain_text("Under which name")
            await page.get_by_label("Your question").fill("Ana García")
            await page.keyboard.press("Enter")
            await page.get_by_role("button", name="Yes, that is my name").click()
            await expect(page.locator(".reply").last).to_contain_text("see you as Ana García")
            assert token not in await page.content()
        assert len(await found(house, members)) == 1

    async def test_not_now_does_nothing(self, house: House, browser: Browser) -> None:
        token, _ = await invited(house, COHORT)
        async with opened(browser, f"{house.address}/?lang=es#join={token}") as page:
            await page.get_by_role("button", name="Ahora no").click()
            await expect(page.locator("#invited")).to_be_hidden()
            assert token not in page.url
        assert await found(house, inbox) == []

    async def test_a_file_is_chosen_where_one_is_asked_for(self, house: House, browser: Browser) -> None:
        token, cohort = await invited(house, COORDINATOR)
        async with opened(browser, f"{house.address}/#join={token}") as page:
            await page.get_by_role("button", name="Look at the invitation").click()
            await page.get_by_role("button", name="Yes, I coordinate").click()
            await expect(page.locator(".reply").last).to_contain_text("Under which name")
            await page.get_by_label("Your question").fill("Carla Wood")
            await page.keyboard.press("Enter")
            await page.get_by_role("button", name="Yes, that is my name").click()
            await expect(page.locator(".reply").last).to_contain_text("Your name here is Carla Wood now.")
            await page.get_by_label("Your question").fill("/cohorts")
            await page.keyboard.press("Enter")
            await page.get_by_role("button", name="1", exact=True).click()
            await page.wait_for_timeout(
                1_100
            )  # nobody taps more than five times in a second, and the page refuses it
            await page.get_by_role("button", name="List").click()
            await page.get_by_role("button", name="Take over a file").click()
            chooser = page.locator("[data-upload]")
            files = {"name": "list.html", "mimeType": "text/html", "buffer": b"<p>"}
            await chooser.set_input_files(files)  # type: ignore[arg-type]
            await expect(page.locator("#problem")).to_contain_text("Files of that type are not taken")
            files = {"name": "list.csv", "mimeType": "text/csv", "buffer": LIST.encode()}
            await chooser.set_input_files(files)  # type: ignore[arg-type]
            await page.get_by_role("button", name="Yes, take over").click()
            await expect(page.locator(".reply").last).to_contain_text("2 lines are taken over")
            report = await Axe().run(page)
            assert report.violations_count == 0, report.generate_report()
        assert {row.cohort_id for row in await found(house, roster)} == {cohort}
