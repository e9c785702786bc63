"""An announcement as its author sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.announcements.audience import Wanted
from bot.announcements.states import DRAFT

LONGEST_TEXT = 3_000  # characters in a language, so that it is one message everywhere
LONGEST_CAPTION = 900  # with a photo or document: Telegram takes 1,024 with what we add
KIND = "announcement"  # in opt_outs
BULK = 2  # the ledger's priority of all that announcements send


@dataclass(frozen=True)
class Announcement:
    """A row of announcements. ``texts`` are house markup by language, ``languages`` their order: the first one is for everybody
    whose own has none. ``file`` is the name of what goes with it. ``shown`` says where its progress is shown."""

    id: int
    organisation: int
    author: str | None
    state: str
    version: int
    texts: dict[str, str]
    languages: tuple[str, ...]
    wanted: Wanted
    created_at: datetime
    changed_at: datetime
    file: str | None = None
    ask_read: bool = False
    urgent: bool = False
    send_at: datetime | None = None
    audience: int | None = None
    left_out: dict[str, int] | None = None
    revision: int = 0
    revised: dict[str, int] | None = None
    reminders: int = 0
    shown: dict[str, Any] | None = None
    shown_at: datetime | None = None
    confirmed_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def source(self) -> str:
        """What its deliveries are planned for."""
        return f"announcement:{self.id}"

    @property
    def sources(self) -> tuple[str, ...]:
        """What all messages are planned for that put it before its readers: itself, its reminders, and once more after a correction."""
        return (
            self.source,
            *(f"{REMINDER}:{self.id}:{number}" for number in range(1, self.reminders + 1)),
            *(f"{RENEWAL}:{self.id}:{number}" for number in range(1, self.revision + 1)),
        )

    @property
    def draft(self) -> bool:
        return self.state == DRAFT

    @property
    def whole(self) -> bool:
        """Whether there is something to say and somebody to say it to."""
        return bool(self.texts and self.wanted.cohorts)

    def language_for(self, language: str) -> str:
        """The language in which somebody who reads *language* gets it."""
        return language if language in self.texts else self.languages[0]

    def revision_for(self, language: str) -> int:
        """The correction that changed last what somebody who reads *language* sees; 0 where none did."""
        return (self.revised or {}).get(self.language_for(language), 0)

    def text_for(self, language: str) -> str:
        return self.texts[self.language_for(language)]


def key_of(announcement: int, person: str) -> str:
    """The ledger's key: one delivery for each (announcement, person)."""
    return f"announcement:{announcement}:{person}"


def number_in(source: str) -> int | None:
    """The announcement that a source of the ledger belongs to; None where it is of something else."""
    name, _, rest = source.partition(":")
    number = rest.partition(":")[0]
    return int(number) if name in SOURCES and number.isascii() and number.isdigit() else None


# What the ledger calls messages about an announcement besides itself, in front of its number. RENEWAL goes to readers who had
# confirmed what was corrected since; COPY goes to a coordinator who wants to see it as readers do.
CORRECTION, REMINDER, WITHDRAWAL, PROGRESS = "correction", "reread", "withdrawal", "progress"
RENEWAL, COPY = "renewal", "copy"
SOURCES = ("announcement", CORRECTION, REMINDER, WITHDRAWAL, PROGRESS, RENEWAL, COPY)
