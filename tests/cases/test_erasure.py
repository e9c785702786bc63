"""After /forget nothing speaks of the person any more: not their own rows, not those of whoever answered them, not the files."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, make_url, select

from bot.commands.holdings import HOLDINGS
from bot.people import ephemeral
from bot.people.erasure_log import ErasureLog, replay
from bot.people.person_store import person_id
from bot.store.holdings import DataSubject
from bot.store.tables import inbox, metadata, people, replies
from bot.turn import Turn
from bot.wire import reply_to_json
from tests.cases.office import QUESTION, Office
from tests.talk import NOON

MARK, NAME = "xylophonitis", "Quirina Markwort"


async def _rows_with(office: Office, *marks: str) -> list[str]:
    """Every table that still says one of *marks*, in any column."""
    found = []
    for table in metadata.sorted_tables:
        for row in await office.talk.rows(select(table)):
            text = repr(tuple(row)).casefold()
            found += [f"{table.name}: {text[:300]}" for mark in marks if mark.casefold() in text]
    return found


def _keep_replies(office: Office) -> None:
    """Replies become rows, as the desk writes them."""
    original = office.talk.turn

    async def turn(text: str = "", **more: Any) -> Turn:
        made = await original(text, **more)
        async with office.talk.store.write() as connection:
            newest = (await connection.execute(select(inbox).order_by(inbox.c.id.desc()).limit(1))).one()
            for place, reply in enumerate(made.replies):
                row = {
                    "inbox_id": newest.id, "position": place, "channel": newest.channel, "chat": newest.chat,
                    "body": reply_to_json(reply), "state": "sent", "created_at": office.talk.now,
                }  # fmt: skip
                id = (
                    await connection.execute(insert(replies).values(row).returning(replies.c.id))
                ).scalar_one()
                await ephemeral.delivered(connection, int(id), newest.channel, row["body"])
        return made

    office.talk.turn = turn  # type: ignore[method-assign]


async def _told_everybody(office: Office) -> None:
    """Ana's illness stands in her question, in the coordinators' cards, previews and answers, and in the admin's chat."""
    _keep_replies(office)
    office.talk.answers.outcomes[f"who helps me with my {MARK}?"] = "abstained_not_in_guide"
    await office.talk.say("/help", who="ana", name=NAME)
    case = await office.asks(f"who helps me with my {MARK}?")
    await office.talk.say("/inbox", who="cora")
    await office.talk.tap(f"do:inbox:show:{case}", who="cora")
    await office.talk.tap(f"do:inbox:show:{case}", who="carl")
    await office.answers(case, f"For {MARK} ask your doctor, {NAME}.")
    await office.talk.say("/cohorts", who="cora")
    await office.talk.tap("do:cohorts:members:1", who="cora")
    said = await office.talk.rows(select(replies).where(replies.c.chat == "cora"))
    assert sum(MARK in str(row.body) or NAME in str(row.body) for row in said) >= 4


async def test_nothing_speaks_of_somebody_who_was_erased(office: Office) -> None:
    await _told_everybody(office)
    await office.asks(QUESTION, "ben")
    await office.talk.say("/forget", who="ana")
    await office.talk.tap("do:forget:yes", who="ana")
    await ephemeral.sweep(office.talk.store, office.talk.now + timedelta(hours=2))
    assert await _rows_with(office, MARK, "quirina") == []
    assert [row.question for row in await office.cases()] == [QUESTION]  # what others asked is as it was


async def test_the_files_of_the_database_do_not_say_it_either(office: Office) -> None:
    await _told_everybody(office)
    await office.talk.tap("do:forget:yes", who="ana")
    store = office.talk.store
    await store.wipe()
    if store.is_sqlite:
        path = Path(str(make_url(store.address).database))
        for file in path.parent.glob(f"{path.name}*"):
            content = file.read_bytes().lower()
            assert MARK.encode() not in content and b"quirina" not in content, file.name


async def test_a_backup_that_is_put_back_is_erased_again(office: Office, tmp_path: Path) -> None:
    await _told_everybody(office)
    log = ErasureLog(tmp_path / "erasures.log")
    log.note(DataSubject(person_id("test", "ana"), "test", "ana", "ana"), NOON + timedelta(days=1))
    log.note(DataSubject("nobody", "test", "nobody", "nobody"), NOON)
    (tmp_path / "erasures.log").open("a").write("2026-cut")
    assert await replay(log, office.talk.store, HOLDINGS) == 1
    assert await _rows_with(office, MARK, "quirina") == []
    assert await replay(log, office.talk.store, HOLDINGS) == 0
    await office.talk.say("/help", who="ana")  # whoever comes again later is not erased for it
    office.talk.now = NOON + timedelta(days=2)
    names = {row.external_id for row in await office.talk.rows(select(people))}
    assert "ana" in names and "quirina" not in (tmp_path / "erasures.log").read_text().lower()


async def test_exports_in_a_row_do_not_fill_the_database(office: Office) -> None:
    _keep_replies(office)
    made = [await office.talk.say("/export", who="ana") for _ in range(6)]
    assert [reply.file is not None for reply in made][:3] == [True, True, True]
    assert all(reply.passing for reply in made if reply.file)
    kept = await office.talk.rows(select(replies))
    assert not any(row.body.get("file") for row in kept)
