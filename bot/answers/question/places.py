"""Takes the names of towns out of a question: the guide knows countries, and "Dublin" only hides what is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.language.countries import countries_in, country_name
from bot.language.towns import towns_in

_LEAD = re.compile(
    r"\b(?:to|in|into|from|at|near|via|of|a|en|de|desde|hasta|para|nach|aus)\s*$", re.IGNORECASE
)
_SPACE = re.compile(r"\s{2,}")
_TO = re.compile(r"\b(?:to|into|a|hasta|para|nach)\s*$", re.IGNORECASE)
_ABROAD = re.compile(r"\b(abroad|another country|extranjero|otro pa[ií]s)\b", re.IGNORECASE)


def without_towns(text: str, at_home: Callable[[str], bool]) -> str:
    """*text* without its towns and the small words before them.

    The first one gone to becomes "abroad"; one in a country where *at_home* (ISO code) is False becomes that country, since it is the
    country that matters then.
    """
    towns = towns_in(text)
    said_abroad = _ABROAD.search(text) is not None
    gone_to = next((start for start, _, _ in towns if _TO.search(text[:start])), None)
    for start, end, country in reversed(towns):
        before = text[:start]
        if not at_home(country):
            text = before + country_name(country, "en") + text[end:]
        else:
            instead = "abroad" if start == gone_to and not said_abroad else ""
            text = _LEAD.sub("", before) + instead + text[end:]
    return _SPACE.sub(" ", text).strip()


def countries_named(text: str) -> list[str]:
    """The ISO codes of the countries that *text* names, by their own name or by a town's; each once."""
    return list(dict.fromkeys([*countries_in(text), *(country for _, _, country in towns_in(text))]))


def without_countries(text: str, codes: Sequence[str]) -> str:
    """*text* without the names, English and Spanish, of the countries with these ISO *codes* and the small words before them."""
    for code in codes:
        for language in ("en", "es"):
            text = re.sub(
                rf"\b(in|to|from|en|a|de)?\s*{re.escape(country_name(code, language))}\b",
                "",
                text,
                flags=re.IGNORECASE,
            )
    return text
