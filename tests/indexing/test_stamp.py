"""The digest that lets a start skip parsing: equal for equal content, different for whatever a build would see."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexing.stamp import Memory, stamp


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    folder = tmp_path / "knowledge"
    (folder / "guide" / "en").mkdir(parents=True)
    (folder / "guide" / "en" / "stays.md").write_text("ten to 89 days")
    (folder / "agencies.yaml").write_text("agencies: []")
    return folder


def test_the_same_files_give_the_same_stamp_wherever_they_lie(knowledge: Path, tmp_path: Path) -> None:
    before = stamp([], knowledge, "model-1")
    assert stamp([], knowledge.rename(tmp_path / "moved"), "model-1") == before


@pytest.mark.parametrize("change", ["text", "name", "new", "gone", "agencies", "model", "own"])
def test_whatever_a_build_would_see_changes_the_stamp(knowledge: Path, tmp_path: Path, change: str) -> None:
    own = tmp_path / "own"
    own.mkdir()
    before = stamp([own], knowledge, "model-1")
    page = knowledge / "guide" / "en" / "stays.md"
    match change:
        case "text":
            page.write_text("ten to 90 days")
        case "name":
            page.rename(page.with_name("stay.md"))
        case "new":
            page.with_name("more.md").write_text("")
        case "gone":
            page.unlink()
        case "agencies":
            (knowledge / "agencies.yaml").write_text("agencies: [ ]")
        case "own":
            (own / "handbook.txt").write_text("bring your card")
    assert stamp([own], knowledge, "model-2" if change == "model" else "model-1") != before


def test_a_source_that_is_not_there_has_a_part_in_the_stamp(tmp_path: Path) -> None:
    before = stamp([tmp_path / "nowhere"], None, "model-1")
    (tmp_path / "nowhere").mkdir()
    assert stamp([tmp_path / "nowhere"], None, "model-1") != before


def test_a_side_file_has_a_part_in_the_stamp(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\nText.\n")
    before = stamp([tmp_path], None, "model-1")
    (tmp_path / "a.md.meta.yaml").write_text("expires: 2026-05-03\n")
    assert stamp([tmp_path], None, "model-1") != before


def test_the_memory_holds_the_last_stamp_and_survives_a_broken_file(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "new" / "stamp.json")
    assert memory.get("a") is None
    memory.keep("a", "version-1")
    memory.keep("b", "version-2")
    assert (memory.get("a"), memory.get("b"), memory.get(None)) == (None, "version-2", None)
    memory.keep(None, "version-3")
    assert memory.get("b") == "version-2"
    (tmp_path / "new" / "stamp.json").write_text("{broken")
    assert memory.get("b") is None
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["stamp.json"]
