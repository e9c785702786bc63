"""Choices, yes/no and "I don't know" as people type them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.reading import territories
from bot.reading.folding import fold
from bot.reading.understood import Clarify, NotUnderstood, Reading, Understood
from bot.reading.words import words


@dataclass(frozen=True)
class NamedOption:
    """One answer of a list: its key, its label per language, and other words for it (``also``)."""

    key: str
    label: Mapping[str, str]
    also: tuple[str, ...] = ()

    def said(self, language: str) -> str:
        return self.label.get(language) or self.label.get("en", "")


def is_unknown(text: str) -> bool:
    """Does the text say "I don't know" (in one of many languages), or nothing but a question mark?"""
    return text.strip() == "?" or fold(text) in words("unknown")


def parse_yes_no(text: str) -> Reading:
    """A bool from the first words of an answer."""
    typed = fold(text)
    yes, no = words("yes"), words("no")
    if typed in yes or typed in no:
        return Understood(typed in yes)
    if any(typed.startswith(f"{phrase} ") for phrase in words("unknown")):
        return NotUnderstood("not_yes_no")  # "no idea what an accreditation is" is not no
    if match := re.match(r"\s*(\w+)\s*[,.;:!–-]", text):
        first = fold(match[1])
        if first in no or first in yes:
            return Understood(first in yes)
    first = typed.split(" ", 1)[0] if typed else ""
    if first in yes or (first in no and len(typed.split()) <= 3):
        return Understood(first in yes)
    return NotUnderstood("not_yes_no")


def parse_choice(
    text: str, options: Sequence[NamedOption], language: str, *, listed: bool = False
) -> Reading:
    """The option whose key, label or other words were typed; else the close ones to choose from.

    A number counts only where the list was shown (*listed*), and only where it is all that was typed.
    """
    typed = fold(text)
    if not typed:
        return NotUnderstood("no_such_option")
    exact = [option for option in options if typed in names_of(option)]
    if len(exact) == 1:
        return Understood(exact[0].key)
    number = _number(typed)
    if number is not None:
        fits = listed and 1 <= number <= len(options)
        return Understood(options[number - 1].key) if fits else NotUnderstood("no_such_option")
    return _near(typed, exact, options, language)


def _number(typed: str) -> int | None:
    """The number of an option, where nothing else was typed: ``2``, ``number 2``."""
    *before, last = typed.split()
    if last.isdigit() and " ".join(before) in ("", *words("before_number")):
        return int(last)
    return None


def names_of(option: NamedOption) -> set[str]:
    """Every folded name of an option, in all languages."""
    return {fold(name) for name in (option.key, *option.label.values(), *option.also)}


def _near(typed: str, exact: list[NamedOption], options: Sequence[NamedOption], language: str) -> Reading:
    """Options named inside the text, or spelt alike. Taken at once only where the rest of the text says nothing."""
    hits: list[tuple[str, NamedOption]] = []
    for option in options:
        inside = [name for name in names_of(option) if len(name) > 2 and f" {name} " in f" {typed} "]
        if inside:
            hits.append((max(inside, key=len), option))
    if hits:
        name, best = max(hits, key=lambda hit: len(hit[0]))
        rest = _rest(typed, best)
        rivals = [option for other, option in hits if option is not best and f" {other} " not in f" {name} "]
        if not rest and not rivals:
            return Understood(best.key)
        return _choose(
            _distinct([best, *rivals, *(option for _, option in hits), *_alike(typed, options)]), language
        )
    starts = [o for o in options if any(f" {typed}" in f" {name}" for name in names_of(o))]
    if len(starts) == 1 and not exact and len(typed) >= 4:
        return Understood(starts[0].key)
    alike = _distinct([*exact, *starts, *_alike(typed, options)])
    return _choose(alike, language) if alike else NotUnderstood("no_such_option")


def _rest(typed: str, option: NamedOption) -> set[str]:
    """The telling words left when the option's names, small words and countries are taken out."""
    left = f" {typed} "
    for name in sorted(names_of(option), key=len, reverse=True):
        left = left.replace(f" {name} ", " ")
    return {word for word in left.split() if word not in words("neutral") and word not in territories.names()}


def _alike(typed: str, options: Sequence[NamedOption]) -> list[NamedOption]:
    """The options spelt nearly so, or that share a telling word with the text."""
    tokens = {token for token in typed.split() if len(token) > 3} - words("neutral")
    return [
        option
        for option in options
        if any(_ratio(typed, name) >= 0.8 or tokens & set(name.split()) for name in names_of(option))
    ]


def _distinct(options: list[NamedOption]) -> list[NamedOption]:
    return list({option.key: option for option in options}.values())[:6]


def _ratio(left: str, right: str) -> float:
    return SequenceMatcher(None, left, right).ratio()


def _choose(options: list[NamedOption], language: str) -> Clarify:
    return Clarify("which_option", {}, tuple((option.key, option.said(language)) for option in options))
