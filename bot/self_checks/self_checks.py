"""One person's self-checks at one moment: every method thinks and returns a Turn; nothing is written before that."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat import payloads
from bot.flows.catalogue import Catalogue
from bot.flows.definition import Flow, said
from bot.flows.interview import answer
from bot.language import catalogue as texts
from bot.messages import Button, Citation, Reply
from bot.reading.folding import fold
from bot.self_checks import actions, payload, self_check_store, state, taps, version_change
from bot.self_checks import result as ending
from bot.self_checks import texts as show
from bot.self_checks.ask import ask, which
from bot.self_checks.citations import Passages, cite
from bot.self_checks.filled_slots import gathered
from bot.self_checks.interpret import Interpreter
from bot.self_checks.interpretation import AskBack, Changed, Digression, Given, Reconsidered, SpokenAction
from bot.self_checks.on_completion import OnCompletion
from bot.self_checks.self_check_store import CANCELLED, DONE, OPEN, Interview, Offer
from bot.self_checks.speech import is_question
from bot.self_checks.state import Position
from bot.self_checks.triggers import called_for
from bot.store.committer import Write
from bot.turn import Turn

Reaction = Given | Changed | Reconsidered | AskBack | SpokenAction


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

    # What is typed and tapped

    def interpret(self, text: str) -> Turn | Digression | None:
        """A typed message. An Aside is to be answered as a free question, then handed to :meth:`after`; None is no matter of ours."""
        one = self.front
        if one is None or one.run.state == CANCELLED:
            return None
        if one.run.state == OPEN and version_change.of(one).other_question and not is_question(text):
            return self.proceed(one)  # what was typed answers a question that is not asked any more
        return self._heard(one, text)

    def tap(self, data: str) -> Turn:
        """A button of a self-check, of today or of long ago."""
        return taps.tapped(self, payload.read(data))

    def after(self, aside: Digression | None, turn: Turn, text: str) -> Turn:
        """The answer to the free question *text*, and under it: the question that waits once more, or the offer of a self-check."""
        one = self.waiting
        outcome = (turn.replies[0].outcome or "") if turn.replies else ""
        if one is None or aside is None:
            turn = self._with_offer(turn, text) if outcome.startswith(("answered_", "abstained_")) else turn
            return self._with_news(turn)
        if aside.instead is not None and outcome != "answered_complete":
            return replace(self._react(one, aside.instead), kept=turn.kept)
        if aside.first is not None and one.key is not None:
            onward = self.answered(one, one.key, aside.first.value)
        else:
            onward = self.proceed(one, [self.say("check-back-to")])
        return replace(turn, replies=(*turn.replies, *onward.replies), writes=(*turn.writes, *onward.writes))

    def _with_offer(self, turn: Turn, text: str) -> Turn:
        flow = called_for(text, self.flows)
        if flow is None:
            return turn
        label = self.say("check-offer", title=show.title(self.flows[flow], self.language))
        *before, last = turn.replies
        offer = (Button(label, payload=payloads.make("check", flow, actions.SAID)),)
        return replace(turn, replies=(*before, replace(last, buttons=(*last.buttons, offer))))

    def _with_news(self, turn: Turn) -> Turn:
        """Tell, once, that a self-check done before would end otherwise now."""
        one = self.front
        if one is None or one.run.state != DONE or not version_change.of(one).other_outcome:
            return turn
        decided = one.standing.decision.outcome.key if one.standing.decision else None
        told = replace(one.run, outcome=decided, path=one.standing.path, version=one.standing.flow.version)
        button = Button(self.say("check-see-result"), payload=payloads.make("resume", one.run.flow))
        reply = Reply(version_change.in_words(self.language, one)[0], ((button,),), language=self.language)
        return replace(turn, replies=(*turn.replies, reply), writes=(*turn.writes, self.save(told)))

    # Inside, and for taps

    @property
    def flows(self) -> Mapping[str, Flow]:
        return self._catalogue().flows

    def on_day(self, flow: str) -> dict[str, Any]:
        """The answers that follow from the day on which an interview begins."""
        return self._catalogue().on_day(flow, self.now.date())

    def _heard(self, one: Position, text: str) -> Turn | Digression | None:
        asked = one.key if one.run.state == OPEN else None
        near = (*one.standing.path, *([asked] if asked else []))
        towns = any(one.standing.flow.questions[key].kind == "town" for key in near)
        interpreter = Interpreter(
            one.here, asked, one.standing, self.language, self.now.date(),
            self._catalogue().gazetteer if towns else None, one.run.offered,
        )  # fmt: skip
        heard = interpreter.interpret(text)
        if heard is None or isinstance(heard, Digression):
            return heard
        if isinstance(heard, Given) and asked is not None and not one.changing:
            more = self.said_unasked(one, text, asked)
            if more:
                return self._answered_more(one, asked, heard.value, more)
        return self._react(one, heard)

    def said_unasked(self, one: Position, text: str, asked: str | None = None) -> dict[str, Any]:
        """What *text* answers besides the question asked, of what is not answered yet."""
        if len(text.split()) < 3:
            return {}
        flow = one.standing.flow
        towns = any(question.kind == "town" for question in flow.questions.values())
        gazetteer = self._catalogue().gazetteer if towns else None
        found = gathered(text, flow, self.language, self.now.date(), gazetteer)
        return {key: value for key, value in found.items() if key != asked and key not in one.run.answers}

    def _answered_more(self, one: Position, key: str, value: Any, more: dict[str, Any]) -> Turn:
        answers = {**answer(one.run.answers, key, value), **more}
        given = self.moved(one, answers=answers, asked=None)
        return self.proceed(given, [self.noted(given, (key, *more))])

    def noted(self, one: Position, keys: Sequence[str]) -> str:
        """The answers to *keys* as they were understood."""
        flow, answers = one.standing.flow, one.run.answers
        words = (
            show.answered(flow.questions[key], taps.settled(one.standing, key, answers[key]), self.language)
            for key in keys
        )
        return self.say("check-noted", answer=" · ".join(words))

    def _react(self, one: Position, heard: Reaction) -> Turn:
        """Do what was heard."""
        match heard:
            case Given(value):
                return self.answered(one, str(one.key), value)
            case Changed(question, value, also):
                if also:
                    return self._meant_which(one, question, value, also)
                return self.changed(one, question, value)
            case Reconsidered(question):
                return self.reconsider(one, question)
            case AskBack(words, offered):
                return self._asked_back(one, words or self.say("check-tell-instead"), offered)
            case SpokenAction(action):
                return self._wished(one, action)

    def _wished(self, one: Position, action: str) -> Turn:
        if action == "explain":
            return self._explained(one)
        wish = actions.SPOKEN.get(action)
        return wish(self) if wish is not None else self.proceed(one)

    def answered(self, one: Position, key: str, value: Any) -> Turn:
        """The answer to the question that waits (or to one being changed)."""
        question = one.standing.flow.questions[key]
        if one.changing and one.key == key:
            return self.changed(one, key, value)
        words = show.answered(question, taps.settled(one.standing, key, value), self.language)
        given = self.moved(one, answers=answer(one.run.answers, key, value), asked=None)
        return self.proceed(given, [self.say("check-noted", answer=words)])

    def changed(self, one: Position, key: str, value: Any, note: str = "check-changed") -> Turn:
        """Another answer to a question asked before."""
        question = one.standing.flow.questions[key]
        before = one.standing.progress.values.get(key)
        values = {
            "question": show.asked(question, self.language),
            "answer": show.answered(question, taps.settled(one.standing, key, value), self.language),
            "before": show.answered(question, before, self.language),
        }
        same = values["answer"] == values["before"]
        given = self.moved(one, answers=answer(one.run.answers, key, value), asked=None, state=OPEN)
        return self.proceed(given, [self.say("check-unchanged" if same else note, **values)])

    def reconsider(self, one: Position, key: str) -> Turn:
        """Ask again for an answer given before, all others kept."""
        return self.proceed(self.moved(one, asked=key, state=OPEN))

    def _meant_which(self, one: Position, key: str, value: Any, also: tuple[str, ...]) -> Turn:
        flow, code = one.standing.flow, payload.code_of(value)
        words = show.answered(flow.questions[key], taps.settled(one.standing, key, value), self.language)
        buttons = tuple(
            (Button(show.label(show.asked(flow.questions[name], self.language)), payload=payload.payload(flow.key, flow.version, name, code)),)
            for name in (key, *also)
        )  # fmt: skip
        saved = self.save(replace(one.run, offered=(*one.run.offered, Offer(code, value, words))))
        reply = Reply(self.say("check-which-changed", answer=words), buttons, language=self.language)
        return self.reply(reply, saved)

    def _asked_back(self, one: Position, words: str, offered: tuple[Offer, ...]) -> Turn:
        reply = which(one.here, str(one.key), self.language, words, offered)
        return self.reply(reply, self.save(replace(one.run, offered=offered, asked=one.key)))

    def _explained(self, one: Position) -> Turn:
        """Why a question is asked: its help, what to find out, and the rules behind it."""
        question = one.standing.flow.questions[str(one.key)]
        parts = [self.say("check-why", what=said(question.find_out, self.language))]
        reply = ask(one.here, question.key, self.language, lead=parts)
        return self.reply(replace(reply, citations=cite(question.rules, self._passages)))

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
