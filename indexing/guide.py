"""Reads the guide: Markdown files with front matter, one heading per rule and a ``yaml rule`` block under it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from indexing import plainyaml
from indexing.passages import Dated, Passage, Source
from indexing.problems import KnowledgeError, Problem

Model = TypeVar("Model", bound=BaseModel)
RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[.-][a-z0-9]+)+$")]
Calls = Annotated[str, StringConstraints(pattern=r"^\d{4}(?:-\d{4})?$")]

_HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*\s*$")
_FENCE = re.compile(r"^\s{0,3}(```+|~~~+)(.*)$")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", coerce_numbers_to_str=True)


class _Source(_Strict):
    title: str
    url: str | None = None


class _Front(_Strict):
    id: str
    title: str
    language: str = "en"
    order: int = 0
    sources: dict[str, _Source] = {}


class _Date(_Strict):
    on: dt.date
    what: str


class _Rule(_Strict):
    id: RuleId
    calls: Calls
    certainty: Literal["confirmed", "reported"] = "confirmed"
    sources: list[str] = Field(min_length=1)
    facts: list[str] = []
    audience: list[Literal["learner", "staff", "organisation", "everybody"]] = []
    related: list[str] = []
    dates: list[_Date] = []
    asks: dict[str, list[str]] = {}


@dataclass
class _GuideSection:
    level: int
    heading: str
    line: int
    path: tuple[str, ...]
    rule: str | None = None
    rule_line: int = 0
    body: list[str] = field(default_factory=list)


def read_guide(folder: Path) -> tuple[list[Passage], list[Problem]]:
    """All rules under *folder* (``<lang>/*.md``) in the order of the documents, and everything that is wrong with them.

    A file with a problem gives no passages at all: a document is served whole or not.
    """
    documents: list[tuple[int, str, list[Passage]]] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*/*.md")):
        try:
            order, passages = _read(path, str(path.relative_to(folder.parent)))
        except KnowledgeError as error:
            problems.extend(error.problems)
        else:
            documents.append((order, path.name, passages))
    documents.sort(key=lambda document: document[:2])
    passages = [passage for _, _, found in documents for passage in found]
    problems.extend(_repeated(passages))
    first: dict[str, Passage] = {}
    for passage in passages:
        first.setdefault(passage.id, passage)
    return list(first.values()), problems


def parse_guide(path: Path, name: str | None = None) -> list[Passage]:
    """The rules of one guide file. Raises :class:`KnowledgeError` with every problem of the file, by line."""
    return _read(path, name or path.name)[1]


def _read(path: Path, name: str) -> tuple[int, list[Passage]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise KnowledgeError([Problem(name, 0, f"is not UTF-8 text ({error.reason})")]) from error
    front, start = _front(lines, name)
    problems: list[Problem] = []
    passages: list[Passage] = []
    for section in _sections(lines, start, front.title, name, problems):
        if section.rule is None:
            if section.level == 3 and any(line.strip() for line in section.body):
                problems.append(
                    Problem(
                        name, section.line, f"heading '{section.heading}' has text but no ```yaml rule block"
                    )
                )
            continue
        try:
            passages.append(_passage(section, front, name))
        except KnowledgeError as error:
            problems.extend(error.problems)
    problems.extend(_repeated_in(passages, name))
    if not passages and not problems:
        problems.append(Problem(name, 0, "has no rule: put a ```yaml rule block under a heading"))
    if problems:
        raise KnowledgeError(problems)
    return front.order, passages


def _front(lines: list[str], name: str) -> tuple[_Front, int]:
    if not lines or lines[0].strip() != "---":
        raise KnowledgeError([Problem(name, 1, "must begin with front matter between two lines of '---'")])
    try:
        end = next(number for number, line in enumerate(lines[1:], 1) if line.strip() == "---")
    except StopIteration:
        raise KnowledgeError([Problem(name, 1, "front matter is not closed by a line of '---'")]) from None
    raw = _yaml("\n".join(lines[1:end]), name, 2)
    return _validated(_Front, raw, name, 2), end + 1


def _sections(
    lines: list[str], start: int, title: str, name: str, problems: list[Problem]
) -> Iterator[_GuideSection]:
    sections: list[_GuideSection] = []
    stack: list[tuple[int, str]] = []
    fence: str | None = None
    fence_line = 0
    in_rule = False
    rule_lines: list[str] = []
    for number, line in enumerate(lines[start:], start + 1):
        marker = _FENCE.match(line)
        if fence is not None:
            closes = marker is not None and marker[1].startswith(fence) and not marker[2].strip()
            if closes:
                fence = None
                if in_rule:
                    sections[-1].rule = "\n".join(rule_lines)
                    in_rule = False
                    continue
            if in_rule:
                rule_lines.append(line)
            elif sections:
                sections[-1].body.append(line)
            continue
        if marker:
            fence, fence_line = marker[1], number
            if marker[2].split() == ["yaml", "rule"]:
                problem = _misplaced(sections)
                if problem:
                    problems.append(Problem(name, number, problem))
                else:
                    in_rule, rule_lines, sections[-1].rule_line = True, [], number + 1
                continue
        heading = _HEADING.match(line)
        if heading and fence is None:
            level = len(heading[1])
            while stack and stack[-1][0] >= level:
                stack.pop()
            if level > 1:
                stack.append((level, heading[2]))
                path = (title, *(text for _, text in stack))
                sections.append(_GuideSection(level, heading[2], number, path))
        elif sections:
            sections[-1].body.append(line)
    if fence is not None:
        problems.append(Problem(name, fence_line, "this ``` block is not closed"))
    yield from sections


def _misplaced(sections: list[_GuideSection]) -> str | None:
    if not sections:
        return "a rule block needs a ## or ### heading above it"
    if sections[-1].rule is not None:
        return f"heading '{sections[-1].heading}' already has a rule block: one heading per rule"
    if any(line.strip() for line in sections[-1].body):
        return "the rule block must stand right under its heading, before the text"
    return None


def _passage(section: _GuideSection, front: _Front, name: str) -> Passage:
    raw = _yaml(section.rule or "", name, section.rule_line)
    rule = _validated(_Rule, raw, name, section.rule_line)
    text = "\n".join(section.body).strip()
    problems = [
        Problem(name, section.rule_line, f"rule {rule.id}: source '{key}' is not in the front matter")
        for key in rule.sources
        if key not in front.sources
    ]
    if not text:
        problems.append(Problem(name, section.line, f"rule {rule.id} has no text"))
    if problems:
        raise KnowledgeError(problems)
    return Passage(
        id=rule.id,
        document=front.id,
        title=section.heading,
        section=" > ".join(section.path),
        text=text,
        language=front.language,
        calls=rule.calls,
        certainty=rule.certainty,
        sources=tuple(Source(front.sources[key].title, front.sources[key].url or "") for key in rule.sources),
        asks={language: tuple(asks) for language, asks in rule.asks.items()},
        audience=tuple(rule.audience),
        related=tuple(rule.related),
        dates=tuple(Dated(date.on, date.what) for date in rule.dates),
        facts=tuple(rule.facts),
        kind="rule",
    )


def _yaml(text: str, name: str, line: int) -> Mapping[str, Any]:
    try:
        raw = plainyaml.load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = line + (mark.line if mark else 0)
        raise KnowledgeError(
            [Problem(name, at, f"is not valid YAML: {getattr(error, 'problem', error)}")]
        ) from error
    if not isinstance(raw, dict):
        raise KnowledgeError([Problem(name, line, "must be 'key: value' pairs")])
    return raw


def _validated(model: type[Model], raw: Mapping[str, Any], name: str, line: int) -> Model:
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        raise KnowledgeError(
            Problem(name, line, f"{'.'.join(str(part) for part in one['loc'])}: {one['msg']}")
            for one in error.errors()
        ) from error


def _repeated(passages: Iterable[Passage]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for passage in passages:
        if passage.id in seen:
            yield Problem(
                passage.document, 0, f"rule id {passage.id} is already used in document '{seen[passage.id]}'"
            )
        seen.setdefault(passage.id, passage.document)


def _repeated_in(passages: Iterable[Passage], name: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for passage in passages:
        if passage.id in seen:
            yield Problem(name, 0, f"rule id {passage.id} is used twice")
        seen.add(passage.id)
