"""Markdown by markdown-it-py: the source text is kept, block by block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from indexing import plainyaml
from indexing.blocks import Block, Loaded
from indexing.loaders.text import decode

_LISTS = ("bullet_list_open", "ordered_list_open")


def load(content: bytes) -> Loaded:
    """Blocks of a Markdown file; title, url and language from its front matter, else the title from its first heading."""
    front, text = _front(decode(content))
    lines = text.splitlines()
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    blocks = list(_blocks(tokens, lines))
    title = next((block.text for block in blocks if block.kind == "heading"), "")
    return Loaded(
        blocks,
        title=str(front.get("title") or title),
        url=str(front.get("url") or front.get("source_url") or front.get("source") or ""),
        language=str(front.get("language") or front.get("lang") or ""),
    )


def _front(text: str) -> tuple[dict[str, Any], str]:
    if not text.startswith("---\n"):
        return {}, text
    head, mark, rest = text[4:].partition("\n---\n")
    if not mark:
        return {}, text
    try:
        front = plainyaml.load(head)
    except yaml.YAMLError:
        return {}, rest
    return (front, rest) if isinstance(front, dict) else ({}, text)


def _blocks(tokens: Sequence[Token], lines: list[str]) -> Iterator[Block]:
    number = 0
    while number < len(tokens):
        token = tokens[number]
        end = _end(tokens, number)
        if token.type == "heading_open":
            yield Block("heading", tokens[number + 1].content.strip(), int(token.tag[1]))
        elif token.type in _LISTS:
            yield from _items(tokens[number + 1 : end], lines)
        elif token.type == "html_block":
            yield from _html(token.content)
        elif token.type in ("fence", "code_block"):
            yield Block("code", _source(token, lines))
        elif token.type == "table_open":
            yield Block("table", _source(token, lines))
        elif token.type in ("paragraph_open", "blockquote_open"):
            yield Block("text", _source(token, lines))
        number = end + 1


def _items(tokens: Sequence[Token], lines: list[str]) -> Iterator[Block]:
    number = 0
    while number < len(tokens):
        yield Block("item", _source(tokens[number], lines))
        number = _end(tokens, number) + 1


def _end(tokens: Sequence[Token], start: int) -> int:
    """The number of the token that closes the one at *start*."""
    depth = 0
    for number in range(start, len(tokens)):
        depth += tokens[number].nesting
        if depth == 0:
            return number
    return len(tokens) - 1


def _source(token: Token, lines: list[str]) -> str:
    first, last = token.map or (0, 0)
    return "\n".join(line.rstrip() for line in lines[first:last]).strip("\n")


def _html(content: str) -> list[Block]:
    from indexing.loaders.html import load as load_html

    return load_html(content.encode()).blocks
