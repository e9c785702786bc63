"""What a person formatted in an app, as an author types it: Telegram sends bare text and entities, the house reads ``**bold**``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.answers.question.clean import clean
from bot.channels.telegram.markup import is_visible, parse, words_of
from bot.gaps.markup import author_markup

_MARKS: Final = {"bold": "**", "italic": "_"}
_LINK: Final = re.compile(r"https://[^\s()<>\\]{1,500}")


@dataclass(frozen=True)
class _Span:
    """A formatted part of a text, in characters; ``url`` where it is a link."""

    start: int
    end: int
    mark: str = ""
    url: str = ""


def as_typed(text: str, entities: Sequence[dict[str, Any]]) -> str | None:
    """*text* with the signs for bold, italic and links; None where nothing of these is in it.

    Where the signs would be read otherwise than they are meant, only the links are kept.
    """
    spans = [span for entity in _joined(entities) for span in _spans(text, entity)]
    links = [span for span in spans if span.url]
    for kept in (spans, links):
        typed = _marked(text, kept)
        if kept and _visible(author_markup(clean(typed))) == _expected(text, kept):
            return typed
    return None


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of *text* that Telegram names in UTF-16 units."""
    return text.encode("utf-16-le", "surrogatepass")[2 * offset : 2 * (offset + length)].decode(
        "utf-16-le", "replace"
    )


def _joined(entities: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """*entities* with those put together that an app cut where another one stands in them."""
    joined: list[dict[str, Any]] = []
    for entity in sorted(entities, key=lambda entity: int(entity["offset"])):
        start, kind = int(entity["offset"]), entity.get("type")
        before = next(
            (one for one in joined if one["type"] == kind and one["offset"] + one["length"] == start), None
        )
        if before is not None and kind in _MARKS:
            before["length"] += int(entity["length"])
        else:
            joined.append(dict(entity))
    return joined


def _spans(text: str, entity: dict[str, Any]) -> list[_Span]:
    """The spans of one entity: a line each, because formatting does not reach over the end of a paragraph."""
    kind, url = entity.get("type"), str(entity.get("url") or "")
    if kind not in _MARKS and not (kind == "text_link" and url):
        return []
    start = len(utf16_slice(text, 0, int(entity["offset"])))
    end = start + len(utf16_slice(text, int(entity["offset"]), int(entity["length"])))
    spans = []
    for line in re.finditer(r"[^\n]+", text[start:end]):
        inner = line[0].strip()
        if inner:
            begin = start + line.start() + line[0].index(inner)
            spans.append(_Span(begin, begin + len(inner), _MARKS.get(str(kind), ""), url))
    return spans


def _marked(text: str, spans: Sequence[_Span]) -> str:
    opening: dict[int, list[_Span]] = {}
    closing: dict[int, list[_Span]] = {}
    # Outer spans open first and close last; of equal ones the link is inside.
    for span in sorted(spans, key=lambda span: (span.start, -span.end, bool(span.url))):
        opening.setdefault(span.start, []).append(span)
        closing.setdefault(span.end, []).insert(0, span)
    out = []
    for place in range(len(text) + 1):
        ended = sorted(closing.get(place, []), key=lambda span: -span.start)
        out += [_end(span) for span in ended]
        out += [_start(span) for span in opening.get(place, [])]
        out.append(text[place : place + 1])
    return "".join(out)


def _start(span: _Span) -> str:
    return ("[" if _LINK.fullmatch(span.url) else "") if span.url else span.mark


def _end(span: _Span) -> str:
    if not span.url:
        return span.mark
    return f"]({span.url})" if _LINK.fullmatch(span.url) else f" ({span.url})"


def _visible(markup: str) -> str:
    return "".join(
        filter(is_visible, "".join(words_of(node) for node in parse(markup).walk() if node.type == "inline"))
    )


def _expected(text: str, spans: Sequence[_Span]) -> str:
    """What a reader sees of *text* when every sign was taken for what it means; marks of lists are no words."""
    shown = [span for span in spans if span.url and not _LINK.fullmatch(span.url)]
    return _visible(author_markup(clean(_marked(text, shown))))
