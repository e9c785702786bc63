"""The values of the answering pipeline: what is asked, what is answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

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
class Asked:
    """A free question: its text, the exchanges before it as (``user``|``assistant``, text), the reader's language, today, and the curated answers that may be served."""

    question: str
    today: date
    history: tuple[tuple[str, str], ...] = ()
    language: str = "en"
    curated: tuple[Curated, ...] = ()


@dataclass(frozen=True)
class Answer:
    """What a person reads (house markup), how it came about, and where it comes from.

    ``confidence`` (0 to 1) is how sure it was that the guide covers the question, None where that was not judged;
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
