"""What an author types becomes house markup and nothing else, whatever it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.answers.question.clean import clean
from bot.channels.terminal.plain import plain_text
from bot.channels.web.markup import to_html
from bot.gaps.markup import author_markup

HOUSE = {
    "paragraph_open", "paragraph_close", "inline", "bullet_list_open", "bullet_list_close", "ordered_list_open",
    "ordered_list_close", "list_item_open", "list_item_close", "text", "text_special", "softbreak", "hardbreak", "strong_open",
    "strong_close", "em_open", "em_close", "link_open", "link_close",
}  # fmt: skip
PIECES = st.sampled_from(
    ["<b>", "</b>", "<script>", "&lt;", "&amp;", "`", "```\n", "# ", "## ", "> ", "![x](https://a.example)", "[x](javascript:alert(1))",
     "[x](https://a.example)", "[<b>](https://a.example)", "[`](https://a.example)", "[![x](https://a.example)](https://a.example)", "[x]: https://a.example\n", "[x]", "~~x~~", "| a | b |\n|---|---|\n", "---\n", "===\n", "***\n", "_ _ _\n", "- ",
     "1. ", "**", "*", "_", "\\", "\n", "\n\n", "    ", "\t", "-", "=", "+", "#", "1)", "__", "<https://a.example>", "word", "10 EUR", " ", "•", "!", "(", ")", "+ ", "* "]
)  # fmt: skip
TYPED = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join))


def tokens(text: str) -> list[str]:
    found = []
    for token in MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text):
        found += [token.type, *(child.type for child in token.children or [])]
    return found


@given(TYPED)
def test_whatever_is_typed_only_house_markup_comes_out(typed: str) -> None:
    text = author_markup(clean(typed))
    assert set(tokens(text)) - HOUSE == set()


@given(TYPED)
def test_every_link_is_one_that_the_author_wrote_out(typed: str) -> None:
    for token in MarkdownIt().parse(author_markup(clean(typed))):
        for child in token.children or []:
            if child.type == "link_open":
                assert str(child.attrGet("href")).startswith("https://")


@given(TYPED)
def test_no_letter_and_no_digit_is_lost(typed: str) -> None:
    def letters(text: str) -> str:
        return "".join(character for character in text if character.isalnum())

    cleaned = clean(typed)
    assert letters(author_markup(cleaned)) == letters(cleaned)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("**Ask** your _host_ first.", "Ask your host first."),
        ("Costs:\n\n- a flight: 60 EUR\n- a vet", "Costs:\n\n- a flight: 60 EUR\n- a vet"),
        ("• one\n• two", "- one\n- two"),
        ("see [the page](https://a.example/x?y=1&z=2)", "see the page (https://a.example/x?y=1&z=2)"),
        ("see [the page](http://a.example)", "see [the page](http://a.example)"),
        ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
        ("# not a heading", "# not a heading"),
        ("> not a quotation", "> not a quotation"),
        ("a | b", "a | b"),
        ("`code`", "`code`"),
        ("&lt;b&gt;", "&lt;b&gt;"),
        ("<b>bold</b>", "<b>bold</b>"),
        ("5 * 3 = 15", "5 * 3 = 15"),
        ("2*3*4", "2*3*4"),
        ("Time: 9:00\nPlace: **hall**", "Time: 9:00\nPlace: hall"),
        ("- the hall\nupstairs\n- the yard", "- the hall\nupstairs\n- the yard"),
        ("see https://a.example/_x_/y*z*1, please", "see https://a.example/_x_/y*z*1, please"),
    ],
)
def test_what_is_typed_is_what_is_read(typed: str, shown: str) -> None:
    assert plain_text(author_markup(clean(typed))) == shown


def test_nothing_that_is_typed_reaches_a_page_as_html() -> None:
    html = to_html(
        author_markup(clean('<img src=x onerror=alert(1)> [a](javascript:alert(1)) <a href="//x">y</a>'))
    )
    assert not re.search(r"<(?!/?p>)", html)
