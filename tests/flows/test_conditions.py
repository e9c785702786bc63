"""Conditions in three values."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.flows.conditions import (
    Between,
    BranchState,
    Computed,
    Condition,
    Every,
    Not,
    OneOf,
    SameAs,
    Some,
    describe,
    every,
    negate,
    questions,
    reduce,
    some,
)

LEARNER = OneOf("role", frozenset(["learner"]))
SHORT = Between("days", 10, 89)


def look(**values: Any) -> Any:
    return lambda question: values.get(question, BranchState.PENDING)


@pytest.mark.parametrize(("days", "expected"), [(9, False), (10, True), (89, True), (90, False)])
def test_borders_belong_to_the_range(days: int, expected: bool) -> None:
    assert reduce(SHORT, look(days=days)) is expected


def test_open_borders() -> None:
    assert reduce(Between("days", None, 9), look(days=-5)) is True
    assert reduce(Between("days", 366, None), look(days=100_000)) is True


@pytest.mark.parametrize("state", [BranchState.PENDING, BranchState.UNKNOWN])
def test_without_a_value_the_test_remains(state: BranchState) -> None:
    assert reduce(every([LEARNER, SHORT]), look(role="learner", days=state)) == SHORT
    assert reduce(every([LEARNER, SHORT]), look(role="staff", days=state)) is False
    assert reduce(some([LEARNER, SHORT]), look(role="learner", days=state)) is True
    assert reduce(negate(SHORT), look(days=state)) == Not(SHORT)


def test_a_question_that_is_not_asked_makes_its_tests_false() -> None:
    assert reduce(SHORT, look(days=BranchState.NOT_ASKED)) is False
    assert reduce(negate(SHORT), look(days=BranchState.NOT_ASKED)) is True
    assert reduce(SameAs("a", "b"), look(a="DE", b=BranchState.NOT_ASKED)) is False


def test_same_as_with_one_side_known_becomes_a_plain_test() -> None:
    assert reduce(SameAs("a", "b"), look(a="DE")) == OneOf("b", frozenset(["DE"]))
    assert reduce(SameAs("a", "b"), look(a="DE", b="DE")) is True
    assert reduce(SameAs("a", "b"), look(a="DE", b="ES")) is False


def test_sets_that_share_nothing_are_false_at_once() -> None:
    assert every([OneOf("a", frozenset("xy")), OneOf("a", frozenset("z"))]) is False
    assert every([OneOf("a", frozenset("xy")), Not(OneOf("a", frozenset("x")))]) == OneOf("a", frozenset("y"))
    assert every([OneOf("a", frozenset("x")), Not(OneOf("a", frozenset("xy")))]) is False


def test_a_computed_value_waits_for_its_inputs() -> None:
    total = Computed(
        "total", lambda a, b: a + b, (("a", "first"), ("b", "second")), Between("total", 10, None)
    )
    half = reduce(total, look(first=4))
    assert isinstance(half, Computed) and half.known == (("a", 4),)
    assert half != reduce(total, look(first=5))
    assert reduce(half, look(first=4, second=6)) is True
    assert reduce(half, look(first=4, second=5)) is False
    assert reduce(total, look(first=4, second=BranchState.NOT_ASKED)) is False
    assert questions(half) == {"first", "second"}


def test_conditions_are_described_in_words() -> None:
    assert describe(every([LEARNER, SHORT])) == "role: learner and days: 10…89"
    assert describe(Some((LEARNER, Not(SHORT)))) == "role: learner or not (days: 10…89)"


conditions = st.recursive(
    st.one_of(
        st.booleans(),
        st.builds(OneOf, st.sampled_from("ab"), st.frozensets(st.integers(0, 3), min_size=1)),
        st.builds(Between, st.sampled_from("ab"), st.integers(0, 2), st.integers(1, 3)),
        st.just(SameAs("a", "b")),
    ),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Every(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Some(tuple(parts))),
        inner.map(Not),
    ),
    max_leaves=8,
)
values = st.one_of(st.integers(0, 3), st.just(BranchState.NOT_ASKED))


@given(conditions, values, values)
def test_reducing_in_two_steps_is_reducing_at_once(condition: Condition, a: Any, b: Any) -> None:
    at_once = reduce(condition, look(a=a, b=b))
    assert isinstance(at_once, bool)
    assert reduce(reduce(condition, look(a=a)), look(a=a, b=b)) is at_once
    assert reduce(reduce(condition, look(b=b)), look(a=a, b=b)) is at_once


@given(conditions, values)
def test_what_is_settled_early_stays_so(condition: Condition, a: Any) -> None:
    early = reduce(condition, look(a=a))
    if isinstance(early, bool):
        for b in (0, 1, 2, 3, BranchState.NOT_ASKED):
            assert reduce(condition, look(a=a, b=b)) is early
