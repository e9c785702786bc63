"""The examples of both sides that the safety path learns from: ``knowledge/safety/<code>/examples.yaml``, and what people ask the guide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any

import knowledge
from indexing import plainyaml

FOLDER = Path(knowledge.__file__).parent / "safety"
QUESTIONS = Path(knowledge.__file__).parent / "questions"
NEAR_MISSES = Path(knowledge.__file__).parent / "near_misses"
_CHOICE = re.compile(r"\{([^{}]*)\}")
# Rules that people in need ask about: what is asked there teaches nothing about ordinary messages.
ABOUT_NEED = re.compile(
    r"vet\.(emergency|accident|illness|harassment|crime|papers|during|housing|stopping|rights|safety)\b"
)


@dataclass(frozen=True)
class Example:
    """A message and its kind of need; None for an ordinary one."""

    text: str
    kind: str | None


@lru_cache
def full_languages() -> tuple[str, ...]:
    """The codes of the languages in which every kind of need is told apart."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/examples.yaml")))


def expand(line: str) -> list[str]:
    """``my {boss|host} {hits|beats} me`` as messages: each choice is used, the choices of several places go side by side.

    A line that begins with ``*`` stands for all combinations of its choices.
    """
    everything = line.startswith("*")
    line = line.removeprefix("*").strip()
    places = [place.split("|") for place in _CHOICE.findall(line)]
    pieces = _CHOICE.split(line)[::2]
    if everything:
        chosen = list(product(*places))
    else:
        longest = max((len(place) for place in places), default=1)
        chosen = [tuple(place[number % len(place)] for place in places) for number in range(longest)]
    return ["".join(a + b for a, b in zip(pieces, [*one, ""], strict=True)).strip() for one in chosen]


@lru_cache
def examples_of(code: str) -> tuple[Example, ...]:
    """The examples that were written for the language *code*."""
    raw: dict[str, Any] = plainyaml.load((FOLDER / code / "examples.yaml").read_text("utf-8"))
    found = [Example(text, kind) for kind, lines in raw["need"].items() for text in _messages(lines)]
    return (*found, *(Example(text, None) for text in _messages(raw["ordinary"])))


def ordinary_asks(code: str) -> Iterator[str]:
    """What people ask the guide in the language *code*, without what they ask when they are in need."""
    for path in sorted((QUESTIONS / code).glob("*.yaml")):
        for rule, entries in plainyaml.load(path.read_text("utf-8")).items():
            if ABOUT_NEED.match(rule):
                continue
            for entry in entries.values():
                yield entry["question"]
                yield from entry.get("asks", ())


def everyday(code: str) -> Iterator[str]:
    """What people ask in the language *code* that is of another world than the guide."""
    for path in sorted((NEAR_MISSES / code).glob("*.yaml")):
        for phrases in plainyaml.load(path.read_text("utf-8")).values():
            yield from phrases


def sources_of(code: str) -> tuple[Path, ...]:
    """The files that the examples of the language *code* come from; the short forms of other languages are beside them."""
    folders = [FOLDER / code, QUESTIONS / code, NEAR_MISSES / code, FOLDER / "short"]
    return tuple(
        path for folder in folders for path in sorted(folder.glob("*.yaml")) if path.name != "texts.yaml"
    )


def _messages(lines: str) -> list[str]:
    return [text for line in lines.strip().splitlines() for text in expand(line)]
