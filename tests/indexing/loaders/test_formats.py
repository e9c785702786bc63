"""Every format on real small files; what cannot be read is refused with a reason a person can act on."""

from __future__ import annotations

import base64
import io
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexing.blocks import Block, Loaded
from indexing.loaders import load
from indexing.problems import UnreadableDocument
from tests.indexing.pdfs import Page, pdf

# One page "Secret", encrypted with a user password (RC4, 128 bits).
ENCRYPTED = """
eNqdU7tu1EAU7QeJkhJNs2Ww5z2G1UrksSLikSgBUqAU45k7i9HGjuxJlFCkoKKnpKJAouEPSA0dRfgCqGhQGmoYe/NYyRQRtouZ
c8+95/jO3MH68niB3GJo8P3H1xNEcIqr/AUaDlHy+HAXcLJkgplWE5Ssmwk0mEbCBhqNEJSuJdJeQsdDyVK1VwZMUHK/cA1+hlmb
iLfnUtk/U1uhGmLqTCl5CK4wi9VBLJHGV2QCa05joahQhkhsMJ8xN6Cp9mobTbYVxzE6WxAsZoQxxfLc/uw7c8LnnDyAchKeY6ba
eBNqMDvo0fUvbz9cOz5+s6NPj7dObvx8//ro46vPp3eO/rz7dHv1283f9lfTFjvjn5UVvR9sTaFkcy8P3bYFY4cWTQOd3eQeTPch
FNagZKW0lSvKCU62ivJu2RTnwJxv+f8CC4vV1F1NRc2pPMU0Nhqziz4RquOJYU4znklFsxgeF9MANU42gymdqaPKGh6mIGiMCsOA
g1bcMuuNzcELQoxixnKwNHdaCmcdc1xSJQnPiDK5dwr4CCVP8NAxT4kEo0SWaWZSTbmXTjqrHSWMUapzz0FECSW04UTyNI176b03
KUn1/KEf1OBRijVKLx4shWACe3yBkXiGXaS8xCTvYYSyHkYl6WGM6x7GeV9DcHWJhdoUU6i7/m8WLyFaTjaqKg7X7FqvLsfZGCop
uWE+zUBZ7S33FlhmwBNLmZUiH12Fst3diPpwN2B1PilNMHXomqUkRYPBytoY/QVUXSuy
"""

HTML = """<html lang="en-GB"><head><title>Grants - site</title><link rel=canonical href="https://x.org/a"></head><body>
<nav>Menu</nav><header>Logo</header><h1>Grants</h1><p>Hello <b>world</b>, see <a href="https://e.org">the list</a>.</p>
<h2>Items</h2><ul><li>One<ul><li>inner</li></ul></li><li><p>Two</p></li></ul><div>loose<br>text<p>in a div</p></div>
<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2|3</td></tr></table><pre>x = 1</pre><script>evil()</script>
<div hidden>hidden</div><footer>Imprint</footer></body></html>"""

MARKDOWN = """---
title: Our handbook
lang: es
url: https://school.eu/h
---
# Top

A paragraph
over two lines.

- one
- two
  - inner

1. first

## Table

| a | b |
|---|---|
| 1 | 2 |

```
# code, no heading
```

<p>some <b>html</b></p>
"""


def write(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def kinds(loaded: Loaded) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in loaded.blocks]


def word_file() -> bytes:
    document = docx.Document()
    document.add_heading("School handbook", 0)
    document.add_heading("Leaving", 1)
    document.add_paragraph("You leave on Monday.")
    document.add_paragraph("Passport", style="List Bullet")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ["What", "When", "Bus", "9:00"], strict=True):
        cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pdf_file() -> bytes:
    pages = []
    for number in range(3):
        page = Page()
        page.text("School handbook 2026", 30, 8)
        page.text(f"Page {number + 1} of 3", 820, 8)
        pages.append(page)
    first, second, third = pages
    first.text("Mobility handbook", 80, 20, bold=True)
    first.text("1 Before you leave", 120, 14, bold=True)
    first.text("Pack your European Health Insurance Card and pass-", 150)
    first.text("port. You need both.", 163)
    first.text("• a ticket", 185)
    first.text("• the learning agreement, signed by", 198)
    first.text("everybody", 211, x=70)
    first.text("Money", 240, 10, bold=True)
    first.text("You get fifty euros a day.", 255)
    first.text("This sentence goes on", 790)
    second.text("over the page.", 80)
    second.rules += [(60, y, 340, y) for y in (110, 130, 150)] + [(x, 110, x, 150) for x in (60, 200, 340)]
    for row, (what, when) in enumerate([("What", "When"), ("Bus", "9:00")]):
        second.text(what, 124 + 20 * row, x=65)
        second.text(when, 124 + 20 * row, x=205)
    third.text("2 After you return", 100, 14, bold=True)
    third.text("Write the report.", 130)
    return pdf(pages)


