"""A draft in the chat: kept, changed in every part, shown as it will be read, thrown away."""

from __future__ import annotations

from sqlalchemy import select

from bot.announcements import announcement_store
from bot.messages import Upload
from bot.store.tables import announcements, deliveries, mobilities, opt_outs, people, roster
from tests.announcements.school import NOON, PHOTO, School, button, id_of, labels


async def test_from_the_first_word_to_the_preview(school: School) -> None:
    assert "no announcements yet" in (await school.say("/announce")).text
    asks = await school.press("New announcement")
    assert "write the text in English" in asks.text
    card = await school.say("**The bus** leaves at nine.\n• Bring <water>")
    assert "- **English:** The bus leaves at nine\\. \\- Bring \\<water\\>" in card.text
    assert "Preview and send" not in labels(card)  # nobody is meant yet
    await school.press("✎ Español")
    card = await school.say("El bus sale a las nueve.")
    assert "**Español:** El bus sale a las nueve\\." in card.text
    await school.press("Photo or document")
    card = await school.file()
    assert "**File:** plan\\.png" in card.text
    who = await school.press("Who gets it")
    assert "Tap the groups first" in who.text
    assert "That is 2 people." in (await school.press("☐ Cooks")).text
    both = await school.press("☐ Nurses")
    assert "all groups" in both.text
    assert "That is 3 people." in both.text  # ana is in both, and counted once
    await school.press("Done")
    await school.press("Ask for “Read”: no")
    preview = await school.press("Preview and send")
    assert "This announcement goes to **3 people**." in preview.text
    assert "- In English: 2\n- In Español: 1" in preview.text
    assert "📢 **North school**\n\n**The bus** leaves at nine.\n- Bring \\<water\\>" in preview.text
    assert "El bus sale a las nueve." in preview.text
    mine = await school.press("Send it to me in Español")
    assert mine.text == "📢 **North school**\n\nEl bus sale a las nueve."
    assert labels(mine) == ["✓ Leído"]
    assert mine.file is not None
    assert (mine.file.name, mine.file.data) == ("plan.png", PHOTO)
    assert await school.rows(select(deliveries)) == []  # a preview sends nothing to anybody
    assert all(len(one.payload.encode()) <= 64 for row in preview.buttons for one in row if one.payload)


async def test_drafts_are_rows_and_there_may_be_several(school: School) -> None:
    first = await school.written("First")
    second = await school.written("Second")
    assert first != second
    listed = await school.say("/announce", who="carl")  # a colleague sees them, too
    assert "1. **draft**: Second\n2. **draft**: First" in listed.text
    await school.press("2", who="carl")
    await school.press("✎ English", who="carl")
    await school.say("First of all", who="carl")
    async with school.store.read() as connection:
        one = await announcement_store.load(connection, first)
    assert one is not None
    assert (one.texts, one.author) == ({"en": "First of all"}, id_of("cora"))


async def test_a_second_tap_begins_no_second_draft(school: School) -> None:
    await school.say("/announce")
    await school.tap("do:announce:new:1")
    await school.tap("do:announce:new:1")
    assert len(await school.numbers()) == 1


async def test_throwing_away_asks_first_and_happens_once(school: School) -> None:
    number = await school.written()
    asks = await school.press("Throw away")
    sure = button(asks, "Yes, throw").payload or ""
    await school.press("‹ Back")
    assert await school.numbers() == [number]
    assert (await school.tap(sure)).text == "The draft is thrown away."
    assert await school.numbers() == []
    assert "no longer fits" in (await school.tap(sure)).text
    assert await school.log() == ["announcement_dropped"]


async def test_a_draft_that_a_colleague_changed_is_not_thrown_away_by_an_old_tap(school: School) -> None:
    number = await school.written()
    sure = button(await school.press("Throw away"), "Yes, throw").payload or ""
    await school.tap(f"do:announce:{number}:urgent", who="carl")
    assert "Throw this draft away?" in (await school.tap(sure)).text
    assert await school.numbers() == [number]


async def test_a_version_is_dropped_and_the_first_one_serves_everybody(school: School) -> None:
    number = await school.written()
    await school.press("✎ Español")
    await school.say("El bus")
    await school.press("✎ English")
    card = await school.press("No version in English")
    assert "English:" not in card.text
    row = await school.row(number)
    assert (row.texts, row.languages) == ({"es": "El bus"}, ["es"])


