"""What a person writes as a curated answer, checked: the question's phrasings, the text, where it comes from, how long it holds."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from bot import patterns
from bot.answers.question.clean import clean
from bot.answers.question.mask import mask
from bot.gaps.markup import author_markup
from bot.language.catalogue import LANGUAGES

LONGEST_TEXT = 1_500  # characters, so that an answer is one message everywhere
LONGEST_PHRASING = 200
MOST_PHRASINGS = 20
MOST_SOURCES = 5
MONTHS = 6  # until an answer expires, unless its author says otherwise
MOST_MONTHS = 24

_RULE = patterns.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)+")


class UnfitAnswer(ValueError):
    """Something a person wrote cannot be taken: ``key`` names the text that tells them why, ``values`` what stands in it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


@dataclass(frozen=True)
class WrittenCurated:
    """A curated answer as it is stored. ``expires_at`` is the moment from which it is no longer served."""

    phrasings: tuple[str, ...]
    text: str
    language: str
    rules: tuple[str, ...]
    links: tuple[str, ...]
    expires_at: datetime


def as_text(typed: str) -> str:
    """The answer in house markup, hidden characters out. Raises Unfit."""
    text = author_markup(clean(typed))
    if not text:
        raise UnfitAnswer("curate-text-empty")
    if len(text) > LONGEST_TEXT:
        raise UnfitAnswer("curate-text-too-long", limit=LONGEST_TEXT)
    return text


def as_phrasings(lines: Sequence[str]) -> tuple[str, ...]:
    """How people ask it: one line each, personal data masked, each once. Raises Unfit."""
    cleaned = (" ".join(mask(clean(line)).split()) for line in lines)
    phrasings = tuple(dict.fromkeys(line for line in cleaned if line))
    if not phrasings:
        raise UnfitAnswer("curate-question-empty")
    if any(len(line) > LONGEST_PHRASING for line in phrasings):
        raise UnfitAnswer("curate-question-too-long", limit=LONGEST_PHRASING)
    if len(phrasings) > MOST_PHRASINGS:
        raise UnfitAnswer("curate-questions-too-many", limit=MOST_PHRASINGS)
    return phrasings


def as_sources(typed: str, known: Collection[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(ids of rules, https links) in *typed*, apart by white space or commas; *known* are the rules there are. Raises Unfit."""
    words = [word for word in re.split(r"[\s,;]+", clean(typed)) if word]
    rules, links = [], []
    for word in dict.fromkeys(words):
        if word in known:
            rules.append(word)
        elif _is_link(word):
            links.append(word)
        elif _RULE.fullmatch(word):
            raise UnfitAnswer("curate-rule-unknown", rule=word)
        else:
            raise UnfitAnswer("curate-source-unclear", word=word[:80])
    if not words:
        raise UnfitAnswer("curate-source-empty")
    if len(rules) + len(links) > MOST_SOURCES:
        raise UnfitAnswer("curate-sources-too-many", limit=MOST_SOURCES)
    return tuple(rules), tuple(links)


def as_language(typed: str) -> str:
    """One of the languages that are spoken. Raises Unfit."""
    if typed not in LANGUAGES:
        raise UnfitAnswer("curate-language-unknown", languages=", ".join(LANGUAGES))
    return typed


def in_months(now: datetime, months: int) -> datetime:
    """When an answer ends that holds for *months* months: its last day has the number of today's, or is the last of its month.

    In UTC, as is :func:`last_day`. Raises Unfit.
    """
    if not 1 <= months <= MOST_MONTHS:
        raise UnfitAnswer("curate-expiry-range", limit=MOST_MONTHS)
    today = now.astimezone(UTC).date()
    year, month = divmod(today.month - 1 + months, 12)
    year, month = today.year + year, month + 1
    return after(date(year, month, min(today.day, monthrange(year, month)[1])))


def after(last: date) -> datetime:
    """The moment after the day *last*, in UTC."""
    return datetime.combine(last + timedelta(days=1), time(), UTC)


def last_day(expires_at: datetime) -> date:
    """The last day on which an answer is served, in UTC."""
    return (expires_at - timedelta(microseconds=1)).date()


def _is_link(word: str) -> bool:
    try:
        parts = urlsplit(word)
        host = parts.hostname or ""
    except ValueError:
        return False
    plain = not re.search(r"[<>\"'\\`()\[\]{}|^]", word)
    return parts.scheme == "https" and "." in host and "@" not in parts.netloc and plain and len(word) <= 500
