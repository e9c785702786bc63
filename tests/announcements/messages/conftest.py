from __future__ import annotations

import pytest

from bot.store.engine import Store
from tests.announcements.messages.school import School


@pytest.fixture
async def school(store: Store) -> School:
    """A Friday, 13:00 in Brussels."""
    return await School(store).open()
