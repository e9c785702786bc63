"""The chat page in a real Chromium, as people use it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from bot.messages import LONGEST_MESSAGE
from tests.channels.web.browser import NO_CHROMIUM, ask, chromium, opened
from tests.channels.web.house import House

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason=NO_CHROMIUM),
    pytest.mark.asyncio(loop_scope="module"),
]

PHONE = {
    "viewport": {"width": 320, "height": 640},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}
QUESTION = "I'm an apprentice, how long can I go abroad?"


@pytest_asyncio.fixture(loop_scope="module")
async def house(tmp_path) -> AsyncIterator[House]:
    async with House(tmp_path) as running:
        yield running


async def width_to_spare(page: Page) -> int:
    """Pixels of the viewport that the page's content leaves; negative where it must be scrolled sideways."""
    return int(await page.evaluate("innerWidth - document.documentElement.scrollWidth"))


async def test_ask_and_read_the_answer_with_its_sources(house: House, browser: Browser) -> None:
    async with opened(browser, house.address) as page:
        await page.get_by_role("button", name=QUESTION).click()
        answer = page.locator(".reply").first
        await expect(answer).to_contain_text("10 to 89 days")
        source = answer.get_by_role("link", name="Short-term learning mobility")
        await expect(source).to_be_hidden()
        await answer.get_by_text("2 sources").click()
        await expect(source).to_be_visible()
        assert await source.get_attribute("rel") == "noopener noreferrer"
        await expect(answer).to_contain_text("not confirmed by an official source")
        await expect(answer).to_contain_text("lasts 10 to 89 days.")
        await expect(page.locator("#empty")).to_be_hidden()


async def test_keyboard_alone(house: House, browser: Browser) -> None:
    async with opened(browser, house.address) as page:
        await page.keyboard.press("Tab")
        await expect(page.get_by_text("Skip to the question field")).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(page.get_by_label("Your question")).to_be_focused()
        await page.keyboard.type("How long?")
        await page.keyboard.press("Shift+Enter")
        await page.keyboard.type("As an apprentice.")
        await page.keyboard.press("Enter")
        await expect(page.locator(".asked .bubble")).to_have_text("How long?\nAs an apprentice.")
        await expect(page.locator(".reply")).to_contain_text("10 to 89 days")
        await expect(page.get_by_label("Your question")).to_be_focused()
        for _ in range(12):
            await page.keyboard.press("Shift+Tab")
            if await page.evaluate("document.activeElement.tagName") == "SUMMARY":
                break
        outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none"
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("link", name="Short-term learning mobility")).to_be_visible()


@pytest.mark.parametrize(
    "view", [PHONE, {"viewport": {"width": 640, "height": 320}}], ids=["phone", "held-across"]
)
async def test_narrow_and_low_screens_scroll_only_downwards(
    house: House, browser: Browser, view: dict
) -> None:
    house.answers.table["table"] = house.answers.table["how long"].__class__(
        "| Distance in kilometres | Green travel in euro | Other travel in euro |\n|---|---|---|\n| 100-499 | 285 | 211 |\n\n"
        "https://example.org/" + "a-very-long-address/" * 12,
        "answered_guide",
        "en",
    )
    async with opened(browser, house.address, **view) as page:
        assert await width_to_spare(page) >= 0
        for question in ("how long?", "a table", "x" * 300, "word " * 80):
            await ask(page, question)
            assert await width_to_spare(page) >= 0
        await page.locator(".sources summary").first.click()
        assert await width_to_spare(page) >= 0
        small = await page.evaluate(
            """[...document.querySelectorAll('button, a, summary, textarea')]
                 .filter((one) => one.checkVisibility() && !one.matches('.skip, .link, .command, .source-title a, .answer a'))
                 .filter((one) => one.getBoundingClientRect().height < 44 || one.getBoundingClientRect().width < 44)
                 .map((one) => one.outerHTML)"""
        )
        assert small == []


