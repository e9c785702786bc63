"""A day and an hour as coordinators type them."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.announcements.send_time import NotAMoment, moment_text, parse_moment

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)  # a Friday, 13:00 in Madrid
MADRID = ZoneInfo("Europe/Madrid")


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("tomorrow 18:00", "en", "2026-11-21 18:00"),
        ("tomorrow at 6 pm", "en", "2026-11-21 18:00"),
        ("7 am tomorrow", "en", "2026-11-21 07:00"),
        ("18:30", "en", "2026-11-20 18:30"),
        ("9:00", "en", "2026-11-21 09:00"),
        ("6pm", "en", "2026-11-20 18:00"),
        ("2026-12-03 18:30", "en", "2026-12-03 18:30"),
        ("3.12.2026 18:30", "en", "2026-12-03 18:30"),
        ("3 December at 9:30", "en", "2026-12-03 09:30"),
        ("on Monday at 9", "en", "2026-11-23 09:00"),
        ("Friday 18:00", "en", "2026-11-27 18:00"),
        ("in 3 days 10:00", "en", "2026-11-23 10:00"),
        ("mañana a las 18", "es", "2026-11-21 18:00"),
        ("el 3 de diciembre a las 9:30", "es", "2026-12-03 09:30"),
        ("el martes que viene a las 18", "es", "2026-11-24 18:00"),
        ("hoy 20:15", "es", "2026-11-20 20:15"),
        ("28 March 2027 02:30", "en", "2027-03-28 03:30"),  # the clocks leave it out
        ("31 October 2027 02:30", "en", "2027-10-31 02:30"),  # it comes twice: the first
    ],
)
def test_a_moment_is_read_in_the_zone_of_who_types(typed: str, language: str, meant: str) -> None:
    found = parse_moment(typed, language, NOW, MADRID)
    assert found.astimezone(MADRID).strftime("%Y-%m-%d %H:%M") == meant


def test_of_an_hour_that_comes_twice_the_first_is_meant() -> None:
    assert parse_moment("31 October 2027 02:30", "en", NOW, MADRID) == datetime(
        2027, 10, 31, 0, 30, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("3 December", "announce-when-no-time"),
        ("25:00", "announce-when-no-time"),
        ("tomorrow 13 pm", "announce-when-no-time"),
        ("soon 18:00", "announce-when-no-day"),
        ("yesterday 18:00", "announce-when-past"),
        ("today 12:59", "announce-when-past"),
        ("1 January 2030 10:00", "announce-when-far"),
        ("", "announce-when-no-time"),
    ],
)
def test_what_is_no_moment_says_why(typed: str, why: str) -> None:
    with pytest.raises(NotAMoment) as wrong:
        parse_moment(typed, "en", NOW, MADRID)
    assert wrong.value.key == why


def test_a_moment_is_told_with_its_zone() -> None:
    moment = datetime(2026, 12, 3, 8, 30, tzinfo=UTC)
    assert moment_text(moment, "en", MADRID) == "3 December 2026, 09:30 (Europe/Madrid)"
    assert moment_text(moment, "es", MADRID) == "3 de diciembre de 2026, 09:30 (Europe/Madrid)"
