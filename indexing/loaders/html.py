"""HTML: the main text of a page, without what stands around it on every page of its site."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from indexing.blocks import Block, Loaded
from indexing.language import language_code
from indexing.loaders.characters import decode
from indexing.loaders.html_blocks import blocks_below
from indexing.loaders.html_inline import clean
from indexing.loaders.html_noise import declared_encoding, forwards_to, main_part, remove_hidden, remove_noise
from indexing.problems import UnreadableDocument

DEEPEST = 120  # elements in one another; what is deeper is taken out of its wrappers
FORWARDER = 200  # characters of text that a page that only forwards has at most
# Any tag but those that a text needs: what is left of a page that is nested beyond all measure.
_WRAPPER = re.compile(
    r"</?(?!(?:h[1-6]|p|title|script|style|html|body|head|meta)\b)[a-z][^<>]{0,2000}>", re.IGNORECASE
)
_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ")


def load(content: bytes) -> Loaded:
    """Blocks of a page; its address from the canonical link, its language from ``lang``.

    Raises :class:`UnreadableDocument` for a page that only forwards to another one.
    """
    root = parse(decode(content, declared_encoding(content)))
    url = _first(root, "//link[translate(@rel,'CANOIL','canoil')='canonical']/@href")
    language = _first(root, "(//html|//body)/@lang | //html/@xml:lang")
    head = clean(_first(root, "//title")).replace("\n", " ")
    target = forwards_to(root)
    remove_hidden(root)
    if target and len(clean(" ".join(root.itertext()))) < FORWARDER:
        raise UnreadableDocument(f"is a page that only forwards to {target[:200]}")
    remove_noise(root)
    blocks = list(blocks_below(main_part(root)))
    first = next((block.text for block in blocks if block.kind == "heading"), "")
    title = _title(blocks, head) or first
    return Loaded(blocks, title, url if url.startswith("http") else "", language_code(language))


def blocks_of(fragment: str) -> list[Block]:
    """Blocks of a piece of HTML that somebody wrote or a converter made: nothing in it is navigation."""
    root = parse(fragment)
    remove_hidden(root)
    return list(blocks_below(root))


def parse(text: str) -> Any:
    """The element tree of *text*, however broken and however deep, at most DEEPEST elements in one another."""
    root, complete = _tree(text)
    if not complete:
        root, _ = _tree(_WRAPPER.sub(" <p>", text))
    if root is None:
        return etree.Element("html")
    _flatten(root)
    return root


def _tree(text: str) -> tuple[Any, bool]:
    """(the tree, whether it is all of *text*): the parser gives up below two thousand elements in one another."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(text.encode("utf-8", "ignore") or b"<html/>", parser)
    return root, not any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)


def _flatten(root: Any) -> None:
    """Take elements that stand too deep out of their wrappers: what reads them goes down by recursion."""
    depth = 0
    deep = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" and depth > DEEPEST:
            deep.append(element)
    for element in reversed(deep):
        # the innermost first: its text and children go to its parent
        _unwrap(element)


def _unwrap(element: Any) -> None:
    parent = element.getparent()
    at = parent.index(element)
    before = element.getprevious()
    text, tail = element.text or "", element.tail or ""
    children = list(element)
    if before is not None:
        before.tail = (before.tail or "") + " " + text
    else:
        parent.text = (parent.text or "") + " " + text
    element.tail = None
    parent[at : at + 1] = children
    last = children[-1] if children else before
    if last is not None:
        last.tail = (last.tail or "") + " " + tail
    else:
        parent.text = (parent.text or "") + " " + tail


def _title(blocks: list[Block], head: str) -> str:
    """The first heading of the first rank; what the page calls itself where there is none, or where it is only the site's name."""
    first = next((block.text for block in blocks if block.kind == "heading" and block.level == 1), "")
    parts = [head]
    for separator in _SEPARATORS:
        parts = [part.strip() for piece in parts for part in piece.split(separator)]
    parts = [part for part in parts if part]
    if first and not (len(parts) > 1 and first == parts[-1]):
        return first
    return parts[0] if len(parts) > 1 and first == parts[-1] else head


def _first(root: Any, path: str) -> str:
    found = root.xpath(path)
    if not found:
        return ""
    return " ".join((found[0] if isinstance(found[0], str) else "".join(found[0].itertext())).split())
