"""Every text the assistant says, from Fluent files under ``texts/<language>/``; plural rules come with the library."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk

from bot.language import completeness, packs

TEXTS = completeness.TEXTS
PREVAILING = completeness.PREVAILING
LANGUAGES = completeness.offered()
NAMES = packs.names()


class BrokenTexts(ValueError):
    """A file of the catalogue is not Fluent; what cannot be read would be missing without a word."""


class MissingText(KeyError):
    """No text of that name in the catalogue."""


def best_language(wanted: str | None, default: str = "en") -> str:
    """The language of the catalogue nearest to a tag such as ``es-MX``."""
    base = _base(wanted)
    return base if base in LANGUAGES else default


def answer_language(wanted: str | None, default: str = PREVAILING) -> str:
    """The same among the languages that questions are answered in: some of them have no other texts yet."""
    base = _base(wanted)
    return base if base in completeness.answering() else default


def _base(tag: str | None) -> str:
    return (tag or "").replace("_", "-").split("-")[0].lower()


@lru_cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted((TEXTS / language).glob("*.ftl")):
        resource = FluentResource(file.read_text("utf-8"))
        for entry in resource.body:
            if isinstance(entry, Junk):
                # Most often a line of a text that begins with *, [ or . : write {""} before it.
                raise BrokenTexts(
                    f"{file.name} ({language}) cannot be read from here on: {(entry.content or '')[:80]!r}"
                )
        bundle.add_resource(resource)
    return bundle


def say(language: str, key: str, /, **values: Any) -> str:
    """The text *key* in *language*, with *values* put in; in English where that language is not complete and lacks it.

    Raises MissingText; a broken placeholder raises ValueError.
    """
    bundle = _bundle(answer_language(language))
    if not bundle.has_message(key):
        bundle = _bundle(PREVAILING)
    if not bundle.has_message(key):
        raise MissingText(key)
    message = bundle.get_message(key)
    if message.value is None:
        raise MissingText(key)
    text, errors = bundle.format_pattern(message.value, values)
    if errors:
        raise ValueError(f"text {key} in {language}: {errors[0]}")
    return str(text)
