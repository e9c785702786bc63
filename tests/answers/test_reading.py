"""What an answer is made of: units of a passage, the reader's choice of them, and the last check before it leaves."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.check.checks import Unsupported, check_numbers, check_quotes
from bot.answers.context import Question
from bot.answers.open_guide import OpenGuide
from bot.answers.read.reader import Part, main_part
from bot.answers.read.reply import Read, compose
from bot.answers.read.units import sentences, units
from bot.channels.terminal.plain import plain_text
from indexing.passages import Passage

TODAY = date(2026, 11, 21)
LONGEST = 900


def _flat(text: str) -> str:
    return " ".join(text.split())


def _passage(text: str, **more: object) -> Passage:
    return Passage("vet.x.y", "d", "t", "D > t", text, **more)  # type: ignore[arg-type]


def said(question: Question, passage: Passage) -> str:
    """The reply that shows *passage*."""
    return compose(question, Read((main_part(question, passage),)), doubtful=False)


def _question(text: str, language: str = "en") -> Question:
    return Question(text, "en", language, TODAY)


# --- units


def test_every_unit_of_the_guide_stands_word_for_word_in_its_passage(built_guide: OpenGuide) -> None:
    for passage in built_guide.passages.values():
        every = units(passage.text)
        assert every, passage.id
        assert [unit.position for unit in every] == list(range(len(every)))
        assert [unit.lead for unit in every] == [True] + [False] * (len(every) - 1)
        body = _flat(passage.text)
        for unit in every:
            assert unit.text.strip(), passage.id
            assert _flat(unit.quote) in body, (passage.id, unit.quote)


def test_no_word_of_a_passage_is_lost_in_its_units(built_guide: OpenGuide) -> None:
    for passage in built_guide.passages.values():
        every = units(passage.text)
        said = _flat(" ".join(unit.quote for unit in every) + " " + " ".join(unit.text for unit in every))
        lost = [
            word
            for word in _flat(plain_text(passage.text)).replace("|", " ").split()
            if word.strip("-*_") and not word.rstrip(".").isdigit() and word.strip("*_`()[],.:;") not in said
        ]
        assert len(lost) <= 2, (passage.id, lost)


@settings(max_examples=300)
@given(st.text(alphabet=st.sampled_from("ab AB.!?:;-*|#\n1 2)éñ“”(_"), max_size=200))
def test_units_of_any_text_are_quotes_of_it(text: str) -> None:
    body = _flat(text)
    for unit in units(text):
        assert _flat(unit.quote) in body


@pytest.mark.parametrize(
    ("paragraph", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]), ("See e.g. Spain. Then go.", ["See e.g. Spain.", "Then go."]), ("Art. 5 holds. Yes.", ["Art. 5 holds.", "Yes."]),
        ("It is 1.5 m. OK", ["It is 1.5 m.", "OK"]), ("**Bold.** Next one.", ["**Bold.**", "Next one."]), ("No end", ["No end"]), ("", []),
        ("A (see below). ¿Qué? Sí.", ["A (see below).", "¿Qué?", "Sí."]), ("On 19 Feb. 2026 it ends.", ["On 19 Feb. 2026 it ends."]),
        ("J. Smith said so. Good.", ["J. Smith said so.", "Good."]), ("Two\nlines. Here", ["Two lines.", "Here"]),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_ends_them(paragraph: str, parts: list[str]) -> None:
    assert sentences(paragraph) == parts


def test_lists_and_tables_are_units_with_their_heads() -> None:
    text = "You bring:\n\n- a passport\n- two\n  lines\n\n| Distance | EUR |\n|---|---|\n| 100 to 499 km | 211 |\n| 500 km | |\n\nEnd."
    found = units(text)
    assert [(unit.kind, unit.text) for unit in found] == [
        ("sentence", "You bring:"), ("item", "a passport"), ("item", "two lines"), ("row", "**100 to 499 km**: EUR 211"),
        ("row", "500 km"), ("sentence", "End."),
    ]  # fmt: skip
    assert found[1].intro == "You bring:"
    assert found[3].quote == "| 100 to 499 km | 211 |"


# --- the reader


def test_whatever_rule_answers_what_is_shown_is_short_and_quotes_it(built_guide: OpenGuide) -> None:
    """Every passage as the main one, for each of the ways in which people ask for it in English."""
    for passage in built_guide.passages.values():
        for ask in ["", *passage.phrases("en")]:
            part = main_part(_question(ask), passage)
            check_quotes([part])
            assert 0 < len(plain_text(part.text)) <= LONGEST, (passage.id, ask, len(plain_text(part.text)))


def test_a_table_is_shown_whole_or_by_the_rows_that_were_asked_for(built_guide: OpenGuide) -> None:
    for passage in built_guide.passages.values():
        rows = [unit for unit in units(passage.text) if unit.kind == "row"]
        if not rows:
            continue
        part = main_part(_question("tell me about it"), passage)
        shown = [row for row in rows if row.text in part.text]
        assert len(shown) in (0, len(rows)), (passage.id, "a part of the table is missing without a word")


@pytest.mark.parametrize(
    ("kilometres", "amount"), [(150, "211"), (499, "211"), (500, "309"), (1200, "309"), (1999, "309"), (2000, "395"), (3500, "580")]
)  # fmt: skip
def test_the_band_of_a_distance_is_the_one_that_is_shown(
    built_guide: OpenGuide, kilometres: int, amount: str
) -> None:
    part = main_part(_question(f"how much for {kilometres} km?"), built_guide.passages["rates.travel"])
    rows = [unit for unit in units(part.passage.text) if unit.kind == "row" and unit.text in part.text]
    assert len(rows) == 1
    assert amount in rows[0].text


# --- dates that are over


@pytest.mark.parametrize(
    ("today", "noted"),
    [
        (date(2026, 1, 1), []), (date(2026, 2, 19), []), (date(2026, 2, 20), ["19 February 2026"]), (date(2027, 1, 1), ["19 February 2026", "1 October 2026"]),
        (date(2030, 5, 5), ["19 February 2026", "1 October 2026"]),
    ],
)  # fmt: skip
def test_days_that_are_over_are_told_from_the_day_after(today: date, noted: list[str]) -> None:
    from indexing.passages import Dated

    passage = _passage(
        "Apply by 19 February 2026 or 1 October 2026.",
        dates=(
            Dated(date(2026, 2, 19), "Deadline of round 1"),
            Dated(date(2026, 10, 1), "Deadline of round 2"),
        ),
    )
    question = Question("when", "en", "en", today)
    text = said(question, passage)
    note = text.partition("Note:")[2]
    assert ("Note:" in text) == bool(noted)
    assert [day for day in ("19 February 2026", "1 October 2026") if day in note] == noted


def test_the_note_is_in_the_readers_language_and_days_are_written_so() -> None:
    from indexing.passages import Dated

    passage = _passage("Apply by 19 February 2026.", dates=(Dated(date(2026, 2, 19), "Deadline"),))
    question = Question("when", "en", "es", date(2026, 3, 1))
    assert "el 19 febrero 2026 ya pasó" in said(question, passage).replace(" de ", " ")


NO_NEWS = re.compile(r"Publication|Signature|Commission proposal")  # what happened once has no end to be told


def test_every_dated_rule_of_the_guide_says_so_once_its_days_are_over(built_guide: OpenGuide) -> None:
    dated = [passage for passage in built_guide.passages.values() if passage.dates]
    assert len(dated) >= 10
    for passage in dated:
        for today in (date(2020, 1, 1), date(2026, 11, 21), date(2035, 1, 1)):
            question = Question("when", "en", "en", today)
            text = said(question, passage)
            over = [one for one in passage.dates if one.on < today and not NO_NEWS.match(one.what)]
            assert ("Note:" in text) == bool(over), (passage.id, today)


# --- the check


def _part(text: str, *quotes: str) -> Part:
    return Part(_passage(text), text, quotes)


@pytest.mark.parametrize("quote", ["10 to 89 days", "Learners go\nfor 10", "go  for", "days."])
def test_a_quote_that_stands_in_the_passage_passes(quote: str) -> None:
    check_quotes([_part("Learners go for 10 to 89 days.", quote)])


@pytest.mark.parametrize("quote", ["10 to 90 days", "learners go", "Learners go for days", "10 to 89 days!"])
def test_a_quote_with_another_word_is_refused(quote: str) -> None:
    with pytest.raises(Unsupported, match=r"vet\.x\.y"):
        check_quotes([_part("Learners go for 10 to 89 days.", quote)])


@pytest.mark.parametrize(
    ("answer", "passages", "question"),
    [
        ("10 to 89 days", ["from 10 up to 89"], ""), ("1,200 EUR", ["1200 EUR"], ""), ("1 200", ["1.200"], ""), ("for 777 km", ["nothing"], "how much for 777 km?"),
        ("see https://a.example/x.", ["[a](https://a.example/x)"], ""), ("no numbers", [], ""), ("1.5 months", ["1,5"], ""),
    ],
)  # fmt: skip
def test_numbers_and_addresses_that_are_known_pass(answer: str, passages: list[str], question: str) -> None:
    check_numbers(answer, passages, question)


@pytest.mark.parametrize(
    ("answer", "passages"),
    [
        ("10 to 90 days", ["10 to 89 days"]), ("211 EUR", []), ("1200 EUR", ["120 EUR"]), ("2.5", ["25"]), ("see https://evil.example/x", ["https://a.example/x"]),
        ("see https://a.example/y", ["https://a.example/x"]), ("www.evil.example", ["www.a.example"]), ("in 2027", ["in 2026"]),
    ],
)  # fmt: skip
def test_numbers_and_addresses_of_nowhere_are_refused(answer: str, passages: list[str]) -> None:
    with pytest.raises(Unsupported):
        check_numbers(answer, passages)


@given(st.lists(st.integers(0, 99_999), min_size=1, max_size=5), st.integers(0, 99_999))
def test_one_foreign_number_is_always_found(known: list[int], other: int) -> None:
    text = " and ".join(map(str, known))
    check_numbers(text, [text])
    if other not in known:
        with pytest.raises(Unsupported):
            check_numbers(f"{text} and {other}", [text])
