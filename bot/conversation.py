"""The one door: a person's message in, a Turn out (what to say and what to write). No channel and no sending in here."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from bot import metrics
from bot.answers.answer import Answer, Asked
from bot.commands import Commands
from bot.language.catalogue import best_language, say
from bot.messages import Incoming, Reply
from bot.people import questions, rows
from bot.people.questions import Question
from bot.people.rows import Person
from bot.store.engine import Store
from bot.turn import Turn


class Answers(Protocol):
    """Where free questions are answered."""

    async def answer(self, asked: Asked) -> Answer: ...


class Conversation:
    """Decides what is said: a command first, then a button, else a free question."""

    def __init__(
        self,
        store: Store,
        answers: Answers,
        *,
        default_language: str = "en",
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store, self._answers, self._now = store, answers, now
        self._default_language = default_language
        self._commands = Commands()

    async def respond(self, incoming: Incoming, inbox_id: int | None = None) -> Turn:
        """Think of the turn for *incoming*. Reads the store, never writes it: the writes are in the Turn."""
        now = self._now()
        async with self._store.read() as connection:
            person = await rows.load(
                connection, incoming, best_language(incoming.language, self._default_language)
            )
            command = self._commands.find(incoming)
            history = () if command else tuple(await questions.history(connection, person.id, now))
        if command is not None:
            turn = command(incoming, person)
        else:
            turn = await self._free_question(incoming, person, history, inbox_id, now)
        return Turn(
            turn.replies,
            (lambda c: rows.touch(c, incoming, person, now), *turn.writes),
            turn.kept,
            turn.failure,
        )

    async def _free_question(
        self,
        incoming: Incoming,
        person: Person,
        history: tuple[tuple[str, str], ...],
        inbox_id: int | None,
        now: datetime,
    ) -> Turn:
        began = time.perf_counter()
        answer = await self._answers.answer(Asked(incoming.text, now.date(), history, person.language))
        seconds = time.perf_counter() - began
        metrics.questions.labels(answer.outcome).inc()
        metrics.answer_seconds.observe(seconds)
        question = Question(
            answer.masked,
            answer.text,
            answer.outcome,
            answer.language,
            answer.passages,
            answer.index_version,
            seconds,
        )
        reply = Reply(answer.text, answer.buttons, answer.citations, answer.outcome, answer.language)
        return Turn(
            (reply,), (lambda c: questions.record(c, person.id, inbox_id, question, now),), kept=answer.masked
        )

    def apology(self, incoming: Incoming, why: str) -> Turn:
        """The one reply where something inside failed; *why* goes to the row of the update, never to the person."""
        language = best_language(incoming.language, self._default_language)
        return Turn(
            (Reply(say(language, "something-went-wrong"), outcome="failed_internal", language=language),),
            failure=why,
        )
