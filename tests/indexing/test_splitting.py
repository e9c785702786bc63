"""Passages follow the headings, keep lists and tables whole and stay short enough for an encoder."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from indexing.blocks import Block, Loaded
from indexing.splitting import LIMIT, split

LONG = "This is a sentence about the stay of an apprentice in another country. "


def heading(text: str, level: int) -> Block:
    return Block("heading", text, level)


def test_sections_keep_their_heading_path() -> None:
    blocks = [
        heading("Handbook", 1),
        heading("Before", 2),
        Block("text", LONG * 4),
        heading("Papers", 3),
        Block("text", LONG * 4),
        heading("After", 2),
        Block("text", LONG * 4),
    ]
    passages = split("h.md", Loaded(blocks, "Handbook"))
    assert [(one.section, one.title) for one in passages] == [
        ("Handbook > Before", "Before"),
        ("Handbook > Before > Papers", "Papers"),
        ("Handbook > After", "After"),
    ]
    assert {one.document for one in passages} == {"h.md"} and passages[0].kind == "own"


def test_a_crumb_joins_its_neighbour_and_keeps_its_heading() -> None:
    blocks = [heading("A", 2), Block("text", "Short."), heading("B", 2), Block("text", LONG * 3)]
    (passage,) = split("h.md", Loaded(blocks, "H"))
    assert passage.section == "H" and "**A**\n\nShort." in passage.text and "**B**" in passage.text


def test_a_table_is_never_cut() -> None:
    table = "| a | b |\n| --- | --- |\n" + "\n".join(f"| {number} | {LONG}|" for number in range(40))
    blocks = [Block("text", LONG * 10), Block("table", table), Block("text", LONG * 10)]
    assert sum(table in one.text for one in split("h.md", Loaded(blocks))) == 1


def test_a_long_list_is_cut_between_items_and_its_lead_in_stays_with_the_first() -> None:
    items = [Block("item", f"- item {number}: {LONG}") for number in range(30)]
    passages = split("h.md", Loaded([Block("text", LONG * 11), Block("text", "You need:"), *items]))
    assert len(passages) > 2
    lines = [line for one in passages for line in one.text.split("\n") if line.startswith("- ")]
    assert lines == [item.text.strip() for item in items] or [line.strip() for line in lines] == [
        item.text.strip() for item in items
    ]
    assert next(one for one in passages if "You need:" in one.text).text.count("- item") >= 1


def test_an_oversize_paragraph_is_cut_between_sentences() -> None:
    passages = split("h.md", Loaded([Block("text", (LONG * 60).strip())]))
    assert all(one.text.endswith(".") and len(one.text) <= LIMIT for one in passages)
    assert min(len(one.text) for one in passages) > LIMIT / 3


def test_ids_hold_when_another_section_changes() -> None:
    one, two = heading("One", 2), heading("Two", 2)
    before = split("h.md", Loaded([one, Block("text", LONG * 5), two, Block("text", LONG * 5)], "H"))
    after = split("h.md", Loaded([one, Block("text", LONG * 40), two, Block("text", LONG * 5)], "H"))
    assert before[-1] == after[-1]
    assert before[0].id == after[0].id != before[1].id


BLOCK = st.one_of(
    st.builds(heading, st.text(min_size=1), st.integers(1, 6)),
    st.builds(Block, st.sampled_from(["text", "item", "table", "code"]), st.text(min_size=1, max_size=3000)),
)


@settings(deadline=None)
@given(st.lists(BLOCK, max_size=12), st.text())
def test_nothing_is_lost_and_ids_are_unique(blocks: list[Block], title: str) -> None:
    passages = split("d.txt", Loaded(blocks, title))
    assert len({one.id for one in passages}) == len(passages)

    def letters(texts: list[str]) -> str:
        return re.sub(r"\s+", "", "".join(texts))

    kept = letters([one.text for one in passages])
    for block in blocks:
        if block.kind != "heading":
            assert letters([block.text]) in kept
    assert all(
        len(one.text) <= LIMIT * 1.3
        for one in passages
        if not any(b.kind in ("table", "code") for b in blocks)
    )
