"""Fixtures: the world on both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.store.engine import Store
from tests.announcements.cohorts.world import World


@pytest.fixture
async def world(store: Store) -> AsyncIterator[World]:
    yield World(store)
