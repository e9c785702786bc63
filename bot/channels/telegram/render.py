"""Replies as Telegram shows them: HTML texts within its limits, sources folded at the end, an inline keyboard.

``messages(reply)`` is what to send with ``parse_mode="HTML"``; ``markdown(reply)`` what to send with sendRichMessage, and
``is_broken_up(text)`` says whether only the latter can show a table of it as a table.
"""

from __future__ import annotations

import html as stdlib_html
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from markdown_it.tree import SyntaxTreeNode
from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.channels.telegram.markup import (
    columns,
    is_linkable,
    parse,
    rows_of,
    sound,
    target_of,
    words_of,
    written_out,
)
from bot.channels.telegram.rich import markdown
from bot.channels.telegram.splitting import split
from bot.channels.telegram.words import TelegramWords, cited
from bot.messages import Button, Citation, Reply

__all__ = [
    "Message",
    "TelegramWords",
    "html",
    "is_broken_up",
    "keyboard",
    "markdown",
    "messages",
    "sources",
    "split",
]

_PHONE_COLUMNS = 34
_MAX_DATA_BYTES = 64
_LONGEST_LABEL = 40  # characters that a phone shows of a button as wide as the screen
_NOTHING = "…"
_BOXES = {"[ ] ": "☐", "[x] ": "☑"}


@dataclass(frozen=True)
class Message:
    """One message to send: HTML, and the keyboard under it (only under the last of a reply)."""

    html: str
    keyboard: InlineKeyboardMarkup | None = None


def messages(reply: Reply, words: TelegramWords | None = None) -> list[Message]:
    """The messages that show *reply*, in order, at least one. *words* are the channel's own, in the reply's language."""
    text = "\n\n".join(part for part in (html(reply.text), sources(reply.citations, words)) if part)
    parts = split(text) or [_NOTHING]
    return [*map(Message, parts[:-1]), Message(parts[-1], keyboard(reply.buttons))]


def keyboard(rows: Sequence[Sequence[Button]]) -> InlineKeyboardMarkup | None:
    """The inline keyboard of these buttons, None where there are none. Raises ValueError for a button Telegram would refuse."""
    built = [[_button(button) for button in row] for row in rows if row]
    return InlineKeyboardMarkup(built) if built else None


def _button(button: Button) -> InlineKeyboardButton:
    if not button.label.strip():
        raise ValueError(f"a button needs a label: {button!r}")
    label = _short(sound(button.label))
    if button.copy:
        return InlineKeyboardButton(label, copy_text=CopyTextButton(sound(button.copy)))
    if button.url:
        return InlineKeyboardButton(label, url=sound(button.url))
    if not button.payload or len(button.payload.encode()) > _MAX_DATA_BYTES:
        raise ValueError(f"a button needs a url, or a payload of 1 to {_MAX_DATA_BYTES} bytes: {button!r}")
    return InlineKeyboardButton(label, callback_data=button.payload)


