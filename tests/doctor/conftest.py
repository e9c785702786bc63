"""Settings of a new installation in a folder of its own."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings

Made = Callable[..., Settings]


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    """``made(telegram_token=…)``: settings with these values and nothing of this machine."""
    for name in [name for name in os.environ if name.startswith("VADEMECUM_")]:
        monkeypatch.delenv(name)

    def make(**values: Any) -> Settings:
        given = {"data_dir": tmp_path / "data", **values}
        return Settings(_env_file=None, **given)  # type: ignore[call-arg]

    return make
