"""Word search never fails, whatever is typed, and finds by meaning-bearing words only."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from indexing.lexical import MOST_TERMS, Lexical, terms_of
from indexing.passages import Passage

PASSAGES = [
    Passage("a", "d", "Insurance", "Before > Insurance", "You need a European Health Insurance Card."),
    Passage("b", "d", "Travel", "Money > Travel", "Travel money depends on the distance.", asks={"es": {"plane": ("billete de avión",)}}),
    Passage("c", "d", "Duration", "Stay > Duration", "A stay lasts 10 to 89 days; long stays last up to 365 days."),
]  # fmt: skip
LEXICAL = Lexical(PASSAGES)


def ids(query: str, language: str = "en") -> list[str]:
    return [one for one, _ in LEXICAL.search(query, language, 10)]


@given(st.text(), st.sampled_from(["en", "es", "fr", "xx", ""]))
def test_never_raises(query: str, language: str) -> None:
    LEXICAL.search(query, language, 5)


@given(
    st.lists(
        st.sampled_from(
            ['"', "*", "^", "NEAR(", "AND", "OR", "NOT", "-", "title:", "insurance", "\0", "\ud800", "{", ")"]
        )
    )
)
def test_query_syntax_is_only_words(parts: list[str]) -> None:
    found = ids(" ".join(parts))
    assert ("a" in found) == ("insurance" in parts)


def test_words_without_meaning_find_nothing() -> None:
    assert ids("what is the and of it") == []
    assert ids("¿qué es lo que hay?", "es") == []


def test_word_forms_accents_and_asks_are_found() -> None:
    assert ids("travelling") == ["b"]
    assert ids("insured") == ["a"]
    assert ids("AVION", "es") == ["b"]
    assert ids("¿y los billetes de aviones?", "es") == ["b"]
    assert ids("how many days can a stay last")[0] == "c"


def test_scores_fall_and_most_is_kept() -> None:
    scores = [score for _, score in LEXICAL.search("stay days travel money insurance card", "en", 2)]
    assert len(scores) == 2 and scores == sorted(scores, reverse=True) and scores[1] > 0


def test_a_very_long_query_keeps_its_first_words() -> None:
    assert terms_of(" ".join(f"word{number}" for number in range(5000)), "en")[-1] == f"word{MOST_TERMS - 1}"
