"""A school with two coordinators and a cohort, another school, an admin; and what the ledger holds for whom."""

from __future__ import annotations

from typing import Any

from sqlalchemy import insert, select, update

from bot.messages import Reply
from bot.people.person_store import person_id
from bot.store.tables import (
    case_messages,
    cases,
    cohorts,
    coordinators,
    deliveries,
    members,
    organisations,
    people,
)
from bot.wire import reply_from_json
from tests.gaps.guide import payload
from tests.talk import NOON, Talk

ADMINS = ("test:root",)
QUESTION = "who pays when I lose my train ticket?"


class Office:
    """``ana`` and ``ben`` are in a cohort of the North school, which ``cora`` and ``carl`` coordinate; ``dora`` coordinates the South
    school, in whose cohort ``sue`` is; ``zoe`` is in none; ``root`` is the admin."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk

    async def open(self) -> None:
        for who in ("ana", "ben", "zoe", "sue", "cora", "carl", "dora", "root"):
            await self.talk.say("/help", who=who, name=who.title())
        await self.write(
            insert(organisations).values(
                [
                    {"id": number, "name": name, "folded": name.lower(), "created_at": NOON}
                    for number, name in ((1, "North school"), (2, "South school"))
                ]
            ),
            insert(cohorts).values(
                [
                    {"id": number, "organisation_id": number, "name": name, "folded": name.lower(), "created_at": NOON}
                    for number, name in ((1, "Cooks 2027"), (2, "Nurses 2027"))
                ]
            ),
        )  # fmt: skip
        for who, organisation in (("cora", 1), ("carl", 1), ("dora", 2)):
            await self.coordinates(who, organisation)
        for who, cohort in (("ana", 1), ("ben", 1), ("sue", 2)):
            await self.joins(who, cohort)

    async def coordinates(self, who: str, organisation: int) -> None:
        await self.write(
            insert(coordinators).values(
                person_id=person_id("test", who), organisation_id=organisation, granted_at=NOON
            )
        )

    async def joins(self, who: str, cohort: int) -> None:
        await self.write(
            insert(members).values(
                cohort_id=cohort, person_id=person_id("test", who), role="learner", joined_at=NOON
            )
        )

    async def revoke(self, who: str) -> None:
        mine = coordinators.c.person_id == person_id("test", who)
        await self.write(update(coordinators).where(mine).values(revoked_at=self.talk.now))

    async def write(self, *statements: Any) -> None:
        async with self.talk.store.write() as connection:
            for one in statements:
                await connection.execute(one)

    async def unreachable(self, who: str) -> None:
        mine = people.c.id == person_id("test", who)
        await self.write(update(people).where(mine).values(unreachable_since=self.talk.now))

    async def cases(self) -> list[Any]:
        return await self.talk.rows(select(cases).order_by(cases.c.id))

    async def said(self) -> list[tuple[str, str]]:
        rows = await self.talk.rows(select(case_messages).order_by(case_messages.c.id))
        return [(row.kind, row.text) for row in rows]

    async def told(self, who: str, state: str = "waiting") -> list[Reply]:
        """What waits to be said to *who* unasked."""
        mine = select(deliveries).where(deliveries.c.person_id == person_id("test", who))
        rows = await self.talk.rows(mine.where(deliveries.c.state == state).order_by(deliveries.c.id))
        return [reply_from_json(row.body) for row in rows]

    async def asks(self, question: str = QUESTION, who: str = "ana", **more: Any) -> int:
        """*who* asks, is not helped, and hands the question over; the case's id."""
        await self.talk.say(question, who=who, **more)
        card = await self.talk.say("/person", who=who, **more)
        await self.talk.tap(payload(card, "Yes, send it"), who=who, **more)
        return int((await self.cases())[-1].id)

    async def answers(self, case: int, text: str, who: str = "cora", verb: str = "answer") -> Reply:
        """*who* answers in the chat; what they are told."""
        await self.talk.tap(f"do:inbox:{verb}:{case}", who=who)
        preview = await self.talk.say(text, who=who)
        return await self.talk.tap(payload(preview, "Yes, send it"), who=who)


def labels(reply: Reply) -> list[str]:
    return [button.label for row in reply.buttons for button in row]
