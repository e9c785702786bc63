"""Sets statements of a language model as house markup: bold and lists pass, every other mark is shown as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BOLD = re.compile(r"\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*")
_LINK = re.compile(r"https?://[^\s<>()\[\]\"“”»*|\\^`{}]+[^\s<>()\[\]\"“”»*|\\^`{}.,;:!?'’…]")
_MARK = re.compile(r"([\\`*_\[\]<>|~#&])")
_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+=])")


def laid_out(statements: Iterable[tuple[str, bool]]) -> str:
    """(text, is an item) in order: sentences run on, items make a list."""
    text, before = "", ""
    for words, item in statements:
        glue = (
            ""
            if not text
            else " "
            if before == "sentence" and not item
            else "\n"
            if before == "item" and item
            else "\n\n"
        )
        text += glue + ("- " if item else "") + marked(words)
        before = "item" if item else "sentence"
    return text


def marked(words: str) -> str:
    """*words* on one line, with **bold** and addresses as links; no other markup."""
    words = _START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", words)
    head = words[: words.index("\\") + 2] if words.startswith("\\") or re.match(r"\d+\\", words) else ""
    parts: list[str] = [head]
    end = len(head)
    for match in _BOLD.finditer(words, end):
        parts += [_linked(words[end : match.start()]), f"**{_escaped(match[1])}**"]
        end = match.end()
    return "".join(parts) + _linked(words[end:])


def _linked(text: str) -> str:
    parts: list[str] = []
    end = 0
    for match in _LINK.finditer(text):
        parts += [_escaped(text[end : match.start()]), f"[{_escaped(match.group())}]({match.group()})"]
        end = match.end()
    return "".join(parts) + _escaped(text[end:])


def _escaped(text: str) -> str:
    return _MARK.sub(r"\\\1", text.replace("**", ""))
