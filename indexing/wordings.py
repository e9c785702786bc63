"""The guide in the words of each language: texts of rules, and questions with their answers. Read when a language is first used."""

from __future__ import annotations

import hashlib
import logging
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Lock

from indexing import plainyaml
from indexing.problems import KnowledgeError
from indexing.prose import read_prose
from indexing.questions import RuleQuestion, question_id, read_questions

log = logging.getLogger(__name__)

_SIGNS = re.compile(r"[^\w]+")


def fingerprint(*texts: str) -> str:
    """Eight digits that change when one of *texts* does: by them a translation says of which text it was made."""
    return hashlib.sha256("\0".join(" ".join(text.split()) for text in texts).encode()).hexdigest()[:8]


def short_id(identity: str) -> str:
    """A question's id in twelve digits, for the payload of a button."""
    return hashlib.sha256(identity.encode()).hexdigest()[:12]


def normalised(question: str) -> str:
    """*question* without case, accents and signs: what is typed exactly as it stands is that question."""
    bare = unicodedata.normalize("NFKD", question.casefold())
    letters = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return _SIGNS.sub(" ", letters).strip()


@dataclass(frozen=True)
class RuleText:
    """A rule in one language: its heading, the headings above it, and its text."""

    title: str
    section: str
    text: str


@dataclass(frozen=True)
class KnownQuestion:
    """A question of the guide in one language, with the rule that answers it."""

    rule: str
    asked: RuleQuestion

    @property
    def id(self) -> str:
        """The same in every language: ``vet.some.rule/how-long``."""
        return question_id(self.rule, self.asked.key)


class Wording:
    """The guide in one language."""

    def __init__(self, knowledge: Path, language: str) -> None:
        self._knowledge, self.language = knowledge, language
        found, problems = read_questions(knowledge / "questions" / language)
        for problem in problems:
            log.error("a question of the guide cannot be read: %s", problem)
        self._questions = {
            rule: tuple(RuleQuestion(one.key, one.question, one.answer) for one in questions)
            for rule, questions in found.items()
        }

    def of_rule(self, rule: str) -> tuple[RuleQuestion, ...]:
        """The questions of a rule, in their order; none where the rule has none in this language."""
        return self._questions.get(rule, ())

    def question(self, rule: str, key: str) -> RuleQuestion | None:
        """One question of a rule."""
        return next((one for one in self.of_rule(rule) if one.key == key), None)

    def typed(self, text: str) -> KnownQuestion | None:
        """The question that *text* is, word for word."""
        return self._by_text.get(normalised(text))

    def by_short_id(self, short: str) -> KnownQuestion | None:
        """The question of a button."""
        return self._by_short_id.get(short)

    def text(self, rule: str) -> RuleText | None:
        """The text of a rule; None where it is not translated."""
        return self._texts.get(rule)

    def rules(self) -> tuple[str, ...]:
        """The ids of the rules whose text is there."""
        return tuple(self._texts)

    def known(self) -> Iterator[KnownQuestion]:
        """Every question."""
        return (KnownQuestion(rule, one) for rule, questions in self._questions.items() for one in questions)

    @cached_property
    def _by_text(self) -> Mapping[str, KnownQuestion]:
        found: dict[str, KnownQuestion] = {}
        for one in self.known():
            found.setdefault(normalised(one.asked.question), one)
        return found

    @cached_property
    def _by_short_id(self) -> Mapping[str, KnownQuestion]:
        return {short_id(one.id): one for one in self.known()}

    @cached_property
    def _texts(self) -> Mapping[str, RuleText]:
        found: dict[str, RuleText] = {}
        folder = self._knowledge / "guide" / self.language
        for path in sorted(folder.glob("*.md")):
            try:
                _, sections = read_prose(path, f"guide/{self.language}/{path.name}")
            except KnowledgeError as error:
                log.error("a text of the guide cannot be read: %s", error)
                continue
            found |= {one.id: RuleText(one.title, " > ".join(one.path), one.text) for one in sections}
        return found


class Wordings:
    """The wordings of all languages, each read when it is first used. Safe to use from several threads."""

    def __init__(self, knowledge: Path) -> None:
        self.root = knowledge
        self._lock = Lock()
        self._read: dict[str, Wording] = {}
        self._made_from: dict[str, Mapping[str, Mapping[str, str]]] = {}

    def of(self, language: str) -> Wording:
        """The wording of *language*; one without any text where the guide does not speak it."""
        with self._lock:
            if language not in self._read:
                self._read[language] = Wording(self.root, language)
            return self._read[language]

    def is_current(self, language: str, kind: str, identity: str, made_of: str) -> bool:
        """Whether the translation of *identity* (``kind``: guide, questions) was made of the text with the fingerprint *made_of*."""
        with self._lock:
            if language not in self._made_from:
                path = self.root / "made_from" / f"{language}.yaml"
                self._made_from[language] = plainyaml.load(path.read_text("utf-8")) if path.exists() else {}
            known = self._made_from[language].get(kind, {}).get(identity)
        return known is None or known == made_of
