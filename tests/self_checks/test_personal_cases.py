"""What somebody says of their own case decides it, where the rest cannot change the verdict; else the guide is asked as usual."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.answer import Asked
from bot.answers.open_guide import OpenGuide
from bot.answers.pipeline import CASE_SO_FAR, Pipeline
from bot.language.catalogue import say
from bot.self_checks.case_facts import case_facts
from bot.self_checks.flows_in_use import published
from bot.self_checks.personal_cases import PersonalCases

TODAY = date(2026, 11, 30)
CASES = PersonalCases(published)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("I teach welding in a firm and would like to watch colleagues in Austria for nine weeks", "60 days"),
        ("I finished my apprenticeship 14 months ago, can I still go to Denmark with Erasmus", "12 months"),
        ("can our librarian do job shadowing for 61 days", "60 days"),
        ("I'm an apprentice and would love to do job shadowing in Malta", "activities for staff"),
    ],
)
def test_a_case_that_is_certain_is_answered_with_its_rules(text: str, says: str) -> None:
    found = CASES.answer(text, "en", "en", TODAY)
    assert found is not None and found.text.startswith("**No") and says in found.text
    assert found.citations


@pytest.mark.parametrize(
    "text",
    [
        "how long can job shadowing last",
        "I teach welding and would like to watch colleagues in Austria for nine days",
        "what does an apprentice get",
        "my teacher said two weeks ago that I may go",
        "",
    ],
)
def test_what_is_not_certain_is_left_to_the_guide(text: str) -> None:
    assert CASES.answer(text, "en", "en", TODAY) is None


def test_money_between_two_towns_is_an_estimate() -> None:
    found = CASES.answer(
        "what money do I get for 5 weeks from Graz to Cork? I'm an apprentice cook", "en", "en", TODAY
    )
    assert found is not None and "Graz" in found.text and "Cork" in found.text and "309" in found.text


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("a stay of nine weeks", 63),
        ("for 14 days", 14),
        ("a single day", 1),
        ("two months in Spain", 60),
        ("I finished 14 months ago", None),
        ("I am 17 years old", None),
        ("in two weeks I leave", None),
        ("two weeks in Belgium and three weeks in Malta", None),
    ],
)
def test_the_length_of_a_stay_is_told_from_other_spans(text: str, days: int | None) -> None:
    assert case_facts(text, "en").days == days


def test_a_language_without_such_words_has_no_facts() -> None:
    assert case_facts("ich bin Azubi und will neun Wochen weg", "xx").count == 0


SHE_ASKS = {
    "en": "can i go to dublin for 5 weeks im 17 and apprentice, what do i get and who do i ask",
    "es": "¿puedo irme a Dublín 5 semanas? tengo 17 y soy aprendiza",
    "de": "ich bin 17 und Azubi, darf ich 5 Wochen nach Dublin?",
    "fr": "j'ai 17 ans et je suis apprentie, je peux partir 5 semaines à Dublin ?",
    "it": "sono un'apprendista di 17 anni, posso andare 5 settimane a Dublino?",
    "pl": "mam 17 lat, jestem uczennicą technikum, czy mogę pojechać na 5 tygodni do Irlandii?",
}


@pytest.mark.parametrize("language", SHE_ASKS)
def test_whoever_asks_whether_she_may_go_is_told_what_holds_so_far(language: str) -> None:
    facts = case_facts(SHE_ASKS[language], language)
    assert (facts.age, facts.days) == (17, 35)
    found = CASES.so_far(SHE_ASKS[language], language, language, TODAY)
    assert found is not None and "35" in found.text and "10" in found.text and "89" in found.text
    assert found.text.startswith(say(language, "case-so-far")) and say(language, "case-rest") in found.text
    assert "vet.before.minors-consent" in {one.id for one in found.citations}
    estimate = published().flows["what-might-i-get"].title[language]
    assert (estimate in found.text) == (language == "en")  # the one that asks for money


@pytest.mark.parametrize("language", SHE_ASKS)
def test_the_same_is_what_the_pipeline_says(language: str, built_guide: OpenGuide) -> None:
    cases = PersonalCases(published, lambda: built_guide.passages)
    pipeline = Pipeline(lambda: built_guide, own_cases=cases)
    answer = pipeline.answer_now(Asked(SHE_ASKS[language], TODAY, (), language))
    assert answer.outcome == "answered_complete" and answer.confidence == CASE_SO_FAR
    assert answer.text.startswith(say(language, "case-so-far"))


@pytest.mark.parametrize(
    "text",
    [
        "I'm an apprentice, can I go to Qwertyville for 5 weeks",  # nobody knows where that is
        "I study at a university, can I go for 5 weeks to Spain",
        "I'm an apprentice, can I go home by train",
        "how long can an apprentice stay in Spain",  # a question about a rule
        "can I go to Dublin",
        "I'm an apprentice, can I go to Dublin for 500 days",
        "",
    ],
)
def test_nothing_is_said_so_far_where_it_does_not_go_well_or_is_not_asked(text: str) -> None:
    assert CASES.so_far(text, "en", "en", TODAY) is None


def test_what_was_not_said_is_named_and_what_was_said_is_not() -> None:
    found = CASES.so_far("I'm an apprentice from Spain, can I go to Ireland for 5 weeks", "en", "en", TODAY)
    assert found is not None
    rest = found.text.rpartition(say("en", "case-rest"))[2]
    assert "would send you" in rest and "the country of your sending organisation" not in rest


@pytest.mark.parametrize(
    "country", ["Ireland", "Finland", "Poland", "Iceland", "Switzerland", "the Netherlands"]
)
def test_the_name_of_a_country_is_not_cut_at_a_little_word_within_it(country: str) -> None:
    assert case_facts(f"can i go to {country} for 5 weeks", "en").goes == country
    assert case_facts(f"I'm from {country}", "en").leaves == country


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("my daughter is 17 and an apprentice, three weeks in Malta, is that possible", "en"), ("soy aprendiz, 16 años, 4 semanas en Italia, ¿se puede?", "es"),
        ("unser Azubi will 3 Wochen nach Italien, geht das?", "de"), ("mon fils est apprenti, 4 semaines en Irlande, c'est possible ?", "fr"),
        ("sono apprendista, 3 settimane a Dublino, è possibile?", "it"), ("jestem uczniem technikum, 3 tygodnie w Hiszpanii, czy to możliwe?", "pl"),
        ("mi hija de 16 está en FP en Valencia, puede irse 4 semanas a Italia?", "es"), ("meine Tochter ist 16 und an der Berufsschule, darf sie 4 Wochen nach Italien?", "de"),
        ("moja córka ma 16 lat i chodzi do technikum, czy może pojechać na 4 tygodnie do Włoch?", "pl"),
    ],
)  # fmt: skip
def test_whether_it_is_possible_is_asked_in_other_words_too(text: str, language: str) -> None:
    found = CASES.so_far(text, language, language, TODAY)
    assert found is not None and "89" in found.text


@settings(max_examples=60)
@given(st.sampled_from(["apprentice", "vocational student", "teacher", "trainer"]), st.integers(1, 400))
def test_it_never_says_yes_where_the_case_is_decided_against(role: str, days: int) -> None:
    text = f"I'm a {role}, can I go to Italy for {days} days"
    assert not (CASES.answer(text, "en", "en", TODAY) and CASES.so_far(text, "en", "en", TODAY))


@pytest.mark.parametrize(
    ("text", "language", "age"),
    [
        ("i'm 16", "en", 16), ("a 17-year-old apprentice", "en", 17), ("I am 20 weeks away", "en", None), ("we are 25 learners", "en", None),
        ("mi hija tiene 15 años", "es", 15), ("tengo 20 días", "es", None), ("meine 17-jährige Tochter", "de", 17), ("ist 16 Jahre alt", "de", 16),
        ("bin 30 Tage weg", "de", None), ("mon fils a 16 ans", "fr", 16), ("ho 18 anni", "it", 18), ("mam 16 lat", "pl", 16), ("17-latek", "pl", 17),
    ],
)  # fmt: skip
def test_an_age_is_read_and_no_other_number(text: str, language: str, age: int | None) -> None:
    assert case_facts(text, language).age == age
