"""A document that a coordinator brings, for the tests."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from bot.documents.refresh import DocumentRefresh
from bot.store.tables import documents
from tests.cohorts.world import World, payload

HANDBOOK = b"# Lodge rules\n\n## Night rest\n\nThe front door of the lodge is locked at 23:00.\n\n## Laundry\n\nOne wash costs 3 EUR.\n"
NAME = "lodge.md"


async def brought(
    world: World, who: str, name: str = NAME, content: bytes = HANDBOOK, of: int | None = None
) -> int:
    """*who* sends a file for their organisation (or *of*; None where there is only one); its id."""
    await world.tap(f"do:documents:bring{f':{of}' if of is not None else ''}", who=who)
    await world.send(name, content, who=who)
    return int((await world.rows(select(documents.c.id).order_by(documents.c.id.desc())))[0][0])


async def published(world: World, who: str, name: str = NAME, content: bytes = HANDBOOK) -> int:
    """The same, published."""
    id = await brought(world, who, name, content)
    sure = await world.tap(f"do:documents:publish:{id}", who=who)
    await world.tap(payload(sure, "Publish"), who=who)
    return id


class Folder:
    """A refresh whose index is a count of builds; *stale* says that a build is needed."""

    def __init__(self, world: World, folder: Any, **options: Any) -> None:
        self.builds, self.stale = 0, True
        self.refresh = DocumentRefresh(
            world.store, folder, lambda: not self.stale or self.build(), now=lambda: world.now, **options
        )

    def build(self) -> bool:
        self.builds += 1
        self.stale = False
        return True
