"""What one look at a part of the assistant found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class FindingState(StrEnum):
    """How a part is: well, not set up (and not needed), in need of attention, or broken."""

    OK = "ok"
    OFF = "off"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True)
class Finding:
    """*text* says in a line what is and, where something is wrong, what to do; *details* are for programs. No secrets in either."""

    name: str
    state: FindingState
    text: str
    details: Mapping[str, Any] = field(default_factory=dict)


def ok(name: str, text: str, **details: Any) -> Finding:
    return Finding(name, FindingState.OK, text, details)


def off(name: str, text: str, **details: Any) -> Finding:
    return Finding(name, FindingState.OFF, text, details)


def warn(name: str, text: str, **details: Any) -> Finding:
    return Finding(name, FindingState.WARN, text, details)


def bad(name: str, text: str, **details: Any) -> Finding:
    return Finding(name, FindingState.BAD, text, details)
