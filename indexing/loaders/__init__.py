"""Loads an operator's own documents: one module a format, all to the same blocks."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from indexing.blocks import Loaded
from indexing.problems import UnreadableDocument

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


def load(path: Path) -> Loaded:
    """Read *path* by its suffix. Raises :class:`UnreadableDocument`, whatever is wrong with the file."""
    name = _MODULES.get(path.suffix.lower())
    if name is None:
        raise UnreadableDocument(f"this type is not read (known: {', '.join(SUFFIXES)})")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(f"cannot be opened ({error.strerror})") from error
    if not content.strip():
        raise UnreadableDocument("is empty")
    try:
        loader: Callable[[bytes], Loaded] = import_module(f"indexing.loaders.{name}").load
    except ImportError as error:
        raise UnreadableDocument(
            f"needs the library '{error.name}': pip install 'vademecum[documents]'"
        ) from error
    try:
        loaded = loader(content)
    except UnreadableDocument:
        raise
    except Exception as error:  # a broken file can fail anywhere inside a parser
        raise UnreadableDocument(f"is broken ({type(error).__name__}: {error})"[:300]) from error
    if not any(block.kind != "heading" for block in loaded.blocks):
        raise UnreadableDocument("has no text")
    return loaded
