"""A correction and who had read the old words; a copy for oneself; in which language somebody really gets it."""

from __future__ import annotations

from sqlalchemy import select

from bot.store.tables import announcement_reads
from tests.announcements.school import NOON, School, button, id_of, labels


async def asked_to_read(school: School, *, spanish: bool = False) -> int:
    """An announcement that asks for "Read", delivered to ana, ben and eva; its number."""
    number = await school.written(cohort="All groups")
    if spanish:
        await school.press("✎ Español")
        await school.say("El bus sale a las nueve.")
    await school.press("Ask for")
    await school.press("Preview")
    await school.press("Send now")
    await school.deliver()
    school.way.out.clear()
    return number


async def corrected(school: School, number: int, text: str = "At ten.", label: str = "") -> str:
    """Correct it; what the coordinator is asked before."""
    await school.tap(f"do:announce:{number}:correct")
    if label:
        await school.press(label)
    asks = await school.say(text)
    await school.press("Yes, correct")
    await school.deliver()
    return asks.text


async def readers(school: School) -> set[str]:
    return {row.person_id for row in await school.rows(select(announcement_reads.c.person_id))}


async def test_who_had_read_the_old_words_is_told_and_asked_again(school: School) -> None:
    number = await asked_to_read(school)
    await school.tap(f"do:read:{number}", who="ana")
    asks = await corrected(school, number)
    assert "One person has confirmed the old words. That no longer counts" in asks
    assert await readers(school) == set()
    news = [(chat, text) for chat, text, edited in school.way.out if edited is None and chat != "cora"]
    assert [chat for chat, _ in news] == ["ana"]
    assert "You had confirmed this. It was corrected since" in news[0][1]
    card = await school.tap(f"do:announce:{number}")
    assert "Read by 0 of 3." in card.text
    assert "Told after the correction, because they had confirmed it before: 1 of 1." in card.text


async def test_a_tap_under_the_old_words_confirms_nothing(school: School) -> None:
    number = await asked_to_read(school)
    await corrected(school, number)
    shown = await school.tap(f"do:read:{number}", who="ben")  # his message is from before
    assert "At ten." in shown.text
    assert await readers(school) == set()
    await school.tap(button(shown, "✓ Read").payload or "", who="ben")
    assert await readers(school) == {id_of("ben")}


async def test_readers_of_another_language_keep_their_confirmation(school: School) -> None:
    number = await asked_to_read(school, spanish=True)
    for who in ("ana", "eva"):
        await school.tap(f"do:read:{number}", who=who)
    await corrected(school, number, "A las diez.", "✎ Español")
    assert await readers(school) == {id_of("ana")}
    assert {chat for chat, _, edited in school.way.out if edited is None} - {"cora"} == {"eva"}


async def test_who_gets_the_corrected_words_at_first_is_not_corrected_once_more(school: School) -> None:
    number = await school.sent()
    first, second = await school.claim(2)
    await school.settle(first)
    from bot.delivery import claims
    from tests.announcements.school import WORKER

    async with school.store.write() as connection:
        await claims.give_back(connection, [second.entry.id], WORKER, not_before=school.now)
    await corrected(school, number)
    for _ in range(2):
        await school.tick()
        await school.deliver()
    edited = [chat for chat, _, message in school.way.out if message and chat != "cora"]
    assert edited == [first.entry.chat]


async def test_withdrawing_takes_back_what_told_of_the_correction_too(school: School) -> None:
    number = await asked_to_read(school)
    await school.tap(f"do:read:{number}", who="ana")
    await corrected(school, number)
    school.way.out.clear()
    await school.tap(f"do:announce:{number}:withdraw:{(await school.row(number)).version}")
    await school.deliver()
    gone = [chat for chat, text, _ in school.way.out if text == "(deleted)"]
    assert sorted(gone) == ["ana", "ana", "ben", "eva"]


async def test_the_preview_says_which_language_a_reader_really_gets(school: School) -> None:
    await school.written(cohort="All groups")
    preview = await school.press("Preview")
    assert (
        "- In English: 2\n- In English, because there is no version in Español, which they read: 1"
        in preview.text
    )


async def test_the_preview_brings_the_file_along(school: School) -> None:
    await school.written()
    await school.press("Photo or document")
    await school.file()
    preview = await school.press("Preview")
    assert "**File:** plan\\.png (1 KB) goes with it" in preview.text
    assert preview.file is not None
    assert preview.file.name == "plan.png"


async def test_quiet_hours_are_named_only_where_somebody_has_them_then(school: School) -> None:
    await school.written()
    await school.press("Preview")
    await school.press("At a time")
    assert "quiet hours" not in (await school.say("tomorrow 11:00")).text
    await school.press("Another time")
    assert "2 of them have quiet hours then" in (await school.say("tomorrow 23:30")).text
    assert "quiet hours" in (await school.say("/notifications", who="ana")).text
    from bot.store.tables import reminder_settings

    never = {"person_id": id_of("ana"), "hour": 18, "quiet_from": 0, "quiet_until": 0, "stopped": 0, "changed_at": NOON}  # fmt: skip
    await school.add(reminder_settings, never)
    assert "no quiet hours" in (await school.say("/notifications", who="ana")).text


async def test_ones_own_copy_counts_nothing(school: School) -> None:
    number = await asked_to_read(school)
    copy = await school.tap(f"do:read:{number}", who="cora")
    assert "your own copy" in copy.text
    assert labels(copy) == []
    assert await readers(school) == set()
    assert await school.states(f"announcement:{number}") == {"sent": 3}
