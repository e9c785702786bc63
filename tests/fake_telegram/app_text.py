"""What an app makes of what somebody types: signs become entities, the text goes without them."""

from __future__ import annotations

import re
from typing import Any

from tests.fake_telegram.entities import commands_in, utf16

_KINDS = {"**": "bold", "__": "italic", "~~": "strikethrough", "||": "spoiler", "`": "code"}
_SIGNED = re.compile(
    r"(?P<sign>\*\*|__|~~|\|\|)(?P<inner>.+?)(?P=sign)"
    r"|(?P<tick>`)(?P<code>[^`\n]+)`"
    r"|\[(?P<label>[^\[\]\n]+)\]\((?P<url>https?://[^\s()]+\.[^\s()]+)\)",
    re.DOTALL,
)
_FOUND = {
    "url": re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]]"),
    "email": re.compile(r"[\w.+-]+@[\w-]+\.[\w.]*\w"),
    "mention": re.compile(r"(?<![\w@])@\w{5,32}"),
}


def as_sent(typed: str) -> tuple[str, list[dict[str, Any]]]:
    """Text and entities of *typed*, as the apps send it: formatting first, then what is found in the words."""
    text, entities = _signed(typed)
    text, entities = _stripped(text, entities)
    for kind, pattern in _FOUND.items():
        for found in pattern.finditer(text):
            entities.append(_entity(kind, text, found.start(), found.group()))
    entities += commands_in(text)
    return text, sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _signed(typed: str) -> tuple[str, list[dict[str, Any]]]:
    out, entities, place = "", [], 0
    for found in _SIGNED.finditer(typed):
        out += typed[place : found.start()]
        place = found.end()
        if found["url"]:
            entity = {"type": "text_link", "url": found["url"]}
            inner, within = _signed(found["label"])
        elif found["tick"]:
            entity, inner, within = {"type": "code"}, found["code"], []
        else:
            entity = {"type": _KINDS[found["sign"]]}
            inner, within = _signed(found["inner"])
        start = utf16(out)
        entities.append({**entity, "offset": start, "length": utf16(inner)})
        entities += [{**one, "offset": one["offset"] + start} for one in within]
        out += inner
    return out + typed[place:], entities


def _stripped(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """Blank ends go; what formatted only these goes with them."""
    left, kept = utf16(text) - utf16(text.lstrip()), []
    text = text.strip()
    for entity in entities:
        begin = max(0, entity["offset"] - left)
        end = min(utf16(text), entity["offset"] + entity["length"] - left)
        if end > begin:
            kept.append({**entity, "offset": begin, "length": end - begin})
    return text, kept


def _entity(kind: str, text: str, start: int, words: str) -> dict[str, Any]:
    return {"type": kind, "offset": utf16(text[:start]), "length": utf16(words)}
