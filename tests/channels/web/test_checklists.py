"""A stay and its checklist in the chat page, in a real Chromium: ticked by mouse and by keyboard, taken along as a file, and
reminded of from the set-up to the report after the return, with the clock moved."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect
from sqlalchemy import select

from bot.channels.web import limits
from bot.delivery.compose import REMINDER
from bot.delivery.dispatcher import Dispatcher, DispatcherSettings
from bot.journeys.journeys import Journeys
from bot.self_checks.flows_in_use import published
from bot.store.tables import people
from tests.channels.web.browser import NO_CHROMIUM, ask, chromium, opened
from tests.channels.web.house import House
from tests.journeys.house import answers

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason=NO_CHROMIUM),
    pytest.mark.asyncio(loop_scope="module"),
]
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
NOVEMBER = datetime(2026, 11, 20, 12, tzinfo=UTC)
ITEM = "Agree the stay with your sending organisation"


@pytest_asyncio.fixture(loop_scope="module")
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    monkeypatch.setattr(limits, "MESSAGES_PER_SECOND", 1000)  # nobody types as fast as this test
    async with House(tmp_path) as running:
        running.now = lambda: NOVEMBER
        yield running


async def _keep(page: Page, name: str) -> None:
    """A picture for whoever wants to look: VADEMECUM_LOOK names the folder."""
    if folder := os.environ.get("VADEMECUM_LOOK"):
        await page.screenshot(path=Path(folder) / f"{name}.png")


async def _with_a_stay(house: House, page: Page) -> None:
    """The person of *page* has set up four weeks in Porto in March 2027."""
    await ask(page, "/checklist")
    await expect(page.locator(".reply").last).to_contain_text("You have no mobility here yet.")
    async with house.store.write() as connection:
        person = (
            (await connection.execute(select(people.c.id).order_by(people.c.created_at.desc())))
            .scalars()
            .first()
        )
        assert await Journeys().save(connection, str(person), answers(), NOVEMBER) is not None


async def test_a_list_is_ticked_in_place_by_mouse_and_by_keyboard(house: House, browser: Browser) -> None:
    async with opened(browser, house.address, reduced_motion="reduce") as page:
        await _with_a_stay(house, page)
        await ask(page, "/checklist")
        shown = page.locator(".reply").last
        replies = await page.locator(".reply").count()
        await expect(shown.get_by_role("checkbox", name="Agree the stay")).not_to_be_checked()
        press = shown.get_by_role("checkbox", name=ITEM)
        await press.scroll_into_view_if_needed()
        before = await press.bounding_box()
        await press.click()
        await expect(shown.get_by_role("checkbox", name="Agree the stay")).to_be_checked()
        again = page.get_by_role("checkbox", name=ITEM)
        await expect(again).to_be_focused()
        after = await again.bounding_box()
        assert before and after and abs(before["y"] - after["y"]) < 2, "the list jumped under the finger"
        await page.keyboard.press("Enter")
        await expect(shown.get_by_role("checkbox", name="Agree the stay")).not_to_be_checked()
        await expect(page.get_by_role("checkbox", name=ITEM)).to_be_focused()
        assert await page.locator(".reply").count() == replies
        await _keep(page, "checklist")
        found = await Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


async def test_details_stand_in_place_of_the_list_and_a_file_comes_beside_it(
    house: House, browser: Browser
) -> None:
    async with opened(browser, house.address, **PHONE) as page:
        await _with_a_stay(house, page)
        await ask(page, "/checklist")
        shown = page.locator(".reply").last
        await shown.get_by_role("button", name="Why and how …").tap()
        await shown.get_by_role("button", name="ⓘ Agree the stay with your sending organisation").tap()
        await expect(shown).to_contain_text("Why:")
        await expect(shown.locator(".sources")).to_be_visible()
        await _keep(page, "details-phone")
        await shown.get_by_role("button", name="‹ Back to the checklist").tap()
        await expect(shown).to_contain_text("Before you go")
        await _keep(page, "checklist-phone")
        assert await page.evaluate("innerWidth - document.documentElement.scrollWidth") >= 0
        await shown.get_by_role("button", name="Print, calendar").tap()
        await page.get_by_role("button", name="Page to print (PDF)").tap()
        link = page.locator(".file a")
        await expect(link).to_have_attribute("download", "my-checklist.pdf")
        async with page.expect_download() as downloading:
            await link.click()
        path = await (await downloading.value).path()
        assert path.read_bytes().startswith(b"%PDF-")


@contextlib.asynccontextmanager
async def _sending(house: House, journeys: Journeys) -> AsyncIterator[None]:
    assert house.desk is not None
    dispatcher = Dispatcher(
        house.store, house.desk.committer, house.desk.worker, paces=house.desk.paces,
        measures=DispatcherSettings(look=0.02, renew=0.1), now=lambda: house.now(),
        composers={REMINDER: journeys.compose}, hooks={REMINDER: journeys.settled},
    )  # fmt: skip
    dispatcher.add("web", house.channel)
    dispatcher.start()
    try:
        yield
    finally:
        await dispatcher.stop()


async def test_from_the_set_up_to_the_report_after_the_return(house: House, browser: Browser) -> None:
    journeys = Journeys()
    await asyncio.to_thread(lambda: published().gazetteer)  # nobody is to wait for it in here
    async with opened(browser, house.address, reduced_motion="reduce") as page, _sending(house, journeys):
        await ask(page, "/check my-mobility")
        for words in (
            "teacher",
            "course",
            "Greece",
            "Spain",
            "Athens",
            "Sevilla",
            "3 May 2027",
            "8 May 2027",
        ):
            await ask(page, words)
        for words in ("yes", "no", "no"):
            await ask(page, words)
        await expect(page.locator(".reply").last).to_contain_text("Your checklist is ready")
        await _keep(page, "teacher-1-ready")
        shown = await page.locator(".reply").count()
        told = []
        for number, day in enumerate(("2027-02-08", "2027-05-02", "2027-05-13"), 2):
            moment = datetime.fromisoformat(f"{day}T16:30+00:00")
            house.now = lambda moment=moment: moment  # type: ignore[misc]
            await journeys.gather(house.store, house.now())
            await page.locator(".reply").nth(shown).wait_for()
            told.append(await page.locator(".reply").nth(shown).inner_text())
            shown += 1
            await _keep(page, f"teacher-{number}-{day}")
        assert all("A reminder for your stay" in text for text in told)
        assert (
            "identity card" in told[0] and "Pack your papers" in told[1] and "participant report" in told[2]
        )
        await page.get_by_role("button", name="✓ Fill in the participant report").click()
        await expect(page.locator(".reply").last).to_contain_text("✓ Fill in the participant report")
        await _keep(page, "teacher-5-done")
