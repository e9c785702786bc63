"""Every address of the page, asked by everybody who has no business there: nothing is told, nothing changes."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from sqlalchemy import select

from bot.channels.web.coordinators.routes import DONE, SHOWN
from bot.store.tables import metadata
from tests.channels.web.coordinators.office import ORIGIN, Browser, Town
from tests.channels.web.coordinators.test_documents import brought
from tests.channels.web.coordinators.test_pages import drafted, handed_over

QUIET = ("inbox", "questions", "people", "open_chats", "page_sessions", "invitations", "audit")
"""Tables that signing in and chatting write; all others must stay as they are."""

SECRETS = ("Cooks 2027", "Zoe Quist", "ticket", "passport", "Ana", "North school", "Lodge rules")


async def snapshot(town: Town) -> dict[str, list[Any]]:
    found = {}
    async with town.store.read() as connection:
        for table in metadata.sorted_tables:
            if table.name not in QUIET:
                rows = (await connection.execute(select(table).order_by(*table.primary_key.columns))).all()
                found[table.name] = [tuple(row) for row in rows]
    return found


@pytest.fixture
async def there(town: Town) -> dict[str, int]:
    """Something of the North school behind every address: the numbers that stand in it."""
    case = await handed_over(town)
    browser = await town.signed_in("cora")
    number = await drafted(town, browser)
    await browser.get("/coordinator/cohorts/1")
    await browser.submit("/coordinator/cohorts/1/link")
    from bot.store.tables import invitations, members

    link = next(row.id for row in await town.rows(invitations) if row.kind == "cohort")
    member = (await town.rows(members))[0].id
    document = await brought(town)
    return {
        "cohort": 1,
        "announcement": number,
        "case": case,
        "link": link,
        "member": member,
        "document": document,
    }


def addresses(paths: Any, numbers: dict[str, int]) -> list[str]:
    found = []
    for path in paths:
        for name, number in numbers.items():
            path = path.replace(f"{{{name}:int}}", str(number))
        wild = next((name for name in WORDS if f"{{{name}}}" in path), "")
        found += [f"/coordinator{path.replace(f'{{{wild}}}', word)}" for word in WORDS.get(wild, ("",))]
    assert not any("{" in one for one in found)
    return found


WORDS = {
    "act": ("take", "leave", "close", "curate"),
    "step": ("pause", "resume", "cancel", "withdraw", "now", "remind", "erase"),
    "code": ("en", "xx"),
    "made": ("a" * 16, "x"),
}
"""What may stand in an address besides numbers."""

FORMS = [
    {"name": "Taken", "organisation": "1", "sure": "yes", "to": "remove", "text": "x", "kind": "answer", "version": "2", "text-en": "x"},
    {"language": "en", "text": "x", "sure": "0", "at": "tomorrow 9:00", "version": "2", "minutes": "29700000", "which": "all"},
]  # fmt: skip


async def attacked(town: Town, browser: Browser, numbers: dict[str, int], status: set[int]) -> None:
    """Ask for everything and send everything; nothing of the North school is told, and nothing changes."""
    before = await snapshot(town)
    for address in addresses(SHOWN, numbers):
        await browser.get(address)
        assert not [word for word in SECRETS if word in browser.text], address
        if any(f"/{number}" in address for number in numbers.values()):
            assert browser.status in status, address
    token = browser.forms()[0][1].get("form_token", "") if browser.forms() else ""
    for address in addresses(DONE, numbers):
        for form in FORMS:
            await browser.post(address, form | {"form_token": token})
            assert browser.status in (*status, 404), (address, browser.status)
            assert not [word for word in SECRETS if word in browser.text], address
    assert await snapshot(town) == before


async def test_nobody(town: Town, there: dict[str, int]) -> None:
    await attacked(town, town.browser(), there, {401})


async def test_a_participant_with_the_cookie_of_the_chat(town: Town, there: dict[str, int]) -> None:
    browser = town.browser(Cookie=f"vademecum={'a' * 32}; vademecum-coordinator={'b' * 43}")
    await attacked(town, browser, there, {401})


async def test_a_coordinator_of_another_school(town: Town, there: dict[str, int]) -> None:
    await attacked_as_other(town, there, "dora")


async def test_an_admin_who_coordinates_nothing(town: Town, there: dict[str, int]) -> None:
    await attacked_as_other(town, there, "root")


async def attacked_as_other(town: Town, numbers: dict[str, int], who: str) -> None:
    browser = await town.signed_in(who)
    before = await snapshot(town)
    gone = await browser.get("/coordinator/cohorts/999")
    nothing = gone.text
    for address in addresses(SHOWN, numbers):
        await browser.get(address)
        if "gaps" not in address:  # the gaps are everybody's who keeps the guide, without names
            assert not [word for word in SECRETS if word in browser.text], address
        if any(f"/{number}" in address for number in numbers.values()):
            assert (browser.status, browser.text) == (404, nothing), address
    token = (await browser.get("/coordinator")).forms()[0][1]["form_token"]
    for address in addresses(DONE, numbers):
        for form in FORMS:
            await browser.post(address, form | {"form_token": token})
            assert (browser.status, browser.text) == (404, nothing), address
    assert await snapshot(town) == before


async def test_a_coordinator_whose_right_was_taken_away(town: Town, there: dict[str, int]) -> None:
    browser = await town.signed_in("carl")
    pages = [(await browser.get(address)).forms() for address in addresses(SHOWN, there)]
    await town.revoke("carl")
    before = await snapshot(town)
    for forms in pages:
        for action, hidden in forms:
            await browser.post(action, hidden | FORMS[0])
            assert browser.status == 401
    await attacked(town, browser, there, {401})
    assert await snapshot(town) == before


async def test_a_form_without_the_token_of_the_session_does_nothing(
    town: Town, there: dict[str, int]
) -> None:
    browser = await town.signed_in("cora")
    before = await snapshot(town)
    for address, token in itertools.product(addresses(DONE, there), ("", "x", "0" * 48)):
        await browser.post(address, FORMS[0] | {"form_token": token})
        assert browser.status == 403, address
    assert await snapshot(town) == before


async def test_a_form_token_of_another_session_does_nothing(town: Town, there: dict[str, int]) -> None:
    other, browser = await town.signed_in("carl"), await town.signed_in("cora")
    before = await snapshot(town)
    token = other.forms()[0][1]["form_token"]
    await browser.post("/coordinator/cohorts/1/archive", {"sure": "yes", "form_token": token})
    assert browser.status == 403
    assert await snapshot(town) == before


async def test_a_form_from_elsewhere_does_nothing(town: Town, there: dict[str, int]) -> None:
    browser = await town.signed_in("cora")
    token, before = browser.forms()[0][1]["form_token"], await snapshot(town)
    elsewhere = (None, "http://evil.example", "null")
    for address, origin in itertools.product([*addresses(DONE, there), "/coordinator/sign-out"], elsewhere):
        await browser.post(address, FORMS[0] | {"form_token": token}, origin=origin)
        assert browser.status == 401, address
    assert await snapshot(town) == before
    assert (await browser.get("/coordinator")).status == 200


async def test_a_step_that_there_is_not_is_no_step(town: Town, there: dict[str, int]) -> None:
    browser = await town.signed_in("cora")
    token, before = browser.forms()[0][1]["form_token"], await snapshot(town)
    for step in ("again", "correct", "begin", "send", "erase", "x"):
        await browser.post(
            f"/coordinator/announcements/{there['announcement']}/steps/{step}",
            {"version": "2", "form_token": token},
        )
        assert browser.status == 404, step
    assert await snapshot(town) == before


async def test_a_link_is_shown_only_in_the_browser_that_made_it(town: Town) -> None:
    cora, carl = await town.signed_in("cora"), await town.signed_in("carl")
    await cora.get("/coordinator/cohorts/1")
    await cora.submit("/coordinator/cohorts/1/link")
    assert "#join=" in cora.text
    assert "#join=" in (await cora.get(cora.path)).text
    assert (await carl.get(cora.path)).status == 404
    other = await town.signed_in("cora")
    assert (await other.get(cora.path)).status == 404


async def test_numbers_that_are_none(town: Town) -> None:
    browser = await town.signed_in("cora")
    numbers = ("0", "9" * 30, "-1", "x", "1.5", "%00")
    for path, number in itertools.product(("cohorts", "announcements", "inbox"), numbers):
        assert (await browser.get(f"/coordinator/{path}/{number}")).status == 404


async def test_what_is_too_large_is_refused_unread(town: Town) -> None:
    browser = await town.signed_in("cora")
    token = browser.forms()[0][1]["form_token"]
    await browser.post("/coordinator/cohorts/1/roster", {"form_token": token, "content": "x" * (7 * 2**20)})
    assert browser.status == 413
    response = await browser.client.post(
        "/coordinator/cohorts/new", content=b"not a form", headers={"Origin": ORIGIN, "Content-Type": "multipart/form-data"}
    )  # fmt: skip
    assert response.status_code in (400, 403)
