"""Every dialogue in the folders goes as it is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answers.open_guide import OpenGuide
from bot.store.engine import Store
from tests.databases import sqlite_at
from tests.dialogue.transcript import Dialogue, Player, load

DIALOGUES = load()
KINDS = {
    "happy_path", "corrections", "digressions", "cancellations", "chitchat", "guards", "invalid_input",
    "knowledge", "disambiguation", "negations", "repeat", "resume", "journeys",
}  # fmt: skip


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = Store(sqlite_at(tmp_path / "dialogue.sqlite3"))
    yield opened
    await opened.close()


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda one: one.name)
async def test_dialogue(dialogue: Dialogue, store: Store, built_guide: OpenGuide) -> None:
    await Player(dialogue, store, built_guide).play()


def test_there_are_dialogues_of_every_kind_and_none_stands_twice() -> None:
    kinds = Counter(one.file.parent.name for one in DIALOGUES)
    assert set(kinds) == KINDS
    assert sum(kinds.values()) >= 80
    assert min(kinds.values()) >= 4
    assert len({one.name for one in DIALOGUES}) == len(DIALOGUES)


@pytest.mark.parametrize(
    "wrong",
    ["< Good-bye", "<! Self-checks", "+ [Nothing]", "- [Can I go abroad?]", "§ vet.none", "> [Nothing]"],
)
async def test_a_dialogue_that_goes_otherwise_is_found_out(
    wrong: str, store: Store, built_guide: OpenGuide, tmp_path: Path
) -> None:
    (tmp_path / "kind").mkdir()
    (tmp_path / "kind" / "a.txt").write_text(f"== wrong\n> /check\n{wrong}\n", "utf-8")
    [dialogue] = load(tmp_path)
    with pytest.raises(AssertionError, match=r"a\.txt:3"):
        await Player(dialogue, store, built_guide).play()
