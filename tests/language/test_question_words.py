"""How questions begin, and where one question ends and the next begins, in every language that is answered in."""

from __future__ import annotations

import pytest

from bot.language.completeness import answering
from bot.language.packs import question_words

TWO = {
    "en": "can i go to Dublin for 5 weeks and what do i get there",
    "es": "¿puedo ir a Irlanda con 17 años y cuánto dinero me dan?",
    "de": "brauche ich eine Versicherung und wer bezahlt sie mir?",
    "fr": "combien de temps je peux partir et qui paie mon billet ?",
    "it": "quanto posso stare a Dublino e chi paga il mio volo?",
    "pl": "czy mogę jechać do Irlandii i ile dostanę pieniędzy?",
}
ONE = {
    "en": ["who pays for board and lodging", "can a teacher and a trainer go", "how long and where"],
    "es": ["¿quién paga el viaje y el alojamiento?", "¿pueden ir un profesor y un alumno?"],
    "de": ["wer zahlt Reise und Unterkunft?", "können Azubis und Lehrkräfte fahren?"],
    "fr": ["qui paie le voyage et le logement ?", "je veux partir et revenir en train"],
    "it": ["chi paga viaggio e alloggio?", "possono partire docenti e allievi?"],
    "pl": ["kto płaci za podróż i nocleg?", "czy mogą jechać uczeń i nauczyciel?"],
}


def test_every_language_is_tried() -> None:
    assert set(TWO) == set(ONE) == set(answering())


@pytest.mark.parametrize("code", TWO)
def test_two_questions_are_told_apart_and_one_stays_one(code: str) -> None:
    assert len(question_words(code).clauses(TWO[code])) == 2
    for text in ONE[code]:
        assert question_words(code).clauses(text) == [text]
