"""Which state a place belongs to, and what the programme makes of it in a call year: data of ``knowledge/territories.yaml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from bot.reading.source import FlowProblem, read_file
from knowledge import ROOT

PROGRAMME, JOINING, OVERSEAS, OUTSIDE = "programme", "joining", "overseas", "outside"
STATUSES = (PROGRAMME, JOINING, OVERSEAS, OUTSIDE)
SOME_COUNTRY = "EU"  # stands for "a country of the programme", where nobody says which
FILE = "territories.yaml"


@lru_cache(maxsize=1)
def _data() -> Mapping[str, Any]:
    data: Mapping[str, Any] = read_file(ROOT / FILE).data
    return data


@lru_cache(maxsize=1)
def _programme() -> frozenset[str]:
    return frozenset(read_file(ROOT / "country_groups.yaml").data["groups"]["programme"])


def state_of(country: str) -> str:
    """The state that a country or territory belongs to: FR for RE, DE for DE."""
    entry = _data()["territories"].get(country)
    return str(entry["state"]) if entry else country


def is_territory(country: str) -> bool:
    """Whether a code stands for a part of another state."""
    return state_of(country) != country


def same_state(one: str, other: str) -> bool:
    """Whether two places belong to one state: no activity abroad leads from one to the other."""
    return state_of(one) == state_of(other)


def status(country: str, call: int) -> str:
    """What *country* is to the programme in the call year *call*: programme, joining, overseas or outside."""
    if country == SOME_COUNTRY:
        return PROGRAMME
    changes = [entry for entry in _data()["by_year"] if entry["country"] == country and entry["from"] <= call]
    if changes:
        return str(max(changes, key=lambda entry: entry["from"])["status"])
    entry = _data()["territories"].get(country)
    if entry is None or entry["kind"] == "own":
        return PROGRAMME if country in _programme() else OUTSIDE
    if state_of(country) not in _programme():
        return OUTSIDE
    return {"part": PROGRAMME, "overseas": OVERSEAS}.get(entry["kind"], OUTSIDE)


def years() -> tuple[int, ...]:
    """The call years in which something changes for a country."""
    return tuple(sorted({int(entry["from"]) for entry in _data()["by_year"]}))


def regions() -> Iterator[tuple[str, str]]:
    """(name, code) of every region, island and further name."""
    for code, names in _data()["regions"].items():
        for name in names:
            yield str(name), str(code)


def listed() -> Mapping[str, int]:
    """How much the file holds, for a line of the check."""
    held = _data()["territories"].values()
    return {
        "territories": len(held),
        "states": len({entry["state"] for entry in held}),
        "regions": sum(1 for _ in regions()),
    }


def problems(known: frozenset[str], rules: set[str] | None) -> Iterator[FlowProblem]:
    """What is wrong in the file: codes that do not exist, states that are territories, programme states in doubt, rules that lack."""
    document = read_file(ROOT / FILE)
    for code, entry in _data()["territories"].items():
        line = document.line(("territories", code))
        if code not in known:
            yield FlowProblem(FILE, line, f"there is no country or territory “{code}”")
        if entry["state"] not in known or (entry["kind"] != "own" and is_territory(str(entry["state"]))):
            yield FlowProblem(FILE, line, f"“{entry['state']}” is no state that “{code}” can belong to")
        if entry["kind"] not in ("part", "overseas", "apart", "own"):
            yield FlowProblem(FILE, line, f"“{entry['kind']}” is no kind of territory")
        if (entry["kind"] == "own") != (entry["state"] == code):
            yield FlowProblem(FILE, line, f"“{code}” stands for itself only with the kind own")
    for code in _data()["regions"]:
        if code not in known:
            yield FlowProblem(FILE, document.line(("regions", code)), f"there is no country “{code}”")
    for index, entry in enumerate(_data()["by_year"]):
        line = document.line(("by_year", index))
        if entry["country"] not in known or entry["status"] not in STATUSES:
            yield FlowProblem(FILE, line, f"{entry['country']}: {entry['status']} is not known")
        for rule in entry["rules"]:
            if rules is not None and rule not in rules:
                yield FlowProblem(FILE, line, f"there is no rule “{rule}”")
