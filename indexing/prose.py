"""Reads prose of the guide: Markdown whose headings carry the id of the rule under them, ``## Heading {#vet.some.rule}``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from indexing.problems import KnowledgeError, Problem

_HEADING = re.compile(r"(#{1,6})\s+(\S.*)")
_ID = re.compile(r"\{#([a-z0-9.-]+)\}\s*\Z")
_FENCE = re.compile(r"\s{0,3}(```+|~~~+)(.*)")


@dataclass(frozen=True)
class RuleSection:
    """What stands under one heading: the id of the rule, the headings above it (the last is its own), the text, and its line (from 1)."""

    id: str
    path: tuple[str, ...]
    text: str
    line: int

    @property
    def title(self) -> str:
        """The heading itself."""
        return self.path[-1]


def read_prose(path: Path, name: str) -> tuple[str, list[RuleSection]]:
    """The title of a document and its rules, in their order. Raises KnowledgeError with every problem of the file, by line."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise KnowledgeError([Problem(name, 0, f"is not UTF-8 text ({error.reason})")]) from error
    reader = _ProseReader(name)
    for number, line in enumerate(lines, 1):
        reader.take(number, line)
    return reader.finished()


class _ProseReader:
    """Goes through the lines of one file and remembers the headings above each."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._title = ""
        self._stack: list[tuple[int, str]] = []
        self._fence: tuple[str, int] | None = None
        self._open: tuple[str, tuple[str, ...], int] | None = None
        self._body: list[str] = []
        self._sections: list[RuleSection] = []
        self._problems: list[Problem] = []

    def take(self, number: int, line: str) -> None:
        """Read one line."""
        marker = _FENCE.fullmatch(line)
        if self._fence is not None:
            if marker is not None and marker[1].startswith(self._fence[0]) and not marker[2].strip():
                self._fence = None
            self._body.append(line)
            return
        if marker is not None:
            self._fence = marker[1], number
        heading = _HEADING.fullmatch(line)
        if heading is None:
            self._body.append(line)
            return
        self._close()
        self._begin(number, len(heading[1]), heading[2].strip())

    def finished(self) -> tuple[str, list[RuleSection]]:
        """Title and sections, when all lines are taken."""
        if self._fence is not None:
            self._problem(self._fence[1], "this ``` block is not closed")
        self._close()
        if not self._title:
            self._problem(1, "must begin with a heading of one #: the title of the document")
        if not self._sections and not self._problems:
            self._problem(0, "has no rule: give a ## heading an id, as in ## Heading {#vet.some.rule}")
        if self._problems:
            raise KnowledgeError(self._problems)
        return self._title, self._sections

    def _begin(self, number: int, level: int, words: str) -> None:
        found = _ID.search(words)
        text = words[: found.start()].strip() if found else words.rstrip("#").strip()
        while self._stack and self._stack[-1][0] >= level:
            self._stack.pop()
        if level == 1:
            if self._title:
                self._problem(number, "has a second title: one heading of one # in a document")
            self._title = text
            return
        self._stack.append((level, text))
        if found:
            path = (self._title, *(heading for _, heading in self._stack))
            self._open = found[1], path, number

    def _close(self) -> None:
        text = "\n".join(self._body).strip()
        self._body = []
        if self._open is None:
            return
        identity, path, line = self._open
        self._open = None
        if not text:
            self._problem(line, f"rule {identity} has no text")
        self._sections.append(RuleSection(identity, path, text, line))

    def _problem(self, line: int, what: str) -> None:
        self._problems.append(Problem(self._name, line, what))
