"""Regular expressions over what people write, that give up instead of holding everybody else up.

``re`` backtracks for as long as a text makes it, and holds the interpreter while it does: one message froze the whole process
for 23 seconds. These are compiled by ``regex``, which knows the same language (look-around included, which a linear-time engine
such as RE2 does not, and half of our patterns need), lets other threads run while it matches, and ends after a time. Where a
pattern of ``re`` is known to be linear it may stay; ``tests/test_patterns.py`` measures every pattern of the house.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from time import thread_time
from typing import Any, cast

import regex

SECONDS = 0.25  # of one call; what an honest message needs is a thousandth of it
MOST_WAITS = 40  # times that many seconds on a machine that is busy with something else

Replacement = str | Callable[[re.Match[str]], str]


class PatternTimeout(RuntimeError):
    """A text made a pattern take too long; the message says which pattern, never which text."""


class BoundedPattern:
    """The methods of ``re.Pattern`` that the house uses, each within SECONDS of processor time. Raises PatternTimeout."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._asked = flags | regex.VERSION0

    @cached_property
    def _compiled(self) -> Any:
        """Compiled at its first use: a process that answers one question needs few of them."""
        return regex.compile(self.pattern, self._asked)

    @property
    def flags(self) -> int:
        """The flags as the library settled them."""
        return int(self._compiled.flags)

    def search(self, text: str, *bounds: int) -> Any:
        return self._within(self._compiled.search, text, *bounds)

    def match(self, text: str, *bounds: int) -> Any:
        return self._within(self._compiled.match, text, *bounds)

    def fullmatch(self, text: str, *bounds: int) -> Any:
        return self._within(self._compiled.fullmatch, text, *bounds)

    def findall(self, text: str, *bounds: int) -> Any:
        return self._within(self._compiled.findall, text, *bounds)

    def finditer(self, text: str, *bounds: int) -> Iterator[Any]:
        return iter(self._within(self._all, text, *bounds))

    def _all(self, *arguments: Any, **within: Any) -> list[Any]:
        return list(self._compiled.finditer(*arguments, **within))

    def sub(self, replacement: Replacement, text: str, count: int = 0) -> Any:
        return self._within(self._compiled.sub, replacement, text, count)

    def split(self, text: str, maxsplit: int = 0) -> Any:
        return self._within(self._compiled.split, text, maxsplit)

    def _within(self, work: Callable[..., Any], *arguments: Any) -> Any:
        begun = thread_time()
        for _ in range(MOST_WAITS):
            try:
                return work(*arguments, timeout=SECONDS, concurrent=True)
            except TimeoutError:
                # A busy machine lets the time run out, too: only what this thread itself used up counts.
                if thread_time() - begun >= SECONDS / 2:
                    break
        raise PatternTimeout(f"the pattern {self.pattern[:60]!r} took longer than {SECONDS} s") from None

    def __repr__(self) -> str:
        return f"BoundedPattern({self.pattern[:60]!r})"


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """*pattern* with the flags of ``re``, used as what ``re.compile`` gives."""
    return cast("re.Pattern[str]", BoundedPattern(pattern, flags))
