"""Who did what: one row for each thing an admin or coordinator does, in the transaction of the thing itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import audit


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
