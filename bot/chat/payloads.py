"""What a button carries: ``do:command:argument…``, written and read in one place."""

from __future__ import annotations

LONGEST = 64  # bytes: more than that no channel carries
LARGEST_DIGITS = 15  # of a number: beyond that it is no id of a row
_START = "do"


def make(command: str, *arguments: object) -> str:
    """The payload of a button of *command*. Raises ValueError where it would be longer than LONGEST bytes."""
    made = ":".join([_START, command, *map(str, arguments)])
    if len(made.encode()) > LONGEST:
        raise ValueError(f"the payload {made!r} has more than {LONGEST} bytes")
    return made


def command_of(payload: str) -> str:
    """The command that a payload is for; empty where it is none of ours."""
    start, _, rest = payload.partition(":")
    return rest.partition(":")[0] if start == _START else ""


def argument_of(payload: str) -> str:
    """All that stands behind the command, undivided."""
    return payload.partition(":")[2].partition(":")[2]


def number(text: str) -> int | None:
    """The number in a part of a payload, None where there is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LARGEST_DIGITS else None
