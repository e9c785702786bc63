"""Whatever is in a file: it is read or refused with a reason, in time, no passage is too long, and no word is lost."""

from __future__ import annotations

import io
import re
import time

import docx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from indexing.loaders import SUFFIXES, read
from indexing.problems import UnreadableDocument
from indexing.splitting import MOST, split
from tests.indexing.pdfs import Page, pdf

SECONDS = 5.0
WORD = st.text(st.characters(categories=["Lu", "Ll", "Nd"], max_codepoint=0x24F), min_size=1, max_size=12)
SENTENCE = st.lists(WORD, min_size=1, max_size=12).map(" ".join)
PIECES = st.sampled_from(
    [*"\n\r\t |*_`#>-+.:[](){}<>!\"'&;=~^\\/0159aZé€\u2028\x0b\x0c\u200f\U0001f600", "---\n", "```\n", "- ", "1. ", "# ", "**", "~~", "<p>",
     "</p>", "<table><tr><td>", "<li>", "<h2>", "&#xd800;", "]: x", "| - | - |\n", "<!--", "-->", "<script>", "+++\n", "<div class=share>"]
)  # fmt: skip


def passages(suffix: str, content: bytes) -> list[str]:
    began = time.monotonic()
    try:
        found = split(f"any{suffix}", read(suffix, content))
    except UnreadableDocument as error:
        assert str(error)
        return []
    finally:
        assert time.monotonic() - began < SECONDS
    assert found and all(len(one.text) <= MOST and one.text.strip() for one in found)
    assert len({one.id for one in found}) == len(found)
    for one in found:
        one.to_json().encode("utf-8")
    return [f"{one.section}\n{one.text}" for one in found]


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(SUFFIXES))
def test_any_bytes(content: bytes, suffix: str) -> None:
    passages(suffix, content)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=80).map("".join), st.sampled_from([".md", ".html", ".txt"]))
def test_any_marks(text: str, suffix: str) -> None:
    passages(suffix, text.encode("utf-8", "surrogatepass"))


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.one_of(SENTENCE, st.lists(PIECES, max_size=6).map("".join)), max_size=20),
    st.sampled_from(["\n", "\r", "\u2028", "\x0b"]),
)
def test_a_text_loses_no_word(parts: list[str], end: str) -> None:
    text = "Begin here.\n\n" + end.join(parts)
    kept = words("\n".join(passages(".txt", text.encode("utf-8", "ignore"))))
    assert words(re.sub(r"[\x00-\x08\x0e-\x1f\x7f]", "", text)) <= kept


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["", "# ", "## ", "- ", "1. ", "> ", "    ", "**"]), SENTENCE),
        min_size=1,
        max_size=20,
    )
)
def test_markdown_loses_no_word(parts: list[tuple[str, str]]) -> None:
    text = "\n\n".join(f"{mark}{sentence}{'**' if mark == '**' else ''}" for mark, sentence in parts)
    kept = words("\n".join(passages(".md", b"Begin here.\n\n" + text.encode())))
    assert words(text) <= kept


TAG = st.sampled_from(
    [
        "p",
        "div",
        "span",
        "b",
        "h2",
        "h3",
        "ul",
        "li",
        "td",
        "tr",
        "table",
        "section",
        "article",
        "em",
        "a",
        "blockquote",
        "pre",
        "dl",
        "dd",
        "dt",
        "summary",
        "details",
        "center",
    ]
)


@example([("p", False, "00"), ("table", False, "1"), ("td", False, "0")])
@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(TAG, st.booleans(), SENTENCE), min_size=1, max_size=25))
def test_a_page_loses_no_word(parts: list[tuple[str, bool, str]]) -> None:
    body = "".join(f"<{tag}>{sentence}{f'</{tag}>' if closed else ''} " for tag, closed, sentence in parts)
    kept = words("\n".join(passages(".html", f"<title>Any</title><body><p>Begin here.</p>{body}".encode())))
    assert {word for _, _, sentence in parts for word in words(sentence)} <= kept


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["Normal", "Heading 1", "Heading 2", "List Bullet", "table"]), SENTENCE),
        min_size=1,
        max_size=8,
    )
)
def test_a_word_file_loses_no_word(parts: list[tuple[str, str]]) -> None:
    document = docx.Document()
    document.add_paragraph("Begin here.")
    for style, sentence in parts:
        if style == "table":
            document.add_table(1, 2).cell(0, 0).text = sentence
        else:
            document.add_paragraph(sentence, style=style)
    out = io.BytesIO()
    document.save(out)
    kept = words("\n".join(passages(".docx", out.getvalue())))
    assert {word for _, sentence in parts for word in words(sentence)} <= kept


LATIN = st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHI", min_size=2, max_size=9)
LINE = st.tuples(
    st.lists(LATIN, min_size=1, max_size=3).map(" ".join), st.integers(90, 740), st.sampled_from([60, 66, 320, 330]),
    st.sampled_from([8, 10, 10, 10, 14]), st.booleans(),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(LINE, min_size=1, max_size=25, unique_by=lambda line: (line[1] // 18, line[2] // 200)))
def test_a_pdf_loses_no_word(lines: list[tuple[str, int, int, int, bool]]) -> None:
    page = Page()
    page.text("begin here", 70)
    for text, y, x, size, bold in lines:
        page.text(text, y // 18 * 18, size, bold, x)
    letters = re.sub(r"\W", "", "".join(passages(".pdf", pdf([page]))))
    assert all(word in letters for text, *_ in lines for word in text.split())


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_damaged_pdf_or_word_file_is_read_or_refused(data: st.DataObject) -> None:
    suffix = data.draw(st.sampled_from([".pdf", ".docx"]))
    content = bytearray(_whole(suffix))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=40))
        if not content:
            break
    passages(suffix, bytes(content))


def _whole(suffix: str) -> bytes:
    if suffix == ".pdf":
        page = Page()
        page.text("Rules", 60, 18, bold=True)
        page.paragraph("The bus leaves at nine from the gate of the school. " * 4, 100)
        page.grid([["Town", "Bus"], ["Linz", "42"]], 200, [100, 80])
        return pdf([page, page])
    document = docx.Document()
    document.add_heading("Rules", 1)
    document.add_paragraph("The bus leaves at nine.")
    document.add_table(2, 2).cell(0, 0).text = "Town"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("suffix", [".md", ".txt", ".html"])
@pytest.mark.parametrize(
    "piece",
    ["\n", " ", "\t", "\r", "(", "[", "[a](", "](", "![", "<", "<a ", "</", "&", "*", "**", "_", "`", "~~", "| ", "|-", "- ", "1. ", "# ", "> ",
     "\\", "\"", ".\"", ". ", "a", "é", "-", "---\n", "[a]: x\n", "<!--", "<table><tr><td>", "<li>", "<ul>", "<b>", "&#", "\u2028", "\x0c", "=\n", "a\n"],
)  # fmt: skip
def test_a_page_full_of_one_sign_takes_no_time(piece: str, suffix: str) -> None:
    passages(suffix, ("Text. " + piece * (40_000 // len(piece)) + " end").encode())
