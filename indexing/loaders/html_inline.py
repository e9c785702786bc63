"""A piece of running text of a page as Markdown."""

from __future__ import annotations

import re
from typing import Any

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_SPACES = re.compile(r"[ \t\xa0\u2002-\u200a\u202f]+")


def clean(text: str) -> str:
    """*text* with single blanks and without empty lines."""
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def inline(element: Any) -> str:
    """A piece of running text as Markdown: strong, links, line breaks."""
    if not isinstance(element.tag, str):
        return ""
    if element.tag == "br":
        return "\n"
    text = inline_below(element)
    bare = text.strip()
    if not bare:
        return " " if text else ""
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if element.tag in ("strong", "b") and "**" not in bare and "\n" not in bare:
        return f"{before}**{bare}**{after}"
    href = (element.get("href") or "").strip() if element.tag == "a" else ""
    if (
        href.startswith(("http://", "https://"))
        and not any(letter.isspace() for letter in href)
        and "[" not in bare
    ):
        return f"{before}[{bare}]({href}){after}"
    return text if element.tag not in BLOCKS else f" {text} "


def inline_below(element: Any) -> str:
    """The running text in *element*."""
    parts = [blank(element.text)]
    for child in element:
        parts += [inline(child), blank(child.tail)]
    return "".join(parts)


def blank(text: str | None) -> str:
    """Running text with every white space as one blank; empty for none."""
    return re.sub(r"\s+", " ", text) if text else ""
