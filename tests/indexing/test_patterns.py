"""No pattern of the index takes more than linear time, whatever text it meets: `re` holds the interpreter while it matches."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time

import pytest

import indexing
from indexing.passages import Passage, plain_text
from indexing.suspicion import examine

GUIDE = {"indexing.guide"}  # reads the project's own files only
NAMES = sorted(
    one.name
    for one in pkgutil.walk_packages(indexing.__path__, "indexing.")
    if one.name not in GUIDE | {"indexing.sentence", "indexing.export"} and not one.name.endswith("worker")
)
PIECES = [
    *("\n", " ", "\t", "-", "|", ":", "[", "](", "[a](", "(", ")", '"', '."', ". ", "*", "**", "`", "<", "<a", "</", "> ", "1", "1.", "1 ", "a", "aa ", "A "),
    *("\u2028", "\xa0", "~~", "~", "[a][", "[[", "]]", "--- ", "| - ", "{", "} {", "display:", "a{", "url=", "...", ". . ", "… ", "page ", "ignore all ", "you are a ", "<|", "< ", "new instruction", "(cid:", "https://"),
]  # fmt: skip
LENGTH = 40_000
SECONDS = 1.0


def patterns(name: str) -> list[re.Pattern[str] | re.Pattern[bytes]]:
    module = importlib.import_module(name)
    return [one for one in vars(module).values() if isinstance(one, re.Pattern)]


@pytest.mark.parametrize("name", [name for name in NAMES if patterns(name)])
def test_a_pattern_takes_linear_time(name: str) -> None:
    for pattern in patterns(name):
        for piece in PIECES:
            text = piece * (LENGTH // len(piece)) + "x"
            subject = text.encode() if isinstance(pattern.pattern, bytes) else text
            began = time.monotonic()
            pattern.sub(lambda match: match[0], subject)  # type: ignore[arg-type]
            pattern.match(subject)  # type: ignore[arg-type]
            assert time.monotonic() - began < SECONDS, (pattern.pattern, piece)


@pytest.mark.parametrize("piece", ["\n", " \n", "| \n", "-\n", "---", "|", "[", "![](", "<http://", " "])
def test_plain_text_takes_linear_time(piece: str) -> None:
    text = "a" + piece * 20_000 + "b"
    began = time.monotonic()
    plain_text(text)
    examine(Passage("a", "a.md", "a", "a", text, kind="own"))
    assert time.monotonic() - began < SECONDS


def test_plain_text_of_tables_and_links_is_what_it_was() -> None:
    text = "See [the [new] list](https://a.org/x_(y)) and <https://b.org>.\n\n| a | b |\n| :-- | --- |\n| 1 - 2 | - |\n\n---\n"
    assert plain_text(text) == "See the [new] list and https://b.org.\n\n| a | b |\n\n| 1 - 2 | - |\n\n\n"
