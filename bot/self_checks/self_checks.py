"""One person's self-checks at one moment: every method thinks and returns a Turn; nothing is written before that."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.flows.catalogue import Catalogue
from bot.flows.definition import Flow, FlowQuestion
from bot.flows.interview import answer
from bot.language import catalogue as texts
from bot.messages import Citation, Reply
from bot.reading.folding import fold
from bot.reading.places import Gazetteer
from bot.self_checks import result as ending
from bot.self_checks import self_check_store, state, version_change
from bot.self_checks import texts as show
from bot.self_checks.ask import ask
from bot.self_checks.citations import Passages, cite
from bot.self_checks.filled_slots import gathered
from bot.self_checks.on_completion import OnCompletion
from bot.self_checks.self_check_store import CANCELLED, DONE, OPEN, Interview
from bot.self_checks.state import Position
from bot.store.committer import Write
from bot.turn import Turn


class SelfChecks:
    """A person, and the newest interview they have in each flow."""

    def __init__(
        self,
        catalogue: Callable[[], Catalogue],
        passages: Passages | None,
        person: str,
        language: str,
        now: datetime,
        found: Sequence[Interview],
        endings: Mapping[str, OnCompletion] | None = None,
    ) -> None:
        self._catalogue, self._passages = catalogue, passages
        self.person, self.language, self.now, self._found = person, language, now, tuple(found)
        self._endings = endings or {}

    # What there is

    @property
    def front(self) -> Position | None:
        """The interview in front: the one that what is typed belongs to."""
        return next((self.at(one) for one in self._found if one.front and one.flow in self.flows), None)

    @property
    def waiting(self) -> Position | None:
        """The interview in front, where a question of it waits."""
        front = self.front
        return front if front is not None and front.run.state == OPEN else None

    def latest(self, flow: str) -> Position | None:
        """The newest interview of that flow."""
        return next((self.at(one) for one in self._found if one.flow == flow and flow in self.flows), None)

    def unfinished(self) -> list[Position]:
        return [self.at(one) for one in self._found if one.state == OPEN and one.flow in self.flows]

    def cited(self, rules: Iterable[str]) -> tuple[Citation, ...]:
        """Rules as citations. It may read the index or the guide: for a thread."""
        return cite(rules, self._passages)

    @property
    def listens(self) -> bool:
        """Whether what is typed may be meant for a self-check at all."""
        return any(one.front and one.state != CANCELLED for one in self._found)

    def offers(self, text: str) -> bool:
        """Whether *text* is word for word an answer that the waiting question offers."""
        one = self.waiting
        if one is None or one.key is None:
            return False
        typed = fold(text)
        options = one.standing.flow.questions[one.key].options
        return any(typed in {fold(label) for label in option.label.values()} for option in options)

    # Inside, and for what is typed and tapped

    @property
    def flows(self) -> Mapping[str, Flow]:
        return self._catalogue().flows

    def gazetteer(self, questions: Iterable[FlowQuestion]) -> Gazetteer | None:
        """The towns of the world, where one of *questions* asks for a town: to load them takes time."""
        return self._catalogue().gazetteer if any(one.kind == "town" for one in questions) else None

    def on_day(self, flow: str) -> dict[str, Any]:
        """The answers that follow from the day on which an interview begins."""
        return self._catalogue().on_day(flow, self.now.date())

    def said_unasked(self, one: Position, text: str, asked: str | None = None) -> dict[str, Any]:
        """What *text* answers besides the question asked, of what is not answered yet."""
        if len(text.split()) < 3:
            return {}
        flow = one.standing.flow
        gazetteer = self.gazetteer(flow.questions.values())
        found = gathered(text, flow, self.language, self.now.date(), gazetteer)
        return {key: value for key, value in found.items() if key != asked and key not in one.run.answers}

    def noted(self, one: Position, keys: Sequence[str]) -> str:
        """The answers to *keys* as they were understood."""
        words = (self.worded(one, key, one.run.answers[key]) for key in keys)
        return self.say("check-noted", answer=" · ".join(words))

    def worded(self, one: Position, key: str, value: Any) -> str:
        """A plain value as the answer to the question *key*, as people read it."""
        settled = state.settled_value(one.standing, key, value)
        return show.answered(one.standing.flow.questions[key], settled, self.language)

    def answered(self, one: Position, key: str, value: Any) -> Turn:
        """The answer to the question that waits (or to one being changed)."""
        if one.changing and one.key == key:
            return self.changed(one, key, value)
        words = self.worded(one, key, value)
        given = self.moved(one, answers=answer(one.run.answers, key, value), asked=None)
        return self.proceed(given, [self.say("check-noted", answer=words)])

    def changed(self, one: Position, key: str, value: Any, note: str = "check-changed") -> Turn:
        """Another answer to a question asked before."""
        question = one.standing.flow.questions[key]
        before = one.standing.progress.values.get(key)
        values = {
            "question": show.asked(question, self.language),
            "answer": self.worded(one, key, value),
            "before": show.answered(question, before, self.language),
        }
        same = values["answer"] == values["before"]
        given = self.moved(one, answers=answer(one.run.answers, key, value), asked=None, state=OPEN)
        return self.proceed(given, [self.say("check-unchanged" if same else note, **values)])

    def reconsider(self, one: Position, key: str) -> Turn:
        """Ask again for an answer given before, all others kept."""
        return self.proceed(self.moved(one, asked=key, state=OPEN))

    def _untold(self, one: Position) -> list[str]:
        """The news of the interview as it was last written: they are told once, with whatever is said next."""
        before = next((run for run in self._found if run.id is not None and run.id == one.run.id), None)
        return version_change.in_words(self.language, self.at(before)) if before is not None else []

    def proceed(self, one: Position, lead: Sequence[str] = (), before: Sequence[Write] = ()) -> Turn:
        """Ask the question that waits, or tell the result; and write where the person stands."""
        standing, flow = one.standing, one.standing.flow
        lead = [*self._untold(one), *lead]
        run = replace(
            one.run, version=flow.version, path=standing.path, asked=one.key, offered=(), front=True
        )
        if one.key is None:
            decided = standing.decision.outcome.key if standing.decision else None
            run = replace(run, state=DONE, outcome=decided)
            elsewhere = self._endings.get(flow.key)
            ended = elsewhere(run.answers, standing, lead) if elsewhere is not None else None
            if ended is not None:
                said = replace(ended.reply, citations=self.cited(ended.rules))
                return self.reply(said, *before, self._save_with(run, ended.write))
            reply = ending.outcome(
                self._catalogue(), standing, self.language, self.now.date(), self._passages, lead
            )
        else:
            if refused := [key for key, _ in standing.refused if key == one.key]:
                question = show.asked(flow.questions[refused[0]], self.language)
                lead = [*lead, self.say("check-no-longer-fits", question=question)]
            reply = ask(one.here, one.key, self.language, lead=[*lead])
            run = replace(run, state=OPEN, outcome=None)
        return self.reply(reply, *before, self.save(run))

    def moved(self, one: Position, **changes: Any) -> Position:
        return self.at(replace(one.run, **changes))

    def at(self, run: Interview) -> Position:
        return state.at(self.flows[run.flow], run)

    def title(self, one: Position) -> str:
        return show.title(one.standing.flow, self.language)

    def say(self, key: str, /, **values: Any) -> str:
        return texts.say(self.language, key, **values)

    def reply(self, reply: Reply, *writes: Write) -> Turn:
        return Turn((reply,), writes)

    def save(self, run: Interview) -> Write:
        return lambda connection: self_check_store.save(connection, run, self.now)

    def _save_with(
        self, run: Interview, write: Callable[[AsyncConnection], Awaitable[Mapping[str, Any]]]
    ) -> Write:
        async def both(connection: AsyncConnection) -> None:
            kept = await write(connection)
            await self_check_store.save(connection, replace(run, answers={**run.answers, **kept}), self.now)

        return both
