"""A build embeds only what is new, counts what changed, skips what is broken and never mixes models."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from indexing.build import build_index
from indexing.cache import EmbeddingCache
from indexing.problems import IndexUnavailable
from tests.indexing.fakes import FakeModel
from tests.indexing.places import Place


def counts(report) -> tuple[int, int, int, int]:  # type: ignore[no-untyped-def]
    return report.created, report.updated, report.deleted, report.unchanged


@pytest.fixture
def built(place: Place) -> Place:
    place.guide("stay", length="You can stay 10 to 89 days.", begin="The stay begins on a Monday.")
    (place.own / "bus.md").write_text("# Bus\n\nThe bus leaves at nine.\n")
    place.build()
    place.model.shared.encoded.clear()
    return place


def test_the_first_run_creates_everything(place: Place) -> None:
    place.guide("stay", length="You can stay 10 to 89 days.")
    report = place.build()
    assert counts(report) == (1, 0, 0, 0) and report.published and report.embedded == 3
    assert report.documents == 1
    assert place.open().search(["how many days"], 1)[0].passage.id == "stay.length"


def test_a_second_run_embeds_and_publishes_nothing(built: Place) -> None:
    files = {
        path: path.stat().st_mtime_ns for path in (built.index / "versions").rglob("*") if path.is_file()
    }
    report = built.build()
    assert counts(report) == (0, 0, 0, 3) and not report.published and report.embedded == 0
    assert built.model.shared.encoded == []
    assert files == {
        path: path.stat().st_mtime_ns for path in (built.index / "versions").rglob("*") if path.is_file()
    }


def test_a_changed_section_embeds_only_itself(built: Place) -> None:
    built.guide("stay", length="You can stay 10 to 99 days.", begin="The stay begins on a Monday.")
    report = built.build()
    assert counts(report) == (0, 1, 0, 2)
    assert built.model.shared.encoded == ["Stay > Length\nYou can stay 10 to 99 days."]
    assert "99" in built.open().search(["days"], 1)[0].passage.text


def test_what_is_not_embedded_changes_without_embedding(built: Place) -> None:
    path = built.knowledge / "rules" / "stay.yaml"
    path.write_text(path.read_text().replace("https://example.org/s", "https://example.org/new"))
    report = built.build()
    assert counts(report) == (0, 2, 0, 1) and report.embedded == 0
    assert built.open().passages["stay.length"].sources[0].url == "https://example.org/new"


def test_a_removed_file_disappears(built: Place) -> None:
    (built.own / "bus.md").unlink()
    report = built.build()
    assert counts(report) == (0, 0, 1, 2)
    index = built.open()
    assert not any(found.passage.document == "bus.md" for found in index.search(["bus leaves at nine"], 10))
    assert set(index.passages) == {"stay.length", "stay.begin"}


def test_what_comes_back_embeds_nothing(built: Place) -> None:
    text = (built.own / "bus.md").read_text()
    (built.own / "bus.md").unlink()
    built.build()
    (built.own / "bus.md").write_text(text)
    report = built.build()
    assert counts(report) == (1, 0, 0, 2) and report.embedded == 0 and report.published


def test_broken_and_empty_files_are_named_and_the_rest_is_indexed(built: Place) -> None:
    (built.own / "empty.pdf").write_bytes(b"")
    (built.own / "broken.docx").write_bytes(b"nothing")
    (built.own / "sheet.xlsx").write_bytes(b"x")
    (built.own / ".hidden.md").write_text("hidden")
    (built.knowledge / "rules" / "bad.yaml").write_text("no rules")
    report = built.build()
    assert report.unchanged == 3
    said = "\n".join(report.lines())
    for name, reason in (
        ("empty.pdf", "is empty"),
        ("broken.docx", "broken"),
        ("sheet.xlsx", "type"),
        ("rules/bad.yaml:1", "pairs"),
    ):
        assert f"skipped {name}: " in said and reason in said
    assert ".hidden" not in said
    assert "created 0, updated 0, deleted 0, unchanged 3" in said


def test_nothing_to_index_keeps_the_version_that_serves(built: Place) -> None:
    for path in (built.own / "bus.md", built.knowledge / "guide" / "en" / "stay.md"):
        path.unlink()
    with pytest.raises(IndexUnavailable, match="nothing to index"):
        built.build()
    assert len(built.open().passages) == 3


def test_a_source_that_does_not_exist_is_named_and_stops_nothing(built: Place) -> None:
    gone = built.folder / "gone"
    report = build_index(
        [gone, built.own],
        built.knowledge,
        built.index,
        built.models,
        built.cache,
        built.model,
        lambda _: None,
    )
    assert counts(report) == (0, 0, 0, 3)
    assert any(line.startswith(f"skipped {gone}: does not exist") for line in report.lines())
    assert "1 skipped" in report.lines()[-1]


def test_a_source_alone_that_does_not_exist_is_an_error(built: Place) -> None:
    with pytest.raises(IndexUnavailable, match="does not exist"):
        build_index([built.folder / "gone"], None, built.index, built.models, built.cache, built.model)
    assert len(built.open().passages) == 3


def test_a_source_that_is_not_there_for_a_while_keeps_what_it_held(built: Place) -> None:
    away = built.own.rename(built.folder / "unmounted")
    report = built.build()
    assert counts(report) == (0, 0, 0, 3) and not report.published
    assert "its 1 documents stay as they were" in "\n".join(report.lines())
    away.rename(built.own)
    (built.own / "bus.md").unlink()
    assert counts(built.build()) == (0, 0, 1, 2)


def test_another_model_is_noticed_and_rebuilt_never_mixed(built: Place) -> None:
    other = FakeModel("fake-2", dimension=32)
    report = built.build(other)
    assert counts(report) == (0, 0, 0, 3) and report.published
    assert report.embedded == len(set(other.shared.encoded)) == 7
    assert built.open(other).search(["bus"], 1)[0].passage.document == "bus.md"
    with pytest.raises(IndexUnavailable):
        built.open()
    assert built.build().embedded == 0


def test_old_versions_stay_while_they_are_read_and_two_stay_anyway(built: Place) -> None:
    reader = built.open()
    names = []
    for number in range(4):
        built.guide("stay", length=f"You can stay {number} days.")
        names.append(built.build().version)
    kept = {path.name for path in (built.index / "versions").iterdir()}
    assert kept == {reader.version, *names[-2:]}
    assert reader.search(["bus leaves"], 1)[0].passage.document == "bus.md"
    reader.close()
    built.guide("stay", length="You can stay 50 days.")
    last = built.build().version
    assert {path.name for path in (built.index / "versions").iterdir()} == {names[-1], last}


def test_two_sources_with_the_same_file_name_keep_both(place: Place) -> None:
    other = place.folder / "other"
    other.mkdir()
    (place.own / "a.md").write_text("# One\n\nFirst text.\n")
    (other / "a.md").write_text("# Two\n\nSecond text.\n")
    build_index([place.own, other], None, place.index, place.models, place.cache, place.model, lambda _: None)
    assert {passage.document for passage in place.open().passages.values()} == {"a.md", "other/a.md"}


def test_progress_reaches_its_end(place: Place) -> None:
    place.guide("stay", **{f"rule{number}": f"Text number {number}." for number in range(50)})
    seen = []
    build_index([], place.knowledge, place.index, place.models, place.cache, place.model, seen.append)
    assert [one.done for one in seen] == sorted(one.done for one in seen)
    assert (seen[-1].what, seen[-1].done, seen[-1].total) == ("embedding", 150, 150)


def test_vectors_of_a_wrong_dimension_in_the_cache_are_computed_again(place: Place) -> None:
    place.guide("stay", length="You can stay 10 to 89 days.")
    wrong = FakeModel(place.model.id, dimension=8)
    EmbeddingCache(place.cache).put(place.model.id, {"ask about length": wrong.shared.encode(["x"])[0]})
    assert place.build().embedded == 3


def test_a_cache_that_is_no_database_is_begun_anew(built: Place) -> None:
    for path in built.cache.parent.glob("embeddings.sqlite*"):
        path.unlink()
    built.cache.write_bytes(b"this is no database at all, " * 100)
    built.guide("stay", length="You can stay 10 to 99 days.")
    assert built.build().updated == 1


def test_a_published_version_is_never_written(built: Place) -> None:
    version = next((built.index / "versions").iterdir())

    def state() -> dict[Path, tuple[int, bytes]]:
        return {
            path: (path.stat().st_mtime_ns, path.read_bytes())
            for path in version.rglob("*")
            if path.is_file()
        }

    before = state()
    index = built.open()
    index.search(["bus", "nine"], 5)
    index.close()
    built.open().search(["days"], 3)
    assert state() == before


def test_report_is_a_value(built: Place) -> None:
    report = built.build()
    assert dataclasses.replace(report, seconds=0.0).lines()[-1].startswith("2 documents, 3 passages, 0 texts")


def test_a_version_of_another_release_is_named_when_read_and_replaced_when_built(built: Place) -> None:
    version = next((built.index / "versions").iterdir())
    manifest = json.loads((version / "manifest.json").read_text())
    (version / "manifest.json").write_text(json.dumps(manifest | {"format": 0}))
    with pytest.raises(IndexUnavailable, match="vademecum index"):
        built.open()
    built.guide("stay", length="You can stay 10 to 99 days.")
    built.build()
    assert "99" in built.open().search(["days"], 1)[0].passage.text


def test_a_damaged_version_does_not_stop_the_next_build(built: Place) -> None:
    version = next((built.index / "versions").iterdir())
    (version / "passages.jsonl").write_text("{broken")
    built.guide("stay", length="You can stay 10 to 99 days.")
    assert built.build().published
    assert len(built.open().passages) == 2
