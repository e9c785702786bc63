"""``vademecum flows publish``: counts who is in the middle, refuses to strand anybody, ends them when told to."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import insert
from typer.testing import CliRunner

from bot.cli.flows import app
from bot.self_checks import self_check_store
from bot.self_checks.self_check_store import Interview
from bot.store.engine import Store
from bot.store.migrate import migrate
from bot.store.tables import people
from tests.talk import NOON


async def _people(address: str, *asked: str) -> None:
    await migrate(address)
    store = Store(address)
    async with store.write() as connection:
        for number, question in enumerate(asked):
            await connection.execute(
                insert(people).values(
                    id=f"p{number}", channel="test", external_id=f"p{number}", chat="c", language="en",
                    language_chosen=0, messages=1, created_at=NOON, seen_at=NOON,
                )
            )  # fmt: skip
            await self_check_store.save(
                connection, Interview(f"p{number}", "can-i-go", 1, asked=question), NOON
            )
    await store.close()


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("VADEMECUM_DATA_DIR", str(tmp_path))
    monkeypatch.delenv("VADEMECUM_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)
    return f"sqlite+aiosqlite:///{tmp_path / 'vademecum.sqlite3'}"


def test_people_at_questions_that_exist_are_counted(address: str) -> None:
    asyncio.run(_people(address, "role", "days", "days"))
    ended = CliRunner().invoke(app, ["publish"])
    assert ended.exit_code == 0 and "in the middle of a self-check: 3; stranded: 0" in ended.stdout


def test_a_question_that_is_gone_refuses_and_can_be_ended(address: str) -> None:
    asyncio.run(_people(address, "role", "favourite-colour", "favourite-colour"))
    refused = CliRunner().invoke(app, ["publish"])
    assert refused.exit_code == 1
    assert "2 people stand at “favourite-colour” of can-i-go" in refused.output and "was:" in refused.output
    ended = CliRunner().invoke(app, ["publish", "--end"])
    assert ended.exit_code == 0 and "in the middle of a self-check: 1; stranded: 0; ended: 2" in ended.stdout
    assert CliRunner().invoke(app, ["publish"]).exit_code == 0
