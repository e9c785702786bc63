"""Daily money: the first days in full, the later ones at a lower rate (F2.12, F2.20)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Span = tuple[int, int]


@dataclass(frozen=True)
class Daily:
    """Days at the full and at the reduced rate; amounts in EUR as (lowest, highest); ``rate`` None where not known."""

    full_days: int
    reduced_days: int
    rate: Span | None
    reduced_rate: Span
    first: Span
    later: Span


def daily_money(days: int, rate: Span | None, rule: Mapping[str, Any]) -> Daily:
    """Split *days* and multiply. *rule* is ``daily_rule`` of ``knowledge/rates/individual-support.yaml``."""
    full = min(days, int(rule["full_rate_days"]))
    rest = days - full
    low, high = rate or (0, 0)
    reduced = (_part(low, rule), _part(high, rule))
    return Daily(full, rest, rate, reduced, (full * low, full * high), (rest * reduced[0], rest * reduced[1]))


def _part(rate: int, rule: Mapping[str, Any]) -> int:
    """The reduced rate, rounded to the nearest whole euro (halves up)."""
    return (rate * int(rule["percent_after"]) + 50) // 100
