"""The guide and the agencies, held to their format: every rule usable, sourced, honest and linked."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from bot.language.catalogue import LANGUAGES
from tests.knowledge import guide_checks as check
from tests.knowledge.guide_reader import Document, Rule, agencies, documents, known_ids, register

EVERY_DOCUMENT = pytest.mark.parametrize("document", documents(), ids=lambda document: document.name)

PROGRAMME = {
    *(
        "AT",
        "BE",
        "BG",
        "HR",
        "CY",
        "CZ",
        "DK",
        "EE",
        "FI",
        "FR",
        "DE",
        "GR",
        "HU",
        "IE",
        "IT",
        "LV",
        "LT",
        "LU",
    ),
    *("MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO", "MK", "RS", "TR"),
}


def none(complaints: Iterable[str]) -> None:
    found = list(complaints)
    assert not found, "\n".join(found)


def asked_in(rule: Rule) -> list[str]:
    """The languages of a rule's questions: those that are offered, and each that has questions for it."""
    return sorted({*LANGUAGES, *rule.questions})


@EVERY_DOCUMENT
def test_every_document_is_whole(document: Document) -> None:
    none(check.head(document))


@EVERY_DOCUMENT
def test_every_rule_says_what_it_is(document: Document) -> None:
    none(line for rule in document.rules for line in check.identity(rule, register()))


@EVERY_DOCUMENT
def test_every_source_is_registered(document: Document) -> None:
    none(line for rule in document.rules for line in check.sources(rule, document))


@EVERY_DOCUMENT
def test_every_rule_knows_how_people_ask(document: Document) -> None:
    none(
        line for rule in document.rules for language in asked_in(rule) for line in check.asks(rule, language)
    )


@EVERY_DOCUMENT
def test_every_question_has_an_answer_that_answers_it(document: Document) -> None:
    none(
        line
        for rule in document.rules
        for language in asked_in(rule)
        for line in check.answers(rule, language)
    )


@EVERY_DOCUMENT
def test_every_text_is_readable_and_honest(document: Document) -> None:
    none(line for rule in document.rules for line in check.text(rule))


@EVERY_DOCUMENT
def test_related_rules_exist(document: Document) -> None:
    none(line for rule in document.rules for line in check.related(rule, known_ids()))


@EVERY_DOCUMENT
def test_dates_are_days(document: Document) -> None:
    none(line for rule in document.rules for line in check.dates(rule))


def test_ids_are_unique() -> None:
    counted = Counter(rule.id for document in documents() for rule in document.rules)
    none(f"{name} stands {times} times" for name, times in counted.items() if times > 1)


def test_the_guide_answers_the_first_question_of_everybody() -> None:
    assert "vet.apply.no-individuals" in known_ids()


def entries() -> list[dict[str, Any]]:
    data = agencies()
    return [data["official_list"], *data["agencies"], *data["future"]]


def test_every_programme_country_has_its_agency() -> None:
    countries = Counter(entry["country"] for entry in agencies()["agencies"])
    assert countries.keys() == PROGRAMME
    assert countries.pop("BE") == 3
    assert set(countries.values()) == {1}
    greece = next(entry for entry in agencies()["agencies"] if entry["country"] == "GR")
    assert greece["aliases"] == ["EL"]
    assert [entry["country"] for entry in agencies()["future"]] == ["CH"]


def test_every_agency_is_complete() -> None:
    none(line for entry in entries() for line in check.agency(entry))
    none(f"{entry['id']}: no country name" for entry in entries()[1:] if not entry.get("country_name"))
    identifiers = [entry["id"] for entry in entries()]
    assert len(set(identifiers)) == len(identifiers)


