"""Distances and travel money: the great circle, and the band it falls into. The bands are handed in as data."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

EARTH_KM = 6371.0088
EDGE_KM = 15  # towns are points here; the Commission's calculator may measure from elsewhere in the town


@dataclass(frozen=True)
class Band:
    """A distance band: kilometres one way, borders included (no upper end: None); EUR for the whole return trip."""

    low: int
    high: int | None
    standard: int
    green: int


def bands_of(rates: Mapping[str, Any]) -> list[Band]:
    """The bands of ``knowledge/rates/travel.yaml``."""
    return [Band(b["min_km"], b["max_km"], b["standard"], b["green"]) for b in rates["bands"]]


def distance_km(start: Mapping[str, Any], end: Mapping[str, Any]) -> int:
    """Great-circle distance between two places with ``lat`` and ``lon`` in degrees, in whole kilometres."""
    lat1, lon1, lat2, lon2 = (math.radians(place[key]) for place in (start, end) for key in ("lat", "lon"))
    half = (
        math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return round(2 * EARTH_KM * math.asin(math.sqrt(half)))


def band_for(km: int, bands: Sequence[Band]) -> Band | None:
    """The band of a distance, None below the first (F2.6, F2.7)."""
    return next((band for band in bands if km >= band.low and (band.high is None or km <= band.high)), None)


def near_edge(km: int, bands: Sequence[Band]) -> tuple[int, Band | None] | None:
    """The border within ``EDGE_KM`` of a distance, and the band on its other side (None: below the first)."""
    here = band_for(km, bands)
    for edge in (band.low for band in bands):
        if abs(km - edge) <= EDGE_KM:
            other = band_for(edge - 1 if km >= edge else edge, bands)
            return (edge, other) if other != here else None
    return None