async def test_what_does_not_fit_is_said_and_asked_again(school: School) -> None:
    number = await school.written()
    await school.press("✎ English")
    assert "longer than 3,000 characters" in (await school.say("x" * 3001)).text
    assert "nothing in that" in (await school.say("\u200b")).text
    await school.say("x" * 1000)
    refused = await school.press("Photo or document")
    assert "a text may have 900 characters" in refused.text
    await school.press("‹ Back")
    await school.press("✎ English")
    await school.say("short")
    await school.press("Photo or document")
    await school.file("big.pdf", "application/pdf")
    too_large = Upload("huge.pdf", "application/pdf", 10**9, "ref")
    await school.tap(f"do:announce:{number}:file")
    school.broken = True
    assert "larger than 5 MB" in (await school.say(upload=too_large)).text
    assert "cannot be read" in (await school.file()).text
    school.broken = False
    await school.press("‹ Back")
    card = await school.press("Without the file")
    assert "File:" not in card.text
    async with school.store.read() as connection:
        assert await announcement_store.file_of(connection, number) is None


async def test_the_audience_is_narrowed_by_what_is_known_of_people(school: School) -> None:
    answers = {"role": "teacher", "destination": "PT", "first_day": "2026-12-01", "last_day": "2026-12-20"}
    await school.add(
        mobilities,
        {
            "person_id": id_of("ana"), "version": 1, "answers": answers, "role": "teacher", "host": "PT",
            "starts_on": NOON.date().replace(month=12, day=1), "created_at": NOON, "changed_at": NOON,
        },
        {
            "person_id": id_of("ben"), "version": 1, "answers": {"role": "apprentice"}, "role": "apprentice",
            "created_at": NOON, "changed_at": NOON,
        },
    )  # fmt: skip
    number = await school.written()
    await school.press("Who gets it")
    await school.press("Role: any")
    assert "learners\n\nThat is one person." in school.seen["cora"].text
    await school.press("Role: learners")
    assert "staff\n\nThat is one person." in school.seen["cora"].text
    await school.press("Country: any")
    assert "do not know that country" in (await school.say("nowhere")).text
    assert "going to Portugal\n\nThat is one person." in (await school.say("to Portugal")).text
    await school.press("Departure: any")
    assert "That is one person." in (await school.press("in the next 14 days")).text
    await school.press("Departure:")
    assert "That is nobody" in (await school.press("in the next 7 days")).text
    await school.press("Departure:")
    await school.press("between two days")
    assert "I need two days" in (await school.say("1 December 2026")).text
    found = await school.say("1 December 2026 to 5 December 2026")
    assert "leaving from 1 Dec 2026 to 5 Dec 2026\n\nThat is one person." in found.text
    await school.press("Only who is not ready: no")
    assert "That is one person." in school.seen["cora"].text
    row = await school.row(number)
    assert row.wanted == {
        "cohorts": [1], "role": "staff", "country": "PT", "departs_from": "2026-12-01",
        "departs_until": "2026-12-05", "not_ready": True,
    }  # fmt: skip


async def test_the_preview_names_who_gets_nothing_and_why(school: School) -> None:
    await school.person("ida", unreachable_since=NOON)
    await school.joins("ida", 1)
    await school.person("leo")
    await school.joins("leo", 1)
    await school.leaves("leo", 1)
    await school.add(opt_outs, {"person_id": id_of("ben"), "kind": "announcement", "since": NOON})
    await school.add(roster, {"cohort_id": 1, "name": "Nora *N*", "role": "learner", "created_at": NOON})
    await school.written()
    preview = await school.press("Preview")
    assert "This announcement goes to **one person**." in preview.text
    assert "4 people are meant and get nothing:" in preview.text
    for line in (
        "not in the assistant yet: 1 (Nora \\*N\\*)",
        "left the group: 1 (Leo)",
        "blocked the assistant: 1 (Ida)",
        "want no announcements: 1 (Ben)",
    ):
        assert f"- {line}" in preview.text


async def test_whoever_coordinates_two_schools_says_for_which(school: School) -> None:
    from bot.store.tables import coordinators

    await school.add(coordinators, {"person_id": id_of("cora"), "organisation_id": 2, "granted_at": NOON})
    listed = await school.say("/announce")
    assert labels(listed) == ["New for North school", "New for South school"]
    await school.press("New for South")
    await school.say("Hello")
    assert "☐ Bakers" in labels(await school.press("Who gets it"))
    (row,) = await school.rows(select(announcements.c.organisation_id))
    assert row.organisation_id == 2
    assert (await school.rows(select(people.c.id).where(people.c.id == id_of("cora")))) != []
