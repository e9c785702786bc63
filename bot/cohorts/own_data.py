"""What is kept about a person around cohorts: where they are a member, what a list says of them, what they coordinate."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.holdings import DataSubject, Expiry, Holding, Mentions, plain
from bot.store.tables import cohorts, coordinators, invitation_offers, members, organisations, roster

_HIDDEN = frozenset({"id", "person_id", "cohort_id", "organisation_id"})


async def collect(connection: AsyncConnection, of: DataSubject) -> dict[str, Any]:
    """The cohorts somebody is in, what a coordinator's list says of them, the organisations they coordinate."""
    within = (
        select(cohorts.c.name.label("cohort"), organisations.c.name.label("organisation"), members)
        .join(cohorts, cohorts.c.id == members.c.cohort_id)
        .join(organisations, organisations.c.id == cohorts.c.organisation_id)
        .where(members.c.person_id == of.person)
        .order_by(members.c.id)
    )
    listed = select(roster).where(roster.c.person_id == of.person).order_by(roster.c.id)
    coordinated = (
        select(organisations.c.name.label("organisation"), coordinators)
        .join(organisations, organisations.c.id == coordinators.c.organisation_id)
        .where(coordinators.c.person_id == of.person)
        .order_by(coordinators.c.id)
    )
    return {
        name: [plain(row, _HIDDEN) for row in (await connection.execute(statement)).all()]
        for name, statement in (("cohorts", within), ("roster", listed), ("coordinates", coordinated))
    }


async def mentioned(connection: AsyncConnection, of: DataSubject) -> Mentions:
    """The names under which lists have the person: those who look after the cohort read them in their chats."""
    names = await connection.scalars(select(roster.c.name).where(roster.c.person_id == of.person))
    return Mentions(names=frozenset(names))


HOLDING = Holding(
    "cohorts",
    shown=("members", "roster", "coordinators"),
    hidden={
        "invitation_offers": "a button that was shown; what came of it stands among members and coordinators",
        "invitations": "links that let others in; they keep no name of a person who was erased",
    },
    nobodys={"organisations": "schools and companies", "cohorts": "names of groups"},
    collect=collect,
    mentioned=mentioned,
    expiries=(
        Expiry(
            invitation_offers,
            lambda before, now: invitation_offers.c.offered_at < now - timedelta(days=60),
            always=True,
        ),
    ),
)
