"""Choices, yes/no and "I don't know" as people type them."""

from __future__ import annotations

from difflib import SequenceMatcher

from bot.flows.definition import Option, Question, said
from bot.flows.text import fold
from bot.flows.understood import Clarify, NotUnderstood, Reading, Understood
from bot.flows.words import words


def is_unknown(text: str) -> bool:
    """Does the text say "I don't know" (in one of many languages), or nothing but a question mark?"""
    return text.strip() == "?" or fold(text) in words("unknown")


def parse_yes_no(text: str) -> Reading:
    """A bool from the first words of an answer."""
    typed = fold(text)
    yes, no = words("yes_words") | words("yes_phrases"), words("no_words") | words("no_phrases")
    if typed in yes or typed in no:
        return Understood(typed in yes)
    first = typed.split(" ", 1)[0] if typed else ""
    if first in words("yes_words") or (first in words("no_words") and len(typed.split()) <= 3):
        return Understood(first in words("yes_words"))
    return NotUnderstood("not_yes_no")


def parse_choice(text: str, question: Question, language: str) -> Reading:
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


def _near(typed: str, exact: list[Option], question: Question, language: str) -> Reading:
    """Options named inside the text (the longest name wins), else those spelt alike; one sure hit is taken."""
    inside: list[tuple[int, Option]] = []
    for option in question.options:
        lengths = [len(name) for name in _names(option) if len(name) > 2 and f" {name} " in f" {typed} "]
        if lengths:
            inside.append((max(lengths), option))
    if inside:
        longest = max(length for length, _ in inside)
        best = [option for length, option in inside if length == longest]
        if len(inside) == 1 or (len(best) == 1 and _covers(best[0], inside, typed)):
            return Understood(best[0].key)
        return _choose([option for _, option in inside], language)
    starts = [o for o in question.options if any(f" {typed}" in f" {name}" for name in _names(o))]
    alike = (
        exact
        or starts
        or [o for o in question.options if any(_ratio(typed, name) >= 0.8 for name in _names(o))]
    )
    if len(alike) == 1 and len(typed) >= 4 and alike == starts:
        return Understood(alike[0].key)
    return _choose(alike[:6], language) if alike else NotUnderstood("no_such_option")


def _covers(best: Option, inside: list[tuple[int, Option]], typed: str) -> bool:
    """Are the names of all the others only parts of the best one's name, as typed?"""
    longest = max((name for name in _names(best) if f" {name} " in f" {typed} "), key=len)
    return all(
        option is best or all(name in longest for name in _names(option) if f" {name} " in f" {typed} ")
        for _, option in inside
    )


def _ratio(left: str, right: str) -> float:
    return SequenceMatcher(None, left, right).ratio()


def _choose(options: list[Option], language: str) -> Clarify:
    return Clarify(
        "which_option", {}, tuple((option.key, said(option.label, language)) for option in options)
    )
