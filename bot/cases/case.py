"""A case as its readers see it, and the list of those that somebody may answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

OPEN, TAKEN, ASKED, ANSWERED, CLOSED = "open", "taken", "asked", "answered", "closed"
WORDS, REPLY, ANSWER, ASK = "words", "reply", "answer", "ask"
OF_ASKER = frozenset({WORDS, REPLY})

LONGEST = 2_000  # characters of one message in a case, so that it is one message everywhere


@dataclass(frozen=True)
class CaseMessage:
    """One message of a case: of the asker (``words``, ``reply``) or to them (``answer``, ``ask``)."""

    kind: str
    text: str
    at: datetime
    author: str | None = None

    @property
    def by_asker(self) -> bool:
        return self.kind in OF_ASKER


@dataclass(frozen=True)
class Case:
    """A question handed to a person. ``organisation`` None: the admins answer it; ``waiting_since`` None: nobody waits for us."""

    id: int
    person: str
    organisation: int | None
    office: str
    name: str | None
    cohort: str | None
    question: str
    answer: str | None
    language: str
    state: str
    taken_by: str | None
    waiting_since: datetime | None
    opened_at: datetime
    changed_at: datetime
    urgent: bool = False
    said: tuple[CaseMessage, ...] = field(default=())

    @property
    def ended(self) -> bool:
        return self.state == CLOSED

    @property
    def last_answer(self) -> str | None:
        """The last thing that a person answered."""
        return next((one.text for one in reversed(self.said) if one.kind == ANSWER), None)


@dataclass(frozen=True)
class CaseScope:
    """Whose cases somebody may see: those of *organisations*, and those for the admins where they are one."""

    organisations: frozenset[int] = frozenset()
    admin: bool = False

    def __bool__(self) -> bool:
        return self.admin or bool(self.organisations)

    def holds(self, organisation: int | None) -> bool:
        return self.admin if organisation is None else organisation in self.organisations
