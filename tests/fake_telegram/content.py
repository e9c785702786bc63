"""What a message may contain: texts, captions, rich messages; each checked as Telegram checks it."""

from __future__ import annotations

from typing import Any

from markdown_it import MarkdownIt

from tests.fake_telegram.entities import parse_html, trimmed, utf16
from tests.fake_telegram.wire import Params, Refused

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_RICH = 32_768
MAX_BLOCKS = 500
_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def formatted(params: Params, name: str, entities_name: str = "entities") -> tuple[str, list[dict[str, Any]]]:
    """Visible text and entities of the parameter *name*. Of the parse modes only HTML is known here."""
    text = params.text(name)
    mode = params.text("parse_mode").lower()
    if mode == "html":
        return trimmed(*parse_html(text))
    if mode not in ("", "none"):
        raise Refused("unsupported parse_mode")
    return trimmed(text, params.json(entities_name) or [])


def text_content(params: Params) -> dict[str, Any]:
    """The text of a message: 1 to 4096 UTF-16 units after the entities are parsed."""
    text, entities = formatted(params, "text")
    if not text:
        raise Refused("message text is empty")
    if utf16(text) > MAX_TEXT:
        raise Refused("message is too long")
    return {"text": text, **({"entities": entities} if entities else {})}


def caption_content(params: Params) -> dict[str, Any]:
    """The caption of a photo or document: at most 1024 UTF-16 units."""
    caption, entities = formatted(params, "caption", "caption_entities")
    if utf16(caption) > MAX_CAPTION:
        raise Refused("message caption is too long")
    found: dict[str, Any] = {"caption": caption} if caption else {}
    return {**found, **({"caption_entities": entities} if entities and caption else {})}


def rich_content(params: Params) -> dict[str, Any]:
    """A rich message: exactly one of markdown, html, blocks. The blocks that are told back are coarse: kind and plain text."""
    rich = params.json("rich_message")
    if not isinstance(rich, dict):
        raise Refused("object expected as rich message")
    given = [name for name in ("markdown", "html", "blocks") if rich.get(name)]
    if not given:
        raise Refused("rich message must be non-empty")
    if len(given) > 1:
        raise Refused("exactly one of the fields html, markdown, or blocks must be used")
    if given == ["blocks"]:
        blocks = rich["blocks"]
    elif given == ["html"]:
        blocks = [{"type": "paragraph", "text": rich["html"]}]
    else:
        blocks = _blocks(Params(rich).text("markdown"))
    if not blocks:
        raise Refused("rich message must be non-empty")
    if sum(utf16(rich_text(block)) for block in blocks) > MAX_RICH or len(blocks) > MAX_BLOCKS:
        raise Refused("rich message is too long")
    return {"rich_message": {"blocks": blocks}}


def rich_text(block: dict[str, Any]) -> str:
    text = block.get("text", "")
    return text if isinstance(text, str) else str(text)


_KINDS = {
    "heading_open": "heading",
    "fence": "pre",
    "code_block": "pre",
    "hr": "divider",
    "html_block": "paragraph",
}
_KINDS |= {
    "blockquote_open": "blockquote",
    "table_open": "table",
    "list_item_open": "list",
    "paragraph_open": "paragraph",
}


def _blocks(markdown: str) -> list[dict[str, Any]]:
    """One block for every paragraph, heading, list item, table row's cells and so on, with its plain text."""
    blocks: list[dict[str, Any]] = []
    around: list[str] = []
    for token in _MARKDOWN.parse(markdown):
        if token.type == "inline":
            kind = next(
                (name for name in reversed(around) if name in ("table", "list", "blockquote", "heading")),
                "paragraph",
            )
            text = "".join(
                "\n" if child.type in ("softbreak", "hardbreak") else child.content
                for child in token.children or []
            )
            if text:
                blocks.append({"type": kind, "text": text})
        elif token.nesting == 0:
            blocks.append({"type": _KINDS.get(token.type, "paragraph"), "text": token.content.rstrip("\n")})
        elif token.nesting == 1:
            around.append(_KINDS.get(token.type, ""))
        else:
            around.pop()
    return blocks
