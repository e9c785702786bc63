"""Who comes in: by a link that holds ten minutes and once, used by POST; and who does not."""

from __future__ import annotations

import pytest

from bot.language.catalogue import say
from bot.store.tables import audit, invitations, page_sessions
from tests.channels.web.coordinators.office import Town


async def test_a_link_from_the_chat_leads_in(town: Town) -> None:
    browser = town.browser()
    await browser.get(await town.link("cora"))
    assert "North school" in browser.text
    assert await town.rows(page_sessions) == []
    await browser.submit("/coordinator/sign-in")
    assert (browser.status, browser.path) == (200, "/coordinator")
    assert "Overview" in browser.text
    (session,) = await town.rows(page_sessions)
    assert browser.client.cookies["vademecum-coordinator"] not in (session.digest,)


async def test_the_token_is_kept_nowhere(town: Town) -> None:
    path = await town.link("cora")
    token = path.rsplit("/", 1)[1]
    (row,) = await town.rows(invitations)
    assert token not in str(row)
    for one in await town.rows(audit):
        assert token not in str(one)


async def test_looking_at_a_link_uses_nothing_up_and_using_it_does(town: Town) -> None:
    path = await town.link("cora")
    for _ in range(3):
        assert (await town.browser().get(path)).status == 200
    first, second = town.browser(), town.browser()
    await first.get(path)
    await second.get(path)
    await first.submit("/coordinator/sign-in")
    await second.submit("/coordinator/sign-in")
    assert (first.status, second.status) == (200, 401)
    assert (await town.browser().get(path)).status == 401


async def test_a_link_ends_after_ten_minutes(town: Town) -> None:
    path = await town.link("cora")
    browser = await town.browser().get(path)
    town.later(minutes=10)
    await browser.submit("/coordinator/sign-in")
    assert browser.status == 401
    assert await town.rows(page_sessions) == []


async def test_a_session_ends_after_twelve_hours_or_when_signed_out(town: Town) -> None:
    browser = await town.signed_in("cora")
    town.later(hours=12)
    assert (await browser.get("/coordinator")).status == 401
    again = await town.signed_in("cora")
    cookie = again.client.cookies["vademecum-coordinator"]
    await again.submit("/coordinator/sign-out")
    assert await town.rows(page_sessions) == []
    again.client.cookies.set("vademecum-coordinator", cookie)
    assert (await again.get("/coordinator")).status == 401


async def test_a_right_taken_away_ends_the_session_at_once(town: Town) -> None:
    browser = await town.signed_in("cora")
    await town.revoke("cora")
    assert (await browser.get("/coordinator/cohorts/1")).status == 401
    assert await town.rows(page_sessions) == []


async def test_a_link_made_before_the_right_was_taken_away_leads_nowhere(town: Town) -> None:
    path = await town.link("cora")
    browser = await town.browser().get(path)
    await town.revoke("cora")
    await browser.submit("/coordinator/sign-in")
    assert browser.status == 401
    assert (await town.browser().get(path)).status == 401


@pytest.mark.parametrize("who", ["ana", "nobody"])
async def test_for_everybody_else_there_is_no_such_command(town: Town, who: str) -> None:
    known, unknown = await town.talk.turn("/web", who=who), await town.talk.turn("/nonsense", who=who)
    assert (known.replies, len(known.writes)) == (unknown.replies, len(unknown.writes))
    assert (await town.talk.say("/web", who="cora", chat="group", shared=True)).text == say("en", "own-data-in-private")  # fmt: skip


@pytest.mark.parametrize("origin", [None, "http://evil.example", "null", "http://page.example:81"])
async def test_a_form_of_another_page_does_nothing(town: Town, origin: str | None) -> None:
    path = await town.link("cora")
    token = path.rsplit("/", 1)[1]
    browser = town.browser()
    await browser.post("/coordinator/sign-in", {"token": token}, origin=origin)
    assert browser.status == 401
    assert await town.rows(page_sessions) == []


@pytest.mark.parametrize("token", ["", "x", "a" * 24, "../../etc", "é" * 24])
async def test_a_made_up_link_leads_nowhere(town: Town, token: str) -> None:
    browser = await town.browser().get(f"/coordinator/sign-in/{token}")
    assert browser.status in (401, 404)
    await browser.post("/coordinator/sign-in", {"token": token})
    assert browser.status == 401


@pytest.mark.parametrize("cookie", ["", "x", "a" * 43])
async def test_a_made_up_cookie_opens_nothing(town: Town, cookie: str) -> None:
    browser = town.browser(Cookie=f"vademecum-coordinator={cookie}")
    assert (await browser.get("/coordinator/cohorts")).status == 401


async def test_the_cookie_is_for_the_server_alone(town: Town) -> None:
    browser = town.browser()
    await browser.get(await town.link("cora"))
    response = await browser.client.post(
        "/coordinator/sign-in", data=browser.forms()[0][1], headers={"Origin": "http://page.example"}, follow_redirects=False
    )  # fmt: skip
    said = response.headers["set-cookie"].lower()
    assert "httponly" in said
    assert "samesite=lax" in said
    assert "no-store" in (await browser.get("/coordinator")).headers["cache-control"]
