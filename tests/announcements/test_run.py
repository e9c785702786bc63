"""After the confirmation: progress in place, pause, go on, cancel, correct, withdraw, read, remind, who did not get it, the report."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

from sqlalchemy import select

from bot.delivery.compose import DeliveryResult
from bot.delivery.sending import OutcomeUnknown, Unreachable
from bot.store.tables import announcement_reads, deliveries
from tests.announcements.school import School, button, id_of, labels


async def out(school: School, to: str = "") -> list[tuple[str, str, str | None]]:
    """What went out besides the progress, and to whom."""
    return [one for one in school.way.out if one[0] != "cora" and one[0].startswith(to)]


async def test_the_progress_is_shown_in_place_and_not_too_often(school: School) -> None:
    await school.sent(cohort="All groups")
    first, *rest = await school.claim()
    await school.settle(first)
    await school.tick()
    school.later(seconds=1)
    await school.settle(rest[0])
    await school.tick()  # too soon after the last one
    edits = list(await school.rows(select(deliveries).where(deliveries.c.kind == "edit")))
    assert [(one.edits, one.chat, one.source) for one in edits] == [("m-cora", "cora", "progress:1")]
    assert "▓▓▓▓░░░░░░░░ 1 of 3" in edits[0].body["text"]
    school.later(seconds=2)
    await school.tick()
    edits = list(await school.rows(select(deliveries).where(deliveries.c.kind == "edit")))
    assert [one.state for one in edits] == ["cancelled", "waiting"]  # only the newest is of use
    await school.settle(rest[1])
    school.later(seconds=3)
    await school.tick()
    await school.deliver()
    assert "It has been sent." in school.way.out[-1][1]
    school.later(seconds=3)
    await school.tick()
    assert await school.states("progress:1") == {"cancelled": 2, "sent": 1}  # nothing new, nothing said


async def test_pause_holds_go_on_lets_go_and_old_buttons_do_nothing(school: School) -> None:
    number = await school.sent()
    pause = button(school.seen["cora"], "Pause").payload or ""
    shown = await school.tap(pause)
    assert "It is paused" in shown.text
    await school.deliver()
    assert await out(school) == []
    assert "changed meanwhile" in (await school.tap(pause, who="carl")).text
    await school.tap(button(shown, "Go on").payload or "", who="carl")
    assert "changed meanwhile" in (await school.tap(pause)).text  # a replay of the first tap
    await school.deliver()
    assert len(await out(school)) == 2
    assert await school.log() == ["announcement_send", "announcement_pause", "announcement_resume"]
    assert (await school.row(number)).state == "sending"


async def test_cancelling_leaves_it_with_those_who_have_it_and_the_sum_is_told(school: School) -> None:
    number = await school.sent(cohort="All groups")
    first, second, _ = await school.claim(3)
    await school.settle(first)
    async with school.store.write() as connection:
        from bot.delivery import claims
        from tests.announcements.school import WORKER

        await claims.give_back(connection, [second.entry.id], WORKER)
    await school.tap(f"do:announce:{number}")
    asks = await school.press("Cancel")
    assert "2 people who wait get nothing" in asks.text
    sure = button(asks, "Yes, cancel").payload or ""
    await school.tap(sure)
    await school.settle((await _claimed(school))[0])  # one was on its way
    assert "not possible" in (await school.tap(sure)).text
    card = await school.tap(f"do:announce:{number}")
    assert "sent: 2 + failed: 0 + not known: 0 + cancelled: 1 = 3 people" in card.text


async def _claimed(school: School) -> list:  # type: ignore[type-arg]
    from bot.delivery.claims import Claimed
    from bot.delivery.ledger import entry
    from bot.messages import Reply

    rows = await school.rows(select(deliveries).where(deliveries.c.state == "claimed"))
    return [Claimed(entry(row), Reply("late")) for row in rows]


async def test_who_did_not_get_it_is_named_and_sent_again_by_decision(school: School) -> None:
    number = await school.sent(cohort="All groups")
    school.way.faults["ana"] = [Unreachable("bot was blocked by the user")]
    school.way.faults["ben"] = [OutcomeUnknown("line cut")]
    await school.deliver()
    await school.tick()
    card = await school.tap(f"do:announce:{number}")
    assert "sent: 1 + failed: 1 + not known: 1 = 3 people" in card.text
    named = await school.press("Who did not get it (2)")
    assert "- Ben (the connection broke)" in named.text
    assert "- Ana (blocked the assistant)" in named.text
    again = button(named, "Send again: Ben").payload or ""
    assert "sent again to one person" in (await school.tap(again)).text
    await school.tap(again)  # changes nothing
    await school.deliver()
    assert [chat for chat, _, _ in await out(school)] == ["eva", "ben"]
    await school.tick()
    assert await school.states(f"announcement:{number}") == {"sent": 2, "failed": 1}
    await school.tap(f"do:announce:{number}:names")
    await school.press("Send again: Ana")
    await school.deliver()
    assert await school.states(f"announcement:{number}") == {"sent": 3}


async def test_a_crash_leaves_it_unknown_and_never_sends_it_again_by_itself(school: School) -> None:
    number = await school.sent()
    await school.claim(1)
    await school.bury()
    await school.deliver()
    await school.tick()
    assert await school.states(f"announcement:{number}") == {"unknown": 1, "sent": 1}
    assert len(await out(school)) == 1
    card = await school.tap(f"do:announce:{number}")
    assert "sent: 1 + failed: 0 + not known: 1 = 2 people" in card.text
    assert "the assistant stopped at that moment" in (await school.press("Who did not")).text


async def test_a_correction_edits_what_was_sent_and_what_waits_says_the_new_words(school: School) -> None:
    number = await school.sent(cohort="All groups")
    first, second, third = await school.claim(3)
    await school.settle(first)
    async with school.store.write() as connection:
        from bot.delivery import claims
        from tests.announcements.school import WORKER

        await claims.give_back(connection, [second.entry.id], WORKER, not_before=school.now)
    await school.tap(f"do:announce:{number}")
    asks = await school.press("Correct")
    assert "The bus leaves at nine." in asks.text
    asks = await school.say("The bus leaves at **ten**.")
    assert "The bus leaves at **ten**." in asks.text
    assert "One message that was sent is changed" in asks.text
    sure = button(asks, "Yes, correct").payload or ""
    await school.tap(sure)
    await school.settle(third)  # was on its way with the old words
    await school.tap(sure)  # changes nothing
    await school.tick()
    await school.deliver()
    at_ten = "📢 **North school**\n\nThe bus leaves at **ten**."
    texts = {(chat, message is not None): text for chat, text, message in await out(school)}
    assert texts[first.entry.chat, True] == f"{at_ten}\n\n_Corrected._"
    assert texts[second.entry.chat, False] == at_ten
    assert texts[third.entry.chat, True] in (f"{at_ten}\n\n_Corrected._", f"{at_ten}\n\n_Corregido._")
    assert (second.entry.chat, True) not in texts
    assert "Messages corrected: 2 of 2." in (await school.tap(f"do:announce:{number}")).text
    assert await school.states(f"announcement:{number}") == {"sent": 3}


async def test_only_the_readers_of_the_corrected_version_see_a_change(school: School) -> None:
    number = await school.written(cohort="All groups")
    await school.press("✎ Español")
    await school.say("El bus")
    await school.press("Preview")
    await school.press("Send now")
    await school.deliver()
    await school.tap(f"do:announce:{number}:correct")
    await school.press("✎ Español")
    await school.say("El autobús")
    await school.press("Yes, correct")
    await school.deliver()
    assert [chat for chat, _, message in await out(school) if message] == ["eva"]


async def test_what_was_to_be_corrected_is_forgotten_when_something_else_is_done(school: School) -> None:
    number = await school.sent()
    await school.tap(f"do:announce:{number}:correct")
    sure = button(await school.say("New words"), "Yes, correct").payload or ""
    await school.say("/help")
    assert "not there any more" in (await school.tap(sure)).text
    assert (await school.row(number)).revision == 0


async def test_withdrawing_deletes_what_can_be_deleted_and_says_where_not(school: School) -> None:
    number = await school.sent(cohort="All groups")
    first, second, third = await school.claim(3)
    await school.settle(first)
    school.later(hours=50)
    await school.settle(second)
    await school.settle(third, DeliveryResult("unknown", "cut"))
    await school.tap(f"do:announce:{number}")
    asks = await school.press("Withdraw")
    assert "deleted in 2 chats" in asks.text
    sure = button(asks, "Yes, withdraw").payload or ""
    await school.tap(sure)
    await school.deliver()
    assert "not possible" in (await school.tap(sure)).text
    gone = {chat: text for chat, text, message in await out(school) if message}
    assert gone[second.entry.chat] == "(deleted)"
    assert gone[first.entry.chat].endswith(
        ("_This announcement was withdrawn._", "_Este anuncio se ha retirado._")
    )
    assert third.entry.chat not in gone
    card = await school.tap(f"do:announce:{number}")
    assert "Messages deleted: 1 of 1." in card.text
    assert "In one chat it is older than 48 hours" in card.text
    assert "Of one person it is not known whether they have it" in card.text
    assert "sent: 2 + failed: 0 + not known: 1 = 3 people" in card.text


async def test_what_was_on_its_way_when_it_was_withdrawn_is_deleted_too(school: School) -> None:
    number = await school.sent()
    first, second = await school.claim(2)
    await school.tap(f"do:announce:{number}:withdraw:{(await school.row(number)).version}")
    await school.settle(first)
    await school.settle(second)
    await school.tick()
    await school.deliver()
    assert [text for _, text, message in await out(school) if message] == ["(deleted)", "(deleted)"]


async def test_read_counts_once_for_whom_it_was_and_the_rest_are_reminded(school: School) -> None:
    number = await school.written(cohort="All groups")
    await school.press("Ask for")
    await school.press("Preview")
    await school.press("Send now")
    school.way.faults["ben"] = [OutcomeUnknown("cut")]
    await school.deliver()
    read = await school.tap(f"do:read:{number}", who="ana")
    assert read.text.endswith("_✓ You have confirmed that you read this._")
    assert read.edits
    await school.tap(f"do:read:{number}", who="ana")
    for stranger in ("sue", "zoe", "dora"):
        assert "no longer fits" in (await school.tap(f"do:read:{number}", who=stranger)).text
    assert "no longer fits" in (await school.tap("do:read:999", who="ana")).text
    assert len(await school.rows(select(announcement_reads))) == 1
    card = await school.tap(f"do:announce:{number}")
    assert "Read by 1 of 2." in card.text
    asks = await school.press("Remind the one who has not read it")
    sure = button(asks, "Yes, remind one person").payload or ""
    await school.tap(sure)
    await school.tap(sure)  # a second tap reminds nobody twice
    school.way.out.clear()
    await school.deliver()
    ((chat, text, _),) = await out(school)
    assert chat == "eva"
    assert "_Once more, because you have not confirmed it yet:_" in text
    assert await school.states(f"announcement:{number}") == {"sent": 2, "unknown": 1}
    # The audience of another one: who has not read this one.
    await school.written(cohort="All groups")
    await school.press("Who gets it")
    await school.press("Not read: does not matter")
    assert "That is 2 people." in (await school.press(f"{number}: The bus")).text


async def test_the_report_is_a_file_with_everybody_in_it(school: School) -> None:
    await school.person("eve", name="=HYPERLINK(1)")
    await school.joins("eve", 1)
    number = await school.sent(cohort="All groups")
    school.way.faults["ben"] = [Unreachable("blocked")]
    await school.deliver()
    await school.tap(f"do:announce:{number}")
    reply = await school.press("Report as a file")
    assert reply.file is not None
    assert reply.file.name == f"announcement-{number}.csv"
    lines = list(csv.DictReader(io.StringIO(str(reply.file.content).removeprefix("\ufeff"))))
    assert sorted((line["name"], line["state"], line["reason"]) for line in lines) == [
        ("'=HYPERLINK(1)", "sent", ""),
        ("Ana", "sent", ""),
        ("Ben", "failed", "blocked"),
        ("Eva", "sent", ""),
    ]


async def test_who_wants_no_announcements_says_so_once_and_gets_none(school: School) -> None:
    assert "You get the announcements" in (await school.say("/notifications", who="ana")).text
    shown = await school.press("No announcements", who="ana")
    assert "only urgent ones" in shown.text
    await school.tap("do:notifications:announcement:off", who="ana")
    number = await school.sent()
    assert (await school.row(number)).left_out == {"opted-out": 1}
    await school.press("Pause")
    await school.tap("do:notifications:announcement:off", who="ben")  # after it was confirmed for them
    await school.tap(f"do:announce:{number}")
    await school.press("Go on")
    await school.deliver()
    assert await out(school) == []
    assert await school.states(f"announcement:{number}") == {"cancelled": 1}
    await school.tap("do:notifications:announcement:on", who="ana")
    assert labels(await school.say("/notifications", who="ana")) == ["No announcements, please"]


async def test_who_leaves_or_is_erased_before_their_turn_is_still_counted(school: School) -> None:
    number = await school.sent()
    await school.leaves("ana", 1)
    await school.say("/forget", who="ben")
    await school.tap("do:forget:yes", who="ben")
    await school.deliver()
    await school.tick()
    assert await out(school) == []
    card = await school.tap(f"do:announce:{number}")
    assert "sent: 0 + failed: 1 + not known: 0 + cancelled: 1 = 2 people" in card.text
    names = await school.press("Who did not")
    assert "- (deleted their data)" in names.text
    assert not [label for label in labels(names) if label.startswith("Send again")]


async def test_other_organisations_announcements_do_not_exist(school: School) -> None:
    number = await school.sent()
    strange = (await school.tap("do:announce:4711", who="dora")).text
    before = await school.row(number)
    version = before.version
    for verb in (
        "", "card", f"pause:{version}", f"cancel:{version}", f"withdraw:{version}", "csv", "names", "correct",
        f"again:{version}:all", f"remind:{version}", "preview", "me-en", "who", "c:1", f"drop:{version}", "text-en",
    ):  # fmt: skip
        for who in ("dora", "ana", "zoe"):
            reply = await school.tap(f"do:announce:{number}:{verb}".rstrip(":"), who=who)
            assert (reply.text, reply.buttons, reply.file) == (strange, (), None), (verb, who)
    for who in ("ana", "zoe"):
        assert (await school.say("/announce", who=who)).text == (await school.say("/nothing", who=who)).text
    assert "Announcement" not in (await school.tap("do:announce:new:1", who="dora")).text
    assert "bus" not in (await school.say("/announce", who="dora")).text
    assert await school.row(number) == before
    assert len(await school.numbers()) == 1
    await school.revoke("cora")
    assert (await school.tap(f"do:announce:{number}:pause:{version}", who="cora")).text == strange
    assert await school.row(number) == before
    assert id_of("cora") == before.author_id
    assert timedelta(0) <= school.now - before.changed_at
