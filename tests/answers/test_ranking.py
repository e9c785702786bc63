"""Typos are mended from the words of the guide, and what is for another role or another country stands back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.context import Question
from bot.answers.open_guide import OpenGuide
from bot.answers.question.spelling import Speller
from bot.answers.search.asked_often import asked_often
from bot.answers.search.fusion import figures, fused
from bot.answers.search.rank import rank
from bot.language.fold import fold
from indexing.index import Found
from indexing.passages import Passage
from indexing.ranking.learned import Learned

TODAY = date(2026, 11, 21)


def _question(text: str) -> Question:
    return Question(text, "en", "en", TODAY)


def _found(identity: str, cosine: float = 0.6, **more: object) -> Found:
    audience = more.pop("audience", ("everybody",))
    passage = Passage(identity, "d", "t", "s", "Some text.", audience=audience)  # type: ignore[arg-type]
    return Found(passage, 0.0, cosine, ask_cosine=cosine, text_cosine=cosine, **more)  # type: ignore[arg-type]


def _ranked(question: str, found: Sequence[Found]) -> list[Found]:
    learned = Learned({one.passage.id: one.passage for one in found}, {})
    return rank(_question(question), found, fused(found, None, learned, encoder_knows=True))


def _order(question: str, *found: Found) -> list[str]:
    return [one.passage.id for one in _ranked(question, found)]


# --- order


def test_the_nearer_meaning_stands_first_and_words_can_turn_that() -> None:
    assert _order("x", _found("vet.a", 0.5), _found("vet.b", 0.6)) == ["vet.b", "vet.a"]
    assert _order("x", _found("vet.a", 0.5, lexical_score=9.0), _found("vet.b", 0.6, lexical_score=1.0)) == [
        "vet.a",
        "vet.b",
    ]


def test_what_one_country_does_stands_behind_unless_that_country_is_named() -> None:
    learned = Learned({}, {})

    def signals(*named: str) -> tuple[float, float]:
        one = replace(_found("vet.es").passage, countries=("ES",))
        got = fused([], None, learned, encoder_knows=True, countries=named).signals(Found(one, 0.0, 0.5))
        return got.same_country, got.other_country

    assert signals() == signals("FR") == (0.0, 1.0) and signals("FR", "ES") == (1.0, 0.0)
    for kind in ("known", "foreign"):
        weights = getattr(figures(), kind)
        assert weights.other_country <= -1.0 < 0.0 <= weights.same_country


def test_of_two_rules_that_fit_alike_the_one_that_everybody_asks_for_is_meant() -> None:
    seldom, often = _found("vet.funding.payment-beira", 0.6), _found("vet.funding.payment", 0.6)
    assert _order("when do I get the money", seldom, often) == [often.passage.id, seldom.passage.id]
    assert all(getattr(figures(), kind).often > 0 for kind in ("known", "foreign"))


def test_what_is_asked_often_are_rules_and_no_practice_of_one_country(built_guide: OpenGuide) -> None:
    shares = asked_often()
    assert max(shares.values()) == 1.0 and min(shares.values()) > 0
    assert [rule for rule in shares if rule not in built_guide.passages] == []
    first = sorted(shares, key=lambda rule: -shares[rule])[:40]
    assert [rule for rule in first if built_guide.passages[rule].countries] == []


def test_rules_for_the_other_role_stand_back() -> None:
    learner, staff = _found("vet.l", 0.6, audience=("learner",)), _found("vet.s", 0.62, audience=("staff",))
    assert _order("how long can apprentices go", learner, staff)[0] == "vet.l"
    assert _order("how long can teachers go", learner, staff)[0] == "vet.s"
    assert _order("how long can teachers and apprentices go", learner, staff)[0] == "vet.s"
    assert _order("how long can one go", learner, staff)[0] == "vet.s"


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["vet.a", "history.b", "sectors.c", "glossary.d", "future.e"]),
            st.floats(0, 1),
            st.none() | st.floats(0, 30),
        ),
        max_size=8,
    ),
    st.text(max_size=40),
)
def test_ranking_loses_and_adds_nothing_and_does_not_depend_on_the_order(
    given_found: list[tuple[str, float, float | None]], text: str
) -> None:
    found = [
        _found(f"{identity}{number}", cosine, lexical_score=score)
        for number, (identity, cosine, score) in enumerate(given_found)
    ]
    ordered = _ranked(text, found)
    assert sorted(one.passage.id for one in ordered) == sorted(one.passage.id for one in found)
    assert [one.score for one in ordered] == sorted((one.score for one in ordered), reverse=True)
    assert _ranked(text, list(reversed(found))) == ordered


# --- spelling


@pytest.fixture(scope="module")
def speller(built_guide: OpenGuide) -> Speller:
    return Speller(built_guide.passages.values())


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("job shadwing", "job shadowing"), ("insurrance", "insurance"), ("acommodation costs", "accommodation costs"),
        ("travl money", "travel money"), ("particpant report", "participant report"), ("europas mobility", "europass mobility"),
    ],
)  # fmt: skip
def test_a_typo_is_mended(speller: Speller, typed: str, mended: str) -> None:
    assert fold(speller.mend(typed)) == fold(mended)


@pytest.mark.parametrize(
    "text",
    [
        "how long can I go abroad?", "KA122 and OID E10123456", "Zaragoza, Łódź and Brno", "SEPIE, Movetia, INAPP", "1200 km", "", "😀 ok", "the car of my aunt",
        "¿cuánto tiempo puedo ir al extranjero?", "xqzzt vwkkp",
    ],
)  # fmt: skip
def test_what_is_no_typo_is_left(speller: Speller, text: str) -> None:
    assert speller.mend(text) == text


def test_no_word_of_the_guide_is_ever_changed(speller: Speller, built_guide: OpenGuide) -> None:
    for passage in built_guide.passages.values():
        text = passage.section.lower()
        assert speller.mend(text) == text


@given(text=st.text(max_size=120))
def test_mending_keeps_what_is_not_a_word_and_is_done_at_once(speller: Speller, text: str) -> None:
    mended = speller.mend(text)
    assert re.sub(r"[^\W\d_]+", "x", mended) == re.sub(r"[^\W\d_]+", "x", text)
    assert speller.mend(mended) == mended


def test_a_passage_of_two_scores_keeps_its_text() -> None:
    one = _found("vet.a", 0.5)
    (ranked,) = _ranked("x", [one])
    assert replace(ranked, score=0.0) == one
