"""What a typed message means to a person who was asked something: an answer, a correction, a wish, or a question of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.answers.outcomes import Outcome
from bot.answers.question.routes import route
from bot.flows.definition import FlowQuestion
from bot.flows.interview import UNKNOWN, FlowStanding
from bot.flows.parse import parse
from bot.flows.wording import explain
from bot.language.catalogue import say
from bot.reading import intents
from bot.reading.folding import fold
from bot.reading.options import is_unknown, parse_yes_no
from bot.reading.places import Gazetteer
from bot.reading.understood import Clarify, NotUnderstood, Reading, Understood
from bot.self_checks import speech
from bot.self_checks.correct import Corrector, names_of
from bot.self_checks.filled_slots import gathered
from bot.self_checks.interpretation import (
    AskBack,
    Changed,
    Digression,
    Given,
    Heard,
    Reconsidered,
    SpokenAction,
)
from bot.self_checks.payload import code_of
from bot.self_checks.self_check_store import Offer

LONGEST_ANSWER = 200  # characters; what is longer is no answer to a question of a self-check
LONGEST_ATTEMPT = 5  # words
FEW_WORDS = 4  # in which an option is named well enough
_EURO = re.compile(r"€|\beur(?:os?)?\b(?:\s*(?:a|per|al|por)\s*(?:day|d[ií]a))?", re.IGNORECASE)
_DEFINITE = frozenset(("out_of_range", "too_early", "not_a_whole_number"))
_LOOKED_UP = frozenset((Outcome.ABSTAINED_OUT_OF_SCOPE, Outcome.ABSTAINED_UNCLEAR))


@dataclass(frozen=True)
class Interpreter:
    """Where a person stands: ``here`` is the standing before the question ``key`` that is asked (None: nothing is asked), ``standing`` the whole."""

    here: FlowStanding
    key: str | None
    standing: FlowStanding
    language: str
    today: date
    gazetteer: Gazetteer | None = None
    offered: Sequence[Offer] = field(default=())

    def interpret(self, text: str) -> Heard | None:
        """The meaning of *text*. None only where nothing is asked and it is no correction either."""
        if self.key is None:
            return self._after_the_end(text)
        question = self.here.flow.questions[self.key]
        if is_unknown(text):
            return Given(UNKNOWN)
        if (chosen := self._chosen(text)) is not None:
            return Given(chosen)
        if fold(text) in names_of(question):
            return self._reading(self._parse(text, question), text)
        if (wish := speech.action(text)) is not None:
            return SpokenAction(wish)
        if intents.of(text) == intents.STOP:
            return SpokenAction("cancel")
        if question.kind == "town" and text[:1].isupper() and not speech.is_question(text):
            place = self._parse(text, question)
            if isinstance(place, Understood):
                return Given(place.value)  # Nice is a town before it is a word
        outcome = route(text)
        if len(text) > LONGEST_ANSWER or (outcome is not None and outcome not in _LOOKED_UP):
            return Digression(text)
        if (both := self._answer_and_question(text, question)) is not None:
            return both
        if speech.is_question(text):
            return self._corrected(text, strong_only=True) or Digression(text)
        return self._answer(text, question)

    def _after_the_end(self, text: str) -> Heard | None:
        wish = speech.action(text)
        if wish in ("back", "restart", "answers"):
            return SpokenAction(wish)
        split = speech.denied(text)
        if split is not None and (before := self._corrector.holding(split[0])) is not None:
            value = self._corrector.value_of(split[1], before) if split[1] else None
            return Changed(before, value) if value is not None else Reconsidered(before)
        return self._corrected(text, strong_only=False)

    def _answer(self, text: str, question: FlowQuestion) -> Heard:
        if question.kind not in ("number", "date") and speech.correction(text) is None:
            value = self._corrector.value_of(fold(text), question.key)
            if value is not None:
                return Given(value)
        if question.kind == "choice" and not speech.names_topic(text) and speech.denied(text) is None:
            said = gathered(text, self.here.flow, self.language, self.today, None).get(question.key)
            if said is not None and speech.correction(text) is None:
                return Given(said)
        heard = self._as_answer(text, question)
        if isinstance(heard, Digression | SpokenAction) or question.kind not in (
            "choice",
            "country",
            "yes_no",
        ):
            return heard
        return Digression(text, instead=heard) if speech.may_ask(text) else heard

    def _as_answer(self, text: str, question: FlowQuestion) -> Heard:
        reading = self._parse(text, question, listed=True)
        if (no := self._denied(text, question, reading)) is not None:
            return no
        if (corrected := self._corrected(text, strong_only=False)) is not None:
            return corrected
        if question.kind == "yes_no" and isinstance(reading, NotUnderstood):
            stated = speech.statement(text)
            return Given(stated) if stated is not None else self._reading(reading, text)
        if not isinstance(reading, NotUnderstood):
            return self._reading(reading, text)
        found = self._corrector.exact(fold(text))
        if found is not None and reading.code not in _DEFINITE:
            return Changed(*found)
        return self._reading(reading, text)

    def _reading(self, reading: Reading, text: str) -> Given | AskBack | Digression:
        if isinstance(reading, Understood):
            return Given(reading.value)
        words = explain(reading, self.language)
        if isinstance(reading, Clarify):
            if (sure := self._surely(text, reading)) is not None:
                return Given(sure)
            if reading.code == "which_option" and len(reading.options) == 1:
                words = say(self.language, "check-did-you-mean", answer=reading.options[0][1])
            return AskBack(
                words, tuple(Offer(code_of(value), value, label) for value, label in reading.options)
            )
        if reading.code in _DEFINITE or self._is_attempt(text):
            return AskBack(words)
        return Digression(text, instead=AskBack(words))

    def _surely(self, text: str, reading: Clarify) -> Any:
        """The one option of a choice that was named in few words, or whose label holds every word; None where that is open."""
        if reading.code != "which_option":
            return None
        labels = {value: set(fold(label).split()) for value, label in reading.options}
        for words in (fold(text), speech.core(fold(text))):
            typed = words.split()
            holding = [value for value, label in labels.items() if typed and set(typed) <= label]
            if len(holding) == 1:
                return holding[0]
        return reading.options[0][0] if len(reading.options) == 1 and len(typed) <= FEW_WORDS else None

    def _is_attempt(self, text: str) -> bool:
        """Few words where a number or a day is asked for: an answer that went wrong, no question."""
        if self.key is None or self.here.flow.questions[self.key].kind not in ("number", "date"):
            return False
        most = LONGEST_ATTEMPT if re.search(r"(?<!\w)\d", text) else FEW_WORDS - 1
        return len(text.split()) <= most and not speech.may_ask(text)

    def _parse(self, text: str, question: FlowQuestion, *, listed: bool = False) -> Reading:
        if question.unit == "euro":
            text = _EURO.sub(" ", text)
        return parse(
            text, self.here.flow, question, language=self.language, today=self.today,
            gazetteer=self.gazetteer, lookup=self.here.progress.lookup, listed=listed,
        )  # fmt: skip

    def _chosen(self, text: str) -> Any:
        """One of the values offered last, by its label, a part of it, or its number."""
        typed = fold(text)
        if not self.offered or not typed:
            return None
        if len(self.offered) == 1 and parse_yes_no(typed) == Understood(True):
            return self.offered[0].value
        if typed.isdigit() and not any(isinstance(one.value, int) for one in self.offered):
            place = int(typed) - 1
            return self.offered[place].value if 0 <= place < len(self.offered) else None
        for words in filter(None, (typed, speech.core(typed))):
            fits = [one for one in self.offered if f" {words} " in f" {fold(one.label)} "]
            if len(fits) == 1:
                return fits[0].value
        return None

    def _answer_and_question(self, text: str, question: FlowQuestion) -> Digression | None:
        """ "yes, but how much money is it?": the answer and the question behind it."""
        for mark in re.finditer(r"[,.;!]|\s(?=(?:but|pero|and|y)\s)", text):
            head, tail = text[: mark.start()].strip(), text[mark.end() :].strip()
            if fold(head) and speech.is_question(tail) and not speech.is_question(head):
                if is_unknown(head):
                    return Digression(tail, first=Given(UNKNOWN))
                reading = self._parse(head, question)
                if isinstance(reading, Understood) and route(head) in (None, *_LOOKED_UP):
                    return Digression(tail, first=Given(reading.value))
        return None

    @property
    def _corrector(self) -> Corrector:
        return Corrector(self.standing, self.key, self.language, self.today, self.gazetteer)

    def _corrected(self, text: str, *, strong_only: bool) -> Heard | None:
        found = speech.correction(text)
        if found is None or (strong_only and not found.strong):
            return None
        meant = self._corrector.meant(found)
        if meant is None:
            return None
        question, value, also = meant
        return Given(value) if question == self.key else Changed(question, value, also)

    def _denied(self, text: str, question: FlowQuestion, reading: Reading) -> Heard | None:
        """ "not Spain, Italy", "I am not an apprentice": what is denied is not taken for an answer."""
        if question.kind in ("yes_no", "number") and isinstance(reading, Understood):
            return None
        split = speech.denied(text)
        if split is None or self._says_so_itself(text, question, reading):
            return None
        no, instead = split
        before = self._corrector.holding(no)
        if instead:
            meant = self._corrector.value_of(instead, before) if before else None
            if before is not None and meant is not None:
                return Changed(before, meant)
            again = self._parse(instead, question)
            return None if isinstance(again, NotUnderstood) else self._reading(again, instead)
        if before is not None:
            return Reconsidered(before)
        return AskBack("") if isinstance(reading, Understood | Clarify) else None

    @staticmethod
    def _says_so_itself(text: str, question: FlowQuestion, reading: Reading) -> bool:
        """Is the "not" part of the option's own name ("nothing on paper")?"""
        if question.kind != "choice" or not isinstance(reading, Understood):
            return False
        option = question.option(str(reading.value))
        typed = f" {fold(text)} "
        inside = [name for name in names_of(question, option) if f" {name} " in typed]
        return any(
            re.search(r"\b(no|not|nothing|none|neither|ningun\w*|sin|nada|don t)\b", name) for name in inside
        )
