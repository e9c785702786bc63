"""What is kept about the questions that a person handed to a person: handed out by /export, deleted when they are old."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.holdings import DataSubject, Expiry, Holding, Mentions
from bot.store.tables import case_messages, cases, page_sessions

_SHOWN = ("office", "name", "cohort", "question", "answer", "state", "opened_at", "kind", "text", "at")


async def collect(connection: AsyncConnection, of: DataSubject) -> dict[str, Any]:
    """The person's questions with what was said about them, and what they wrote in those of others."""
    person = of.person
    asked = (
        await connection.execute(select(cases).where(cases.c.person_id == person).order_by(cases.c.id))
    ).all()
    ids = [one.id for one in asked]
    told = select(case_messages).where(case_messages.c.case_id.in_(ids)).order_by(case_messages.c.id)
    said = (await connection.execute(told)).all()
    written = (
        select(case_messages)
        .where(case_messages.c.author_id == person, case_messages.c.case_id.not_in(ids))
        .order_by(case_messages.c.id)
    )
    return {
        "questions_for_a_person": [
            _plain(one) | {"said": [_plain(row) for row in said if row.case_id == one.id]} for one in asked
        ],
        "answers_to_others": [_plain(row) for row in (await connection.execute(written)).all()],
    }


async def mentioned(connection: AsyncConnection, of: DataSubject) -> Mentions:
    """The person's cases, by number and by every text in them: those who answered read them in their own chats."""
    asked = (await connection.execute(select(cases).where(cases.c.person_id == of.person))).all()
    ids = [row.id for row in asked]
    said = await connection.scalars(select(case_messages.c.text).where(case_messages.c.case_id.in_(ids)))
    texts = {text for row in asked for text in (row.question, row.answer) if text} | set(said)
    return Mentions(frozenset(row.name for row in asked if row.name), frozenset(texts), frozenset(ids))


def _plain(row: Any) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row._mapping.items()
        if name in _SHOWN and value is not None
    }


HOLDING = Holding(
    "cases",
    shown=("cases", "case_messages"),
    hidden={
        "page_sessions": "that the person is signed in to the coordinators' page; gone when they sign out, or in half a day",
        "page_forms": "a form of that page that was sent; gone with the session",
    },
    collect=collect,
    mentioned=mentioned,
    expiries=(
        Expiry(cases, lambda before, now: cases.c.changed_at < before),
        Expiry(page_sessions, lambda before, now: page_sessions.c.expires_at < now),
    ),
)
