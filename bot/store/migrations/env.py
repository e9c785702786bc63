"""Alembic's entry: always runs on the connection that ``bot.store.migrate`` opened."""

from typing import Any, Literal

from alembic import context

from bot.store.columns import UtcDateTime
from bot.store.tables import metadata


def _render(kind: str, item: Any, autogen: Any) -> str | Literal[False]:
    """Our own column type by its short name; the migration template imports it."""
    return "UtcDateTime()" if kind == "type" and isinstance(item, UtcDateTime) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
    compare_type=True,
    render_item=_render,
)
with context.begin_transaction():
    context.run_migrations()
