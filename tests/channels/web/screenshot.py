"""Takes the pictures of the chat page.

``python -m tests.channels.web.screenshot [FOLDER [ADDRESS]]``: FOLDER is docs/pictures unless given; ADDRESS is that of a running
assistant (``http://127.0.0.1:8080``), without it the page shows a canned answer.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.async_api import Page

from bot.channels.web.limits import MESSAGES_PER_SECOND
from tests.channels.web.browser import ask, launched, opened
from tests.channels.web.house import House

PICTURES: dict[str, dict[str, Any]] = {
    "web-chat.png": {"viewport": {"width": 1100, "height": 800}, "color_scheme": "light"},
    "web-chat-phone-dark.png": {
        "viewport": {"width": 390, "height": 844},
        "color_scheme": "dark",
        "device_scale_factor": 2,
        "has_touch": True,
        "is_mobile": True,
    },
}


LISTS: dict[str, dict[str, Any]] = {
    "web-checklist.png": {"viewport": {"width": 1100, "height": 1150}, "color_scheme": "light"},
    "web-checklist-phone.png": {**PICTURES["web-chat-phone-dark.png"], "color_scheme": "light"},
}
SET_UP = (
    "/check my-mobility", "apprentice", "placement", "Spain", "Italy", "Sevilla", "Palermo", "1 March 2027",
    "4 April 2027", "no", "yes", "yes", "no",
)  # fmt: skip
TICKED = (
    "Agree the stay with your sending organisation",
    "Check that your identity card or passport is valid",
)


async def take(folder: Path, address: str) -> None:
    """Ask one question in each view, unfold the sources; set a stay up and tick its list; write the pictures into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    async with launched() as browser:
        for name, view in PICTURES.items():
            async with opened(browser, address, reduced_motion="reduce", **view) as page:
                await ask(page, "I'm an apprentice, how long can I go abroad?")
                await page.locator(".sources summary").click()
                await page.locator("#question").blur()
                await page.screenshot(path=folder / name)
        same: dict[str, Any] = {}  # the second view is of the same person
        for name, view in LISTS.items():
            async with opened(browser, address, reduced_motion="reduce", **view, **same) as page:
                await _listed(page, set_up=not same)
                await page.screenshot(path=folder / name)
                same = {"storage_state": await page.context.storage_state()}


async def _listed(page: Page, *, set_up: bool) -> None:
    """A stay with two items done; its list stands at the top."""
    for words in (*(SET_UP if set_up else ()), "/checklist"):
        await page.wait_for_timeout(1000 / MESSAGES_PER_SECOND)
        await ask(page, words)
    shown = page.locator(".reply").last
    for label in TICKED if set_up else ():
        await shown.get_by_role("checkbox", name=label, checked=False).click()
        await page.get_by_role("checkbox", name=label, checked=True).wait_for()
    await page.locator(".asked").last.evaluate("one => one.scrollIntoView()")
    await page.evaluate("document.activeElement.blur()")


async def main(folder: str = "docs/pictures", address: str = "") -> None:
    if address:
        await take(Path(folder), address)
        return
    with tempfile.TemporaryDirectory() as data:
        async with House(Path(data)) as house:
            await take(Path(folder), house.address)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:3]))
