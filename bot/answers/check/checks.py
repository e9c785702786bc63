"""The last look before an answer leaves: every quotation word for word, every number and address in a cited passage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.answers.check.claims import claims, passage_claims, unsupported
from bot.answers.check.injection import is_foreign, is_strange, talks_of_itself
from bot.answers.check.table_rows import misplaced
from bot.answers.question.words import numbers
from bot.answers.read.reader import Part
from indexing.passages import Passage

_ADDRESS = re.compile(r"https?://[^\s)>\]*]+|\bwww\.[^\s)>\]*]+")
_SPACE = re.compile(r"\s+")


class Unsupported(ValueError):
    """The answer says something that no cited passage says. ``kind`` names what, without the words."""

    def __init__(self, message: str, kind: str = "words") -> None:
        super().__init__(message)
        self.kind = kind


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


def check_written(statements: Sequence[tuple[str, Sequence[Passage]]], language: str) -> None:
    """Raises Unsupported where a text of *statements*, in *language*, says what the passages it cites do not.

    Compared are addresses, dates, hours, quotations and quantities with their units, in digits and in words; besides, the text must
    be in *language*, share words with its passages and not speak of models.
    """
    known = {passage.id: passage_claims(passage) for _, passages in statements for passage in passages}
    whole = " ".join(text for text, _ in statements)
    if is_foreign(whole, language):
        raise Unsupported("the answer is in another language", "language")
    # Statements run on: "… 10" and "000 EUR …" are supported apart, and read as one number.
    every = [passage for _, passages in statements for passage in passages]
    for number, (text, passages) in enumerate([(whole, every), *statements]):
        stated = claims(text, language)
        missing = unsupported(stated, [known[passage.id] for passage in passages])
        if missing is not None:
            raise Unsupported(f"the {missing[0]} {missing[1]} stands in no cited passage", missing[0])
        if number and (value := misplaced(text, stated, passages)) is not None:
            raise Unsupported(f"{value} is stated without the row of the table it stands in", "row")
        sources = [f"{passage.section} {passage.text}" for passage in passages]
        if talks_of_itself(text, sources):
            raise Unsupported("the answer speaks of itself", "self-talk")
        same = [
            source for source, passage in zip(sources, passages, strict=True) if passage.language == language
        ]
        if len(same) == len(sources) and is_strange(text, sources, language):
            raise Unsupported("the answer speaks of something else than its passages", "subject")
