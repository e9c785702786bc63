"""House markup and what people typed, as HTML: everything that is not markup stays text."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.web.history import SaidMessage
from bot.channels.web.markup import to_html
from bot.channels.web.render import call_count, item
from bot.channels.web.ticks import joined
from bot.messages import Button, Citation, Reply, plain

AT = datetime(2026, 11, 21, tzinfo=UTC)
ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    '"><b onmouseover=alert(1)>',
    "[click](javascript:alert(1))",
    "[click](JaVaScRiPt&colon;alert(1))",
    "[click](data:text/html,<script>alert(1)</script>)",
    "[a](https://x.example/\" onclick=\"alert(1))",
    "![x](https://evil.example/pixel.gif)",
    "<a href='javascript:alert(1)'>x</a>",
    "</div></article><script>alert(1)</script>",
    "<details open ontoggle=alert(1)>",
    "<style>@import 'https://evil.example'</style>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{{ 7 * 7 }}",
]  # fmt: skip
SAFE_ATTRIBUTES = {
    "href", "target", "rel", "class", "tabindex", "type", "data-say", "data-payload", "data-id", "data-key", "dir", "lang",
    "role", "aria-label", "start",
}  # fmt: skip


class Reader(HTMLParser):
    """Collects elements, attributes and text as a browser would see them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


def assert_harmless(html: str) -> Reader:
    read = Reader(html)
    assert not {"script", "img", "svg", "style", "iframe", "b"} & set(read.tags)
    for name, value in read.attributes:
        assert name in SAFE_ATTRIBUTES, (name, value)
        if name == "href":
            assert re.match(r"(https?|mailto):", value), value
    return read


def reply(**values: object) -> SaidMessage:
    return SaidMessage("r1", "key-00000001", AT, reply=Reply(**{"text": "x", **values}))


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_in_any_place_stay_text(attack: str) -> None:
    assert_harmless(to_html(attack))
    citation = Citation("r", attack, attack, attack, attack)
    whole = item(
        reply(
            text=attack, language="es", citations=(citation,),
            buttons=((Button(attack, payload=attack), Button(attack, url=attack)),),
        ),
        "en",
    )["html"]  # fmt: skip
    assert_harmless(whole)
    asked = item(SaidMessage("q1", "key-00000001", AT, text=attack), "en")["html"]
    assert attack in assert_harmless(asked).text


@given(st.text(max_size=200))
def test_whatever_a_person_typed_is_shown_as_typed_where_it_is_quoted(text: str) -> None:
    shown = assert_harmless(to_html(f"You asked: {plain(text)}")).text
    keep = re.compile(r"[^\w<>\"'&/()\[\]*`~|]")
    wanted = keep.sub("", text.replace("\x00", "\ufffd"))
    assert keep.sub("", shown.removeprefix("You asked:")) == wanted


@given(st.text(alphabet="<>[]()*_`#!-1. \n|&;:/'\"=ahrefscriptjv", max_size=120))
def test_no_text_in_house_markup_makes_harmful_html(text: str) -> None:
    assert_harmless(to_html(text))


def test_house_markup_is_rendered() -> None:
    html = to_html("**bold** _slanted_\n\n- one\n- two\n\n1. first\n\n[label](https://example.org/a?b=1&c=2)")
    for part in ("<strong>bold</strong>", "<em>slanted</em>", "<ul>", "<li>", "<ol>", "label</a>"):
        assert part in html
    assert 'rel="noopener noreferrer"' in html and 'target="_blank"' in html


def test_tables_can_be_scrolled_by_keyboard() -> None:
    html = to_html("| km | EUR |\n|---|---|\n| 100-499 | 211 |")
    assert '<div class="table" tabindex="0">' in html and "<td>211</td>" in html


def test_commands_in_a_text_are_buttons_but_not_within_addresses() -> None:
    html = to_html(
        "/help tells more. [see](https://example.org/help) and https://example.org/about or and/start"
    )
    assert html.count("<button") == 1 and 'data-say="/help"' in html


def test_buttons_and_links() -> None:
    html = item(
        reply(buttons=((Button("Yes", payload="flow:yes"), Button("Guide", url="https://example.org")),)),
        "en",
    )["html"]
    assert '<button type="button" class="choice" data-payload="flow:yes">Yes</button>' in html
    assert 'href="https://example.org"' in html and "(opens in a new tab)" in html


def test_a_button_with_an_unfit_address_is_left_out() -> None:
    assert "Guide" not in item(reply(buttons=((Button("Guide", url="javascript:alert(1)"),),)), "en")["html"]


def test_sources_are_folded_and_complete() -> None:
    citation = Citation(
        "a", "Short stays", "https://example.org/vet", "2021-2026", "10 to 89 days.", "reported"
    )
    html = item(reply(citations=(citation,)), "en")["html"]
    for part in ("<details", "<summary>Source</summary>", "Short stays", "Calls 2021–2026", "10 to 89 days.",
                 "not confirmed by an official source", 'href="https://example.org/vet"'):  # fmt: skip
        assert part in html
    assert "open" not in Reader(html).tags and "<details open" not in html


def test_a_quote_is_house_markup_and_a_heading_path_comes_apart() -> None:
    citation = Citation(
        "a", "Activities > Learners > Short stays", "https://example.org", "2026", "**10** to 89 days"
    )
    html = item(reply(citations=(citation,)), "en")["html"]
    assert "<strong>10</strong> to 89 days" in html
    assert ">Short stays<" in html and "<span>Activities › Learners</span>" in html


def test_an_answer_in_another_language_than_the_page_says_so() -> None:
    assert 'lang="en"' in item(reply(language="en"), "es")["html"]
    assert "lang=" not in item(reply(language="es"), "es")["html"]


@pytest.mark.parametrize(("years", "count"), [("2026", 1), ("2021-2026", 2), ("2024, 2026", 2), ("", 1)])
def test_one_call_or_several(years: str, count: int) -> None:
    assert call_count(years) == count


def test_a_list_to_tick_has_boxes_that_bear_the_name_of_their_line() -> None:
    shown = to_html("- [ ] open\n- [x] **done**\n- not [x] here\n\n[x] nor here")
    assert shown.count("<input") == 2
    assert '<label><input type="checkbox" disabled=""> open</label>' in shown
    assert '<input type="checkbox" disabled="" checked=""> <strong>done</strong>' in shown


LIST = "- [ ] open & \\<b\\>\n- [x] **done**\n- no box"


def test_the_lines_of_a_list_are_its_buttons() -> None:
    rows = (
        (Button("☐ open", 'do:"a"'),),
        (Button("☑ done", "do:b"), Button("2/3 ›", "do:c")),
        (Button("ⓘ open", "do:d"),),
    )
    html, left = joined(to_html(LIST), rows)
    assert (
        'role="checkbox" aria-checked="false" data-payload="do:&#34;a&#34;">open &amp; &lt;b&gt;</button>'
        in html
    )
    assert 'aria-checked="true" data-payload="do:b"><strong>done</strong></button>' in html
    assert "<li>no box</li>" in html
    assert left == [[rows[1][1]], [rows[2][0]]]


@pytest.mark.parametrize(
    "rows", [(), ((Button("☐ open", "do:a"),),), ((Button("☐ a", "x"),),) * 3, ((Button("a", "x"),),) * 2]
)
def test_buttons_that_are_not_those_of_the_list_stay_below_it(rows: tuple[tuple[Button, ...], ...]) -> None:
    assert joined(to_html(LIST), rows) == (to_html(LIST), rows)
