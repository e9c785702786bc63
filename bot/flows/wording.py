"""The words of the self-checks that belong to no single flow, from ``knowledge/flow_wording.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from bot.language.days import long_day
from bot.reading.source import read_file
from bot.reading.understood import Clarify, NotUnderstood
from knowledge import ROOT


@lru_cache(maxsize=1)
def _texts() -> dict[str, Any]:
    data: dict[str, Any] = read_file(ROOT / "flow_wording.yaml").data
    return data


def say(path: str, language: str, params: Mapping[str, Any] | None = None) -> str:
    """The text at *path* (``grant.travel``) in *language* (English where there is none), with *params* put in."""
    node: Any = _texts()
    for key in path.split("."):
        node = node[key]
    return str(node.get(language, node["en"])).format(**(params or {}))


def explain(reading: Clarify | NotUnderstood, language: str) -> str:
    """What to tell a person whose answer needs another word: why, and what would be understood."""
    params = dict(reading.params)
    code = reading.code
    if code == "not_a_number" and params.get("unit") == "days":
        code = "not_a_length"
    unit = params.get("unit")
    params["unit"] = say(f"units.{unit}", language) if unit else ""
    if isinstance(params.get("earliest"), date):
        params["earliest"] = long_day(params["earliest"], language)
    return say(f"understand.{code}", language, params)
