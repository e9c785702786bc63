"""Makes a follow-up stand alone: "and for staff?" takes its topic from the question before, "and the money?" its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.answers.context import Question
from bot.answers.question.places import without_countries
from bot.answers.read.units import sentences
from bot.language.countries import countries_in, country_name
from indexing import plainyaml

_CONNECTIVE = re.compile(
    r"^\W*((and|but|or|so|also|then|ok(ay)?|well|what about|how about|what if|y|e|pero|o|tambi[eé]n|entonces|qu[eé] pasa con|qu[eé] tal)\b[\s,]*)+",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(it|its|they|them|their|that|those|this|these|there|one|ones|same|other|otherwise|instead|else|eso|esto|ese|esa|ellos|ellas|all[ií]|all[aá]|mismo|misma|lo)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d[\d.,]*(?<![.,])")
_NUMBERS_ONLY = re.compile(
    r"^\W*(?:(?:for|with|at|after|in|para|con|a)\s+)?\d[\d.,]*\s*(?:km|kms|kilomet\w+|kil[oó]metros?|days?|weeks?|months?|d[ií]as?|semanas?|meses|points?|puntos?|eur|euros?)?\W*$",
    re.IGNORECASE,
)
_SHORT = 3  # meaning words up to which a question without a subject of its own leans on the one before
_LEANING = 7  # meaning words up to which one that points back does
_BARE = 2  # words of a topic that is only named, its article included
_REMEMBERED = 3  # questions that are looked back at


@dataclass(frozen=True)
class Subject:
    """A subject that is carried: its kind (role, activity, way), how to say it, how to recognise it."""

    kind: str
    say: str
    pattern: re.Pattern[str]


@lru_cache
def _subjects() -> tuple[tuple[Subject, ...], tuple[Subject, ...]]:
    raw = plainyaml.load((Path(__file__).parent / "subjects.yaml").read_text("utf-8"))
    subjects = tuple(
        Subject(kind, one["say"], re.compile(one["pattern"], re.IGNORECASE))
        for kind, every in raw["subjects"].items()
        for one in every
    )
    every_topic = (
        Subject(name, one["say"], re.compile(one["pattern"], re.IGNORECASE))
        for name, one in raw["topics"].items()
    )
    return subjects, tuple(every_topic)


def subjects(text: str) -> dict[str, Subject]:
    """The things that *text* names, at most one of a kind: the one named first."""
    found: dict[str, tuple[int, Subject]] = {}
    for thing in _subjects()[0]:
        match = thing.pattern.search(text)
        if match and (thing.kind not in found or match.start() < found[thing.kind][0]):
            found[thing.kind] = (match.start(), thing)
    return {kind: thing for kind, (_, thing) in found.items()}


def topics(text: str) -> set[str]:
    """The names of the topics that *text* asks about."""
    return {topic.kind for topic in _subjects()[1] if topic.pattern.search(text)}


def leans(question: Question) -> bool:
    """Whether *question* needs the conversation before it to be understood."""
    words = len(question.words)
    if words > _LEANING:
        return False
    if _CONNECTIVE.match(question.text):
        return True
    alone = bool(subjects(question.text)) and bool(topics(question.text))
    return not alone and (words <= _SHORT or _POINTS_BACK.search(question.text) is not None)


def stand_alone(question: Question) -> str:
    """*question* with what it leaves out filled in from the questions before; unchanged where it stands alone."""
    before = [text for who, text in question.history if who == "user"][-_REMEMBERED:]
    if not before or not leans(question):
        return question.text
    rest = _CONNECTIVE.sub("", question.text) or question.text
    if _NUMBERS_ONLY.match(rest) and (figure := _FIGURE.search(before[-1])):
        new = _FIGURE.search(rest)
        return before[-1].replace(figure[0], new[0] if new else rest, 1)
    if topics(rest):
        told = _told(question) if _POINTS_BACK.search(rest) else []
        return _with_subject(rest, before, told)
    return _with_topic(rest, before)


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
    carried: dict[str, Subject] = {}
    for text in (*told, *before):  # what the person named goes before what they were told
        carried |= subjects(text)
    said = [thing.say for kind, thing in carried.items() if kind not in named]
    places = [] if countries_in(rest) else _last_countries(before)
    if not said and not named:  # what it is about was put in words of its own
        asked = without_countries(before[-1], countries_in(before[-1])) if countries_in(rest) else before[-1]
        return f"{asked.rstrip(' ?.!')} {rest}"
    return " ".join([_asked(rest), *said, *(f"in {country_name(code, 'en')}" for code in places)])


def _with_topic(rest: str, before: Sequence[str]) -> str:
    """The question before, about the new thing or place."""
    asked = next((text for text in reversed(before) if topics(text)), before[-1])
    named = subjects(rest)
    for kind, thing in subjects(asked).items():
        if kind in named:
            asked = thing.pattern.sub(named[kind].say.removeprefix("for "), asked, count=1)
    new_places = countries_in(rest)
    if new_places and (old := countries_in(asked)):
        asked = without_countries(asked, old)
    return f"{asked.rstrip(' ?.!')} {rest}"


def _last_countries(before: Sequence[str]) -> list[str]:
    return next((found for text in reversed(before) if (found := countries_in(text))), [])
