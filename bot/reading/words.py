"""The words that people type in answers: of every language that has a file ``answers.yaml``, and of those not offered yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from bot.language import packs
from bot.reading.folding import fold
from indexing import plainyaml

SUBJECT = "answers"


@lru_cache(maxsize=1)
def _every() -> tuple[Mapping[str, Any], ...]:
    found = []
    for code in packs.languages():
        try:
            found.append(packs.words(code, SUBJECT))
        except LookupError:
            continue
    return (*found, plainyaml.load((packs.FOLDER / "others.yaml").read_text("utf-8")))


def _listed(value: Any) -> Iterator[str]:
    yield from (str(one) for one in (value.split() if isinstance(value, str) else value))


@lru_cache(maxsize=32)
def words(name: str) -> frozenset[str]:
    """A list of words or phrases of all languages, folded."""
    return frozenset(fold(word) for language in _every() for word in _listed(language.get(name, ())))


@lru_cache(maxsize=16)
def mapping(name: str) -> dict[str, Any]:
    """A mapping of folded words of all languages; the first language that has a word counts."""
    found: dict[str, Any] = {}
    for language in _every():
        for key, value in language.get(name, {}).items():
            found.setdefault(fold(str(key)), value)
    return found


@lru_cache(maxsize=8)
def of_language(language: str, name: str) -> Any:
    """What one language says, such as which sign stands in large numbers; None where nothing is known."""
    try:
        return packs.words(language, SUBJECT).get(name)
    except LookupError:
        return _every()[-1].get(name, {}).get(language)


@lru_cache(maxsize=1)
def numbers() -> dict[str, int]:
    """Folded word -> number; an article counts as one, "none" as nothing."""
    found: dict[str, int] = {}
    for language in _every():
        rows = language.get("numbers", [])
        for row in [rows] if isinstance(rows, str) else rows:
            for number, word in enumerate(row.split()):
                found.setdefault(fold(word), number)
    tens = {word: int(value) for word, value in mapping("tens").items()}
    return {**found, **dict.fromkeys(words("articles"), 1), **tens}
