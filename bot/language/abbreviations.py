"""Abbreviations after whose full stop a sentence goes on: data of ``knowledge/languages/abbreviations.yaml``."""

from __future__ import annotations

from functools import lru_cache

from bot.language.packs import FOLDER
from indexing import plainyaml


@lru_cache(maxsize=1)
def abbreviations() -> tuple[str, ...]:
    """Those of all languages, without their last full stop, longest first."""
    read: dict[str, list[str]] = plainyaml.load((FOLDER / "abbreviations.yaml").read_text("utf-8"))
    every = {word for words in read.values() for word in words}
    return tuple(sorted(every, key=lambda word: (-len(word), word)))
