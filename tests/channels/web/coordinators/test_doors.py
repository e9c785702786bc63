"""The page is a door of its own: it calls the rules of a subject, and every form it answers leads on."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from sqlalchemy import update

import bot.channels.web.coordinators as room
from bot.channels.web.coordinators.routes import DONE
from bot.cohorts.links import Links
from bot.people.person_store import person_id
from bot.store.tables import announcements, audit, awaited, deliveries, page_forms, people
from tests.channels.web.coordinators.office import Browser, Town
from tests.channels.web.coordinators.test_documents import brought
from tests.channels.web.coordinators.test_pages import drafted, handed_over
from tests.channels.web.coordinators.test_rights import FORMS, addresses

FOLDER = Path(room.__file__).parent
OF_THE_CHAT = re.compile(r"bot\.(\w+\.chat\b|chat\.(?!paging)|commands\b|people\.awaited|turn\b)")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_no_module_of_the_page_imports_the_chat(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    named = [
        f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module is not None
        for alias in node.names
    ]
    assert [name for name in named if OF_THE_CHAT.match(name)] == []


async def test_every_form_that_is_answered_redirects(town: Town) -> None:
    case = await handed_over(town)
    browser = await town.signed_in("cora")
    number = await drafted(town, browser)
    token = browser.forms()[0][1]["form_token"]
    numbers = {
        "cohort": 1,
        "announcement": number,
        "case": case,
        "member": 1,
        "link": 1,
        "document": await brought(town),
    }
    for address in addresses(DONE, numbers):
        for form in ({}, *FORMS):
            answer = await browser.client.post(
                address, data=form | {"form_token": token}, headers={"Origin": town.origin}, follow_redirects=False
            )  # fmt: skip
            assert answer.status_code in (303, 404), (address, answer.status_code)


async def test_text_that_was_not_saved_is_kept_until_it_is(town: Town) -> None:
    browser = await town.signed_in("cora")
    number = await drafted(town, browser)
    action = f"/coordinator/announcements/{number}/draft"
    (old,) = [hidden for goes, hidden in browser.forms() if goes == action]
    await browser.submit(action, **{"text-en": "Hers", "cohort": "1"})
    await browser.post(action, old | {"text-en": "Mine <1>", "urgent": "yes"})
    for _ in range(2):
        assert "Mine &lt;1&gt;</textarea>" in browser.text
        assert re.search(r'id="urgent"[^>]* checked', browser.text)
        await browser.get(f"/coordinator/announcements/{number}")
    other = await town.signed_in("carl")
    await other.get(f"/coordinator/announcements/{number}")
    assert "Mine" not in other.text
    await browser.submit(action, **{"text-en": "Mine <1>", "cohort": "1"})
    assert "not saved" not in browser.text
    assert "Mine &lt;1&gt;</textarea>" in browser.text  # and no backslash of the markup
    assert await town.rows(page_forms) == []


async def test_a_copy_is_sent_to_the_coordinator_alone(town: Town) -> None:
    browser = await town.signed_in("cora")
    number = await drafted(town, browser)
    await browser.get(f"/coordinator/announcements/{number}/preview")
    await browser.submit(f"/coordinator/announcements/{number}/to-me")
    assert "It is on its way to you" in browser.text
    (row,) = await town.rows(deliveries)
    assert (row.person_id, row.source, row.data) == (
        person_id("test", "cora"),
        f"copy:{number}",
        {"language": "en"},
    )


async def test_the_preview_shows_the_picture_that_goes_with_it(town: Town) -> None:
    browser = await town.signed_in("cora")
    number = await drafted(town, browser)
    picture = b"\x89PNG\r\n\x1a\npicture"
    fields = {"text-en": "See", "cohort": "1", "then": "preview"}
    await browser.submit(f"/coordinator/announcements/{number}/draft", files={"file": ("a.png", picture, "image/png")}, **fields)  # fmt: skip
    assert f'<img src="/coordinator/announcements/{number}/file"' in browser.text
    shown = await browser.get(f"/coordinator/announcements/{number}/file")
    assert (shown.content, shown.headers["content-type"]) == (picture, "image/png")
    page = {"file": ("a.html", b"<script>", "text/html")}
    await browser.get(f"/coordinator/announcements/{number}")
    await browser.submit(f"/coordinator/announcements/{number}/draft", files=page, **fields)
    assert "<img" not in browser.text.split("<main")[1]
    kept = await browser.get(f"/coordinator/announcements/{number}/file")
    assert kept.headers["content-disposition"] == "attachment"


async def test_addresses_are_links_and_lists_show_no_markup(town: Town) -> None:
    browser = await town.signed_in("cora")
    number = await drafted(town, browser, **{"text-en": "**See** https://a.example/x_y. Thanks"})
    await browser.get("/coordinator/announcements")
    assert ">See https://a.example/x_y. Thanks</a>" in browser.text
    await browser.get(f"/coordinator/announcements/{number}/preview")
    assert '<a href="https://a.example/x_y"' in browser.text


async def named(town: Town, who: str, name: str | None) -> Browser:
    async with town.store.write() as connection:
        await connection.execute(
            update(people).where(people.c.id == person_id("test", who)).values(name=name)
        )
    browser = town.browser()
    await browser.get(await town.link(who))
    return await browser.submit("/coordinator/sign-in")


async def test_who_has_no_name_says_it_first(town: Town) -> None:
    browser = await named(town, "root", None)
    for path in ("", "/inbox", "/gaps"):
        assert "Your name, please" in (await browser.get(f"/coordinator{path}")).text
    await browser.submit("/coordinator/name", name="   ")
    assert "There is no name in that." in browser.text
    await browser.submit("/coordinator/name", name="Rosa <R>")
    assert "now bears your name" in browser.text
    signed = [row for row in await town.rows(audit) if row.action == "page_signed_in"]
    assert signed
    log = await town.talk.say("/audit", who="root")
    assert "**Rosa \\<R\\>** signed in to the page" in log.text


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080", ""]
)
async def test_no_link_leads_to_this_machine_alone(town: Town, address: str) -> None:
    browser = await town.signed_in("cora")
    town.services.links = Links(address)
    await browser.get("/coordinator/cohorts/1")
    await browser.submit("/coordinator/cohorts/1/link")
    assert "VADEMECUM_PUBLIC_URL" in browser.text
    assert "#join=" not in browser.text
    assert [row for row in await town.rows(awaited) if row.person_id == person_id("test", "cora")] == []
    assert await town.rows(announcements) == []


async def test_the_emergency_contact_is_typed_with_the_cohort_and_checked(town: Town) -> None:
    browser = await town.signed_in("cora")
    await browser.get("/coordinator/cohorts")
    fields = {"name": "Bakers", "contact-name": "Rui", "contact-phone": "912 345 678", "contact-note": "24 h"}
    await browser.submit("/coordinator/cohorts/new", **fields)
    assert "The number needs its country code" in browser.text
    assert 'value="912 345 678"' in browser.text
    assert 'value="Bakers"' in browser.text
    await browser.submit("/coordinator/cohorts/new", **fields | {"contact-phone": "00351 912 345 678"})
    assert 'value="+351 912 345 678"' in browser.text
    assert "has no emergency contact yet" not in browser.text
    path = browser.path
    await browser.submit(f"{path}/contact", **{"contact-name": "", "contact-phone": "", "contact-note": ""})
    assert "has no emergency contact yet" in browser.text
