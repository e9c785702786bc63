"""What is typed freely: an answer to a self-check that waits, or a question for the guide."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from bot import metrics
from bot.answers.answer import Answer, Asked
from bot.answers.outcomes import Outcome, canned
from bot.answers.question.clean import LONGEST, clean
from bot.answers.question.mask import mask
from bot.cases.offer import offer
from bot.chat.call import Later
from bot.conversation.message import ReceivedMessage
from bot.documents.circles import circles_in
from bot.gaps import curated, ratings
from bot.messages import Reply, plain
from bot.people import passing_on, person_store, questions
from bot.people.questions import AskedQuestion
from bot.self_checks import typed
from bot.self_checks.interpretation import Digression
from bot.store import pauses
from bot.store.engine import Store
from bot.store.pauses import Pause
from bot.turn import Turn


class Answers(Protocol):
    """Where free questions are answered."""

    async def answer(self, asked: Asked) -> Answer: ...


@dataclass(frozen=True)
class _BeforeThinking:
    """What is read of the store before the question is thought about."""

    message: ReceivedMessage
    asked: Asked
    pause: Pause | None


History = tuple[tuple[str, str], ...]


async def _before(message: ReceivedMessage) -> History:
    """The exchanges before *message*; last, and so nearest, the one that it replies to or the words that it quotes."""
    call, incoming = message.call, message.incoming
    history = tuple(await questions.history(call.read, call.person.id, call.now))
    if incoming.about is None:
        return history
    replied: History = ()
    if incoming.about_message is not None:
        replied = await questions.exchange(call.read, incoming.channel, incoming.chat, incoming.about_message)
    replied = replied or (("user", incoming.about), ("assistant", ""))
    return (*(one for turn in _pairs(history) if turn != _pairs(replied)[0] for one in turn), *replied)


def _pairs(history: History) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    return list(zip(history[::2], history[1::2], strict=False))


class FreeQuestions:
    """Answers what no command took. *new_token* names a question whose answer can be rated."""

    def __init__(self, store: Store, answers: Answers, new_token: Callable[[], str]) -> None:
        self._store, self._answers, self._new_token = store, answers, new_token

    async def handle(self, message: ReceivedMessage) -> Turn | Later | None:
        """Reads what is needed now; the thinking comes later, when nothing is read any more."""
        read = await self._read(message, await _before(message))
        return lambda: self._heard(read)

    async def correct(self, message: ReceivedMessage) -> Turn | Later | None:
        """A question that was changed after it was sent: its answer is changed along. What was no question is not read twice."""
        call, incoming = message.call, message.incoming
        if not incoming.corrected or incoming.source is None:
            return None
        earlier = await questions.earlier(call.read, incoming.channel, incoming.chat, incoming.source)
        if earlier is None:
            return None
        if earlier.asked is None or incoming.text.startswith("/"):
            return call.say("correction-not-read")
        before = [turn for turn in _pairs(await _before(message)) if turn[0][1] != earlier.asked]
        read = await self._read(message, tuple(one for turn in before for one in turn))
        return lambda: self._corrected(read, earlier.answer)

    async def _corrected(self, read: _BeforeThinking, answer: str | None) -> Turn:
        turn = await self._question(read, read.message.incoming.text)
        first, *others = turn.replies
        if answer is not None:
            first = replace(first, edits=True, replaces=answer)
        return replace(turn, replies=(first, *others))

    async def _read(self, message: ReceivedMessage, history: History) -> _BeforeThinking:
        call = message.call
        served = await curated.served(call.read, call.now)
        circles = await circles_in(call)
        asked = Asked("", call.now.date(), history, call.person.language, served, circles)
        pause = None if call.person.admin else await pauses.current(call.read, pauses.ANSWERS)
        return _BeforeThinking(message, asked, pause)

    async def _heard(self, read: _BeforeThinking) -> Turn:
        """An answer to the self-check that waits, or a question (*spoken*: by a button), after which the self-check asks again."""
        message, checks = read.message, read.message.checks
        text = message.incoming.text
        if checks is None:
            return await self._question(read, text)
        digression = Digression(text) if message.spoken else None
        if not message.spoken and checks.listens:
            heard = await asyncio.to_thread(typed.interpret, checks, clean(text))
            if isinstance(heard, Turn):
                return replace(heard, kept=mask(clean(text)[:LONGEST]))
            digression = heard
        turn = await self._question(read, digression.text if digression is not None else text)
        if checks.listens:
            return await asyncio.to_thread(typed.after, checks, digression, turn, text)
        return typed.after(checks, digression, turn, text)

    async def _question(self, read: _BeforeThinking, text: str) -> Turn:
        """A question for the guide, unless the person asks too fast or an admin has switched answers off."""
        call, person = read.message.call, read.message.person
        pace = person.pace.next(call.now)
        limit = call.settings.per_minute
        if limit and pace.count > limit:
            return self._unanswered(read, Outcome.BLOCKED_TOO_FAST, limit=limit, seconds=pace.wait(call.now))
        if read.pause is not None:
            turn = self._paused(read, read.pause, text)
        else:
            turn = await self._answered(read, text)
        return replace(turn, writes=(*turn.writes, lambda c: person_store.paced(c, person.id, pace)))

    def _paused(self, read: _BeforeThinking, pause: Pause, text: str) -> Turn:
        call, language = read.message.call, read.message.person.language
        turn = self._unanswered(read, Outcome.BLOCKED_PAUSED, reason=plain(pause.reason))
        masked = mask(clean(text)[:LONGEST])
        unanswered = AskedQuestion(
            masked, turn.replies[0].text, Outcome.BLOCKED_PAUSED, language, (), None, 0.0
        )
        person, row, now = call.person.id, call.inbox_id, call.now
        return replace(
            turn, kept=masked, writes=(lambda c: questions.record(c, person, row, unanswered, now),)
        )

    @staticmethod
    def _unanswered(read: _BeforeThinking, outcome: Outcome, **values: object) -> Turn:
        metrics.questions.labels(outcome).inc()
        language = read.message.person.language
        return Turn((Reply(canned(outcome, language, **values), outcome=outcome, language=language),))

    async def _answered(self, read: _BeforeThinking, text: str) -> Turn:
        call = read.message.call
        began = time.perf_counter()
        answer = await self._answers.answer(replace(read.asked, question=text))
        seconds = time.perf_counter() - began
        metrics.questions.labels(answer.outcome).inc()
        metrics.answer_seconds.observe(seconds)
        question = AskedQuestion(
            answer.masked,
            answer.text,
            answer.outcome,
            answer.language,
            answer.passages,
            answer.index_version,
            seconds,
            answer.confidence,
            self._new_token() if ratings.ratable(answer.outcome) else None,
            passing_on.of_new_question(call.person.passes_on),
        )
        offered, rows = "", answer.buttons
        if not call.incoming.shared:
            offered, person_button = await offer(
                self._store, call.person.id, answer.outcome, answer.language, call.now
            )
            rows = (*rows, *person_button)
        if question.token is not None:
            if not call.incoming.shared:
                passes_on = call.person.passes_on
                rows += ratings.pass_on_row(question.token, answer.outcome, passes_on, answer.language)
            rows = (*rows, ratings.buttons(question.token, answer.language))
        said = f"{answer.text}\n\n{offered}" if offered else answer.text
        reply = Reply(said, rows, answer.citations, answer.outcome, answer.language)
        person, row, now = call.person.id, call.inbox_id, call.now
        record = (lambda c: questions.record(c, person, row, question, now),)
        return Turn((reply,), record, kept=answer.masked)
