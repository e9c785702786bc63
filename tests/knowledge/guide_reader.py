"""A plain reader of the guide for tests: what rules rest on, their texts and their questions in every language; no model, no index."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from indexing import plainyaml

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
_HEADING = re.compile(r"^(#{2,6}) +(.+?) +\{#([a-z0-9.-]+)\} *$", re.MULTILINE)
_ANY_HEADING = re.compile(r"^#{1,6} +.*$", re.MULTILINE)


@dataclass(frozen=True)
class Rule:
    """One rule: its English heading and text, what it rests on, and by language its questions (key -> question, answer, asks)."""

    id: str
    document: str
    heading: str
    meta: dict[str, Any]
    text: str
    questions: dict[str, dict[str, Any]] = field(default_factory=dict)

    def asks(self, language: str) -> list[str]:
        """Every ask of every question in *language*."""
        return [ask for one in self.questions.get(language, {}).values() for ask in one.get("asks") or []]


@dataclass(frozen=True)
class Document:
    """One document of the guide; ``written`` are the ids that have a text."""

    name: str
    structure: dict[str, Any]
    rules: tuple[Rule, ...]
    written: frozenset[str]


def prose(path: Path) -> dict[str, tuple[str, str]]:
    """Rule id -> heading and text."""
    content = path.read_text("utf-8")
    ends = [match.start() for match in _ANY_HEADING.finditer(content)] + [len(content)]
    found = {}
    for match in _HEADING.finditer(content):
        end = next(end for end in ends if end > match.start())
        found[match[3]] = (match[2], content[match.end() : end].strip())
    return found


def languages(folder: str) -> list[str]:
    """The languages that *folder* of the knowledge (guide, questions) has."""
    return sorted(path.name for path in (KNOWLEDGE / folder).iterdir() if path.is_dir())


def load(path: Path) -> dict[str, Any]:
    """A YAML file; empty where there is none."""
    return plainyaml.load(path.read_text("utf-8")) if path.exists() else {}


@cache
def documents() -> tuple[Document, ...]:
    """All documents of the guide, in the order of their names."""
    return tuple(document(path) for path in sorted((KNOWLEDGE / "rules").glob("*.yaml")))


def document(path: Path) -> Document:
    """The document whose structure is in *path*."""
    structure, name = load(path), path.stem
    texts = prose(KNOWLEDGE / "guide" / "en" / f"{name}.md")
    questions = {
        lang: load(KNOWLEDGE / "questions" / lang / f"{name}.yaml") for lang in languages("questions")
    }
    rules = tuple(
        Rule(
            identity,
            name,
            *((texts[identity][0], meta, texts[identity][1]) if identity in texts else ("", meta, "")),
            {lang: found[identity] for lang, found in questions.items() if identity in found},
        )
        for identity, meta in structure["rules"].items()
    )
    return Document(name, structure, rules, frozenset(texts))


@cache
def agencies() -> dict[str, Any]:
    """The file of the National Agencies."""
    return load(KNOWLEDGE / "agencies.yaml")


@cache
def known_ids() -> frozenset[str]:
    """Every id that anything may cite: rules, agencies, tables of rates."""
    rules = {rule.id for one in documents() for rule in one.rules}
    found = {entry["id"] for entry in [agencies()["official_list"], *agencies()["agencies"]] if "id" in entry}
    rates = {load(path)["id"] for path in (KNOWLEDGE / "rates").glob("*.yaml")}
    return frozenset(rules | found | rates)


@cache
def register() -> dict[str, Any]:
    """The register of facts: id -> what is known, its status and where it was seen."""
    return {
        fact: entry for path in (KNOWLEDGE / "facts").glob("*.yaml") for fact, entry in load(path).items()
    }
