"""Which National Agencies a question asks for: words for an agency, and a country, in it or in the question before."""

from __future__ import annotations

from collections.abc import Mapping

from bot.answers.context import Question
from bot.answers.question.places import countries_named
from bot.answers.question.roles import roles, with_role
from bot.language.countries import countries_in
from bot.language.patterns import any_matches, expressions
from indexing.passages import Passage


def _asks_for_an_agency(text: str, whose: str) -> bool:
    """Whether *text* names an agency; or asks for a contact, unless it is a learner who does: theirs is their sending organisation. *whose*
    says who asks."""
    if any_matches(expressions("agencies", "asked_by"), text):
        return True
    return "learner" not in roles(whose) and any_matches(expressions("agencies", "contact"), text)


def asked_agencies(question: Question, passages: Mapping[str, Passage]) -> list[str]:
    """The passage ids of the agencies asked for, in the order the countries are named; at most three countries."""
    before = [text for who, text in question.history if who == "user"][-1:]
    about_agencies = _asks_for_an_agency(question.text, with_role(question))
    countries = list(question.countries) or countries_in(question.text)
    if (
        not about_agencies
        and countries
        and len(question.words) <= 2
        and before
        and _asks_for_an_agency(before[0], before[0])
    ):
        about_agencies = True  # "and in Spain?"
    if about_agencies and not countries and len(question.words) <= 2 and before:
        countries = countries_named(before[0])
    if not about_agencies:
        return []
    wanted = [f"agency.{code.lower()}" for code in countries[:3]]
    return [id for one in wanted for id in passages if id == one or id.startswith(one + "-")]


def has_agency(code: str, passages: Mapping[str, Passage]) -> bool:
    """Whether the country *code* (ISO) has an agency, that is, takes full part in the programme."""
    wanted = f"agency.{code.lower()}"
    return wanted in passages or f"{wanted}-fr" in passages
