"""What a coordinator does with cohorts in the chat, step by step."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime, timedelta
from typing import Any

import openpyxl
import pytest
from sqlalchemy import insert, select, update

from bot.cohorts import cohort_store
from bot.commands.holdings import HOLDINGS
from bot.journeys.checklist import published
from bot.language.catalogue import LANGUAGES, say
from bot.messages import Upload
from bot.people import retention, uploads
from bot.store.tables import (
    audit,
    awaited,
    cohorts,
    curated,
    invitation_offers,
    members,
    mobilities,
    people,
    roster,
    ticks,
)
from bot.store.tables import uploads as upload_rows
from tests.cohorts.world import ROOT, World, labels, on_both, payload, pid

LIST = "Name;Role;Destination;Start;End;Reference\nAna;learner;Lisbon;3/5/2027;30/5/2027;A1\nBen Núñez;staff;;;;B2\n"


@pytest.fixture
async def school(world: World) -> tuple[World, int]:
    organisation = await world.organisation("School of Wood")
    await world.coordinator("carla", organisation)
    return world, await world.cohort("carla", "Lisbon 2027")


async def stay(world: World, who: str, done: int) -> None:
    """A mobility of *who* with *done* items of the list before departure ticked."""
    async with world.store.write() as connection:
        new = insert(mobilities).values(
            person_id=pid(who), version=1, answers={}, created_at=world.now, changed_at=world.now
        )
        id = (await connection.execute(new.returning(mobilities.c.id))).scalar_one()
        before = [item.key for item in published().items.values() if item.section == "before"]
        for key in before[:done]:
            await connection.execute(
                insert(ticks).values(mobility_id=id, item=key, state="done", at=world.now)
            )


@on_both
async def test_a_cohort_is_made_renamed_and_put_away(school: tuple[World, int]) -> None:
    world, cohort = school
    listed = await world.say("/cohorts", who="carla")
    assert "1. **Lisbon 2027**: nobody yet" in listed.text
    card = await world.tap(payload(listed, "1"), who="carla")
    asked = await world.tap(payload(card, "Rename"), who="carla")
    assert asked.text == say("en", "cohorts-ask-new-name", name="Lisbon 2027")
    await world.say("  Lisbon\n2028 ", who="carla")
    assert [row.name for row in await world.rows(select(cohorts))] == ["Lisbon 2028"]
    sure = await world.tap(f"do:cohorts:archive:{cohort}", who="carla")
    assert (await world.rows(select(cohorts)))[0].archived_at is None
    await world.tap(payload(sure, "Yes"), who="carla")
    await world.tap(payload(sure, "Yes"), who="carla")
    assert (await world.say("/cohorts", who="carla")).text == say("en", "cohorts-none")
    assert (await world.tap(f"do:cohorts:show:{cohort}", who="carla")).text == say(
        "en", "cohorts-is-archived", name="Lisbon 2028"
    )
    again = await world.cohort("carla", "LISBON 2028")
    assert again != cohort
    actions = [
        (row.action, row.organisation_id) for row in await world.rows(select(audit).order_by(audit.c.id))
    ]
    assert actions[-4:] == [
        ("cohort_created", 1),
        ("cohort_renamed", 1),
        ("cohort_archived", 1),
        ("cohort_created", 1),
    ]


@pytest.mark.parametrize(
    ("typed", "key", "values"),
    [
        ("lisbon  2027", "cohorts-name-taken", {"name": "lisbon 2027"}),
        ("x" * 81, "cohorts-name-too-long", {"limit": 80}),
        ("\u200b\u200b", "cohorts-name-empty", {}),
    ],
)
async def test_a_name_that_cannot_be_is_asked_for_again(
    school: tuple[World, int], typed: str, key: str, values: dict[str, Any]
) -> None:
    world, _ = school
    await world.tap("do:cohorts:new", who="carla")
    assert (await world.say(typed, who="carla")).text == say("en", key, **values)
    await world.say("Porto", who="carla")
    assert await world.count(cohorts) == 2


async def test_what_is_done_instead_ends_the_asking(school: tuple[World, int]) -> None:
    world, _ = school
    await world.tap("do:cohorts:new", who="carla")
    await world.say("/help", who="carla")
    assert (await world.say("Porto", who="carla")).text == "re: Porto"
    await world.tap("do:cohorts:new", who="carla")
    world.later(minutes=31)
    assert (await world.say("Porto", who="carla")).text == "re: Porto"
    assert await world.count(cohorts) == 1


async def test_who_has_two_organisations_says_for_which(school: tuple[World, int]) -> None:
    world, _ = school
    other = await world.organisation("School of Stone")
    await world.turn(payload=f"do:organisations:me:{other}", who=ROOT)
    await world.coordinator("carla", other)
    asked = await world.tap("do:cohorts:new", who="carla")
    await world.tap(payload(asked, "School of Stone"), who="carla")
    await world.say("Lisbon 2027", who="carla")
    found = sorted((row.organisation_id, row.name) for row in await world.rows(select(cohorts)))
    assert found == [(1, "Lisbon 2027"), (other, "Lisbon 2027")]
    assert "(School of Stone)" in (await world.say("/cohorts", who="carla")).text


@on_both
async def test_members_are_listed_moved_and_removed(school: tuple[World, int]) -> None:
    world, cohort = school
    for who in ("ana", "ben", "cid", "dan", "eva", "fay"):
        await world.member(who, cohort, "carla")
    porto = await world.cohort("carla", "Porto")
    listed = await world.tap(f"do:cohorts:members:{cohort}", who="carla")
    assert "1. **Ana**: learner, no checklist yet" in listed.text
    assert "Fay" not in listed.text
    second = await world.tap(payload(listed, "2 ›"), who="carla")
    card = await world.tap(payload(second, "6"), who="carla")
    assert card.text.startswith("**Fay** (Lisbon 2027)")
    where = await world.tap(payload(card, "Move"), who="carla")
    assert "Lisbon 2027" not in labels(where)
    to_porto = payload(where, "Porto")
    await world.tap(to_porto, who="carla")
    assert (await world.tap(to_porto, who="carla")).text == say("en", "button-too-old")
    card = await world.tap(
        payload(await world.tap(f"do:cohorts:members:{cohort}", who="carla"), "1"), who="carla"
    )
    sure = await world.tap(payload(card, "Remove"), who="carla")
    await world.tap(payload(sure, "Yes"), who="carla")
    async with world.store.read() as connection:
        here = {cohort: [], porto: []}  # type: ignore[var-annotated]
        for one in await cohort_store.members_of(connection, [cohort, porto]):
            here[one.cohort].append(one.name)
    assert here == {cohort: ["Ben", "Cid", "Dan", "Eva"], porto: ["Fay"]}
    assert (await world.say("/mygroup", who="ana")).text == say("en", "mygroup-none")
    done = [row.action for row in await world.rows(select(audit).order_by(audit.c.id))][-2:]
    assert done == ["member_moved", "member_removed"]


@on_both
async def test_who_is_ready_is_a_picture_and_a_table(school: tuple[World, int]) -> None:
    world, cohort = school
    for who in ("ana", "ben", "cid"):
        await world.member(who, cohort, "carla")
    await stay(world, "ana", 3)
    await stay(world, "ben", 1000)
    async with world.store.write() as connection:
        gone = update(people).where(people.c.id == pid("cid")).values(unreachable_since=world.now)
        await connection.execute(gone)
    reply = await world.tap(f"do:cohorts:ready:{cohort}", who="carla")
    assert reply.file is not None and reply.file.data.startswith(b"\x89PNG")
    assert not reply.edits
    assert "1 ready, 1 under way, 1 without a checklist yet." in reply.text
    lines = [line for line in reply.text.splitlines() if line.startswith("| ") and line[2].isdigit()]
    assert [line.split(" | ")[1] for line in lines] == ["Cid", "Ana", "Ben"]
    assert "cannot be reached" in lines[0]
    assert " 3 of " in lines[1]
    card = await world.tap(f"do:cohorts:show:{cohort}", who="carla")
    assert "- 3 people have joined" in card.text
    assert say("en", "cohorts-count-unreachable", count=1) in card.text


async def imported(world: World, cohort: int, content: str = LIST) -> Any:
    await world.tap(f"do:cohorts:import:{cohort}", who="carla")
    return await world.send("list.csv", content.encode(), who="carla")


@on_both
async def test_a_roster_is_seen_before_it_is_taken_over(school: tuple[World, int]) -> None:
    world, cohort = school
    await world.member("ana", cohort, "carla")
    seen = await imported(world, cohort)
    assert "- 2 new" in seen.text
    assert await world.count(roster) == 0
    yes = payload(seen, "Yes")
    await world.tap(yes, who="carla")
    assert await world.count(roster) == 2
    assert (await world.tap(yes, who="carla")).text == say("en", "button-too-old")
    listed = await world.tap(f"do:cohorts:roster:{cohort}", who="carla")
    assert "2 people, 1 joined" in listed.text
    # Ana had joined under that name; the list gives her dates and destination.
    async with world.store.read() as connection:
        (ana,) = await cohort_store.members_of(connection, [cohort])
    assert (ana.destination, ana.reference, str(ana.starts_on)) == ("Lisbon", "A1", "2027-05-03")
    # The same file again changes nothing, another one updates.
    assert "- 2 as before" in (await imported(world, cohort)).text
    seen = await imported(world, cohort, LIST.replace("Lisbon", "Porto") + "Cid;;;;;\n")
    assert "- 1 new\n- 1 changed\n- 1 as before" in seen.text
    await world.tap(payload(seen, "Yes"), who="carla")
    assert {row.destination for row in await world.rows(select(roster))} == {"Porto", None}
    assert await world.count(roster) == 3


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_empty_list_comes_along_and_is_read_once_filled_in(
    school: tuple[World, int], language: str
) -> None:
    world, cohort = school
    await world.say(f"/language {language}", who="carla")
    asked = await world.tap(f"do:cohorts:import:{cohort}", who="carla")
    assert asked.outcome == "asks_file" and asked.file is not None and asked.file.name == "roster.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(asked.file.data))
    book.active.append(["Ana", None, None, "Lisboa", datetime(2027, 5, 3), "30/5/2027", 7])  # noqa: DTZ001
    filled = io.BytesIO()
    book.save(filled)
    seen = await world.send("roster.xlsx", filled.getvalue(), who="carla")
    await world.tap(payload(seen, say(language, "roster-button-take")), who="carla")
    (row,) = await world.rows(select(roster))
    assert (row.name, row.role, row.destination, str(row.starts_on), str(row.ends_on), row.reference) == (
        "Ana", "learner", "Lisboa", "2027-05-03", "2027-05-30", "7",
    )  # fmt: skip


async def test_nothing_is_half_taken_over(school: tuple[World, int]) -> None:
    world, cohort = school
    wrong = await imported(world, cohort, LIST + "Cid;wizard;;;;\n")
    assert "Line 4, role: “wizard” is none of: learner, staff, accompanying" in wrong.text
    assert wrong.buttons == ()
    assert wrong.outcome == "asks_file"
    assert await world.count(roster) == 0
    seen = await world.send("list.csv", LIST.encode(), who="carla")
    assert payload(seen, "Yes")


async def test_a_yes_belongs_to_its_own_preview(school: tuple[World, int]) -> None:
    world, cohort = school
    first = await imported(world, cohort)
    second = await imported(world, cohort, "name\nZoe\n")
    assert (await world.tap(payload(first, "Yes"), who="carla")).text == say("en", "button-too-old")
    assert (await world.tap(payload(second, "Yes"), who="carla")).text == say("en", "button-too-old")
    assert await world.count(roster) == 0
    third = await imported(world, cohort, "name\nZoe\n")
    world.later(minutes=31)
    assert (await world.tap(payload(third, "Yes"), who="carla")).text == say("en", "button-too-old")
    assert await world.count(roster) == 0


async def test_while_a_preview_waits_questions_are_answered_as_ever(school: tuple[World, int]) -> None:
    world, cohort = school
    seen = await imported(world, cohort)
    assert (await world.say("how long?", who="carla")).text == "re: how long?"
    await world.tap(payload(seen, "Yes"), who="carla")
    assert await world.count(roster) == 2


@on_both
async def test_a_line_is_tied_to_whoever_it_means(school: tuple[World, int]) -> None:
    world, cohort = school
    seen = await imported(world, cohort)
    await world.tap(payload(seen, "Yes"), who="carla")
    await world.member("benito", cohort, "carla", role="staff")
    listed = await world.tap(f"do:cohorts:roster:{cohort}", who="carla")
    line = await world.tap(payload(listed, "2"), who="carla")
    whom = await world.tap(payload(line, "Who"), who="carla")
    await world.tap(payload(whom, "Benito"), who="carla")
    async with world.store.read() as connection:
        (ben,) = await cohort_store.members_of(connection, [cohort])
    assert (ben.name, ben.reference) == ("Ben Núñez", "B2")
    listed = await world.tap(f"do:cohorts:roster:{cohort}", who="carla")
    line = await world.tap(payload(listed, "1"), who="carla")
    assert (await world.tap(payload(line, "Who"), who="carla")).text == say("en", "roster-tie-nobody")
    await world.tap(payload(line, "Take off"), who="carla")
    assert [row.name for row in await world.rows(select(roster))] == ["Ben Núñez"]


async def test_the_cohort_is_a_file_too(school: tuple[World, int]) -> None:
    world, cohort = school
    seen = await imported(world, cohort)
    await world.tap(payload(seen, "Yes"), who="carla")
    await world.member("ana", cohort, "carla")
    await world.member("eve", cohort, "carla")
    await stay(world, "ana", 2)
    reply = await world.tap(f"do:cohorts:export:{cohort}", who="carla")
    assert reply.file is not None
    table = list(csv.DictReader(io.StringIO(str(reply.file.content).removeprefix("\ufeff"))))
    assert [(row["name"], row["reference"], row["joined"], row["done"]) for row in table] == [
        ("Ana", "A1", "2026-11-20", "2"),
        ("Ben Núñez", "B2", "", ""),
        ("Eve", "", "2026-11-20", ""),
    ]


async def test_a_file_that_cannot_be_had_or_read_is_asked_for_again(school: tuple[World, int]) -> None:
    world, cohort = school
    await world.tap(f"do:cohorts:import:{cohort}", who="carla")
    large = Upload("list.csv", "text/csv", 6 * 2**20, "none")
    world.files["none"] = b"x"
    reply = await world.say("", who="carla", upload=large, payload="do:text-only")
    assert (reply.text, reply.outcome) == (say("en", "upload-too-large", limit=5), "asks_file")
    gone = Upload("list.csv", "text/csv", 10, "never-kept")
    reply = await world.say("", who="carla", upload=gone, payload="do:text-only")
    assert reply.text == say("en", "upload-not-fetched")
    reply = await world.send("list.csv", b"%PDF", who="carla")
    assert reply.text == say("en", "roster-not-a-table")
    assert payload(await world.send("list.csv", LIST.encode(), who="carla"), "Yes")


async def test_a_file_nobody_asked_for_gets_the_usual_text(school: tuple[World, int]) -> None:
    world, _ = school
    for who in ("carla", "ana"):
        assert (await world.send("x.csv", LIST.encode(), who=who)).text == say("en", "telegram-text-only")


@on_both
async def test_the_log_tells_it_all_to_admins(school: tuple[World, int]) -> None:
    world, cohort = school
    for _ in range(12):
        await world.invitation(f"do:cohorts:link:{cohort}", "carla")
    first = await world.say("/audit", who=ROOT)
    assert first.text.startswith(say("en", "audit-title"))
    assert first.text.count("made an invitation into") == 10
    assert "School of Wood" in first.text and "**Carla**" in first.text
    second = await world.tap(payload(first, "Older"), who=ROOT)
    assert "made the organisation" in second.text
    assert second.edits and labels(second) == []


async def test_a_coordinator_keeps_the_guide_too_and_somebody_else_reviews_it(
    school: tuple[World, int],
) -> None:
    """Curated answers are for everybody: the only coordinator's are reviewed by an admin, never by themselves."""
    world, _ = school
    assert (await world.say("/gaps", who="carla")).text == say("en", "gaps-topics-none", fewest=5)
    await world.say("/curate may I bring my dog", who="carla")
    await world.say("Ask the host first.", who="carla")
    card = await world.say("https://example.org/dogs", who="carla")
    assert "Answer by a coordinator" in str(card.citations)
    await world.tap("do:curate:send", who="carla")
    (row,) = await world.rows(select(curated))
    assert (row.state, row.author_role) == ("waiting", "coordinator")
    await world.tap(f"do:curated:yes:{row.id}", who="carla")
    assert (await world.rows(select(curated)))[0].state == "waiting"
    await world.tap(f"do:curated:yes:{row.id}", who=ROOT)
    (row,) = await world.rows(select(curated))
    assert (row.state, row.reviewer_role) == ("approved", "admin")


