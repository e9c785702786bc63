"""The parts of the assistant that commands work with, each found by its type."""

from __future__ import annotations

from typing import TypeVar

Part = TypeVar("Part")


class Services:
    """Filled where the assistant is assembled, so that a command asks for what it needs and a constructor names a handful of things."""

    def __init__(self, *parts: object) -> None:
        self._parts = {type(part): part for part in parts}

    def get(self, kind: type[Part]) -> Part:
        """The part of that type. Raises LookupError where the assistant was assembled without it."""
        found = self.find(kind)
        if found is None:
            raise LookupError(f"the assistant was assembled without {kind.__name__}")
        return found

    def find(self, kind: type[Part]) -> Part | None:
        """The part of that type, None where there is none."""
        found = self._parts.get(kind)
        return found if isinstance(found, kind) else None

    def also(self, *parts: object) -> Services:
        """These parts and *parts*."""
        return Services(*self._parts.values(), *parts)
