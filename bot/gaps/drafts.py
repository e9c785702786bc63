"""The curated answer somebody is writing in the chat: kept as a row, so that it outlives a restart, and gone when it is handed in."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.gaps.written import MONTHS, WrittenCurated, in_months
from bot.store.tables import curated_drafts
from bot.store.upsert import upsert

LISTENS = timedelta(hours=2)  # what is typed later is a question again, not a part of the draft
TEXT, SOURCE, WORDINGS = "text", "source", "wordings"  # what is waited for


@dataclass(frozen=True)
class CuratedDraft:
    """As far as it has come. ``awaits`` is the part that the next message is taken for, empty where none is."""

    phrasings: tuple[str, ...]
    language: str
    text: str = ""
    rules: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    months: int = MONTHS
    awaits: str = TEXT

    @property
    def whole(self) -> bool:
        return bool(self.text and (self.rules or self.links))

    def next(self, **changes: Any) -> CuratedDraft:
        """The draft with *changes*, waiting for the first part that is still missing."""
        changed = replace(self, **changes)
        missing = TEXT if not changed.text else SOURCE if not (changed.rules or changed.links) else ""
        return replace(changed, awaits=missing)

    def written(self, now: datetime) -> WrittenCurated:
        """The whole draft as a curated answer."""
        return WrittenCurated(
            self.phrasings, self.text, self.language, self.rules, self.links, in_months(now, self.months)
        )


async def load(connection: AsyncConnection, person: str) -> CuratedDraft | None:
    """The draft of *person*; None where there is none."""
    found = await _row(connection, person)
    return _draft(found.draft) if found else None


async def listening(connection: AsyncConnection, person: str, now: datetime) -> bool:
    """Whether what *person* types now belongs to a draft."""
    found = await _row(connection, person)
    return bool(found and _draft(found.draft).awaits and now - found.changed_at < LISTENS)


async def save(connection: AsyncConnection, person: str, draft: CuratedDraft, now: datetime) -> None:
    values = {"draft": asdict(draft), "changed_at": now}
    statement = upsert(connection, curated_drafts).values(person_id=person, **values)
    await connection.execute(statement.on_conflict_do_update(index_elements=["person_id"], set_=values))


async def drop(connection: AsyncConnection, person: str) -> bool:
    """Delete the draft; False where there was none (any more)."""
    gone = await connection.execute(delete(curated_drafts).where(curated_drafts.c.person_id == person))
    return int(gone.rowcount) == 1


async def _row(connection: AsyncConnection, person: str) -> Any:
    statement = select(curated_drafts).where(curated_drafts.c.person_id == person)
    return (await connection.execute(statement)).first()


def _draft(stored: dict[str, Any]) -> CuratedDraft:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in stored.items()
    }
    return CuratedDraft(**values)
