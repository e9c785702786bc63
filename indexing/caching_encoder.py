"""An encoder that remembers: the steps of one answer ask for the meaning of the same question several times."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence

import numpy as np

from indexing.encoder import Encoder, Purpose, Vectors


class CachingEncoder:
    """*encoder*, with the vectors of the last *kept* texts beside it (1.5 KB each at 384 dimensions). Any thread may call it."""

    def __init__(self, encoder: Encoder, kept: int) -> None:
        self.encoder = encoder
        self.model, self.dimension, self.languages = encoder.model, encoder.dimension, encoder.languages
        self._kept = kept
        self._known: OrderedDict[tuple[str, str], Vectors] = OrderedDict()
        self._lock = threading.Lock()

    def encode(self, texts: Sequence[str], purpose: Purpose = "query") -> Vectors:
        """(n, dimension) vectors of *texts*; only those that are not remembered are computed, each once."""
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        found: dict[str, Vectors] = {}
        with self._lock:
            for text in dict.fromkeys(texts):
                if (purpose, text) in self._known:
                    self._known.move_to_end((purpose, text))
                    found[text] = self._known[purpose, text]
        missing = [text for text in dict.fromkeys(texts) if text not in found]
        if missing:
            found |= dict(zip(missing, self.encoder.encode(missing, purpose), strict=True))
        with self._lock:
            for text in missing:
                self._known[purpose, text] = found[text]
            while len(self._known) > self._kept:
                self._known.popitem(last=False)
        return np.stack([found[text] for text in texts])
