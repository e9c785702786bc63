"""Telegram's HTML, parsed as strictly as Telegram does: visible text and entities, offsets in UTF-16 units."""

from __future__ import annotations

import html
import re
from typing import Any
from urllib.parse import urlsplit

from tests.fake_telegram.wire import Refused

_SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "span": "spoiler",
}
_REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});?")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']+)\s*(?:=\s*("[^"]*"|'[^']*'|[A-Za-z0-9.-]+(?=[\s>])|$))?""")
_PLAIN = re.compile(r"[^<&]+")
_SPACES = re.compile(r"\s*")
_NAME_END = re.compile(r"[\s>]|$")
_END_TAG = re.compile(r"</([^\s>]*)\s*(>?)")
_CONTROL = re.compile(r"[\x00-\x08\x09\x0b\x0c\x0e-\x1f]")
_COMMAND = re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w+)?")
_LINK_SCHEMES = {"http", "https", "tg", "ton", "tonsite", "mailto", "tel"}
MAX_ENTITIES = 100


def utf16(text: str) -> int:
    """The length of *text* as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def parse_html(markup: str) -> tuple[str, list[dict[str, Any]]]:
    """Visible text and entities of *markup*.

    Refuses with ``can't parse entities: ...`` what Telegram refuses: tags it does not know, tags left open or closed in
    the wrong order, an unclosed ``<``.
    """
    visible: list[str] = []
    units = 0
    open_tags: list[tuple[str, dict[str, Any]]] = []
    entities: list[dict[str, Any]] = []
    position = 0
    while position < len(markup):
        if markup.startswith("</", position):
            position = _close(markup, position, open_tags, entities, units)
        elif markup[position] == "<":
            name, entity, position = _open(markup, position)
            open_tags.append((name, {**entity, "offset": units}))
        else:
            found = _REFERENCE.match(markup, position) or _PLAIN.match(markup, position)
            source = found.group() if found else "&"
            piece = _cleaned(html.unescape(source) if len(source) > 1 and source[0] == "&" else source)
            visible.append(piece)
            units += utf16(piece)
            position += len(source)
    if open_tags:
        raise _wrong(f'Can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return "".join(visible), entities


def _open(markup: str, start: int) -> tuple[str, dict[str, Any], int]:
    """Reads the start tag at *start*: its name, its entity without place, and where the text goes on."""
    place = _bytes(markup, start)
    name_end = _NAME_END.search(markup, start + 1).start()  # type: ignore[union-attr]
    if name_end == len(markup):
        raise _wrong(f"Unclosed start tag at byte offset {place}")
    name = markup[start + 1 : name_end].lower()
    if name not in _SIMPLE:
        raise _wrong(f'Unsupported start tag "{name}" at byte offset {place}')
    attributes: dict[str, str | None] = {}
    position = name_end
    while True:
        position = _SPACES.match(markup, position).end()  # type: ignore[union-attr]
        if position >= len(markup):
            raise _wrong(f'Unclosed start tag "{name}" at byte offset {place}')
        if markup[position] == ">":
            break
        found = _ATTRIBUTE.match(markup, position)
        if not found:
            raise _wrong(f'Empty attribute name in the tag "{name}" at byte offset {place}')
        value = found.group(2)
        attributes[found.group(1).lower()] = None if value is None else html.unescape(value.strip("\"'"))
        position = found.end()
    return name, _entity(name, attributes, place), position + 1


def _entity(name: str, attributes: dict[str, str | None], place: int) -> dict[str, Any]:
    kind = _SIMPLE[name]
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise _wrong(f'Tag "span" must have class "tg-spoiler" at byte offset {place}')
    if name == "blockquote" and "expandable" in attributes:
        kind = "expandable_blockquote"
    entity: dict[str, Any] = {"type": kind}
    if name == "a":
        entity["url"] = attributes.get("href") or ""
    return entity


def _close(
    markup: str,
    start: int,
    open_tags: list[tuple[str, dict[str, Any]]],
    entities: list[dict[str, Any]],
    units: int,
) -> int:
    place = _bytes(markup, start)
    if not open_tags:
        raise _wrong(f"Unexpected end tag at byte offset {place}")
    found = _END_TAG.match(markup, start)
    assert found is not None
    if not found.group(2):
        raise _wrong(f"Unclosed end tag at byte offset {place}")
    name, entity = open_tags.pop()
    ending = found.group(1).lower()
    if ending not in ("", name):
        raise _wrong(f'Unmatched end tag at byte offset {place}, expected "</{name}>", found "</{ending}>"')
    entity["length"] = units - entity["offset"]
    if entity["length"] and _shown(entity):
        entities.append(entity)
    return found.end()


def _shown(entity: dict[str, Any]) -> bool:
    """A link that is no web address is silently dropped, its words stay."""
    if entity["type"] != "text_link":
        return True
    try:
        parts = urlsplit(entity["url"])
    except ValueError:
        return False
    if parts.scheme in ("http", "https"):
        return bool(parts.hostname)
    return parts.scheme in _LINK_SCHEMES


def _cleaned(text: str) -> str:
    return _CONTROL.sub(" ", text.replace("\r", ""))


def trimmed(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """As stored: blank ends go, control characters are spaces, at most 100 entities stay, none of them empty."""
    text = _cleaned(text)
    left = utf16(text) - utf16(text.lstrip())
    text = text.strip()
    length = utf16(text)
    kept = []
    for entity in entities[:MAX_ENTITIES]:
        begin = max(0, entity["offset"] - left)
        end = min(length, entity["offset"] + entity["length"] - left)
        if end > begin:
            kept.append({**entity, "offset": begin, "length": end - begin})
    return text, kept


def commands_in(text: str) -> list[dict[str, Any]]:
    """The ``bot_command`` entities that Telegram marks in what a person types."""
    found = _COMMAND.finditer(text)
    return [
        {"type": "bot_command", "offset": utf16(text[: match.start()]), "length": utf16(match.group())}
        for match in found
    ]


def _bytes(markup: str, position: int) -> int:
    return len(markup[:position].encode())


def _wrong(reason: str) -> Refused:
    return Refused(f"can't parse entities: {reason}")
