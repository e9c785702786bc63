"""When a reminder is to come, worked out once more in another way: by walking along the clock a quarter of an hour at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.journeys.mobility import Mobility
from bot.journeys.schedule import ReminderSettings

QUARTER = timedelta(minutes=15)


@lru_cache(maxsize=4096)
def first_moment(day: date, hour: int, zone: str) -> datetime:
    """The first moment at which the wall clock there shows that hour of that day, or more."""
    wanted = datetime.combine(day, time(hour))
    moment = datetime.combine(day, time(0), UTC) - timedelta(hours=15)
    while moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) < wanted:
        moment += QUARTER
    return moment


class Oracle:
    """*mobilities* with the newest last; all have zones and days."""

    def __init__(self, mobilities: Sequence[Mobility], settings: ReminderSettings) -> None:
        self.newest_first, self.settings = list(reversed(mobilities)), settings

    @property
    def home(self) -> str:
        return str(self.newest_first[0].home_zone)

    def zone_on(self, day: date) -> str:
        for one in self.newest_first:
            assert one.starts_on and one.ends_on
            if one.starts_on <= day < one.ends_on:
                return str(one.host_zone)
        return self.home

    def zone_at(self, moment: datetime) -> ZoneInfo:
        for one in self.newest_first:
            there = ZoneInfo(str(one.host_zone))
            assert one.starts_on and one.ends_on
            gone = moment.astimezone(ZoneInfo(self.home)).date() >= one.starts_on
            if gone and moment.astimezone(there).date() < one.ends_on:
                return there
        return ZoneInfo(self.home)

    def quiet(self, moment: datetime) -> bool:
        hour = moment.astimezone(self.zone_at(moment)).hour
        start, end = self.settings.quiet_from, self.settings.quiet_until
        hours = range(start, end) if start <= end else (*range(start, 24), *range(end))
        return hour in hours

    def time_of(self, day: date) -> datetime:
        """When what belongs to *day* is to come."""
        since, until = self.settings.paused_from, self.settings.paused_until
        moment = self._awake(first_moment(day, self.settings.hour, self.zone_on(day)))
        if until is None or moment >= until or (since is not None and moment < since):
            return moment
        while first_moment(day, self.settings.hour, self.zone_on(day)) < until:
            day += timedelta(days=1)
        return self._awake(first_moment(day, self.settings.hour, self.zone_on(day)))

    def _awake(self, moment: datetime) -> datetime:
        while self.quiet(moment):
            moment += QUARTER - timedelta(minutes=moment.minute % 15, seconds=moment.second)
        return moment

    def of_use(self, moment: datetime, section: str, mobility: Mobility) -> bool:
        """Not after the day of departure what is to be done before it, not after the return what is to be done until then."""
        last = {"before": mobility.starts_on, "during": mobility.ends_on}.get(section)
        if last is None:
            return True
        return moment.astimezone(ZoneInfo(self.zone_on(last))).date() <= last
