"""What reading a typed answer can give: a value, a question back, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Understood:
    """A plain value, as it is stored: option key, int, ISO date, ISO country, town mapping, bool, ``"?"``."""

    value: Any


@dataclass(frozen=True)
class Clarify:
    """Several readings: ask back. ``code`` names the wording; ``options`` are (value, label) pairs to choose from."""

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)
    options: tuple[tuple[Any, str], ...] = ()


@dataclass(frozen=True)
class NotUnderstood:
    """No reading; ``code`` names the wording that says what would be understood."""

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


Reading = Understood | Clarify | NotUnderstood
