"""The parts of a curated answer are checked when they are written."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.gaps.written import (
    LONGEST_PHRASING,
    MOST_MONTHS,
    MOST_PHRASINGS,
    UnfitAnswer,
    after,
    as_language,
    as_phrasings,
    as_sources,
    as_text,
    in_months,
    last_day,
)

FROM, TO = datetime(2024, 1, 1), datetime(2040, 1, 1)  # noqa: DTZ001 (the strategy adds the zone)
RULES = ("vet.before.pets", "agency.pt")


@pytest.mark.parametrize(
    ("typed", "rules", "links"),
    [
        ("vet.before.pets", ("vet.before.pets",), ()),
        ("https://a.example/x", (), ("https://a.example/x",)),
        (" agency.pt,\nhttps://a.example ; agency.pt ", ("agency.pt",), ("https://a.example",)),
    ],
)
def test_sources_are_rules_and_https_addresses(
    typed: str, rules: tuple[str, ...], links: tuple[str, ...]
) -> None:
    assert as_sources(typed, RULES) == (rules, links)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "curate-source-empty"),
        (" \u200b ", "curate-source-empty"),
        ("vet.before.cats", "curate-rule-unknown"),
        ("ask Ana", "curate-source-unclear"),
        ("http://a.example", "curate-source-unclear"),
        ("https://localhost", "curate-source-unclear"),
        ("https://user:pass@a.example", "curate-source-unclear"),
        ("https://a.example/<b>", "curate-source-unclear"),
        ("https://[", "curate-source-unclear"),
        ("ftp://a.example", "curate-source-unclear"),
        ("https://a.example/" + "x" * 500, "curate-source-unclear"),
    ],
)
def test_anything_else_is_no_source(typed: str, key: str) -> None:
    with pytest.raises(UnfitAnswer) as wrong:
        as_sources(typed, RULES)
    assert wrong.value.key == key


@given(st.text(max_size=80))
def test_a_source_never_breaks_on_odd_text(typed: str) -> None:
    try:
        rules, links = as_sources(typed, RULES)
    except UnfitAnswer:
        return
    assert rules or links
    assert all(one.startswith("https://") for one in links)


def test_phrasings_are_single_lines_masked_and_each_once() -> None:
    lines = ["  may I\tbring a dog? ", "", "may I bring a dog?", "write to ana@example.org"]
    assert as_phrasings(lines) == ("may I bring a dog?", "write to [e-mail]")


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ([], "curate-question-empty"),
        (["", " \u200b"], "curate-question-empty"),
        (["x" * (LONGEST_PHRASING + 1)], "curate-question-too-long"),
        ([f"q{n}" for n in range(MOST_PHRASINGS + 1)], "curate-questions-too-many"),
    ],
)
def test_phrasings_that_cannot_be_taken(lines: list[str], key: str) -> None:
    with pytest.raises(UnfitAnswer) as wrong:
        as_phrasings(lines)
    assert wrong.value.key == key


def test_a_text_loses_what_is_hidden_and_a_language_is_one_that_is_spoken() -> None:
    assert as_text("yes\u202e, \u200bit is") == "yes, it is"
    assert as_language("es") == "es"
    with pytest.raises(UnfitAnswer):
        as_language("nl")


@pytest.mark.parametrize(
    ("today", "months", "last"),
    [
        (datetime(2026, 11, 20, 12, tzinfo=UTC), 6, date(2027, 5, 20)),
        (datetime(2026, 8, 31, tzinfo=UTC), 6, date(2027, 2, 28)),
        (datetime(2027, 8, 31, tzinfo=UTC), 6, date(2028, 2, 29)),
        (datetime(2026, 12, 31, tzinfo=UTC), 1, date(2027, 1, 31)),
        (datetime(2026, 1, 1, tzinfo=UTC), 12, date(2027, 1, 1)),
        (datetime(2026, 3, 1, 1, tzinfo=timezone(timedelta(hours=3))), 1, date(2026, 3, 28)),
    ],
)
def test_months_are_those_of_the_calendar(today: datetime, months: int, last: date) -> None:
    assert last_day(in_months(today, months)) == last


@pytest.mark.parametrize("months", [0, -1, MOST_MONTHS + 1])
def test_an_answer_holds_neither_for_ever_nor_for_no_time(months: int) -> None:
    with pytest.raises(UnfitAnswer):
        in_months(datetime(2026, 1, 1, tzinfo=UTC), months)


@given(st.datetimes(timezones=st.just(UTC), min_value=FROM, max_value=TO), st.integers(1, MOST_MONTHS))
def test_an_end_is_in_the_future_and_at_midnight(now: datetime, months: int) -> None:
    end = in_months(now, months)
    assert end > now
    assert end == after(last_day(end))
