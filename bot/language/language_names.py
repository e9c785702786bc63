"""The names of languages, as people who read another one write them."""

from __future__ import annotations

from babel import Locale
from babel.core import UnknownLocaleError


def language_name(code: str, language: str) -> str:
    """The name of the language *code* in *language*; the code itself where nobody knows one."""
    try:
        return Locale.parse(language).languages.get(code, code)
    except (UnknownLocaleError, ValueError):
        return code
