"""Golden questions: what people ask, which rules answer it, which facts the answer must and must not hold."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

KINDS = ("in_scope", "follow_up", "unanswered", "out_of_scope", "adversarial", "social")
PARTS = ("open", "check", "held")
"""May be looked at while working; written and drawn at random for a check in between, only totals looked at; measured at the end."""


@dataclass(frozen=True)
class GoldenCase:
    """One golden question.

    ``rules``: ids of which any one answers it; ``must``: every entry stands in the answer (an entry is a tuple of
    alternatives, lower case); ``must_not``: none of them does; ``part``: one of PARTS. Of real questions besides: the address of the
    ``page`` they stand on, whether the page ``asked`` it in these words, whether it asks for ``yes_no``, is a ``personal`` case, is
    ``answerable`` from the guide, and whether the page is a ``guide_source``; ``verdict`` of a personal case.
    """

    id: str
    question: str
    kind: str = "in_scope"
    topic: str = ""
    part: str = "open"
    lang: str = "en"
    history: tuple[tuple[str, str], ...] = ()
    rules: tuple[str, ...] = ()
    must: tuple[tuple[str, ...], ...] = ()
    must_not: tuple[str, ...] = ()
    page: str = ""
    asked: bool = True
    yes_no: bool = False
    personal: bool = False
    answerable: bool = True
    guide_source: bool = False
    verdict: str = ""
    why: tuple[str, ...] = ()


class BadCase(ValueError):
    """A golden file is wrong; the text names the file and the case."""


def load(folder: Path) -> list[GoldenCase]:
    """All cases of ``*.yaml`` under *folder*; a file may set ``defaults`` for its ``cases``. Raises BadCase."""
    cases: list[GoldenCase] = []
    for path in sorted(folder.glob("*.yaml")):
        raw = yaml.safe_load(path.read_text("utf-8"))
        if isinstance(raw, dict) and "cases" not in raw:
            continue  # thresholds and the like
        defaults, entries = (raw.get("defaults", {}), raw["cases"]) if isinstance(raw, dict) else ({}, raw)
        cases += [_case({"topic": path.stem, **defaults, **entry}, path) for entry in entries]
    seen: set[str] = set()
    for case in cases:
        if case.id in seen:
            raise BadCase(f"the id {case.id} stands twice")
        seen.add(case.id)
    return cases


def _case(entry: dict[str, Any], path: Path) -> GoldenCase:
    unknown = set(entry) - set(GoldenCase.__dataclass_fields__)
    if unknown or not isinstance(entry.get("id"), str) or not isinstance(entry.get("question"), str):
        raise BadCase(
            f"{path.name}: {entry.get('id')}: {'unknown ' + ', '.join(sorted(unknown)) if unknown else 'needs id and question'}"
        )
    if entry.get("kind", "in_scope") not in KINDS:
        raise BadCase(f"{path.name}: {entry['id']}: kind must be one of {', '.join(KINDS)}")
    if entry.get("part", "open") not in PARTS:
        raise BadCase(f"{path.name}: {entry['id']}: part must be one of {', '.join(PARTS)}")
    return GoldenCase(
        **{
            **entry,
            "history": tuple((who, text) for who, text in entry.get("history", ())),
            "rules": tuple(entry.get("rules") or ()),
            "must": tuple(
                tuple(str(x).lower() for x in (one if isinstance(one, list) else [one]))
                for one in entry.get("must") or ()
            ),
            "must_not": tuple(str(one).lower() for one in entry.get("must_not") or ()),
            "why": tuple(entry.get("why") or ()),
        }
    )
