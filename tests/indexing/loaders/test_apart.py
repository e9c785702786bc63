"""A document that never ends, takes all memory or breaks its reader ends alone; the next one is read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zlib
from pathlib import Path

import psutil
import pytest

from indexing.loaders.apart import LoaderProcess, ReadingLimits
from indexing.problems import UnreadableDocument
from tests.indexing.pdfs import Page, pdf

TEXT = b"# Bus\n\nIt leaves at nine.\n"


def endless() -> bytes:
    """A PDF whose page draws so many signs that no reader comes to an end."""
    page = Page()
    page.lines = [("x", 60, 100, 10, False)] * 40_000
    return pdf([page] * 3)


def test_what_takes_too_long_is_refused_and_the_next_one_is_read() -> None:
    with LoaderProcess(ReadingLimits(silent=1.5)) as reader:
        began = time.monotonic()
        with pytest.raises(UnreadableDocument, match="too long"):
            reader.read(".pdf", endless())
        assert time.monotonic() - began < 10
        assert reader.read(".md", TEXT).title == "Bus"


def test_what_takes_too_much_memory_is_refused_and_the_next_one_is_read() -> None:
    bomb = zlib.compress(b" " * 400_000_000, 9)
    content = pdf([Page()])
    at = content.index(b"/Length ")
    end = content.index(b"endstream", at)
    start = content.index(b"stream\n", at) + 7
    content = (
        content[:at]
        + b"/Filter /FlateDecode /Length %d >>\nstream\n" % len(bomb)
        + bomb
        + b"\n"
        + content[end:]
    )
    assert start and len(content) < 500_000
    with LoaderProcess(ReadingLimits(memory=400_000_000)) as reader:
        with pytest.raises(UnreadableDocument):
            reader.read(".pdf", content)
        assert reader.read(".md", TEXT).title == "Bus"


def test_a_reader_that_is_killed_refuses_the_file_and_the_next_one_is_read() -> None:
    with LoaderProcess() as reader:
        reader.read(".md", TEXT)
        assert reader._process is not None
        os.kill(reader._process.pid, signal.SIGKILL)
        reader._process.wait()
        assert reader.read(".md", TEXT).title == "Bus"


def test_pages_are_told_while_a_document_is_read() -> None:
    heard: list[tuple[int, int]] = []
    page = Page()
    page.text("The bus leaves at nine.", 100)
    with LoaderProcess() as reader:
        loaded = reader.read(".pdf", pdf([page] * 3), lambda done, total: heard.append((done, total)))
    assert heard == [(1, 3), (2, 3), (3, 3)] and loaded.pages == 3


def test_a_refusal_comes_through_word_for_word() -> None:
    with LoaderProcess() as reader, pytest.raises(UnreadableDocument, match="is empty"):
        reader.read(".md", b" ")


def test_closing_ends_the_worker() -> None:
    with LoaderProcess() as reader:
        reader.read(".md", TEXT)
        assert reader._process is not None
        number = reader._process.pid
    assert not psutil.pid_exists(number)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent ended")
def test_a_worker_ends_with_the_process_that_asked_however_it_ends() -> None:
    script = (
        "import sys\nfrom indexing.loaders.apart import LoaderProcess\n"
        f"reader = LoaderProcess()\nreader.read('.md', {TEXT!r})\nprint(reader._process.pid, flush=True)\nsys.stdin.read()"
    )
    root = Path(__file__).parents[3]
    asking = subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root, text=True
    )
    assert asking.stdout is not None and asking.stdin is not None
    worker = int(asking.stdout.readline())
    asking.kill()
    asking.wait()
    ends = time.monotonic() + 10
    while psutil.pid_exists(worker) and psutil.Process(worker).status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < ends
        time.sleep(0.05)
    asking.stdin.close()
    asking.stdout.close()
