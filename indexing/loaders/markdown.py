"""Markdown by markdown-it-py: the source text is kept, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from indexing.blocks import Block, Loaded
from indexing.loaders.characters import decode
from indexing.loaders.front import take_front
from indexing.loaders.html import blocks_of
from indexing.loaders.text import LONGEST_HEADING

_LISTS = ("bullet_list_open", "ordered_list_open")
_BOLD = re.compile(r"^(?:\*\*([^*\n]+)\*\*|__([^_\n]+)__)$")
_STRUCK = re.compile(r"~~(?=[^\s~])[^~\n]*~~")
_REFERENCE = re.compile(r"\[([^\[\]\n]+)\]\[([^\[\]\n]*)\]")
_CONTENTS_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+\[[^\[\]\n]*\]\(#[^()\s]*\)\s*$")


def load(content: bytes) -> Loaded:
    """Blocks of a Markdown file; title, url, language and dates from its front matter, else the title from its first heading."""
    front, text = take_front(decode(content))
    blocks = read(text)
    title = next((block.text for block in blocks if block.kind == "heading"), "")
    return Loaded(
        blocks,
        title=front.get("title") or title,
        url=front.get("url", ""),
        language=front.get("language", ""),
        front=front,
    )


def read(text: str) -> list[Block]:
    """The blocks of Markdown *text*, whose line ends are ``\\n``."""
    lines = text.split("\n")
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.core.ruler.disable(
        ["inline"]
    )  # the source is kept; and it takes quadratic time for a page of "!["
    environment: dict[str, dict[str, dict[str, object]]] = {}
    tokens = parser.parse(text, environment)
    references = {label: str(one.get("href", "")) for label, one in environment.get("references", {}).items()}
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open" and token.level == 0]
    reader = _Reader(lines, references, min(6, max(levels, default=1) + 1))
    return [block for block in reader.blocks(tokens) if block.text.strip()]


class _Reader:
    def __init__(self, lines: list[str], references: dict[str, str], below: int) -> None:
        self._lines = lines
        self._references = references
        self._below = below  # the level of a heading that is only bold

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        for number, end in _top(tokens):
            token = tokens[number]
            if token.type == "heading_open":
                words = _unstruck(tokens[number + 1].content).replace("\n", " ").strip()
                yield Block("heading", words, int(token.tag[1]))
            elif token.type in _LISTS:
                yield from self._items(tokens[number + 1 : end])
            elif token.type == "html_block":
                yield from blocks_of(token.content)
            elif token.type in ("fence", "code_block"):
                yield Block("code", self._source(token))
            elif token.type == "table_open":
                yield Block("table", self._prose(token))
            elif token.type in ("paragraph_open", "blockquote_open"):
                yield self._paragraph(token)
        yield from self._footnotes()

    def _paragraph(self, token: Token) -> Block:
        text = self._prose(token)
        bold = _BOLD.match(text)
        words = (bold[1] or bold[2]).strip() if bold else ""
        if words and len(words) <= LONGEST_HEADING and words[-1] not in ".:;,!?":
            return Block("heading", words, self._below)
        return Block("text", text)

    def _items(self, tokens: Sequence[Token]) -> Iterator[Block]:
        items = [Block("item", self._prose(tokens[number])) for number, _ in _top(tokens)]
        if len(items) > 1 and all(_CONTENTS_ITEM.match(item.text) for item in items):
            return  # a table of contents
        yield from items

    def _footnotes(self) -> Iterator[Block]:
        """A note of one word is a link reference to the parser."""
        for label, target in self._references.items():
            if label.startswith("^"):
                yield Block("text", f"[{label.lower()}]: {target}")

    def _prose(self, token: Token) -> str:
        return _REFERENCE.sub(self._resolved, _unstruck(self._source(token)))

    def _resolved(self, match: re.Match[str]) -> str:
        label = " ".join((match[2] or match[1]).split()).upper()
        target = self._references.get(label, "")
        return f"[{match[1]}]({target})" if target and not label.startswith("^") else match[0]

    def _source(self, token: Token) -> str:
        first, last = token.map or (0, 0)
        return "\n".join(line.rstrip() for line in self._lines[first:last]).strip("\n")


def _top(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """(first, last) of every token at the top of *tokens* with what it holds."""
    start = depth = 0
    for number, token in enumerate(tokens):
        if depth == 0:
            start = number
        depth += token.nesting
        if depth == 0:
            yield start, number


def _unstruck(text: str) -> str:
    """What is struck out does not count."""
    return _STRUCK.sub("", text)
