"""Lists by the page, with buttons to turn it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from bot.chat import payloads
from bot.messages import Button

PAGE = 5
LONGEST_LINE = 160

T = TypeVar("T")


def page_of(items: Sequence[T], wanted: str) -> tuple[list[tuple[int, T]], int, int]:
    """The items of the page *wanted* with their places (from 1) in the whole, its number, and how many pages there are.

    A page that is not there is the nearest one that is.
    """
    pages = max(1, -(-len(items) // PAGE))
    number = (
        min(max(int(wanted), 1), pages) if wanted.isascii() and wanted.isdigit() and len(wanted) < 9 else 1
    )
    start = (number - 1) * PAGE
    return list(enumerate(items[start : start + PAGE], start + 1)), number, pages


def turning(command: str, number: int, pages: int) -> tuple[Button, ...]:
    """The row of buttons around page *number*: back and on, where there is something."""
    row = []
    if number > 1:
        row.append(Button(f"‹ {number - 1}", payload=payloads.make(command, number - 1)))
    if number < pages:
        row.append(Button(f"{number + 1} ›", payload=payloads.make(command, number + 1)))
    return tuple(row)


def cut(text: str) -> str:
    """*text* in one line of bearable length."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1].rstrip() + "…"
