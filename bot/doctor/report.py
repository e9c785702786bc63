"""The findings for a person, and for a program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.doctor.examine import healthy
from bot.doctor.finding import Finding, FindingState

_MARKS = {FindingState.OK: "ok", FindingState.OFF: "-", FindingState.WARN: "look", FindingState.BAD: "BAD"}


def as_text(findings: Sequence[Finding]) -> str:
    """A line each, and a last one that sums up."""
    width = max((len(one.name) for one in findings), default=0)
    lines = [f"{_MARKS[one.state]:<5} {one.name:<{width}}  {one.text}" for one in findings]
    broken = [one.name for one in findings if one.state is FindingState.BAD]
    attention = [one.name for one in findings if one.state is FindingState.WARN]
    verdict = f"not healthy: {', '.join(broken)}" if broken else "healthy"
    if attention:
        verdict += f"; look at: {', '.join(attention)}"
    return "\n".join([*lines, "", verdict])


def as_json(findings: Sequence[Finding]) -> dict[str, Any]:
    """``{"healthy", "checks": [{"name", "state", "text", "details"}]}``"""
    return {
        "healthy": healthy(findings),
        "checks": [
            {"name": one.name, "state": str(one.state), "text": one.text, "details": dict(one.details)}
            for one in findings
        ],
    }
