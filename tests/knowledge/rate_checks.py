"""What must hold for dated amounts, as pure functions: data in, a list of complaints out (empty when all is well)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

# Amounts that nobody confirmed. They must not reach a person, neither as a range nor in words.
UNCONFIRMED_RANGES = ((36, 127), (31, 110), (26, 93))
UNCONFIRMED_AMOUNTS = (550, 575, 680)

_ADDRESS = re.compile(r"https?://\S+")
_AMOUNT_KEYS = {
    "amount",
    "standard",
    "green",
    "min",
    "max",
    "percent_of_real_cost",
    "paid_percent_of_real_cost",
}
_NO_RANGE_KEYS = {"course_days", "travel_days"}


def band_complaints(bands: Sequence[Mapping[str, Any]]) -> list[str]:
    """Distance bands: whole numbers, contiguous, rising, open at the end, and green never below standard."""
    complaints: list[str] = []
    for band in bands:
        numbers = [band["min_km"], band["standard"], *filter(None, (band["max_km"], band["green"]))]
        if not all(type(number) is int for number in numbers):
            complaints.append(f"{band['id']}: a number is not whole")
        if band["green"] is not None and band["green"] < band["standard"]:
            complaints.append(f"{band['id']}: green pays less than standard")
        if band["max_km"] is not None and band["max_km"] < band["min_km"]:
            complaints.append(f"{band['id']}: ends before it begins")
    for before, after in pairwise(bands):
        if before["max_km"] is None or after["min_km"] != before["max_km"] + 1:
            complaints.append(f"gap or overlap between {before['id']} and {after['id']}")
        if after["standard"] <= before["standard"]:
            complaints.append(f"{after['id']} pays no more than {before['id']}")
        if None not in (before["green"], after["green"]) and after["green"] <= before["green"]:
            complaints.append(f"{after['id']} pays no more for green travel than {before['id']}")
    if not bands or bands[-1]["max_km"] is not None:
        complaints.append("the last band must be open at the end")
    return complaints


def group_complaints(groups: Sequence[Mapping[str, Any]], programme: Iterable[str]) -> list[str]:
    """Country groups: no country twice, and together exactly the programme countries."""
    listed = [country for group in groups for country in group["countries"]]
    complaints = [
        f"{country} is in two groups" for country in sorted(set(listed)) if listed.count(country) > 1
    ]
    expected = set(programme)
    complaints += [f"{country} is in no group" for country in sorted(expected - set(listed))]
    complaints += [f"{country} is no programme country" for country in sorted(set(listed) - expected)]
    return complaints


def range_complaints(ranges: Sequence[Mapping[str, Any]], groups: Iterable[int]) -> list[str]:
    """Daily ranges: one per group, the lowest below the highest, and both falling from group to group."""
    complaints = [f"group {row['group']}: min is not below max" for row in ranges if row["min"] >= row["max"]]
    if [row["group"] for row in ranges] != list(groups):
        complaints.append("the ranges do not follow the groups one by one")
    for before, after in pairwise(ranges):
        if after["min"] >= before["min"] or after["max"] >= before["max"]:
            complaints.append(f"group {after['group']} is not below group {before['group']}")
    return complaints


def origin_complaints(file: Mapping[str, Any]) -> list[str]:
    """Every amount needs a certainty, call years and sources with title and address: its own, or those around it."""
    return [
        f"{where}: no {missing}"
        for where, context in _amounts(file, "", {})
        for missing in ("certainty", "calls", "sources")
        if not _stated(missing, context.get(missing))
    ]


def _amounts(node: Any, where: str, around: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if isinstance(node, Mapping):
        context = {**around, **{key: node[key] for key in ("certainty", "calls", "sources") if key in node}}
        if _AMOUNT_KEYS & {key for key, value in node.items() if isinstance(value, int)}:
            yield where or "file", context
        for key, value in node.items():
            if key not in _NO_RANGE_KEYS:
                yield from _amounts(value, f"{where}.{key}".lstrip("."), context)
    elif isinstance(node, list):
        for position, value in enumerate(node):
            yield from _amounts(value, f"{where}[{position}]", around)


def _stated(what: str, value: Any) -> bool:
    if what == "certainty":
        return value in ("confirmed", "reported")
    if what == "calls":
        return isinstance(value, str) and re.fullmatch(r"\d{4}(-\d{4})?", value) is not None
    return bool(value) and all(source.get("title") and source.get("url") for source in value)


def unconfirmed_in(text: str) -> list[str]:
    """Unconfirmed amounts that stand in *text*, as ranges (``36 to 127``, ``min: 36, max: 127``) or as EUR amounts."""
    plain = _ADDRESS.sub(" ", text)
    found = [
        f"{low}-{high}"
        for low, high in UNCONFIRMED_RANGES
        if re.search(rf"\b{low}\b(?![.,]\d)[^\n\d]{{0,12}}\b{high}\b", plain)
    ]
    found += [
        str(amount)
        for amount in UNCONFIRMED_AMOUNTS
        if re.search(rf"(?<![\d.,/]){amount}(?![\d/]|[.,]\d)", plain)
    ]
    return found
