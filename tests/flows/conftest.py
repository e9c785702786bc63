"""What the tests of the self-checks share: the catalogue, read once."""

from __future__ import annotations

import pytest
from hypothesis import settings

from bot.flows.catalogue import Catalogue
from bot.flows.rule_ids import known_rules
from knowledge import ROOT


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue.load()


@pytest.fixture(scope="session")
def rules() -> set[str]:
    return known_rules(ROOT)


settings.register_profile("flows", deadline=None)
settings.load_profile("flows")
