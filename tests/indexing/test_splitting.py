"""Passages follow the headings, keep lists and tables whole and stay short enough for an encoder."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from indexing.blocks import Block, Loaded
from indexing.splitting import LIMIT, MOST, split

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


def test_a_short_section_stays_a_section() -> None:
    blocks = [heading("A", 2), Block("text", "Short."), heading("B", 2), Block("text", LONG * 3)]
    first, second = split("h.md", Loaded(blocks, "H"))
    assert (first.section, first.text) == ("H > A", "Short.") and second.title == "B"


def test_a_heading_with_nothing_under_it_is_text_of_the_section_above() -> None:
    blocks = [
        heading("Fees", 2),
        Block("text", "You pay."),
        heading("Office: room 12", 3),
        heading("Host", 2),
        Block("text", "Linz."),
        heading("Bring the blue form", 2),
    ]
    passages = split("h.md", Loaded(blocks, "H"))
    assert [(one.section, one.text) for one in passages] == [
        ("H > Fees", "You pay."),
        ("H > Fees", "**Office: room 12**"),
        ("H > Host", "Linz."),
        ("H", "**Bring the blue form**"),
    ]


def test_a_long_table_is_cut_between_rows_and_keeps_its_head() -> None:
    rows = [f"| {number} | {LONG}|" for number in range(40)]
    table = "\n".join(["| a | b |", "| --- | --- |", *rows])
    passages = split(
        "h.md", Loaded([Block("text", LONG * 10), Block("table", table), Block("text", LONG * 10)])
    )
    parts = [one.text for one in passages if "| a | b |" in one.text]
    assert len(parts) > 1 and all("| a | b |\n| --- | --- |\n| " in one and len(one) <= MOST for one in parts)
    assert [row for one in parts for row in one.split("\n") if row in rows] == rows


def test_a_long_code_block_is_cut_between_lines_and_each_part_is_code() -> None:
    code = "\n".join(["```yaml", *(f"key{number}: {number}" for number in range(400)), "```"])
    passages = split("h.md", Loaded([Block("code", code)]))
    assert len(passages) > 2
    assert all(one.text.startswith("```yaml\nkey") and one.text.endswith("\n```") for one in passages)


def test_a_passage_of_another_language_than_its_document_says_so() -> None:
    german = "Die Anmeldung zum Auslandspraktikum ist bis zum 14. März im Sekretariat abzugeben. " * 3
    passages = split(
        "h.md", Loaded([heading("A", 2), Block("text", LONG * 4), heading("B", 2), Block("text", german)])
    )
    assert [one.language for one in passages] == ["en", "de"]


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
def test_nothing_is_lost_no_passage_is_too_long_and_ids_are_unique(blocks: list[Block], title: str) -> None:
    passages = split("d.txt", Loaded(blocks, title))
    assert len({one.id for one in passages}) == len(passages)

    def letters(texts: list[str]) -> str:
        return re.sub(r"[\s`~|*]+", "", "".join(texts))

    kept = letters([f"{one.section} {one.text}" for one in passages])
    for block in blocks:
        if block.kind in ("text", "item"):
            assert letters([block.text]) in letters([one.text for one in passages])
        for word in block.text.split():
            assert letters([word[:100]]) in kept
    assert all(len(one.text) <= MOST for one in passages)
