"""What coordinators do on the page, step by step, without any script."""

from __future__ import annotations

import csv
import io
import re

from bot.people.person_store import person_id
from bot.store.tables import (
    announcements,
    awaited,
    case_messages,
    cases,
    cohorts,
    curated_drafts,
    deliveries,
    invitations,
    members,
    roster,
)
from tests.channels.web.coordinators.office import Browser, Town
from tests.gaps.guide import payload

QUESTION = "who pays when I lose my <b>ticket</b>?"
ROSTER = "Name;Role;Start\nKim <i>Blom</i>;learner;2027-03-01\n=SUM(A1);staff;\n"


async def handed_over(town: Town, who: str = "ana") -> int:
    town.talk.answers.outcomes[QUESTION] = "abstained_not_in_guide"
    await town.talk.say(QUESTION, who=who)
    card = await town.talk.say("/person", who=who)
    await town.talk.tap(payload(card, "Yes, send it"), who=who)
    return int((await town.rows(cases))[-1].id)


async def drafted(town: Town, browser: Browser, **fields: object) -> int:
    """A draft for the North school's cohort, saved."""
    await browser.get("/coordinator/announcements")
    await browser.submit("/coordinator/announcements/new")
    number = int(browser.path.rsplit("/", 1)[1])
    values = {"text-en": "**Bring** your passport.", "cohort": "1"} | fields
    await browser.submit(f"/coordinator/announcements/{number}/draft", **values)
    assert browser.status == 200, browser.text
    return number


# --- cohorts


async def test_the_overview_says_what_there_is_to_do(town: Town) -> None:
    await handed_over(town)
    browser = await town.signed_in("cora")
    assert "North school" in browser.text
    assert "1 waiting for somebody, 0 for you" in browser.text
    assert "one cohort, 2 people" in browser.text
    assert "South" not in browser.text
    admin = await town.signed_in("root")
    assert "the team of this assistant" in admin.text
    assert "/coordinator/cohorts" not in admin.text


async def test_a_cohort_is_made_renamed_and_put_away(town: Town) -> None:
    browser = await town.signed_in("cora")
    await browser.get("/coordinator/cohorts")
    await browser.submit("/coordinator/cohorts/new", name="  Bakers <2027> ")
    assert "Created." in browser.text
    assert "<h1>Bakers &lt;2027&gt;</h1>" in browser.text
    await browser.get("/coordinator/cohorts")
    await browser.submit("/coordinator/cohorts/new", name="bakers <2027>")
    assert "There is a cohort of that name already." in browser.text
    (made,) = [row for row in await town.rows(cohorts) if row.name.startswith("Bakers")]
    await browser.get(f"/coordinator/cohorts/{made.id}")
    await browser.submit(f"/coordinator/cohorts/{made.id}/rename", name="Bakers")
    assert "<h1>Bakers</h1>" in browser.text
    await browser.submit(f"/coordinator/cohorts/{made.id}/archive")
    assert "please tick the box first" in browser.text
    await browser.submit(f"/coordinator/cohorts/{made.id}/archive", sure="yes")
    assert "Put away." in browser.text
    assert (await browser.get(f"/coordinator/cohorts/{made.id}")).status == 404


async def test_what_was_put_away_is_brought_back_unless_its_name_is_taken(town: Town) -> None:
    browser = await town.signed_in("cora")
    await browser.get("/coordinator/cohorts/1")
    await browser.submit("/coordinator/cohorts/1/archive", sure="yes")
    await browser.submit("/coordinator/cohorts/new", name="cooks 2027")
    (other,) = [row for row in await town.rows(cohorts) if row.name == "cooks 2027"]
    await browser.get("/coordinator/cohorts")
    await browser.submit("/coordinator/cohorts/1/restore")
    assert "Another cohort has that name now." in browser.text
    await browser.get(f"/coordinator/cohorts/{other.id}")
    await browser.submit(f"/coordinator/cohorts/{other.id}/rename", name="Chefs")
    await browser.get("/coordinator/cohorts")
    await browser.submit("/coordinator/cohorts/1/restore")
    assert browser.path == "/coordinator/cohorts/1"
    assert "It is back, with its members." in browser.text
    assert ">Ana</th>" in browser.text


