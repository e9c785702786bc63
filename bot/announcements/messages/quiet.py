"""When people may be written to unasked: their own zone, at home or abroad, and their own quiet hours."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.journeys import zones
from bot.journeys.mobility import Mobility
from bot.store.tables import mobilities, people, reminder_settings

QUIET_FROM, QUIET_UNTIL = 21, 8  # o'clock, for people who said nothing else
_CHUNK = 500  # people asked about at once


@dataclass(frozen=True)
class Hours:
    """The quiet hours of a person. From and until the same hour: there are none."""

    zone: str
    quiet_from: int = QUIET_FROM
    quiet_until: int = QUIET_UNTIL

    def waking(self, moment: datetime) -> datetime:
        """*moment*, or the end of the quiet hours that it falls into; in UTC."""
        local = moment.astimezone(zones.zone(self.zone))
        if not self._quiet(local.hour):
            return moment.astimezone(UTC)
        over_night = self.quiet_from > self.quiet_until and local.hour >= self.quiet_from
        day = local.date() + timedelta(days=1 if over_night else 0)
        end = datetime.combine(day, time(self.quiet_until), local.tzinfo).astimezone(UTC)
        return end if end > moment else moment.astimezone(UTC)

    def _quiet(self, hour: int) -> bool:
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= hour < self.quiet_until
        return hour >= self.quiet_from or hour < self.quiet_until


async def hours_of(
    connection: AsyncConnection, persons: Collection[str], now: datetime, default_zone: str
) -> dict[str, Hours]:
    """The quiet hours of each of *persons*, where they are at *now*."""
    found: dict[str, Hours] = {}
    everybody = list(persons)
    for start in range(0, len(everybody), _CHUNK):
        found |= await _hours(connection, everybody[start : start + _CHUNK], now, default_zone)
    return found


async def _hours(
    connection: AsyncConnection, persons: list[str], now: datetime, default_zone: str
) -> dict[str, Hours]:
    rows = await connection.execute(
        select(
            people.c.id, people.c.zone, reminder_settings.c.quiet_from, reminder_settings.c.quiet_until
        )
        .outerjoin(reminder_settings, reminder_settings.c.person_id == people.c.id)
        .where(people.c.id.in_(persons))
    )  # fmt: skip
    stays = await connection.execute(
        select(mobilities.c.person_id, mobilities.c.answers)
        .where(mobilities.c.person_id.in_(persons))
        .order_by(mobilities.c.id)
    )
    away: dict[str, str] = {}
    for row in stays.all():
        zone = zone_during(Mobility(row.person_id, row.answers), now.date())
        if zone is not None:
            away[row.person_id] = zone
    return {
        row.id: Hours(
            away.get(row.id) or (row.zone if row.zone and zones.known(row.zone) else default_zone),
            QUIET_FROM if row.quiet_from is None else row.quiet_from,
            QUIET_UNTIL if row.quiet_until is None else row.quiet_until,
        )
        for row in rows.all()
    }


def zone_during(mobility: Mobility, day: date) -> str | None:
    """The zone of the stay while it lasts, None before and after."""
    if mobility.starts_on is None or mobility.ends_on is None:
        return None
    return mobility.host_zone if mobility.starts_on <= day <= mobility.ends_on else None


def zone_for(person_zone: str | None, default_zone: str) -> ZoneInfo:
    """The zone of somebody who plans: their own, else the house's."""
    return zones.zone(person_zone if person_zone and zones.known(person_zone) else default_zone)
