"""A passage survives its JSON, and its hash tells whether anything in it changed."""

from __future__ import annotations

import dataclasses
import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from indexing.passages import Dated, Own, Passage, Source, passage_of_row, plain_text

FULL = Passage(
    id="vet.a.b",
    document="a",
    title="B",
    section="A > B",
    text="You can go for **10 to 89 days**.\u2028Next line.",
    language="en",
    calls="2024-2026",
    certainty="reported",
    sources=(Source("IKY", "https://iky.gr"),),
    asks={"en": {"how-long": ("how long",)}, "es": {"how-long": ("cuánto tiempo", "días")}},
    audience=("learner",),
    related=("vet.a.c",),
    dates=(Dated(dt.date(2026, 2, 19), "Deadline"),),
    facts=("F1.82",),
)


def test_json_and_back_is_the_same_passage() -> None:
    line = FULL.to_json()
    assert Passage.from_json(line) == FULL
    assert "\n" not in line


PHRASES = st.dictionaries(st.text(), st.lists(st.text()).map(tuple))


@given(st.text(), st.text(), st.dictionaries(st.sampled_from(["en", "es"]), PHRASES))
def test_any_text_survives_json(text: str, title: str, asks: dict[str, dict[str, tuple[str, ...]]]) -> None:
    passage = Passage("vet.x.y", "x", title, title, text, asks=asks)
    assert Passage.from_json(passage.to_json()) == passage


def test_every_field_changes_the_hash() -> None:
    changed = {
        "id": "vet.a.c", "document": "z", "title": "Z", "section": "Z", "text": "Z", "language": "es", "calls": "2020",
        "certainty": "confirmed", "sources": (), "asks": {}, "audience": (), "countries": ("DE",), "related": (), "dates": (), "facts": (),
        "kind": "own", "own": Own(expires="2026-05-03"),
    }  # fmt: skip
    assert set(changed) == {field.name for field in dataclasses.fields(Passage)}
    for name, value in changed.items():
        assert dataclasses.replace(FULL, **{name: value}).hash != FULL.hash, name


def test_rows_are_the_text_and_the_first_phrases_of_each_question_and_lead_back_to_the_passage() -> None:
    rows = FULL.texts_to_embed()
    assert list(rows.values())[1:] == ["how long", "cuánto tiempo", "días"]
    assert "10 to 89 days" in rows["p:vet.a.b"] and "**" not in rows["p:vet.a.b"]
    assert {passage_of_row(row) for row in rows} == {FULL.id}


def test_row_of_an_own_document_with_colons_leads_back() -> None:
    passage = Passage("a:b.md#x.1", "a:b.md", "x", "x", "text", kind="own")
    assert [passage_of_row(row) for row in passage.texts_to_embed()] == [passage.id]


def test_plain_text_keeps_the_words_of_links_and_tables() -> None:
    text = plain_text("See [the list](https://a.org/x) and `this`.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |")
    assert "the list" in text and "https" not in text and "---" not in text and "| 1 | 2 |" in text


def test_what_an_own_document_says_of_itself_survives_json_and_the_guide_says_nothing() -> None:
    own = dataclasses.replace(FULL, own=Own("2026-05-03", "2027-01-31", "2026-12-01", "Hillside", 12))
    assert Passage.from_json(own.to_json()) == own
    assert '"own"' not in FULL.to_json()
    assert own.own is not None
    assert not own.own.expired(dt.date(2027, 1, 31)) and own.own.expired(dt.date(2027, 2, 1))