async def test_members_are_moved_and_removed(town: Town) -> None:
    browser = await town.signed_in("cora")
    await browser.get("/coordinator/cohorts")
    await browser.submit("/coordinator/cohorts/new", name="Bakers")
    there = {row.person_id: row for row in await town.rows(members)}
    ana, ben = there[person_id("test", "ana")], there[person_id("test", "ben")]
    await browser.get("/coordinator/cohorts/1")
    (bakers,) = [row.id for row in await town.rows(cohorts) if row.name == "Bakers"]
    await browser.submit(f"/coordinator/cohorts/1/members/{ana.id}", to=str(bakers))
    await browser.submit(f"/coordinator/cohorts/1/members/{ben.id}", label="Yes, remove")
    assert "please tick the box first" in browser.text
    await browser.submit(f"/coordinator/cohorts/1/members/{ben.id}", label="Yes, remove", sure="yes")
    still = {(row.cohort_id, row.person_id) for row in await town.rows(members) if row.left_at is None}
    assert still == {(bakers, ana.person_id), (2, person_id("test", "sue"))}


async def test_a_link_is_shown_once_with_its_code_and_taken_back(town: Town) -> None:
    browser = await town.signed_in("cora")
    await browser.get("/coordinator/cohorts/1")
    await browser.submit("/coordinator/cohorts/1/link")
    assert "<svg" in browser.text
    assert "style=" not in browser.text
    address = re.search(r'href="(http://chat\.example/#join=[^"]+)"', browser.text)
    assert address is not None
    await browser.get("/coordinator/cohorts/1")
    assert address[1] not in browser.text
    (link,) = [row for row in await town.rows(invitations) if row.kind == "cohort"]
    await browser.submit(f"/coordinator/cohorts/1/links/{link.id}/revoke")
    assert "The link no longer works." in browser.text
    (link,) = [row for row in await town.rows(invitations) if row.kind == "cohort"]
    assert link.revoked_at is not None


async def test_a_list_comes_by_file_after_a_look(town: Town) -> None:
    browser = await town.signed_in("cora")
    await browser.get("/coordinator/cohorts/1")
    await browser.submit(
        "/coordinator/cohorts/1/roster", files={"file": ("list.csv", ROSTER.encode(), "text/csv")}
    )
    assert browser.status == 200, browser.text
    assert "Kim &lt;i&gt;Blom&lt;/i&gt;" in browser.text
    assert len(await town.rows(roster)) == 1
    await browser.submit("/coordinator/cohorts/1/roster/take")
    assert "The list was taken over." in browser.text
    assert {row.name for row in await town.rows(roster)} == {"Zoe Quist", "Kim <i>Blom</i>", "=SUM(A1)"}
    exported = await browser.get("/coordinator/cohorts/1/export.csv")
    assert exported.headers["content-disposition"] == 'attachment; filename="cohort-1.csv"'
    table = list(csv.reader(io.StringIO(exported.content.decode("utf-8-sig"))))
    assert "'=SUM(A1)" in [row[0] for row in table]


async def test_rows_that_are_wrong_are_named_and_nothing_is_taken(town: Town) -> None:
    browser = await town.signed_in("cora")
    await browser.get("/coordinator/cohorts/1")
    wrong = b"name,role,start\nKim,pilot,2027-03-01\nLee,learner,31/31/2027\n"
    await browser.submit("/coordinator/cohorts/1/roster", files={"file": ("list.csv", wrong, "text/csv")})
    assert "Line 2" in browser.text
    assert "Line 3" in browser.text
    for content in (b"", b"\x89PNG\r\n", b"x" * 800_000):
        await browser.get("/coordinator/cohorts/1")
        await browser.submit(
            "/coordinator/cohorts/1/roster", files={"file": ("list.csv", content, "text/csv")}
        )
        assert 'role="alert"' in browser.text, content[:10]
    assert len(await town.rows(roster)) == 1


