"""A real Chromium for tests and pictures: Debian's, driven by Playwright; nothing is downloaded."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import AsyncIterator
from typing import Any

from playwright.async_api import Browser, Page, async_playwright, expect

ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
expect.set_options(timeout=30_000)  # the machine may be busy with other tests
NO_CHROMIUM = "no Chromium found on this machine (Debian: apt install chromium): browser tests left out"


def chromium() -> str | None:
    """The browser's path, or None."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@contextlib.asynccontextmanager
async def launched() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        try:
            yield browser
        finally:
            await browser.close()


@contextlib.asynccontextmanager
async def opened(browser: Browser, address: str, **context: Any) -> AsyncIterator[Page]:
    """The chat page in a fresh profile, connected. Any error in the page's console or script fails the test."""
    profile = await browser.new_context(**{"locale": "en-GB", **context})
    page = await profile.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    try:
        await page.goto(address)
        await page.wait_for_selector("#connection[data-state=open]", state="attached")
        yield page
    finally:
        await profile.close()
    unexpected = [
        line for line in wrong if "ERR_CONNECTION" not in line and "WebSocket connection" not in line
    ]
    assert not unexpected, unexpected


async def ask(page: Page, question: str) -> None:
    """Type a question, send it, wait for its answer."""
    before = await page.locator(".reply").count()
    await (
        page.get_by_label("question", exact=False)
        .or_(page.get_by_label("pregunta", exact=False))
        .first.fill(question)
    )
    await page.keyboard.press("Enter")
    await page.locator(".reply").nth(before).wait_for()
