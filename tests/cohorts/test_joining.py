"""Coming in by an invitation: told first, joined at a tap; links that do not hold are all answered alike."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from bot.cohorts import cohort_store, invitations
from bot.cohorts.chat.joining import InvitationGone
from bot.cohorts.invitations import digest_of
from bot.language.catalogue import LANGUAGES, say
from bot.store.tables import audit, coordinators, inbox, members, metadata
from bot.store.tables import invitations as table
from tests.cohorts.world import ROOT, World, addresses, labels, on_both, payload, pid


async def school(world: World) -> tuple[int, int]:
    organisation = await world.organisation("School of Wood")
    await world.coordinator("carla", organisation)
    return organisation, await world.cohort("carla", "Lisbon 2027")


@on_both
async def test_from_the_admin_to_the_participant(world: World) -> None:
    _, cohort = await school(world)
    token = await world.invitation(f"do:cohorts:link:{cohort}", "carla")
    asked = await world.say(f"/start {token}", who="ana", name="Ana")
    assert "School of Wood" in asked.text and "Lisbon 2027" in asked.text
    assert say("en", "join-cohort-sees") in asked.text
    assert labels(asked) == [
        "Join as a learner", "Join as staff", "Join as accompanying person", "No, thank you",
    ]  # fmt: skip
    assert await world.count(members) == 0
    joined = await world.tap(payload(asked, "Join as a learner"), who="ana")
    assert joined.text == say("en", "join-cohort-done", cohort="Lisbon 2027", organisation="School of Wood")
    async with world.store.read() as connection:
        (one,) = await cohort_store.members_of(connection, [cohort])
    assert (one.person, one.name, one.role, one.channel) == (pid("ana"), "Ana", "learner", "test")
    mine = await world.say("/mygroup", who="ana")
    assert "Lisbon 2027" in mine.text
    sure = await world.tap(payload(mine, "Leave"), who="ana")
    await world.tap(payload(sure, "Yes"), who="ana")
    assert (await world.say("/mygroup", who="ana")).text == say("en", "mygroup-none")
    async with world.store.read() as connection:
        assert await cohort_store.members_of(connection, [cohort]) == []


async def test_what_leads_in_is_in_no_row_until_it_is_handed_over(world: World) -> None:
    _, cohort = await school(world)
    token = await world.invitation(f"do:cohorts:link:{cohort}", "carla")
    turn = await world.turn(f"/start {token}", who="ana")
    assert turn.kept == "/start"
    for one in metadata.sorted_tables:
        for row in await world.rows(select(one)):
            assert token not in str(tuple(row)), one.name
    assert await world.count(table, table.c.digest == digest_of(token)) == 1


@on_both
async def test_a_coordinators_link_works_once(world: World) -> None:
    organisation = await world.organisation("School of Wood")
    token = await world.invitation(f"do:organisations:invite:{organisation}", ROOT)
    first = await world.say(f"/start {token}", who="carla")
    second = await world.say(f"/start {token}", who="mallory")
    assert await world.count(coordinators) == 0
    welcome = await world.turn(payload=payload(first, "Yes"), who="carla")
    assert welcome.replies[-1].text == say("en", "join-ask-coordinator-name")  # her channel tells none
    assert (await world.tap(payload(second, "Yes"), who="mallory")).text == say("en", "invite-over")
    assert (await world.say(f"/start {token}", who="zoe")).text == say("en", "invite-over")
    assert [row.person_id for row in await world.rows(select(coordinators))] == [pid("carla")]
    again = await world.tap(payload(first, "Yes"), who="carla")
    assert again.text == say("en", "invite-over")
    actions = [row.action for row in await world.rows(select(audit).order_by(audit.c.id))]
    assert actions == ["organisation_created", "invitation_created", "coordinator_granted"]


async def test_of_two_at_the_same_moment_one_gets_the_link(world: World) -> None:
    organisation = await world.organisation("School of Wood")
    token = await world.invitation(f"do:organisations:invite:{organisation}", ROOT)
    asked = await world.say(f"/start {token}", who="carla")
    await world.say(f"/start {token}", who="mallory")
    from bot.messages import Incoming

    yes = payload(asked, "Yes")
    turns = [
        await world.conversation.respond(Incoming("test", who, who, f"same-{who}", payload=yes))
        for who in ("carla", "mallory")
    ]
    with pytest.raises(InvitationGone):
        for turn in turns:
            async with world.store.write() as connection:
                for write in turn.writes:
                    await write(connection)
    assert [row.person_id for row in await world.rows(select(coordinators))] == [pid("carla")]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_link_that_does_not_hold_is_answered_alike(world: World, language: str) -> None:
    _, cohort = await school(world)
    over = say(language, "invite-over")

    async def opened(token: str) -> str:
        return (await world.say(f"/start {token}", who="ana", language=language)).text

    assert await opened("never-made-by-anybody-1") == over
    assert await opened("x" * 64) == over
    revoked = await world.invitation(f"do:cohorts:link:{cohort}", "carla")
    (id,) = (await world.rows(select(table.c.id).where(table.c.digest == digest_of(revoked))))[0]
    await world.tap(f"do:cohorts:revoke:{id}", who="carla")
    assert await opened(revoked) == over
    # A digest is no token: who has seen the rows cannot come in.
    live = await world.invitation(f"do:cohorts:link:{cohort}", "carla")
    assert await opened(digest_of(live)) == over
    expired = await world.invitation(f"do:cohorts:link:{cohort}", "carla")
    async with world.store.write() as connection:
        await connection.execute(
            update(table).where(table.c.digest == digest_of(expired)).values(expires_at=world.now)
        )
    assert await opened(expired) == over
    sure = await world.tap(f"do:cohorts:archive:{cohort}", who="carla")
    await world.tap(payload(sure, "Yes"), who="carla")
    assert await opened(live) == over
    assert await world.count(members) == 0


async def test_a_tap_without_the_link_does_nothing(world: World) -> None:
    _, cohort = await school(world)
    token = await world.invitation(f"do:cohorts:link:{cohort}", "carla")
    (id,) = (await world.rows(select(table.c.id).where(table.c.digest == digest_of(token))))[0]
    for role in ("learner", "yes", "no", "", "admin"):
        assert (await world.tap(f"do:join:{id}:{role}", who="mallory")).text == say("en", "button-too-old")
    assert await world.count(members) == 0
    asked = await world.say(f"/start {token}", who="ana")
    for role in ("yes", "", "coordinator", "learner:1"):
        assert (await world.tap(f"do:join:{id}:{role}", who="ana")).text == say("en", "button-too-old")
    assert (await world.tap(payload(asked, "No"), who="ana")).text == say("en", "join-declined")
    assert await world.count(members) == 0


async def test_who_is_in_already_uses_nothing_up(world: World) -> None:
    _, cohort = await school(world)
    await world.member("ana", cohort, "carla")
    token = await world.invitation(f"do:cohorts:link:{cohort}", "carla")
    again = await world.say(f"/start {token}", who="ana")
    assert again.buttons == ()
    assert "already" in again.text
    assert await world.count(members) == 1
    assert sorted(
        row.uses for row in await world.rows(select(table.c.uses).where(table.c.kind == "cohort"))
    ) == [0, 1]


@on_both
async def test_who_has_no_name_is_asked_for_one_and_found_on_the_list(world: World) -> None:
    _, cohort = await school(world)
    await world.tap(f"do:cohorts:import:{cohort}", who="carla")
    seen = await world.send("list.csv", "name;reference\nZoë Pérez;Z9\n".encode(), who="carla")
    await world.tap(payload(seen, "Yes"), who="carla")
    token = await world.invitation(f"do:cohorts:link:{cohort}", "carla")
    asked = await world.say(f"/start {token}", who="zoe")
    turn = await world.turn(payload=payload(asked, "Join as a learner"), who="zoe")
    assert [reply.text for reply in turn.replies][1:] == [say("en", "join-ask-name")]
    # A question is no name: it is answered, and the name is waited for still.
    aside = await world.say("do i need insurance?", who="zoe")
    assert (
        "insurance" in aside.text.lower()
        and say("en", "join-name-right", name="do i need insurance?") not in aside.text
    )
    unread = await world.say("ok", who="zoe")
    assert unread.text == say("en", "join-name-unread")
    assert (await world.say(" \n", who="zoe")).text == say("en", "cohorts-name-empty")
    shown = await world.say("zoë  pérez", who="zoe")
    assert shown.text == say("en", "join-name-right", name="zoë pérez")
    yes = await world.tap(payload(shown, "Yes, that is my name"), who="zoe")
    assert yes.text == say("en", "join-named", name="zoë pérez")
    async with world.store.read() as connection:
        (one,) = await cohort_store.members_of(connection, [cohort])
    assert (one.name, one.reference) == ("Zoë Pérez", "Z9")
    mine = await world.say("/mygroup", who="zoe")
    await world.tap(payload(mine, "Change my name"), who="zoe")
    shown = await world.say("Zoe", who="zoe", name="Something Else")
    assert (await world.tap(payload(shown, "Yes, that is my name"), who="zoe")).text == say(
        "en", "join-named", name="Zoe"
    )
    assert say("en", "mygroup-seen-as", name="Zoe") in (await world.say("/mygroup", who="zoe")).text


async def test_not_where_others_read_too(world: World) -> None:
    _, cohort = await school(world)
    token = await world.invitation(f"do:cohorts:link:{cohort}", "carla")
    for typed in (f"/start {token}", "/mygroup", f"/start@VademecumBot {token}"):
        reply = await world.say(typed, who="ana", chat="group", shared=True)
        assert (reply.text, reply.buttons) == (say("en", "own-data-in-private"), ())


async def test_the_link_comes_with_its_picture_for_each_way_in(world: World) -> None:
    _, cohort = await school(world)
    turn = await world.turn(payload=f"do:cohorts:link:{cohort}", who="carla")
    assert [reply.file.name for reply in turn.replies if reply.file] == [
        "invitation-telegram.png", "invitation-web.png",
    ]  # fmt: skip
    ways = [one for reply in turn.replies for one in addresses(reply)]
    token = ways[0].partition("?start=")[2]
    assert ways == [f"https://t.me/VademecumBot?start={token}", f"https://chat.example.org/#join={token}"]
    assert len(token) <= 64 and token.replace("-", "").replace("_", "").isalnum()
    assert all(reply.file and reply.file.data.startswith(b"\x89PNG") for reply in turn.replies)


@on_both
async def test_the_same_person_comes_back_after_leaving(world: World) -> None:
    _, cohort = await school(world)
    await world.member("ana", cohort, "carla")
    mine = await world.say("/mygroup", who="ana")
    sure = await world.tap(payload(mine, "Leave"), who="ana")
    await world.tap(payload(sure, "Yes"), who="ana")
    await world.member("ana", cohort, "carla", role="staff")
    (row,) = await world.rows(select(members))
    assert (row.role, row.left_at) == ("staff", None)


async def test_a_plain_start_is_the_welcome(world: World) -> None:
    assert (await world.say("/start", who="ana")).text == say("en", "welcome")
    assert invitations.new_token() != invitations.new_token()
    assert await world.count(inbox) == 1
