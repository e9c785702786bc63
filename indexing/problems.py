"""What can be wrong with the knowledge or an own document, said with the place and a way on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """Something wrong in a file: ``path:line: message`` (line 0 means the whole file)."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}"


class KnowledgeError(ValueError):
    """One or more problems in a file of the knowledge; ``problems`` names each with file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UnreadableDocument(ValueError):
    """An own document that cannot be read; the message says why and what to do."""


class IndexUnavailable(RuntimeError):
    """An index that cannot be built or opened; the message says what to do."""


class IndexDamaged(IndexUnavailable):
    """A version, or the encoder, is there but not whole: it is built anew, never read."""


class MissingLibrary(UnreadableDocument):
    """An own document whose reader is not installed: nothing is wrong with the document."""
