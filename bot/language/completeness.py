"""What a language has, by the files that lie there: *offered* is one that is complete, *answering* one that questions are answered in.

A language is offered when it has every text of the interface, its words (``knowledge/languages/<code>/``) and questions for the guide.
One that lacks texts of the interface still answers questions that are asked in it, as soon as it has the texts of an answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

import knowledge
from bot.language.packs import has, languages

TEXTS = Path(__file__).parent / "texts"
PREVAILING = "en"
ANSWER_FILE = "answers.ftl"
# Texts of an answer that stand in another file of the interface.
ANSWER_ALSO = ("sources-title", "sources-reported")
_TEXT = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)


@cache
def texts_of(code: str, file: str = "*.ftl") -> frozenset[str]:
    """The names of the texts of the interface that a language has."""
    found = (_TEXT.findall(path.read_text("utf-8")) for path in (TEXTS / code).glob(file))
    return frozenset(name for names in found for name in names)


def begins_text(line: str) -> str:
    """The name of the text that begins in this line of a file; empty where none does."""
    found = _TEXT.match(line)
    return found[1] if found else ""


def missing_texts(code: str) -> tuple[str, ...]:
    """Texts of the interface that English has and *code* lacks."""
    return tuple(sorted(texts_of(PREVAILING) - texts_of(code)))


def missing_answer_texts(code: str) -> tuple[str, ...]:
    """Those of them that an answer needs."""
    needed = texts_of(PREVAILING, ANSWER_FILE) | set(ANSWER_ALSO)
    return tuple(sorted(needed - texts_of(code)))


def _has_questions(code: str) -> bool:
    return has(code, "questions") and any((knowledge.ROOT / "questions" / code).glob("*.yaml"))


@lru_cache(maxsize=1)
def answering() -> tuple[str, ...]:
    """The languages that questions are answered in, English first."""
    return tuple(code for code in languages() if _has_questions(code) and not missing_answer_texts(code))


@lru_cache(maxsize=1)
def offered() -> tuple[str, ...]:
    """The languages that the whole assistant speaks, English first."""
    return tuple(code for code in answering() if not missing_texts(code))


def state_of(code: str) -> str:
    """``offered``, ``answers`` or ``begun``."""
    states: Mapping[str, tuple[str, ...]] = {"offered": offered(), "answers": answering()}
    return next((state for state, codes in states.items() if code in codes), "begun")