async def test_dark_mode_is_dark(house: House, browser: Browser) -> None:
    shade = "Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number))"
    async with opened(browser, house.address, color_scheme="dark") as page:
        assert await page.evaluate(shade) < 60
    async with opened(browser, house.address, color_scheme="light") as page:
        assert await page.evaluate(shade) > 240


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en-GB", "es-ES"])
async def test_no_accessibility_rule_is_broken(
    house: House, browser: Browser, scheme: str, language: str
) -> None:
    """axe-core, with all its WCAG 2.2 and best-practice rules, on the empty page and on a conversation in every state."""
    async with opened(browser, house.address, color_scheme=scheme, locale=language, bypass_csp=True) as page:
        assert_clean(await Axe().run(page))
        await ask(page, "how long?" if language == "en-GB" else "¿cuánto tiempo?")
        await page.locator(".sources summary").click()
        await page.locator("#composer button").click()  # nothing written: the field says so
        assert_clean(await Axe().run(page))
        house.answers.gate.clear()
        await page.locator("#question").fill("wait")
        await page.keyboard.press("Enter")
        await expect(page.locator("#thinking")).to_be_visible()
        await house.stop_serving()
        await expect(page.locator("#connection")).not_to_be_empty()
        assert_clean(await Axe().run(page))


def assert_clean(results) -> None:
    assert results.violations_count == 0, results.generate_report()


async def test_landmarks_labels_and_live_regions(house: House, browser: Browser) -> None:
    async with opened(browser, house.address) as page:
        for role in ("banner", "main", "contentinfo", "navigation"):
            await expect(page.get_by_role(role)).to_have_count(1)
        await expect(page.get_by_role("log", name="Conversation")).to_have_count(1)
        await expect(page.get_by_role("textbox", name="Your question")).to_be_visible()
        await expect(page.locator("#log")).to_have_attribute("aria-live", "polite")
        await ask(page, QUESTION)
        await expect(page.locator(".reply .sr-only").first).to_have_text("Vademecum:")


async def test_a_server_that_restarts_is_found_again_and_nothing_is_lost(
    house: House, browser: Browser
) -> None:
    async with opened(browser, house.address) as page:
        await ask(page, "before the restart")
        await house.stop()
        await expect(page.locator("#connection")).to_contain_text("Not connected")
        await page.get_by_label("Your question").fill("written while away")
        await page.keyboard.press("Enter")
        await expect(page.locator(".asked.pending .state")).to_contain_text(
            "kept until the connection is back"
        )
        await house.start()
        await expect(page.locator(".reply").nth(1)).to_contain_text("written while away")
        await expect(page.locator(".pending")).to_have_count(0)
        await expect(page.locator("#connection")).to_be_empty()
        assert [asked.question for asked in house.answers.asked] == [
            "before the restart",
            "written while away",
        ]
        await page.reload()
        await expect(page.locator(".item")).to_have_count(4)
        await expect(page.locator(".bubble")).to_have_text(["before the restart", "written while away"])


async def test_what_was_written_without_a_connection_outlives_a_closed_page(
    house: House, browser: Browser
) -> None:
    async with opened(browser, house.address) as page:
        await page.context.set_offline(True)
        await expect(page.locator("#connection")).to_contain_text("Not connected")
        await page.get_by_label("Your question").fill("kept for later")
        await page.keyboard.press("Enter")
        await expect(page.locator(".pending")).to_have_count(1)
        await page.context.set_offline(False)
        other = await page.context.new_page()
        await page.close()
        await other.goto(house.address)
        await expect(other.locator(".reply")).to_contain_text("kept for later")
        await expect(other.locator(".item")).to_have_count(2)


