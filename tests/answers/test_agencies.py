"""Agencies: each of the 33 countries is asked for, in both languages, directly and after another one."""

from __future__ import annotations

from datetime import date

import pytest
from babel import Locale

from bot.answers.answer import Answer, Asked
from bot.answers.open_guide import OpenGuide
from bot.answers.pipeline import Pipeline
from bot.channels.terminal.plain import plain_text
from bot.language.countries import countries_in, country_name, names
from bot.language.fold import fold
from tests.knowledge.guide_reader import agencies

TODAY = date(2026, 11, 21)
COUNTRIES = tuple(sorted({str(entry["country"]) for entry in agencies()["agencies"]}))


@pytest.fixture(scope="module")
def pipeline(built_guide: OpenGuide) -> Pipeline:
    return Pipeline(lambda: built_guide)


def _of(code: str) -> list[dict[str, str]]:
    return [entry for entry in agencies()["agencies"] if entry["country"] == code]


def _names_it(answer: Answer, code: str) -> bool:
    """Whether the answer names every agency of the country, with its website."""
    return all(
        entry["name"] in answer.text and (not entry.get("url") or entry["url"] in answer.text)
        for entry in _of(code)
    ) and {f"agency.{code.lower()}"} == {citation.id[:9] for citation in answer.citations}


def test_there_are_thirty_three_countries() -> None:
    assert len(COUNTRIES) == 33


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_country_is_asked_for_in_english_and_spanish(pipeline: Pipeline, code: str) -> None:
    english, spanish = country_name(code, "en"), country_name(code, "es")
    questions = [
        (f"who is the agency in {english}?", "en"), (f"what is the national agency of {english}", "en"), (f"{english.lower()} national agency website", "en"),
        (f"who can i contact in {english}", "en"), (f"¿cuál es la agencia nacional de {spanish}?", "es"), (f"agencia {fold(spanish)}", "es"),
        (f"contacto de la agencia en {spanish}", "es"),
    ]  # fmt: skip
    # Each country is asked for in three of the seven ways, and each way by many countries.
    for question, language in [
        questions[(COUNTRIES.index(code) + step) % len(questions)] for step in (0, 2, 4)
    ]:
        answer = pipeline.answer_now(Asked(question, TODAY, (), language))
        assert answer.outcome == "answered_complete", (question, answer.outcome)
        assert _names_it(answer, code), (question, answer.text)
        assert len(plain_text(answer.text)) <= 900


@pytest.mark.parametrize("code", COUNTRIES)
def test_another_country_is_asked_for_by_its_name_alone(pipeline: Pipeline, code: str) -> None:
    before = "PT" if code != "PT" else "MT"
    for first, question, language in (
        (f"who is the agency in {country_name(before, 'en')}?", f"and in {country_name(code, 'en')}?", "en"),
        (f"¿cuál es la agencia de {country_name(before, 'es')}?", f"¿y en {country_name(code, 'es')}?", "es"),
    ):
        history = (
            ("user", first),
            ("assistant", pipeline.answer_now(Asked(first, TODAY, (), language)).text),
        )
        answer = pipeline.answer_now(Asked(question, TODAY, history, language))
        assert _names_it(answer, code), (question, answer.text)


def test_several_countries_are_answered_in_the_order_they_are_named(pipeline: Pipeline) -> None:
    answer = pipeline.answer_now(Asked("national agencies of Spain and Portugal", TODAY))
    assert [citation.id for citation in answer.citations] == ["agency.es", "agency.pt"]


@pytest.mark.parametrize(
    "question",
    ["can I go to Portugal for 3 weeks", "how long can a learner stay in Spain", "daily rate for teachers in Italy", "¿puedo ir a Francia?"],
)  # fmt: skip
def test_a_country_alone_is_no_question_for_an_agency(pipeline: Pipeline, question: str) -> None:
    answer = pipeline.answer_now(Asked(question, TODAY))
    assert not any(citation.id.startswith("agency.") for citation in answer.citations)


def test_a_country_without_an_agency_gets_none(pipeline: Pipeline) -> None:
    for question in ("who is the agency in Japan?", "national agency of Brazil"):
        answer = pipeline.answer_now(Asked(question, TODAY))
        assert not any(
            citation.id.startswith("agency.") and len(citation.id) == 9 for citation in answer.citations
        ), answer.text


# --- countries by their names


