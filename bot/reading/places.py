"""Countries and towns as people type them, in many languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Protocol

from babel.core import get_global

from bot import patterns
from bot.reading import territories
from bot.reading.folding import fold
from bot.reading.leads import without_lead
from bot.reading.understood import Clarify, NotUnderstood, Reading, Understood
from bot.reading.words import mapping, words

_WITH_COUNTRY = patterns.compile(r"\s*(.+?)\s*[,(/]\s*([^,()]+?)\)?\s*")
_SHORT_NAMES = frozenset(["uk", "usa"])


@dataclass(frozen=True, slots=True)
class Town:
    """A town of the gazetteer."""

    name: str
    country: str
    lat: float
    lon: float
    population: int
    region: str = ""
    zone: str = ""

    def plain(self) -> dict[str, Any]:
        """The value stored as an answer; with the name of the time zone where it is known."""
        place = {"name": self.name, "country": self.country, "lat": self.lat, "lon": self.lon}
        return {**place, "zone": self.zone} if self.zone else place


class Gazetteer(Protocol):
    """Where towns are looked up: by folded name, in any language."""

    def find(self, folded: str) -> Sequence[Town]: ...

    def near(self, folded: str) -> Sequence[Town]: ...


def parse_country(text: str, language: str, gazetteer: Gazetteer | None = None) -> Reading:
    """An ISO code. Takes codes (GR and EL, three letters too) and names in many languages, also inside a sentence.

    With a *gazetteer* the name of a town leads to the question whether its country is meant.
    """
    typed = fold(text)
    if typed in words("no_place") and not text.strip().isupper():
        return NotUnderstood("no_such_country")
    if code := _code(text.strip(" .,;!?()")):
        return Understood(code)
    names = territories.names()
    if typed in names:
        return Understood(names[typed])
    inside = _inside(typed, names)
    if len(inside) == 1:
        return Understood(inside[0])
    if inside:
        return _which(inside, language)
    towns = gazetteer.find(fold(without_lead(text, "before_place"))) if gazetteer and typed else ()
    if towns:
        largest = sorted(towns, key=lambda town: -town.population)
        return _which(dict.fromkeys(town.country for town in largest[:3]), language)
    if any(word in names for word in typed.split()) or typed in words("neutral"):
        return NotUnderstood("no_such_country")
    close = list(dict.fromkeys(names[name] for name in get_close_matches(typed, names, n=6, cutoff=0.75)))
    return _which(close[:3], language) if typed and close else NotUnderstood("no_such_country")


def _code(text: str) -> str | None:
    """The country of a two- or three-letter code; short words of languages count as codes only in capitals."""
    if not re.fullmatch(r"[A-Za-z]{2,3}", text) or (
        text.lower() in words("words_too") and not text.isupper()
    ):
        return None
    upper = text.upper()
    if upper in territories.codes():
        return upper
    if text.lower() in mapping("countries"):
        return str(mapping("countries")[text.lower()])
    replaced = get_global("territory_aliases").get(upper, ())
    return next((code for code in replaced if len(replaced) == 1 and code in territories.codes()), None)


def _inside(typed: str, names: Mapping[str, str]) -> list[str]:
    """The countries named in a sentence; a name inside a longer one ("Ireland" in "Northern Ireland") does not count."""
    tokens = typed.split()
    found: list[str] = []
    start = 0
    while start < len(tokens):
        for end in range(min(len(tokens), start + 6), start, -1):
            name = " ".join(tokens[start:end])
            if name in names and (len(name) > 3 or end - start > 1 or name in _SHORT_NAMES):
                if names[name] not in found:
                    found.append(names[name])
                start = end - 1
                break
        start += 1
    return found


def _which(codes: Iterable[str], language: str) -> Clarify:
    return Clarify("which_country", {}, tuple((code, territories.name(code, language)) for code in codes))


def parse_town(
    text: str, language: str, gazetteer: Gazetteer | None, preferred: frozenset[str] = frozenset()
) -> Reading:
    """A town with its place on the globe: "Porto", "Porto, PT", "Porto (Portugal)".

    Towns of one name are asked back, unless one in the *preferred* countries stands out.
    """
    if gazetteer is None:
        return NotUnderstood("no_gazetteer")
    head, country = _split_country(text, language)
    name = fold(head)
    if name in words("no_place") or name in words("unknown") or name in words("greetings"):
        return NotUnderstood("no_such_town")
    towns = gazetteer.find(name)
    if not towns:
        name = fold(without_lead(head, "before_place"))
        towns = gazetteer.find(name)
    towns = [town for town in towns if country in (None, town.country)]
    if not towns:
        near = [town for town in gazetteer.near(name) if country in (None, town.country)]
        return _which_town(near[:5], language) if near else NotUnderstood("no_such_town")
    towns.sort(key=lambda town: -_weight(town, name, preferred))
    first = towns[0]
    stands_out = len(towns) == 1 or _weight(first, name, preferred) >= 8 * _weight(towns[1], name, preferred)
    at_home = first.country in preferred or not any(town.country in preferred for town in towns)
    if stands_out and at_home:
        return Understood(first.plain())
    return _which_town(towns[:6], language)


def _weight(town: Town, name: str, preferred: frozenset[str]) -> float:
    """How likely this town is meant: its size, more if this is its own name, much more in a preferred country."""
    return town.population * (10 if fold(town.name) == name else 1) * (50 if town.country in preferred else 1)


def _split_country(text: str, language: str) -> tuple[str, str | None]:
    match = _WITH_COUNTRY.fullmatch(text)
    if match:
        reading = parse_country(match[2].upper() if len(match[2]) == 2 else match[2], language)
        if isinstance(reading, Understood):
            return match[1], reading.value
    return text.strip(), None


def _which_town(towns: Sequence[Town], language: str) -> Clarify:
    labels = []
    for town in towns:
        place = territories.name(town.country, language)
        alike = [other for other in towns if (other.name, other.country) == (town.name, town.country)]
        where = f"{place}, {town.lat:.1f}° N" if len(alike) > 1 else place
        labels.append((town.plain(), f"{town.name} ({where})"))
    return Clarify("which_town", {}, tuple(labels))
