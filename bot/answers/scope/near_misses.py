"""How near a question is to what the guide is not about (the phrases in ``knowledge/near_misses``)."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import numpy as np

import knowledge
from indexing import plainyaml
from indexing.cache import EmbeddingCache
from indexing.encoder import Encoder, Vectors
from indexing.progress import Progress

AT_ONCE = 256


@lru_cache
def phrases() -> tuple[str, ...]:
    """What people ask that the guide does not answer, each once, in the order of the files and their themes."""
    files = sorted((Path(knowledge.__file__).parent / "near_misses").glob("*/*.yaml"))
    themes = [theme for file in files for theme in plainyaml.load(file.read_text("utf-8")).values()]
    return tuple(dict.fromkeys(phrase for theme in themes for phrase in theme))


_encoded: dict[str, Vectors] = {}  # by model


def phrase_vectors(
    encoder: Encoder, cache: EmbeddingCache | None = None, report: Callable[[Progress], None] | None = None
) -> Vectors:
    """The vectors of the phrases, one a row; encoded once a model (some seconds, told to *report*), or taken from *cache* and kept there."""
    if encoder.model not in _encoded:
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
        _encoded[encoder.model] = np.stack([known[text] for text in texts])
    return _encoded[encoder.model]


def nearness(text: str, encoder: Encoder) -> float:
    """The cosine of *text* to the nearest off-topic phrase."""
    return float(np.max(phrase_vectors(encoder) @ np.asarray(encoder.encode([text], "query")[0])))
