"""What became of each own document: counts, dates and doubts, remembered with the document."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
import time

import pytest

from indexing.blocks import Block, Loaded
from indexing.doubts import doubts_of
from indexing.gather import gather
from indexing.parsed import ParsedDocuments
from indexing.reports import FileReport
from tests.indexing.places import Place

PROSE = "The college sends twelve learners a year to Linz, each for four weeks. "


def files(place: Place) -> dict[str, FileReport]:
    return {one.document: one for one in place.build().files}


def test_every_file_has_a_report(place: Place) -> None:
    (place.own / "a.md").write_text(
        f"---\ndate: 2026-05-03\norganisation: Hillside\n---\n# Going abroad\n\n{PROSE}\n\n## Rates\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    (place.own / "b.pdf").write_bytes(b"%PDF-1.4 nothing")
    (place.own / "c.xlsx").write_bytes(b"x")
    report = place.build()
    found = {one.document: one for one in report.files}
    one = found["a.md"]
    assert (one.title, one.language, one.passages, one.headings, one.tables, one.pages) == (
        "Going abroad",
        "en",
        2,
        2,
        1,
        0,
    )
    assert (one.dated, one.organisation, one.refused, one.doubts) == ("2026-05-03", "Hillside", "", ())
    assert "broken" in found["b.pdf"].refused and "type is not read" in found["c.xlsx"].refused
    plain = json.loads(json.dumps(report.to_dict()))
    assert [FileReport.from_dict(file) for file in plain["files"]] == list(report.files)
    assert (plain["created"], len(plain["skipped"])) == (2, 2)


def test_a_side_file_says_what_the_document_cannot(place: Place) -> None:
    (place.own / "a.txt").write_text(PROSE)
    (place.own / "a.txt.meta.yaml").write_text(
        "title: Leaflet\nlang: en\nurl: https://s.eu/l\nexpires: 2026-05-03\nreview_by: 2026-04-01\n"
    )
    report = place.build()
    passage = next(iter(place.open().passages.values()))
    assert passage.sources[0].title == "Leaflet" and passage.sources[0].url == "https://s.eu/l"
    assert passage.own is not None and passage.own.expired(dt.date(2026, 5, 4))
    assert "look at a.txt: it expired on 2026-05-03: renew it or take it away" in report.lines()
    assert "look at a.txt: it was to be reviewed by 2026-04-01" in report.lines()
    (place.own / "a.txt.meta.yaml").unlink()
    assert place.build().published


def test_the_day_changes_warnings_and_never_passages(place: Place) -> None:
    (place.own / "a.md").write_text(f"---\nexpires: 2026-05-03\n---\n{PROSE}")
    parsed = ParsedDocuments(place.folder / "documents.sqlite")
    before = gather([place.own], None, parsed, today=dt.date(2026, 5, 3))
    after = gather([place.own], None, parsed, today=dt.date(2026, 5, 4))
    assert before.passages == after.passages
    assert (len(before.warnings), len(after.warnings)) == (0, 1)


@pytest.mark.parametrize(
    ("blocks", "words"),
    [
        ([Block("text", "Good (cid:12)(cid:4) words (cid:7) here " * 9)], "cannot be read"),
        ([Block("text", "Das \ufffd\ufffd Büro")], "cannot be read"),
        (
            [
                Block(
                    "text",
                    "T h e  b u s  l e a v e s  a t  n i n e  o n  e v e r y  d a y  o f  t h e  w e e k",
                )
            ],
            "one letter",
        ),
        ([Block("text", "Das BÃ¼ro Ã¶ffnet um 8 Uhr.")], "another encoding"),
        ([Block("text", PROSE * 60)], "under no heading"),
        ([Block("heading", "Title", 1), Block("text", PROSE * 60)], "under no heading"),
        ([Block("text", "12 xq 7 zz bf kk ww " * 12)], "language"),
    ],
)
def test_a_doubtful_document_is_said_to_be_doubtful(blocks: list[Block], words: str) -> None:
    assert any(words in doubt for doubt in doubts_of(Loaded(blocks), "" if words == "language" else "en"))


def test_a_good_document_has_no_doubts() -> None:
    blocks = [
        block
        for number in range(9)
        for block in (Block("heading", f"Part {number}", 2), Block("text", PROSE * 9))
    ]
    assert doubts_of(Loaded(blocks), "en") == ()


def test_refused_files_are_remembered_by_their_hash_and_an_unchanged_folder_is_quick(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(45):
        (place.own / f"good{number}.md").write_text(f"# Part {number}\n\n{PROSE}{number}\n")
    for number in range(5):
        (place.own / f"bad{number}.pdf").write_bytes(b"%PDF-1.4 nothing" + bytes([number]))
    first = place.build()
    assert len(first.skipped) == 5

    def never(*_: object) -> None:
        raise AssertionError("nothing is read again")

    monkeypatch.setattr("indexing.loaders.apart.LoaderProcess.read", never)
    began = time.monotonic()
    second = place.build()
    assert time.monotonic() - began < 2
    assert second.skipped == first.skipped and second.files == first.files and not second.published
    with pytest.raises(AssertionError):
        (place.own / "bad0.pdf").write_bytes(b"%PDF-1.4 something else")
        place.build()


def test_progress_counts_pages_and_never_goes_back(place: Place) -> None:
    from tests.indexing.pdfs import Page, pdf

    pages = []
    for number in range(7):
        page = Page()
        page.text(f"{PROSE} {number}", 100)
        pages.append(page)
    (place.own / "a.md").write_text(f"# A\n\n{PROSE}\n")
    (place.own / "b.pdf").write_bytes(pdf(pages))
    (place.own / "c.md").write_text(f"# C\n\n{PROSE}\n")
    seen: list[tuple[int, int]] = []
    gather(
        [place.own],
        None,
        ParsedDocuments(place.folder / "d.sqlite"),
        lambda done, total: seen.append((done, total)),
    )
    assert seen[-1] == (9, 9) and seen[0] == (0, 3)
    assert [done for done, _ in seen] == list(range(10))


def test_a_memory_that_is_no_database_is_begun_anew(place: Place) -> None:
    (place.own / "a.md").write_text(f"# A\n\n{PROSE}\n")
    place.build()
    for path in place.cache.parent.glob("documents.sqlite*"):
        path.unlink()
    (place.cache.parent / "documents.sqlite").write_bytes(b"this is no database at all, " * 100)
    assert place.build().unchanged == 1
    assert sqlite3.connect(place.cache.parent / "documents.sqlite").execute(
        "SELECT count(*) FROM parsed"
    ).fetchone() == (1,)
