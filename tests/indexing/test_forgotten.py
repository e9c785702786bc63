"""Who opens a version and forgets it leaves nothing behind: no private copy, no complaint at the end of the process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.indexing.places import Place

OPENED = """
import sys, tempfile, threading
from pathlib import Path
from indexing.reading import FolderVersion

def private():
    return list(Path(tempfile.gettempdir()).glob("vademecum-index-*"))

def hold(version):
    kept.append(version)
    threading.Event().wait()

kept = [FolderVersion(Path(sys.argv[1]))]
assert private()
"""


@pytest.mark.parametrize(
    "ended",
    [
        "",
        "kept.clear()\nassert not private()",
        "[version.close() for version in kept * 2]\nassert not private()",
        "threading.Thread(target=hold, args=kept, daemon=True).start()",
    ],
    ids=["kept", "dropped", "closed twice", "held by a thread"],
)
def test_a_version_that_nobody_closes_is_let_go(place: Place, tmp_path: Path, ended: str) -> None:
    place.guide("stay", length="Ten days.")
    place.build()
    (manifest,) = place.index.glob("versions/*/manifest.json")
    private = tmp_path / "private"
    private.mkdir()
    process = subprocess.run(
        [sys.executable, "-c", OPENED + ended, str(manifest.parent)],
        env={**os.environ, "TMPDIR": str(private)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (process.returncode, process.stderr) == (0, "")
    assert list(private.iterdir()) == []