@pytest.mark.parametrize("language", ["en", "es", "fr", "de", "it", "pt", "nl", "pl"])
@pytest.mark.parametrize("code", COUNTRIES)
def test_a_country_is_known_by_its_name_in_each_language(code: str, language: str) -> None:
    name = Locale(language).territories[code]
    for text in (name, name.upper(), f"in {name}?", fold(name)):
        assert countries_in(text) == [code], text


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("from Spain to Italy and Malta", ["ES", "IT", "MT"]), ("Spain, spain, España", ["ES"]), ("Türkiye or Turkey", ["TR"]), ("the Netherlands / Holland", ["NL"]),
        ("Czech Republic", ["CZ"]), ("North Macedonia", ["MK"]), ("UK and the USA", ["GB", "US"]), ("EL", ["GR"]), ("tell the uk story", []), ("el uk", []),
        ("a chad from mali", []), ("spaniel", []), ("Inspain", []), ("", []), ("Northern Ireland", ["GB"]), ("Ireland", ["IE"]), ("Republic of Ireland", ["IE"]),
        ("my man in Spain", ["ES"]), ("polaco", ["PL"]), ("the danish agency", ["DK"]), ("¿y en Países Bajos?", ["NL"]), ("Österreich", ["AT"]), ("turkey hill", ["TR"]),
    ],
)  # fmt: skip
def test_countries_are_found_in_the_order_they_stand(text: str, codes: list[str]) -> None:
    assert countries_in(text) == codes


def test_no_name_means_two_countries_at_once_and_none_is_a_common_word() -> None:
    common = {
        "can",
        "the",
        "man",
        "one",
        "and",
        "you",
        "all",
        "may",
        "how",
        "por",
        "con",
        "para",
        "como",
        "que",
        "los",
        "una",
        "dos",
        "mas",
        "reunion",
        "cuba libre",
    }
    assert not common & set(names())
    assert all(len(code) == 2 and code.isupper() for code in names().values())


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("can i go to dublin for 5 weeks im 17 and apprentice, what do i get and who do i ask", "en"),
        ("i am an apprentice in valencia and want to go to dublin, who do i ask", "en"),
        ("soy aprendiz y quiero irme 5 semanas a dublín, qué me dan y a quién pregunto", "es"),
        ("ich bin Azubi und will 5 Wochen nach Dublin, was bekomme ich und an wen wende ich mich", "de"),
    ],
)
def test_a_learner_is_not_sent_to_the_agency_of_another_country(
    pipeline: Pipeline, question: str, language: str
) -> None:
    """The sending organisation is whom a learner asks; a school that asks for a contact gets the agency."""
    answer = pipeline.answer_now(Asked(question, TODAY, (), language))
    assert not any(id.startswith("agency.") for id in answer.passages), answer.text


def test_a_school_that_asks_for_a_contact_gets_the_agency(pipeline: Pipeline) -> None:
    question = "our school in Ireland wants to apply for Erasmus+ VET for the first time, who do we contact"
    answer = pipeline.answer_now(Asked(question, TODAY))
    assert answer.passages == ("agency.ie",)


@pytest.mark.parametrize(
    "question",
    ["ile pieniędzy dostanę na praktyki w Hiszpanii", "mogę jechać na 5 tygodni do Niemiec?", "na jak długo do Irlandii", "na, wie lange nach Spanien?"],
)  # fmt: skip
def test_a_little_word_of_another_language_asks_for_no_agency(pipeline: Pipeline, question: str) -> None:
    """Polish "na" (for, on) is not the NA that English has for a National Agency."""
    answer = pipeline.answer_now(Asked(question, TODAY, (), "pl"))
    assert not any(id.startswith("agency.") for id in answer.passages), answer.text


@pytest.mark.parametrize(
    "question", ["who is the NA in Spain", "which na is for spain", "what is our na in Spain"]
)
def test_the_short_word_for_an_agency_is_known(pipeline: Pipeline, question: str) -> None:
    assert pipeline.answer_now(Asked(question, TODAY)).passages == ("agency.es",)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("agencja narodowa w Hiszpanii", "ES"), ("praktyki w Niemczech", "DE"), ("do Włoch", "IT"), ("na Malcie", "MT"), ("z Węgier", "HU"),
        ("wyjazd do Irlandii", "IE"), ("we Francji", "FR"), ("do Wielkiej Brytanii", "GB"),
    ],
)  # fmt: skip
def test_a_country_is_known_in_the_case_in_which_a_sentence_has_it(text: str, code: str) -> None:
    assert countries_in(text) == [code]
