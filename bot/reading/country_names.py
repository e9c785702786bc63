"""Names of countries inside a sentence: with the article they take ("the Netherlands", "los Países Bajos"), as the language does it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache, partial

from bot.language.packs import words
from bot.reading import territories


@lru_cache
def _articles(language: str) -> Mapping[str, str]:
    """Code -> article; nothing for a language that has no such file."""
    try:
        found = words(language, "places")["articles"]
    except LookupError:
        return {}
    return {str(code): str(article) for article, codes in found.items() for code in codes}


@lru_cache
def _contractions(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    try:
        found = words(language, "places").get("contractions", {})
    except LookupError:
        return ()
    return tuple(
        (re.compile(rf"\b{re.escape(apart)} (?=\w)", re.IGNORECASE), f"{joined} ")
        for apart, joined in found.items()
    )


def in_sentence(code: str, language: str) -> str:
    """The country's name as it stands inside a sentence."""
    article = _articles(language).get(code)
    name = territories.name(code, language)
    return f"{article} {name}" if article else name


def contracted(text: str, language: str) -> str:
    """*text* with preposition and article drawn together where the language does so ("a el" becomes "al")."""
    for pattern, joined in _contractions(language):
        text = pattern.sub(partial(_like, joined), text)
    return text


def _like(joined: str, match: re.Match[str]) -> str:
    """*joined*, with a capital where the words it stands for had one."""
    return joined.capitalize() if match.group()[0].isupper() else joined
