"""A sample of the scenarios that another hand wrote, typed through the protocol of the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.channels.web import limits
from bot.self_checks.flows_in_use import published
from bot.store.tables import interviews
from tests.channels.web.house import House
from tests.channels.web.test_self_check_asides import _person
from tests.self_checks.as_people import sample, wording

LONGEST = 40


async def test_a_sample_of_the_blind_scenarios(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MESSAGES_PER_SECOND", 1000)  # nobody types that fast
    async with House(tmp_path) as house:
        for number, (one, answers) in enumerate(sample()):
            cookie = await house.cookie()
            async with house.page(cookie) as page:
                await page.say(f"/check {one.flow}", f"scenario-{number}-begin")
                await page.replies(1)
                for step in range(LONGEST):
                    row = await _row(house, _person(house, cookie))
                    if row.state == "done":
                        break
                    await page.say(wording(one.flow, row.asked, answers), f"scenario-{number}-step-{step}")
                    await page.replies(1)
            flow = published().flows[one.flow]
            outcome = flow.outcomes.get(row.outcome, flow.unsettled)
            assert (row.state, outcome.verdict) == ("done", one.verdict), (one.name, row.outcome)


async def _row(house: House, person: str) -> Any:
    async with house.store.read() as connection:
        return (await connection.execute(select(interviews).where(interviews.c.person_id == person))).one()
