"""Small harms done to a flow file, one at a time: what an editor could get wrong, and a proof should notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.flows.reading import build_flow
from bot.reading.source import Document, read_file


@dataclass(frozen=True)
class Mutant:
    """A harm by name, and the harmed document."""

    name: str
    document: Document


def mutants(path: Path) -> Iterator[Mutant]:
    """Every harm of every kind, in the order of the file."""
    document = read_file(path)
    for name, harm in _harms(document.data):
        data = deepcopy(document.data)
        harm(data)
        yield Mutant(name, Document(document.file, data, document.lines))


def _harms(data: dict[str, Any]) -> Iterator[tuple[str, Callable[[dict[str, Any]], None]]]:
    for s, section in enumerate(data["table"]):
        for r, row in enumerate(section["rows"]):
            where = f"{section['section']}/{row.get('id', row['outcome'])}"
            yield f"row removed: {where}", lambda d, s=s, r=r: d["table"][s]["rows"].pop(r)
            yield (
                f"row held for ever: {where}",
                lambda d, s=s, r=r: d["table"][s]["rows"][r].update(when=True),
            )
            yield from _conditions(where, s, r, row["when"])
            yield f"verdict turned: {where}", lambda d, o=row["outcome"]: _turn(d, o)
    for key, outcome in data["outcomes"].items():
        yield f"rule misspelt: {key}", lambda d, k=key: _misspell(d["outcomes"][k])
        yield f"rules removed: {key}", lambda d, k=key: d["outcomes"][k].update(rules=[])
        yield f"text without Spanish: {key}", lambda d, k=key: d["outcomes"][k]["text"].pop("es")
        yield f"outcome removed: {key}", lambda d, k=key: d["outcomes"].pop(k)
        if any("{" in text for text in outcome["text"].values()):
            yield f"placeholder misspelt: {key}", lambda d, k=key: _misplace(d["outcomes"][k])
    for key, question in data["questions"].items():
        yield f"question removed: {key}", lambda d, k=key: d["questions"].pop(k)
        yield f"question without Spanish: {key}", lambda d, k=key: d["questions"][k]["label"].pop("es")
        if question["type"] == "number":
            yield (
                f"highest number lowered: {key}",
                lambda d, k=key: d["questions"][k].update(max=d["questions"][k]["min"]),
            )
        for option in question.get("options", {}):
            yield (
                f"option removed: {key}/{option}",
                lambda d, k=key, o=option: d["questions"][k]["options"].pop(o),
            )
    for key in data.get("derived", {}):
        yield f"derived value removed: {key}", lambda d, k=key: d["derived"].pop(k)


def _conditions(
    where: str, s: int, r: int, when: Any
) -> Iterator[tuple[str, Callable[[dict[str, Any]], None]]]:
    for key, test in when.items() if isinstance(when, dict) else ():
        at = f"{where} [{key}]"
        if len(when) > 1:
            yield f"condition loosened: {at}", lambda d, k=key: d["table"][s]["rows"][r]["when"].pop(k)
        if isinstance(test, dict):
            for border in {"min", "max"} & test.keys():
                for by in (-1, 1):

                    def moved(d: dict[str, Any], k: str = key, b: str = border, by: int = by) -> None:
                        d["table"][s]["rows"][r]["when"][k][b] += by

                    yield f"border moved by {by}: {at} {border}", moved
        if isinstance(test, bool):
            yield (
                f"yes and no exchanged: {at}",
                lambda d, k=key, t=test: d["table"][s]["rows"][r]["when"].update({k: not t}),
            )
        if isinstance(test, list):
            yield f"value left out: {at}", lambda d, k=key: d["table"][s]["rows"][r]["when"][k].pop()


def _turn(data: dict[str, Any], outcome: str) -> None:
    verdict = data["outcomes"][outcome]["verdict"]
    data["outcomes"][outcome]["verdict"] = "not_eligible" if verdict != "not_eligible" else "eligible"


def _misspell(outcome: dict[str, Any]) -> None:
    outcome["rules"] = [outcome["rules"][0] + "x", *outcome["rules"][1:]]


def _misplace(outcome: dict[str, Any]) -> None:
    outcome["text"] = {language: text.replace("{", "{x_") for language, text in outcome["text"].items()}


__all__ = ["Mutant", "build_flow", "mutants"]
