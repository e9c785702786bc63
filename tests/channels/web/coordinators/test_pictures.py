"""The pictures of the coordinators' page; VADEMECUM_PICTURES=docs/pictures writes them there (``make pictures``)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.async_api import Page

from tests.channels.web.browser import NO_CHROMIUM, chromium, launched
from tests.channels.web.coordinators.house import served, settle_some, signed_in
from tests.channels.web.coordinators.office import Town
from tests.channels.web.coordinators.test_in_browser import announced

WIDE = {"viewport": {"width": 1100, "height": 800}, "color_scheme": "light", "reduced_motion": "reduce"}


@pytest.mark.browser
@pytest.mark.skipif(chromium() is None, reason=NO_CHROMIUM)
@pytest.mark.skipif(not os.environ.get("VADEMECUM_PICTURES"), reason="only make pictures takes them")
async def test_the_pictures_of_the_page_can_be_taken(tmp_path: Path) -> None:
    folder = Path(os.environ["VADEMECUM_PICTURES"])
    folder.mkdir(parents=True, exist_ok=True)
    async with served(tmp_path) as town, launched() as browser, signed_in(town, browser, **WIDE) as page:
        await _taken(page, town, folder)


async def _taken(page: Page, town: Town, folder: Path) -> None:
    number = await announced(page, town)
    await settle_some(town, number, 5)
    for path, name in (
        (f"/announcements/{number}", "page-announcement.png"),
        ("/cohorts/1/readiness", "page-readiness.png"),
        ("/inbox/1", "page-question.png"),
    ):
        await page.goto(f"{town.origin}/coordinator{path}")
        await page.screenshot(path=folder / name)
    await page.set_viewport_size({"width": 390, "height": 844})
    await page.emulate_media(color_scheme="dark")
    await page.goto(f"{town.origin}/coordinator")
    await page.screenshot(path=folder / "page-overview-phone-dark.png")
