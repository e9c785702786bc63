"""What people think of an answer: two buttons under it, kept with the question; only the one who asked has a say, and may change it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language.catalogue import say
from bot.messages import Button, Reply
from bot.store.tables import questions, replies
from bot.wire import reply_from_json

HELPFUL, NOT_ASKED = 1, 0
_RATED = ("answered_", "abstained_")
_PREFIX = "do:rate:"
_BY_BUTTON = "do:passon:"
_FAILED = (
    "abstained_not_in_guide",
    "answered_partial",
    "abstained_out_of_scope",
    "abstained_choices",
    "answered_unsure",
)
LONGEST_EDITED = 3000  # characters

Row = tuple[Button, ...]


@dataclass(frozen=True)
class Rated:
    """A question whose buttons were tapped: its row, who asked it, the update it came with, and what was thought of it so far."""

    id: int
    person: str
    inbox: int | None
    rating: int | None


def ratable(outcome: str) -> bool:
    """Whether an answer that ended so gets the two buttons."""
    return outcome.startswith(_RATED)


def buttons(token: str, language: str, rating: int | None = None) -> Row:
    """The two buttons for the question called *token*; the one that was tapped is marked."""
    return tuple(
        Button(("✓ " if rating == value else "") + say(language, key), payload=f"{_PREFIX}{token}:{value}")
        for value, key in ((HELPFUL, "rate-helpful"), (NOT_ASKED, "rate-not-asked"))
    )


def pass_on_row(token: str, outcome: str, passes_on: str | None, language: str) -> tuple[Row, ...]:
    """The button that asks whether a question may be passed on: under an answer that failed, until the asker said it once for all."""
    if passes_on is not None or outcome not in _FAILED:
        return ()
    return ((pass_on_button(token, language),),)


def pass_on_button(token: str, language: str) -> Button:
    return Button(say(language, "pass-on-button"), payload=f"{_BY_BUTTON}{token}")


def chosen(words: str) -> tuple[str, int] | None:
    """The token and the rating in what stands behind ``do:rate:``; None where it is no such thing."""
    token, _, value = words.partition(":")
    return (token, int(value)) if token and value in ("0", "1") else None


async def find(connection: AsyncConnection, token: str) -> Rated | None:
    """The question that buttons with *token* belong to; None where it is gone, or never was."""
    row = (
        await connection.execute(
            select(questions.c.id, questions.c.person_id, questions.c.inbox_id, questions.c.rating).where(
                questions.c.token == token
            )
        )
    ).first()
    return Rated(row.id, row.person_id, row.inbox_id, row.rating) if row else None


async def of_message(connection: AsyncConnection, channel: str, chat: str, message: str) -> Rated | None:
    """The question that *message* (the last of a long answer, too) answers; None where it answers none that can be rated."""
    row = (
        await connection.execute(
            select(questions.c.id, questions.c.person_id, questions.c.inbox_id, questions.c.rating)
            .join(replies, replies.c.inbox_id == questions.c.inbox_id)
            .where(
                replies.c.channel == channel,
                or_(replies.c.chat == chat, replies.c.chat.startswith(f"{chat}/", autoescape=True)),
                or_(replies.c.message == message, replies.c.message.endswith(f"+{message}", autoescape=True)),
                questions.c.token.is_not(None),
            )
            .order_by(replies.c.id.desc())
            .limit(1)
        )
    ).first()
    return Rated(row.id, row.person_id, row.inbox_id, row.rating) if row else None


async def rate(connection: AsyncConnection, question: int, rating: int, now: datetime) -> None:
    """Keep *rating* with the question; the same one again changes nothing, not even the time."""
    other = or_(questions.c.rating.is_(None), questions.c.rating != rating)
    await connection.execute(
        update(questions).where(questions.c.id == question, other).values(rating=rating, rated_at=now)
    )


async def marked(
    connection: AsyncConnection, rated: Rated, token: str, rating: int, *, may_ask: bool = False
) -> Reply | None:
    """The reply that was rated, as a change of itself with the tapped button marked; None where it is not kept.

    Where it was rated badly and *may_ask*, a button asks whether the question may be passed on.
    A long one may stand in several messages, of which only the last has the buttons: it is left alone.
    """
    if rated.inbox is None:
        return None
    bodies = (
        await connection.execute(
            select(replies.c.body).where(replies.c.inbox_id == rated.inbox).order_by(replies.c.position)
        )
    ).scalars()
    for reply in map(reply_from_json, bodies):
        rows = tuple(
            buttons(token, reply.language, rating) if _belongs(row, token) else row for row in reply.buttons
        )
        if any(_belongs(row, token) for row in rows):
            asks = any((button.payload or "").startswith(_BY_BUTTON) for row in rows for button in row)
            if may_ask and rating == NOT_ASKED and not asks:
                place = next(number for number, row in enumerate(rows) if _belongs(row, token))
                rows = (*rows[:place], (pass_on_button(token, reply.language),), *rows[place:])
            return replace(reply, buttons=rows, edits=True) if len(reply.text) <= LONGEST_EDITED else None
    return None


def _belongs(row: Row, token: str) -> bool:
    return any((button.payload or "").startswith(f"{_PREFIX}{token}:") for button in row)
