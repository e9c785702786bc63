"""Decides what is said to a message: the first handler of an ordered list that takes it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.answers.read.clarify import spoken
from bot.answers.read.suggestions import question_of_button
from bot.chat.call import Call, ChatSettings, Later, OpenIndex
from bot.chat.services import Services
from bot.conversation.free_questions import Answers, FreeQuestions
from bot.conversation.handlers import BEFORE_QUESTIONS, Handler
from bot.conversation.in_place import in_place
from bot.conversation.message import ReceivedMessage
from bot.language.catalogue import best_language, say
from bot.messages import Incoming, Reply, bounded
from bot.people import awaited, person_store
from bot.people.invitation_tokens import sealed
from bot.self_checks.flows_in_use import FlowsInUse
from bot.store.committer import Write
from bot.store.engine import Store
from bot.turn import Turn
from indexing.wordings import Wordings


class Conversation:
    """Takes a message through the handlers: replies that were asked for first, then commands, then self-checks and free questions.

    *services* are the parts that commands work with; *guide* opens the index that is current.
    """

    def __init__(
        self,
        store: Store,
        answers: Answers,
        settings: ChatSettings,
        services: Services,
        guide: OpenIndex | None = None,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        new_token: Callable[[], str] = lambda: secrets.token_urlsafe(9),
    ) -> None:
        self._store, self._settings, self._services, self._guide = store, settings, services, guide
        self._now = now
        free = FreeQuestions(store, answers, new_token)
        self.handlers: tuple[Handler, ...] = (
            Handler("correction", free.correct, ends_waiting=False),
            *BEFORE_QUESTIONS,
            Handler("self-check or question", free.handle, ends_waiting=False),
        )

    async def respond(self, incoming: Incoming, inbox_id: int | None = None) -> Turn:
        """Think of the turn for *incoming*. Reads the store, never writes it: the writes are in the Turn."""
        async with self._store.read() as connection:
            message = await self._read(connection, sealed(bounded(incoming)), inbox_id)
            handler, found = await self._first(message)
        turn = found if isinstance(found, Turn) else await found()
        return Turn(
            tuple(in_place(turn.replies, message)),
            (*self._writes_before(message, handler), *turn.writes),
            turn.kept,
            turn.failure,
        )

    async def _read(
        self, connection: AsyncConnection, incoming: Incoming, inbox_id: int | None
    ) -> ReceivedMessage:
        now = self._now()
        language = best_language(incoming.language, self._settings.default_language)
        person = await person_store.load(connection, incoming, language)
        admin = f"{incoming.channel}:{incoming.person}" in self._settings.admins
        person = replace(person, admin=admin)
        as_words = as_spoken(incoming, person.language, self._services.find(Wordings))
        checks, services = None, self._services
        if not incoming.shared:
            checks = await services.get(FlowsInUse).of(connection, person, now)
            services = services.also(checks)
        call = Call(as_words, person, now, connection, self._settings, services, self._guide, inbox_id)
        return ReceivedMessage(call, checks, spoken=as_words is not incoming)

    async def _first(self, message: ReceivedMessage) -> tuple[Handler, Turn | Later]:
        for handler in self.handlers:
            found = await handler.handle(message)
            if found is not None:
                return handler, found
        raise LookupError("no handler took the message")

    @staticmethod
    def _writes_before(message: ReceivedMessage, handler: Handler) -> tuple[Write, ...]:
        incoming, person, now = message.incoming, message.person, message.call.now
        touch = (lambda c: person_store.touch(c, incoming, person, now),)
        if handler.ends_waiting and person.awaits is not None and not incoming.shared:
            # Whatever is done instead of what was asked for ends the asking; the command may ask again.
            return (*touch, lambda c: awaited.settle(c, person.id))
        return touch

    def apology(self, incoming: Incoming, why: str) -> Turn:
        """The one reply where something inside failed; *why* goes to the row of the update, never to the person."""
        language = best_language(incoming.language, self._settings.default_language)
        return Turn(
            (Reply(say(language, "something-went-wrong"), outcome="failed_internal", language=language),),
            failure=why,
        )


def as_spoken(incoming: Incoming, language: str, wordings: Wordings | None) -> Incoming:
    """A tap on a button that stands for words, or for a question of the guide, becomes those words."""
    text = spoken(incoming.payload, language)
    if text is None and wordings is not None:
        text = question_of_button(incoming.payload, language, wordings)
    return incoming if text is None else replace(incoming, text=text, payload=None)
