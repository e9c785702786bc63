"""The whole look: nothing that breaks hides the rest, nothing secret is said, the exit code tells."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.doctor import Finding, FindingState, as_json, as_text, examine, healthy
from bot.doctor import examine as _examine_function
from bot.doctor.finding import bad, off, ok, warn
from bot.doctor.model import chat_model
from bot.settings import Settings
from tests.doctor.conftest import Made

TOKEN = "123456789:" + "A" * 35


async def test_a_look_that_breaks_or_hangs_hides_no_other(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def well(_: Settings) -> Finding:
        return ok("well", "fine")

    async def breaks(_: Settings) -> Finding:
        raise RuntimeError(f"cannot reach https://api/bot{TOKEN}/getMe\nsekret")

    async def hangs(_: Settings) -> Finding:
        await asyncio.Event().wait()
        raise AssertionError

    monkeypatch.setattr(sys.modules[_examine_function.__module__], "SECONDS", 0.05)
    settings = made(telegram_token=TOKEN, database_url="postgresql://u:sekret@db/x")
    found = await examine(settings, {"breaks": breaks, "well": well, "hangs": hangs})
    assert [(one.name, one.state) for one in found] == [
        ("breaks", FindingState.BAD), ("well", FindingState.OK), ("hangs", FindingState.BAD),
    ]  # fmt: skip
    assert not healthy(found)
    assert TOKEN not in as_text(found) and "sekret" not in as_text(found)


def test_what_needs_attention_or_is_not_used_is_healthy() -> None:
    findings = [ok("a", "fine"), warn("b", "soon"), off("c", "unused")]
    assert healthy(findings) and as_json(findings)["healthy"]
    assert as_text(findings).endswith("healthy; look at: b")
    assert as_text([*findings, bad("d", "gone")]).endswith("not healthy: d; look at: b")


async def test_the_chat_model_needs_its_package(made: Made) -> None:
    assert (await chat_model(made())).state is FindingState.OFF
    assert (await chat_model(made(chat_model="openai:gpt-5-mini"))).state is FindingState.OK
    found = await chat_model(made(chat_model="mistral:large"))
    assert found.state is FindingState.BAD and "vademecum[mistral]" in found.text


def _doctor(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VADEMECUM_")}
    return subprocess.run(
        [sys.executable, "-m", "bot.cli.main", "doctor", *arguments],
        env={**kept, "VADEMECUM_DATA_DIR": str(folder / "data"), **settings},
        cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_the_command_says_it_in_words_and_in_json(tmp_path: Path) -> None:
    told = _doctor(tmp_path, VADEMECUM_PORT="1")
    assert told.returncode == 0, told.stdout + told.stderr
    assert "first start" in told.stdout and told.stdout.strip().splitlines()[-1].startswith("healthy")
    ended = _doctor(tmp_path, "--json", VADEMECUM_PORT="1", VADEMECUM_TELEGRAM_TOKEN="nonsense")
    found = json.loads(ended.stdout)
    assert ended.returncode == 1 and not found["healthy"]
    assert {one["name"]: one["state"] for one in found["checks"]}["telegram"] == "bad"
