"""Nothing that lies in a folder stops the rest: it is named, skipped and counted."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from indexing.listing import list_documents
from tests.indexing.places import Place


def names(folder: Path) -> list[str]:
    return [name for name, _ in list_documents([folder]).files]


def skipped(folder: Path) -> dict[str, str]:
    return {problem.path: problem.message for problem in list_documents([folder]).skipped}


def test_a_file_name_that_is_not_utf8_is_named_and_the_rest_is_read(place: Place) -> None:
    (place.own / "bus.md").write_text("# Bus\n\nIt leaves at nine.\n")
    try:
        Path(os.fsdecode(os.fsencode(place.own) + b"/caf\xe9.md")).write_text("# Coffee\n\nAt ten.\n")
    except OSError:
        pytest.skip("this file system knows no such names")
    report = place.build()
    assert report.documents == 1
    assert "skipped caf\\xe9.md: its name is not UTF-8: rename it" in report.lines()
    assert "1 skipped" in report.lines()[-1]


def test_links_that_lead_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    own, other = tmp_path / "own", tmp_path / "other"
    (own / "in").mkdir(parents=True)
    other.mkdir()
    (other / "secret.md").write_text("# Secret\n")
    (own / "in" / "a.md").write_text("# A\n")
    (own / "file.md").symlink_to(other / "secret.md")
    (own / "folder").symlink_to(other, target_is_directory=True)
    (own / "again.md").symlink_to(own / "in" / "a.md")
    (own / "gone.md").symlink_to(own / "nothing.md")
    (own / "loop").symlink_to(own, target_is_directory=True)
    (own / "self.md").symlink_to(own / "self.md")
    assert names(own) == ["again.md"]  # the same file once
    said = skipped(own)
    assert set(said) == {"file.md", "folder", "gone.md", "self.md"}
    assert "not followed" in said["file.md"] and "not followed" in said["folder"]
    assert "nowhere" in said["gone.md"] and "nowhere" in said["self.md"]


def test_a_source_that_is_a_link_itself_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.md").write_text("# A\n")
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    assert names(tmp_path / "link") == ["a.md"]


def test_what_is_no_file_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "folder.md").mkdir()
    (tmp_path / ".hidden.md").write_text("x")
    (tmp_path / "~$open.docx").write_text("x")
    (tmp_path / "a.md.meta.yaml").write_text("title: A\n")
    (tmp_path / "a.md").write_text("# A\n")
    assert names(tmp_path) == ["a.md"]
    assert skipped(tmp_path) == {"pipe.md": "is no file"}


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    (tmp_path / "a.md").write_text("# A\n")
    assert names(tmp_path) == ["a.md"]
    assert "cannot be opened" in skipped(tmp_path)["closed"]


def test_a_source_that_vanished_and_one_that_never_was(tmp_path: Path) -> None:
    listing = list_documents([tmp_path / "gone", tmp_path])
    assert listing.vanished == [tmp_path / "gone"] and listing.files == []


def test_names_with_line_ends_stay_on_one_line_of_the_report(place: Place) -> None:
    (place.own / "two\nlines.xlsx").write_bytes(b"x")
    (place.own / "a.md").write_text("# A\n\nText.\n")
    assert all("\n" not in line for line in place.build().lines())
