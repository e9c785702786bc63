"""What is outside the guide is declined, also where it uses the guide's own words; what is inside is not."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers.answer import Asked
from bot.answers.open_guide import OpenGuide
from bot.answers.pipeline import Pipeline
from bot.answers.scope.near_misses import phrases
from bot.answers.scope.wording import ALL_WORDS, ONE_WORD, TopicWording, words_of
from indexing.passages import Passage

TODAY = date(2026, 11, 21)


def _passage(identity: str, text: str, *asks: str) -> Passage:
    return Passage(identity, "d", "t", "s", text, asks={"en": {"about": asks}} if asks else {})


INSIDE = [
    _passage("a", "Text.", "how long is a placement", "placement abroad"),
    _passage("b", "The canteen of the host opens at noon."),
]
ELSEWHERE = ["how long is a film", "the price of a flat", "price of a car"]


def test_words_that_people_use_of_the_guide_lean_inside_and_others_outside() -> None:
    wording = TopicWording(INSIDE, ELSEWHERE)
    assert wording.leaning(["placement"]) > 0 > wording.leaning(["price"])
    assert wording.leaning([]) == 0


def test_a_passage_without_asks_speaks_for_itself() -> None:
    assert TopicWording(INSIDE, ELSEWHERE).leaning(["canteen"]) > 0


def test_a_phrase_that_is_judged_does_not_speak_against_itself() -> None:
    wording = TopicWording(INSIDE, ELSEWHERE)
    words = words_of("the price of a flat", "en")
    assert wording.leaning(words, words) > wording.leaning(words)


def test_one_word_alone_does_not_decide() -> None:
    wording = TopicWording([_passage("a", "", *["placement"] * 5000)], ["flat"] * 5000)
    assert wording.leaning(["placement"]) == pytest.approx(ONE_WORD / ALL_WORDS)
    assert wording.leaning(["placement"] * 9) == pytest.approx(ONE_WORD / ALL_WORDS)


def test_no_phrase_stands_twice() -> None:
    assert [one for one in phrases() if phrases().count(one) > 1] == []


@pytest.mark.parametrize(
    "question",
    [
        "how long may I keep a rented car", "insurance for my motorbike", "travel agency in Dublin", "how do I sell a bike", "course for salsa dancing",
        "how do I repair a cracked phone screen", "grant for a new roof", "how do I host a birthday", "drone licence", "renovar el seguro de la moto",
    ],
)  # fmt: skip
def test_the_words_of_the_guide_in_another_matter_are_declined(question: str, built_guide: OpenGuide) -> None:
    answer = Pipeline(lambda: built_guide).answer_now(Asked(question, TODAY))
    assert answer.outcome.startswith("abstained_"), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "how long may an apprentice stay abroad", "which insurance does an apprentice need abroad", "national agency in Ireland", "when do I write the report",
        "course for teachers in Italy", "grant for the daily costs", "how do we host apprentices from abroad", "pedir la tarjeta sanitaria europea",
    ],
)  # fmt: skip
def test_the_same_words_in_the_matter_of_the_guide_are_answered(
    question: str, built_guide: OpenGuide
) -> None:
    answer = Pipeline(lambda: built_guide).answer_now(Asked(question, TODAY))
    assert answer.outcome.startswith("answered_"), answer.outcome
