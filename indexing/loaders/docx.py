"""DOCX by mammoth: styles become HTML headings, lists and tables, and the HTML loader reads them."""

from __future__ import annotations

import io
import zipfile

import mammoth

from indexing.blocks import Loaded
from indexing.loaders.html import load as load_html
from indexing.problems import UnreadableDocument

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
"""
_OLE = b"\xd0\xcf\x11\xe0"


def load(content: bytes) -> Loaded:
    """Blocks of a Word file. An old .doc or a password-protected file is refused with what to do."""
    if content.startswith(_OLE):
        raise UnreadableDocument("is protected by a password or an old .doc: save it as an open .docx")
    if not zipfile.is_zipfile(io.BytesIO(content)):
        raise UnreadableDocument("is broken: not a Word file")
    html = mammoth.convert_to_html(
        io.BytesIO(content), style_map=_STYLES, convert_image=mammoth.images.img_element(lambda _: {})
    ).value
    return load_html(f"<html><body>{html}</body></html>".encode())
