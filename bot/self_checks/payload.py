"""What a button of a self-check carries: flow, version, question and option, readable, in at most 64 bytes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

PREFIX = "q:"
FLOW_ROOM, QUESTION_ROOM, OPTION_ROOM = 22, 18, 16  # with three digits of version and the colons: 64

# Options that are no answers. No option of a flow begins with one of these signs.
UNKNOWN, BACK, CANCEL, CHANGE, PAGE, OFFERED = "?", "<", "!", "*", "+", "@"


@dataclass(frozen=True)
class Tap:
    """A payload as it came back; names may be shortened, :func:`find` tells which is meant."""

    flow: str
    version: int
    question: str
    option: str


def payload(flow: str, version: int, question: str, option: str) -> str:
    """The payload of one option. Names that are too long end in ``~`` and four digits of their hash."""
    parts = (short(flow, FLOW_ROOM), str(version), short(question, QUESTION_ROOM), short(option, OPTION_ROOM))
    return PREFIX + ":".join(parts)


def read(text: str) -> Tap | None:
    """The tap of a payload; None for any other payload."""
    parts = text.removeprefix(PREFIX).split(":")
    if not text.startswith(PREFIX) or len(parts) != 4 or not parts[1].isdecimal() or not parts[3]:
        return None
    return Tap(parts[0], int(parts[1]), parts[2], parts[3])


def short(name: str, room: int) -> str:
    return name if len(name) <= room else f"{name[: room - 5]}~{sha256(name.encode()).hexdigest()[:4]}"


def find(shortened: str, names: Iterable[str], room: int) -> str | None:
    """The one of *names* that was shortened to this; None where it is gone."""
    return next((name for name in names if short(name, room) == shortened), None)


def code_of(value: Any) -> str:
    """The option that stands for a plain value: a key, ``yes``, a number, a day; a digest for anything larger."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str | int):
        return str(value)
    return OFFERED + sha256(repr(sorted(value.items())).encode()).hexdigest()[:10]
