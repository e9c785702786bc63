"""The dialect's own INSERT."""

from __future__ import annotations

from typing import Any

from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.ext.asyncio import AsyncConnection


def upsert(connection: AsyncConnection, table: Any) -> Any:
    """The dialect's own INSERT, which knows ON CONFLICT."""
    return (sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert)(table)
