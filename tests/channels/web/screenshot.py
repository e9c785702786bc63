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


async def take(folder: Path, address: str) -> None:
    """Ask one question in each view, unfold the sources, and write the pictures into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    async with launched() as browser:
        for name, view in PICTURES.items():
            async with opened(browser, address, reduced_motion="reduce", **view) as page:
                await ask(page, "I'm an apprentice, how long can I go abroad?")
                await page.locator(".sources summary").click()
                await page.locator("#question").blur()
                await page.screenshot(path=folder / name)


async def main(folder: str = "docs/pictures", address: str = "") -> None:
    if address:
        await take(Path(folder), address)
        return
    with tempfile.TemporaryDirectory() as data:
        async with House(Path(data)) as house:
            await take(Path(folder), house.address)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:3]))