async def test_earlier_messages_come_on_demand_and_keep_the_place(house: House, browser: Browser) -> None:
    cookie = await house.cookie()
    await house.talk(cookie, [f"question number {number}" for number in range(30)])
    async with opened(browser, house.address) as page:
        name, _, value = cookie.partition("=")
        await page.context.add_cookies([{"name": name, "value": value, "url": house.address}])
        await page.reload()
        await expect(page.locator(".item")).to_have_count(50)
        await expect(page.locator(".bubble").last).to_have_text("question number 29")
        await page.get_by_role("button", name="Show earlier messages").focus()
        await page.keyboard.press("Enter")
        await expect(page.locator(".item")).to_have_count(60)
        await expect(page.locator(".bubble").first).to_have_text("question number 0")
        await expect(page.get_by_role("button", name="Show earlier messages")).to_be_hidden()
        await expect(page.locator(".item").first).to_be_focused()


async def test_buttons_send_their_payload_and_links_open_aside(house: House, browser: Browser) -> None:
    async with opened(browser, house.address) as page:
        await ask(page, QUESTION)
        link = page.get_by_role("link", name="Programme Guide")
        assert await link.get_attribute("target") == "_blank"
        await page.get_by_role("button", name="Longer stays: ErasmusPro").click()
        await expect(page.locator(".tapped .bubble")).to_have_text("Longer stays: ErasmusPro")
        await expect(page.locator(".reply")).to_have_count(2)
        await page.reload()
        await expect(page.locator(".tapped .bubble")).to_have_text("Longer stays: ErasmusPro")


async def test_commands_in_an_answer_can_be_tapped(house: House, browser: Browser) -> None:
    async with opened(browser, house.address) as page:
        await ask(page, "/start")
        await page.locator(".reply").get_by_role("button", name="/help").click()
        await expect(page.locator(".reply").nth(1)).to_contain_text("What I can do")


async def test_the_language_comes_from_the_browser_and_can_be_switched(
    house: House, browser: Browser
) -> None:
    async with opened(browser, house.address, locale="es-MX") as page:
        await expect(page.locator("html")).to_have_attribute("lang", "es")
        await expect(page.get_by_role("heading", name="¿Qué quieres saber?")).to_be_visible()
        await page.get_by_role("link", name="English").click()
        await expect(page.get_by_role("heading", name="What would you like to know?")).to_be_visible()
        await page.reload()
        await expect(page.locator("html")).to_have_attribute("lang", "en")


async def test_a_switch_in_a_conversation_is_told_to_the_assistant(house: House, browser: Browser) -> None:
    async with opened(browser, house.address) as page:
        await ask(page, "hello")
        await page.get_by_role("link", name="Español").click()
        await expect(page.locator("html")).to_have_attribute("lang", "es")
        await expect(page.locator(".reply").last).to_contain_text("Ahora hablo español")
        await expect(page.locator(".bubble").last).to_have_text("Español")
        assert "lang=" not in page.url
        await ask(page, "¿y ahora?")
        assert house.answers.asked[-1].language == "es"


async def test_a_language_chosen_by_a_button_of_the_assistant_changes_the_page(
    house: House, browser: Browser
) -> None:
    async with opened(browser, house.address) as page:
        await ask(page, "/language")
        await page.locator(".reply").get_by_role("button", name="Español").click()
        await expect(page.locator("html")).to_have_attribute("lang", "es")
        await expect(page.locator(".reply").last).to_contain_text("Ahora hablo español")


async def test_attacks_in_questions_and_answers_stay_text(house: House, browser: Browser) -> None:
    attack = '<img src=x onerror="document.title=`pwned`"><script>document.title="pwned"</script>[x](javascript:alert(1))'
    house.answers.table["repeat"] = house.answers.table["how long"].__class__(
        f"repeat: {attack}", "answered_guide", "en"
    )
    async with opened(browser, house.address) as page:
        await ask(page, f"echo {attack}")
        await ask(page, f"repeat {attack}")
        await expect(page.locator(".bubble").first).to_have_text(f"echo {attack}")
        await expect(page.locator(".reply").first).to_contain_text(attack)
        await page.reload()
        await expect(page.locator(".reply")).to_have_count(2)
        assert await page.title() == "Vademecum: Erasmus+ mobility in vocational education"
        assert await page.locator("#log img, #log script, #log a[href^=javascript]").count() == 0


