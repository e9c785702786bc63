"""What is kept about the questions that a person handed to a person: handed out by /export, deleted when they are old."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import case_messages, cases

_SHOWN = ("office", "name", "cohort", "question", "answer", "state", "opened_at", "kind", "text", "at")


async def collect(connection: AsyncConnection, person: str) -> dict[str, Any]:
    """The person's questions with what was said about them, and what they wrote in those of others."""
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


def old(before: datetime) -> ColumnElement[bool]:
    """Cases in which nothing was said since."""
    return cases.c.changed_at < before


def _plain(row: Any) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row._mapping.items()
        if name in _SHOWN and value is not None
    }
