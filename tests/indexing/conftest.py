"""What the tests of the index share: a place to build in, and the real model exported once a session."""

from __future__ import annotations

from pathlib import Path

import pytest
from filelock import FileLock

from indexing.models import DEFAULT_MODEL, LocalModel, find_model
from tests.indexing.places import Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


@pytest.fixture(scope="session")
def real_model(tmp_path_factory: pytest.TempPathFactory) -> LocalModel:
    """The default model, exported; parallel workers of one run share it."""
    shared = tmp_path_factory.getbasetemp().parent / "vademecum-models"
    shared.mkdir(exist_ok=True)
    with FileLock(shared / ".test.lock"):
        model = find_model(DEFAULT_MODEL, shared)
        model.prepare()
    return model
