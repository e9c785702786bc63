"""What coordinators decide about an announcement: send it, move it, pause, correct, withdraw it, remind readers.

Each function names the version that was seen, raises Refused where the decision is not possible (any more), and gives the announcement
as it is afterwards with the write that makes it so. The write itself looks again: of two taps the second changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements import actions, readers
from bot.announcements.announcement import Announcement
from bot.announcements.audience import Audience, AudienceMember, Wanted
from bot.announcements.drafts import Change, fit_text, longest_text
from bot.announcements.members import audience_of
from bot.announcements.report import lines_of
from bot.announcements.send_time import LATEST, SOONEST
from bot.announcements.states import LATE, SCHEDULED, SENDING, after
from bot.people.person_store import Person
from bot.people.roles import guarded

LOST = ("unknown", "failed", "missed")
AT_ONCE = ("pause", "resume")  # can be taken back with one tap; everything else asks first

_Step = Callable[[AsyncConnection, Announcement, str, datetime], Awaitable[object]]
_STEPS: dict[str, _Step] = {
    "pause": actions.pause, "resume": actions.resume, "cancel": actions.cancel, "withdraw": actions.withdraw,
}  # fmt: skip

NOT_POSSIBLE, CHANGED = "announce-not-possible", "announce-changed"


class Refused(RuntimeError):
    """The decision is not possible; ``key`` names the text that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class NeedsSure(RuntimeError):
    """An urgent announcement is sent only where the coordinator says so a second time."""


def people_mark(audience: Audience) -> str:
    """Six characters that change with the people: who confirms, confirms these."""
    people = "\n".join(sorted(member.person or "" for member in audience.people))
    return hashlib.sha256(people.encode()).hexdigest()[:6]


def possible(announcement: Announcement, step: str) -> bool:
    """Whether *step* may be done to it now."""
    return after(announcement.state, step) is not None


def check(announcement: Announcement, step: str, version: int | None) -> None:
    """Raises Refused where *step* is not possible, or where *version* is not the current one."""
    if not possible(announcement, step):
        raise Refused(NOT_POSSIBLE)
    if version != announcement.version:
        raise Refused(CHANGED)


def confirm(
    person: Person,
    draft: Announcement,
    audience: Audience,
    now: datetime,
    *,
    version: int | None,
    mark: str,
    sure: bool,
    zone: str,
    send_at: datetime | None = None,
    shown: Mapping[str, Any] | None = None,
) -> Change:
    """Send the draft to *audience*, or schedule it for *send_at*, where these are the people (*mark*) and the version that were seen.

    *shown* says where the progress is shown. Raises NeedsSure where it is urgent and that was not said twice.
    """
    if not draft.whole or version != draft.version or mark != people_mark(audience) or not audience.people:
        raise Refused("announce-preview-changed")
    if draft.urgent and not sure:
        raise NeedsSure

    async def write(connection: AsyncConnection) -> None:
        await actions.confirm(
            connection, draft, audience, person.id, now, zone=zone, send_at=send_at, shown=shown
        )

    confirmed = replace(
        draft, state=SENDING if send_at is None else SCHEDULED, version=draft.version + 1, send_at=send_at,
        audience=len(audience.people), left_out=audience.reasons, confirmed_at=now,
    )  # fmt: skip
    return Change(confirmed, guarded(person, draft.organisation, write))


def in_time(send_at: datetime, now: datetime) -> bool:
    """Whether something may be scheduled for *send_at*."""
    return now < send_at <= now + LATEST + SOONEST


def step(person: Person, announcement: Announcement, name: str, version: int | None, now: datetime) -> Change:
    """``pause``, ``resume``, ``cancel`` or ``withdraw``."""
    effect = _STEPS[name]
    return _decided(person, announcement, name, version, lambda c: effect(c, announcement, person.id, now))


def send_now(
    person: Person, announcement: Announcement, version: int | None, now: datetime, *, zone: str
) -> Change:
    """Send at once what was scheduled, or came too late."""
    return _decided(
        person, announcement, "begin", version,
        lambda c: actions.begin(c, announcement, person.id, now, zone=zone),
    )  # fmt: skip


