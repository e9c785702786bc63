"""The self-checks that come with the assistant, read once."""

from __future__ import annotations

import pytest

from bot.flows.catalogue import Catalogue
from bot.self_checks.flows_in_use import published


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return published()
