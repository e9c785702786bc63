"""Countries: their ISO codes and their names in many languages, from the Unicode CLDR (by Babel)."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError

from bot.reading import states
from bot.reading.folding import fold
from bot.reading.words import mapping

NAME_LANGUAGES = (
    "en", "es", "fr", "de", "it", "pt", "nl", "pl", "ro", "el", "bg", "cs", "da", "et", "fi", "hr", "hu", "ga", "lv", "lt", "mt", "sk", "sl", "sv", "nb", "nn", "is", "mk", "sr", "sr_Latn", "tr", "uk", "ru", "ca", "eu", "gl", "sq", "ar",
)  # fmt: skip
_NOT_COUNTRIES = {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "AC", "CP", "DG", "EA", "IC", "TA", "CQ"}


@lru_cache(maxsize=1)
def codes() -> frozenset[str]:
    """The ISO 3166 two-letter codes of all countries and territories."""
    found = (str(code) for code in Locale("en").territories)
    return frozenset(
        code for code in found if len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES
    )


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """Folded name -> ISO code, in all the languages above, with the aliases people use."""
    found: dict[str, str] = {}
    for language in NAME_LANGUAGES:
        try:
            territories = Locale.parse(language).territories
        except UnknownLocaleError:
            continue
        for code in codes():
            if code in territories:
                found.setdefault(fold(territories[code]), code)
    further = {fold(name): code for name, code in states.regions()}
    return {**found, **further, **mapping("countries")}


def name(code: str, language: str) -> str:
    """The country's name in *language*."""
    return str(Locale.parse(language).territories.get(code) or Locale("en").territories.get(code, code))
