"""Links that let somebody in: made, looked up by digest, used up, taken back. The token itself is never stored."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.people.invitation_tokens import digest_of
from bot.store import audit
from bot.store.tables import invitation_offers, invitations
from bot.store.upsert import upsert

__all__ = [
    "COHORT", "COORDINATOR", "HOLDS", "SIGN_IN", "Invitation", "create", "digest_of", "found", "get", "new_token", "offer",
    "offered", "open_ones", "revoke", "use",
]  # fmt: skip

COORDINATOR, COHORT, SIGN_IN = "coordinator", "cohort", "sign-in"
HOLDS = {COORDINATOR: timedelta(days=7), COHORT: timedelta(days=60), SIGN_IN: timedelta(minutes=10)}
_ONCE = (COORDINATOR, SIGN_IN)


@dataclass(frozen=True)
class Invitation:
    """An invitation as its row says; the token is nowhere."""

    id: int
    kind: str
    organisation: int | None
    cohort: int | None
    created_by: str | None
    created_at: datetime
    expires_at: datetime
    most_uses: int | None
    uses: int
    used_by: str | None
    revoked_at: datetime | None

    def open(self, now: datetime) -> bool:
        """Whether somebody may still come in by it."""
        used_up = self.most_uses is not None and self.uses >= self.most_uses
        return self.revoked_at is None and now < self.expires_at and not used_up


def new_token() -> str:
    """24 characters of the alphabet that Telegram's deep links and addresses take, 144 random bits."""
    return secrets.token_urlsafe(18)


_COLUMNS = (
    invitations.c.id, invitations.c.kind, invitations.c.organisation_id, invitations.c.cohort_id, invitations.c.created_by,
    invitations.c.created_at, invitations.c.expires_at, invitations.c.most_uses, invitations.c.uses, invitations.c.used_by,
    invitations.c.revoked_at,
)  # fmt: skip


async def create(
    connection: AsyncConnection,
    kind: str,
    digest: str,
    now: datetime,
    *,
    by: str | None,
    organisation: int | None = None,
    cohort: int | None = None,
) -> int:
    """A new invitation for the token of *digest*; how long it holds and how often it is used depends on *kind*."""
    values: dict[str, Any] = {
        "kind": kind, "digest": digest, "organisation_id": organisation, "cohort_id": cohort, "created_by": by,
        "created_at": now, "expires_at": now + HOLDS[kind], "most_uses": 1 if kind in _ONCE else None,
    }  # fmt: skip
    new = await connection.execute(insert(invitations).values(values).returning(invitations.c.id))
    id = int(new.scalar_one())
    details = {"invitation": id, "kind": kind} | ({"cohort": cohort} if cohort else {})
    await audit.record(connection, by, "invitation_created", now, details, organisation)
    return id


async def found(connection: AsyncConnection, digest: str) -> Invitation | None:
    """The invitation whose token has that digest, open or not."""
    row = (await connection.execute(select(*_COLUMNS).where(invitations.c.digest == digest))).first()
    return Invitation(*row) if row is not None else None


async def get(connection: AsyncConnection, id: int) -> Invitation | None:
    row = (await connection.execute(select(*_COLUMNS).where(invitations.c.id == id))).first()
    return Invitation(*row) if row is not None else None


async def open_ones(
    connection: AsyncConnection,
    now: datetime,
    kind: str,
    *,
    organisation: int | None = None,
    cohort: int | None = None,
) -> list[Invitation]:
    """The invitations of an organisation or of a cohort by which somebody may still come in, the newest first."""
    where = [invitations.c.kind == kind, invitations.c.revoked_at.is_(None), invitations.c.expires_at > now]
    where.append(or_(invitations.c.most_uses.is_(None), invitations.c.uses < invitations.c.most_uses))
    if organisation is not None:
        where.append(invitations.c.organisation_id == organisation)
    if cohort is not None:
        where.append(invitations.c.cohort_id == cohort)
    statement = select(*_COLUMNS).where(*where).order_by(invitations.c.id.desc())
    return [Invitation(*row) for row in (await connection.execute(statement)).all()]


async def offer(connection: AsyncConnection, id: int, person: str, now: datetime) -> None:
    """Write that *person* came with the token of invitation *id* and was asked."""
    new = upsert(connection, invitation_offers).values(person_id=person, invitation_id=id, offered_at=now)
    await connection.execute(
        new.on_conflict_do_update(
            index_elements=["person_id", "invitation_id"], set_={"offered_at": new.excluded.offered_at}
        )
    )


async def offered(connection: AsyncConnection, id: int, person: str) -> bool:
    """Whether *person* came with the token of invitation *id*. Who guesses a button has not."""
    statement = select(invitation_offers.c.invitation_id).where(
        invitation_offers.c.invitation_id == id, invitation_offers.c.person_id == person
    )
    return (await connection.execute(statement)).first() is not None


async def use(connection: AsyncConnection, id: int, person: str | None, now: datetime) -> bool:
    """Use invitation *id* once; False where it has ended meanwhile. Of two at the same moment one gets a one-time link."""
    done = await connection.execute(
        update(invitations)
        .where(
            and_(
                invitations.c.id == id,
                invitations.c.revoked_at.is_(None),
                invitations.c.expires_at > now,
                or_(invitations.c.most_uses.is_(None), invitations.c.uses < invitations.c.most_uses),
            )
        )
        .values(uses=invitations.c.uses + 1, used_by=person, used_at=now)
    )
    return bool(done.rowcount)


async def revoke(connection: AsyncConnection, invitation: Invitation, now: datetime, *, by: str) -> bool:
    """Take an invitation back; False where that was done already."""
    done = await connection.execute(
        update(invitations)
        .where(and_(invitations.c.id == invitation.id, invitations.c.revoked_at.is_(None)))
        .values(revoked_at=now)
    )
    if done.rowcount:
        details = {"invitation": invitation.id, "kind": invitation.kind}
        await audit.record(connection, by, "invitation_revoked", now, details, invitation.organisation)
    return bool(done.rowcount)
