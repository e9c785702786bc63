"""Reads a file of a spreadsheet in a process of its own, which is ended where it takes too much memory or time.

A file of 149 KB took 58 seconds and 2.2 GB: what is packed well says nothing of what comes out, and a thread cannot be ended.
"""

from __future__ import annotations

import multiprocessing
import resource
from multiprocessing.connection import Connection
from typing import Any

from bot.cohorts import roster, roster_tables
from bot.cohorts.names import UnfitName

SECONDS = 10.0
MEMORY = 512 * 2**20  # bytes, of address space, beyond what the process begins with
PACKED = b"PK\x03\x04"


def read(content: bytes) -> roster.ReadRoster:
    """The roster in *content*. Raises UnfitName where it is no such file, or would not end. Takes its time: call it in a thread."""
    if not content.startswith(PACKED):
        return roster.read(content)  # text is bounded by its own bytes
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(content, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        found: Any = ours.recv() if ours.poll(SECONDS) else None
    except EOFError:  # it was ended, or ran out of memory
        found = None
    finally:
        process.kill()
        process.join()
        ours.close()
    if isinstance(found, roster.ReadRoster):
        return found
    if isinstance(found, tuple):
        raise UnfitName(found[0], **found[1])
    raise UnfitName("roster-too-many", limit=roster_tables.MOST_ROWS)


def _work(content: bytes, answer: Connection) -> None:
    used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()  # noqa: PTH123, SIM115
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (int(SECONDS), int(SECONDS)))
    try:
        answer.send(roster.read(content))
    except UnfitName as unfit:
        answer.send((unfit.key, dict(unfit.values)))
