"""The language a question is written in: by its small words alone to weigh the search, by all that tells it to reply in it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.detection import detect, small_words


def written_language(text: str, default: str) -> str:
    """The language whose small words are most frequent in *text*; *default* where that is undecided."""
    said = small_words(text)
    best = max(said.values(), default=0.0)
    leaders = [language for language, says in said.items() if says == best]
    if best == 0 or (len(leaders) > 1 and default in leaders):
        return default
    return leaders[0]


def question_language(text: str, reader: str, history: Sequence[tuple[str, str]] = ()) -> str:
    """The language of a question of somebody who reads *reader* and wrote what *history* holds; *reader* below certainty."""
    return detect(text, reader, [said for who, said in history if who == "user"])
