"""A judge that nobody here wrote: what Telegram's own library makes of what goes out, and of what people type."""

from __future__ import annotations

import random

import pytest
from markdown_it.tree import SyntaxTreeNode

from bot.channels.telegram.markup import is_linkable, is_visible, parse, target_of
from bot.channels.telegram.render import messages
from bot.messages import Citation, Reply, plain
from tests.channels.telegram import tdlib
from tests.channels.telegram.test_render import _BLOCKS, _MARKS, _OTHERS
from tests.fake_telegram.app_text import as_sent
from tests.fake_telegram.entities import parse_html

pytestmark = pytest.mark.skipif(tdlib.library() is None, reason=tdlib.MISSING)

RANDOM = 2_500
PIECES = [
    *_MARKS,
    *_BLOCKS,
    *_OTHERS,
    "https://a.example/_x_",
    "[l](https://b.example/c?d=1&e=2)",
    "word ",
    "\n",
    " ",
]


def _links(node: SyntaxTreeNode) -> list[str]:
    return [
        target_of(one) for one in node.walk() if one.type in ("link", "image") and is_linkable(target_of(one))
    ]


def _judged(reply: Reply) -> None:
    """Every part is read without an error, as the fake server reads it; every link is kept."""
    kept = []
    for message in messages(reply):
        text, entities = tdlib.parse_html(message.html)
        shown, found = parse_html(message.html)
        assert "".join(filter(is_visible, text)) == "".join(filter(is_visible, shown))
        assert sum(entity["type"] == "text_link" for entity in found) == sum(
            kind == "TextUrl" for kind, *_ in entities
        )
        kept += [address for kind, *_, address in entities if kind == "TextUrl"]
    for url in _links(parse(reply.text)):
        assert any(address.rstrip("/").lower() == url.rstrip("/").lower() for address in kept) or _odd(url), (
            url
        )


def _odd(url: str) -> bool:
    """An address whose form TDLib writes otherwise (a host in capitals or with letters beyond ASCII, a port)."""
    return not url.isascii() or any(char in url for char in "^`{|}\\%@") or url.count(":") > 1


def test_random_texts_go_out_without_an_error_and_with_every_link() -> None:
    chance = random.Random(14)
    for _ in range(RANDOM):
        text = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 25)))
        _judged(Reply(text, citations=(Citation("a", text[:40], "https://guide.example/a", "2026", ""),)))
        _judged(Reply(plain(text)))


def test_all_that_the_assistant_knows_to_say_goes_out_without_an_error() -> None:
    from bot.settings import PROJECT

    rules = [path.read_text("utf-8") for path in sorted((PROJECT / "knowledge" / "guide").rglob("*.md"))]
    for text in rules:
        for part in text.split("\n## "):
            _judged(Reply(part))


@pytest.mark.parametrize(
    "typed",
    [
        "**bold** and __italic__ ~~gone~~ `code` ||hidden||",
        "Meeting point: **main entrance**\nTime: 9:00\nfill in the form [here](https://forms.example/a_b)",
        "😀 **b __i__ b** x",
        "2*3*4 and snake_case and ** alone",
        "a [x](https://a.example) b",
    ],
)
def test_the_fake_people_type_as_apps_do(typed: str) -> None:
    text, entities = as_sent(typed)
    kinds = {
        "bold": "Bold",
        "italic": "Italic",
        "strikethrough": "Strikethrough",
        "code": "Code",
        "spoiler": "Spoiler",
    }
    kinds |= {"text_link": "TextUrl"}
    mine = [(kinds[one["type"]], one["offset"], one["length"]) for one in entities if one["type"] in kinds]
    theirs, found = tdlib.parse_typed(typed)
    assert text == theirs
    # TDLib cuts a span where another one stands in it; what each character is comes to the same.
    assert _painted(mine) == _painted([(kind, offset, length) for kind, offset, length, _ in found])


def _painted(spans: list[tuple[str, int, int]]) -> set[tuple[int, str]]:
    return {(place, kind) for kind, offset, length in spans for place in range(offset, offset + length)}
