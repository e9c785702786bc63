"""Drives a Conversation as a channel and its desk do, without either: a message in, its turn written, the replies out."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Select, insert

import knowledge
from bot.answers.answer import Answer, Asked
from bot.chat.call import ChatSettings
from bot.chat.services import Services
from bot.cohorts.emergency_contacts import emergency_contact_of
from bot.cohorts.links import Links
from bot.conversation.conversation import Conversation
from bot.journeys.chat import endings
from bot.journeys.journeys import Journeys
from bot.messages import Incoming, Reply
from bot.people.uploads import Uploads
from bot.self_checks.flows_in_use import FlowsInUse
from bot.store.engine import Store
from bot.store.tables import inbox
from bot.turn import Turn
from bot.wire import incoming_to_json
from indexing.wordings import Wordings

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


class Echo:
    """Answers ``re: <question>`` and remembers what it was asked; *outcomes* gives another end to a question."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.outcomes: dict[str, str] = {}

    async def answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        outcome = self.outcomes.get(asked.question, "answered_complete")
        return Answer(f"re: {asked.question}", outcome, asked.language, masked=asked.question)


def a_conversation(store: Store, answers: Any, **options: Any) -> Conversation:
    """A conversation with all its parts; *options* name a part of its own, a field of its settings, or ``guide``, ``now``, ``new_token``."""
    journeys = options.pop("journeys", None) or Journeys(contact_of=emergency_contact_of)
    flows = options.pop("interviews", None) or FlowsInUse(endings=endings(journeys))
    links, uploads = options.pop("links", None) or Links(), options.pop("uploads", None) or Uploads()
    fields = {name: options.pop(name) for name in list(options) if name in ChatSettings.__dataclass_fields__}
    settings = ChatSettings(
        **fields | ({"admins": frozenset(fields["admins"])} if "admins" in fields else {})
    )
    return Conversation(
        store,
        answers,
        settings,
        Services(links, uploads, journeys, flows, Wordings(knowledge.ROOT)),
        **options,
    )


class Talk:
    """A store, a conversation on it, and a clock that stands still until ``later``."""

    def __init__(self, store: Store, **options: Any) -> None:
        self.store, self.answers, self.now = store, Echo(), NOON
        self.conversation = a_conversation(store, self.answers, now=lambda: self.now, **options)
        self._keys = itertools.count(1)

    def later(self, **span: float) -> None:
        self.now += timedelta(**span)

    async def say(self, text: str = "", **more: Any) -> Reply:
        """One message of a person (``who``, by default ana); the one reply to it."""
        turn = await self.turn(text, **more)
        assert len(turn.replies) == 1
        return turn.replies[0]

    async def tap(self, payload: str, **more: Any) -> Reply:
        return await self.say(payload=payload, **more)

    async def turn(self, text: str = "", *, who: str = "ana", **more: Any) -> Turn:
        """The whole turn, after its writes are written and its update is a row that is done, as the desk leaves it."""
        chat = more.pop("chat", who)
        incoming = Incoming(
            more.pop("channel", "test"), chat, who, f"k{next(self._keys)}-{id(self)}", text, **more
        )
        async with self.store.write() as connection:
            row = insert(inbox).values(
                channel=incoming.channel, key=incoming.key, chat=chat, body=incoming_to_json(incoming),
                state="waiting", attempts=0, received_at=self.now,
            )  # fmt: skip
            row_id = int((await connection.execute(row.returning(inbox.c.id))).scalar_one())
        turn = await self.conversation.respond(incoming, row_id)
        async with self.store.write() as connection:
            for write in turn.writes:
                await write(connection)
            body = incoming_to_json(incoming) | {"text": turn.kept}
            await connection.execute(
                inbox.update().where(inbox.c.id == row_id).values(state="done", done_at=self.now, body=body)
            )
        return turn

    async def rows(self, statement: Select[Any] | Callable[[], Select[Any]]) -> list[Any]:
        async with self.store.read() as connection:
            return list((await connection.execute(statement() if callable(statement) else statement)).all())
