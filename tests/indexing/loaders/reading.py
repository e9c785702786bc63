"""How the tests of the loaders read a document: its blocks, or its passages as an index would hold them."""

from __future__ import annotations

from indexing.blocks import Loaded
from indexing.loaders import read
from indexing.passages import Passage
from indexing.splitting import split


def loaded(name: str, content: bytes | str) -> Loaded:
    return read("." + name.rsplit(".", 1)[-1], content.encode() if isinstance(content, str) else content)


def passages(name: str, content: bytes | str) -> list[Passage]:
    return split(name, loaded(name, content))


def sections(name: str, content: bytes | str) -> list[tuple[str, str]]:
    """[(title of the section, text)]."""
    return [(one.title, one.text) for one in passages(name, content)]


def blocks(name: str, content: bytes | str) -> list[tuple[str, str]]:
    """[(kind, text)]."""
    return [(block.kind, block.text) for block in loaded(name, content).blocks]


def texts(name: str, content: bytes | str) -> list[str]:
    return [block.text for block in loaded(name, content).blocks]
