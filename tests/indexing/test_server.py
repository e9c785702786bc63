"""The same versions on a real Chroma server: one collection each, a pointer, readers that follow it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import chromadb
import numpy as np
import pytest
from chromadb.config import Settings

from indexing.index import open_index
from indexing.problems import IndexUnavailable
from tests.indexing.places import Place, shelf_of


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/api/v2/heartbeat", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("chroma")
    command = [str(Path(sys.executable).with_name("chroma")), "run", "--path", str(folder)]
    process = subprocess.Popen(
        [*command, "--host", "127.0.0.1", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        until = time.monotonic() + 60
        while not answers(url):
            assert process.poll() is None and time.monotonic() < until, "the Chroma server did not start"
            time.sleep(0.05)
        yield url
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture
def empty(address: str) -> str:
    client = chromadb.HttpClient(
        port=int(address.rsplit(":", 1)[1]), host="127.0.0.1", settings=Settings(anonymized_telemetry=False)
    )
    for collection in client.list_collections():
        client.delete_collection(collection.name)
    client.close()
    return address


def names(address: str) -> list[str]:
    client = chromadb.HttpClient(
        port=int(address.rsplit(":", 1)[1]), host="127.0.0.1", settings=Settings(anonymized_telemetry=False)
    )
    found = [collection.name for collection in client.list_collections()]
    client.close()
    return found


def test_every_stored_vector_is_read_in_order_a_page_at_a_time(
    place: Place, empty: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indexing.index.AT_ONCE", 500)
    place.guide("stay", **{f"rule{number}": f"Text of rule {number}." for number in range(600)})
    place.build(into=empty)
    index = place.open(into=empty)
    rows = index.rows()
    texts = {row: text for one in index.passages.values() for row, text in one.texts_to_embed().items()}
    assert len(rows) == len(set(rows)) == len(texts) > 1000
    expected = place.model.encoder().encode([texts[row] for row in rows])
    assert np.allclose(index.vectors(rows), expected, atol=1e-6)
    assert np.allclose(index.vectors(rows[7:2:-1]), expected[7:2:-1], atol=1e-6)
    index.close()


def test_build_refresh_and_search(place: Place, empty: str) -> None:
    with pytest.raises(IndexUnavailable, match="vademecum index"):
        place.open(into=empty)
    rules = {f"rule{number}": f"Text of rule {number}." for number in range(600)}
    place.guide("stay", **rules)
    report = place.build(into=empty)
    assert (report.created, report.published) == (600, True)
    index = place.open(into=empty)
    assert list(index.passages) == [f"stay.{name}" for name in rules]
    assert index.search(["ask about rule599"], 1)[0].passage.text == "Text of rule 599."
    again = place.build(into=empty)
    assert (again.unchanged, again.embedded, again.published) == (600, 0, False)
    assert len(names(empty)) == 2


def test_a_reader_follows_the_pointer_and_old_collections_go(place: Place, empty: str) -> None:
    place.guide("stay", length="You can stay 10 days.")
    place.build(into=empty)
    shelf = shelf_of(empty, place)
    for days in (20, 30, 40):
        place.guide("stay", length=f"You can stay {days} days.")
        report = place.build(into=empty)
        assert report.updated == 1
        assert shelf.current().search(["days"], 1)[0].passage.text == f"You can stay {days} days."
    assert len(names(empty)) == 3
    shelf.close()


def test_an_unfinished_collection_is_never_read(
    place: Place, empty: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.guide("stay", length="You can stay 10 days.")
    place.build(into=empty)
    place.guide("stay", length="You can stay 20 days.")

    def cut(*_: object) -> None:
        raise ConnectionError("cut")

    with monkeypatch.context() as patch:
        patch.setattr("indexing.server.add_rows", cut)
        with pytest.raises(ConnectionError):
            place.build(into=empty)
    assert "10 days" in place.open(into=empty).search(["days"], 1)[0].passage.text
    assert place.build(into=empty).updated == 1
    assert "20 days" in place.open(into=empty).search(["days"], 1)[0].passage.text


def test_no_server_says_so(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        with pytest.raises(IndexUnavailable, match="no Chroma server answers"):
            open_index(f"http://127.0.0.1:{free.getsockname()[1]}", tmp_path)
