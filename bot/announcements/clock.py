"""What happens to announcements without anybody's tap: their time comes or was missed, their progress is shown, they come to an end.

Every process looks; each change is a compare-and-set, so that it happens once.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot import metrics
from bot.announcements import actions, announcement_store, resend
from bot.announcements.announcement import PROGRESS, Announcement
from bot.announcements.composer import office_of
from bot.announcements.quiet import zone_for
from bot.announcements.report import DeliveryReport, report_of
from bot.announcements.states import DONE, LATE, LIVE, PAUSED, SCHEDULED, SENDING, WITHDRAWN
from bot.announcements.status import status
from bot.delivery import compose, ledger
from bot.delivery.ledger import Planned
from bot.language.catalogue import say
from bot.people.roles import coordinators_of
from bot.store.engine import Store, Write
from bot.store.tables import people
from bot.tasks import again_and_again

log = logging.getLogger(__name__)

EVERY_SECONDS = 2.0
SHOWN_EVERY = timedelta(seconds=3)  # between two changes of a progress message
TOO_LATE = timedelta(minutes=30)  # after which a schedule asks instead of sending
CATCHES_UP = timedelta(
    minutes=15
)  # how long after a correction or withdrawal what was on its way is looked for
STILL_SHOWN = timedelta(hours=1)  # how long after its end the progress message of an announcement is kept up
SAYS_SO_AFTER = timedelta(minutes=2)  # an end that took longer is told in a message of its own
_PRIORITY = 1


async def run_announcement_clock(
    store: Store,
    *,
    default_zone: str,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    every: float = EVERY_SECONDS,
) -> None:
    """Look after announcements until cancelled."""
    await again_and_again(lambda: tick(store, now(), default_zone=default_zone), "announcements", every)


async def tick(store: Store, now: datetime, *, default_zone: str) -> None:
    """One look: begin what is due, ask where it is too late, catch up with corrections, end what is over, show how it stands."""
    async with store.read() as connection:
        found = await announcement_store.of_interest(connection, LIVE, now - STILL_SHOWN)
    for one in found:
        try:
            await _look_after(store, one, now, default_zone)
        except Exception:
            metrics.errors.labels("announcements").inc()
            log.exception("announcement %d was not looked after", one.id)


async def _look_after(store: Store, one: Announcement, now: datetime, default_zone: str) -> None:
    if one.state == SCHEDULED and one.send_at is not None and one.send_at <= now:
        send_at = one.send_at

        async def due(connection: AsyncConnection) -> None:
            if now - send_at <= TOO_LATE:
                await actions.begin(connection, one, None, now, zone=default_zone)
            elif await actions.too_late(connection, one, now):
                await _tell(connection, one, "late", now, default_zone)

        await _write(store, due)
        return
    if (one.revision or one.state == WITHDRAWN) and now - one.changed_at < CATCHES_UP:
        async with store.read() as connection:
            behind = await resend.behind(connection, one)
        if behind:
            await _write(store, lambda c: resend.catch_up(c, one, now))
    if one.state in (SCHEDULED, LATE):
        return
    async with store.read() as connection:
        report = await report_of(connection, one, now)
        office = await office_of(connection, one.organisation)
    if one.state in (SENDING, PAUSED) and report.count.settled:

        async def over(connection: AsyncConnection) -> None:
            if await actions.finish(connection, one, now) and _says_so(one, now):
                await _tell(connection, one, "ended", now, default_zone)

        await _write(store, over)
        one = replace(one, state=DONE, version=one.version + 1, ended_at=now)
    await _show(store, one, report, office, now)


def _says_so(one: Announcement, now: datetime) -> bool:
    began = max(filter(None, (one.confirmed_at, one.send_at)), default=now)
    return one.shown is None or one.send_at is not None or now - began > SAYS_SO_AFTER


async def _show(store: Store, one: Announcement, report: DeliveryReport, office: str, now: datetime) -> None:
    """Let the progress message say how it stands, where it says something else and was not changed a moment ago."""
    place = one.shown
    if place is None or (one.shown_at is not None and now - one.shown_at < SHOWN_EVERY):
        return
    reply = status(one, report, office, place["language"], zone_for(place["zone"], place["zone"]))
    says = hashlib.sha256(repr((reply.text, reply.buttons)).encode()).hexdigest()[:16]
    if says == place.get("says"):
        return
    number = int(place.get("number", 0)) + 1
    source = f"{PROGRESS}:{one.id}"

    async def write(connection: AsyncConnection) -> None:
        if not await announcement_store.show(connection, one, {**place, "says": says, "number": number}, now):
            return
        await ledger.cancel(connection, source, reason="newer")
        await ledger.plan(
            connection,
            [
                Planned(
                    kind=compose.EDIT, key=f"{PROGRESS}:{one.id}:{number}", source=source, person=place["person"],
                    channel=place["channel"], chat=place["chat"], not_before=now, body=reply,
                    edits=place["message"], priority=_PRIORITY, not_after=now + timedelta(minutes=10),
                )
            ],
            now,
        )  # fmt: skip

    await _write(store, write)


async def _tell(
    connection: AsyncConnection, one: Announcement, what: str, now: datetime, default_zone: str
) -> None:
    """Tell its author; where they coordinate no more, those who do."""
    them = await coordinators_of(connection, one.organisation)
    told = [coordinator for coordinator in them if coordinator.person == one.author] or them
    fresh = await announcement_store.load(connection, one.id) or one
    report = await report_of(connection, fresh, now)
    office = await office_of(connection, one.organisation)
    planned = []
    for coordinator in told:
        row = (await connection.execute(people.select().where(people.c.id == coordinator.person))).one()
        note = (
            say(row.language, "announce-notice-late", number=one.id)
            if what == "late"
            else say(row.language, "announce-notice-ended", number=one.id)
        )
        planned.append(
            Planned(
                kind=compose.NOTICE, key=f"{what}:{one.id}:{fresh.version}:{coordinator.person}",
                source=f"notice:{one.id}", person=coordinator.person, channel=coordinator.channel,
                chat=coordinator.chat, not_before=now, priority=_PRIORITY,
                body=status(fresh, report, office, row.language, zone_for(row.zone, default_zone), note=note),
            )
        )  # fmt: skip
    await ledger.plan(connection, planned, now)


async def _write(store: Store, write: Write) -> None:
    async with store.write() as connection:
        await write(connection)
