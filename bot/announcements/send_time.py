"""A day and an hour as a coordinator types them, in their own zone."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_time, get_day_names

from bot.language.catalogue import LANGUAGES
from bot.language.days import long_day
from bot.language.fold import fold
from bot.reading.dates import parse_date
from bot.reading.understood import Clarify, Understood

SOONEST = timedelta(minutes=1)
LATEST = timedelta(days=366)
LONGEST_MINUTES = 9  # digits of the minutes since 1970 that a button or an address may name

_CLOCK = (
    r"(?P<hour>\d{1,2})\s*(?:[:.h]\s*(?P<minute>\d{2}))?\s*(?P<half>[ap]\.?\s?m\.?)?(?:\s*h(?:oras|rs)?)?"
)
_LEAD = r"(?:(?:,\s*)?\b(?:at|a\s+las?|um|à)\s+|@\s*)"
# 18:30 anywhere; 18.30 or a bare hour only behind "at", or with am, pm or h.
_TIMES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_LEAD}{_CLOCK}(?!\d)",
        r"(?<![\d./-])(?P<hour>\d{1,2}):(?P<minute>\d{2})\s*(?P<half>[ap]\.?\s?m\.?)?(?:\s*h)?(?!\d)",
        r"(?<![\d./-])(?P<hour>\d{1,2})(?P<minute>)\s*(?P<half>[ap]\.?m\.?)(?!\w)",
        r"(?<![\d./-])(?P<hour>\d{1,2})\s*h(?:oras|rs)?\s*(?P<minute>\d{2})?(?P<half>)(?!\w)",
    )
)


_AROUND_A_WEEKDAY = {"", "on", "next", "this", "el", "la", "proximo", "este", "que", "viene"}


class NotAMoment(ValueError):
    """What was typed names no moment to send at: ``key`` is the text that says why, ``values`` what stands in it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


def parse_moment(text: str, language: str, now: datetime, zone: ZoneInfo) -> datetime:
    """``tomorrow 18:00``, ``el 3 de diciembre a las 9:30``, ``2026-12-03 18:30``, ``18:30`` (the next one) as a moment in UTC.

    An hour that the clocks leave out is the one that comes after it, one that comes twice is the first. Raises NotAMoment.
    """
    found = next((match for one in _TIMES if (match := one.search(text))), None)
    if found is None:
        raise NotAMoment("announce-when-no-time")
    clock = _clock(found)
    rest = (text[: found.start()] + " " + text[found.end() :]).strip(" ,;.")
    today = now.astimezone(zone).date()
    day = _day(rest, language, today) if rest else today
    moment = moment_at(day, clock, zone)
    if not rest and moment <= now:
        moment = moment_at(today + timedelta(days=1), clock, zone)
    if moment < now + SOONEST:
        raise NotAMoment("announce-when-past")
    if moment > now + LATEST:
        raise NotAMoment("announce-when-far")
    return moment


def moment_at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The moment of that wall clock, in UTC; within a gap the same distance after it, in a fold the first one."""
    return datetime.combine(day, clock, zone).astimezone(UTC)


def moment_from(minutes: str) -> datetime | None:
    """The moment that *minutes* since 1970 name in a button or an address; None where they name none."""
    if not (minutes.isascii() and minutes.isdigit() and len(minutes) <= LONGEST_MINUTES):
        return None
    return datetime.fromtimestamp(int(minutes) * 60, UTC)


def moment_text(moment: datetime, language: str, zone: ZoneInfo) -> str:
    """``3 December 2026, 18:30 (Europe/Madrid)``."""
    local = moment.astimezone(zone)
    clock = format_time(local.timetz(), "HH:mm", tzinfo=zone, locale=language)
    return f"{long_day(local.date(), language)}, {clock} ({zone.key})"


def _clock(found: re.Match[str]) -> time:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = (found["half"] or "").lower()[:1]
    if half and not 1 <= hour <= 12:
        raise NotAMoment("announce-when-no-time")
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        raise NotAMoment("announce-when-no-time")
    return time(hour, minute)


@lru_cache
def _weekdays() -> dict[str, int]:
    """Folded name of a day of the week, whole or short, in every language -> 0 for Monday."""
    return {
        fold(name).rstrip("."): number
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in get_day_names(width, locale=language).items()
    }


def _weekday(text: str) -> int | None:
    words = [word for word in re.split(r"[^\w]+", fold(text)) if word not in _AROUND_A_WEEKDAY]
    return _weekdays().get(words[0]) if len(words) == 1 else None


def _day(text: str, language: str, today: date) -> date:
    if (weekday := _weekday(text)) is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    read = parse_date(text, language, today)
    if isinstance(read, Understood):
        return date.fromisoformat(str(read.value))
    if isinstance(read, Clarify):
        raise NotAMoment("announce-when-which", choices=" / ".join(label for _, label in read.options))
    raise NotAMoment("announce-when-no-day")
