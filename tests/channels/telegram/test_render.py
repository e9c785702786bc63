"""House markup as Telegram shows it: examples, and properties that hold for any text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.markup import is_visible
from bot.channels.telegram.render import TelegramWords, html, keyboard, markdown, messages, split
from bot.messages import Button, Citation, Reply, plain
from tests.fake_telegram.content import rich_content
from tests.fake_telegram.entities import parse_html, utf16
from tests.fake_telegram.wire import Params

_MARKS = (
    "**",
    "_",
    "__",
    "[",
    "](",
    "](https://a.example/x?y=1&z=2)",
    ")",
    "`",
    "```\n",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "> ",
)
_BLOCKS = (
    "# ",
    "|",
    "| a | b |\n|---|---|\n| c | d |\n",
    "<b>",
    "</b>",
    "<a href=",
    "&",
    "&amp;",
    "&lt;",
    "\\",
    "!",
    "---\n",
)
_OTHERS = (
    "\n===",
    "   ",
    "👩🏽‍🚀",
    "é",
    "🇪🇸",
    "שלום",
    "a",
    "Word",
    "10 to 89 days",
    "$x$",
    "==",
    "||",
    "http://",
    "\u200b",
)
_BROKEN = ("\ud83d", "\x00", "\r\n")
_FRAGMENTS = st.sampled_from([*_MARKS, *_BLOCKS, *_OTHERS, *_BROKEN])
TEXTS = st.lists(st.one_of(_FRAGMENTS, st.text(max_size=12)), max_size=60).map("".join)
SOUND = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=300)


def visible(text: str) -> str:
    """The characters that a reader sees, without the blanks between them."""
    return "".join(char for char in text if is_visible(char))


def shown(markup: str) -> str:
    return visible(parse_html(markup)[0])


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("**10 to 89 days**", "<b>10 to 89 days</b>"),
        ("_see_ `x<y`", "<i>see</i> <code>x&lt;y</code>"),
        ("# Money\n\nFor you.", "<b>Money</b>\n\nFor you."),
        ("# **Money**", "<b>Money</b>"),
        ("- one\n- two\n  - three", "• one\n• two\n  • three"),
        ("3. three\n4. four", "3. three\n4. four"),
        ("[IKY](https://iky.gr/?a=1&b=2)", '<a href="https://iky.gr/?a=1&amp;b=2">IKY</a>'),
        ("[x](javascript:alert)", "[x](javascript:alert)"),
        ("[x](ftp://a.example/b)", "x (ftp://a.example/b)"),
        ("a\nb", "a\nb"),
        ("- a\nb\n- c", "• a\nb\n• c"),
        ("see https://a.example/_x_/y_z*1* now", "see https://a.example/_x_/y_z*1* now"),
        ("**https://a.example/_x_**", "<b>https://a.example/_x_</b>"),
        ("[write](mailto:ana@school.example)", "write (ana@school.example)"),
        ("[ana@school.example](mailto:ana@school.example)", "ana@school.example"),
        ("[call](tel:+3222991111)", "call (+3222991111)"),
        ("[here](https://localhost)", "here (https://localhost)"),
        ("a\\\nb", "a\nb"),
        ("<script>&copy;", "&lt;script&gt;©"),
        ("> one\n> > two", "<blockquote>one\n\ntwo</blockquote>"),
    ],
)
def test_markup_becomes_telegram_html(markup: str, expected: str) -> None:
    assert html(markup) == expected


def test_a_narrow_table_is_aligned() -> None:
    table = "| Band | EUR |\n|---|---|\n| 10-99 km | 28 |\n| 100-499 km | 211 |"
    assert html(table) == "<pre>Band        EUR\n10-99 km    28\n100-499 km  211</pre>"


def test_a_wide_table_becomes_lines_that_name_their_columns() -> None:
    table = "| Country | Support for accompanying persons a day |\n|---|---|\n| Spain | **97** EUR |"
    assert html(table) == "• Country: <b>Spain</b> · Support for accompanying persons a day: <b>97</b> EUR"


def test_a_table_with_links_keeps_them() -> None:
    assert '<a href="https://a.example">x</a>' in html("| A | B |\n|---|---|\n| 1 | [x](https://a.example) |")


CITATIONS = (
    Citation("vet.a", "How long <you> stay", "https://guide.example/a", "2026", "10 to 89 days"),
    Citation("vet.b", "Travel", "", "2021-2026", "by train", certainty="reported"),
    Citation(
        "vet.a2", "How long <you> stay", "https://guide.example/a", "2026", "other words of the same section"
    ),
)


def test_sources_are_folded_at_the_end_each_once() -> None:
    words = TelegramWords(sources="Fuentes", call="convocatoria {call}", reported="no oficial")
    (message,) = messages(Reply("Yes.", citations=CITATIONS), words)
    assert message.html == (
        "Yes.\n\n<blockquote expandable><b>Fuentes</b>\n"
        '1. <a href="https://guide.example/a">How long &lt;you&gt; stay</a> · convocatoria 2026\n'
        "2. Travel · convocatoria 2021-2026 · no oficial</blockquote>"
    )


def test_the_keyboard_stands_under_the_last_message_only() -> None:
    reply = Reply(
        "line\n\n" * 2000, buttons=((Button("Yes", "y"), Button("Guide", url="https://guide.example")),)
    )
    *first, last = messages(reply)
    assert first and all(message.keyboard is None for message in first)
    assert last.keyboard is not None
    assert last.keyboard.to_dict() == {
        "inline_keyboard": [
            [{"text": "Yes", "callback_data": "y"}, {"text": "Guide", "url": "https://guide.example"}]
        ]
    }


@pytest.mark.parametrize("button", [Button("x"), Button(" ", "y"), Button("x", "é" * 33), Button("x", "")])
def test_a_button_that_telegram_would_refuse_is_an_error(button: Button) -> None:
    with pytest.raises(ValueError, match="a button needs"):
        keyboard([[button]])


def test_no_buttons_no_keyboard() -> None:
    assert keyboard([]) is None
    assert keyboard([[]]) is None


@pytest.mark.parametrize("text", ["", "   \n", "\u200b", "\n\n\ufeff"])
def test_a_reply_that_shows_nothing_is_still_a_message(text: str) -> None:
    assert [message.html for message in messages(Reply(text))] == ["…"]


@given(TEXTS)
def test_any_text_becomes_html_that_telegram_accepts(text: str) -> None:
    parse_html(html(text))
    for message in messages(
        Reply(text, citations=(Citation("a", text, "https://g.example/" + text, text, text),))
    ):
        seen, entities = parse_html(message.html)
        assert is_visible(seen)
        assert utf16(seen) <= 4096
        assert len(entities) <= 100


@given(SOUND)
def test_what_a_person_typed_is_shown_literally(text: str) -> None:
    assert shown(html(plain(text))) == visible(text)


@given(TEXTS, st.integers(2, 200), st.integers(1, 5))
def test_splitting_keeps_the_limits_and_loses_no_visible_character(
    text: str, limit: int, entities: int
) -> None:
    whole = html(text)
    deepest = max((len(stack) for stack in _stacks(whole)), default=0)
    parts = split(whole, limit, max(entities, deepest))
    for part in parts:
        seen, found = parse_html(part)
        assert utf16(seen) <= limit
        assert len(found) <= max(entities, deepest)
    assert "".join(map(shown, parts)) == shown(whole)


def _stacks(markup: str) -> list[tuple[str, ...]]:
    stack: tuple[str, ...] = ()
    seen = [stack]
    for closing, name in re.findall(r"<(/?)([a-z]+)", markup):
        stack = stack[:-1] if closing else (*stack, name)
        seen.append(stack)
    return seen


def test_splits_fall_between_paragraphs_then_lines_then_words() -> None:
    assert split("one two\n\nthree four", 12) == ["one two", "three four"]
    assert split("one two\nthree four", 12) == ["one two", "three four"]
    assert split("one two three", 9) == ["one two", "three"]
    assert split("onetwothree", 4) == ["onet", "woth", "ree"]


def test_tags_are_closed_and_opened_again_at_a_cut() -> None:
    link = '<a href="https://a.example/?x=1&amp;y=2">'
    assert split(f"<b>bold {link}the link</a></b>", 9) == [
        f"<b>bold {link}the</a></b>",
        f"<b>{link}link</a></b>",
    ]


def test_a_shown_character_of_several_is_not_cut() -> None:
    astronaut = "👩🏽\u200d🚀"
    assert split(f"abcde{astronaut}fg", 9) == ["abcde", f"{astronaut}fg"]
    assert split("abcde\u0301fg", 5) == ["abcd", "e\u0301fg"]


def test_more_than_a_hundred_links_are_more_than_one_message() -> None:
    text = "\n".join(f"- [l{number}](https://a.example/{number})" for number in range(150))
    parts = [message.html for message in messages(Reply(text))]
    assert sum(part.count("<a ") for part in parts) == 150
    assert all(len(parse_html(part)[1]) <= 100 for part in parts)


def rich_words(text: str) -> str:
    blocks = rich_content(Params({"rich_message": {"markdown": text}}))["rich_message"]["blocks"]
    return visible("".join(block["text"] for block in blocks))


@given(SOUND)
def test_rich_markdown_shows_literally_what_a_person_typed(text: str) -> None:
    rich = markdown(Reply(plain(text)))
    if rich is None:
        assert not is_visible(text)
    elif is_visible(text):
        assert rich_words(rich) == visible(text)


def test_rich_markdown_keeps_structure() -> None:
    text = "# Money\n\n- **one**\n- two\n  1. three\n\n| A | B |\n|---|---|\n| 1 | [x](https://a.example/y_z) |\n\n2026\\. A \\*star\\*"
    assert markdown(Reply(text)) == (
        "# Money\n\n- **one**\n- two\n  1. three\n\n| A | B |\n| --- | --- |\n| 1 | [x](https://a.example/y_z) |\n\n"
        "2026\\. A \\*star\\*"
    )


def test_rich_markdown_keeps_line_breaks_and_bare_addresses() -> None:
    assert markdown(Reply("Time: 9:00\nForm: https://a.example/_x_/y")) == (
        "Time: 9:00\\\nForm: [https://a.example/\\_x\\_/y](https://a.example/_x_/y)"
    )


def test_rich_markdown_quotes_its_sources() -> None:
    assert markdown(Reply("Yes.", citations=CITATIONS)) == (
        "Yes.\n\n> **Sources**\n>\n> 1. [How long \\<you\\> stay](https://guide.example/a) · call 2026\n"
        "> 2. Travel · call 2021-2026 · not official"
    )


def test_rich_markdown_beyond_the_limits_is_none() -> None:
    assert markdown(Reply("word " * 6000)) is not None
    assert markdown(Reply("word " * 7000)) is None
    assert markdown(Reply("a\n\n" * 600)) is None
    assert markdown(Reply("")) is None


@pytest.mark.parametrize(
    "text", ["$5 and $6", "a==b==c", "x||y||z", "2^3^4", "# no", "+ no", "1) no", "--- no", "~~no~~"]
)
def test_rich_markdown_escapes_telegrams_own_marks(text: str) -> None:
    rich = markdown(Reply(plain(text)))
    assert rich is not None
    assert not re.search(r"(?<!\\)[$=|^~]|^[#+-]", rich)
    assert rich_words(rich) == visible(text)


def test_a_list_to_tick_has_boxes_and_what_somebody_typed_makes_none_elsewhere() -> None:
    text = "- [ ] open\n- [x] **done**\n- not [x] here\n\n[x] nor here"
    assert html(text) == "☐ open\n☑ <b>done</b>\n• not [x] here\n\n[x] nor here"
    assert markdown(Reply(text)) == "- [ ] open\n- [x] **done**\n- not \\[x\\] here\n\n\\[x\\] nor here"
