"""What was typed into a form and not taken over: kept with the session of the browser, shown again after the redirect."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.channels.web.coordinators.sessions import digest
from bot.store.tables import page_forms

LARGEST = 900_000  # characters; what is larger is not kept


@dataclass(frozen=True)
class KeptForm:
    """``problem``: why it was not taken over, in the reader's language; ``fields``: what was typed."""

    problem: str = ""
    fields: dict[str, Any] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A field that is text; empty where it was not sent."""
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""


async def keep(
    connection: AsyncConnection, token: str, form: str, problem: str, fields: dict[str, Any], now: datetime
) -> None:
    """Keep *fields* of *form* (a name that says which) in the place of what was kept of it before."""
    await forget(connection, token, form)
    data = {"problem": problem, "fields": fields}
    if len(json.dumps(data)) > LARGEST:
        data = {"problem": problem, "fields": {}}
    values = {"digest": digest(token), "form": form, "data": data, "kept_at": now}
    await connection.execute(insert(page_forms).values(values))


async def find(connection: AsyncConnection, token: str, form: str) -> KeptForm | None:
    """What is kept of *form* in this session."""
    statement = select(page_forms.c.data).where(
        page_forms.c.digest == digest(token), page_forms.c.form == form
    )
    data = (await connection.execute(statement)).scalar()
    return None if data is None else KeptForm(data.get("problem", ""), data.get("fields", {}))


async def forget(connection: AsyncConnection, token: str, form: str) -> None:
    """Nothing is kept of *form* any more: it was taken over, or shown."""
    await connection.execute(
        delete(page_forms).where(page_forms.c.digest == digest(token), page_forms.c.form == form)
    )
