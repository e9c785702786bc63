"""What can be done with a case, by those who answer and by the one who asked. The chat and the web page call nothing else.

Every act runs in the caller's transaction, looks again whether it may and can be done, and returns False where not: a second tap,
a forged button or a right that was taken away changes nothing and tells nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases import answerers, case_store, notices
from bot.cases.case import (
    ANSWER,
    ANSWERED,
    ASK,
    ASKED,
    CLOSED,
    LONGEST,
    OPEN,
    REPLY,
    TAKEN,
    WORDS,
    Case,
    CaseScope,
)
from bot.delivery import ledger
from bot.people.person_store import Person
from bot.people.roles import still_coordinates
from bot.store import audit


@dataclass(frozen=True)
class Shared:
    """What a person agreed to hand over. ``organisation`` None: to the admins."""

    organisation: int | None
    office: str
    question: str
    answer: str | None = None
    words: str = ""
    name: str | None = None
    cohort: str | None = None
    urgent: bool = False


async def hand_over(
    connection: AsyncConnection, person: Person, shared: Shared, admins: Collection[str], now: datetime
) -> int:
    """Open a case and tell those who answer it; its id."""
    id = await case_store.add(
        connection,
        person_id=person.id, organisation_id=shared.organisation, office=shared.office, name=shared.name,
        cohort=shared.cohort, question=shared.question, answer=shared.answer, language=person.language,
        urgent=int(shared.urgent), state=OPEN, waiting_since=now, opened_at=now, changed_at=now,
    )  # fmt: skip
    if shared.words:
        await case_store.say(connection, id, WORDS, person.id, shared.words, now)
    case = await case_store.get(connection, id)
    if case is not None:
        to = await answerers.for_case(connection, case, admins)
        await notices.notice(connection, to, case, "urgent" if case.urgent else "new", "0", now)
    return id


async def reply(
    connection: AsyncConnection, id: int, person: Person, text: str, admins: Collection[str], now: datetime
) -> bool:
    """The one who asked says more: the case waits again for whoever took it."""
    case = await case_store.get(connection, id, lock=True)
    if case is None or case.person != person.id or not text:
        return False
    message = await case_store.say(connection, id, REPLY, person.id, text, now)
    taken = case.taken_by is not None
    since = case.waiting_since or now
    await case_store.change(connection, id, now, state=TAKEN if taken else OPEN, waiting_since=since)
    to = await answerers.for_case(connection, case, admins)
    await notices.notice(connection, to, case, "reply", str(message), now)
    return True


async def solve(connection: AsyncConnection, id: int, person: Person, now: datetime) -> bool:
    """The one who asked needs nothing more."""
    case = await case_store.get(connection, id, lock=True)
    if case is None or case.person != person.id or case.ended:
        return False
    await case_store.change(connection, id, now, state=CLOSED, waiting_since=None)
    await ledger.cancel(connection, notices.source_of(id), kind="notice")
    return True


async def take_back(connection: AsyncConnection, id: int, person: Person) -> bool:
    """The one who asked takes everything back that was shared: nothing of it stays."""
    case = await case_store.get(connection, id, lock=True)
    if case is None or case.person != person.id:
        return False
    await ledger.cancel(connection, notices.source_of(id))
    await case_store.remove(connection, id)
    return True


async def take(connection: AsyncConnection, id: int, who: Person, scope: CaseScope, now: datetime) -> bool:
    """*who* answers this one; also where somebody else had taken it."""
    case = await _mine(connection, id, who, scope)
    if case is None or case.ended or case.taken_by == who.id:
        return False
    state = TAKEN if case.waiting_since else case.state
    await case_store.change(connection, id, now, state=state, taken_by=who.id)
    await _note(connection, who, "case_take", case, now)
    return True


async def hand_back(
    connection: AsyncConnection,
    id: int,
    who: Person,
    scope: CaseScope,
    admins: Collection[str],
    now: datetime,
) -> bool:
    """*who* took it, and leaves it to the others."""
    case = await _mine(connection, id, who, scope)
    if case is None or case.ended or case.taken_by != who.id:
        return False
    state = OPEN if case.waiting_since else case.state
    await case_store.change(connection, id, now, state=state, taken_by=None)
    if case.waiting_since:
        others = await answerers.recipients(connection, case.organisation, admins)
        left = replace(case, taken_by=None)
        await notices.notice(
            connection,
            [one for one in others if one.person != who.id],
            left,
            "back",
            f"{now:%y%m%d%H%M}",
            now,
        )
    await _note(connection, who, "case_hand_back", case, now)
    return True


async def answer(
    connection: AsyncConnection,
    id: int,
    who: Person,
    scope: CaseScope,
    text: str,
    now: datetime,
    kind: str = ANSWER,
) -> bool:
    """Send *text* (as typed, at most LONGEST characters) to the one who asked: an answer, or (*kind* ``ask``) a question back."""
    case = await _mine(connection, id, who, scope)
    if case is None or case.ended or not text.strip() or len(text) > LONGEST or kind not in (ANSWER, ASK):
        return False
    message = await case_store.say(connection, id, kind, who.id, text, now)
    state = ASKED if kind == ASK else ANSWERED
    await case_store.change(connection, id, now, state=state, taken_by=who.id, waiting_since=None)
    await notices.to_asker(connection, case, kind, text, message, now)
    await _note(connection, who, f"case_{kind}", case, now)
    return True


async def close(connection: AsyncConnection, id: int, who: Person, scope: CaseScope, now: datetime) -> bool:
    """Nothing more will be answered; the one who waits for it is told so."""
    case = await _mine(connection, id, who, scope)
    if case is None or case.ended:
        return False
    await case_store.change(connection, id, now, state=CLOSED, waiting_since=None)
    await ledger.cancel(connection, notices.source_of(id), kind="notice")
    if case.waiting_since:
        await notices.closed_unanswered(connection, case, now)
    await _note(connection, who, "case_close", case, now)
    return True


async def _mine(connection: AsyncConnection, id: int, who: Person, scope: CaseScope) -> Case | None:
    """The case, locked, where *scope* holds it, and the right still holds in this very transaction."""
    case = await case_store.get(connection, id, lock=True)
    if case is None or not scope.holds(case.organisation):
        return None
    if case.organisation is not None and not await still_coordinates(connection, who.id, case.organisation):
        return None
    return case


async def _note(connection: AsyncConnection, who: Person, action: str, case: Case, now: datetime) -> None:
    await audit.record(connection, who.id, action, now, {"case": case.id}, case.organisation)
