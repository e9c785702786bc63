"""Makes a follow-up stand alone: "and for staff?" takes its topic from the question before, "and the money?" its subject."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.answers.context import Question
from bot.answers.question.detect import written_language
from bot.answers.question.places import without_countries
from bot.answers.read.units import sentences
from bot.language.accents import either_way
from bot.language.completeness import PREVAILING
from bot.language.countries import countries_in, country_name
from bot.language.packs import has, with_words, words
from bot.language.patterns import alternatives, phrase_pattern

_FIGURE = re.compile(r"\d[\d.,]*(?<![.,])")
_SHORT = 3  # meaning words up to which a question without a subject of its own leans on the one before
_LEANING = 7  # meaning words up to which one that points back does
_BARE = 2  # words of a topic that is only named, its article included
_REMEMBERED = 3  # questions that are looked back at


@dataclass(frozen=True)
class CarriedSubject:
    """A subject that is carried: its kind (role, activity, way), how to say it (``bare``: without "for"), how to recognise it in a language."""

    kind: str
    say: str
    bare: str
    pattern: re.Pattern[str]
    language: str


@dataclass(frozen=True)
class _Signs:
    """How a follow-up looks in one language: how it begins, what points back, how a bare number stands."""

    connective: re.Pattern[str]
    points_back: re.Pattern[str]
    number_only: re.Pattern[str]


@lru_cache
def _signs(language: str) -> _Signs:
    raw = words(language, "follow_up")
    before, units = alternatives(raw["before_numbers"]), alternatives(raw["units"])
    return _Signs(
        re.compile(rf"^\W*(?:(?:{alternatives(raw['connectives'])})\b[\s,]*)+", re.IGNORECASE),
        phrase_pattern(raw["points_back"]),
        re.compile(rf"^\W*(?:(?:{before})\s+)?\d[\d.,]*\s*(?:{units})?\W*$", re.IGNORECASE),
    )


def _signs_of(question: Question) -> list[_Signs]:
    """Those of the languages that the question may be in; what is as short as a follow-up often does not tell."""
    likely = (question.written_in, question.language, written_language(question.text, question.language))
    known = [code for code in dict.fromkeys(likely) if has(code, "follow_up")]
    return [_signs(code) for code in known or with_words("follow_up")[:1]]


@lru_cache
def _subjects() -> tuple[tuple[CarriedSubject, ...], tuple[CarriedSubject, ...]]:
    """The subjects and the topics of all languages, each with its pattern."""
    every_subject: list[CarriedSubject] = []
    every_topic: list[CarriedSubject] = []
    for code in with_words("follow_up"):
        raw = words(code, "follow_up")
        for kind, named in raw["subjects"].items():
            every_subject += [
                _subject(code, kind, one, ("subjects", kind, name)) for name, one in named.items()
            ]
        every_topic += [_subject(code, name, one, ("topics", name)) for name, one in raw["topics"].items()]
    return tuple(every_subject), tuple(every_topic)


def _subject(code: str, kind: str, raw: Mapping[str, str], where: Sequence[str]) -> CarriedSubject:
    said_in = code if "say" in raw else PREVAILING
    node: Any = words(said_in, "follow_up")
    for key in where:
        node = node[key]
    before = rf"^(?:{alternatives(words(said_in, 'follow_up')['for'])})\s+"
    pattern = re.compile(either_way(raw["pattern"]), re.IGNORECASE)
    return CarriedSubject(kind, node["say"], re.sub(before, "", node["say"]), pattern, code)


def subjects(text: str) -> dict[str, CarriedSubject]:
    """The things that *text* names, at most one of a kind: the one named first."""
    spoken = written_language(text, PREVAILING)
    found: dict[str, tuple[tuple[int, bool], CarriedSubject]] = {}
    for thing in _subjects()[0]:
        match = thing.pattern.search(text)
        if match is None:
            continue
        place = (
            match.start(),
            thing.language != spoken,
        )  # of two languages that both know the word, that of the text
        if thing.kind not in found or place < found[thing.kind][0]:
            found[thing.kind] = (place, thing)
    return {kind: thing for kind, (_, thing) in found.items()}


def topics(text: str) -> set[str]:
    """The names of the topics that *text* asks about."""
    return {topic.kind for topic in _subjects()[1] if topic.pattern.search(text)}


def leans(question: Question) -> bool:
    """Whether *question* needs the conversation before it to be understood."""
    length = len(question.words)
    if length > _LEANING:
        return False
    signs = _signs_of(question)
    if any(one.connective.match(question.text) for one in signs):
        return True
    alone = bool(subjects(question.text)) and bool(topics(question.text))
    return not alone and (length <= _SHORT or any(one.points_back.search(question.text) for one in signs))


def stand_alone(question: Question) -> str:
    """*question* with what it leaves out filled in from the questions before; unchanged where it stands alone."""
    before = [text for who, text in question.history if who == "user"][-_REMEMBERED:]
    if not before or not leans(question):
        return question.text
    signs = _signs_of(question)
    rest = _without_connective(question.text, signs)
    if any(one.number_only.match(rest) for one in signs) and (figure := _FIGURE.search(before[-1])):
        new = _FIGURE.search(rest)
        return before[-1].replace(figure[0], new[0] if new else rest, 1)
    if topics(rest):
        told = _told(question) if any(one.points_back.search(rest) for one in signs) else []
        return _with_subject(rest, before, told)
    return _with_topic(rest, before)


def _without_connective(text: str, signs: Sequence[_Signs]) -> str:
    for one in signs:
        if one.connective.match(text):
            return one.connective.sub("", text) or text
    return text


def _asked(rest: str) -> str:
    """*rest* as a question: a bare topic ("the money?") is put into words."""
    if len(rest.split()) <= _BARE:
        found = next((topic for topic in _subjects()[1] if topic.pattern.search(rest)), None)
        if found is not None:
            return found.say
    return rest.rstrip(" ?.!")


def _told(question: Question) -> list[str]:
    """The first sentence of the last answer: "it" may be what that one named."""
    last = next((text for who, text in reversed(question.history) if who == "assistant"), "")
    return sentences(last)[:1]


def _with_subject(rest: str, before: Sequence[str], told: Sequence[str]) -> str:
    """The new topic, about what the conversation was about."""
    named = subjects(rest)
    carried: dict[str, CarriedSubject] = {}
    for text in (*told, *before):  # what the person named goes before what they were told
        carried |= subjects(text)
    said = [thing.say for kind, thing in carried.items() if kind not in named]
    places = [] if countries_in(rest) else _last_countries(before)
    if not said and not named:  # what it is about was put in words of its own
        asked = without_countries(before[-1], countries_in(before[-1])) if countries_in(rest) else before[-1]
        return f"{asked.rstrip(' ?.!')} {rest}"
    return " ".join([_asked(rest), *said, *(f"in {country_name(code, PREVAILING)}" for code in places)])


def _with_topic(rest: str, before: Sequence[str]) -> str:
    """The question before, about the new thing or place."""
    asked = next((text for text in reversed(before) if topics(text)), before[-1])
    named = subjects(rest)
    for kind, thing in subjects(asked).items():
        if kind in named:
            asked = thing.pattern.sub(named[kind].bare, asked, count=1)
    new_places = countries_in(rest)
    if new_places and (old := countries_in(asked)):
        asked = without_countries(asked, old)
    return f"{asked.rstrip(' ?.!')} {rest}"


def _last_countries(before: Sequence[str]) -> list[str]:
    return next((found for text in reversed(before) if (found := countries_in(text))), [])
