"""Days as people read them."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date, format_skeleton

_LOCALE = {"en": "en_GB"}  # 3 October 2026, not October 3


def long_day(day: date, language: str) -> str:
    """``3 October 2026``, ``3 de octubre de 2026``."""
    return str(format_date(day, "long", locale=_LOCALE.get(language, language)))


def short_day(day: date, language: str) -> str:
    """``3 Oct 2026``, ``3. Okt. 2026``."""
    return str(format_skeleton("yMMMd", day, locale=_LOCALE.get(language, language)))
