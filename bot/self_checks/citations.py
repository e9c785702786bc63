"""The rules behind an outcome as citations: from the index in use, or from the knowledge where there is none."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from bot.answers.read.citation import citation
from bot.answers.read.units import units
from bot.messages import Citation
from indexing.facts import read_facts
from indexing.guide import read_guide
from indexing.passages import Passage
from indexing.problems import IndexUnavailable
from knowledge import ROOT

log = logging.getLogger(__name__)

Passages = Callable[[], Mapping[str, Passage]]
LONGEST_QUOTE = 400


@lru_cache(maxsize=1)
def from_knowledge() -> Mapping[str, Passage]:
    """Every passage of the knowledge that comes with the assistant, by id."""
    return {one.id: one for one in (*read_guide(ROOT)[0], *read_facts(ROOT)[0])}


def cite(rules: Iterable[str], passages: Passages | None) -> tuple[Citation, ...]:
    """A citation for each of *rules*, each once. A rule that the index lacks is taken from the knowledge."""
    known = _known(passages)
    found = (known.get(rule) or from_knowledge().get(rule) for rule in dict.fromkeys(rules))
    return tuple(_citation(passage) for passage in found if passage is not None)


def _known(passages: Passages | None) -> Mapping[str, Passage]:
    if passages is None:
        return {}
    try:
        return passages()
    except IndexUnavailable as error:
        log.warning("the rules are cited without an index: %s", error)
        return {}


def _citation(passage: Passage) -> Citation:
    first = next(iter(units(passage.text)), None)
    return citation(passage, (first.quote if first else passage.text)[:LONGEST_QUOTE])
