"""DOCX by mammoth: styles become HTML headings, lists and tables, and the HTML loader reads them."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import mammoth

from indexing.blocks import Loaded
from indexing.loaders.docx_prepare import heading_styles, prepared
from indexing.loaders.html import parse
from indexing.loaders.html_blocks import blocks_below
from indexing.problems import UnreadableDocument

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
strike => !
p[style-name^='toc '] => !
p[style-name^='TOC '] => !
p[style-name^='Contents '] => !
p[style-name='table of figures'] => !
comment-reference => !
"""
_OLE = b"\xd0\xcf\x11\xe0"
_NOTE = re.compile(r"^#(?:footnote|endnote)-(.+)$")
MOST_UNPACKED = 60_000_000  # bytes of text parts; the text of 5,000 pages has a tenth of it
MOST_PARTS = 20_000


def load(content: bytes) -> Loaded:
    """Blocks of a Word file. An old .doc or a password-protected file is refused with what to do."""
    if content.startswith(_OLE):
        raise UnreadableDocument("is protected by a password or an old .doc: save it as an open .docx")
    if not zipfile.is_zipfile(io.BytesIO(content)):
        raise UnreadableDocument("is broken: not a Word file")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        check_size(archive)
        title = _property(archive, "title")
        headings = heading_styles(archive)
        word = prepared(archive)
    style_map = _STYLES + "".join(f"p.{style} => h{level}:fresh\n" for style, level in headings.items())
    html = mammoth.convert_to_html(
        io.BytesIO(word), style_map=style_map, convert_image=mammoth.images.img_element(lambda _: {})
    ).value
    root = parse(f"<html><body>{html}</body></html>")
    _notes_in_place(root)
    blocks = list(blocks_below(root))
    first = next((block.text for block in blocks if block.kind == "heading"), "")
    return Loaded(blocks, first or title)


def check_size(archive: zipfile.ZipFile) -> None:
    """Raises :class:`UnreadableDocument` for an archive that would unpack to more than any document holds."""
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if unpacked > MOST_UNPACKED or len(parts) > MOST_PARTS:
        raise UnreadableDocument(f"unpacks to {unpacked // 1_000_000} MB of text: it is not read")


def _notes_in_place(root: Any) -> None:
    """Footnotes stand at the end of what mammoth makes; the text of each goes behind the word that it belongs to."""
    notes = {item.get("id"): item for item in root.iter("li") if _NOTE.match("#" + (item.get("id") or ""))}
    for link in list(root.iter("a")):
        note = notes.get((link.get("href") or "")[1:])
        if note is None or any(parent is note for parent in link.iterancestors()):
            continue
        words = " ".join("".join(note.itertext()).replace("↑", " ").split())
        for child in list(link):
            link.remove(child)
        link.text = f" ({words})" if words else ""
        link.attrib.pop("href")
    for note in notes.values():
        parent = note.getparent()
        if parent is not None:
            parent.remove(note)


def _property(archive: zipfile.ZipFile, name: str) -> str:
    try:
        core = archive.read("docProps/core.xml").decode("utf-8", "ignore")
    except KeyError:
        return ""
    found = re.search(rf"<dc:{name}>([^<]{{1,300}})</dc:{name}>", core)
    title = found[1].strip() if found else ""
    return "" if title.lower() in ("word document", "untitled") else title
