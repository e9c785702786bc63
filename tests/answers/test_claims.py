"""A claim is supported or not, whatever way it and its passage are written: digits, words, other formats, other languages."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers.check.claims import claims, passage_claims, unsupported
from bot.answers.check.dates import take_days
from bot.answers.open_guide import OpenGuide
from bot.answers.read.units import units
from indexing.passages import Dated, Passage, Source

PASSAGE = Passage(
    id="p",
    document="d",
    title="t",
    section="s",
    text="""Learners go abroad for **10 to 89 days**, from the age of 16. The stay has eleven working days of preparation and lasts up to
twelve months. You get 5000 EUR or €1,250.50, at most 80 % before the stay; the rest (20 percent) comes within 45 calendar days.
At most 30 participants take part in a KA122-VET project, see Annex VI. The deadline is 19 February 2026, 12:00 Brussels time, a Thursday.
Stays run from 1 June 2025 to 31 August 2027, and from 10 to 12 March. Half of the group may travel twice, 30 hours per week.
Days 1 to 14 are paid in full, from day 15 it is less. All 33 programme countries take part.
It says: "Ask your *sending organisation* first." Write to help@agency.example or look at https://agency.example/guide/2026?x=1.

| Distance | Amount in EUR |
|---|---|
| 100 to 499 km | 211 |
| 2000 to 2999 km | 395 |
""",
    dates=(Dated(date(2027, 3, 4), "x"),),
    sources=(Source("Official page", "https://source.example/rules"),),
)

SUPPORTED = [
    "10 to 89 days",
    "between 10 and 89 days",
    "10-89 days",
    "10–89 days",
    "at least ten days and at most eighty-nine days",
    "entre diez y ochenta y nueve días|es",
    "11 working days",
    "eleven days",
    "once días|es",
    "12 months",
    "doce meses|es",
    "EUR 5.000",
    "5,000 euros",
    "5 000 €",
    "5k euros",
    "5 thousand euros",
    "five thousand euros",
    "cinco mil euros|es",
    "5'000 EUR",
    "5000,00 EUR",
    "1.250,50 EUR",
    "1250.5 EUR",
    "80%",
    "80 per cent",
    "80 por ciento|es",
    "20 %",
    "aged 16",
    "16 years old",
    "30 learners",
    "treinta alumnos|es",
    "KA122",
    "Annex VI",
    "19 February 2026",
    "February 19, 2026",
    "19 Feb 2026",
    "2026-02-19",
    "19.02.2026",
    "19/2/2026",
    "the nineteenth of February 2026",
    "19 de febrero de 2026|es",
    "in February",
    "in 2026",
    "12 March",
    "10 March",
    "from 10 to 12 March",
    "4 March 2027",
    "Thursday",
    "jueves|es",
    "12:00",
    "12h00",
    "12 pm",
    "half of the group",
    "la mitad del grupo|es",
    "twice",
    "el doble|es",
    "30 hours a week",
    "“Ask your sending organisation first.”",
    "«Ask your sending organisation first»",
    "help@agency.example",
    "https://agency.example/guide/2026?x=1",
    "www.agency.example/guide/2026?x=1.",
    "https://source.example/rules",
    "for 100 to 499 km you get 211 EUR",
    "395 euros for 2,000 to 2,999 km",
    "10 días|es",
    "the first 14 days",
    "from the 15th day",
    "desde el día 15|es",
    "los primeros 14 días|es",
    "33 countries",
    "all thirty-three of them",
    "33 países|es",
    "no number at all, e.g. a rule",
]

UNSUPPORTED = [
    "88 days",
    "10 to 90 days",
    "89 weeks",
    "89 months",
    "10 EUR",
    "eleven weeks",
    "twelve days",
    "trece días|es",
    "once semanas|es",
    "fifty thousand euros",
    "EUR 50.000",
    "5 EUR",
    "5.5k EUR",
    "500 EUR",
    "5000 dollars",
    "$5000",
    "5000 £",
    "1,250 EUR",
    "12.505 EUR",
    "81 %",
    "80 EUR",
    "80 days",
    "aged 17",
    "17 years",
    "31 participants",
    "KA121",
    "KA1220",
    "Annex IX",
    "20 February 2026",
    "19 March 2026",
    "19 February 2027",
    "19 February 1926",
    "02/19/2027",
    "2/3/2026",
    "19.02.26 or 20.02.26",
    "the twentieth of February",
    "21 de febrero|es",
    "in April",
    "en abril|es",
    "in 2031",
    "19 days",
    "2026 EUR",
    "2027 participants",
    "11 March",
    "Friday",
    "viernes|es",
    "tomorrow",
    "mañana|es",
    "13:00",
    "1 pm",
    "12:30",
    "midnight",
    "a third of the group",
    "un tercio del grupo|es",
    "triple",
    "a dozen days",
    "two dozen",
    "a fortnight",
    "hundreds of euros",
    "miles de euros|es",
    "one month",
    "a month",
    "un mes|es",
    "a year",
    "“Ask your school first.”",
    '"ask your sending organisation first"',
    "‘Ask your host first’",
    "an open “quote",
    "help@evil.example",
    "https://agency.example/guide",
    "https://agency.example/guide/2026?x=12",
    "https://agency.example.evil.example/guide/2026?x=1",
    "http://evil.example",
    "evil.example",
    "[agency.example](https://evil.example)",
    "@helpdesk",
    "/start",
    "tel:+34600600600",
    "+34 600 600 600",
    "211 km",
    "for 500 km",
    "395 days",
    "٨٨ days",
    "８８ days",
    "⑪ weeks",
    "½ of the group",
    "十 days",
    "ⅩⅠ",
    "5 hundred euros",
    "211 EUR per km for 211 km",
    "1e3 EUR",
    "10x more",
    "10 times",
    "the 89th day",
    "the tenth day",
    "89 trimesters",
    "89 trimestres|es",
    "5000 bucks",
    "5000 zł",
    "5000 ₤",
    "¥ 5000",
    "5000 litres",
    "33 companies",
    "33 days",
    "5000 EUR per day and 45 hours a month",
    "KA122b3",
]


def _missing(text: str) -> tuple[str, str] | None:
    text, _, language = text.partition("|")
    return unsupported(claims(text, language or "en"), [passage_claims(PASSAGE)])


@pytest.mark.parametrize("text", SUPPORTED)
def test_what_the_passage_says_is_supported_in_any_form(text: str) -> None:
    assert _missing(text) is None


@pytest.mark.parametrize("text", UNSUPPORTED)
def test_what_the_passage_does_not_say_is_not(text: str) -> None:
    assert _missing(text) is not None


def test_every_piece_of_the_guide_is_supported_by_its_own_passage(built_guide: OpenGuide) -> None:
    for passage in built_guide.passages.values():
        known = passage_claims(passage)
        for unit in units(passage.text):
            assert unsupported(claims(unit.text, passage.language), [known]) is None, (passage.id, unit.text)


def test_claims_may_be_spread_over_several_passages() -> None:
    other = Passage("q", "d", "t", "s", "The fee is 42 EUR.")
    both = [passage_claims(PASSAGE), passage_claims(other)]
    assert unsupported(claims("42 EUR for 10 days", "en"), both) is None
    assert unsupported(claims("42 EUR for 10 days", "en"), both[:1]) == ("number", "42 euro")


@pytest.mark.parametrize(
    "text",
    ["am 19. Februar 2026", "le 19 février 2026", "il 19 febbraio 2026", "19 lutego 2026", "el 19 de febrero de 2026", "19 February 2026"],
)  # fmt: skip
def test_a_day_is_read_in_every_language_that_is_answered_in(text: str) -> None:
    [[day]] = [one.days for one in take_days(text)[0]]
    assert (day.day, day.month, day.year) == (19, 2, 2026)
