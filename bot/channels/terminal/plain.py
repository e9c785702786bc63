"""House markup as plain text, for JSON lines and pipes."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark", {"html": False}).enable("table")


def plain_text(markup: str) -> str:
    """*markup* without its marks: lists as ``- `` lines, table rows as ``a | b``, links as ``label (address)``."""
    lines: list[str] = []
    depth, numbers, prefix = 0, [], ""
    row: list[str] | None = None
    for token in _PARSER.parse(markup):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            depth += 1
            numbers.append(int(token.attrGet("start") or 1) if token.type == "ordered_list_open" else 0)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
            numbers.pop()
            prefix = "  " * depth
            if depth == 0:
                lines.append("")
        elif token.type == "list_item_open":
            prefix = "  " * (depth - 1) + (f"{numbers[-1]}. " if numbers[-1] else "- ")
            numbers[-1] += 1 if numbers[-1] else 0
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            lines.append(" | ".join(row or []))
            row = None
        elif token.type == "table_close":
            lines.append("")
        elif token.type == "inline":
            text = _inline(token)
            if row is not None:
                row.append(text)
                continue
            lines.append(prefix + text)
            prefix = "  " * depth
        elif token.type in ("paragraph_close", "heading_close") and depth == 0:
            lines.append("")
        elif token.type in ("fence", "code_block"):
            lines += [token.content.rstrip("\n"), ""]
    return "\n".join(lines).strip()


def _inline(token: Token) -> str:
    parts: list[str] = []
    address = ""
    for child in token.children or []:
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif child.type == "link_open":
            address = str(child.attrGet("href") or "")
        elif child.type == "link_close" and address and not "".join(parts).endswith(address):
            parts.append(f" ({address})")
    return "".join(parts)
