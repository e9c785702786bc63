from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.store.engine import Store
from tests.announcements.cases.office import ADMINS, QUESTION, Office
from tests.talk import Talk


@pytest.fixture
def options() -> dict[str, Any]:
    """What the conversation is given besides; a test may ask for other admins."""
    return {"admins": ADMINS}


@pytest.fixture
async def office(store: Store, options: dict[str, Any]) -> AsyncIterator[Office]:
    """Noon in Brussels is 13:00 on a Friday."""
    talk = Talk(store, **options)
    talk.answers.outcomes = dict.fromkeys(
        (QUESTION, "and a bus ticket?", "still nothing?"), "abstained_not_in_guide"
    )
    opened = Office(talk)
    await opened.open()
    yield opened
