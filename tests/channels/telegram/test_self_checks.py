"""Every scenario of the self-checks, answered by people in Telegram: by buttons where there are any, else typed."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.flows.definition import said
from bot.people.person_store import person_id
from bot.self_checks import self_check_store
from bot.self_checks.flows_in_use import published
from bot.self_checks.self_check_store import Interview
from bot.store.tables import inbox, interviews, replies
from tests.channels.telegram.house import House
from tests.fake_telegram import FakeTelegram, Human
from tests.flows.scenarios import Scenario, load
from tests.self_checks.as_people import DONT_KNOW, can_be_played, sample, wording
from tests.self_checks.nodes import NODES, way_to

AT_ONCE = 16
LONGEST = 40  # messages of one person
SCENARIOS = [one for one in load() if can_be_played(one.flow, one.answers)]
FLOWS = sorted({one.flow for one in SCENARIOS})


@pytest.fixture
async def house(server: FakeTelegram, tmp_path: Path) -> AsyncIterator[House]:
    async with House(server, tmp_path) as running:
        yield running


async def _row(house: House, human: Human) -> Any:
    async with house.store.read() as connection:
        statement = select(interviews).where(interviews.c.person_id == person_id("telegram", str(human.id)))
        return (await connection.execute(statement)).one()


async def _reply_body(house: House, human: Human) -> dict[str, Any]:
    """The last reply as it was stored: text in house markup, citations."""
    async with house.store.read() as connection:
        statement = (
            select(replies.c.body).join(inbox, inbox.c.id == replies.c.inbox_id)
            .where(replies.c.chat == str(human.id)).order_by(replies.c.id.desc()).limit(1)
        )  # fmt: skip
        return dict((await connection.execute(statement)).scalar_one())


async def _through(house: House, human: Human, scenario: Scenario) -> str:
    """Answer everything; what is wrong with the end, or nothing."""
    shown = await human.ask(f"/check {scenario.flow}")
    asked = None
    for _ in range(LONGEST):
        row = await _row(house, human)
        if row.state == "done":
            return await _judged(house, human, scenario, row)
        again, asked = row.asked == asked, row.asked
        words = DONT_KNOW if again else wording(scenario.flow, asked, scenario.answers)
        if words in [label for line in shown.buttons for label in line]:
            await human.tap(words, message=shown.id)
        else:
            await human.send(words)
        shown = await human.wait_for_reply(30)
    return f"{scenario.name}: it does not end"


async def _judged(house: House, human: Human, scenario: Scenario, row: Any) -> str:
    flow, body = published().flows[scenario.flow], await _reply_body(house, human)
    outcome = flow.outcomes.get(row.outcome, flow.unsettled)
    cited = {one["id"] for one in body["citations"]}
    text = body["text"].replace("\\", "")
    wrong = []
    if (outcome.verdict, outcome.key) != (scenario.verdict, scenario.outcome):
        wrong.append(f"{outcome.verdict} {outcome.key} instead of {scenario.verdict} {scenario.outcome}")
    if not set(scenario.rules) <= cited:
        wrong.append(f"cites {sorted(cited)}")
    wrong += [f"lacks {piece!r}" for piece in scenario.says if piece not in text]
    wrong += [f"says {piece!r}" for piece in scenario.says_not if piece in text]
    if said(outcome.title, "en") not in human.last.text:
        wrong.append(f"shows {human.last.text[:80]!r}")
    return f"{scenario.name}: {'; '.join(wrong)}" if wrong else ""


@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.slow)])
@pytest.mark.parametrize("flow", FLOWS)
async def test_every_scenario(flow: str, every: int, server: FakeTelegram, house: House) -> None:
    slots = asyncio.Semaphore(AT_ONCE)

    async def one(number: int, scenario: Scenario) -> str:
        async with slots:
            return await _through(house, server.human(f"P{number}", language="en"), scenario)

    mine = [scenario for scenario in SCENARIOS if scenario.flow == flow][::every]
    ends = await asyncio.gather(*(one(number, scenario) for number, scenario in enumerate(mine)))
    assert [end for end in ends if end] == []


async def test_a_sample_of_the_blind_scenarios(server: FakeTelegram, house: House) -> None:
    for number, (one, answers) in enumerate(sample()):
        human = server.human(f"B{number}", language="en")
        row = await _played(house, human, one.flow, answers)
        flow = published().flows[one.flow]
        assert flow.outcomes.get(row.outcome, flow.unsettled).verdict == one.verdict, (one.name, row.outcome)


async def _played(house: House, human: Human, flow: str, answers: dict[str, Any]) -> Any:
    shown = await human.ask(f"/check {flow}")
    for _ in range(LONGEST):
        row = await _row(house, human)
        if row.state == "done":
            return row
        words = wording(flow, row.asked, answers)
        if words in [label for line in shown.buttons for label in line]:
            await human.tap(words, message=shown.id)
        else:
            await human.send(words)
        shown = await human.wait_for_reply(30)
    raise AssertionError(f"{flow} does not end: {shown.text}")


async def test_a_question_of_ones_own_at_every_node(server: FakeTelegram, house: House) -> None:
    async def one(number: int, key: str, question: str) -> None:
        human = server.human(f"N{number}", language="en")
        await human.ask("/help")
        await house.settled()
        flow = published().flows[key]
        answers = way_to(flow, question, random.Random(number))
        async with house.store.write() as connection:
            here = Interview(person_id("telegram", str(human.id)), key, flow.version, answers, asked=question)
            await self_check_store.save(connection, here, datetime.now(UTC))
        await human.send("how long can a teacher go to Spain for 5 days?")
        answer, again = await human.expects(2, timeout=30)
        assert answer.text == "re: how long can a teacher go to Spain for 5 days?"
        assert said(flow.questions[question].label, "en") in again.text
        assert DONT_KNOW in [label for line in again.buttons for label in line]

    for number, (key, question) in enumerate(NODES):
        await one(number, key, question)


def test_there_are_enough() -> None:
    assert len(SCENARIOS) >= 120
