"""A self-check in the chat page, from /check to the verdict, in a real Chromium, with a question in between and a reload."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from tests.channels.web.browser import NO_CHROMIUM, ask, chromium, opened
from tests.channels.web.house import House

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason=NO_CHROMIUM),
    pytest.mark.asyncio(loop_scope="module"),
]
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


@pytest_asyncio.fixture(loop_scope="module")
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path) as running:
        yield running


async def _tap(page: Page, label: str) -> None:
    """Press the newest button of that name and wait for the reply."""
    before = await page.locator(".reply").count()
    await page.get_by_role("button", name=label, exact=True).last.click()
    await page.locator(".reply").nth(before).wait_for()


async def _keep(page: Page, name: str) -> None:
    if folder := os.environ.get("VADEMECUM_LOOK"):
        await page.screenshot(path=Path(folder) / f"{name}.png")


@pytest.mark.parametrize("view", [{}, PHONE], ids=["desk", "phone"])
async def test_from_the_list_to_the_verdict(view: dict[str, object], house: House, browser: Browser) -> None:
    async with opened(browser, house.address, **view) as page:
        await ask(page, "/check")
        await _tap(page, "Can I go abroad?")
        await _keep(page, f"first-{len(view)}")
        await _tap(page, "Apprentice")
        await _tap(page, "Yes")
        await _keep(page, f"country-{len(view)}")
        await _tap(page, "Germany")
        await ask(page, "How long may I stay?")
        await expect(page.locator(".reply").last).to_contain_text("Which country do you want to go to?")
        await page.reload()
        await page.wait_for_selector("#connection[data-state=open]", state="attached")
        await ask(page, "Spain")
        await ask(page, "Germany")
        await ask(page, "work placement")
        await ask(page, "9 days")
        await ask(page, "no, 40 days")
        await expect(page.locator(".reply").last).to_contain_text("40 days (before: 9 days)")
        await _tap(page, "Yes")
        await _tap(page, "No")
        verdict = page.locator(".reply").last
        await expect(verdict).to_contain_text("Yes - short-term learning mobility")
        await expect(verdict.locator(".sources")).to_be_visible()
        assert await page.evaluate("innerWidth - document.documentElement.scrollWidth") >= 0
        await _keep(page, f"verdict-{len(view)}")
        await _tap(page, "Change an answer")
        await _keep(page, f"answers-{len(view)}")


async def test_pages_of_a_long_choice_change_in_place(house: House, browser: Browser) -> None:
    async with opened(browser, house.address) as page:
        await ask(page, "/check can-i-go")
        shown = await page.locator(".reply").count()
        await page.get_by_role("button", name="More (2/3)").click()
        await expect(page.get_by_role("button", name="Retired", exact=True)).to_be_visible()
        assert await page.locator(".reply").count() == shown
