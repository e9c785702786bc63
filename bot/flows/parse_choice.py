"""Choices, yes/no and "I don't know" as people type them."""

from __future__ import annotations

from difflib import SequenceMatcher

from bot import patterns
from bot.flows import territories
from bot.flows.definition import FlowQuestion, Option, said
from bot.flows.text import fold
from bot.flows.understood import Clarify, NotUnderstood, Reading, Understood
from bot.flows.words import words

_FIRST_WORD = patterns.compile(r"\s*(\w+)\s*[,.;:!–-]")


def is_unknown(text: str) -> bool:
    """Does the text say "I don't know" (in one of many languages), or nothing but a question mark?"""
    return text.strip() == "?" or fold(text) in words("unknown")


def parse_yes_no(text: str) -> Reading:
    """A bool from the first words of an answer."""
    typed = fold(text)
    yes, no = words("yes_words") | words("yes_phrases"), words("no_words") | words("no_phrases")
    if typed in yes or typed in no:
        return Understood(typed in yes)
    if match := _FIRST_WORD.match(text):
        first = fold(match[1])
        if first in words("no_words") or first in words("yes_words"):
            return Understood(first in words("yes_words"))
    first = typed.split(" ", 1)[0] if typed else ""
    if first in words("yes_words") or (first in words("no_words") and len(typed.split()) <= 3):
        return Understood(first in words("yes_words"))
    return NotUnderstood("not_yes_no")


def parse_choice(text: str, question: FlowQuestion, language: str) -> Reading:
    """The option whose key, label or other words were typed; its number in the list; else the close ones to choose."""
    typed = fold(text)
    if not typed:
        return NotUnderstood("no_such_option")
    if typed.isdigit():
        number = int(typed)
        if 1 <= number <= len(question.options):
            return Understood(question.options[number - 1].key)
        return NotUnderstood("no_such_option")
    exact = [option for option in question.options if typed in _names(option)]
    if len(exact) == 1:
        return Understood(exact[0].key)
    return _near(typed, exact, question, language)


def _names(option: Option) -> set[str]:
    return {fold(name) for name in (option.key, *option.label.values(), *option.also)}


def _near(typed: str, exact: list[Option], question: FlowQuestion, language: str) -> Reading:
    """Options named inside the text, or spelt alike. Taken at once only where the rest of the text says nothing."""
    hits: list[tuple[str, Option]] = []
    for option in question.options:
        inside = [name for name in _names(option) if len(name) > 2 and f" {name} " in f" {typed} "]
        if inside:
            hits.append((max(inside, key=len), option))
    if hits:
        name, best = max(hits, key=lambda hit: len(hit[0]))
        rest = _rest(typed, best)
        rivals = [option for other, option in hits if option is not best and f" {other} " not in f" {name} "]
        if not rest and not rivals:
            return Understood(best.key)
        return _choose(
            _distinct([best, *rivals, *(option for _, option in hits), *_alike(typed, question)]), language
        )
    starts = [o for o in question.options if any(f" {typed}" in f" {name}" for name in _names(o))]
    if len(starts) == 1 and not exact and len(typed) >= 4:
        return Understood(starts[0].key)
    alike = _distinct([*exact, *starts, *_alike(typed, question)])
    return _choose(alike, language) if alike else NotUnderstood("no_such_option")


def _rest(typed: str, option: Option) -> set[str]:
    """The telling words left when the option's names, small words and countries are taken out."""
    left = f" {typed} "
    for name in sorted(_names(option), key=len, reverse=True):
        left = left.replace(f" {name} ", " ")
    return {word for word in left.split() if word not in words("neutral") and word not in territories.names()}


def _alike(typed: str, question: FlowQuestion) -> list[Option]:
    """The options spelt nearly so, or that share a telling word with the text."""
    tokens = {token for token in typed.split() if len(token) > 3} - words("neutral")
    return [
        option
        for option in question.options
        if any(_ratio(typed, name) >= 0.8 or tokens & set(name.split()) for name in _names(option))
    ]


def _distinct(options: list[Option]) -> list[Option]:
    return list({option.key: option for option in options}.values())[:6]


def _ratio(left: str, right: str) -> float:
    return SequenceMatcher(None, left, right).ratio()


def _choose(options: list[Option], language: str) -> Clarify:
    return Clarify(
        "which_option", {}, tuple((option.key, said(option.label, language)) for option in options)
    )
