from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.store.engine import Store
from tests.cases.office import ADMINS, QUESTION, Office
from tests.databases import Postgres, sqlite_at
from tests.talk import Talk

# What writes most is asked of PostgreSQL too; the rest is the same code.
ON_POSTGRES = {
    "test_nothing_speaks_of_somebody_who_was_erased",
    "test_a_yes_shares_what_was_shown_and_tells_the_coordinators",
    "test_open_questions_are_shown_and_can_be_taken_back",
    "test_export_shows_it_and_forget_erases_it",
    "test_who_is_in_no_cohort_reaches_the_admins",
    "test_an_answer_is_seen_before_it_goes_and_reaches_the_asker_through_the_ledger",
    "test_the_asker_replies_and_the_case_goes_on_with_who_has_it",
    "test_a_solved_case_is_closed_and_its_notices_are_called_off",
    "test_taking_taking_over_and_handing_back",
    "test_the_list_has_pages",
    "test_each_who_answers_is_told_once_a_day_until_it_is_answered",
}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "office_address" in metafunc.fixturenames:
        kinds = ["sqlite"]
        if metafunc.function.__name__ in ON_POSTGRES:
            kinds.append(pytest.param("postgres", marks=pytest.mark.postgres))  # type: ignore[arg-type]
        metafunc.parametrize("office_address", kinds, indirect=True)


@pytest.fixture(scope="session")
def built_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of an office, made once: each test gets a copy."""
    path = tmp_path_factory.mktemp("office") / "cases.sqlite3"

    address = sqlite_at(path)

    async def build() -> None:
        store = Store(address)
        await Office(Talk(store, admins=ADMINS)).open()
        await store.close()

    asyncio.run(build())
    return path


@pytest.fixture
def office_address(
    request: pytest.FixtureRequest, built_office: Path, tmp_path: Path
) -> Iterator[tuple[str, bool]]:
    """A database of each kind, and whether the office is in it."""
    if request.param == "sqlite":
        copy = tmp_path / "cases.sqlite3"
        shutil.copy(built_office, copy)
        yield f"sqlite+aiosqlite:///{copy}", True
        return
    server: Postgres = request.getfixturevalue("postgres")
    address = server.database(like=request.getfixturevalue("postgres_template"))
    yield address, False
    server.drop(address)


@pytest.fixture
async def office_store(office_address: tuple[str, bool]) -> AsyncIterator[Store]:
    address, built = office_address
    store = Store(address)
    if not built:
        await Office(Talk(store, admins=ADMINS)).open()
    yield store
    await store.close()


@pytest.fixture
async def office(office_store: Store) -> Office:
    """Noon is 13:00 in Brussels, on a Friday."""
    talk = Talk(office_store, admins=ADMINS)
    talk.answers.outcomes = dict.fromkeys(
        (QUESTION, "and a bus ticket?", "still nothing?"), "abstained_not_in_guide"
    )
    return Office(talk)
