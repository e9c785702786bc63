"""Writes an answer with a language model from the passages that were found. What it returns is checked and cited, or it is nothing."""

from __future__ import annotations

import logging
import re
import secrets
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, Protocol

from babel import Locale
from babel.dates import format_date
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot import metrics
from bot.answers.check import Unsupported, check_quotes, check_written
from bot.answers.clean import clean
from bot.answers.context import Question
from bot.answers.distrust import gives_orders
from bot.answers.layout import laid_out
from bot.answers.model import Model, ModelFailed
from bot.answers.prompt import load
from bot.answers.read import Part
from bot.answers.standalone import SCHEMA as STANDALONE
from bot.answers.standalone import accepted
from bot.answers.units import units
from bot.answers.words import content_words
from bot.settings import Settings
from indexing.index import Found
from indexing.passages import Passage

log = logging.getLogger(__name__)

LONGEST = 900  # characters of an answer
MATERIAL = 12_000  # characters of passages that a model is given
TURNS, TURN = 6, 500  # of the conversation before, and characters of each
STANDALONE_SHARE = 0.4  # of the deadline
_LETTERS = "bcdfghjkmnpqrstvwxz"  # no vowels and no digits: a token is never a word or a number
_TOKEN = re.compile(rf"\s*[\[(]*\b[{_LETTERS}]{{10}}\b[\])]*")
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


class Asks(Protocol):
    """What is needed of the model."""

    @property
    def deadline(self) -> float: ...

    async def ask(self, prompt: tuple[str, str], schema: Any, seconds: float) -> Any: ...


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


@dataclass(frozen=True)
class Written:
    """A checked answer: house markup, what it takes from each passage, whether it answers only a part."""

    text: str
    parts: tuple[Part, ...]
    partial: bool


class NotInPassages(Exception):
    """The model says that no passage answers the question."""


def new_token() -> str:
    """A name for a passage that nobody can guess."""
    return "".join(secrets.choice(_LETTERS) for _ in range(10))


class Writer:
    """Writes answers, and makes follow-ups stand alone. Holds nothing about anybody."""

    def __init__(
        self, model: Asks, token: Callable[[], str] = new_token, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._model, self._token, self._clock = model, token, clock

    def until(self) -> float:
        """When the calls for a question that begins now must have ended, by the writer's clock."""
        return self._clock() + self._model.deadline

    async def standalone(self, question: Question, until: float) -> Question | None:
        """*question* understandable without the conversation, or None where the model gives nothing that can be trusted."""
        if not question.history:
            return None
        prompt = load("standalone").fill(
            history=_conversation(question),
            history_token=self._token(),
            question=question.text,
            question_token=self._token(),
        )
        seconds = min(self._model.deadline * STANDALONE_SHARE, until - self._clock())
        try:
            text = accepted(await self._model.ask(prompt, STANDALONE, seconds), question)
        except ModelFailed:
            return None
        if not text or text == question.text:
            return None  # unchanged: the rules may still know better
        return replace(question, text=text, history=())

    async def write(self, question: Question, found: Sequence[Found], until: float) -> Written | None:
        """The answer from *found*, or None where there is none to trust. Raises NotInPassages."""
        named = self._named([one.passage for one in found])
        result = "no_passages"
        try:
            if not named:
                return None
            raw = await self._model.ask(self._prompt(question, named), SCHEMA, until - self._clock())
            statements, partial = understand(raw, named)
            check_written([(one.text, one.passages) for one in statements], question.language)
            parts = cited(statements)
            check_quotes(parts)
            result = "written"
            return Written(laid_out((one.text, one.item) for one in statements), parts, partial)
        except ModelFailed as failed:
            result = failed.kind
        except Unsupported as error:
            result = "unsupported"
            log.warning("a written answer was not used: unsupported %s", error.kind)
        except NotInPassages:
            result = "none"
            raise
        except Exception as error:  # whatever is wrong with writing, the reader has an answer
            result = "broken"
            where = traceback.extract_tb(error.__traceback__)[-1]
            log.error("writing broke: %s at %s:%s", type(error).__name__, where.filename, where.lineno)
        finally:
            metrics.written.labels(result).inc()
        return None

    def _named(self, passages: Sequence[Passage]) -> dict[str, Passage]:
        """Token -> passage, for those that fit into the prompt and give no orders."""
        named: dict[str, Passage] = {}
        left = MATERIAL
        for passage in passages:
            if gives_orders(passage.text):
                log.warning("passage %s is kept from the language model: it gives orders", passage.id)
            elif len(passage.text) <= left:
                named[self._token()] = passage
                left -= len(passage.text)
        return named

    def _prompt(self, question: Question, named: dict[str, Passage]) -> tuple[str, str]:
        return load("answer").fill(
            today=format_date(question.today, "d MMMM y", locale="en"),
            language=str(Locale.parse(question.language).get_display_name("en")),
            passages="\n\n".join(
                f"[[{token}]]\n{_headed(passage)}\n[[/{token}]]" for token, passage in named.items()
            ),
            history=_conversation(question) or "(none)",
            history_token=self._token(),
            question=question.text,
            question_token=self._token(),
        )


def configured_writer(settings: Settings) -> Writer | None:
    """The writer of the settings, None where they name no model. Raises ModelMisconfigured where its package is missing."""
    return Writer(Model(settings)) if settings.chat_model else None


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


def _headed(passage: Passage) -> str:
    about = [f"Section: {passage.section}"]
    if passage.audience:
        about.append(f"for: {', '.join(passage.audience)}")
    if passage.certainty != "confirmed":
        about.append("reported, not confirmed")
    return f"({'; '.join(about)})\n{passage.text.strip()}"


def _conversation(question: Question) -> str:
    return "\n".join(f"{who}: {' '.join(text[:TURN].split())}" for who, text in question.history[-TURNS:])
