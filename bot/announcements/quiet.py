"""When people may be written to unasked: their own zone, at home or abroad, and their own quiet hours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.journeys import zones
from bot.journeys.mobility import Mobility
from bot.journeys.schedule import ReminderSettings, ZoneTimeline, after_quiet
from bot.store.tables import mobilities, people, reminder_settings

_CHUNK = 500  # people asked about at once
# Built once: this is asked for every message that is sent.
_PEOPLE = (
    select(
        people.c.id, people.c.zone, reminder_settings.c.hour, reminder_settings.c.quiet_from,
        reminder_settings.c.quiet_until,
    )
    .outerjoin(reminder_settings, reminder_settings.c.person_id == people.c.id)
    .where(people.c.id.in_(bindparam("of_persons", expanding=True)))
)  # fmt: skip
_STAYS = select(mobilities.c.id, mobilities.c.person_id, mobilities.c.answers).where(
    mobilities.c.person_id.in_(bindparam("of_persons", expanding=True))
)


@dataclass(frozen=True)
class Hours:
    """The quiet hours of a person, wherever they are."""

    settings: ReminderSettings
    whereabouts: ZoneTimeline

    @property
    def any(self) -> bool:
        """Whether there are quiet hours at all."""
        return self.settings.quiet_from != self.settings.quiet_until

    def waking(self, moment: datetime) -> datetime:
        """*moment*, or the end of the quiet hours that it falls into; in UTC."""
        return after_quiet(moment, self.settings, self.whereabouts).astimezone(UTC)


async def hours_of(
    connection: AsyncConnection, persons: Collection[str], default_zone: str
) -> dict[str, Hours]:
    """The quiet hours of each of *persons*, to be asked about any moment."""
    found: dict[str, Hours] = {}
    everybody = list(persons)
    for start in range(0, len(everybody), _CHUNK):
        found |= await _hours(connection, everybody[start : start + _CHUNK], default_zone)
    return found


async def _hours(connection: AsyncConnection, persons: list[str], default_zone: str) -> dict[str, Hours]:
    named = {"of_persons": persons}
    rows = (await connection.execute(_PEOPLE, named)).all()
    stays = await connection.execute(_STAYS, named)
    found: dict[str, list[Mobility]] = defaultdict(list)
    for row in stays.all():
        found[row.person_id].append(Mobility(row.person_id, row.answers, id=row.id))
    return {
        row.id: Hours(
            ReminderSettings()
            if row.hour is None
            else ReminderSettings(row.hour, row.quiet_from, row.quiet_until),
            ZoneTimeline(found[row.id], row.zone if row.zone and zones.known(row.zone) else default_zone),
        )
        for row in rows
    }


def zone_for(person_zone: str | None, default_zone: str) -> ZoneInfo:
    """The zone of somebody who plans: their own, else the house's."""
    return zones.zone(person_zone if person_zone and zones.known(person_zone) else default_zone)
