"""What people format in an app and break into lines is what others read: entities in, entities out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.question.clean import clean
from bot.channels.telegram.formatting import as_typed
from bot.channels.telegram.markup import is_visible
from bot.channels.telegram.render import html
from bot.gaps.markup import author_markup
from tests.fake_telegram.app_text import as_sent
from tests.fake_telegram.entities import parse_html, utf16

LETTER = "Meeting point: **main entrance**\nTime: 9:00 __sharp__ 😀\nFill in the form [here](https://forms.example/a_b)\n\nSee you!"


def received(text: str, entities: list[dict]) -> tuple[str, list[dict]]:  # type: ignore[type-arg]
    """What another person's app shows of an author's message."""
    return parse_html(html(author_markup(clean(as_typed(text, entities) or text))))


def test_a_formatted_message_of_several_lines_arrives_as_it_was_typed() -> None:
    text, entities = as_sent(LETTER)
    shown, found = received(text, entities)
    assert shown == text
    assert found == entities


@pytest.mark.parametrize(
    ("text", "entity", "typed"),
    [
        ("all bold", ("bold", 0, 8), "**all bold**"),
        ("😀 bold", ("bold", 3, 4), "😀 **bold**"),
        ("a bold b", ("bold", 1, 6), "a **bold** b"),
        ("one\n\ntwo", ("bold", 0, 8), "**one**\n\n**two**"),
        ("unbelievable", ("italic", 2, 5), None),
        ("unbelievable", ("bold", 2, 6), "un**believ**able"),
        ("2*3*4 and x", ("bold", 10, 1), "2*3*4 and **x**"),
        ("plain", ("underline", 0, 5), None),
        ("@ana hi", ("mention", 0, 4), None),
    ],
)
def test_entities_become_the_signs_an_author_types(
    text: str, entity: tuple[str, int, int], typed: str | None
) -> None:
    kind, offset, length = entity
    assert as_typed(text, [{"type": kind, "offset": offset, "length": length}]) == typed


def test_what_an_app_cut_is_put_together_again() -> None:
    cut = [("bold", 0, 2), ("bold", 2, 1), ("italic", 2, 1), ("bold", 3, 2)]
    entities = [{"type": kind, "offset": offset, "length": length} for kind, offset, length in cut]
    assert as_typed("b i b", entities) == "**b _i_ b**"


@pytest.mark.parametrize(
    ("url", "shown", "links"),
    [
        ("https://forms.example/x?a=1&b=2", "the form", 1),
        ("http://forms.example/x", "the form (http://forms.example/x)", 0),
        ("https://forms.example/(x)", "the form (https://forms.example/(x))", 0),
    ],
)
def test_a_link_is_kept_or_written_out(url: str, shown: str, links: int) -> None:
    found = received("the form", [{"type": "text_link", "offset": 0, "length": 8, "url": url}])
    assert found[0] == shown
    assert len(found[1]) == links


_KINDS = st.sampled_from(
    ["bold", "italic", "text_link", "code", "underline", "spoiler", "url", "custom_emoji"]
)


@given(
    st.text(st.sampled_from("ab *_[]()`~|\\.,-1😀é\n#>&<"), min_size=1, max_size=40),
    st.lists(st.tuples(_KINDS, st.integers(0, 40), st.integers(1, 20)), max_size=4),
)
def test_whatever_is_formatted_no_word_is_lost_and_nothing_unmeant_appears(
    text: str, wanted: list[tuple[str, int, int]]
) -> None:
    length = utf16(text)
    entities = [
        {"type": kind, "offset": start, "length": min(size, length - start), "url": "https://a.example/x"}
        for kind, start, size in wanted
        if start < length
    ]
    typed = as_typed(text, entities)
    if typed is not None:
        plain = parse_html(html(author_markup(clean(text))))[0]
        shown = parse_html(html(author_markup(clean(typed))))[0]
        assert "".join(filter(is_visible, shown)) == "".join(filter(is_visible, plain))
