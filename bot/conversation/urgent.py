"""Somebody in need is answered before a waiting reply, a self-check and every question; only commands and taps go first."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from bot import metrics
from bot.answers.answer import Answer
from bot.answers.question.clean import LONGEST, clean
from bot.answers.question.mask import mask
from bot.answers.urgent import need_of, urgent_answer
from bot.cases import answerers
from bot.cases.offer import wants_person
from bot.chat import payloads
from bot.chat.call import Later
from bot.conversation.message import ReceivedMessage
from bot.documents.circles import circles_in
from bot.gaps import drafts
from bot.gaps.permission import may_see_gaps
from bot.language.catalogue import say
from bot.messages import Button, Reply, plain
from bot.people import questions
from bot.people.questions import AskedQuestion
from bot.safety.decide import Need
from bot.turn import Turn

# Commands whose awaited words a person will read: what a coordinator says about an accident is no cry for help, and what somebody
# in need writes for their coordinator is on its way already.
_FOR_OTHERS = frozenset({"announce", "inbox", "person"})


class Contact(Protocol):
    """Whom somebody calls in an emergency."""

    @property
    def name(self) -> str: ...
    @property
    def phone(self) -> str: ...
    @property
    def note(self) -> str: ...


@dataclass(frozen=True)
class EmergencyContacts:
    """Finds the emergency contact of a person; a part of the assistant."""

    of: Callable[[AsyncConnection, str], Awaitable[Contact | None]]


@dataclass(frozen=True)
class _Around:
    """What is known of the help around a person: whom to call, and who answers questions (names of organisations)."""

    contact: Contact | None = None
    offices: tuple[str, ...] = ()
    reachable: bool = False


async def somebody_in_need(message: ReceivedMessage) -> Later | None:
    """Decides now, while the store is read; what is said comes later, since it looks into the guide."""
    incoming, person = message.incoming, message.person
    if incoming.payload is not None or message.spoken or incoming.text.startswith("/") or not incoming.text:
        return None
    if person.awaits is not None and person.awaits.command in _FOR_OTHERS and not incoming.shared:
        return None
    if may_see_gaps(person) and await drafts.listening(message.call.read, person.id, message.call.now):
        return None
    text = clean(incoming.text)
    checks = message.checks
    if checks is not None and checks.offers(text):
        return None  # the very words of an answer that was offered, such as "I am employed there"
    answers = person.awaits is not None or wants_person(text) or (checks is not None and checks.listens)
    need = await asyncio.to_thread(
        partial(need_of, text[:LONGEST], person.language, answers_something=answers)
    )
    if need is None:
        return None
    around = _Around() if incoming.shared else await _around(message)
    circles = await circles_in(message.call)
    return lambda: _answered(message, need, text, around, circles)


async def _around(message: ReceivedMessage) -> _Around:
    call = message.call
    contacts = call.services.find(EmergencyContacts)
    contact = await contacts.of(call.read, call.person.id) if contacts is not None else None
    offices = await answerers.offices_for(call.read, call.person.id, call.settings.admins)
    return _Around(contact, tuple(one.name for one in offices if one.name), bool(offices))


async def _answered(
    message: ReceivedMessage, need: Need, text: str, around: _Around, circles: frozenset[str]
) -> Turn:
    call, began = message.call, time.perf_counter()
    masked = mask(text[:LONGEST])
    answer = await asyncio.to_thread(urgent_answer, need, masked, call.guide, call.now.date(), circles)
    metrics.questions.labels(answer.outcome).inc()
    reply = Reply(
        "\n\n".join([answer.text, *_people(around, answer.language)]),
        _buttons(around, answer.language),
        answer.citations,
        answer.outcome,
        answer.language,
    )
    seconds = time.perf_counter() - began
    asked = _record(answer, seconds)
    person, row, now = call.person.id, call.inbox_id, call.now
    return Turn((reply,), (lambda c: questions.record(c, person, row, asked, now),), kept=masked)


def _record(answer: Answer, seconds: float) -> AskedQuestion:
    return AskedQuestion(
        answer.masked, answer.text, answer.outcome, answer.language, answer.passages, answer.index_version, seconds
    )  # fmt: skip


def _people(around: _Around, language: str) -> list[str]:
    """The people who are there for this person, by name."""
    said = []
    if around.contact is not None:
        said.append(
            say(
                language,
                "urgent-contact",
                name=plain(around.contact.name),
                phone=plain(around.contact.phone),
                note=plain(around.contact.note),
            ).strip()
        )
    if around.reachable:
        office = plain(", ".join(around.offices)) or say(language, "case-office-admins")
        said.append(say(language, "urgent-offer", office=office))
    return said


def _buttons(around: _Around, language: str) -> tuple[tuple[Button, ...], ...]:
    if not around.reachable:
        return ()
    button = Button(say(language, "urgent-button-person"), payload=payloads.make("person", "urgent"))
    return ((button,),)


__all__ = ["Contact", "EmergencyContacts", "somebody_in_need"]
