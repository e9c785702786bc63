"""In which language a reply is: that of the question where it is answered in, else the reader's; one that is not offered is told so in itself."""

from __future__ import annotations

from datetime import date

import pytest

import knowledge
from bot.answers.answer import Asked
from bot.answers.inquiry import Inquiry
from bot.answers.open_guide import OpenGuide
from bot.answers.outcomes import Outcome
from bot.answers.pipeline import Pipeline, as_question, not_spoken
from bot.language.catalogue import LANGUAGES, NAMES
from bot.language.packs import not_offered
from indexing.wordings import Wordings

TODAY = date(2026, 11, 30)


def _no_guide() -> OpenGuide:
    raise AssertionError("the guide is not needed for this")


def _inquiry(question: str, reader: str) -> Inquiry:
    pipeline = Pipeline(_no_guide, wordings=Wordings(knowledge.ROOT))
    inquiry = pipeline._inquiry(Asked(question, TODAY, (), reader))
    inquiry.masked = inquiry.text
    inquiry.question = as_question(inquiry)
    return inquiry


@pytest.mark.parametrize(
    ("question", "reader", "reply"),
    [
        ("¿Cuánto tiempo puedo ir al extranjero como aprendiz?", "en", "es"),
        ("How long can an apprentice go abroad?", "es", "en"),
        ("EHIC", "es", "es"),
        ("Uçak biletimi kim ödüyor?", "es", "es"),
    ],
)
def test_the_reply_is_in_the_language_of_the_question_where_that_is_answered_in(
    question: str, reader: str, reply: str
) -> None:
    assert _inquiry(question, reader).language == reply


def test_a_language_that_is_not_offered_is_told_so_in_itself_with_a_button_for_each_that_is() -> None:
    answer = not_spoken(_inquiry("Uçak biletimi kim ödüyor?", "en"))
    offered = ", ".join(NAMES[code] for code in LANGUAGES)
    assert answer.outcome is Outcome.ABSTAINED_LANGUAGE and answer.language == "tr"
    assert answer.text == not_offered()["tr"].format(languages=offered)
    payloads = [button.payload for row in answer.buttons for button in row]
    assert payloads == [f"do:language:{code}" for code in LANGUAGES]


def test_every_sentence_has_a_place_for_the_languages() -> None:
    assert all(sentence.count("{languages}") == 1 for sentence in not_offered().values())
    assert len(not_offered()) >= 30
