"""Whether a person lets admins read their questions without a name: said once for all, or for one question by a button."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import people, questions

ALWAYS, NEVER = "always", "never"
CHOICES = (ALWAYS, NEVER)


def of_new_question(chosen: str | None) -> int | None:
    """What is kept with a new question of somebody who chose so; None where each is asked about."""
    return {ALWAYS: 1, NEVER: 0}.get(chosen or "")


async def choose(connection: AsyncConnection, person: str, chosen: str | None) -> None:
    """Keep what the person says once for all; *never* also takes back what was passed on before."""
    await connection.execute(update(people).where(people.c.id == person).values(passes_on=chosen))
    if chosen == NEVER:
        await connection.execute(update(questions).where(questions.c.person_id == person).values(passed_on=0))


async def pass_on(connection: AsyncConnection, question: int) -> None:
    """The asker lets admins read this one; not what was written in need."""
    await connection.execute(
        update(questions)
        .where(questions.c.id == question, ~questions.c.outcome.startswith("urgent_"))
        .values(passed_on=1)
    )
