"""When somebody is reminded: their hour in the zone they are in, never in quiet hours, never when it is over. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.journeys.mobility import Mobility
from bot.journeys.zones import known, zone

GRACE = timedelta(hours=48)  # how long after its moment a reminder is still of use, where the machine was off
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class ReminderSettings:
    """How a person wants to be reminded. Hours are 0 to 23 of their own day; quiet from one to the other (the same: never quiet).
    What falls due from ``paused_from`` on is put off until ``paused_until``; ``stopped`` ends all reminders until they are wanted
    again."""

    hour: int = 18
    quiet_from: int = 22
    quiet_until: int = 8
    paused_until: datetime | None = None
    stopped: bool = False
    paused_from: datetime | None = None

    def changed(self, now: datetime, **changed: Any) -> ReminderSettings:
        """The settings with *changed*. A pause begins now, or is the one before made longer. ValueError where an hour is none."""
        if changed.get("paused_until") is not None:
            lasts = self.paused_until is not None and now < self.paused_until + GRACE
            changed["paused_from"] = self.paused_from if lasts else now
        return replace(self, **changed)

    def __post_init__(self) -> None:
        if not all(0 <= hour <= 23 for hour in (self.hour, self.quiet_from, self.quiet_until)):
            raise ValueError("an hour is a whole number from 0 to 23")


@dataclass(frozen=True)
class ZoneTimeline:
    """In which zone a person is when: abroad from the day of departure to the eve of the return, else at home.

    ``default`` is the zone of those whose country is not known. All mobilities of the person count, so that a day has one zone.
    """

    mobilities: Sequence[Mobility] = field(default=())
    default: str = "Europe/Brussels"

    def on(self, day: date) -> ZoneInfo:
        """The zone of a day in the person's own calendar."""
        for one in self._newest_first():
            if one.starts_on and one.host_zone and one.starts_on <= day and _before(day, one.ends_on):
                return zone(one.host_zone)
        return self.home

    def at(self, moment: datetime) -> ZoneInfo:
        """The zone at a moment: of the day that it is there where the person is."""
        for one in self._newest_first():
            if not (one.starts_on and one.host_zone):
                continue
            there = zone(one.host_zone)
            left = moment.astimezone(self.home).date() >= one.starts_on
            if left and _before(moment.astimezone(there).date(), one.ends_on):
                return there
        return self.home

    def next_move(self, moment: datetime) -> datetime | None:
        """The next moment from which the person may be in another zone."""
        moves = [local(one.starts_on, 0, self.home) for one in self.mobilities if one.starts_on]
        moves += [
            local(one.ends_on, 0, zone(one.host_zone))
            for one in self.mobilities
            if one.ends_on and one.host_zone
        ]
        return min((move for move in moves if move > moment), default=None)

    @property
    def home(self) -> ZoneInfo:
        """The zone at home, as the newest mobility knows it."""
        names = (one.home_zone for one in self._newest_first())
        return zone(next((name for name in names if name), self.default if known(self.default) else "UTC"))

    def _newest_first(self) -> list[Mobility]:
        return sorted(self.mobilities, key=lambda one: one.id or 0, reverse=True)


def _before(day: date, end: date | None) -> bool:
    return end is None or day < end


def local(day: date, hour: int, where: ZoneInfo) -> datetime:
    """The moment of a local hour, in UTC: the first of two where the clock is set back; where the clock jumps over it, as much
    later as it jumps."""
    return datetime.combine(day, time(hour), where).astimezone(UTC)


def is_quiet(moment: datetime, settings: ReminderSettings, where: ZoneInfo) -> bool:
    """Is that moment within the person's quiet hours?"""
    hour, start, end = moment.astimezone(where).hour, settings.quiet_from, settings.quiet_until
    if start <= end:
        return start <= hour < end
    return hour >= start or hour < end


def after_quiet(moment: datetime, settings: ReminderSettings, whereabouts: ZoneTimeline) -> datetime:
    """*moment*, or the end of the quiet hours that it falls into."""
    while is_quiet(moment, settings, where := whereabouts.at(moment)):
        day = moment.astimezone(where).date()
        end = local(day, settings.quiet_until, where)
        end = end if end > moment else local(day + _DAY, settings.quiet_until, where)
        moment = min(
            end, whereabouts.next_move(moment) or end
        )  # who travels is at another hour from one moment to the next
    return moment


def moment_of(day: date, settings: ReminderSettings, whereabouts: ZoneTimeline) -> datetime:
    """When what belongs to a local day fires, in UTC: at the person's hour, after the quiet hours, after a pause."""
    at = after_quiet(local(day, settings.hour, whereabouts.on(day)), settings, whereabouts)
    since, until = settings.paused_from, settings.paused_until
    if until is not None and at < until and (since is None or at >= since):
        return _first_after(until, day, settings, whereabouts)
    return at


def soonest(now: datetime, settings: ReminderSettings, whereabouts: ZoneTimeline) -> datetime:
    """When what is overdue may come: now, or when a pause or the night is over."""
    if settings.paused_until is None or now >= settings.paused_until:
        return after_quiet(now, settings, whereabouts)
    today = now.astimezone(whereabouts.at(now)).date()
    return _first_after(settings.paused_until, today, settings, whereabouts)


def _first_after(
    moment: datetime, day: date, settings: ReminderSettings, whereabouts: ZoneTimeline
) -> datetime:
    """The first time from *moment* on that it is the person's hour, on *day* or later."""
    day = max(day, moment.astimezone(whereabouts.at(moment)).date() - _DAY)
    at = local(day, settings.hour, whereabouts.on(day))
    while at < moment:
        day += _DAY
        at = local(day, settings.hour, whereabouts.on(day))
    return after_quiet(at, settings, whereabouts)


def last_use(at: datetime, section: str, mobility: Mobility, whereabouts: ZoneTimeline) -> datetime:
    """Until when a reminder that fires at *at* is of use: GRACE long; before the stay to the end of the day of departure,
    during it to the end of the day of return."""
    end = {"before": mobility.starts_on, "during": mobility.ends_on}.get(section)
    late = at + GRACE
    return late if end is None else min(late, local(end + _DAY, 0, whereabouts.on(end)))


def snoozed_to(today: date, days: int, section: str, mobility: Mobility) -> date:
    """The day something is put off to: at the latest the eve of the departure where it is to be done before, and not today."""
    day = today + timedelta(days=days)
    if section == "before" and mobility.starts_on is not None and today < mobility.starts_on:
        day = min(day, mobility.starts_on - _DAY)
    return max(day, today + _DAY)
