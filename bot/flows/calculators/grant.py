"""The grant estimate: travel, daily money, course fee and extra costs, each line with its basis and call years.

Rules: F2.5 to F2.10 (travel), F2.12 to F2.20 (daily money), F2.26 (inclusion), F2.27 (course fees).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.flows.calculators.daily import Daily, daily_money
from bot.flows.conditions import BranchState
from bot.flows.travel import band_for, bands_of, distance_km, near_edge
from bot.flows.wording import say

Rates = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class GrantLine:
    """One line of the estimate. ``low`` and ``high`` are EUR (equal where the amount is one), None where it is open."""

    item: str
    text: str
    basis: str
    calls: str
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True)
class Estimate:
    """The lines, the sum of those with an amount (None if one is open), and remarks."""

    lines: tuple[GrantLine, ...]
    total: tuple[int, int] | None
    remarks: tuple[str, ...]


def estimate(lookup: Callable[[str], Any], rates: Rates, language: str) -> Estimate:
    """Estimate the grant from the answers that *lookup* gives (a :class:`BranchState` where there is none).

    *rates* are the documents of ``knowledge/rates/`` by file name; all policy numbers come from there.
    """
    lines, remarks = _travel(lookup, rates["travel"], language)
    daily = _daily(lookup, rates, language)
    lines += daily
    if lookup("is_course") is True:
        lines.append(_course(lookup, rates["course-fees"], language))
    if lookup("fewer_opportunities") is True:
        lines.append(_inclusion(rates["inclusion"], language))
    sums = [(line.low, line.high) for line in lines if line.item != say("grant.inclusion", language)]
    total: tuple[int, int] | None = None
    if all(low is not None and high is not None for low, high in sums):
        total = (sum(low or 0 for low, _ in sums), sum(high or 0 for _, high in sums))
    remarks.append(_travel_days(lookup, rates["travel"], language))
    return Estimate(tuple(lines), total, (*remarks, say("grant.estimate", language)))


def _travel(
    lookup: Callable[[str], Any], rates: Mapping[str, Any], language: str
) -> tuple[list[GrantLine], list[str]]:
    start, end, green = lookup("home_town"), lookup("host_town"), lookup("green")
    item, calls = say("grant.travel", language), rates["calls"]
    if isinstance(start, BranchState) or isinstance(end, BranchState):
        basis = say("grant.distance_unknown", language)
        return [GrantLine(item, say("grant.open", language), basis, calls)], []
    bands = bands_of(rates)
    km, kind = distance_km(start, end), "green" if green is True else "standard"
    band = band_for(km, bands)
    if band is None:
        basis = say("grant.too_near", language, {"km": bands[0].low})
        amount = int(rates["below_first_band"])
    else:
        amount = int(getattr(band, kind))
        basis = say("grant.travel_basis", language, {"km": km, "kind": say(f"grant.{kind}", language)})
    remarks = []
    edge = near_edge(km, bands)
    if edge is not None:
        other = getattr(edge[1], kind) if edge[1] else rates["below_first_band"]
        if other != amount:
            remarks.append(say("grant.near_edge", language, {"km": km, "edge": edge[0], "other": other}))
    return [GrantLine(item, f"{amount} EUR", basis, calls, amount, amount)], remarks


def _daily(lookup: Callable[[str], Any], rates: Rates, language: str) -> list[GrantLine]:
    data = rates["individual-support"]
    days, town, known = lookup("days"), lookup("host_town"), lookup("daily_rate")
    if isinstance(days, BranchState):
        basis = say("grant.set_by_agency", language)
        return [
            GrantLine(
                say("grant.first_days", language, {"n": 14}),
                say("grant.open", language),
                basis,
                data["calls"],
            )
        ]
    travel_days = lookup("travel_days")
    group = None if isinstance(town, BranchState) else _group(town["country"], data)
    rate = _rate(lookup("who"), group, known, data)
    daily = daily_money(days + (travel_days if isinstance(travel_days, int) else 0), rate, data["daily_rule"])
    return _daily_lines(daily, group, isinstance(known, int), data, language)


def _group(country: str, data: Mapping[str, Any]) -> int | None:
    return next((group["id"] for group in data["country_groups"] if country in group["countries"]), None)


def _rate(who: Any, group: int | None, known: Any, data: Mapping[str, Any]) -> tuple[int, int] | None:
    """EUR a day, lowest and highest: the one the person knows, or the range reported for staff; learners have none."""
    if isinstance(known, int):
        return known, known
    if who not in ("staff", "companion"):
        return None
    return next(((r["min"], r["max"]) for r in data["staff"]["ranges"] if r["group"] == group), None)


def _daily_lines(
    daily: Daily, group: int | None, known: bool, data: Mapping[str, Any], language: str
) -> list[GrantLine]:
    where = say("grant.group", language, {"group": group}) if group else say("grant.group_unknown", language)
    calls = data["staff"]["calls"] if daily.rate and not known else data["daily_rule"]["calls"]
    percent = data["daily_rule"]["percent_after"]
    first = say("grant.first_days", language, {"n": daily.full_days})
    later = say("grant.later_days", language, {"from": daily.full_days + 1, "n": daily.reduced_days})
    if daily.rate is None:
        fixed = say("grant.set_by_agency", language)
        lines = [GrantLine(first, fixed, where, data["calls"])]
        if daily.reduced_days:
            lines.append(GrantLine(later, fixed, say("grant.reduced", language, {"percent": percent}), calls))
        return lines
    full = say("grant.rate", language, {"rate": _span(daily.rate)})
    basis = full if known else f"{full}, {where}"
    lines = [GrantLine(first, f"{_span(daily.first)} EUR", basis, calls, *daily.first)]
    if daily.reduced_days:
        reduced = say("grant.reduced_rate", language, {"percent": percent, "rate": _span(daily.reduced_rate)})
        lines.append(GrantLine(later, f"{_span(daily.later)} EUR", reduced, calls, *daily.later))
    return lines


def _course(lookup: Callable[[str], Any], data: Mapping[str, Any], language: str) -> GrantLine:
    amounts = {amount["id"]: amount["amount"] for amount in data["amounts"]}
    basis = say("grant.course_basis", language, {"amount": amounts["per-day"], "cap": amounts["cap"]})
    item, days = say("grant.course", language), lookup("days")
    if isinstance(days, BranchState):
        return GrantLine(item, say("grant.open", language), basis, data["calls"])
    fee = min(days * amounts["per-day"], amounts["cap"])
    return GrantLine(item, f"{fee} EUR", basis, data["calls"], fee, fee)


def _inclusion(data: Mapping[str, Any], language: str) -> GrantLine:
    person = next(amount for amount in data["amounts"] if amount["id"] == "participant")
    text = say("grant.inclusion_amount", language, {"percent": person["percent_of_real_cost"]})
    return GrantLine(
        say("grant.inclusion", language), text, say("grant.inclusion_basis", language), person["calls"]
    )


def _travel_days(lookup: Callable[[str], Any], rates: Mapping[str, Any], language: str) -> str:
    days = lookup("travel_days")
    counted = say("grant.counted", language, {"n": days if isinstance(days, int) else 0})
    return say("grant.travel_days", language, {**rates["travel_days"], "counted": counted})


def _span(pair: tuple[int, int]) -> str:
    return str(pair[0]) if pair[0] == pair[1] else f"{pair[0]}–{pair[1]}"


def table(result: Estimate, language: str) -> str:
    """The estimate as a table in house markup, with its remarks below."""
    head = [say(f"grant.{name}", language) for name in ("item", "amount", "basis", "call")]
    rows = [[line.item, line.text, line.basis, line.calls] for line in result.lines]
    if result.total is not None and len(result.lines) > 1:
        rows.append([f"**{say('grant.total', language)}**", f"**{_span(result.total)} EUR**", "", ""])
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n\n" + "\n\n".join(result.remarks)
