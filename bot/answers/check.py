"""The last look before an answer leaves: every quotation word for word, every number and address in a cited passage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.answers.read import Part
from bot.answers.words import numbers

_ADDRESS = re.compile(r"https?://[^\s)>\]]+|\bwww\.[^\s)>\]]+")
_SPACE = re.compile(r"\s+")


class Unsupported(ValueError):
    """The answer says something that no cited passage says."""


def _flat(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def check_quotes(parts: Sequence[Part]) -> None:
    """Raises Unsupported where a quote does not stand word for word in its passage (line breaks count as spaces)."""
    for part in parts:
        body = _flat(part.passage.text)
        for quote in part.quotes:
            if _flat(quote) not in body:
                raise Unsupported(f"the quote {quote[:60]!r} does not stand in {part.passage.id}")


def check_numbers(answer: str, passages: Iterable[str], question: str = "") -> None:
    """Raises Unsupported where a number or web address of *answer* stands neither in *passages* nor in the question."""
    allowed = " ".join(passages)
    known = set(numbers(allowed)) | set(numbers(question))
    for value in numbers(answer):
        if value not in known:
            raise Unsupported(f"the number {value:g} stands in no cited passage")
    for address in _ADDRESS.findall(answer):
        if address.rstrip(".,;") not in allowed:
            raise Unsupported(f"the address {address} stands in no cited passage")
