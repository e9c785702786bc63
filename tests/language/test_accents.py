"""What is typed without accents is understood as what is typed with them."""

from __future__ import annotations

import re

import pytest

from bot.answers.question.words import content_words
from bot.language.accents import either_way, spellings
from bot.language.fold import fold
from bot.self_checks.case_facts import case_facts
from indexing.letters import bare
from indexing.lexical import terms_of
from indexing.ranking.subwords import words_of

TYPED = [
    ("pl", "Chciałbym pojechać na staż, czy mogę już złożyć zgłoszenie do szkoły?"),
    ("de", "Für wie lange dürfen wir in große Betriebe?"),
    ("fr", "Où l'œuvre de l'élève apprenti étranger"),
    ("es", "Cuánto dinero me darán y cuándo podré cobrarlo allí?"),
    ("it", "Perché l'università non è più così?"),
]


@pytest.mark.parametrize(("language", "text"), TYPED)
def test_words_are_the_same_without_accents(language: str, text: str) -> None:
    typed = bare(text)
    assert typed.isascii()
    assert fold(typed) == fold(text)
    assert words_of(typed) == words_of(text)
    assert terms_of(typed, language) == terms_of(text, language)
    assert content_words(typed, language) == content_words(text, language)


def test_each_part_of_a_joined_word_counts() -> None:
    assert content_words("OLS-Sprachtest", "de") == content_words("OLS Sprachtest", "de")
    assert content_words("l’étranger et l'apprentissage", "fr") == content_words(
        "étranger apprentissage", "fr"
    )
    assert content_words("Erasmus+") == content_words("Erasmus")


@pytest.mark.parametrize(
    ("pattern", "typed"),
    [
        (r"\bmogę\b", "moge"), ("zło[żz]yć", "zlozyc"), ("uczeń|uczni[óo]w", "uczen"), ("wyślę", "wysle"), ("für", "fur"),
        ("möchte", "moechte"), ("möchte", "mochte"), ("großeltern", "grosseltern"), (r"przedłuż\w*", "przedluzyc"), ("[a-zł’-]+ jechać", "sam-l jechac"),
    ],
)  # fmt: skip
def test_a_pattern_fits_what_is_typed_without_accents(pattern: str, typed: str) -> None:
    fits = re.fullmatch(either_way(pattern), typed)
    assert (fits is not None) is (typed != "fur")  # three letters are a word of their own
    assert re.fullmatch(either_way("è|où"), "e") is None


def test_a_case_is_read_without_accents() -> None:
    typed = "jestem uczniem technikum, mam 17 lat, chce jechac na dwa tygodnie"
    said = "jestem uczniem technikum, mam 17 lat, chcę jechać na dwa tygodnie"
    assert case_facts(typed, "pl") == case_facts(said, "pl")
    assert case_facts(said, "pl").days == 14
    assert case_facts("Ich bin Azubi und war fuenf Wochen dort", "de").days == 35
    assert spellings("Fünf") == {"funf", "fuenf"}
