"""Who gets answers from which own documents: those for everybody, and those of the circles that the asker belongs to."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Container, Mapping
from threading import Lock

from bot.answers.check.injection import is_injection
from bot.answers.own.candidates import OwnPassages
from indexing.index import Index
from indexing.passages import Passage
from indexing.ranking.learned import Learned

KEPT = 16  # combinations of circles that are kept ready


def sees(passage: Passage, circles: Container[str]) -> bool:
    """Whether somebody of *circles* gets answers from *passage*; everybody does from those of the guide."""
    return passage.own is None or not passage.own.circle or passage.own.circle in circles


class OwnDocuments:
    """The own documents of one index version, by who asks. What one circle may not see has no part in its search, not even in what a
    word weighs. Built whole, never changed."""

    def __init__(
        self, index: Index, learned: Learned, known_to_the_guide: Callable[[str], Container[str]]
    ) -> None:
        self._index, self._learned = index, learned
        self._known_to_the_guide = known_to_the_guide
        self._passages: Mapping[str, list[Passage]] = _by_circle(index)
        self._built: OrderedDict[frozenset[str], OwnPassages] = OrderedDict()
        self._lock = Lock()
        self.of(frozenset())

    def of(self, circles: frozenset[str]) -> OwnPassages:
        """The passages that somebody of *circles* gets answers from."""
        there = frozenset(circle for circle in circles if circle in self._passages)
        with self._lock:
            if there not in self._built:
                self._built[there] = self._build(there)
                while len(self._built) > KEPT:
                    self._built.popitem(last=False)
            self._built.move_to_end(there)
            return self._built[there]

    def close(self) -> None:
        """Give the memory back."""
        with self._lock:
            for some in self._built.values():
                some.close()

    def _build(self, circles: frozenset[str]) -> OwnPassages:
        some = [one for circle in ("", *sorted(circles)) for one in self._passages.get(circle, ())]
        return OwnPassages(some, self._index, self._learned, self._known_to_the_guide)


def _by_circle(index: Index) -> dict[str, list[Passage]]:
    found: dict[str, list[Passage]] = {}
    for passage in index.passages.values():
        if passage.kind == "own" and not is_injection(passage.text):
            found.setdefault(passage.own.circle if passage.own is not None else "", []).append(passage)
    return found
