"""Time zones: of a town where its answer names one, else that of the largest town of the country."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo


@lru_cache(maxsize=1)
def of_countries() -> dict[str, str]:
    """ISO code -> the zone of the country's largest town."""
    lines = (Path(__file__).parent / "zones.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


def zone_of(town: Mapping[str, Any] | None, country: str | None) -> str | None:
    """The name of the zone of a place; None where neither town nor country is known."""
    if town is not None and known(str(town.get("zone", ""))):
        return str(town["zone"])
    return of_countries().get(country or str((town or {}).get("country", "")))


@lru_cache(maxsize=512)
def zone(name: str) -> ZoneInfo:
    """The zone of that name. Raises ValueError where there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"there is no time zone “{name}”; write one such as Europe/Madrid") from error


def known(name: str) -> bool:
    """Is that the name of a time zone?"""
    try:
        zone(name)
    except ValueError:
        return False
    return True
