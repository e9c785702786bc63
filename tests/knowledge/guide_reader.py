"""A plain reader of the guide for tests: front matter, rules and their texts, no model, no index."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from indexing import plainyaml

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
GUIDE = KNOWLEDGE / "guide" / "en"
_HEADING = re.compile(r"^(#{1,6}) +(.+?) *$", re.MULTILINE)
_BLOCK = re.compile(r"\A\s*```yaml rule\n(.*?)^```[ ]*$\n?(.*)\Z", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Rule:
    """One rule: its heading, its metadata block and the text a person reads."""

    document: str
    heading: str
    meta: dict[str, Any]
    text: str

    @property
    def id(self) -> str:
        return str(self.meta.get("id", f"{self.document}: {self.heading}"))


@dataclass(frozen=True)
class Document:
    """One file of the guide; `bare` holds the headings under the title that have no rule block."""

    name: str
    front: dict[str, Any]
    rules: tuple[Rule, ...]
    bare: tuple[str, ...]


def parse(name: str, content: str) -> Document:
    """Reads one document. `name` is the file name without its ending; raises ValueError without front matter."""
    match = re.match(r"\A---\n(.*?)\n---\n(.*)\Z", content, re.DOTALL)
    if match is None:
        raise ValueError(f"{name}: no front matter between two lines of ---")
    front, body = plainyaml.load(match[1]), match[2]
    headings = list(_HEADING.finditer(body))
    ends = [heading.start() for heading in headings[1:]] + [len(body)]
    rules: list[Rule] = []
    bare: list[str] = []
    for heading, end in zip(headings, ends, strict=True):
        block = _BLOCK.match(body[heading.end() : end])
        if block is not None:
            rules.append(Rule(name, heading[2], plainyaml.load(block[1]) or {}, block[2].strip()))
        elif len(heading[1]) > 1:
            bare.append(heading[2])
    return Document(name, front, tuple(rules), tuple(bare))


@cache
def documents() -> tuple[Document, ...]:
    """All documents of the English guide, by file name."""
    return tuple(parse(path.stem, path.read_text(encoding="utf-8")) for path in sorted(GUIDE.glob("*.md")))


@cache
def agencies() -> dict[str, Any]:
    """The content of agencies.yaml."""
    return plainyaml.load((KNOWLEDGE / "agencies.yaml").read_text(encoding="utf-8"))


@cache
def known_ids() -> frozenset[str]:
    """The ids of everything that becomes a passage: rules, agencies with their official list, tables of rates."""
    entries = [agencies()["official_list"], *agencies()["agencies"]]
    entries += [
        plainyaml.load(path.read_text(encoding="utf-8")) for path in (KNOWLEDGE / "rates").glob("*.yaml")
    ]
    rules = {rule.id for document in documents() for rule in document.rules}
    return frozenset(rules | {entry["id"] for entry in entries if "id" in entry})
