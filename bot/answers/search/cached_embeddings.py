"""Vectors of short texts, remembered: what people ask and how it is put comes back again and again."""

from __future__ import annotations

from collections.abc import Sequence

from indexing.caching_encoder import CachingEncoder
from indexing.encoder import Encoder, Vectors

KEPT = 8_000  # vectors: about 12 MB at 384 dimensions


_by_model: dict[str, CachingEncoder] = {}


def meanings(encoder: Encoder, texts: Sequence[str]) -> Vectors:
    """(n, dimension) vectors of *texts* as questions, of length 1; only those not seen lately are computed."""
    return _by_model.setdefault(encoder.model, CachingEncoder(encoder, KEPT)).encode(texts)
