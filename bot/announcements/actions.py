"""What is done to an announcement that is confirmed. Each runs in the caller's transaction, writes the audit log, and changes
nothing (False) where the announcement is not any more as it was seen, or the right is gone: taps may come twice and late."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements import announcement_store, readers
from bot.announcements.announcement import BULK, CORRECTION, REMINDER, RENEWAL, Announcement, key_of
from bot.announcements.audience import Audience
from bot.announcements.quiet import hours_of
from bot.announcements.readers import Addressee
from bot.announcements.resend import catch_up
from bot.announcements.states import after
from bot.delivery import compose, ledger
from bot.delivery.ledger import Planned
from bot.people.roles import still_coordinates
from bot.store import audit

_ALL = 1_000_000


async def confirm(
    connection: AsyncConnection,
    seen: Announcement,
    chosen: Audience,
    by: str,
    now: datetime,
    *,
    zone: str,
    send_at: datetime | None = None,
    shown: Mapping[str, Any] | None = None,
) -> bool:
    """Freeze the audience into the ledger: from now on there is one delivery for each of these people, and never a second one.

    With *send_at* they are held until then. *zone* is the house's, for people whose own is not known.
    """
    step = "schedule" if send_at is not None else "send"
    if not chosen.people or not await _step(
        connection, seen, step, by, now,
        values={
            "audience": len(chosen.people), "left_out": chosen.reasons, "send_at": send_at, "confirmed_at": now,
            "shown": None if shown is None else dict(shown),
        },
        details={"audience": len(chosen.people), "urgent": seen.urgent, "at": send_at and send_at.isoformat()},
    ):  # fmt: skip
        return False
    await _plan(
        connection, chosen.people, send_at or now, now, zone, urgent=seen.urgent, source=seen.source,
        key=lambda person: key_of(seen.id, person), held=send_at is not None,
    )  # fmt: skip
    return True


async def move(
    connection: AsyncConnection, seen: Announcement, send_at: datetime, by: str, now: datetime, *, zone: str
) -> bool:
    """Send it at another time than was said."""
    values = {"send_at": send_at}
    if not await _step(connection, seen, "move", by, now, values=values, details={"at": send_at.isoformat()}):
        return False
    await _retime(connection, seen, send_at, zone)
    return True


async def begin(
    connection: AsyncConnection, seen: Announcement, by: str | None, now: datetime, *, zone: str
) -> bool:
    """Send what was scheduled: its time has come (*by* nobody), or somebody does not want to wait."""
    if not await _step(connection, seen, "begin", by, now):
        return False
    if by is not None:
        await _retime(connection, seen, now, zone)
    await ledger.release(connection, seen.source)
    return True


async def too_late(connection: AsyncConnection, seen: Announcement, now: datetime) -> bool:
    """Its time went by while nobody could send: it asks now instead of coming late."""
    return await _step(connection, seen, "too-late", None, now)


async def pause(connection: AsyncConnection, seen: Announcement, by: str, now: datetime) -> bool:
    if not await _step(connection, seen, "pause", by, now):
        return False
    await ledger.hold(connection, seen.source)
    return True


async def resume(connection: AsyncConnection, seen: Announcement, by: str, now: datetime) -> bool:
    if not await _step(connection, seen, "resume", by, now):
        return False
    await ledger.release(connection, seen.source)
    return True


async def cancel(connection: AsyncConnection, seen: Announcement, by: str, now: datetime) -> bool:
    """Nobody else gets it; who has it keeps it."""
    if not await _step(connection, seen, "cancel", by, now, values={"ended_at": now}):
        return False
    await ledger.cancel(connection, seen.source)
    return True


async def finish(connection: AsyncConnection, seen: Announcement, now: datetime) -> bool:
    """Every delivery has come to its end."""
    return await _step(connection, seen, "finish", None, now, values={"ended_at": now}, logged=False)


async def correct(
    connection: AsyncConnection, seen: Announcement, texts: Mapping[str, str], by: str, now: datetime, *, zone: str
) -> bool:  # fmt: skip
    """Other words: who has it already sees them in the place of the old ones, who waits gets them alone.

    Whoever had confirmed the old words has not confirmed these: their confirmation goes, and they are told and asked again.
    """
    number = seen.revision + 1
    other = {language: number for language in texts if texts[language] != seen.texts.get(language)}
    values = {"texts": dict(texts), "revision": number, "revised": {**(seen.revised or {}), **other}}
    if not await _step(connection, seen, "correct", by, now, values=values):
        return False
    await ledger.cancel(connection, f"{CORRECTION}:{seen.id}:{seen.revision}", reason="corrected again")
    await ledger.cancel(connection, f"{RENEWAL}:{seen.id}:{seen.revision}", reason="corrected again")
    fresh = await announcement_store.load(connection, seen.id)
    if fresh is not None:
        await catch_up(connection, fresh, now)
        told = await readers.reset(connection, fresh, set(other))
        await _plan(
            connection, told, now, now, zone, urgent=seen.urgent, source=f"{RENEWAL}:{seen.id}:{number}",
            key=lambda person: f"{RENEWAL}:{seen.id}:{number}:{person}",
        )  # fmt: skip
    return True


async def withdraw(connection: AsyncConnection, seen: Announcement, by: str, now: datetime) -> bool:
    """Take it back: deleted where the channel still allows that, replaced by a notice elsewhere; who waits gets nothing."""
    if not await _step(connection, seen, "withdraw", by, now, values={"ended_at": seen.ended_at or now}):
        return False
    for source in (*seen.sources, f"{CORRECTION}:{seen.id}:{seen.revision}"):
        await ledger.cancel(connection, source, reason="withdrawn")
    fresh = await announcement_store.load(connection, seen.id)
    if fresh is not None:
        await catch_up(connection, fresh, now)
    return True


async def remind(
    connection: AsyncConnection,
    seen: Announcement,
    people: Sequence[Addressee],
    by: str,
    now: datetime,
    *,
    zone: str,
) -> bool:
    """Send it once more to *people*, who have not confirmed it; counted apart from the announcement itself."""
    number = seen.reminders + 1
    values, details = {"reminders": number}, {"audience": len(people)}
    if not people or not await _step(connection, seen, "remind", by, now, values=values, details=details):
        return False
    await _plan(
        connection, people, now, now, zone, urgent=seen.urgent, source=f"{REMINDER}:{seen.id}:{number}",
        key=lambda person: f"{REMINDER}:{seen.id}:{number}:{person}",
    )  # fmt: skip
    return True


async def again(
    connection: AsyncConnection, seen: Announcement, wanted: Sequence[int], by: str, now: datetime
) -> int:
    """Send to people once more of whom it is not known whether they have it, or who could not be reached: somebody decides so.

    *wanted* are rows of the ledger; how many wait again now.
    """
    if after(seen.state, "again") is None or not await still_coordinates(connection, by, seen.organisation):
        return 0
    ours = {
        entry.id
        for entry in await ledger.entries(
            connection, seen.source, state=[compose.UNKNOWN, compose.FAILED, compose.MISSED], limit=_ALL
        )
        if entry.person is not None
    }
    chosen = [row for row in wanted if row in ours]
    if not chosen or not await _step(
        connection, seen, "again", by, now, values={"ended_at": None}, details={"deliveries": chosen}
    ):
        return 0
    return sum([await ledger.send_again(connection, row, now) for row in chosen])


async def _step(
    connection: AsyncConnection,
    seen: Announcement,
    step: str,
    by: str | None,
    now: datetime,
    *,
    values: Mapping[str, Any] | None = None,
    details: Mapping[str, Any] | None = None,
    logged: bool = True,
) -> bool:
    state = after(seen.state, step)
    if state is None:
        return False
    if by is not None and not await still_coordinates(connection, by, seen.organisation):
        return False
    if not await announcement_store.change(connection, seen, now, state=state, **(values or {})):
        return False
    if logged:
        told = {"announcement": seen.id, **(details or {})}
        action = f"announcement_{step.replace('-', '_')}"
        await audit.record(connection, by, action, now, told, seen.organisation)
    return True


async def _plan(
    connection: AsyncConnection,
    people: Sequence[Addressee],
    at: datetime,
    now: datetime,
    zone: str,
    *,
    urgent: bool,
    source: str,
    key: Any,
    held: bool = False,
) -> None:
    hours = {} if urgent else await hours_of(connection, _ids(people), zone)
    planned = [
        Planned(
            kind=compose.ANNOUNCEMENT, key=key(one.person), source=source, person=one.person, channel=one.channel,
            chat=one.chat, not_before=hours[one.person].waking(at) if one.person in hours else at,
            priority=BULK, held=held,
        )
        for one in people
    ]  # fmt: skip
    await ledger.plan(connection, planned, now)


async def _retime(connection: AsyncConnection, seen: Announcement, at: datetime, zone: str) -> None:
    """Move what waits to *at*, or to the end of the quiet hours of each person."""
    waiting = await ledger.entries(connection, seen.source, state=[compose.WAITING], limit=_ALL)
    persons = [entry.person for entry in waiting if entry.person is not None]
    hours = {} if seen.urgent else await hours_of(connection, persons, zone)
    moments: dict[datetime, list[str]] = {}
    for entry in waiting:
        moment = hours[entry.person].waking(at) if entry.person in hours else at
        moments.setdefault(moment, []).append(entry.key)
    for moment, keys in moments.items():
        await ledger.reschedule(connection, seen.source, moment, keys=keys)


def _ids(people: Sequence[Addressee]) -> list[str]:
    return [one.person for one in people if one.person is not None]
