"""Loads an operator's own documents: one module a format, all to the same blocks."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from indexing.blocks import Block, Loaded
from indexing.loaders.characters import clean
from indexing.problems import MissingLibrary, UnreadableDocument

_MODULES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".txt": "text",
    ".text": "text",
}
SUFFIXES = tuple(_MODULES)
LARGEST = {"pdf": 200_000_000, "docx": 100_000_000}  # bytes of a file that is opened at all
LARGEST_TEXT = 20_000_000  # of the other formats: ten times the longest handbook
MOST_TEXT = 30_000_000  # characters that come out of a file

OnPage = Callable[[int, int], None]


def load(path: Path) -> Loaded:
    """Read *path* by its suffix. Raises :class:`UnreadableDocument`, whatever is wrong with the file."""
    return read(path.suffix, content_of(path))


def content_of(path: Path) -> bytes:
    """The bytes of a file that is not too large to be read. Raises :class:`UnreadableDocument`."""
    most = LARGEST.get(_MODULES.get(path.suffix.lower(), ""), LARGEST_TEXT)
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > most:
                raise UnreadableDocument(f"has {size // 1_000_000} MB: at most {most // 1_000_000} are read")
            return file.read(most)
    except OSError as error:
        raise UnreadableDocument(f"cannot be opened ({error.strerror})") from error


def read(suffix: str, content: bytes, on_page: OnPage | None = None) -> Loaded:
    """The blocks of a file's *content*; *on_page* hears how many pages of how many are read, where a format has pages.

    Raises :class:`UnreadableDocument`, whatever is wrong with the content.
    """
    name = _MODULES.get(suffix.lower())
    if name is None:
        raise UnreadableDocument(f"this type is not read (known: {', '.join(SUFFIXES)})")
    if not content.strip():
        raise UnreadableDocument("is empty")
    loaded = _loaded(name, content, on_page)
    blocks = [block for block in map(_clean, loaded.blocks) if block.text.strip()]
    if not any(block.kind != "heading" for block in blocks):
        if len(blocks) < 2:
            raise UnreadableDocument("has no text")
        blocks[1:] = [replace(block, kind="text", level=0) for block in blocks[1:]]  # a poster
    if sum(len(block.text) for block in blocks) > MOST_TEXT:
        raise UnreadableDocument(f"holds more than {MOST_TEXT // 1_000_000} million characters")
    return replace(loaded, blocks=blocks, title=" ".join(clean(loaded.title).split()), url=clean(loaded.url))


def _loaded(name: str, content: bytes, on_page: OnPage | None) -> Loaded:
    try:
        loader: Callable[..., Loaded] = import_module(f"indexing.loaders.{name}").load
    except ImportError as error:
        raise MissingLibrary(
            f"needs the library '{error.name}': pip install 'vademecum[documents]'"
        ) from error
    try:
        return loader(content, on_page) if on_page is not None and name == "pdf" else loader(content)
    except UnreadableDocument:
        raise
    except MemoryError as error:
        raise UnreadableDocument("needs more memory than a document may take") from error
    except Exception as error:  # a broken file can fail anywhere inside a parser
        raise UnreadableDocument(f"is broken ({type(error).__name__}: {error})"[:300]) from error


def _clean(block: Block) -> Block:
    return replace(block, text=clean(block.text).strip("\n"))
