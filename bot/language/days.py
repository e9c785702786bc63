"""Days as people read them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton

from bot.language.fold import fold
from bot.language.packs import languages, not_offered

_LOCALE = {"en": "en_GB"}  # 3 October 2026, not October 3


def long_day(day: date, language: str) -> str:
    """``3 October 2026``, ``3 de octubre de 2026``."""
    return str(format_date(day, "long", locale=_LOCALE.get(language, language)))


def short_day(day: date, language: str) -> str:
    """``3 Oct 2026``, ``3. Okt. 2026``."""
    return str(format_skeleton("yMMMd", day, locale=_LOCALE.get(language, language)))


@lru_cache(maxsize=1)
def month_names() -> frozenset[str]:
    """The names of the months, folded, in every language that is told apart, as they stand in a date."""
    locales = [Locale.parse(code) for code in {*languages(), *not_offered()}]
    widths = ("wide", "abbreviated")
    return frozenset(
        fold(name).rstrip(".")
        for locale in locales
        for width in widths
        for name in locale.months["format"][width].values()
        if not name[:1].isdigit()
    )
