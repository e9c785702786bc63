"""House markup, parsed: the small subset of Markdown that replies are written in."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

# Rules are off that would swallow characters somebody may have typed (link definitions, underlined headings) or turn indented
# text into code. HTML is text.
_PARSER: Final = (
    MarkdownIt("commonmark", {"html": False}).enable("table").disable(["reference", "lheading", "code"])
)
# What Telegram's own parser (TDLib) keeps as a link: it drops tel: and hosts without a dot, and turns mailto: into a web address.
_LINKABLE: Final = re.compile(
    r"tg://\S+|https?://(?:[^\s/?#@\[\]<>]+@)?[^\s/?#@\[\]<>]+\.[^\s/?#@\[\]<>.]\S*", re.IGNORECASE
)
_SCHEME: Final = re.compile(r"(?:mailto|tel):", re.IGNORECASE)
# A web address that stands in the text itself, not as the target of a link.
BARE_ADDRESS: Final = re.compile(
    r"(?<!\]\()(?<![`<\w])https?://[^\s<>()\[\]`]*[^\s<>()\[\]`*_.,;:!?\\]", re.IGNORECASE
)


def parse(text: str) -> SyntaxTreeNode:
    """The tree of *text*. Signs of formatting inside a bare address belong to the address."""
    return SyntaxTreeNode(_PARSER.parse(BARE_ADDRESS.sub(_literal, sound(text))))


def _literal(address: re.Match[str]) -> str:
    return re.sub(r"(?<!\\)[*_~]", r"\\\g<0>", address[0])


def is_linkable(url: str) -> bool:
    """Whether Telegram keeps a link to *url*."""
    return _LINKABLE.fullmatch(url) is not None


def written_out(url: str) -> str:
    """*url* as people read it, where it cannot be a link: Telegram itself makes bare addresses and numbers tappable."""
    return _SCHEME.sub("", url, count=1)


def sound(text: str) -> str:
    """*text* with what is no Unicode text (lone surrogates) replaced: Telegram refuses it."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def words_of(node: SyntaxTreeNode) -> str:
    """The visible text of an inline node, without any formatting."""
    if node.type in ("softbreak", "hardbreak"):
        return " "
    if node.type in ("text", "code_inline"):
        return node.content
    return "".join(words_of(child) for child in node.children)


def rows_of(table: SyntaxTreeNode) -> list[list[SyntaxTreeNode]]:
    """The rows of a table, its head first; each cell is an inline node or an empty one."""
    return [list(row.children) for part in table.children for row in part.children]


def target_of(node: SyntaxTreeNode) -> str:
    """Where a link or picture points to."""
    return str(node.attrs.get("href") or node.attrs.get("src") or "")


def is_visible(text: str) -> bool:
    """True where *text* shows anything: not only blanks, control and formatting characters."""
    return any(unicodedata.category(char)[0] not in "ZC" for char in text)


def columns(text: str) -> int:
    """How wide *text* is in a fixed-width font."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.category(char) in ("Mn", "Me", "Cf") for char in text)
