"""The dialect's own INSERT, which knows ON CONFLICT."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.ext.asyncio import AsyncConnection


def upsert(connection: AsyncConnection, table: Any) -> Any:
    """The INSERT of the connection's dialect, to be built on."""
    return (sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert)(table)


class Prepared:
    """A statement with ON CONFLICT, built once for each dialect: to build one anew costs nine times as much as to run it.

    *build* gets the dialect's INSERT of *table*; what changes from call to call are its ``bindparam``.
    """

    def __init__(self, table: Any, build: Callable[[Any], Any]) -> None:
        self._sqlite, self._postgresql = build(sqlite_insert(table)), build(postgresql_insert(table))

    def on(self, connection: AsyncConnection) -> Any:
        return self._sqlite if connection.dialect.name == "sqlite" else self._postgresql
