"""The statements a language model replies with: their shape, their sources, and what an answer takes from each passage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot import patterns
from bot.answers.question.clean import clean
from bot.answers.question.words import content_words
from bot.answers.read.reader import Part
from bot.answers.read.units import units
from bot.answers.write.model import ModelFailed
from indexing.passages import Passage

LONGEST = 900  # characters of an answer
LETTERS = "bcdfghjkmnpqrstvwxz"  # no vowels and no digits: a token is never a word or a number
_TOKEN = patterns.compile(rf"\s*[\[(]*\b[{LETTERS}]{{10}}\b[\])]*")
_ITEM = re.compile(r"^\s*(?:[-*•+]|\d{1,2}[.)])\s+")

SCHEMA: dict[str, Any] = {
    "title": "answer",
    "description": "The answer to the question, built from the passages",
    "type": "object",
    "additionalProperties": False,
    "required": ["completeness", "statements"],
    "properties": {
        "completeness": {"type": "string", "enum": ["complete", "partial", "none"]},
        "statements": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["text", "sources"],
                "properties": {
                    "text": {"type": "string"},
                    "sources": {"type": "array", "items": {"type": "string"}},
                },
            },
        },
    },
}


class _Statement(BaseModel):
    model_config = ConfigDict(strict=True)
    text: str = Field(max_length=700)
    sources: list[str] = Field(max_length=50)


class _Draft(BaseModel):
    model_config = ConfigDict(strict=True)
    completeness: Literal["complete", "partial", "none"]
    statements: list[_Statement] = Field(max_length=30)


@dataclass(frozen=True)
class Statement:
    """One or two sentences (or an item of a list) and the passages they rest on."""

    text: str
    passages: tuple[Passage, ...]
    item: bool = False


class NotInPassages(Exception):
    """The model says that no passage answers the question."""


def understand(raw: Any, named: dict[str, Passage]) -> tuple[list[Statement], bool]:
    """The statements of a reply that rest on passages of *named*, and whether they are only a part.

    Tokens that were not given are stripped, statements without any other dropped. Raises ModelFailed("unusable") where the
    reply is no answer, ModelFailed("uncited") where nothing is left, NotInPassages where it says there is none.
    """
    try:
        draft = _Draft.model_validate(raw)
    except ValidationError:
        raise ModelFailed("unusable") from None
    if draft.completeness == "none":
        if draft.statements:
            raise ModelFailed("unusable")
        raise NotInPassages
    statements: list[Statement] = []
    length = 0
    for one in draft.statements:
        statement = _statement(one, named)
        if statement and length + len(statement.text) <= LONGEST:
            statements.append(statement)
            length += len(statement.text) + 2
    if not statements:
        raise ModelFailed("uncited" if draft.statements else "unusable")
    return statements, draft.completeness == "partial"


def _statement(raw: _Statement, named: dict[str, Passage]) -> Statement | None:
    text = " ".join(_TOKEN.sub("", clean(raw.text)).split())
    item = _ITEM.match(text) is not None
    text = _ITEM.sub("", text, count=1)
    tokens = dict.fromkeys(token.strip(" []") for token in raw.sources)
    passages = tuple(named[token] for token in tokens if token in named)
    if not passages or not any(character.isalnum() for character in text):
        return None
    return Statement(text, passages, item)


def cited(statements: Sequence[Statement]) -> tuple[Part, ...]:
    """What the answer takes from each passage, with the word-for-word piece that is nearest to it as the quote."""
    taken: dict[str, list[str]] = {}
    passages: dict[str, Passage] = {}
    for one in statements:
        for passage in one.passages:
            taken.setdefault(passage.id, []).append(one.text)
            passages[passage.id] = passage
    return tuple(
        Part(passages[id], " ".join(texts), (_nearest(" ".join(texts), passages[id]),))
        for id, texts in taken.items()
    )


def _nearest(text: str, passage: Passage) -> str:
    words = set(content_words(text, passage.language))
    every = units(passage.text)
    if not every:
        return passage.text
    return max(every, key=lambda unit: len(words & set(content_words(unit.text, passage.language)))).quote
