"""The values of the answering pipeline: what is asked, what is answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from bot.messages import Button, Citation


@dataclass(frozen=True)
class Curated:
    """One curated answer that may be served today: reviewed, and not expired.

    ``text`` is house markup in ``language``; ``rules`` are ids of passages, ``links`` web addresses; ``role`` is the author's.
    """

    id: int
    phrasings: tuple[str, ...]
    text: str
    language: str
    rules: tuple[str, ...]
    links: tuple[str, ...]
    role: str
    written_on: date


@dataclass(frozen=True)
class Suggestion:
    """A question of the guide that is offered: its id and its words in the reader's language. To ask these words gives its answer."""

    id: str
    question: str


@dataclass(frozen=True)
class CaseAnswer:
    """A verdict on somebody's own case: house markup, and the rules it rests on."""

    text: str
    citations: tuple[Citation, ...]


class OwnCases(Protocol):
    """Answers a question about somebody's own case: ``answer`` where what was said decides it, ``so_far`` with what holds if the rest fits.
    None where it does not."""

    def answer(self, text: str, language: str, reader: str, today: date) -> CaseAnswer | None: ...

    def so_far(self, text: str, language: str, reader: str, today: date, least: int) -> CaseAnswer | None: ...


@dataclass(frozen=True)
class Asked:
    """A free question: its text, the exchanges before it as (``user``|``assistant``, text), the reader's language, today, the curated answers that may be served,
    and the ``circles`` that the asker belongs to: who gets answers from documents that are not for everybody."""

    question: str
    today: date
    history: tuple[tuple[str, str], ...] = ()
    language: str = "en"
    curated: tuple[Curated, ...] = ()
    circles: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Answer:
    """What a person reads (house markup), how it came about, and where it comes from.

    ``confidence`` (0 to 1) is how likely the answer is right, None where that was not judged; ``question`` is the id of the question of
    the guide that was answered; ``suggestions`` are what is offered as buttons;
    ``masked`` is the question with personal data taken out: the only form that may be stored.
    """

    text: str
    outcome: str
    language: str
    citations: tuple[Citation, ...] = ()
    passages: tuple[str, ...] = ()
    index_version: str | None = None
    masked: str = ""
    confidence: float | None = None
    buttons: tuple[tuple[Button, ...], ...] = field(default=())
    question: str | None = None
    suggestions: tuple[Suggestion, ...] = ()
