"""Questions that wait are shown again: one notice a working day to each who answers. Pure schedule; the clock comes from outside."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases import answerers, case_store
from bot.cases.answerers import Recipient
from bot.cases.hours import end_of_day, zone_of
from bot.chat import payloads
from bot.delivery import ledger
from bot.delivery.ledger import Planned
from bot.language.catalogue import say
from bot.language.days import short_day
from bot.messages import Button, Reply
from bot.store.engine import Store
from bot.tasks import again_and_again

log = logging.getLogger(__name__)

AT = time(9, 15)  # of a working day, where the one who answers is
EVERY_SECONDS = 300.0
LATE = timedelta(hours=12)  # nobody is reminded of what came in this short a while ago


@dataclass(frozen=True)
class Nudge:
    """How many questions wait for somebody, since when the first one does, and the day on which they are told."""

    who: Recipient
    count: int
    since: datetime
    day: date


def due(who: Recipient, waiting_since: Iterable[datetime], now: datetime) -> Nudge | None:
    """What *who* is told at *now*, where people wait since *waiting_since*; None outside the hours, or where nobody waited long."""
    zone = zone_of(who.zone)
    here = now.astimezone(zone)
    if here.weekday() >= 5 or here.time() < AT or now >= end_of_day(now, zone):
        return None
    long = sorted(one for one in waiting_since if now - one >= LATE)
    return Nudge(who, len(long), long[0], here.date()) if long else None


async def plan(connection: AsyncConnection, admins: Collection[str], now: datetime) -> int:
    """Plan today's notices that are due and not yet planned; how many were new."""
    theirs: dict[str, tuple[Recipient, list[datetime]]] = {}
    for case in await case_store.waiting(connection, now - LATE):
        for who in await answerers.for_case(connection, case, admins):
            if case.waiting_since is not None and who.person != case.person:
                theirs.setdefault(who.person, (who, []))[1].append(case.waiting_since)
    nudges = [due(who, since, now) for who, since in theirs.values()]
    return await ledger.plan(connection, [_planned(one, now) for one in nudges if one is not None], now)


def _planned(nudge: Nudge, now: datetime) -> Planned:
    who = nudge.who
    since = short_day(nudge.since.astimezone(zone_of(who.zone)).date(), who.language)
    text = say(who.language, "case-notice-daily", count=nudge.count, day=since)
    button = Button(say(who.language, "case-button-inbox"), payload=payloads.make("inbox"))
    return Planned(
        kind="notice",
        key=f"cases:{nudge.day:%Y-%m-%d}:{who.person}",
        source="cases",
        person=who.person,
        channel=who.channel,
        chat=who.chat,
        not_before=now,
        not_after=end_of_day(now, zone_of(who.zone)),
        body=Reply(text, ((button,),), language=who.language),
    )


async def run_case_reminders(
    store: Store,
    admins: Collection[str],
    *,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    every: float = EVERY_SECONDS,
) -> None:
    """Plan the notices of the day until cancelled; several processes may do it at once."""

    async def look() -> None:
        async with store.write() as connection:
            await plan(connection, admins, now())

    await again_and_again(look, "cases", every)
