"""The room's door: the self-checks of the knowledge, and each person's interviews in them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import lru_cache

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.flows.catalogue import Catalogue
from bot.people.person_store import Person
from bot.self_checks import self_check_store
from bot.self_checks.citations import Passages
from bot.self_checks.on_completion import Preparing
from bot.self_checks.position import warm
from bot.self_checks.publishing import publish
from bot.self_checks.self_checks import SelfChecks
from bot.self_checks.triggers import called_for
from bot.store.engine import Store


@lru_cache(maxsize=1)
def published() -> Catalogue:
    """The self-checks that come with the assistant, read once a process."""
    return Catalogue.load()


class FlowsInUse:
    """Holds nothing about anybody; *passages* are those of the index in use, by id; *endings* say, by flow, what follows its end."""

    def __init__(
        self,
        catalogue: Callable[[], Catalogue] = published,
        passages: Passages | None = None,
        endings: Mapping[str, Preparing] | None = None,
    ) -> None:
        self._catalogue, self._passages, self._endings = catalogue, passages, endings or {}

    async def of(self, connection: AsyncConnection, person: Person, now: datetime) -> SelfChecks:
        """A person with the newest interview they have in each flow."""
        found = await self_check_store.load(connection, person.id) if person.known else []
        endings = {
            one.flow: await self._endings[one.flow](connection, person, now)
            for one in found
            if one.flow in self._endings
        }
        return SelfChecks(self._catalogue, self._passages, person.id, person.language, now, found, endings)

    async def may_go_live(self, store: Store) -> None:
        """Raises PeopleStranded where these self-checks must not be published."""
        await publish(store, lambda: self._catalogue().flows, datetime.now(UTC))

    async def warm_up(self, wait: float = 0.3) -> None:
        """Read and count what the first question of a self-check needs, a moment after the start."""
        await asyncio.sleep(wait)
        flows = (await asyncio.to_thread(self._catalogue)).flows
        await asyncio.to_thread(called_for, "", flows)
        await asyncio.to_thread(warm, flows.values())
