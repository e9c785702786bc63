"""The one door: a person's message in, a Turn out (what to say and what to write). No channel and no sending in here."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Awaitable, Callable, Collection
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from bot import metrics
from bot.announcements.cases.offer import offer, wants_person
from bot.announcements.cohorts.links import Links
from bot.answers.answer import Answer, Asked
from bot.answers.clarify import spoken
from bot.answers.clean import LONGEST, clean
from bot.answers.mask import mask
from bot.answers.outcomes import Outcome, canned
from bot.commands import Call, Commands, Later, cases, curate
from bot.commands.journeys import endings
from bot.gaps import curated, ratings
from bot.gaps.permission import may_see_gaps
from bot.interviews.heard import Aside
from bot.interviews.interviewee import Interviewee
from bot.interviews.interviews import Interviews
from bot.journeys.journeys import Journeys
from bot.language.catalogue import best_language, say
from bot.messages import Incoming, Reply, plain
from bot.people import awaited, questions, roles, rows
from bot.people.questions import Question
from bot.people.rows import Person
from bot.people.sealed import sealed
from bot.people.uploads import Fetch, Uploads
from bot.store import pauses
from bot.store.committer import Write
from bot.store.engine import Store
from bot.store.pauses import Pause
from bot.turn import Turn
from indexing.index import Index


class Answers(Protocol):
    """Where free questions are answered."""

    async def answer(self, asked: Asked) -> Answer: ...


class Conversation:
    """Decides what is said: a command or a button first, then what answers a self-check, else a free question.

    *admins* are ``channel:id``; *per_minute* is how many questions a person may ask in a minute (0: no limit); *keep_days*
    is told to people who ask what is kept. *links* are the addresses of invitations, *fetch* gets files that came with a message.
    """

    def __init__(
        self,
        store: Store,
        answers: Answers,
        *,
        default_language: str = "en",
        admins: Collection[str] = (),
        per_minute: int = 0,
        keep_days: int = 0,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        new_token: Callable[[], str] = lambda: secrets.token_urlsafe(9),
        interviews: Interviews | None = None,
        guide: Callable[[], Index] | None = None,
        journeys: Journeys | None = None,
        links: Links | None = None,
        fetch: Fetch | None = None,
        default_zone: str = "Europe/Brussels",
    ) -> None:
        self._store, self._answers, self._now, self._new_token = store, answers, now, new_token
        self._default_language, self._default_zone = default_language, default_zone
        self._admins, self._per_minute, self._keep_days = frozenset(admins), per_minute, keep_days
        self._commands = Commands()
        self._journeys = journeys or Journeys()
        self._interviews = interviews or Interviews(endings=endings(self._journeys))
        self._guide = guide
        self._links, self._fetch = links or Links(), fetch or Uploads().fetch

    async def respond(self, incoming: Incoming, inbox_id: int | None = None) -> Turn:
        """Think of the turn for *incoming*. Reads the store, never writes it: the writes are in the Turn."""
        now, incoming = self._now(), sealed(incoming)
        async with self._store.read() as connection:
            person = await rows.load(
                connection, incoming, best_language(incoming.language, self._default_language)
            )
            tapped, incoming = incoming, as_spoken(incoming, person.language)
            checks = None
            if not incoming.shared:
                checks = await self._interviews.of(connection, person, now)
            name = f"{incoming.channel}:{incoming.person}"
            admin = name in self._admins
            person = replace(person, admin=admin)
            command = self._commands.asked_for(incoming, person, now) or self._commands.find(incoming, person)
            curator = may_see_gaps(person)
            if command is None and not incoming.shared and curator:
                command = await curate.dictated(connection, incoming, person, now)
            wishes = command is None and wants_person(incoming.text)
            if wishes:
                command = cases.person
            turn: Turn | Later
            if command is not None:
                turn = await command(
                    Call(
                        incoming,
                        person,
                        now,
                        connection,
                        inbox_id,
                        admin,
                        self._keep_days,
                        checks,
                        self._guide,
                        colleagues=await self._colleagues(connection, person, name) if curator else 0,
                        admins=self._admins,
                        links=self._links,
                        fetch=partial(self._fetch, incoming.channel),
                        default_zone=self._default_zone,
                        journeys=self._journeys,
                    )
                )
            else:
                asked = Asked(
                    "",
                    now.date(),
                    tuple(await questions.history(connection, person.id, now)),
                    person.language,
                    await curated.served(connection, now),
                )
                pause = None if admin else await pauses.current(connection, pauses.ANSWERS)
        if command is None:

            async def free(text: str) -> Turn:
                return await self._question(replace(incoming, text=text), person, asked, pause, inbox_id, now)

            turn = await _heard(incoming.text, checks, free, spoken=tapped is not incoming)
        elif not isinstance(turn, Turn):
            turn = await turn()
        if wishes and checks is not None and checks.listens:  # the question of a self-check still waits
            turn = await asyncio.to_thread(checks.after, Aside(incoming.text), turn, incoming.text)
        before: tuple[Write, ...] = (lambda c: rows.touch(c, incoming, person, now),)
        if command is not None and person.awaits is not None and not incoming.shared:
            # Whatever is done instead of what was asked for ends the asking; the command may ask again.
            before = (*before, lambda c: awaited.settle(c, person.id))
        return Turn(turn.replies, (*before, *turn.writes), turn.kept, turn.failure)

    async def _colleagues(self, connection: AsyncConnection, person: Person, name: str) -> int:
        """How many others may review what *person* writes. Admins who coordinate too count twice, which does no harm."""
        return len(self._admins - {name}) + await roles.others(connection, person)

    async def _question(
        self,
        incoming: Incoming,
        person: Person,
        asked: Asked,
        pause: Pause | None,
        inbox_id: int | None,
        now: datetime,
    ) -> Turn:
        """A free question, unless the person asks too fast or an admin has switched answers off."""
        pace = person.pace.next(now)
        if self._per_minute and pace.count > self._per_minute:
            return self._unanswered(
                person, Outcome.BLOCKED_TOO_FAST, limit=self._per_minute, seconds=pace.wait(now)
            )
        if pause is not None:
            turn = self._unanswered(person, Outcome.BLOCKED_PAUSED, reason=plain(pause.reason))
            masked = mask(clean(incoming.text)[:LONGEST])
            unanswered = Question(
                masked, turn.replies[0].text, Outcome.BLOCKED_PAUSED, person.language, (), None, 0.0
            )
            turn = replace(
                turn,
                kept=masked,
                writes=(lambda c: questions.record(c, person.id, inbox_id, unanswered, now),),
            )
        else:
            turn = await self._free_question(incoming, person, asked, inbox_id, now)
        return replace(turn, writes=(*turn.writes, lambda c: rows.paced(c, person.id, pace)))

    @staticmethod
    def _unanswered(person: Person, outcome: Outcome, **values: object) -> Turn:
        metrics.questions.labels(outcome).inc()
        text = canned(outcome, person.language, **values)
        return Turn((Reply(text, outcome=outcome, language=person.language),))

    async def _free_question(
        self,
        incoming: Incoming,
        person: Person,
        asked: Asked,
        inbox_id: int | None,
        now: datetime,
    ) -> Turn:
        began = time.perf_counter()
        answer = await self._answers.answer(replace(asked, question=incoming.text))
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
            answer.confidence,
            self._new_token() if ratings.ratable(answer.outcome) else None,
        )
        offered, rows = "", answer.buttons
        if not incoming.shared:
            offered, person_button = await offer(self._store, person.id, answer.outcome, answer.language, now)
            rows = (*rows, *person_button)
        if question.token is not None:
            rows = (*rows, ratings.buttons(question.token, answer.language))
        text = f"{answer.text}\n\n{offered}" if offered else answer.text
        reply = Reply(text, rows, answer.citations, answer.outcome, answer.language)
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


async def _heard(
    text: str, checks: Interviewee | None, free: Callable[[str], Awaitable[Turn]], *, spoken: bool
) -> Turn:
    """An answer to the self-check that waits, or a free question (*spoken*: by a button), after which the self-check is asked again."""
    if checks is None:
        return await free(text)
    aside = Aside(text) if spoken else None
    if not spoken and checks.listens:
        heard = await asyncio.to_thread(checks.hear, clean(text))
        if isinstance(heard, Turn):
            return replace(heard, kept=mask(clean(text)[:LONGEST]))
        aside = heard
    turn = await free(aside.text if aside is not None else text)
    if checks.listens:
        return await asyncio.to_thread(checks.after, aside, turn, text)
    return checks.after(aside, turn, text)


def as_spoken(incoming: Incoming, language: str) -> Incoming:
    """A tap on a button that stands for words becomes those words."""
    text = spoken(incoming.payload, language)
    return incoming if text is None else replace(incoming, text=text, payload=None)
