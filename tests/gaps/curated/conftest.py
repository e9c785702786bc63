"""Two admins, an ordinary person and a guide of two rules."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.store.engine import Store
from tests.gaps.guide import FakeGuide
from tests.talk import Talk

ADMINS = ("test:root", "test:vera")


@pytest.fixture
def guide() -> FakeGuide:
    return FakeGuide()


@pytest.fixture
async def talk(store: Store, guide: FakeGuide) -> AsyncIterator[Talk]:
    """Root and Vera are admins: what one writes the other reviews."""
    yield Talk(store, admins=ADMINS, guide=lambda: guide)


@pytest.fixture
async def alone(store: Store, guide: FakeGuide) -> AsyncIterator[Talk]:
    """Root is the only admin."""
    yield Talk(store, admins=ADMINS[:1], guide=lambda: guide)
