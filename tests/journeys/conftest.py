"""Fixtures of the tests of journeys."""

from __future__ import annotations

import pytest

from bot.store.engine import Store
from tests.journeys.house import JourneyHouse


@pytest.fixture
def house(store: Store) -> JourneyHouse:
    return JourneyHouse(store)
