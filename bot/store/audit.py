"""Who did what: one row for each thing an admin or coordinator does, in the transaction of the thing itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import audit, organisations, people


async def record(
    connection: AsyncConnection,
    person: str | None,
    action: str,
    now: datetime,
    details: Mapping[str, Any] | None = None,
    organisation: int | None = None,
) -> None:
    """Write that *person* (a row of people, or None for the program itself) did *action* for *organisation*.

    *details* is plain data, without names of people and without what they wrote: ids and numbers.
    """
    await connection.execute(
        insert(audit).values(
            at=now, person_id=person, action=action, details=dict(details or {}), organisation_id=organisation
        )
    )


@dataclass(frozen=True)
class AuditEntry:
    """One row of the log; ``person`` is None where the program did it, or the person was erased."""

    id: int
    at: datetime
    person: str | None
    name: str | None
    action: str
    details: Mapping[str, Any]
    organisation: str | None


async def listed(connection: AsyncConnection, limit: int, before: int | None = None) -> list[AuditEntry]:
    """At most *limit* entries, the newest first; *before* is the id of a row that is not shown any more."""
    statement = (
        select(
            audit.c.id,
            audit.c.at,
            audit.c.person_id,
            people.c.name,
            audit.c.action,
            audit.c.details,
            organisations.c.name.label("organisation"),
        )
        .outerjoin(people, people.c.id == audit.c.person_id)
        .outerjoin(organisations, organisations.c.id == audit.c.organisation_id)
        .order_by(audit.c.id.desc())
        .limit(limit)
    )
    if before is not None:
        statement = statement.where(audit.c.id < before)
    return [AuditEntry(*row) for row in (await connection.execute(statement)).all()]
