"""The words of a language that decide something: data of ``knowledge/languages/<code>/``, read once, one file a subject."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import knowledge
from bot.language.accents import either_way
from indexing import plainyaml

FOLDER = Path(knowledge.__file__).parent / "languages"


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The codes of the languages that lie there, English first: its wording prevails."""
    found = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
    return tuple(sorted(found, key=lambda code: code != "en"))


@lru_cache
def words(code: str, subject: str) -> Mapping[str, Any]:
    """The file *subject* of a language. Raises LookupError where it is not there."""
    path = FOLDER / code / f"{subject}.yaml"
    if not path.exists():
        raise LookupError(f"the language {code} has no {subject}: {path.name} is missing in languages/{code}")
    read: Mapping[str, Any] = plainyaml.load(path.read_text("utf-8"))
    return read


def words_or_none(code: str, subject: str) -> Mapping[str, Any] | None:
    """The same; None where the language does not have that file."""
    return words(code, subject) if has(code, subject) else None


def has(code: str, subject: str) -> bool:
    """Whether the language *code* has the file *subject*."""
    return code in languages() and (FOLDER / code / f"{subject}.yaml").exists()


def with_words(subject: str) -> tuple[str, ...]:
    """The languages that have the file *subject*."""
    return tuple(code for code in languages() if has(code, subject))


@lru_cache
def alternatives(subject: str, part: str) -> str:
    """The words that all languages have under *part* of the file *subject*, longest first, as the inside of a pattern's group."""
    said = {word for code in with_words(subject) for word in words(code, subject)[part]}
    return "|".join(map(re.escape, sorted(said, key=lambda word: (-len(word), word))))


@lru_cache(maxsize=1)
def names() -> Mapping[str, str]:
    """Code -> what the language calls itself, for those that lie there."""
    return {code: str(words(code, "language")["name"]) for code in with_words("language")}


@lru_cache(maxsize=1)
def not_offered() -> Mapping[str, str]:
    """Code -> a sentence in that language, for those who write in a language that cannot be answered in."""
    read: Mapping[str, str] = plainyaml.load((FOLDER / "not_offered.yaml").read_text("utf-8"))
    return read


@dataclass(frozen=True)
class QuestionWords:
    """How questions and their answers begin in a language."""

    question_mark: str
    _asks: re.Pattern[str]
    _asks_otherwise: re.Pattern[str] | None
    _answers: re.Pattern[str]
    _yes_or_no: re.Pattern[str]
    _joins: re.Pattern[str] | None

    def asks_yes_or_no(self, question: str) -> bool:
        """Whether *question* wants a yes or a no: by its first words."""
        text = question.strip(" ¿¡\"'«»„“”").casefold()
        if self._asks_otherwise is not None:
            return text.endswith("?") and self._asks_otherwise.match(text) is None
        return self._asks.match(text) is not None

    def clauses(self, text: str) -> list[str]:
        """The questions that *text* asks one after another ("can I go, and what do I get"); *text* alone where it asks one."""
        parts = [part.strip(" ,;.") for part in self._joins.split(text)] if self._joins is not None else []
        return parts if len(parts) > 1 and all(len(part.split()) >= CLAUSE for part in parts) else [text]

    def says_yes_or_no(self, answer: str) -> bool:
        """Whether *answer* begins with yes, no or it depends."""
        return self._answers.match(answer.lstrip("*_ ")) is not None

    def without_yes_or_no(self, answer: str) -> str:
        """*answer* without the yes or no it begins with, where a whole sentence follows."""
        rest = self._yes_or_no.sub("", answer, count=1)
        return rest[:1].upper() + rest[1:] if rest else answer


CLAUSE = 3  # words of the shortest question that is joined to another one


def _any_of(values: list[str]) -> str:
    return "|".join(
        either_way(re.escape(value.casefold())) for value in sorted(values, key=len, reverse=True)
    )


@lru_cache
def question_words(code: str) -> QuestionWords:
    """The words of questions in the language *code*."""
    raw = words(code, "questions")
    before = rf"(?:(?:{_any_of(raw['before'])})[\s,]+)*"
    otherwise = raw.get("asks_otherwise")
    answers = _any_of([*raw["yes"], *raw["no"], *raw["it_depends"]])
    return QuestionWords(
        raw["question_mark"],
        re.compile(rf"{before}(?:{_any_of(raw.get('asks_yes_or_no', ['?']))})\b"),
        re.compile(rf"{before}[¿¡]?(?:{_any_of(otherwise)})\b") if otherwise else None,
        re.compile(rf"(?:{answers})(?=[\s.,:;!–-]|$)", re.IGNORECASE),
        re.compile(rf"\A(?:{_any_of([*raw['yes'], *raw['no']])})\.\s+", re.IGNORECASE),
        _joins(raw),
    )


def _joins(raw: Mapping[str, Any]) -> re.Pattern[str] | None:
    opens = [*raw.get("asks_yes_or_no", ()), *raw.get("asks_otherwise", ()), *raw.get("asks_what", ())]
    if "and" not in raw or not opens:
        return None
    joined = _any_of(raw["and"])
    return re.compile(
        rf"(?:[?!.;]\s{{1,3}}(?:(?:{joined})\s)?|[\s,]\s?(?:{joined})\s)[¿¡]?(?=(?:{_any_of(opens)})\b)",
        re.IGNORECASE,
    )


def question_words_or_none(code: str) -> QuestionWords | None:
    """The same; None where the language has none."""
    return question_words(code) if has(code, "questions") else None
