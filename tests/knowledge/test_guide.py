"""The guide and the agencies, held to their format: every rule usable, sourced, honest and linked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from tests.knowledge import guide_checks as check
from tests.knowledge.guide_reader import Document, Rule, agencies, documents, known_ids, parse

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


@EVERY_DOCUMENT
def test_front_matter_and_headings(document: Document) -> None:
    none(check.head(document))


@EVERY_DOCUMENT
def test_every_rule_says_what_it_is(document: Document) -> None:
    none(line for rule in document.rules for line in check.identity(rule))


@EVERY_DOCUMENT
def test_every_source_is_registered(document: Document) -> None:
    none(line for rule in document.rules for line in check.sources(rule, document))


@EVERY_DOCUMENT
def test_every_rule_knows_how_people_ask(document: Document) -> None:
    none(line for rule in document.rules for line in check.asks(rule))


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


GOOD = """---
id: sample
title: A sample
language: en
order: 1
sources:
  page: {title: "A page", url: "https://example.org/page"}
---
# A sample

## One rule

```yaml rule
id: vet.sample.rule
calls: "2021-2026"
certainty: reported
sources: [page]
facts: [F1.1]
audience: [learner]
dates: [{on: 2026-02-19, what: "A deadline"}]
asks:
  en: [one, two, three, four]
  es: [uno, dos, tres]
```

As far as we know, this sample rule is long enough to be read by a person who wants to know something. It has a
second sentence, too.
"""


def complaints(content: str) -> list[str]:
    """All complaints about one document, as the tests above would find them."""
    document = parse("sample", content)
    found = list(check.head(document))
    for rule in document.rules:
        found += check.identity(rule)
        found += check.sources(rule, document)
        found += check.asks(rule)
        found += check.text(rule)
        found += check.related(rule, {"vet.sample.rule"})
        found += check.dates(rule)
    return found


def test_a_good_document_has_no_complaints() -> None:
    assert complaints(GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("id: sample", "id: other", "must be the file name"),
        ("order: 1\n", "", "has no order"),
        ("https://example.org/page", "ftp://page", "needs a title, and a web address"),
        ("```yaml rule", "```yaml", "no rule under the heading"),
        ("id: vet.sample.rule", "id: Rule", "id must be lower case"),
        ('calls: "2021-2026"', "calls: 2026", "calls must be a year"),
        ('calls: "2021-2026"', 'calls: "2026-2021"', "calls must be a year"),
        ("certainty: reported", "certainty: perhaps", "certainty must be"),
        ("audience: [learner]", "audience: [pupil]", "audience must be"),
        ("audience: [learner]", "audience: []", "audience must be"),
        ("facts: [F1.1]", "facts: [F1.68]", "may not be shipped"),
        ("facts: [F1.1]", "facts: [one]", "no fact number"),
        ("sources: [page]", "sources: []", "no sources"),
        ("sources: [page]", "sources: [book]", "is not in the front matter"),
        ("[one, two, three, four]", "[one, two, three]", "needs 4 asks in en"),
        ("[uno, dos, tres]", "[uno, dos]", "needs 3 asks in es"),
        ("[uno, dos, tres]", "[uno, dos, Dos]", "stands there twice"),
        ("second sentence, too.", "second sentence. " * 60, "characters, not 120 to 900"),
        (
            "this sample rule is long enough to be read by a person who wants to know something.",
            "x",
            "characters",
        ),
        ("As far as we know, this", "Of course, this", "must say so"),
        ("audience: [learner]", "audience: [learner]\nrelated: [vet.no.such]", "does not exist"),
        ("on: 2026-02-19", "on: soon", "needs on:"),
        ('what: "A deadline"', 'what: ""', "needs on:"),
    ],
)
def test_each_fault_is_found(old: str, new: str, complaint: str) -> None:
    assert old in GOOD
    assert any(complaint in line for line in complaints(GOOD.replace(old, new, 1)))


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


def test_a_rule_without_an_id_is_named_by_its_heading() -> None:
    rule = Rule("sample", "A heading", {}, "")
    assert replace(rule, meta={"id": "a.b"}).id == "a.b"
    assert rule.id == "sample: A heading"


def test_a_document_without_front_matter_is_refused() -> None:
    with pytest.raises(ValueError, match="no front matter"):
        parse("sample", "# Only a title\n")
