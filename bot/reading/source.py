"""Reading YAML so that every mistake can be told with its file and line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.language.wording import worded

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class FlowProblem:
    """One mistake: where it is and what to do about it."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class FlowError(Exception):
    """A flow that cannot be used; ``problems`` says why, each with file and line."""

    def __init__(self, problems: list[FlowProblem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


_SAFE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _FlowLoader(_SAFE):
    """Like YAML 1.2 about NO: only true, false, yes and no in small letters are yes/no, so Norway stays a country."""


_FlowLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_FlowLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|false|yes|no)$"), list("tfyn")
)


@dataclass(frozen=True)
class Document:
    """Parsed YAML with the line of every place in it (a place is the path of keys that leads there)."""

    file: str
    data: Any
    lines: dict[Place, int]

    def line(self, place: Place) -> int:
        """The line of *place*, or of the nearest thing around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def problem(self, place: Place, message: str) -> FlowProblem:
        return FlowProblem(self.file, self.line(place), message)


def read_text(text: str, file: str) -> Document:
    """Parse YAML text; raises :class:`FlowError` where it is not YAML or a key stands twice."""
    loader = _FlowLoader(text)
    try:
        node = loader.get_single_node()
        data = None if node is None else loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise FlowError([FlowProblem(file, line, f"this is not YAML: {error.problem}")]) from error
    lines: dict[Place, int] = {}
    problems: list[FlowProblem] = []
    if node is not None:
        _lines(node, (), lines, problems, file)
    if problems:
        raise FlowError(problems)
    return Document(file, data, lines)


def read_file(path: Path, name: str | None = None) -> Document:
    """Parse a YAML file, with the wording of further languages put in; *name* is how messages call it."""
    document = read_text(path.read_text(encoding="utf-8"), name or path.name)
    worded(document.data, path.stem)
    return document


def _lines(
    node: yaml.Node, place: Place, lines: dict[Place, int], problems: list[FlowProblem], file: str
) -> None:
    lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            here = (*place, key.value)
            if key.value in seen:
                problems.append(
                    FlowProblem(
                        file, key.start_mark.line + 1, f"“{key.value}” stands twice; keep one of them"
                    )
                )
            seen.add(key.value)
            lines[here] = key.start_mark.line + 1
            _lines(value, here, lines, problems, file)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            _lines(value, (*place, index), lines, problems, file)