@on_both
async def test_what_has_no_use_any_more_is_cleared_away(school: tuple[World, int]) -> None:
    world, cohort = school
    await world.member("ana", cohort, "carla")
    await world.tap(f"do:cohorts:import:{cohort}", who="carla")
    async with world.store.write() as connection:
        await uploads.keep(connection, "carla", "x.csv", "text/csv", b"x", world.now)
    await retention.clean_up(world.store, world.now, 0, HOLDINGS)
    left = [await world.count(one) for one in (awaited, upload_rows, invitation_offers)]
    assert left == [1, 1, 2]
    await retention.clean_up(world.store, world.now + timedelta(days=61), 0, HOLDINGS)
    assert [await world.count(one) for one in (awaited, upload_rows, invitation_offers)] == [0, 0, 0]


@on_both
async def test_own_data_holds_what_coordinators_have_and_forgetting_takes_it_along(
    school: tuple[World, int],
) -> None:
    world, cohort = school
    seen = await imported(world, cohort)
    await world.tap(payload(seen, "Yes"), who="carla")
    await world.member("ana", cohort, "carla")
    file = (await world.say("/export", who="ana")).file
    assert file is not None
    found = json.loads(file.data)
    assert (found["cohorts"][0]["cohort"], found["cohorts"][0]["organisation"]) == (
        "Lisbon 2027",
        "School of Wood",
    )
    assert found["roster"][0]["destination"] == "Lisbon"
    assert found["coordinates"] == []
    await world.say("/forget", who="ana")
    await world.tap("do:forget:yes", who="ana")
    assert await world.count(members) == 0
    assert [row.name for row in await world.rows(select(roster))] == ["Ben Núñez"]
