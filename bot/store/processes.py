"""Tells whether a process of this machine is gone, so that its work is free at once instead of after its lease."""

from __future__ import annotations

import os
from pathlib import Path

_PROC = Path("/proc")


def this_process() -> str | None:
    """A name no other process ever has: boot, process namespace, process id and start time. None where /proc has none of it."""
    return _name(os.getpid())


def is_gone(process: str) -> bool:
    """True only where *process* ran on this boot of this machine, in this namespace, and does not run any more."""
    place, _, rest = process.rpartition("/")
    pid = rest.partition("@")[0]
    return place == _place() and pid.isdigit() and _name(int(pid)) != process


def _place() -> str | None:
    try:
        boot = (_PROC / "sys/kernel/random/boot_id").read_text().strip()
        return f"{boot}/{(_PROC / 'self/ns/pid').readlink()}"
    except OSError:
        return None


def _name(pid: int) -> str | None:
    place = _place()
    try:
        # The second field is the program's name in parentheses, which may hold anything; start time is the 22nd.
        fields = (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    if place is None or fields[0] == "Z":
        return None
    return f"{place}/{pid}@{fields[19]}"
