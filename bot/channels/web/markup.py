"""House markup as HTML that is safe to put into the page: no HTML of anybody's passes, links open aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from bot.commands.registry import MENU

_COMMAND = re.compile(rf"(?<![\w/.:])/({'|'.join(MENU)})(?![\w/])")
_BAR = re.compile("[▰▱]{3,}")  # how far a list is; the words after it say the same
# An address that stands alone, in escaped text: it ends before the punctuation of its sentence, or an escaped sign.
_ADDRESS = re.compile(
    r"(?<![\w/])https?://(?:(?!&(?:quot|lt|gt|#)\w*;)[^\s<>()\[\]`])*(?!&(?:quot|lt|gt|#)\w*;)[^\s<>()\[\]`*_.,;:!?'’”»…]"
)
_TAGS = {
    "p", "br", "strong", "em", "ul", "ol", "li", "a", "table", "thead", "tbody", "tr", "th", "td", "div", "button",
    "label", "input", "span",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href"},
    "ol": {"start"},
    "li": {"class"},
    "span": {"class", "aria-hidden"},
    "input": {"type", "checked", "disabled"},
    "th": {"class"},
    "td": {"class"},
    "div": {"class", "tabindex"},
    "button": {"type", "class", "data-say"},
}


class _Renderer(RendererHTML):
    """Tables scroll by themselves on a narrow screen; a command of the assistant is a button; a list to tick has boxes."""

    def list_item_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        first = next(iter(tokens[idx + 2].children or ()), None) if idx + 2 < len(tokens) else None
        if tokens[idx].markup == "-" and first is not None and first.content[:4] in ("[ ] ", "[x] "):
            closing = next(
                t for t in tokens[idx:] if t.type == "list_item_close" and t.level == tokens[idx].level
            )
            closing.meta["box"] = True
            checked = " checked" if first.content[1] == "x" else ""
            first.content = first.content[4:]
            return f'<li class="box"><label><input type="checkbox" disabled{checked}> '
        return "<li>"

    def list_item_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return "</label></li>\n" if tokens[idx].meta.get("box") else "</li>\n"

    def table_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return '<div class="table" tabindex="0"><table>'

    def table_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return "</table></div>"

    def text(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        escaped = super().text(tokens, idx, options, env)
        before = [token.type for token in tokens[:idx]]
        if before.count("link_open") > before.count("link_close"):
            return escaped
        pieces, end = [], 0
        for address in _ADDRESS.finditer(escaped):
            pieces += [_words(escaped[end : address.start()]), f'<a href="{address[0]}">{address[0]}</a>']
            end = address.end()
        return "".join([*pieces, _words(escaped[end:])])


def _words(escaped: str) -> str:
    """Text between links: a command is a button, a bar is for eyes only."""
    buttons = _COMMAND.sub(_command_button, escaped)
    return _BAR.sub(r'<span class="bar" aria-hidden="true">\g<0></span>', buttons)


def _command_button(found: re.Match[str]) -> str:
    return f'<button type="button" class="command" data-say="{found[0]}">{found[0]}</button>'


_MARKDOWN = MarkdownIt("zero", {"html": False, "breaks": True}, renderer_cls=_Renderer).enable(
    ["emphasis", "entity", "escape", "link", "list", "newline", "table"]
)


def to_html(text: str) -> str:
    """HTML of a text in house markup; whatever is not house markup comes out as the characters that were typed."""
    return nh3.clean(
        _MARKDOWN.render(text),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
        set_tag_attribute_values={"a": {"target": "_blank"}},
    )


def safe_url(url: str | None) -> str | None:
    """*url* where it is a web address, else None: no other scheme becomes a link."""
    return url if url and re.match(r"https?://[^\s/]", url, re.IGNORECASE) else None