def _short(label: str) -> str:
    """*label* cut between words where a phone would cut it anywhere."""
    if len(label) <= _LONGEST_LABEL:
        return label
    kept = label[: _LONGEST_LABEL - 1]
    return (kept.rsplit(" ", 1)[0] if " " in kept[_LONGEST_LABEL // 2 :] else kept).rstrip(" ,;:-") + "…"


def sources(citations: Sequence[Citation], words: TelegramWords | None = None) -> str:
    """The citations as a folded block of HTML, one line each: title, call years, link. Empty where there are none."""
    words = words or TelegramWords()
    lines = [f"<b>{_escaped(words.sources)}</b>"]
    for number, citation in enumerate(cited(citations), 1):
        title = _link(citation.url, _escaped(citation.title))
        lines.append(f"{number}. {title}{_escaped(words.about(citation))}")
    return f"<blockquote expandable>{chr(10).join(lines)}</blockquote>" if len(lines) > 1 else ""


@lru_cache(maxsize=512)
def html(text: str) -> str:
    """House markup as Telegram's HTML. Whatever *text* holds, the result is balanced and uses only tags Telegram knows."""
    return _blocks(parse(text).children)


def _blocks(nodes: Sequence[SyntaxTreeNode], quoted: bool = False, depth: int = 0) -> str:
    between = "\n" if depth else "\n\n"
    return between.join(shown for node in nodes if (shown := _block(node, quoted, depth)))


def _block(node: SyntaxTreeNode, quoted: bool, depth: int) -> str:
    match node.type:
        case "paragraph":
            return _inline(node)
        case "heading":
            return f"<b>{_inline(node, bold=True)}</b>"
        case "bullet_list" | "ordered_list":
            return _list(node, quoted, depth)
        case "blockquote":
            inner = _blocks(node.children, quoted=True, depth=depth)
            return inner if quoted or not inner else f"<blockquote>{inner}</blockquote>"
        case "fence" | "code_block":
            return f"<pre>{_escaped(node.content.rstrip())}</pre>"
        case "table":
            return _table(node)
        case "hr":
            return "———"
    return _blocks(node.children, quoted, depth)


def _list(node: SyntaxTreeNode, quoted: bool, depth: int) -> str:
    first = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
    lines = []
    for number, item in enumerate(node.children, first or 0):
        mark, inner = "•" if first is None else f"{number}.", _blocks(item.children, quoted, depth + 1)
        if first is None and inner[:4] in _BOXES:
            mark, inner = _BOXES[inner[:4]], inner[4:]
        lines.append(f"{'  ' * depth}{mark} {inner}")
    return "\n".join(lines)


def _table(node: SyntaxTreeNode) -> str:
    """Aligned in fixed width where a phone shows it whole and nothing in it is a link; else one line for each row."""
    rows = rows_of(node)
    if widths := _phone_widths(rows):
        lines = (
            "  ".join(_padded(words_of(cell), width) for cell, width in zip(row, widths, strict=True))
            for row in rows
        )
        return f"<pre>{chr(10).join(_escaped(line.rstrip()) for line in lines)}</pre>"
    head, *body = rows
    return "\n".join(_row(head, row) for row in body) or _row([], head)


def is_broken_up(text: str) -> bool:
    """Whether *text* has a table that HTML shows as lines, because it is too wide for a phone or has links."""
    tables = (node for node in parse(text).walk() if node.type == "table")
    return any(_phone_widths(rows_of(table)) is None for table in tables)


def _phone_widths(rows: Sequence[Sequence[SyntaxTreeNode]]) -> list[int] | None:
    """How wide the columns of a table are in fixed width; None where a phone would not show it whole, or something in it is a link."""
    widths = [max(columns(words_of(row[place])) for row in rows) for place in range(len(rows[0]))]
    if sum(widths) + 2 * len(widths) - 2 > _PHONE_COLUMNS or any(
        _has_link(cell) for row in rows for cell in row
    ):
        return None
    return widths


def _row(head: Sequence[SyntaxTreeNode], row: Sequence[SyntaxTreeNode]) -> str:
    """A row as a line: its first cell in bold, then every other with the name of its column."""
    shown = [f"<b>{_inline(row[0], bold=True)}</b>"]
    for place, cell in enumerate(row[1:], 1):
        name = _inline(head[place]) if place < len(head) else ""
        shown.append(f"{name}: {_inline(cell)}" if name else _inline(cell))
    first = _inline(head[0]) if head else ""
    return f"• {first + ': ' if first else ''}" + " · ".join(shown)


def _has_link(node: SyntaxTreeNode) -> bool:
    return node.type in ("link", "image") or any(map(_has_link, node.children))


def _padded(text: str, width: int) -> str:
    return text + " " * (width - columns(text))


def _inline(node: SyntaxTreeNode, bold: bool = False, italic: bool = False) -> str:
    """The inline content of *node*."""
    match node.type:
        case "text":
            return _escaped(node.content)
        case "softbreak" | "hardbreak":
            return "\n"
        case "code_inline":
            return f"<code>{_escaped(node.content)}</code>"
    inner = "".join(
        _inline(child, bold or node.type == "strong", italic or node.type == "em") for child in node.children
    )
    match node.type:
        case "strong" if not bold:
            return f"<b>{inner}</b>"
        case "em" if not italic:
            return f"<i>{inner}</i>"
        case "link" | "image":
            return _link(target_of(node), inner)
    return inner


def _link(url: str, label: str) -> str:
    """A link around a rendered *label*; where Telegram would drop the address it is written out."""
    if is_linkable(url):
        return f'<a href="{stdlib_html.escape(url)}">{label or _escaped(url)}</a>'
    bare = _escaped(written_out(url))
    return f"{label} ({bare})" if bare and label not in ("", bare) else label or bare


def _escaped(text: str) -> str:
    return stdlib_html.escape(text, quote=False)
