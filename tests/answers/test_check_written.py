"""What a good model would write passes, sentence by sentence; the same with one thing wrong does not."""

from __future__ import annotations

import pytest

from bot.answers.check.checks import Unsupported, check_written
from bot.answers.open_guide import OpenGuide

RIGHT = [
    ("en", "vet.activities.overview-learners", "As an apprentice you can usually go abroad for 10 to 89 days; with ErasmusPro the stay is longer, 90 to 365 days."),
    ("en", "vet.activities.overview-learners", "People with fewer opportunities may go from 2 days on, and a skills competition takes 1 to 10 days."),
    ("en", "vet.activities.overview-learners", "Days of travel do not count."),
    ("es", "vet.activities.overview-learners", "Como aprendiz puedes ir al extranjero de **10 a 89 días**, o de 90 a 365 días con ErasmusPro. Los días de viaje no cuentan."),
    ("en", "vet.funding.travel", "For a distance of 500 to 1999 km you get 309 EUR, or 417 EUR if you travel green."),
    ("en", "vet.funding.travel", "Travel money lies between 28 and 1,735 euros per person for the whole return trip."),
    ("en", "vet.funding.travel", "From 8,000 km on it is 1,735 EUR."),
    ("es", "vet.funding.travel", "Para 500 a 1999 km recibes 309 EUR, y 417 EUR con viaje ecológico."),
    ("en", "rates.individual-support", "In Spain, staff get 95 to 169 EUR per day."),
    ("es", "rates.individual-support", "En el grupo 2 el personal recibe entre 95 y 169 EUR al día."),
    ("en", "rates.course-fees", "A course fee is paid with 80 EUR per day."),
    ("en", "vet.apply.deadline-2026", "Apply by 19 February 2026 at 12:00 Brussels time; the day is the same for KA121-VET and KA122-VET."),
    ("en", "vet.apply.deadline-2026", "The deadline for the 2026 call is February 19, 2026, at noon (Brussels time)."),
    ("es", "vet.apply.deadline-2026", "El plazo de la convocatoria 2026 termina el 19 de febrero de 2026 a las 12:00, hora de Bruselas."),
    ("en", "history.plm", "PLM was the Leonardo mobility for people on the labour market; it ran from 2007 to 2013 and you can no longer apply."),
    ("en", "vet.rights.mentor", "You should have a mentor at work and a contact person at the host and at home."),
    ("en", "vet.before.a1-form", "The A1 form shows your social security while you are abroad. Ask your training company or chamber how to get it."),
    ("en", "vet.apply.join-consortium", "Yes, through a consortium: several organisations of one country under an accredited coordinator."),
]  # fmt: skip

WRONG = [
    ("en", "vet.activities.overview-learners", "As an apprentice you can go abroad for 10 to 98 days."),
    ("en", "vet.activities.overview-learners", "As an apprentice you can go abroad for 10 to 89 weeks."),
    ("en", "vet.activities.overview-learners", "As an apprentice you can go abroad for about three months."),
    ("en", "vet.activities.overview-learners", "As an apprentice you can go abroad for almost a year."),
    ("es", "vet.activities.overview-learners", "Como aprendiz puedes ir al extranjero de diez a noventa y nueve días."),
    ("en", "vet.funding.travel", "For a distance of 500 to 1999 km you get 211 EUR."),
    ("en", "vet.funding.travel", "For a distance of 100 to 499 km you get 309 EUR, or 417 EUR if you travel green."),
    ("en", "vet.funding.travel", "You get 309 EUR for your journey."),
    ("en", "vet.funding.travel", "For 1,200 km you get 309 EUR."),
    ("en", "rates.individual-support", "In Germany, staff get 95 to 169 EUR per day."),
    ("en", "rates.individual-support", "In Spain, staff get 95 to 169 EUR per week."),
    ("es", "rates.individual-support", "En el grupo 1 el personal recibe entre 95 y 169 EUR al día."),
    ("en", "rates.course-fees", "A course fee is paid with 800 EUR per day of the course."),
    ("en", "vet.apply.deadline-2026", "Apply by 19 February 2027 at 12:00 Brussels time."),
    ("en", "vet.apply.deadline-2026", "Apply by 19 February 2026 at 17:00 Brussels time."),
    ("en", "vet.apply.deadline-2026", "There is a second deadline in the autumn, on 1 October 2026."),
    ("es", "vet.apply.deadline-2026", "El plazo termina el veinte de febrero de 2026 a las 12:00."),
    ("en", "history.plm", "PLM ran from 2007 to 2014 for people on the labour market."),
    ("en", "vet.rights.mentor", "You should have two mentors at work and a contact person at the host."),
    ("en", "vet.before.a1-form", "The A1 form is at https://a1-form.example, fill it in before you go."),
    ("en", "vet.apply.join-consortium", "As a language model I cannot say which consortium is right for you."),
    ("en", "vet.apply.join-consortium", "Yes, via a consortium of at least three organisations of one country."),
]  # fmt: skip


def _check(index: OpenGuide, language: str, id: str, text: str) -> None:
    check_written([(text, [index.passages[id]])], language)


@pytest.mark.parametrize(("language", "id", "text"), RIGHT)
def test_what_is_right_passes(language: str, id: str, text: str, built_guide: OpenGuide) -> None:
    _check(built_guide, language, id, text)


@pytest.mark.parametrize(("language", "id", "text"), WRONG)
def test_what_is_wrong_does_not(language: str, id: str, text: str, built_guide: OpenGuide) -> None:
    with pytest.raises(Unsupported):
        _check(built_guide, language, id, text)


def test_rows_of_the_real_tables_pass_as_the_reader_shows_them(built_guide: OpenGuide) -> None:
    from bot.answers.read.units import units

    for passage in built_guide.passages.values():
        for unit in units(passage.text):
            if unit.kind == "row" and any(character.isdigit() for character in unit.text):
                check_written([(f"It is so that for the people this is: {unit.text}", [passage])], "en")
