"""At every question of every self-check, in both languages: a question of one's own is answered, and the pending one asked again."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.flows.catalogue import Catalogue
from bot.flows.definition import said
from bot.people.person_store import person_id
from bot.self_checks import self_check_store
from bot.self_checks.interpret import Interpreter
from bot.self_checks.interpretation import Digression
from bot.self_checks.self_check_store import Interview
from bot.self_checks.state import at
from bot.store.tables import interviews
from tests.self_checks.nodes import NODES, way_to
from tests.talk import NOON, Talk

QUESTIONS = {
    "en": [
        "how long can a teacher go abroad for job shadowing?",
        "what is green travel?",
        "can I get money for a visa to Türkiye?",
        "who is the national agency in Spain?",
        "does an apprentice need insurance in Germany",
        "and what about 5 days of travel?",
        "tell me about Valencia and Dublin",
        "is 3 weeks enough?",
        "do I have to pay back anything if I say no?",
        "what happens on 3 March 2027?",
    ],
    "es": [
        "¿cuánto dura una movilidad en grupo de 2 días?",
        "¿quién paga el seguro en Italia?",
        "¿puede ir un aprendiz a Malta?",
        "quiero saber qué es ErasmusPro",
    ],
}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("key", "question"), NODES, ids=lambda one: str(one))
async def test_a_question_of_ones_own_at_every_node(
    key: str, question: str, language: str, talk: Talk, catalogue: Catalogue
) -> None:
    flow = catalogue.flows[key]
    answers = way_to(flow, question, random.Random(f"{key} {question}"))
    await talk.say("/help", language=language)
    async with talk.store.write() as connection:
        one = Interview(person_id("test", "ana"), key, flow.version, answers, asked=question)
        await self_check_store.save(connection, one, NOON)
    # Each node is asked two of them, each of them at many nodes.
    at_node = random.Random(f"{question} {key}").sample(QUESTIONS[language], 2)
    for asked in at_node:
        turn = await talk.turn(asked)
        answer, again = turn.replies
        assert answer.text == f"re: {asked}"
        assert f"**{said(flow.questions[question].label, language)}**" in again.text
        assert again.buttons[-1][0].payload
    [row] = await talk.rows(select(interviews))
    assert (row.answers, row.asked, row.state) == (answers, question, "open")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_question_of_ones_own_on_any_way(data: st.DataObject, catalogue: Catalogue) -> None:
    key, question = data.draw(st.sampled_from(NODES))
    flow = catalogue.flows[key]
    answers = way_to(flow, question, random.Random(data.draw(st.integers(0, 10_000))))
    language = data.draw(st.sampled_from(["en", "es"]))
    asked = data.draw(st.sampled_from(QUESTIONS[language]))
    now = at(flow, Interview("p", key, flow.version, answers, asked=question))
    assert now.key == question
    gazetteer = catalogue.gazetteer if flow.questions[question].kind == "town" else None
    listener = Interpreter(now.here, question, now.standing, language, NOON.date(), gazetteer)
    heard = listener.interpret(asked)
    assert heard == Digression(asked)
    asked_again = replace(now.run, asked=question)
    assert at(flow, asked_again).key == question
