"""Replies for sendRichMessage (Bot API 10.1): Markdown with real lists, headings and tables, in one message."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from markdown_it.tree import SyntaxTreeNode

from bot.channels.telegram.markup import (
    BARE_ADDRESS,
    is_linkable,
    parse,
    rows_of,
    target_of,
    words_of,
    written_out,
)
from bot.channels.telegram.words import TelegramWords, cited
from bot.messages import Reply

MAX_RICH_UNITS: Final = 32_768
MAX_RICH_BLOCKS: Final = 500
MAX_TABLE_COLUMNS: Final = 20
# Telegram's rich Markdown adds ==marks==, ||spoilers||, $formulas$ and ^notes^ to GitHub's.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~&$=^])")
_BOX = re.compile(r"\\\[([ x])\\\] ")
_LINE_START = re.compile(r"^(\s*)([+\-]|#{1,6}|\d+[.)])(?=\s|$|-)")


def markdown(reply: Reply, words: TelegramWords | None = None) -> str | None:
    """*reply* as rich Markdown, sources quoted at the end; None where it says nothing or goes beyond Telegram's limits (32,768
    UTF-16 units, 500 blocks), and is to be sent as plain messages."""
    words = words or TelegramWords()
    tree = parse(reply.text)
    sections = _blocks(tree.children)
    listed = cited(reply.citations)
    if listed:
        lines = [f"**{_escaped(words.sources)}**", ""]
        for number, citation in enumerate(listed, 1):
            about = _escaped(words.about(citation))
            lines.append(f"{number}. {_link(citation.url, _escaped(citation.title))}{about}")
        sections.append(_prefixed("\n".join(lines), "> ", "> "))
    text = "\n\n".join(sections)
    blocks = sum(1 for node in tree.walk() if node.is_nested and node.type != "root") + len(listed) + 2
    if not text or len(text.encode("utf-16-le")) // 2 > MAX_RICH_UNITS or blocks > MAX_RICH_BLOCKS:
        return None
    return text


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> list[str]:
    return [shown for node in nodes if (shown := _block(node))]


def _block(node: SyntaxTreeNode) -> str:
    match node.type:
        case "paragraph":
            return _inline(node)
        case "heading":
            return f"{'#' * int(node.tag[1:])} {_inline(node)}"
        case "bullet_list" | "ordered_list":
            return _list(node)
        case "blockquote":
            return _prefixed("\n\n".join(_blocks(node.children)), "> ", "> ")
        case "fence" | "code_block":
            fence = "`" * (3 + max((len(run) for run in re.findall("`+", node.content)), default=0))
            return f"{fence}\n{node.content.rstrip(chr(10))}\n{fence}"
        case "table":
            return _table(node)
        case "hr":
            return "---"
    return "\n\n".join(_blocks(node.children))


def _list(node: SyntaxTreeNode) -> str:
    ordered = node.type == "ordered_list"
    first = int(node.attrs.get("start", 1))
    items = []
    for number, item in enumerate(node.children, first):
        mark = f"{number}. " if ordered else "- "
        between = "\n" if any(part.hidden for part in item.children) else "\n\n"
        inner = between.join(_blocks(item.children))
        if not ordered:
            inner = _BOX.sub(r"[\1] ", inner, count=1) if _BOX.match(inner) else inner
        items.append(_prefixed(inner, mark, " " * len(mark)))
    return "\n".join(items)


def _table(node: SyntaxTreeNode) -> str:
    rows = [[_inline(cell).replace("\n", " ") for cell in row] for row in rows_of(node)]
    if len(rows[0]) > MAX_TABLE_COLUMNS:
        return "\n\n".join(" · ".join(row) for row in rows)
    ruled = [rows[0], ["---"] * len(rows[0]), *rows[1:]]
    return "\n".join(f"| {' | '.join(row)} |" for row in ruled)


def _inline(node: SyntaxTreeNode, linked: bool = False) -> str:
    match node.type:
        case "text":
            return _escaped(node.content) if linked else _with_addresses(node.content)
        case "softbreak" | "hardbreak":
            return "\\\n"
        case "code_inline":
            return _code(node.content)
    linked = linked or node.type in ("link", "image")
    inner = "".join(_inline(child, linked) for child in node.children)
    match node.type:
        case "strong" | "em":
            return f"{node.markup}{inner}{node.markup}"
        case "link" | "image":
            return _link(target_of(node), inner or _escaped(words_of(node)))
    return inner


def _with_addresses(text: str) -> str:
    """*text* escaped; a bare address becomes a link, since GitHub's Markdown ends an address at the first escape."""
    shown, end = [], 0
    for found in BARE_ADDRESS.finditer(text):
        shown += [_escaped(text[end : found.start()]), _link(found[0], _escaped(found[0]))]
        end = found.end()
    return "".join([*shown, _escaped(text[end:])])


def _code(content: str) -> str:
    ticks = "`" * (1 + max((len(run) for run in re.findall("`+", content)), default=0))
    pad = " " if content[:1] in ("`", " ") or content[-1:] in ("`", " ") else ""
    return f"{ticks}{pad}{content}{pad}{ticks}"


def _link(url: str, label: str) -> str:
    if not is_linkable(url):
        bare = _escaped(written_out(url))
        return f"{label} ({bare})" if bare and label not in ("", bare) else label or bare
    safe = re.sub(r"[\s<>()\\]", lambda found: f"%{ord(found.group()):02X}", url)
    return f"[{label or _escaped(url)}]({safe})"


def _escaped(text: str) -> str:
    return _LINE_START.sub(
        lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", _SPECIAL.sub(r"\\\1", text)
    )


def _prefixed(text: str, first: str, others: str) -> str:
    """*text* with *first* before its first line and *others* before the rest."""
    return "\n".join(
        ((others if number else first) + line).rstrip() for number, line in enumerate(text.split("\n"))
    )