async def test_readiness_is_a_picture_and_the_same_as_a_table(town: Town) -> None:
    browser = await town.signed_in("cora")
    await browser.get("/coordinator/cohorts/1/readiness")
    assert browser.text.count('class="room"') == 2
    for name in ("Ana", "Ben"):
        assert f">{name}</text>" in browser.text
        assert f'<th scope="row">{name}</th>' in browser.text
    assert "no checklist yet" in browser.text


# --- announcements


async def test_from_the_draft_to_the_report(town: Town) -> None:
    browser = await town.signed_in("cora")
    number = await drafted(town, browser)
    assert "Saved." in browser.text
    assert "goes to 2, 1 left out" in browser.text
    await browser.get(f"/coordinator/announcements/{number}/preview")
    assert "<strong>Bring</strong> your passport." in browser.text
    assert "Zoe Quist" in browser.text
    await browser.submit(f"/coordinator/announcements/{number}/send")
    rows = [row for row in await town.rows(deliveries) if row.source == f"announcement:{number}"]
    assert {row.person_id for row in rows} == {person_id("test", "ana"), person_id("test", "ben")}
    await browser.get(f"/coordinator/announcements/{number}")
    assert "0 of 2 done" in browser.text
    await browser.submit(f"/coordinator/announcements/{number}/steps/pause")
    await browser.submit(f"/coordinator/announcements/{number}/steps/resume")
    (one,) = await town.rows(announcements)
    assert one.state == "sending"
    report = await browser.get(f"/coordinator/announcements/{number}/report.csv")
    assert len(list(csv.reader(io.StringIO(report.content.decode("utf-8-sig"))))) == 3


async def test_a_form_sent_twice_sends_once(town: Town) -> None:
    browser = await town.signed_in("cora")
    number = await drafted(town, browser)
    await browser.get(f"/coordinator/announcements/{number}/preview")
    (send,) = [hidden for goes, hidden in browser.forms() if goes.endswith("/send")]
    for _ in range(3):
        await browser.post(f"/coordinator/announcements/{number}/send", send)
    rows = [row for row in await town.rows(deliveries) if row.source == f"announcement:{number}"]
    assert len(rows) == 2


async def test_urgent_needs_a_second_yes(town: Town) -> None:
    browser = await town.signed_in("cora")
    number = await drafted(town, browser, urgent="yes")
    await browser.get(f"/coordinator/announcements/{number}/preview")
    await browser.submit(f"/coordinator/announcements/{number}/send")
    assert "Nothing was sent: it is marked urgent." in browser.text
    assert [row for row in await town.rows(deliveries) if row.source == f"announcement:{number}"] == []
    await browser.submit(f"/coordinator/announcements/{number}/send", **{"urgent-sure": "yes"})
    assert len([row for row in await town.rows(deliveries) if row.source == f"announcement:{number}"]) == 2


async def test_at_another_time(town: Town) -> None:
    browser = await town.signed_in("cora")
    number = await drafted(town, browser)
    await browser.get(f"/coordinator/announcements/{number}/preview")
    await browser.submit(f"/coordinator/announcements/{number}/at", at="tomorrow 9:00")
    assert "21 November 2026, 09:00 (Europe/Brussels)" in browser.text
    await browser.submit(f"/coordinator/announcements/{number}/send")
    (one,) = await town.rows(announcements)
    assert one.state == "scheduled"
    await browser.get(f"/coordinator/announcements/{number}")
    await browser.submit(f"/coordinator/announcements/{number}/at", at="nonsense")
    assert "I need an hour" in browser.text
    assert 'value="nonsense"' in browser.text
    await browser.submit(f"/coordinator/announcements/{number}/at", at="tomorrow 10:00")
    await browser.submit(f"/coordinator/announcements/{number}/move")
    (one,) = await town.rows(announcements)
    assert (one.state, one.send_at.hour) == ("scheduled", 9)


