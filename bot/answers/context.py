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
    without that subject, ``placed`` is ``text`` with its towns, and ``countries`` are the ISO codes of the countries that were named, by
    a town of theirs too. ``circles`` are those that the asker belongs to.
    """

    text: str
    written_in: str
    language: str
    today: date
    history: tuple[tuple[str, str], ...] = ()
    typed: str = ""
    countries: tuple[str, ...] = ()
    placed: str = ""
    circles: frozenset[str] = frozenset()

    @property
    def words(self) -> list[str]:
        return content_words(self.text, self.written_in)

    @property
    def numbers(self) -> list[float]:
        return numbers(self.text)


@dataclass(frozen=True)
class RankingSignals:
    """How clearly the first passage stands first: ``margin`` to the second in logits, its ``share`` of the probability among all that
    was found, and its rank (from 1) in each ranking alone; None where that one does not have it or was not asked."""

    margin: float = 0.0
    share: float = 0.0
    meaning_rank: int | None = None
    words_rank: int | None = None
    static_rank: int | None = None
    head_rank: int | None = None
    head: float | None = None  # the logarithm of its probability by the head
    static: float | None = None  # cosine of the static vectors to its nearest ask


@dataclass(frozen=True)
class Evidence:
    """What the guide has: passages best first, the queries they were found with, the index version, how clearly the first is first."""

    found: tuple[Found, ...]
    queries: tuple[str, ...]
    version: str
    ranking: RankingSignals = RankingSignals()
