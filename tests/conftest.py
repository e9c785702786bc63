"""Fixtures for all tests: a database of each kind, empty or migrated."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from bot.store.engine import Store
from bot.store.migrate import migrate
from tests.built import BUILD_SECONDS, build_once
from tests.cohorts.world import World
from tests.databases import Postgres, sqlite_at
from tests.talk import Talk

if TYPE_CHECKING:
    from bot.answers.open_guide import OpenGuide
    from indexing.index import Index

# The suite says the same of the same code each time; new examples are looked for by `make test-slow`.
hypothesis.settings.register_profile("same", derandomize=True, deadline=None)
hypothesis.settings.register_profile("search", deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whoever comes first to the built index waits for the building, which may take minutes on a small machine."""
    for item in items:
        if "built_data_dir" in getattr(item, "fixturenames", ()) and not item.get_closest_marker("timeout"):
            item.add_marker(pytest.mark.timeout(BUILD_SECONDS + 60))


@pytest.fixture(scope="session")
def built_data_dir(pytestconfig: pytest.Config) -> Path:
    """A data folder with an index of the real guide. Shared by all tests: read it, write nothing into it."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or f"process {os.getpid()}"
    return build_once(Path(pytestconfig.cache.mkdir("vademecum-data")), run)  # type: ignore[union-attr]


@pytest.fixture(scope="session")
def built_guide(built_data_dir: Path) -> Iterator[OpenGuide]:
    """The real guide, opened."""
    from bot.guide import Guide
    from bot.settings import Settings

    guide = Guide(Settings(data_dir=built_data_dir, _env_file=None))  # type: ignore[call-arg]
    yield guide.current()
    guide.close()


@pytest.fixture(scope="session")
def built_index(built_guide: OpenGuide) -> Index:
    """The index of the real guide, opened."""
    return built_guide.index


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server, started by the first test that asks for it."""
    with Postgres() as server:
        yield server


@pytest.fixture(scope="session")
def postgres_template(postgres: Postgres) -> str:
    """A migrated database to copy."""
    address = postgres.database()
    asyncio.run(migrate(address))
    return address


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without any table, on both kinds."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'test.sqlite3'}"
        return
    server: Postgres = request.getfixturevalue("postgres")
    address = server.database()
    yield address
    server.drop(address)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a migrated database, on both kinds."""
    if request.param == "sqlite":
        yield sqlite_at(tmp_path / "test.sqlite3")
        return
    server: Postgres = request.getfixturevalue("postgres")
    address = server.database(like=request.getfixturevalue("postgres_template"))
    yield address
    server.drop(address)


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    """An open store on a migrated database, on both kinds."""
    opened = Store(database)
    yield opened
    await opened.close()


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Talk]:
    """A conversation on a SQLite database of the test's own; folders that need another one have theirs."""
    store = Store(sqlite_at(tmp_path / "talk.sqlite3"))
    yield Talk(store)
    await store.close()


@pytest.fixture
def world_address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database of the test's own: SQLite; PostgreSQL too for the tests that are marked with ``on_both``."""
    if getattr(request, "param", "sqlite") == "sqlite":
        yield sqlite_at(tmp_path / "test.sqlite3")
        return
    server = request.getfixturevalue("postgres")
    address = server.database(like=request.getfixturevalue("postgres_template"))
    yield address
    server.drop(address)


@pytest.fixture
async def world(world_address: str) -> AsyncIterator[World]:
    store = Store(world_address)
    yield World(store)
    await store.close()