async def test_a_correction_is_seen_first(town: Town) -> None:
    browser = await town.signed_in("cora")
    number = await drafted(town, browser)
    await browser.get(f"/coordinator/announcements/{number}/preview")
    await browser.submit(f"/coordinator/announcements/{number}/send")
    action = f"/coordinator/announcements/{number}/correct"
    await browser.submit(action, text="Bring **both** papers.")
    assert "<strong>both</strong>" in browser.text
    (one,) = await town.rows(announcements)
    assert one.texts == {"en": "**Bring** your passport."}
    await browser.submit(action, text="Bring **both** papers.", sure=str(one.version))
    (one,) = await town.rows(announcements)
    assert (one.texts, one.revision) == ({"en": "Bring **both** papers."}, 1)
    await browser.post(action, browser.forms()[0][1] | {"language": "en", "text": "old", "sure": str(one.version - 1)})  # fmt: skip
    (one,) = await town.rows(announcements)
    assert one.revision == 1


async def test_what_cannot_be_taken_is_said_and_kept_in_the_form(town: Town) -> None:
    browser = await town.signed_in("cora")
    number = await drafted(town, browser)
    action = f"/coordinator/announcements/{number}/draft"
    for fields in (
        {"text-en": "x" * 3001},
        {"text-en": "kept", "country": "Atlantis"},
        {"text-en": "kept", "departs-from": "2027-05-01", "departs-until": "2027-04-01"},
        {"text-en": "kept", "departs-from": "soon"},
    ):
        await browser.get(f"/coordinator/announcements/{number}")
        await browser.submit(action, **fields)
        assert 'role="alert"' in browser.text, fields
        assert fields["text-en"] in browser.text
    await browser.get(f"/coordinator/announcements/{number}")
    (stale,) = [hidden for goes, hidden in browser.forms() if goes == action]
    await browser.submit(action, **{"text-en": "first"})
    await browser.post(action, stale | {"text-en": "second"})
    assert "Somebody else changed this draft meanwhile" in browser.text
    assert ">second</textarea>" in browser.text
    (one,) = await town.rows(announcements)
    assert one.texts == {"en": "first"}


async def test_a_file_goes_with_it(town: Town) -> None:
    browser = await town.signed_in("cora")
    number = await drafted(town, browser)
    action = f"/coordinator/announcements/{number}/draft"
    await browser.submit(action, files={"file": ("map <1>.png", b"\x89PNG\r\n\x1a\n", "image/png")}, **{"text-en": "See", "cohort": "1"})  # fmt: skip
    assert "map &lt;1&gt;.png" in browser.text
    await browser.submit(action, **{"text-en": "See", "cohort": "1", "no-file": "yes"})
    assert "map" not in browser.text


async def test_the_page_leaves_alone_what_the_chat_awaits(town: Town) -> None:
    browser = await town.signed_in("cora")
    await town.talk.tap("do:cohorts:new:1", who="cora")
    before = [tuple(row) for row in await town.rows(awaited)]
    assert before
    number = await drafted(town, browser)
    await browser.get(f"/coordinator/announcements/{number}/preview")
    await browser.submit(f"/coordinator/announcements/{number}/at", at="tomorrow 9:00")
    assert [tuple(row) for row in await town.rows(awaited)] == before


# --- questions