RULE = Rule(
    "vet.sample.rule",
    "sample",
    "One rule",
    {
        "calls": "2021-2026",
        "certainty": "reported",
        "sources": ["page"],
        "facts": ["F1.1"],
        "audience": ["learner"],
        "dates": [{"on": dt.date(2026, 2, 19), "what": "A deadline"}],
    },
    "As far as we know, this sample rule is long enough to be read by a person who wants to know something. It has a second sentence, too.",
    {
        "en": {
            "is-it": {
                "question": "Is it a rule?",
                "answer": "Yes. It is one.",
                "asks": ["one", "two", "three"],
            }
        },
        "es": {
            "is-it": {"question": "¿Es una regla?", "answer": "Sí. Lo es.", "asks": ["uno", "dos", "tres"]}
        },
    },
)
STRUCTURE = {
    "order": 1,
    "sources": {"page": {"title": "A page", "url": "https://example.org/page"}},
    "rules": {"vet.sample.rule": {}},
}


def complaints(rule: Rule, structure: dict[str, Any] = STRUCTURE) -> list[str]:
    """All complaints about one document with one rule, as the tests above would find them."""
    document = Document("sample", structure, (rule,), frozenset({"vet.sample.rule"}))
    found = [*check.head(document), *check.identity(rule, register()), *check.sources(rule, document)]
    found += [*check.text(rule), *check.related(rule, {"vet.sample.rule"}), *check.dates(rule)]
    for language in ("en", "es"):
        found += [*check.asks(rule, language), *check.answers(rule, language)]
    return found


def test_a_good_document_has_no_complaints() -> None:
    assert complaints(RULE) == []


def one_question(**changed: object) -> dict[str, Any]:
    """The questions of RULE, the English one changed."""
    return {**RULE.questions, "en": {"is-it": {**RULE.questions["en"]["is-it"], **changed}}}


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"id": "Rule"}, "id must be lower case"),
        ({"meta": {"calls": 2026}}, "calls must be a year"),
        ({"meta": {"calls": "2026-2021"}}, "calls must be a year"),
        ({"meta": {"certainty": "perhaps"}}, "certainty must be"),
        ({"meta": {"audience": ["pupil"]}}, "audience must be"),
        ({"meta": {"audience": []}}, "audience must be"),
        ({"meta": {"facts": ["F1.68"]}}, "may not be shipped"),
        ({"meta": {"facts": ["F99.1"]}}, "register of facts"),
        ({"meta": {"sources": []}}, "no sources"),
        ({"meta": {"sources": ["book"]}}, "is not among the sources"),
        ({"meta": {"related": ["vet.no.such"]}}, "does not exist"),
        ({"meta": {"dates": [{"on": "soon", "what": "x"}]}}, "needs on:"),
        ({"meta": {"dates": [{"on": dt.date(2026, 2, 19), "what": ""}]}}, "needs on:"),
        ({"questions": one_question(asks=["one", "two"])}, "needs 3 asks in en"),
        ({"questions": one_question(asks=["one", "two", "Two"])}, "stands there twice"),
        ({"questions": one_question(answer="It is one.")}, "yes, no or it depends first"),
        ({"questions": one_question(answer="Yes. " + "It is one. " * 20)}, "characters, not 1 to 200"),
        ({"questions": one_question(question="Is it a rule")}, "must end as one"),
        ({"questions": {"es": RULE.questions["es"]}}, "no question in en"),
        ({"text": RULE.text + " And more." * 90}, "characters, not 120 to 900"),
        ({"text": "x"}, "characters"),
        ({"text": RULE.text.replace("As far as we know", "Of course")}, "must say so"),
    ],
)
def test_each_fault_is_found(changed: dict[str, Any], complaint: str) -> None:
    if "meta" in changed:
        changed = {**changed, "meta": {**RULE.meta, **changed["meta"]}}
    assert any(complaint in line for line in complaints(replace(RULE, **changed))), complaints(
        replace(RULE, **changed)
    )


def test_a_document_without_a_text_for_its_rule_is_found() -> None:
    assert any("not both" in line for line in check.head(Document("sample", STRUCTURE, (RULE,), frozenset())))


def test_a_fault_in_an_agency_is_found() -> None:
    good = next(entry for entry in agencies()["agencies"] if entry["url"] is None)
    assert list(check.agency(good)) == []
    for fault in (
        {"url": "www.example.org"},
        {"name": ""},
        {"id": "pt"},
        {"certainty": "sure"},
        {"sources": [{"title": "A page", "url": None}]},
        {"note": None},
    ):
        assert list(check.agency(good | fault)), fault
