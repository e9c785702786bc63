"""Writes an answer with a language model from the passages that were found. What it returns is checked and cited, or it is nothing."""

from __future__ import annotations

import contextlib
import logging
import secrets
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from babel import Locale
from babel.dates import format_date

from bot import metrics
from bot.answers.check.checks import Unsupported, check_quotes, check_written
from bot.answers.check.injection import is_injection
from bot.answers.context import Question
from bot.answers.read.reader import Part
from bot.answers.write.layout import laid_out
from bot.answers.write.model import Model, ModelFailed
from bot.answers.write.prompt import load
from bot.answers.write.standalone import SCHEMA as STANDALONE
from bot.answers.write.standalone import accepted
from bot.answers.write.statements import LETTERS, SCHEMA, NotInPassages, cited, understand
from bot.settings import Settings
from indexing.index import Found
from indexing.passages import Passage

log = logging.getLogger(__name__)

MATERIAL = 12_000  # characters of passages that a model is given
TURNS, TURN = 6, 500  # of the conversation before, and characters of each
STANDALONE_SHARE = 0.4  # of the deadline


class Asks(Protocol):
    """What is needed of the model."""

    @property
    def deadline(self) -> float: ...

    def load(self) -> object: ...

    async def ask(self, prompt: tuple[str, str], schema: Any, seconds: float) -> Any: ...


@dataclass(frozen=True)
class WrittenAnswer:
    """A checked answer: house markup, what it takes from each passage, whether it answers only a part."""

    text: str
    parts: tuple[Part, ...]
    partial: bool


def new_token() -> str:
    """A name for a passage that nobody can guess."""
    return "".join(secrets.choice(LETTERS) for _ in range(10))


class Writer:
    """Writes answers, and makes follow-ups stand alone. Holds nothing about anybody."""

    def __init__(
        self, model: Asks, token: Callable[[], str] = new_token, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._model, self._token, self._clock = model, token, clock

    def warm_up(self) -> None:
        """Load the model before the first question; where that fails the log says why, and answers are read."""
        with contextlib.suppress(ModelFailed):
            self._model.load()

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

    async def write(self, question: Question, found: Sequence[Found], until: float) -> WrittenAnswer | None:
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
            return WrittenAnswer(laid_out((one.text, one.item) for one in statements), parts, partial)
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
            if is_injection(passage.text):
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


def _headed(passage: Passage) -> str:
    about = [f"Section: {passage.section}"]
    if passage.audience:
        about.append(f"for: {', '.join(passage.audience)}")
    if passage.certainty != "confirmed":
        about.append("reported, not confirmed")
    return f"({'; '.join(about)})\n{passage.text.strip()}"


def _conversation(question: Question) -> str:
    return "\n".join(f"{who}: {' '.join(text[:TURN].split())}" for who, text in question.history[-TURNS:])
