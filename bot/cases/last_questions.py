"""What somebody last asked the assistant, for the person they turn to."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.people.questions import CONVERSATION
from bot.store.tables import questions

FAILED_TWICE = ("abstained_not_in_guide", "abstained_own_case", "abstained_unclear", "abstained_language")


async def exchange(
    connection: AsyncConnection, person: str, now: datetime, after: datetime | None = None
) -> tuple[str, str] | None:
    """The last question of the running conversation and its answer, personal data masked; none from before *after*.

    Greetings and what was blocked are no questions.
    """
    asked = questions.c.outcome
    statement = (
        select(questions.c.asked, questions.c.answer)
        .where(
            questions.c.person_id == person,
            questions.c.asked_at > max(now - CONVERSATION, after or now - CONVERSATION),
            or_(
                asked.startswith("answered_"),
                asked.startswith("abstained_"),
                asked.startswith("urgent_"),
                asked == "social_distress",
            ),
        )
        .order_by(questions.c.id.desc())
        .limit(1)
    )
    row = (await connection.execute(statement)).first()
    return (row.asked, row.answer) if row is not None and row.asked.strip() else None


async def need(connection: AsyncConnection, person: str, now: datetime) -> tuple[str, datetime] | None:
    """The last message in which *person* was in need, personal data masked, and when it came; None from before this conversation."""
    statement = (
        select(questions.c.asked, questions.c.asked_at)
        .where(
            questions.c.person_id == person,
            questions.c.asked_at > now - CONVERSATION,
            questions.c.outcome.startswith("urgent_"),
        )
        .order_by(questions.c.id.desc())
        .limit(1)
    )
    row = (await connection.execute(statement)).first()
    return (row.asked, row.asked_at) if row is not None else None


async def failed_before(connection: AsyncConnection, person: str, now: datetime) -> bool:
    """Whether the last question of the running conversation had no answer."""
    statement = (
        select(questions.c.outcome)
        .where(questions.c.person_id == person, questions.c.asked_at > now - CONVERSATION)
        .order_by(questions.c.id.desc())
        .limit(1)
    )
    return (await connection.execute(statement)).scalar() in FAILED_TWICE
