"""Names, addresses, dates of birth and document numbers, found by the words that announce them in a language.

The words are data: ``knowledge/languages/<code>/masking.yaml``. All languages are tried on every text; people mix them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from babel import Locale

from bot import patterns
from bot.language import packs
from bot.language.countries import names as country_names
from bot.language.fold import fold

Rule = Callable[[re.Match[str]], str | None]

_CAPITAL = r"\p{Lu}[\p{L}'’.-]*\p{L}"
_PARTICLE = r"(?:de|del|la|las|los|el|da|do|dos|das|von|van|der|den|di|du|le|zu|ten|ter|af|av|y|e|i)"
_NAME = rf"{_CAPITAL}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_CAPITAL}){{0,4}}"
_SMALL_WORD = r"[\p{L}][\p{L}'’-]*"
_NUMERIC = r"\d{1,2}\s?[./ -]\s?\d{1,2}\s?[./ -]\s?(?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2}"


@dataclass(frozen=True)
class Masking:
    """The words of all languages together."""

    lists: Mapping[str, tuple[str, ...]]

    def any_of(self, name: str, *, small: bool = True) -> str:
        """An alternative of the words *name*, the longest first; spaces match any white space."""
        words = sorted(
            {word if not small else word.lower() for word in self.lists.get(name, ())},
            key=len,
            reverse=True,
        )
        return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words) or r"(?!)"

    def folded(self, name: str) -> frozenset[str]:
        return frozenset(fold(word) for word in self.lists.get(name, ()))

    def lower(self, name: str) -> tuple[str, ...]:
        return tuple(word.casefold() for word in self.lists.get(name, ()))


@lru_cache(maxsize=1)
def masking() -> Masking:
    """The words of every language that has a ``masking.yaml``."""
    lists: dict[str, list[str]] = {}
    for path in sorted(packs.FOLDER.glob("*/masking.yaml")):
        for name, words in packs.words(path.parent.name, "masking").items():
            lists.setdefault(name, []).extend(str(word) for word in words)
    return Masking({name: tuple(words) for name, words in lists.items()})


@lru_cache(maxsize=1)
def months() -> str:
    """Every way to write a month in those languages, as an alternative."""
    found: set[str] = set()
    for path in packs.FOLDER.glob("*/masking.yaml"):
        locale = Locale.parse(path.parent.name)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                found |= {str(name).casefold().strip(".") for name in locale.months[context][width].values()}
    return "|".join(sorted(map(re.escape, found), key=len, reverse=True))


@lru_cache(maxsize=1)
def rules() -> tuple[tuple[re.Pattern[str], Rule], ...]:
    """The patterns with what takes the place of what they find, in their order."""
    words = masking()
    written = (
        rf"\d{{1,2}}(?:st|nd|rd|th|º|°|er|\.)?(?:\s+(?:of|de|di))?\s+(?:{months()})\.?(?:\s+del?|,)?\s+\d{{2,4}}"
        rf"|(?:{months()})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    )
    born = rf"(?P<lead>\b(?:{words.any_of('births')})\b[^\d\n]{{0,18}}?)(?:{_NUMERIC}|{written})"
    born_month = rf"(?P<lead>\b(?:{words.any_of('births')})\b[^\d\n]{{0,12}}?)(?:{months()})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    document = (
        rf"(?P<lead>\b(?:{words.any_of('documents')})\b(?:\W{{0,3}}(?:{words.any_of('document_words')})(?!\w)){{0,3}}[^\w\n]{{0,4}})"
        r"(?!\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})(?:[A-Z]{0,6}[ -]?\d(?:[ ./-]?[\dA-Z]){4,18}|[A-Z]{1,3}\d[A-Z0-9]{4,10})(?!\w)"
    )
    handle = rf"(?P<lead>\b(?:{words.any_of('handles')})\b(?:\s+(?:is|es|ist|est|è|to|name|user|handle|usuario))?\s*[:=]?\s+)(?:@[\w.]{{3,}}|(?!\d+(?!\w))(?=[\w.]*[\d_.])[\w.]{{4,}}\w)"
    return (
        (patterns.compile(born, re.IGNORECASE), _to("[date of birth]")),
        (patterns.compile(born_month, re.IGNORECASE), _to("[date of birth]")),
        (patterns.compile(document, re.IGNORECASE), _to("[document number]")),
        (patterns.compile(handle, re.IGNORECASE), _to("[handle]")),
        *_addresses(words),
        *_names(words),
    )


def _addresses(words: Masking) -> Iterable[tuple[re.Pattern[str], Rule]]:
    number = r"\d{1,4}(?:\s?(?:[a-z](?!\w)|bis|ter))?(?:/\d{1,4})?(?!\d|[.,]\d|\s?(?:km|%|€|eur\b|days?\b|weeks?\b|hours?\b|d[ií]as?\b|semanas?\b|horas?\b|\w*tage?\b))"
    town = r"(?:,?\s+(?:\d{2}-\d{3}|\d{4,5}|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})(?:\s+\p{Lu}[\p{L}-]+)?)?"
    before = words.any_of("streets_before", small=False)
    endings = words.any_of("street_endings")
    after = words.any_of("streets_after", small=False)
    yield (
        patterns.compile(
            rf"(?<![\w])(?:(?i:{before}))\s*(?:[\p{{L}}'’.-]+\s+){{0,4}}?[\p{{L}}'’.-]+,?\s*(?:n[ºo°]?\.?\s?|n[uú]m\.?\s?)?{number}{town}"
        ),
        _street,
    )
    yield (
        patterns.compile(
            rf"(?<!\w)\d{{1,4}}(?:\s?(?:bis|ter))?,?\s+(?i:{before})\s+(?:[\p{{L}}'’-]+\s?){{1,5}}?{town}(?=[,.;!?\n]|$|\s+\p{{Ll}}|\s+\d)"
        ),
        _street,
    )
    yield patterns.compile(rf"(?<!\w)\p{{Lu}}?[\p{{L}}-]*(?i:{endings})\s*{number}{town}"), _german
    yield (
        patterns.compile(rf"(?<!\w)(?:\p{{Lu}}[\p{{L}}'’-]+\s+){{1,3}}(?:{after}),?\s?{number}"),
        _to("[address]"),
    )
    yield (
        patterns.compile(
            rf"(?<!\w)\d{{1,4}}[a-z]?,?\s+(?:\p{{Lu}}[\p{{L}}'’-]+\s+){{1,3}}(?:{after})(?!\w){town}"
        ),
        _to("[address]"),
    )
    yield patterns.compile(r"(?<![\w-])\d{2}-\d{3}\s+\p{Lu}[\p{L}-]+"), _to("[address]")
    yield (
        patterns.compile(
            rf"(?P<lead>(?<!\w)(?i:{words.any_of('address_leads')})\s+)"
            rf"(?:[\p{{L}}'’.-]+\s+){{0,3}}?\p{{Lu}}[\p{{L}}'’.-]+,?\s+{number}{town}"
        ),
        _to("[address]"),
    )


def _names(words: Masking) -> Iterable[tuple[re.Pattern[str], Rule]]:
    ends, not_names = words.folded("ends"), words.folded("not_names")
    introductions = words.any_of("names")

    def called(found: re.Match[str]) -> str | None:
        first = found["name"].split()[0].strip(".,")
        return None if fold(first) in not_names else found["lead"] + "[name]"

    def called_small(found: re.Match[str]) -> str | None:
        """Up to three words in small letters, as far as the first that belongs to the rest of the sentence."""
        words = list(re.finditer(r"\S+", found["name"]))
        kept = 0
        for word in words[:3]:
            if fold(word.group()) in (not_names if kept == 0 else not_names | ends):
                break
            kept = word.end()
        return f"{found['lead']}[name]{found['name'][kept:]}" if kept else None

    yield patterns.compile(rf"(?P<lead>(?<!\w)(?i:{introductions})\s+)(?P<name>{_NAME})"), called
    yield (
        patterns.compile(
            rf"(?P<lead>(?<!\w)(?:{introductions})\s+)(?P<name>(?!\[){_SMALL_WORD}(?:\s+{_SMALL_WORD}){{0,3}})",
            re.IGNORECASE,
        ),
        called_small,
    )

    def introduced(found: re.Match[str]) -> str | None:
        said = {fold(word) for word in found["name"].split() if word[:1].isupper()}
        return None if said & not_names or said & _nations() else found["lead"] + "[name]"

    yield (
        patterns.compile(
            rf"(?P<lead>(?<!\w)(?i:{words.any_of('i_am')})\s+)(?P<name>{_CAPITAL}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_CAPITAL}){{1,3}})"
        ),
        introduced,
    )
    yield (
        patterns.compile(
            rf"(?P<lead>(?<!\w)(?:(?:{words.any_of('titles', small=False)})\.?\s+)+)(?P<name>{_NAME})"
        ),
        introduced,
    )


def _to(name: str) -> Rule:
    return lambda found: (found.groupdict().get("lead") or "") + name


def _street(found: re.Match[str]) -> str | None:
    """A street with its number; a word for a street in the middle of a sentence needs a name with a capital."""
    words = [word for word in found.group().split() if word[:1].isalpha()]
    named = [word for word in words if word[:1].isupper() and len(word) > 2]
    marked = words and (
        words[0].endswith((".", "/")) or words[0].casefold().startswith(("calle", "avenida", "rue", "ulic"))
    )
    return "[address]" if named or marked else None


def _german(found: re.Match[str]) -> str | None:
    return "[address]" if found.group()[:1].isupper() and len(found.group().split()[0]) > 4 else None


@lru_cache(maxsize=1)
def _nations() -> frozenset[str]:
    return frozenset(word for name in country_names() for word in name.split())


def mask_words(text: str) -> str:
    """*text* with what those words announce replaced."""
    for pattern, rule in rules():
        text = pattern.sub(lambda found, rule=rule: _kept(rule(found), found), text)  # type: ignore[misc]
    return text


def _kept(replaced: str | None, found: Any) -> str:
    return found.group() if replaced is None else replaced
