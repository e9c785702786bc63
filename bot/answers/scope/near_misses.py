"""How near a question is to what the guide is not about (the phrases in ``knowledge/near_misses``)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

import knowledge
from indexing import plainyaml
from indexing.cache import EmbeddingCache
from indexing.encoder import Encoder, Vectors
from indexing.progress import Progress

AT_ONCE = 256
FOLDER = Path(knowledge.__file__).parent / "near_misses"


@lru_cache
def phrases_of(language: str) -> tuple[str, ...]:
    """What people ask in *language* that the guide does not answer, each once, in the order of the files and their themes."""
    if not (FOLDER / language).is_dir():
        return ()
    files = sorted((FOLDER / language).glob("*.yaml"))
    themes = [theme for file in files for theme in plainyaml.load(file.read_text("utf-8")).values()]
    return tuple(dict.fromkeys(phrase for theme in themes for phrase in theme))


@lru_cache
def phrases() -> tuple[str, ...]:
    """The same in every language."""
    found = [phrase for folder in sorted(FOLDER.iterdir()) for phrase in phrases_of(folder.name)]
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True)
class NearMisses:
    """The ``vectors`` of the phrases, one a row, in the order of :func:`phrases`."""

    vectors: Vectors

    def nearness(self, vector: Vectors) -> float:
        """The cosine of the vector of a question to the nearest phrase."""
        return float(np.max(self.vectors @ vector))


def near_misses(
    encoder: Encoder, cache: EmbeddingCache | None = None, report: Callable[[Progress], None] | None = None
) -> NearMisses:
    """The phrases as *encoder* sees them: encoded (some seconds, told to *report*), or taken from *cache* and kept there."""
    texts = list(phrases())
    kept = f"{encoder.model}#query"  # a model may embed a question otherwise than a passage
    known = cache.get(kept, encoder.dimension, texts) if cache else {}
    missing = [text for text in texts if text not in known]
    for start in range(0, len(missing), AT_ONCE):
        some = missing[start : start + AT_ONCE]
        fresh = dict(zip(some, encoder.encode(some, "query"), strict=True))
        known |= fresh
        if cache:
            cache.put(kept, fresh)
        if report:
            report(Progress("near misses", start + len(some), len(missing)))
    return NearMisses(np.stack([known[text] for text in texts]))
