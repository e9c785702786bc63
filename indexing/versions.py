"""Where index versions live: a folder, or a Chroma server by address; and how a reader follows the pointer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from indexing.encoder import Vectors
from indexing.passages import Passage
from indexing.problems import IndexUnavailable

FORMAT = 3  # of a version; a change makes every index be written anew, from the same embeddings


class StoredVectors(Protocol):
    """The vectors of a version."""

    count: int

    def nearest(self, vector: Vectors, most: int) -> list[tuple[str, float]]:
        """[(row id, cosine)], nearest first."""

    def get(self, rows: Sequence[str]) -> tuple[list[str], Vectors]:
        """The vectors of *rows*, with the row ids in the order they come."""


class Version(Protocol):
    """A version opened for reading."""

    manifest: dict[str, Any]
    passages: list[Passage]

    @property
    def vectors(self) -> StoredVectors:
        """What was embedded."""

    def close(self) -> None: ...


class Versions(Protocol):
    """A place for versions. A key is what the pointer holds; on a server it is more than the version's name."""

    @property
    def lock_path(self) -> Path: ...
    def mark(self) -> object: ...
    def current(self) -> str | None: ...
    def find(self, name: str) -> str | None: ...
    def damage(self, name: str) -> str | None: ...
    def drop(self, name: str) -> None: ...
    def passages(self, name: str) -> list[Passage]: ...
    def write(
        self,
        name: str,
        manifest: Mapping[str, Any],
        passages: Sequence[Passage],
        rows: Sequence[str],
        vectors: Vectors,
    ) -> str: ...
    def point(self, name: str) -> None: ...
    def open(self, name: str) -> Version: ...
    def tidy(self, keep: int) -> None: ...


def check_format(manifest: Mapping[str, Any]) -> None:
    """Raises :class:`IndexUnavailable` for a version that another release wrote in another format."""
    if manifest.get("format") != FORMAT:
        raise IndexUnavailable(
            f"the index was written in format {manifest.get('format')}, this release reads {FORMAT}: run 'vademecum index'"
        )
