"""What people asked and what became of it: one row a question, the source of a conversation's history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import inbox, questions, replies

CONVERSATION = timedelta(hours=6)
TURNS = 4

# Built once: to build a statement anew costs nine times as much as to run it.
_RECORD = insert(questions)
_HISTORY = (
    select(questions.c.asked, questions.c.answer)
    .where(
        questions.c.person_id == bindparam("of_person"),
        questions.c.asked_at > bindparam("of_since"),
        questions.c.outcome.startswith("answered_"),
    )
    .order_by(questions.c.id.desc())
    .limit(TURNS)
)


@dataclass(frozen=True)
class AskedQuestion:
    """One question as it is kept: personal data masked, the answer as said, the outcome and the passages used.

    ``confidence`` is how sure it was that the guide covers it; ``token`` what the buttons under the answer call it;
    ``passed_on`` 1 where admins may read it without a name, 0 where not, None where the asker did not say.
    """

    asked: str
    answer: str
    outcome: str
    language: str
    passages: tuple[str, ...]
    index_version: str | None
    seconds: float
    confidence: float | None = None
    token: str | None = None
    passed_on: int | None = None


async def record(
    connection: AsyncConnection, person: str, inbox_id: int | None, question: AskedQuestion, now: datetime
) -> None:
    values = {
        "person_id": person,
        "inbox_id": inbox_id,
        "asked": question.asked,
        "answer": question.answer,
        "outcome": question.outcome,
        "language": question.language,
        "passages": list(question.passages),
        "index_version": question.index_version,
        "seconds": question.seconds,
        "confidence": question.confidence,
        "token": question.token,
        "passed_on": question.passed_on,
        "asked_at": now,
    }
    await connection.execute(_RECORD, values)


async def history(connection: AsyncConnection, person: str, now: datetime) -> Sequence[tuple[str, str]]:
    """The last exchanges of the running conversation, oldest first, as (who, text); blocked and failed ones are left out."""
    rows = (await connection.execute(_HISTORY, {"of_person": person, "of_since": now - CONVERSATION})).all()
    turns: list[tuple[str, str]] = []
    for row in reversed(rows):
        turns += [("user", row.asked), ("assistant", row.answer)]
    return turns


@dataclass(frozen=True)
class EarlierMessage:
    """A message of before: what it ``asked`` (masked; None where it was no question), and the message that answered it."""

    asked: str | None
    answer: str | None


async def earlier(
    connection: AsyncConnection, channel: str, chat: str, message: str
) -> EarlierMessage | None:
    """What became of the message with the id *message* in its chat, at its last reading; None where it never came in."""
    read = (
        select(inbox.c.id, questions.c.asked)
        .outerjoin(questions, questions.c.inbox_id == inbox.c.id)
        .where(
            inbox.c.state == "done",
            inbox.c.channel == channel,
            inbox.c.chat == chat,
            inbox.c.key.endswith(f":{message}", autoescape=True),
        )
        .order_by(inbox.c.id.desc())
    )
    rows = (await connection.execute(read)).all()
    if not rows:
        return None
    said = (
        select(replies.c.message)
        .where(replies.c.inbox_id.in_([row.id for row in rows]), replies.c.message.is_not(None))
        .order_by(replies.c.id.desc())
        .limit(1)
    )
    asked = next((row.asked for row in rows if row.asked is not None), None)
    return EarlierMessage(asked, (await connection.execute(said)).scalar())


async def exchange(
    connection: AsyncConnection, channel: str, chat: str, message: str
) -> tuple[tuple[str, str], ...]:
    """The question and the answer that stands in *message*, as a history; empty where it holds no answer to a question."""
    whole = replies.c.message
    found = (
        await connection.execute(
            select(questions.c.asked, questions.c.answer)
            .join(replies, replies.c.inbox_id == questions.c.inbox_id)
            .where(
                replies.c.channel == channel,
                replies.c.chat == chat,
                # A long answer stands in several messages: 12+13+14.
                or_(
                    whole == message,
                    whole.startswith(f"{message}+", autoescape=True),
                    whole.endswith(f"+{message}", autoescape=True),
                    whole.contains(f"+{message}+", autoescape=True),
                ),
            )
            .order_by(replies.c.id.desc())
            .limit(1)
        )
    ).first()
    return (("user", found.asked), ("assistant", found.answer)) if found else ()
