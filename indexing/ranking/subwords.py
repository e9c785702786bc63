"""A text as hashed pieces of its words: the word itself and every run of 3 to 5 letters in it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from indexing.letters import bare

Numbers = NDArray[np.int32]

BUCKETS = 2**15
SHORTEST, LONGEST = 3, 5  # letters of a piece
MOST_WORDS = 400  # of a text: the rest of a long passage says the same once more
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The words of *text* in lower case without accents, in order."""
    return _WORD.findall(bare(text))[:MOST_WORDS]


@lru_cache(maxsize=50_000)
def pieces(word: str) -> tuple[int, ...]:
    """The buckets of a word: its own first, then those of its runs of letters."""
    marked = f"<{word}>"
    runs = [
        marked[start : start + length]
        for length in range(SHORTEST, LONGEST + 1)
        for start in range(len(marked) - length + 1)
    ]
    return tuple(
        zlib.crc32(run.encode()) % BUCKETS for run in [marked, *(run for run in runs if run != marked)]
    )


def text_matrix(texts: Sequence[str]) -> tuple[Numbers, NDArray[np.float32], Numbers]:
    """*texts* as rows of a sparse matrix (columns, values, where each row begins): every word counts the same, within it every piece."""
    columns: list[int] = []
    values: list[float] = []
    begins = [0]
    for text in texts:
        of_words = [pieces(word) for word in words_of(text)]
        columns.extend(chain.from_iterable(of_words))
        for one in of_words:
            values.extend([1 / (len(one) * len(of_words))] * len(one))
        begins.append(len(columns))
    return (
        np.array(columns, dtype=np.int32),
        np.array(values, dtype=np.float32),
        np.array(begins, dtype=np.int32),
    )
