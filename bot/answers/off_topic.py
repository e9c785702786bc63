"""How near a question is to what the guide is not about (the phrases in ``elsewhere/``)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np

from indexing import plainyaml
from indexing.cache import EmbeddingCache
from indexing.encoder import Encoder, Vectors


@lru_cache
def phrases() -> tuple[str, ...]:
    """What people ask elsewhere, each once, in the order of the files and their themes."""
    files = sorted((Path(__file__).parent / "elsewhere").glob("*.yaml"))
    themes = [theme for file in files for theme in plainyaml.load(file.read_text("utf-8")).values()]
    return tuple(dict.fromkeys(phrase for theme in themes for phrase in theme))


_encoded: dict[str, Vectors] = {}  # by model


def warm_up(encoder: Encoder, cache: EmbeddingCache | None = None) -> Vectors:
    """The vectors of the phrases, one a row; encoded once a model (about a second), or taken from *cache* and kept there."""
    if encoder.model not in _encoded:
        texts = list(phrases())
        kept = f"{encoder.model}#query"  # a model may embed a question otherwise than a passage
        known = cache.get(kept, encoder.dimension, texts) if cache else {}
        missing = [text for text in texts if text not in known]
        if missing:
            fresh = dict(zip(missing, encoder.encode(missing, "query"), strict=True))
            known |= fresh
            if cache:
                cache.put(kept, fresh)
        _encoded[encoder.model] = np.stack([known[text] for text in texts])
    return _encoded[encoder.model]


def nearness(text: str, encoder: Encoder) -> float:
    """The cosine of *text* to the nearest off-topic phrase."""
    return float(np.max(warm_up(encoder) @ np.asarray(encoder.encode([text], "query")[0])))
