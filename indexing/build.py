"""Builds an index: gather passages, embed only what is new, write a version aside, publish it."""

from __future__ import annotations

import datetime as dt
import hashlib
import time
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from filelock import FileLock

from indexing.cache import EmbeddingCache
from indexing.encoder import Vectors
from indexing.gather import gather
from indexing.models import EmbeddingModel, find_model
from indexing.parsed import ParsedDocuments
from indexing.passages import Passage, embedded_languages
from indexing.problems import IndexUnavailable, Problem
from indexing.progress import Progress, shown
from indexing.ranking.shelf import Known, RankingShelf
from indexing.reports import FileReport
from indexing.version_places import versions_at
from indexing.versions import FORMAT, Versions

_COUNTS = (
    *(
        "version",
        "documents",
        "passages",
        "created",
        "updated",
        "deleted",
        "unchanged",
        "embedded",
        "published",
        "seconds",
    ),
)
KEEP = 2
BATCH = 64


@dataclass(frozen=True)
class BuildReport:
    """What a build did. Counts are of passages, against the version that was current before."""

    version: str
    documents: int
    passages: int
    created: int
    updated: int
    deleted: int
    unchanged: int
    embedded: int
    published: bool
    skipped: tuple[Problem, ...]
    seconds: float
    warnings: tuple[Problem, ...] = ()
    repaired: tuple[str, ...] = ()
    learned: tuple[str, ...] = ()  # the languages that ranking was learned in
    files: tuple[FileReport, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The report as plain data for JSON, with one for each own document."""
        counts = {name: getattr(self, name) for name in _COUNTS}
        return {
            **counts,
            "skipped": [str(problem) for problem in self.skipped],
            "warnings": [str(problem) for problem in self.warnings],
            "files": [file.to_dict() for file in self.files],
        }

    def lines(self) -> list[str]:
        """The report as a person reads it."""
        counts = f"created {self.created}, updated {self.updated}, deleted {self.deleted}, unchanged {self.unchanged}"
        state = "is current now" if self.published else "was current already"
        refused = f", {len(self.skipped)} skipped" if self.skipped else ""
        return [
            *(f"repaired {what}" for what in self.repaired),
            *(f"skipped {problem}" for problem in self.skipped),
            *(f"look at {problem}" for problem in self.warnings),
            counts,
            *([f"learned to rank in {', '.join(self.learned)}"] if self.learned else []),
            f"{self.documents} documents{refused}, {self.passages} passages, {self.embedded} texts embedded "
            f"in {self.seconds:.1f} s; version {self.version} {state}",
        ]

    def __str__(self) -> str:
        return "\n".join(self.lines())


def build_index(
    sources: Sequence[Path],
    knowledge: Path | None,
    into: Path | str,
    models: Path,
    cache: Path,
    model: str | EmbeddingModel,
    on_progress: Callable[[Progress], None] | None = None,
    rankings: RankingShelf | None = None,
) -> BuildReport:
    """Build or refresh the index at *into* (a folder or a Chroma server's address) and make it current.

    *sources* are files or folders of own documents, *knowledge* the folder with guide, agencies and rates, *models* where
    exported encoders live, *cache* the SQLite file of embeddings, *model* a name, a folder or an opened model, *rankings* where what is learned from the asks is kept
    (nothing is learned without it). What cannot be read is skipped and
    named in the report. Raises :class:`IndexUnavailable` when there is nothing at all to index, or the model cannot be had.
    """
    began = time.monotonic()
    versions = versions_at(into)
    found = find_model(model, models) if isinstance(model, str) else model
    with FileLock(versions.lock_path), shown(on_progress) as report:
        parsed = ParsedDocuments(cache.with_name("documents.sqlite"))
        gathered = gather(
            sources, knowledge, parsed, lambda done, total: report(Progress("reading", done, total))
        )
        if not gathered.passages:
            raise IndexUnavailable(
                "there is nothing to index: "
                + ("; ".join(map(str, gathered.skipped)) or "the sources hold no document")
            )
        found.prepare()
        name = version_name(found.id, gathered.passages)
        before_key = versions.current()
        before = _passages_of(versions, before_key)
        key = versions.find(name)
        repaired: list[str] = []
        if key is not None and (why := versions.damage(key)) is not None:
            repaired.append(f"version {name}: {why}")
            versions.drop(key)
            key = None
        embedded = 0
        if key is None:
            texts = _rows(gathered.passages, embedded_languages(found.languages))
            vectors, embedded = _embed(found, EmbeddingCache(cache), texts, report)
            manifest = {
                "name": name,
                "format": FORMAT,
                "model": found.id,
                "dimension": int(vectors.shape[1]),
                "passages": len(gathered.passages),
                "rows": len(texts),
                "created": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            }
            key = versions.write(name, manifest, gathered.passages, list(texts), vectors)
        learned = (
            _learn(found, EmbeddingCache(cache), gathered.passages, rankings, report) if rankings else []
        )
        published = key != before_key or bool(repaired)
        if published:
            versions.point(key)
        versions.tidy(KEEP)
    created, updated, deleted, unchanged = _difference(before, gathered.passages)
    return BuildReport(
        version=name,
        documents=gathered.documents,
        passages=len(gathered.passages),
        created=created,
        updated=updated,
        deleted=deleted,
        unchanged=unchanged,
        embedded=embedded,
        published=published,
        skipped=gathered.skipped,
        warnings=gathered.warnings,
        repaired=tuple(repaired),
        learned=tuple(learned),
        files=gathered.files,
        seconds=time.monotonic() - began,
    )


def version_name(model: str, passages: Iterable[Passage]) -> str:
    """The name of the version that holds *passages* embedded by *model*: a hash of both and of the format."""
    digest = hashlib.sha256(f"{FORMAT}\n{model}\n".encode())
    for passage in passages:
        digest.update(passage.hash.encode())
    return digest.hexdigest()[:16]


def _passages_of(versions: Versions, key: str | None) -> list[Passage]:
    """What the version *key* holds; nothing when it is damaged or of another release, it is replaced anyway."""
    try:
        return versions.passages(key) if key else []
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return []


def _rows(passages: Iterable[Passage], languages: Container[str]) -> dict[str, str]:
    return {row: text for passage in passages for row, text in passage.texts_to_embed(languages).items()}


def _embed(
    model: EmbeddingModel,
    cache: EmbeddingCache,
    rows: dict[str, str],
    report: Callable[[Progress], None],
) -> tuple[Vectors, int]:
    """(rows, dimension) vectors in the order of *rows*, and how many texts had to be embedded for them."""
    texts = list(dict.fromkeys(rows.values()))
    dimension = model.dimension
    known = cache.get(model.id, dimension, texts)
    missing = sorted((text for text in texts if text not in known), key=len)
    if missing:
        report(Progress("embedding", 0, len(missing)))
        encoder = model.bulk(len(missing))
        for start in range(0, len(missing), BATCH):
            batch = missing[start : start + BATCH]
            fresh = dict(zip(batch, encoder.encode(batch, "document"), strict=True))
            cache.put(model.id, fresh)
            known |= fresh
            report(Progress("embedding", start + len(batch), len(missing)))
    return np.stack([known[text] for text in rows.values()]), len(missing)


def _learn(
    model: EmbeddingModel,
    cache: EmbeddingCache,
    passages: Sequence[Passage],
    rankings: RankingShelf,
    report: Callable[[Progress], None],
) -> list[str]:
    """Train the rankings that are missing; the languages they are for."""

    def embed(texts: Sequence[str]) -> Vectors:
        return _embed(model, cache, {str(number): text for number, text in enumerate(texts)}, report)[0]

    return rankings.complete(passages, Known(model.id, tuple(model.languages)), embed, report)


def _difference(before: Iterable[Passage], after: Iterable[Passage]) -> tuple[int, int, int, int]:
    old = {passage.id: passage.hash for passage in before}
    new = {passage.id: passage.hash for passage in after}
    created = sum(one not in old for one in new)
    unchanged = sum(old.get(one) == value for one, value in new.items())
    deleted = sum(one not in new for one in old)
    return created, len(new) - created - unchanged, deleted, unchanged