async def test_nothing_is_fetched_from_anywhere_else(house: House, browser: Browser) -> None:
    async with opened(browser, house.address) as page:
        elsewhere: list[str] = []
        page.on("request", lambda request: elsewhere.append(request.url))
        await page.reload()
        await ask(page, QUESTION)
        await page.locator(".sources summary").click()
        assert elsewhere and [url for url in elsewhere if not url.startswith(house.address)] == []


async def test_a_link_from_another_site_keeps_the_chat(house: House, browser: Browser) -> None:
    """A SameSite=Strict cookie does not come with a link from elsewhere; the page must not hand out a new identity then."""
    async with opened(browser, house.address) as page:
        await ask(page, "it is me")
        elsewhere = re.sub("127.0.0.1", "localhost", house.address)
        await page.goto(elsewhere + "/healthz")
        await page.evaluate("(address) => location.assign(address)", house.address)
        await expect(page.locator(".bubble")).to_have_text("it is me")


async def test_too_long_a_question_is_told_before_it_is_sent_and_kept_in_the_field(
    house: House, browser: Browser
) -> None:
    async with opened(browser, house.address) as page:
        await page.get_by_label("Your question").fill("x" * (LONGEST_MESSAGE + 1))
        await page.get_by_role("button", name="Send").click()
        await expect(page.get_by_role("alert")).to_contain_text(f"{LONGEST_MESSAGE:,}")
        assert len(await page.get_by_label("Your question").input_value()) == LONGEST_MESSAGE + 1
        await expect(page.locator(".item")).to_have_count(0)


async def test_a_message_that_was_refused_can_be_sent_again(house: House, browser: Browser) -> None:
    async with opened(browser, house.address) as page:
        desk, taken = house.desk, house.desk.accept

        async def fails(*_messages: object) -> int:
            raise OSError("disk full")

        desk.accept = fails
        await page.get_by_label("Your question").fill("please keep this")
        await page.keyboard.press("Enter")
        await expect(page.locator(".failed .state")).to_contain_text("could not be stored")
        desk.accept = taken
        await page.get_by_role("button", name="Send again").click()
        await expect(page.locator(".reply")).to_contain_text("please keep this")
        await expect(page.locator(".asked")).to_have_count(1)


async def test_less_motion_where_it_is_asked_for(house: House, browser: Browser) -> None:
    async with opened(browser, house.address, reduced_motion="reduce") as page:
        house.answers.gate.clear()
        await page.get_by_label("Your question").fill("wait")
        await page.keyboard.press("Enter")
        await expect(page.locator("#thinking")).to_be_visible()
        running = await page.evaluate(
            "document.getAnimations().filter((one) => one.playState === 'running').length"
        )
        assert running == 0
        house.answers.gate.set()
        await expect(page.locator("#thinking")).to_be_hidden()


async def test_ones_own_data_can_be_saved_and_erased(house: House, browser: Browser) -> None:
    async with opened(browser, house.address) as page:
        await ask(page, "my secret")
        await ask(page, "/export")
        async with page.expect_download() as saving:
            await page.get_by_role("link", name="Save vademecum.json").click()
        saved = await saving.value
        assert saved.suggested_filename == "vademecum.json"
        assert "my secret" in Path(await saved.path()).read_text("utf-8")
        await ask(page, "/forget")
        await page.get_by_role("button", name="Yes, delete everything").click()
        await expect(page.locator(".item")).to_have_count(1)
        await expect(page.locator("#log")).not_to_contain_text("my secret")
        await ask(page, "a new beginning")
        await expect(page.locator(".item")).to_have_count(3)
