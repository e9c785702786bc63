"""HTML by Beautiful Soup: the main text of a page, without its navigation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Comment, NavigableString, PageElement, Tag

from indexing.blocks import Block, Loaded, table

_NOISE = [
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "iframe",
    "form",
    "button",
    "nav",
    "dialog",
    "object",
]
_AROUND = ["header", "footer", "aside"]
_HEADING = re.compile(r"^h([1-6])$")
_BLOCKS = {
    *(
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
    ),
    *(
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
    ),
    *("summary", "table", "ul", "center", "hgroup", "html"),
}
ENOUGH = 200  # characters that a <main> must have to be believed


def load(content: bytes) -> Loaded:
    """Blocks of a page; its address from the canonical link, its language from ``lang``."""
    soup = BeautifulSoup(content, "html.parser")
    url = _attribute(soup.find("link", rel="canonical"), "href")
    language = _attribute(soup.find("html"), "lang").split("-")[0].lower()
    for noise in soup(_NOISE):
        noise.decompose()
    for hidden in soup.select('[hidden], [aria-hidden="true"], [role="navigation"]'):
        hidden.decompose()
    blocks = [block for block in _blocks(_main(soup)) if block.text]
    head = soup.title.get_text(" ", strip=True) if soup.title else ""
    first = next((block.text for block in blocks if block.kind == "heading" and block.level == 1), "")
    return Loaded(blocks, first or head, url if url.startswith("http") else "", language)


def _main(soup: BeautifulSoup) -> Tag:
    for selector in ("main", '[role="main"]', "article"):
        found = soup.select(selector)
        if len(found) == 1 and len(found[0].get_text(strip=True)) >= ENOUGH:
            return found[0]
    for around in soup(_AROUND):
        if not around.find("h1"):
            around.decompose()
    return soup.body or soup


def _blocks(parent: Tag) -> Iterator[Block]:
    run: list[str] = []
    for child in parent.children:
        if isinstance(child, Tag) and _is_block(child):
            yield from _paragraph(run)
            run = []
            yield from _block(child)
        else:
            run.append(inline(child))
    yield from _paragraph(run)


def _is_block(tag: Tag) -> bool:
    return tag.name in _BLOCKS or tag.find(list(_BLOCKS)) is not None


def _block(tag: Tag) -> Iterator[Block]:
    if heading := _HEADING.match(tag.name):
        inner = next(
            (child for child in tag.children if isinstance(child, Tag) and child.name in _BLOCKS), None
        )
        if inner is None:
            yield Block("heading", _clean(tag.get_text(" ")).replace("\n", " "), int(heading[1]))
            return
        # a heading that was never closed: its words end where the first block begins
        words = [inline(child) for child in reversed(list(inner.previous_siblings))]
        yield Block("heading", _clean("".join(words)).replace("\n", " "), int(heading[1]))
        for child in [inner, *inner.next_siblings]:
            if isinstance(child, Tag):
                yield from _block(child)
    elif tag.name == "p":
        yield from _blocks(tag)
    elif tag.name in ("ul", "ol"):
        yield from _items(tag)
    elif tag.name == "table":
        yield from _table(tag)
    elif tag.name == "pre":
        yield Block("code", "```\n" + tag.get_text().strip("\n") + "\n```")
    elif tag.name in ("dt", "summary"):
        yield from _paragraph(["**", _clean(tag.get_text(" ")), "**"])
    else:
        yield from _blocks(tag)


def _items(parent: Tag) -> Iterator[Block]:
    """Each item of the outer list one block, with what is nested in it indented below."""
    for number, item in enumerate(parent.find_all("li", recursive=False), 1):
        mark = f"{number}." if parent.name == "ol" else "-"
        lines: list[str] = []
        run: list[str] = []
        for child in item.children:
            if isinstance(child, Tag) and child.name in ("ul", "ol"):
                lines += [block.text for block in _paragraph(run)]
                run = []
                lines += [line for block in _items(child) for line in block.text.split("\n")]
            elif isinstance(child, Tag) and _is_block(child):
                lines += [block.text for block in _paragraph(run)]
                run = []
                lines += [block.text for block in _block(child)]
            else:
                run.append(inline(child))
        lines += [block.text for block in _paragraph(run)]
        if lines:
            yield Block("item", f"{mark} " + "\n".join([lines[0], *("  " + line for line in lines[1:])]))


def _table(tag: Tag) -> Iterator[Block]:
    rows = [row for row in tag.find_all("tr") if row.find_parent("table") is tag]
    if tag.find("table") or all(len(row.find_all(["td", "th"], recursive=False)) <= 1 for row in rows):
        yield from _layout(rows)
        return
    caption = tag.find("caption")
    if isinstance(caption, Tag):
        yield from _paragraph([inline(caption)])
    cells = [[_clean(inline(cell)) for cell in row.find_all(["td", "th"], recursive=False)] for row in rows]
    yield Block("table", table(cells))


def _layout(rows: list[Tag]) -> Iterator[Block]:
    for row in rows:
        for cell in row.find_all(["td", "th"], recursive=False):
            yield from _blocks(cell)


def _paragraph(run: list[str]) -> Iterator[Block]:
    text = _clean("".join(run))
    if text.strip("*_ \n"):
        yield Block("text", text)


def inline(node: PageElement) -> str:
    """A piece of running text as Markdown: strong, emphasis, links, line breaks."""
    if isinstance(node, Comment):
        return ""
    if isinstance(node, NavigableString):
        return re.sub(r"\s+", " ", str(node))
    if not isinstance(node, Tag):
        return ""
    if node.name == "br":
        return "\n"
    text = "".join(inline(child) for child in node.children)
    bare = text.strip()
    if not bare:
        return " " if text else ""
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if node.name in ("strong", "b"):
        return f"{before}**{bare}**{after}"
    if node.name == "a" and _attribute(node, "href").startswith(("http://", "https://")):
        return f"{before}[{bare}]({_attribute(node, 'href')}){after}"
    return text if node.name not in _BLOCKS else f" {text} "


def _clean(text: str) -> str:
    lines = (re.sub(r"[ \t\xa0]+", " ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _attribute(node: PageElement | None, name: str) -> str:
    value = node.get(name) if isinstance(node, Tag) else None
    return value.strip() if isinstance(value, str) else ""
