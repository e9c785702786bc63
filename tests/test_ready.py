"""Ready means able: each check says what is wrong, and nothing where all is well."""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import insert, select

from bot import ready, tasks
from bot.settings import Settings
from bot.store.engine import Store
from bot.store.tables import inbox, leases


def _checks(
    store: Store, tmp_path: Path, search: Any = lambda *_: ["found"], age: float = 0.0
) -> dict[str, Any]:
    settings = Settings(_env_file=None, data_dir=tmp_path)  # type: ignore[call-arg]
    guide = SimpleNamespace(current=lambda: SimpleNamespace(index=SimpleNamespace(search=search)))
    return ready.checks(settings, store, guide, lambda: age)  # type: ignore[arg-type]


async def test_all_is_well_and_leaves_nothing_behind(store: Store, tmp_path: Path) -> None:
    found = {name: await check() for name, check in _checks(store, tmp_path).items()}
    assert found == dict.fromkeys(("store", "guide", "disk", "heartbeat", "messages", "tasks"))
    async with store.read() as connection:
        assert (await connection.execute(select(leases))).all() == []


async def test_a_database_that_cannot_be_written_is_not_ready(tmp_path: Path) -> None:
    store = Store(f"sqlite+aiosqlite:///{tmp_path / 'empty.sqlite3'}")
    with pytest.raises(Exception, match="no such table"):
        await _checks(store, tmp_path)["store"]()
    await store.close()


async def test_an_index_that_finds_nothing_or_breaks_is_not_ready(store: Store, tmp_path: Path) -> None:
    assert "finds nothing" in await _checks(store, tmp_path, lambda *_: [])["guide"]()

    def dead(*_: Any) -> Any:
        raise ConnectionError("Chroma is gone")

    with pytest.raises(ConnectionError):
        await _checks(store, tmp_path, dead)["guide"]()


async def test_a_full_or_read_only_disk_is_not_ready(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = _checks(store, tmp_path)["disk"]
    if os.geteuid():
        tmp_path.chmod(0o500)
        assert "cannot be written" in await check()
        tmp_path.chmod(0o700)
    monkeypatch.setattr(ready, "LEAST_FREE", 2**60)
    assert "MB are free" in await check()


async def test_an_old_heartbeat_and_a_message_that_waits_are_told(store: Store, tmp_path: Path) -> None:
    checks = _checks(store, tmp_path, age=20.0)
    assert "20 s old" in await checks["heartbeat"]()
    async with store.write() as connection:
        row = {
            "channel": "t", "key": "k", "chat": "c", "body": {}, "state": "waiting", "attempts": 0,
            "received_at": datetime.now(UTC) - timedelta(minutes=5),
        }  # fmt: skip
        await connection.execute(insert(inbox).values(row))
    assert "waits since 300 s" in await checks["messages"]()


async def test_a_task_that_died_and_a_loop_that_fails_are_told(store: Store, tmp_path: Path) -> None:
    check = _checks(store, tmp_path)["tasks"]

    async def dies() -> None:
        raise ValueError("never mind")

    await asyncio.gather(tasks.start(dies(), "reaper"), return_exceptions=True)
    await asyncio.sleep(0)
    assert await check() == "reaper died (ValueError)"

    async def fails() -> None:
        raise OSError

    looping = tasks.start(tasks.again_and_again(fails, "looper", 0.0), "looper")
    while "looper fails" not in (await check() or ""):
        await asyncio.sleep(0)
    looping.cancel()
    tasks.works_again("reaper")
    await asyncio.gather(looping, return_exceptions=True)
    await asyncio.sleep(0)
    assert await check() is None
