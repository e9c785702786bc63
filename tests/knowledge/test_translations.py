"""Every translation of a rule keeps the figures, addresses and structure of the English text. Words are judged by people."""

from __future__ import annotations

import pytest

from tests.knowledge.guide_reader import KNOWLEDGE, documents, languages, prose
from tests.knowledge.translation_checks import figures_kept, kept

TRANSLATED = [code for code in languages("guide") if code != "en"]


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_keeps_figures_addresses_and_lists(code: str) -> None:
    complaints, known = [], set()
    for document in documents():
        path = KNOWLEDGE / "guide" / code / f"{document.name}.md"
        translated = prose(path) if path.exists() else {}
        known |= translated.keys()
        for rule in document.rules:
            if rule.id in translated:
                complaints += [
                    f"{code} {rule.id}: {what}" for what in kept(rule.text, translated[rule.id][1])
                ]
    known -= {rule.id for document in documents() for rule in document.rules}
    complaints += [f"{code} {identity}: is no rule" for identity in sorted(known)]
    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize(
    ("english", "translated"),
    [
        ("after 30 days", "nach 13 Tagen"), ("1,250 EUR", "1.520 EUR"), ("for KA122-VET", "für KA121-VET"), ("see https://a.eu/b.", "siehe https://a.eu/c."),
        ("- one\n- two", "- eins"), ("112 at 09:00", "112 um 19.00"),
    ],
)  # fmt: skip
def test_what_a_translation_changed_is_noticed(english: str, translated: str) -> None:
    assert list(kept(english, translated))


@pytest.mark.parametrize(
    ("english", "translated"),
    [("1,250.50 EUR at 09:00", "1.250,50 EUR um 09.00"), ("1,250 EUR", "1\u202f250 EUR"), ("1. a 5\n2. b", "1. c 5\n2. d")],
)  # fmt: skip
def test_the_same_written_another_way_is_kept(english: str, translated: str) -> None:
    assert not list(kept(english, translated))


@pytest.mark.parametrize("code", [code for code in languages("questions") if code != "en"])
def test_a_short_answer_keeps_figures(code: str) -> None:
    complaints = []
    for rule in (rule for document in documents() for rule in document.rules):
        english, translated = rule.questions.get("en", {}), rule.questions.get(code, {})
        for key in english.keys() & translated.keys():
            found = figures_kept(english[key]["answer"], translated[key]["answer"])
            complaints += [f"{code} {rule.id}/{key}: {what}" for what in found]
    assert not complaints, "\n".join(complaints)
