"""The language of a question: measured on real questions from public pages and on the asks of the guide, in every language there is."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import knowledge
from bot.answers.question.detect import question_language
from bot.language.completeness import answering
from bot.language.packs import not_offered, with_words
from indexing import plainyaml
from indexing.questions import read_questions

GOOD_ENOUGH = 0.98
SHORTEST = 4  # words
AT_MOST = 400  # asks of a language
OTHERS = plainyaml.load((Path(__file__).parent / "other_languages.yaml").read_text("utf-8"))


def _real() -> Iterator[tuple[str, str]]:
    for path in sorted((knowledge.ROOT / "golden" / "real").glob("*-open.yaml")):
        raw = plainyaml.load(path.read_text("utf-8"))
        for case in raw["cases"]:
            yield case.get("lang") or raw["defaults"]["lang"], case["question"]


def _asks(language: str) -> list[str]:
    questions, _ = read_questions(knowledge.ROOT / "questions" / language)
    every = [phrase for found in questions.values() for one in found for phrase in (one.question, *one.asks)]
    return random.Random(7).sample(every, min(AT_MOST, len(every)))


def _long_enough(questions: list[str]) -> list[str]:
    return [question for question in questions if len(question.split()) >= SHORTEST]


def _right(language: str, questions: list[str], person: str) -> float:
    found = [question_language(question, person) == language for question in questions]
    return sum(found) / len(found)


@pytest.mark.parametrize("language", answering())
def test_asks_of_people_who_use_that_language(language: str) -> None:
    assert _right(language, _long_enough(_asks(language)), language) >= GOOD_ENOUGH


@pytest.mark.parametrize("language", sorted({language for language, _ in _real()}))
@pytest.mark.parametrize("person", ["en", "es", "de"])
def test_real_questions_whoever_asks(language: str, person: str) -> None:
    questions = _long_enough([question for code, question in _real() if code == language])
    assert _right(language, questions, person) >= (
        GOOD_ENOUGH if language in with_words("questions") else 0.8
    )


def test_questions_in_languages_that_are_not_offered() -> None:
    wrong = [
        (language, question)
        for language, questions in OTHERS.items()
        for question in questions
        if question_language(question, "en") != language
    ]
    assert len(wrong) <= 2, wrong


@pytest.mark.parametrize(
    "text", ["", "KA121", "😀", "1200 km", "Erasmus+ 2026", "ok", "no", "visa", "info@example.org"]
)
@pytest.mark.parametrize("person", ["en", "es"])
def test_where_nothing_tells_it_the_persons_language_stands(text: str, person: str) -> None:
    assert question_language(text, person) == person


def test_what_was_asked_before_decides_where_the_words_do_not() -> None:
    history = (("user", "¿Puedo llevar a mi perro a la estancia?"), ("assistant", "No."))
    assert question_language("¿y en Italia?", "en", history) == "es"
    assert question_language("and in Italy?", "en", history) == "en"


@given(st.text(max_size=200), st.sampled_from(["en", "es"]))
def test_any_text_has_a_language(text: str, person: str) -> None:
    assert question_language(text, person) in {*with_words("stop_words"), *not_offered()}
