"""The coordinators' page in a real Chromium: with the keyboard, without script, on a phone, and as axe-core judges it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from tests.channels.web.browser import NO_CHROMIUM, chromium
from tests.channels.web.coordinators.house import served, settle_some, signed_in
from tests.channels.web.coordinators.office import Town

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason=NO_CHROMIUM),
    pytest.mark.asyncio(loop_scope="module"),
]


@pytest_asyncio.fixture(loop_scope="module")
async def town(tmp_path) -> AsyncIterator[Town]:
    async with served(tmp_path) as running:
        yield running


async def announced(page: Page, town: Town) -> int:
    """Write, address, look at and send an announcement, by mouse; its number."""
    await page.goto(f"{town.origin}/coordinator/announcements")
    await page.get_by_role("button", name="Write an announcement").click()
    await page.get_by_label("Text in English").fill("**Bring** your passport on Monday.\n\n- and a photo")
    await page.get_by_label("Cooks 2027").check()
    await page.get_by_role("button", name="Preview").click()
    await expect(page.locator(".answer strong", has_text="Bring")).to_be_visible()
    number = int(page.url.split("/")[-2])
    await page.get_by_role("button", name="Send now").click()
    await expect(page.get_by_role("status")).to_contain_text("Here is how it stands.")
    return number


async def test_from_the_link_to_the_answer_with_the_keyboard_alone(town: Town, browser: Browser) -> None:
    async with signed_in(town, browser) as page:
        await page.keyboard.press("Tab")
        await expect(page.get_by_text("Skip to the content")).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(page.locator("main")).to_be_focused()
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("link", name="Questions 1 waiting")).to_be_focused()
        await page.keyboard.press("Enter")
        await page.get_by_role("link", name="who pays when I lose").focus()
        await page.keyboard.press("Enter")
        await page.get_by_label("Your words").focus()
        await page.keyboard.type("The insurance pays.")
        for _ in range(2):
            await page.keyboard.press("Tab")
        await expect(page.get_by_role("button", name="Look at it first")).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(page.locator(".preview")).to_contain_text("The insurance pays.")
        await page.get_by_role("button", name="Send it").focus()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("status")).to_contain_text("It is on its way.")


async def test_progress_is_live_and_stops_when_it_is_over(town: Town, browser: Browser) -> None:
    async with signed_in(town, browser) as page:
        number = await announced(page, town)
        await expect(page.locator("#progress")).to_contain_text("0 of 8")
        await settle_some(town, number, 3)
        await expect(page.locator("#progress")).to_contain_text("3 of 8")
        await page.get_by_role("button", name="Pause").click()
        await expect(page.locator("[data-live=no]")).to_be_attached()
        assert await page.locator("script").count() == 0
        await page.reload()  # nothing asks whether the form shall be sent again
        await expect(page.get_by_role("button", name="Go on")).to_be_visible()


async def test_without_script_everything_can_be_done(town: Town, browser: Browser) -> None:
    async with signed_in(town, browser, java_script_enabled=False) as page:
        number = await announced(page, town)
        await settle_some(town, number, 8)
        await page.reload()
        await expect(page.locator("#progress")).to_contain_text("8 of 8")
        await page.goto(f"{town.origin}/coordinator/cohorts/1")
        await page.get_by_role("button", name="Make a link").click()
        await expect(page.get_by_role("img", name="QR code")).to_be_visible()
        await page.goto(f"{town.origin}/coordinator/cohorts/1")
        table = {"name": "list.csv", "mimeType": "text/csv", "buffer": b"name,destination\nGina,Porto\n"}
        await page.get_by_label("File", exact=True).set_input_files(table)  # type: ignore[arg-type]
        await page.get_by_role("button", name="Read the file").click()
        await page.get_by_role("button", name="Take it over").click()
        await expect(page.get_by_role("status")).to_contain_text("The list was taken over.")
        await page.get_by_role("button", name="Sign out").click()
        await expect(page.get_by_role("heading", name="Please sign in")).to_be_visible()


async def test_unsaved_text_outlives_a_wrong_link_and_a_reload(town: Town, browser: Browser) -> None:
    async with signed_in(town, browser) as page:
        await page.goto(f"{town.origin}/coordinator/announcements")
        await page.get_by_role("button", name="Write an announcement").click()
        field = page.get_by_label("Text in English")
        await field.fill("Half a sentence")
        await page.get_by_label("Cooks 2027").check()
        await page.get_by_role("link", name="Questions").first.click()
        await page.go_back()
        await expect(field).to_have_value("Half a sentence")
        await page.reload()
        await expect(field).to_have_value("Half a sentence")
        await expect(page.get_by_label("Cooks 2027")).to_be_checked()
        await page.get_by_role("button", name="Save").click()
        await expect(field).to_have_value("Half a sentence")
        await page.reload()
        await field.fill("")
        await page.get_by_role("button", name="Save").click()
        await page.reload()
        await expect(field).to_have_value("")


async def test_readiness_says_the_same_as_a_picture_and_as_a_table(town: Town, browser: Browser) -> None:
    async with signed_in(town, browser) as page:
        await page.goto(f"{town.origin}/coordinator/cohorts/1/readiness")
        await expect(page.get_by_role("img")).to_have_count(2)
        bars = page.locator("rect.state-under-way")
        assert await bars.count() >= 3
        row = page.get_by_role("row", name="Elif Kaya")
        cells = [await cell.inner_text() for cell in await row.get_by_role("cell").all()]
        assert cells[0] == "ready"
        assert cells[1] == cells[2]


@pytest.mark.parametrize(("width", "scheme"), [(1100, "light"), (320, "dark")])
async def test_accessible_as_axe_core_judges_and_nothing_is_scrolled_sideways(
    town: Town, browser: Browser, width: int, scheme: str
) -> None:
    context = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme, "bypass_csp": True}
    async with signed_in(town, browser, **context) as page:
        number = await announced(page, town)
        await settle_some(town, number, 4)
        await page.goto(f"{town.origin}/coordinator/announcements")
        await page.get_by_role("button", name="Write an announcement").click()
        draft = page.url.removeprefix(f"{town.origin}/coordinator")
        paths = (
            "", "/cohorts", "/announcements", "/cohorts/1", "/inbox/1", draft, f"/announcements/{number}", "/inbox", "/gaps",
            "/cohorts/1/readiness",
        )  # fmt: skip
        for path in paths if scheme == "light" else paths[3:6]:
            await page.goto(f"{town.origin}/coordinator{path}")
            for summary in await page.locator("summary").all():
                await summary.click()
            results = await Axe().run(page)
            assert results.violations_count == 0, f"{path}\n{results.generate_report()}"
            wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, (path, wide)
