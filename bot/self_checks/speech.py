"""How people speak in the middle of a self-check: wishes, questions of their own, corrections. By patterns that are data of the
languages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot import patterns
from bot.language import packs
from bot.language.packs import with_words
from bot.reading import intents
from bot.reading.folding import fold
from bot.reading.words import words

SUBJECT = "self_checks"
ENOUGH_WITH_A_MARK = 3  # so many words with a question mark are a question, whatever they begin with
LONG = 14  # from so many words on a text may be a question


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    """What the languages say, one after the other: each pattern is of one language."""
    merged: dict[str, Any] = {}
    for code in with_words(SUBJECT):
        _merge(merged, packs.words(code, SUBJECT))
    return merged


def _merge(into: dict[str, Any], said: Mapping[str, Any]) -> None:
    for key, value in said.items():
        if isinstance(value, Mapping):
            _merge(into.setdefault(key, {}), value)
        else:
            into.setdefault(key, []).extend(value.split() if isinstance(value, str) else value)


@lru_cache(maxsize=64)
def _any(*path: str) -> re.Pattern[str]:
    node: Any = _data()
    for name in path:
        node = node[name]
    return patterns.compile("|".join(f"(?:{pattern})" for pattern in node))


@lru_cache(maxsize=1)
def slots() -> Mapping[str, Sequence[re.Pattern[str]]]:
    """Question -> patterns whose first group answers it."""
    return {
        key: [patterns.compile(one, re.IGNORECASE) for one in every]
        for key, every in _data()["slots"].items()
    }


def action(text: str) -> str | None:
    """The wish that *text* is as a whole: back, cancel, restart, repeat, explain, answers; None for anything else."""
    folded = unpolite(fold(text)) or fold(text)
    return next((name for name in _data()["actions"] if _any("actions", name).fullmatch(folded)), None)


def unpolite(folded: str) -> str:
    """Folded text without please and the like at its ends."""
    polite = "|".join(_data()["polite"])
    return re.sub(rf"^(?:(?:{polite})\s+)+|(?:\s+(?:{polite}))+$", "", folded).strip()


def is_question(text: str) -> bool:
    """Whether *text*, or its last clause, asks something, rather than answering."""
    folded = fold(text)
    if any(folded.startswith(f"{phrase} ") for phrase in words("unknown")) and intents.is_question(text):
        return True
    if ("?" in text or "¿" in text) and (
        len(folded.split()) >= ENOUGH_WITH_A_MARK or _any("follow_ups").match(folded)
    ):
        return True
    clauses = [folded, *(fold(clause) for clause in re.split(r"[,.;:!–—]|\s-\s", text)[1:])]
    return any(len(one.split()) >= 2 and _any("questions").fullmatch(one) for one in clauses)


def may_ask(text: str) -> bool:
    """Whether *text* could be a question put in key words ("insurance in Germany", "agency of Malta")."""
    return names_topic(text) or len(fold(text).split()) >= LONG


def names_topic(text: str) -> bool:
    """Whether words stand in *text* that belong to questions rather than to answers."""
    return _any("topics").search(fold(text)) is not None


def statement(text: str) -> bool | None:
    """ "I have none", "we do": yes or no in a sentence; None where it is neither."""
    folded = unpolite(fold(text)) or fold(text)
    for name, meaning in (("says_no", False), ("says_yes", True)):
        if _any(name).fullmatch(folded):
            return meaning
    return None


@dataclass(frozen=True)
class Correction:
    """What a correction begins with (strong or weak), and what stands after it, folded."""

    rest: str
    strong: bool


@lru_cache
def _beginning(strength: str) -> re.Pattern[str]:
    return patterns.compile(rf"(?:{_any('corrections', strength).pattern})(?:\s+|$)")


def correction(text: str) -> Correction | None:
    """The correction that *text* is, or None."""
    folded = fold(text)
    for strength in ("strong", "weak"):
        match = _beginning(strength).match(folded)
        if match and match.end() < len(folded):
            return Correction(folded[match.end() :], strength == "strong")
    return None


def core(folded: str) -> str:
    """Folded text without the small words around a value, at both ends."""
    around = set(_data()["around"])
    words = folded.split()
    while words and words[0] in around:
        words.pop(0)
    while words and words[-1] in around:
        words.pop()
    return " ".join(words)


def cued(folded: str, questions: Sequence[str]) -> list[str]:
    """Those of *questions* that the words of a correction point to."""
    cues = _data()["cues"]
    return [
        key for key in questions
        if key in cues and _cue(key).search(folded)
    ]  # fmt: skip


@lru_cache
def _cue(key: str) -> re.Pattern[str]:
    return patterns.compile(rf"\b(?:{'|'.join(_data()['cues'][key])})\b")


@lru_cache(maxsize=1)
def _negation() -> re.Pattern[str]:
    return patterns.compile(rf"\b(?:{'|'.join(sorted(_data()['negators'], key=len, reverse=True))})\b\s*(.*)")


@lru_cache(maxsize=1)
def _halves() -> re.Pattern[str]:
    instead = "|".join(sorted(map(re.escape, _data()["instead"]), key=len, reverse=True))
    return patterns.compile(rf"[,.;!:–—]|\b(?:{instead})\b", re.IGNORECASE)


def denied(text: str) -> tuple[str, str] | None:
    """ "not Spain, Italy" as (``spain``, ``italy``), folded; the second is empty where nothing is said instead. None without a not."""
    parts = [fold(part) for part in _halves().split(text)]
    no, yes = [], []
    for part in filter(None, parts):
        match = _negation().search(part)
        if match is not None:
            no.append(match[1])
        elif part not in words("no") and _any("corrections", "strong").fullmatch(part) is None:
            yes.append(part)
    return (" ".join(no).strip(), " ".join(yes).strip()) if no else None
