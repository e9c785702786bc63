"""Reads the questions of the rules: how people ask in one language, and the short answer (``questions/<language>/<document>.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from indexing.knowledge_files import load_yaml, problems_of
from indexing.problems import KnowledgeError, Problem
from indexing.strict import Strict

LONGEST_QUESTION = 60  # characters: it is the label of a button
LONGEST_ANSWER = 200  # characters
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class _Question(Strict):
    question: Line
    answer: Line
    asks: list[Line] = Field(default=[])


_FILE = TypeAdapter(dict[str, dict[Slug, _Question]])


@dataclass(frozen=True)
class RuleQuestion:
    """One question that a rule answers, in one language: its ``key`` in the rule, the short answer, and how people type it."""

    key: str
    question: str
    answer: str
    asks: tuple[str, ...] = ()

    @property
    def phrases(self) -> tuple[str, ...]:
        """The question and every ask."""
        return (self.question, *self.asks)


def question_id(rule: str, key: str) -> str:
    """The id of a question everywhere: ``vet.some.rule/how-long``."""
    return f"{rule}/{key}"


def read_questions(folder: Path) -> tuple[dict[str, tuple[RuleQuestion, ...]], list[Problem]]:
    """The questions of every rule in one language (``<folder>/*.yaml``), and what is wrong. A file with a problem gives nothing."""
    found: dict[str, tuple[RuleQuestion, ...]] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yaml")):
        name = f"{folder.parent.name}/{folder.name}/{path.name}"
        try:
            read = _read(path, name)
        except KnowledgeError as error:
            problems.extend(error.problems)
            continue
        problems.extend(
            Problem(name, 0, f"rule {rule} has questions in another file, too")
            for rule in read
            if rule in found
        )
        found |= read
    return found, problems


def _read(path: Path, name: str) -> Mapping[str, tuple[RuleQuestion, ...]]:
    try:
        file = _FILE.validate_python(load_yaml(path, name))
    except ValidationError as error:
        raise KnowledgeError(problems_of(error, name)) from error
    return {
        rule: tuple(
            RuleQuestion(key, one.question, one.answer, tuple(one.asks)) for key, one in questions.items()
        )
        for rule, questions in file.items()
    }