async def test_a_question_is_answered_after_a_look(town: Town) -> None:
    case = await handed_over(town)
    browser = await town.signed_in("cora")
    await browser.get("/coordinator/inbox")
    assert "&lt;b&gt;ticket&lt;/b&gt;" in browser.text
    await browser.get(f"/coordinator/inbox/{case}")
    assert "Ana" in browser.text
    action = f"/coordinator/inbox/{case}/answer"
    await browser.submit(action, text="**The insurance.** <i>Ask</i> me.", kind="answer")
    assert "<strong>The insurance.</strong> &lt;i&gt;Ask&lt;/i&gt; me." in browser.text
    assert await town.rows(case_messages) == []
    sure = {"text": "**The insurance.** <i>Ask</i> me.", "kind": "answer", "sure": "0"}
    (form,) = [hidden for goes, hidden in browser.forms() if goes == action]
    for _ in range(2):
        await browser.post(action, form | sure)
    (message,) = await town.rows(case_messages)
    assert message.kind == "answer"
    (letter,) = [row for row in await town.rows(deliveries) if row.kind == "answer"]
    assert "The insurance" in letter.body["text"]


async def test_a_question_is_taken_handed_back_and_closed(town: Town) -> None:
    case = await handed_over(town)
    browser = await town.signed_in("carl")
    await browser.get(f"/coordinator/inbox/{case}")
    await browser.submit(f"/coordinator/inbox/{case}/take")
    assert "You have it now." in browser.text
    await browser.submit(f"/coordinator/inbox/{case}/leave")
    await browser.submit(f"/coordinator/inbox/{case}/close")
    (row,) = await town.rows(cases)
    assert (row.state, browser.path) == ("closed", "/coordinator/inbox")
    await browser.post(f"/coordinator/inbox/{case}/answer", {"text": "x", "sure": "0", "form_token": "x"})
    assert browser.status == 403
    assert await town.rows(case_messages) == []


async def test_an_answer_becomes_a_curated_draft(town: Town) -> None:
    case = await handed_over(town)
    await town.talk.tap(f"do:inbox:answer:{case}", who="cora")
    preview = await town.talk.say("The insurance.", who="cora")
    await town.talk.tap(payload(preview, "Yes, send it"), who="cora")
    browser = await town.signed_in("cora")
    await browser.get(f"/coordinator/inbox/{case}")
    await browser.submit(f"/coordinator/inbox/{case}/curate")
    assert "/curate goes on" in browser.text
    (draft,) = await town.rows(curated_drafts)
    assert draft.draft["text"] == "The insurance."


async def test_a_coordinator_reads_no_question_among_the_gaps(town: Town) -> None:
    await handed_over(town)
    browser = await town.signed_in("cora")
    await browser.get("/coordinator/gaps")
    assert browser.status == 200
    assert "ticket" not in browser.text
    assert (await browser.get("/coordinator/gaps.csv")).status == 404


async def test_in_spanish_it_is_spanish(town: Town) -> None:
    await town.talk.tap("do:language:es", who="cora")
    browser = town.browser()
    reply = await town.talk.say("/web", who="cora")
    path = re.search(r"\(http://chat\.example(/coordinator/sign-in/[^)]+)\)", reply.text)
    assert path is not None
    await browser.get(path[1])
    await browser.submit("/coordinator/sign-in")
    assert '<html lang="es">' in browser.text
    assert "Resumen" in browser.text


async def test_nothing_of_the_page_is_script_or_style(town: Town) -> None:
    case = await handed_over(town)
    browser = await town.signed_in("cora")
    number = await drafted(town, browser)
    for path in ("", "/cohorts", "/cohorts/1", "/cohorts/1/readiness", "/announcements", f"/announcements/{number}", "/inbox", f"/inbox/{case}", "/gaps"):  # fmt: skip
        await browser.get(f"/coordinator{path}")
        assert browser.status == 200, path
        assert not re.search(
            r"<script(?! type=\"module\" src=)|\sstyle=|\son\w+=|javascript:", browser.text
        ), path
        assert len(re.findall("<h1>", browser.text)) == 1, path
