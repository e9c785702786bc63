"""A builder process for the tests: builds a Place with the fake model, and kills itself at the n-th event if told to.

Usage: python -m tests.indexing.builder FOLDER [KILL_AT]. Prints the events, or the number of texts it embedded.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from indexing.build import build_index
from tests.indexing.fakes import FakeModel

WATCHED = {
    "open",
    "os.rename",
    "os.mkdir",
    "os.remove",
    "os.rmdir",
    "os.chmod",
    "sqlite3.connect",
    "shutil.rmtree",
    "fcntl.flock",
}


def main(folder: Path, kill_at: int | None) -> None:
    events = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal events
        if event in WATCHED:
            events += 1
            if events == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)

    import chromadb  # noqa: F401 - its imports open hundreds of files that no build is about

    model = FakeModel()
    sys.addaudithook(count)
    data = folder / "data"
    report = build_index(
        [folder / "own"],
        folder / "knowledge",
        data / "index",
        data / "models",
        data / "embeddings.sqlite",
        model,
        on_progress=lambda _: None,
    )
    print(f"{events} {report.embedded} {report.version}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None)
