"""The process that reads documents for another one, so that a file that never ends, or takes all memory, ends alone.

Standard input: a line of JSON ``{"suffix", "size"}`` and as many bytes, again and again. Standard output: lines of JSON, some
``{"page", "pages"}`` and then ``{"loaded"}`` or ``{"refused", "remember"}``. Usage: python -m indexing.loaders.worker MEMORY PARENT.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
from typing import BinaryIO

from indexing.loaders import read
from indexing.problems import MissingLibrary, UnreadableDocument

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


def main(memory: int, parent: int) -> None:
    """Serve until standard input ends."""
    _limit(memory, parent)
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # what a library prints is no answer
    for header in iter(sys.stdin.buffer.readline, b""):
        asked = json.loads(header)
        _serve(asked["suffix"], sys.stdin.buffer.read(asked["size"]), answers)


def _serve(suffix: str, content: bytes, answers: BinaryIO) -> None:
    def told(page: int, pages: int) -> None:
        answers.write(_line({"page": page, "pages": pages}))

    try:
        answer = _line({"loaded": read(suffix, content, told).to_dict()})
    except UnreadableDocument as error:
        answer = _line({"refused": str(error), "remember": not isinstance(error, MissingLibrary)})
    except (MemoryError, RecursionError) as error:
        answer = _line({"refused": f"cannot be read ({type(error).__name__})", "remember": True})
    answers.write(answer)


def _line(answer: object) -> bytes:
    return json.dumps(answer).encode("ascii") + b"\n"


def _limit(memory: int, parent: int) -> None:
    """Take no more than *memory* bytes, and end when the process that asked ends, however it does."""
    try:
        import resource
    except ImportError:  # not on this system; the limits of time hold
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
        if os.getppid() != parent:
            raise SystemExit(1)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
