"""The words that people type, loaded once from ``knowledge/flow_words.yaml``."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from bot.flows.source import read_file
from bot.flows.text import fold
from knowledge import ROOT


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    data: dict[str, Any] = read_file(ROOT / "flow_words.yaml").data
    return data


@lru_cache(maxsize=16)
def words(name: str) -> frozenset[str]:
    """A list of words or phrases, folded."""
    value = _data()[name]
    return frozenset(fold(str(word)) for word in (value.split() if isinstance(value, str) else value))


@lru_cache(maxsize=16)
def mapping(name: str) -> dict[str, Any]:
    """A mapping of folded words."""
    return {fold(str(key)): value for key, value in _data()[name].items()}


@lru_cache(maxsize=1)
def numbers() -> dict[str, int]:
    """Folded word -> number; a and an count as one."""
    found = {fold(word): n for text in _data()["numbers"].values() for n, word in enumerate(text.split())}
    return {**found, **mapping("articles"), **mapping("tens")}