def test_html_is_the_main_text_in_order(tmp_path: Path) -> None:
    loaded = load(write(tmp_path, "a.html", HTML))
    assert (loaded.title, loaded.url, loaded.language) == ("Grants", "https://x.org/a", "en")
    assert kinds(loaded) == [
        ("heading", "Grants"),
        ("text", "Hello **world**, see [the list](https://e.org)."),
        ("heading", "Items"),
        ("item", "- One\n  - inner"),
        ("item", "- Two"),
        ("text", "loose\ntext"),
        ("text", "in a div"),
        ("table", "| A | B |\n| --- | --- |\n| 1 | 2\\|3 |"),
        ("code", "```\nx = 1\n```"),
    ]


def test_html_in_another_encoding_and_with_broken_tags(tmp_path: Path) -> None:
    content = '<meta charset="iso-8859-1"><h1>Año</h2><p>Más <b>información<p>Fin'.encode("latin-1")
    texts = [text for _, text in kinds(load(write(tmp_path, "a.htm", content)))]
    assert texts == ["Año", "Más **información**", "Fin"]


def test_markdown_keeps_its_source(tmp_path: Path) -> None:
    loaded = load(write(tmp_path, "a.md", MARKDOWN))
    assert (loaded.title, loaded.url, loaded.language) == ("Our handbook", "https://school.eu/h", "es")
    assert kinds(loaded) == [
        ("heading", "Top"),
        ("text", "A paragraph\nover two lines."),
        ("item", "- one"),
        ("item", "- two\n  - inner"),
        ("item", "1. first"),
        ("heading", "Table"),
        ("table", "| a | b |\n|---|---|\n| 1 | 2 |"),
        ("code", "```\n# code, no heading\n```"),
        ("text", "some **html**"),
    ]


def test_docx_headings_lists_and_tables(tmp_path: Path) -> None:
    loaded = load(write(tmp_path, "a.docx", word_file()))
    assert loaded.title == "School handbook"
    assert kinds(loaded)[1:] == [
        ("heading", "Leaving"),
        ("text", "You leave on Monday."),
        ("item", "- Passport"),
        ("table", "| What | When |\n| --- | --- |\n| Bus | 9:00 |"),
    ]


def test_pdf_headings_items_tables_and_no_running_heads(tmp_path: Path) -> None:
    loaded = load(write(tmp_path, "a.pdf", pdf_file()))
    assert [block.page for block in loaded.blocks] == [1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 3]
    assert [replace(block, page=0) for block in loaded.blocks] == [
        Block("heading", "Mobility handbook", 1),
        Block("heading", "1 Before you leave", 2),
        Block("text", "Pack your European Health Insurance Card and passport. You need both."),
        Block("item", "- a ticket"),
        Block("item", "- the learning agreement, signed by everybody"),
        Block("heading", "Money", 3),
        Block("text", "You get fifty euros a day."),
        Block("text", "This sentence goes on over the page."),
        Block("table", "| What | When |\n| --- | --- |\n| Bus | 9:00 |"),
        Block("heading", "2 After you return", 2),
        Block("text", "Write the report."),
    ]


def test_text_with_headings_and_lists_in_any_usual_encoding(tmp_path: Path) -> None:
    text = "THE HANDBOOK\n\nCosta más.\n\n1. Arrival\n\nYou arrive:\n- one\n- two\n\nTitle\n=====\nText"
    expected = [
        ("heading", "THE HANDBOOK"),
        ("text", "Costa más."),
        ("heading", "1. Arrival"),
        ("text", "You arrive:"),
        ("item", "- one"),
        ("item", "- two"),
        ("heading", "Title"),
        ("text", "Text"),
    ]
    for encoding in ("utf-8", "utf-8-sig", "cp1252", "utf-16"):
        assert kinds(load(write(tmp_path, "a.txt", text.encode(encoding)))) == expected, encoding


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.md", b"", "empty"),
        ("blank.txt", b" \n\n ", "empty"),
        ("heading.md", b"# Only a heading", "no text"),
        ("empty.html", b"<html><body><script>x</script></body></html>", "no text"),
        ("picture.txt", b"\x89PNG\x00\x01", "not text"),
        ("broken.docx", b"PK\x03\x04 nothing", "broken"),
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "password"),
        ("broken.pdf", b"%PDF-1.4 nothing", "broken"),
        ("cut.pdf", pdf_file()[:400], "broken"),
        ("image.pdf", pdf([Page(rules=[(0, 0, 9, 9)])]), "OCR"),
        ("secret.pdf", zlib.decompress(base64.b64decode(ENCRYPTED)), "encrypted"),
        ("sheet.xlsx", b"PK", "type is not read"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    with pytest.raises(UnreadableDocument, match=words):
        load(write(tmp_path, name, content))


def test_a_word_file_without_its_document_is_broken(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("x.txt", "x")
    with pytest.raises(UnreadableDocument, match="broken"):
        load(write(tmp_path, "a.docx", out.getvalue()))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([".md", ".html", ".txt", ".pdf", ".docx"]))
def test_any_bytes_load_or_are_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(content)
    try:
        assert load(path).blocks
    except UnreadableDocument as error:
        assert str(error)
