"""How near a question is to what the guide is not about (``off_topic.yaml``)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np

from indexing import plainyaml
from indexing.encoder import Encoder, Vectors


@lru_cache
def phrases() -> tuple[str, ...]:
    themes: dict[str, list[str]] = plainyaml.load(
        (Path(__file__).parent / "off_topic.yaml").read_text("utf-8")
    )
    return tuple(phrase for theme in themes.values() for phrase in theme)


_encoded: dict[str, Vectors] = {}  # by model


def warm_up(encoder: Encoder) -> Vectors:
    """The vectors of the phrases, one a row; encoded once a model (about a second)."""
    if encoder.model not in _encoded:
        _encoded[encoder.model] = np.asarray(encoder.encode(list(phrases()), "query"))
    return _encoded[encoder.model]


def nearness(text: str, encoder: Encoder) -> float:
    """The cosine of *text* to the nearest off-topic phrase."""
    return float(np.max(warm_up(encoder) @ np.asarray(encoder.encode([text], "query")[0])))
