"""A Word file before mammoth reads it: what was deleted, moved away, struck out or hidden does not count; a table of contents is none."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from lxml import etree

from indexing.problems import UnreadableDocument

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = ("del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange")
_OUT = ("strike", "dstrike", "vanish", "webHidden")
_TEXT_PARTS = re.compile(r"^word/(?:document|footnotes|endnotes)\d{0,3}\.xml$")
_STYLE_ID = re.compile(r"^[A-Za-z0-9-]+$")


def prepared(archive: zipfile.ZipFile) -> bytes:
    """The same file with the text that does not count taken out. Raises :class:`UnreadableDocument` for what is no Word file."""
    names = archive.namelist()
    if not any(name.endswith("document.xml") for name in names):
        raise UnreadableDocument("is broken: not a Word file")
    styles = _struck_styles(archive)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as copy:
        for name in dict.fromkeys(names):
            if name.startswith("word/media/") or name.endswith("/"):
                continue
            data = archive.read(name)
            copy.writestr(name, _counted(data, styles) if _TEXT_PARTS.match(name) else data)
        for name in names:
            if name.startswith("word/media/"):
                copy.writestr(name, b"")  # pictures are not read
    return out.getvalue()


def heading_styles(archive: zipfile.ZipFile) -> dict[str, int]:
    """style id -> 1-6, for styles whose outline level says that they are headings, whatever they are called."""
    root = _styles(archive)
    if root is None:
        return {}
    own: dict[str, int] = {}
    parents: dict[str, str] = {}
    for style in root.iter(f"{_W}style"):
        one = style.get(f"{_W}styleId") or ""
        if style.get(f"{_W}type") != "paragraph" or not _STYLE_ID.match(one):
            continue
        based = style.find(f"{_W}basedOn")
        parents[one] = based.get(f"{_W}val") or "" if based is not None else ""
        level = style.find(f"{_W}pPr/{_W}outlineLvl")
        value = level.get(f"{_W}val") or "" if level is not None else ""
        if value.isdecimal():
            own[one] = int(value) + 1
    found = {one: _inherited(one, own, parents) for one in parents}
    return {one: min(level, 6) for one, level in found.items() if 1 <= level <= 9}


def _inherited(style: str, own: dict[str, int], parents: dict[str, str]) -> int:
    seen: set[str] = set()
    while style and style not in seen:
        if style in own:
            return own[style]
        seen.add(style)
        style = parents.get(style, "")
    return 0


def _counted(data: bytes, struck: frozenset[str]) -> bytes:
    root = _tree(data)
    for element in list(root.iter(*(f"{_W}{name}" for name in _GONE))):
        parent = element.getparent()
        if element.tag == f"{_W}del" and parent is not None and parent.tag == f"{_W}trPr":
            _drop(_above(parent, "tr"))
        else:  # also the mark of a deleted end of paragraph: two paragraphs are not run into one word
            _drop(element)
    for run in list(root.iter(f"{_W}r")):
        if _is_out(run, struck):
            _drop(run)
    for simple in list(root.iter(f"{_W}fldSimple")):
        _open(simple)
    for gallery in list(root.iter(f"{_W}docPartGallery")):
        if "table of contents" in (gallery.get(f"{_W}val") or "").lower():
            _drop(_above(gallery, "sdt"))
    _outlined(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _is_out(run: Any, struck: frozenset[str]) -> bool:
    properties = run.find(f"{_W}rPr")
    said = None
    if properties is not None:
        marks = [properties.find(f"{_W}{name}") for name in _OUT]
        if any(_on(mark) for mark in marks if mark is not None):
            return True
        said = properties.find(f"{_W}rStyle")
        if marks[0] is not None:
            return False  # explicitly not struck
    if said is not None and said.get(f"{_W}val") in struck:
        return True
    paragraph = _above(run, "p")
    style = paragraph.find(f"{_W}pPr/{_W}pStyle") if paragraph is not None else None
    return style is not None and style.get(f"{_W}val") in struck


def _outlined(root: Any) -> None:
    """A paragraph that is given an outline level by hand is a heading as one in a heading's style."""
    for level in root.iter(f"{_W}outlineLvl"):
        properties = level.getparent()
        value = level.get(f"{_W}val") or ""
        if properties is None or properties.tag != f"{_W}pPr" or not value.isdecimal() or int(value) > 5:
            continue
        style = properties.find(f"{_W}pStyle")
        if style is None:
            style = etree.SubElement(properties, f"{_W}pStyle")
            properties.insert(0, style)
            style.set(f"{_W}val", f"Heading{int(value) + 1}")


def _struck_styles(archive: zipfile.ZipFile) -> frozenset[str]:
    root = _styles(archive)
    if root is None:
        return frozenset()
    return frozenset(
        style.get(f"{_W}styleId") or ""
        for style in root.iter(f"{_W}style")
        for name in _OUT
        if _on(style.find(f"{_W}rPr/{_W}{name}"))
    )


def _styles(archive: zipfile.ZipFile) -> Any:
    try:
        return _tree(archive.read("word/styles.xml"))
    except KeyError:
        return None


def _on(mark: Any) -> bool:
    return mark is not None and (mark.get(f"{_W}val") or "true").lower() not in ("0", "false", "off", "none")


def _above(element: Any, name: str) -> Any:
    return next((one for one in element.iterancestors() if one.tag == f"{_W}{name}"), None)


def _drop(element: Any) -> None:
    if element is not None and element.getparent() is not None:
        element.getparent().remove(element)


def _open(element: Any) -> None:
    """Put what is in an element in its place: mammoth does not look into a field."""
    parent = element.getparent()
    at = parent.index(element)
    parent[at : at + 1] = list(element)


def _tree(data: bytes) -> Any:
    """Neither entities nor anything outside the file is looked at."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, recover=True)
    root = etree.fromstring(data, parser)
    if root is None:
        raise UnreadableDocument("is broken: its text cannot be parsed")
    return root
