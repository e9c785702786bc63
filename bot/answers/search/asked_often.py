"""How often strangers ask for a rule: of two that fit the same few words, they mean the one that everybody asks for."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

import knowledge
from indexing import plainyaml

FILE = knowledge.ROOT / "asked_often.yaml"


@lru_cache(maxsize=1)
def asked_often() -> Mapping[str, float]:
    """Rule -> how often it is asked for: 1 for the rule that is asked for most, by the logarithm of the counts; others are not there."""
    counts: Mapping[str, int] = plainyaml.load(FILE.read_text("utf-8"))
    most = math.log1p(max(counts.values()))
    return {rule: math.log1p(count) / most for rule, count in counts.items()}
