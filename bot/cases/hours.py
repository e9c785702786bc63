"""When people at an organisation work, and when nobody is to be woken. Pure: the clock comes from outside."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

ZONE = "Europe/Brussels"  # of people whose own zone is not known
OPENS, CLOSES = time(9), time(17)  # of a working day, Monday to Friday
WAKES, SLEEPS = time(8), time(20)  # notices come in between


@lru_cache(maxsize=256)
def zone_of(name: str | None) -> ZoneInfo:
    """The zone called *name*; the usual one where it is not known."""
    try:
        return ZoneInfo(name or ZONE)
    except (KeyError, ValueError, OSError):
        return ZoneInfo(ZONE)


def at_work(now: datetime, zone: ZoneInfo) -> bool:
    """Whether it is a working hour in *zone*."""
    here = now.astimezone(zone)
    return here.weekday() < 5 and OPENS <= here.time() < CLOSES


def next_opening(now: datetime, zone: ZoneInfo) -> datetime:
    """The moment when work begins again after *now*, in *zone*; *now* itself within working hours."""
    here = now.astimezone(zone)
    if at_work(now, zone):
        return here
    day = here.date() + timedelta(days=0 if here.time() < OPENS else 1)
    while day.weekday() >= 5:
        day += timedelta(days=1)
    return datetime.combine(day, OPENS, zone)


def not_at_night(now: datetime, zone: ZoneInfo) -> datetime:
    """*now*, or the moment of the next morning where it is a quiet hour in *zone*; in UTC."""
    here = now.astimezone(zone)
    if WAKES <= here.time() < SLEEPS:
        return now
    day = here.date() + timedelta(days=0 if here.time() < WAKES else 1)
    return datetime.combine(day, WAKES, zone).astimezone(UTC)


def end_of_day(now: datetime, zone: ZoneInfo) -> datetime:
    """When the quiet hours begin on the day of *now* in *zone*; in UTC."""
    return datetime.combine(now.astimezone(zone).date(), SLEEPS, zone).astimezone(UTC)
