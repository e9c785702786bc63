"""What the steps of an answer hand to each other: the question as read, and what was found for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.answers.question.words import content_words, numbers
from indexing.index import Found


@dataclass(frozen=True)
class Question:
    """A cleaned, masked question: its text, the language it is written in, the reader's language, the turns before, today.

    Once resolved, ``text`` stands alone (spelling mended, towns taken out, a follow-up's subject filled in), ``typed`` is the same
    without that subject, and ``countries`` are the ISO codes of the countries that were named, by a town of theirs too.
    """

    text: str
    written_in: str
    language: str
    today: date
    history: tuple[tuple[str, str], ...] = ()
    typed: str = ""
    countries: tuple[str, ...] = ()

    @property
    def words(self) -> list[str]:
        return content_words(self.text, self.written_in)

    @property
    def numbers(self) -> list[float]:
        return numbers(self.text)


@dataclass(frozen=True)
class Evidence:
    """What the guide has: passages best first, the queries they were found with, the index version."""

    found: tuple[Found, ...]
    queries: tuple[str, ...]
    version: str
