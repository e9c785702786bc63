"""Everything that is kept about one person: handed to them, or erased."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery import ledger
from bot.messages import Incoming
from bot.people import own_announcements, own_cases, own_stays
from bot.store.tables import (
    cohorts,
    coordinators,
    curated_drafts,
    inbox,
    interviews,
    members,
    organisations,
    people,
    questions,
    replies,
    roster,
    uploads,
)

# Tables that say something of a person, and how /export shows them. A test asks that every table which refers to
# a person stands here, and that its rows go with the person or lose the reference.
SHOWN = (
    "people",
    "questions",
    "interviews",
    "curated_drafts",
    "deliveries",
    "mobilities",
    "reminders",
    "reminder_settings",
    "cases",
    "case_messages",
    "announcements",
    "announcement_reads",
    "opt_outs",
    "coordinators",
    "members",
    "roster",
)
NOT_SHOWN = {
    "page_sessions": "that the person is signed in to the coordinators' page; gone when they sign out, or in half a day",
    "awaited": "what the person was asked for a moment ago; gone in half an hour",
    "invitation_offers": "a button that was shown; what came of it stands among members and coordinators",
    "invitations": "links that let others in; they keep no name of a person who was erased",
    "audit": "what admins did is the operator's record; it keeps no name of a person who was erased",
    "curated": "what was written for everybody to read; it keeps no name of a person who was erased",
}
_HIDDEN = {
    "id",
    "person_id",
    "inbox_id",
    "pace_since",
    "pace_count",
    "front",
    "offered",
    "token",
    "cohort_id",
    "organisation_id",
}


async def collect(connection: AsyncConnection, incoming: Incoming, person: str) -> dict[str, Any]:
    """All rows about *person* as plain data: who they are to us, what they asked, the messages and what was replied."""
    found: dict[str, Any] = {}
    row = (await connection.execute(select(people).where(people.c.id == person))).first()
    found["person"] = _plain(row) if row is not None else {}
    asked = select(questions).where(questions.c.person_id == person).order_by(questions.c.id)
    found["questions"] = [_plain(row) for row in (await connection.execute(asked)).all()]
    checked = select(interviews).where(interviews.c.person_id == person).order_by(interviews.c.id)
    found["self_checks"] = [_plain(row) for row in (await connection.execute(checked)).all()]
    written = select(curated_drafts).where(curated_drafts.c.person_id == person)
    found["drafts"] = [_plain(row) for row in (await connection.execute(written)).all()]
    unasked = await ledger.entries(connection, person=person, limit=10_000)
    found["deliveries"] = [_delivery(one) for one in unasked]
    found.update(await _belongs(connection, person))
    found.update(await own_stays.collect(connection, person))
    found.update(await own_cases.collect(connection, person))
    found.update(await own_announcements.collect(connection, person))
    found["messages"] = await _messages(connection, incoming)
    return found


async def _belongs(connection: AsyncConnection, person: str) -> dict[str, Any]:
    """The cohorts somebody is in, what a coordinator's list says of them, the organisations they coordinate."""
    within = (
        select(cohorts.c.name.label("cohort"), organisations.c.name.label("organisation"), members)
        .join(cohorts, cohorts.c.id == members.c.cohort_id)
        .join(organisations, organisations.c.id == cohorts.c.organisation_id)
        .where(members.c.person_id == person)
        .order_by(members.c.id)
    )
    listed = select(roster).where(roster.c.person_id == person).order_by(roster.c.id)
    coordinated = (
        select(organisations.c.name.label("organisation"), coordinators)
        .join(organisations, organisations.c.id == coordinators.c.organisation_id)
        .where(coordinators.c.person_id == person)
        .order_by(coordinators.c.id)
    )
    return {
        name: [_plain(row) for row in (await connection.execute(statement)).all()]
        for name, statement in (("cohorts", within), ("roster", listed), ("coordinates", coordinated))
    }


async def _messages(connection: AsyncConnection, incoming: Incoming) -> list[dict[str, Any]]:
    theirs = (
        await connection.execute(
            select(inbox.c.id, inbox.c.body, inbox.c.received_at).where(_of(incoming)).order_by(inbox.c.id)
        )
    ).all()
    answers: dict[int, list[str]] = {}
    statement = (
        select(replies.c.inbox_id, replies.c.body)
        .join(inbox, inbox.c.id == replies.c.inbox_id)
        .where(_of(incoming))
        .order_by(replies.c.inbox_id, replies.c.position)
    )
    for row in (await connection.execute(statement)).all():
        answers.setdefault(row.inbox_id, []).append(str(row.body.get("text", "")))
    return [
        {
            "received_at": row.received_at.isoformat(),
            **{name: row.body[name] for name in ("text", "payload") if row.body.get(name)},
            "replies": answers.get(row.id, []),
        }
        for row in theirs
    ]


async def erase(connection: AsyncConnection, incoming: Incoming, person: str, inbox_id: int | None) -> None:
    """Delete the person and all their messages, with what was replied; only the update *inbox_id* itself is still needed."""
    theirs = and_(_of(incoming), inbox.c.state == "done")
    if inbox_id is not None:
        theirs = and_(theirs, inbox.c.id != inbox_id)
    await connection.execute(delete(inbox).where(theirs))
    await ledger.forget(connection, person)
    await connection.execute(delete(uploads).where(uploads.c.chat == incoming.chat))
    await connection.execute(delete(people).where(people.c.id == person))


def _delivery(one: ledger.DueDelivery) -> dict[str, Any]:
    """What was, or is to be, said to the person without being asked."""
    told = {"kind": one.kind, "state": one.state, "due_at": one.not_before.isoformat()}
    if one.body is not None:
        told["text"] = one.body.text
    if one.sent_at is not None:
        told["sent_at"] = one.sent_at.isoformat()
    return told


def _of(incoming: Incoming) -> ColumnElement[bool]:
    return and_(inbox.c.channel == incoming.channel, inbox.c.body["person"].as_string() == incoming.person)


def _plain(row: Any) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row._mapping.items()
        if name not in _HIDDEN and value is not None
    }
