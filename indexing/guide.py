"""Reads the guide: what a rule rests on (``rules/*.yaml``), its English text (``guide/en/*.md``) and how people ask for it
(``questions/<language>/*.yaml``). A document is one file of the same name in each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, ValidationError

from indexing.knowledge_files import load_yaml, problems_of
from indexing.passages import Dated, Passage, Source
from indexing.problems import KnowledgeError, Problem
from indexing.prose import RuleSection, read_prose
from indexing.questions import RuleQuestion, read_questions
from indexing.strict import Strict

SOURCE_LANGUAGE = "en"  # the wording that prevails, as that of the official guide does
RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[.-][a-z0-9]+)+$")]
Calls = Annotated[str, StringConstraints(pattern=r"^\d{4}(?:-\d{4})?$")]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Questions = Mapping[str, Mapping[str, tuple[RuleQuestion, ...]]]


class _Source(Strict):
    title: str
    url: str | None = None


class _Date(Strict):
    on: dt.date
    what: str


class _Rule(Strict):
    calls: Calls
    certainty: Literal["confirmed", "reported"] = "confirmed"
    sources: list[str] = Field(min_length=1)
    facts: list[str] = Field(default=[])
    audience: list[Literal["learner", "staff", "organisation", "everybody"]] = Field(default=[])
    countries: list[Country] = Field(default=[])
    related: list[str] = Field(default=[])
    dates: list[_Date] = Field(default=[])


class _Document(Strict):
    order: int = 0
    sources: dict[str, _Source]
    rules: dict[RuleId, _Rule]


def read_guide(knowledge: Path) -> tuple[list[Passage], list[Problem]]:
    """All rules under *knowledge* in the order of the documents, and everything that is wrong with them.

    A document with a problem gives no passages at all: it is served whole or not.
    """
    questions, problems = _all_questions(knowledge / "questions")
    documents: list[tuple[int, str, list[Passage]]] = []
    for path in sorted((knowledge / "rules").glob("*.yaml")):
        try:
            order, passages = _read(knowledge, path, questions)
        except KnowledgeError as error:
            problems.extend(error.problems)
        else:
            documents.append((order, path.name, passages))
    documents.sort(key=lambda document: document[:2])
    passages = [passage for _, _, found in documents for passage in found]
    problems.extend(_repeated(passages))
    if not documents or problems:
        return _first_of_each(passages), problems
    problems.extend(_unknown(questions, {passage.id for passage in passages}))
    return _first_of_each(passages), problems


def _all_questions(folder: Path) -> tuple[Questions, list[Problem]]:
    questions: dict[str, dict[str, tuple[RuleQuestion, ...]]] = {}
    problems: list[Problem] = []
    for language in sorted(path for path in folder.glob("*") if path.is_dir()):
        questions[language.name], wrong = read_questions(language)
        problems += wrong
    return questions, problems


def _read(knowledge: Path, path: Path, questions: Questions) -> tuple[int, list[Passage]]:
    name = f"rules/{path.name}"
    try:
        document = _Document.model_validate(load_yaml(path, name))
    except ValidationError as error:
        raise KnowledgeError(problems_of(error, name)) from error
    prose = knowledge / "guide" / SOURCE_LANGUAGE / f"{path.stem}.md"
    prose_name = f"guide/{SOURCE_LANGUAGE}/{prose.name}"
    if not prose.exists():
        raise KnowledgeError([Problem(name, 0, f"has no text: {prose_name} is not there")])
    _, sections = read_prose(prose, prose_name)
    problems = list(_inconsistent(document, sections, name, prose_name))
    if problems:
        raise KnowledgeError(problems)
    made = [_passage(path.stem, document, section, questions) for section in sections]
    return document.order, made


def _inconsistent(
    document: _Document, sections: Iterable[RuleSection], name: str, prose_name: str
) -> Iterator[Problem]:
    """Rules without text, text without a rule, sources that are not there."""
    written: set[str] = set()
    for section in sections:
        if section.id in written:
            yield Problem(prose_name, section.line, f"rule {section.id} has a second text")
        written.add(section.id)
        if section.id not in document.rules:
            yield Problem(prose_name, section.line, f"rule {section.id} does not stand in {name}")
    for identity, rule in document.rules.items():
        if identity not in written:
            yield Problem(name, 0, f"rule {identity} has no text in {prose_name}")
        for key in rule.sources:
            if key not in document.sources:
                yield Problem(name, 0, f"rule {identity}: source '{key}' is not among the sources")


def _passage(name: str, document: _Document, section: RuleSection, questions: Questions) -> Passage:
    rule = document.rules[section.id]
    asks = {
        language: {one.key: one.phrases for one in found[section.id]}
        for language, found in questions.items()
        if section.id in found
    }
    return Passage(
        id=section.id,
        document=name,
        title=section.title,
        section=" > ".join(section.path),
        text=section.text,
        language=SOURCE_LANGUAGE,
        calls=rule.calls,
        certainty=rule.certainty,
        sources=tuple(
            Source(document.sources[key].title, document.sources[key].url or "") for key in rule.sources
        ),
        asks=asks,
        audience=tuple(rule.audience),
        countries=tuple(rule.countries),
        related=tuple(rule.related),
        dates=tuple(Dated(date.on, date.what) for date in rule.dates),
        facts=tuple(rule.facts),
        kind="rule",
    )


def _first_of_each(passages: Iterable[Passage]) -> list[Passage]:
    first: dict[str, Passage] = {}
    for passage in passages:
        first.setdefault(passage.id, passage)
    return list(first.values())


def _repeated(passages: Iterable[Passage]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for passage in passages:
        if passage.id in seen:
            what = f"rule id {passage.id} is already used in document '{seen[passage.id]}'"
            yield Problem(passage.document, 0, what)
        seen.setdefault(passage.id, passage.document)


def _unknown(questions: Questions, rules: set[str]) -> Iterator[Problem]:
    for language, found in questions.items():
        for identity in found:
            if identity not in rules:
                yield Problem(f"questions/{language}", 0, f"{identity} is no rule of the guide")
