"""The commands about own documents: list, show, check, remove; and the page of reports."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.main import app
from bot.documents.page import page
from indexing.reports import FileReport

HOSTS = "---\nlang: en\nexpires: 2026-05-03\n---\n# Hosts\n\nThe host gives each learner a key.\n\n## Hours\n\nFrom 8:00 to 16:00.\n"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "hosts.md").write_text(HOSTS)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    monkeypatch.setenv("VADEMECUM_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("VADEMECUM_OWN_DOCUMENTS", str(folder))
    return folder


def run(*arguments: str, code: int = 0, stdin: str | None = None) -> str:
    result = CliRunner().invoke(app, ["documents", *arguments], input=stdin)
    assert result.exit_code == code, result.output
    return result.output


def test_list_shows_a_report_for_each_document(own: Path, tmp_path: Path) -> None:
    said = run("list", "--page", str(tmp_path / "page.html"))
    assert 'hosts.md: "Hosts", until 2026-05-03; 2 passages, 2 headings, 0 tables, in en' in said
    assert "broken.pdf: not read, it is broken" in said
    reports = {one["document"]: one for one in map(json.loads, run("list", "--json").splitlines())}
    assert reports["hosts.md"]["passages"] == 2 and "broken" in reports["broken.pdf"]["refused"]
    written = (tmp_path / "page.html").read_text()
    assert "2 files, 1 of them not read" in written and '<html lang="en">' in written


def test_show_says_what_would_be_quoted(own: Path) -> None:
    assert "## Hosts > Hours\nFrom 8:00 to 16:00." in run("show", "hosts.md")
    assert json.loads(run("show", "hosts.md", "--json"))["texts"][1]["text"] == "From 8:00 to 16:00."
    assert "there is no document" in run("show", "nothing.md", code=2)


def test_check_reads_files_for_a_try(own: Path, tmp_path: Path) -> None:
    (tmp_path / "try.txt").write_text("The bus leaves at nine.")
    assert "1 passages" in run("check", str(tmp_path / "try.txt"))
    assert "not read" in run("check", str(own), code=1)


def test_remove_deletes_the_file_and_what_lies_beside_it(own: Path) -> None:
    (own / "hosts.md.meta.yaml").write_text("title: Hosts\n")
    run("remove", "hosts.md", stdin="n\n", code=1)
    assert (own / "hosts.md").exists()
    assert "run 'vademecum index'" in run("remove", "hosts.md", "--yes")
    assert sorted(path.name for path in own.iterdir()) == ["broken.pdf"]
    run("remove", "hosts.md", "--yes", code=2)


def test_what_a_document_says_is_no_markup_of_the_page() -> None:
    report = FileReport("<b>.md", title="<script>x</script>", doubts=("<i>",))
    made = page([report, FileReport("a.pdf", refused="is <broken>")], dt.date(2026, 5, 3))
    assert "<script>" not in made and "<b>" not in made and "<i>" not in made and "<broken>" not in made
