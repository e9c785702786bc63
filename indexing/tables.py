"""Renders the lists of a rates file as Markdown tables that a reader can quote."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from babel import Locale

from indexing.blocks import table

Entry = Mapping[str, Any]


def tables(raw: Entry) -> list[str]:
    """One Markdown table for each list in a rates file that is known here; others are left out."""
    currency = str(raw.get("currency") or "EUR")
    made = [
        _bands(raw.get("bands"), currency),
        _groups(raw, currency),
        _tiers(raw.get("tiers"), currency),
        _amounts(raw.get("amounts"), currency),
        _items(raw.get("items")),
    ]
    return [one for one in made if one]


def _bands(bands: Any, currency: str) -> str:
    rows = [
        [
            _span(band["min_km"], band.get("max_km"), "km"),
            _money(band.get("standard"), currency),
            _money(band.get("green"), currency),
        ]
        for band in bands or ()
    ]
    return table([["Distance one way", "Standard travel", "Green travel"], *rows]) if rows else ""


def _groups(raw: Entry, currency: str) -> str:
    """The country groups, with the daily range of staff where the file has one."""
    ranges = {one["group"]: one for one in (raw.get("staff") or {}).get("ranges") or ()}
    rows = []
    for group in raw.get("country_groups") or ():
        names = ", ".join(_country(code) for code in group["countries"])
        row = [str(group.get("title") or f"Group {group['id']}"), names]
        if ranges:
            one = ranges.get(group["id"])
            row.append(f"{one['min']} to {one['max']} {currency}" if one else "")
        rows.append(row)
    head = ["Group", "Host countries", *(["Staff, per day"] if ranges else [])]
    return table([head, *rows]) if rows else ""


def _tiers(tiers: Any, currency: str) -> str:
    rows = [
        [
            _span(tier["from_participant"], tier.get("to_participant"), "", "participant "),
            _money(tier["amount"], currency),
        ]
        for tier in tiers or ()
    ]
    return table([["Participants of one activity type", "Amount each"], *rows]) if rows else ""


def _amounts(amounts: Any, currency: str) -> str:
    rows = []
    for one in amounts or ():
        percent = one.get("percent_of_real_cost")
        amount = (
            f"{percent} percent of the real costs" if percent is not None else _money(one["amount"], currency)
        )
        condition = f" ({one['condition']})" if one.get("condition") else ""
        rows.append([str(one["what"]), amount + condition])
    return table([["What", "Amount"], *rows]) if rows else ""


def _items(items: Any) -> str:
    rows = [
        [str(one["what"]), f"{one.get('status', '')}: ask {one['ask']}"]
        for one in items or ()
        if one.get("ask")
    ]
    return table([["What", "Amount"], *rows]) if rows else ""


def _span(low: int, high: int | None, unit: str, before: str = "") -> str:
    unit = f" {unit}" if unit else ""
    return f"{before}{low} to {high}{unit}" if high is not None else f"{before}{low}{unit} or more"


def _money(amount: Any, currency: str) -> str:
    return f"{amount} {currency}" if amount is not None else ""


def _country(code: str) -> str:
    return str(Locale("en").territories.get("GR" if code == "EL" else code, code))
