"""The language a question is written in, by its small words; only to weigh the search, never to decide what a person reads."""

from __future__ import annotations

from bot.answers.question.words import skipped
from bot.language.fold import fold

_READ = ("en", "es", "fr", "de", "it", "pt")


def written_language(text: str, default: str) -> str:
    """The language whose small words are most frequent in *text*; *default* where that is undecided."""
    words = fold(text).replace("¿", " ").replace("?", " ").replace(",", " ").split()
    counts = {language: sum(word in skipped(language) for word in words) for language in _READ}
    best = max(counts.values())
    leaders = [language for language in _READ if counts[language] == best]
    if best == 0 or (len(leaders) > 1 and default in leaders):
        return default
    return leaders[0]
