"""Who an announcement is for: a pure function over the rows of members."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.announcements.audience import (
    LEFT,
    NO_CHANNEL,
    OPTED_OUT,
    REASONS,
    UNREACHABLE,
    AudienceMember,
    LeftOut,
    Stay,
    Wanted,
    choose,
    from_json,
    to_json,
)

DAYS = st.dates(date(2027, 1, 1), date(2027, 1, 6))
STAYS = st.builds(
    Stay, st.sampled_from(["learner", "staff"]), st.sampled_from([None, "PT", "FR"]), st.none() | DAYS, st.integers(0, 1)
)  # fmt: skip
PERSONS = st.sampled_from(["ana", "ben", "eva", None])
MEMBERS = st.builds(
    AudienceMember, cohort=st.integers(1, 3), name=st.sampled_from(["A", "B", ""]), person=PERSONS,
    channel=st.sampled_from(["telegram", "telegram", ""]), chat=st.just("1"), left=st.booleans(),
    unreachable=st.booleans(), opted_out=st.booleans(), stays=st.lists(STAYS, max_size=2).map(tuple),
    unread=st.sets(st.integers(1, 2)).map(frozenset),
)  # fmt: skip
WANTED = st.builds(
    Wanted, cohorts=st.lists(st.integers(1, 3), unique=True).map(tuple), role=st.sampled_from([None, "learner"]),
    country=st.sampled_from([None, "PT"]), departs_from=st.none() | DAYS, departs_until=st.none() | DAYS,
    not_ready=st.booleans(), unread=st.sampled_from([None, 1]),
)  # fmt: skip


@given(WANTED, st.lists(MEMBERS, max_size=8), st.booleans())
def test_everybody_is_counted_once_and_nobody_is_reached_who_must_not_be(
    wanted: Wanted, members: list[AudienceMember], urgent: bool
) -> None:
    chosen = choose(wanted, members, urgent=urgent)
    reached = [one.person for one in chosen.people]
    left_out = [one.person for one in chosen.left_out if one.person is not None]
    assert len(set(reached)) == len(reached)
    assert not set(reached) & set(left_out)
    assert len(set(left_out)) == len(left_out)
    assert sum(chosen.reasons.values()) == len(chosen.left_out)
    assert set(chosen.reasons) <= set(REASONS)
    for one in chosen.people:
        assert one in members
        assert one.cohort in wanted.cohorts
        assert one.person is not None
        assert not one.left
        assert one.channel
        assert wanted.unread is None or wanted.unread in one.unread
        assert not wanted.role or any(stay.role == wanted.role for stay in one.stays)
        assert not wanted.not_ready or any(stay.open_items for stay in one.stays)


@given(WANTED, st.lists(MEMBERS, max_size=8))
def test_asking_for_more_reaches_no_more(wanted: Wanted, members: list[AudienceMember]) -> None:
    everybody = {one.person for one in choose(Wanted(wanted.cohorts), members).people}
    assert {one.person for one in choose(wanted, members).people} <= everybody


@given(WANTED)
def test_an_audience_survives_its_row(wanted: Wanted) -> None:
    assert from_json(to_json(wanted)) == wanted


ANA = AudienceMember(1, "Ana", "ana", "telegram", "1", stays=(Stay("learner", "PT", date(2027, 3, 1), 2),))


def names(wanted: Wanted, *members: AudienceMember) -> list[str]:
    return [one.name for one in choose(wanted, members).people]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"left": True}, LEFT),
        ({"unreachable": True}, UNREACHABLE),
        ({"opted_out": True}, OPTED_OUT),
        ({"person": None}, NO_CHANNEL),
        ({"channel": ""}, NO_CHANNEL),
        ({"left": True, "unreachable": True, "opted_out": True}, LEFT),
    ],
)
def test_who_gets_nothing_is_told_with_the_reason(changes: dict[str, object], reason: str) -> None:
    member = replace(ANA, **changes)  # type: ignore[arg-type]
    chosen = choose(Wanted((1,)), [member])
    assert chosen.people == ()
    assert chosen.left_out == (LeftOut("Ana", reason, member.person),)


def test_urgent_reaches_those_who_want_no_announcements() -> None:
    silent = replace(ANA, opted_out=True)
    assert choose(Wanted((1,)), [silent], urgent=True).people == (silent,)


def test_who_left_one_cohort_is_reached_through_the_other_once() -> None:
    assert names(Wanted((1, 2)), replace(ANA, left=True), replace(ANA, cohort=2)) == ["Ana"]
    assert names(Wanted((1, 2)), ANA, replace(ANA, cohort=2)) == ["Ana"]
    assert names(Wanted((2,)), ANA) == []


def test_what_is_asked_of_a_mobility_holds_for_one_and_the_same() -> None:
    two = replace(ANA, stays=(Stay("learner", "FR"), Stay("staff", "PT")))
    assert names(Wanted((1,), role="staff", country="PT"), two) == ["Ana"]
    assert names(Wanted((1,), role="learner", country="PT"), two) == []
    assert names(Wanted((1,), role="learner"), replace(ANA, stays=(*ANA.stays, *ANA.stays))) == ["Ana"]


def test_the_window_of_departure_holds_both_its_days() -> None:
    first, last = date(2027, 3, 1), date(2027, 3, 1)
    assert names(Wanted((1,), departs_from=first, departs_until=last), ANA) == ["Ana"]
    assert names(Wanted((1,), departs_from=date(2027, 3, 2)), ANA) == []
    assert names(Wanted((1,), departs_until=date(2027, 2, 28)), ANA) == []
    assert names(Wanted((1,), departs_from=first), replace(ANA, stays=(Stay("learner"),))) == []


def test_who_is_ready_is_not_among_those_who_are_not() -> None:
    ready = replace(ANA, person="ben", name="Ben", stays=(Stay("learner", open_items=0),))
    assert names(Wanted((1,), not_ready=True), ANA, ready) == ["Ana"]