def move(
    person: Person, announcement: Announcement, version: int | None, send_at: datetime, now: datetime, *, zone: str
) -> Change:  # fmt: skip
    """Another time for what is scheduled. Raises Refused where that time has passed."""
    check(announcement, "move", version)
    if not in_time(send_at, now):
        raise Refused("announce-when-past")
    return _decided(
        person, announcement, "move", version,
        lambda c: actions.move(c, announcement, send_at, person.id, now, zone=zone), send_at=send_at,
    )  # fmt: skip


def corrected_text(announcement: Announcement, language: str, typed: str) -> str:
    """*typed* as the new words in *language*. Raises Refused, or UnfitText."""
    if language not in announcement.texts or not possible(announcement, "correct"):
        raise Refused(NOT_POSSIBLE)
    return fit_text(typed, longest_text(announcement))


def correct(
    person: Person, announcement: Announcement, version: int | None, language: str, text: str, now: datetime, *, zone: str
) -> Change:  # fmt: skip
    """Let it say *text* (house markup) in *language*. Whoever had confirmed the old words is told, and asked again."""
    texts = {**announcement.texts, language: text}
    return _decided(
        person, announcement, "correct", version,
        lambda c: actions.correct(c, announcement, texts, person.id, now, zone=zone),
        texts=texts, revision=announcement.revision + 1,
    )  # fmt: skip


async def not_confirmed(
    connection: AsyncConnection, announcement: Announcement, now: datetime
) -> list[AudienceMember]:
    """Who has it and has not confirmed it."""
    meant = Wanted(announcement.wanted.cohorts, unread=announcement.id)
    chosen = await audience_of(connection, announcement.organisation, meant, now, urgent=announcement.urgent)
    holders = await readers.holders(connection, announcement)
    return [member for member in chosen.people if member.person in holders]


async def to_remind(
    connection: AsyncConnection, announcement: Announcement, now: datetime
) -> list[AudienceMember]:
    """Whom a reminder would go to. Raises Refused where nobody, or where none was asked to confirm."""
    if not announcement.ask_read or not possible(announcement, "remind"):
        raise Refused(NOT_POSSIBLE)
    people = await not_confirmed(connection, announcement, now)
    if not people:
        raise Refused("announce-remind-none")
    return people


async def remind(
    connection: AsyncConnection, person: Person, announcement: Announcement, version: int | None, now: datetime, *, zone: str
) -> Change:  # fmt: skip
    """Send it once more to those who have it and have not confirmed it."""
    people = await to_remind(connection, announcement, now)
    return _decided(
        person, announcement, "remind", version,
        lambda c: actions.remind(c, announcement, people, person.id, now, zone=zone),
        reminders=announcement.reminders + 1,
    )  # fmt: skip


async def send_again(
    connection: AsyncConnection, person: Person, announcement: Announcement, version: int | None, which: str, now: datetime
) -> tuple[Change, int]:  # fmt: skip
    """Send to people once more who did not get it, or perhaps not: *which* is a row of the ledger, or ``all``. And to how many."""
    check(announcement, "again", version)
    lost = await lines_of(connection, announcement, states=LOST)
    chosen = [
        line.delivery for line in lost if line.reason != "erased" and which in ("all", str(line.delivery))
    ]
    if not chosen:
        raise Refused(NOT_POSSIBLE)
    change = _decided(
        person, announcement, "again", version,
        lambda c: actions.again(c, announcement, chosen, person.id, now),
    )  # fmt: skip
    return change, len(chosen)


def may_be_moved(announcement: Announcement) -> bool:
    return announcement.state in (SCHEDULED, LATE)


def _decided(
    person: Person,
    announcement: Announcement,
    name: str,
    version: int | None,
    effect: Callable[[AsyncConnection], Awaitable[object]],
    **values: Any,
) -> Change:
    check(announcement, name, version)
    state = after(announcement.state, name) or announcement.state
    stands = replace(announcement, state=state, version=announcement.version + 1, **values)
    return Change(stands, guarded(person, announcement.organisation, effect))
