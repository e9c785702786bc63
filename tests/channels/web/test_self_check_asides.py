"""At every question of every self-check a question of one's own is answered and the pending one asked again, through the socket."""

from __future__ import annotations

import html
import random
from datetime import UTC, datetime
from pathlib import Path

from starlette.requests import HTTPConnection

from bot.channels.web.identity import person_of
from bot.flows.definition import said
from bot.people.person_store import person_id
from bot.self_checks import self_check_store
from bot.self_checks.flows_in_use import published
from bot.self_checks.self_check_store import Interview
from tests.channels.web.house import House
from tests.self_checks.nodes import NODES, way_to

ASKED = "who pays for a teacher in Spain for 5 days?"


def _person(house: House, cookie: str) -> str:
    scope = {"type": "http", "headers": [(b"cookie", cookie.encode())]}
    external = person_of(HTTPConnection(scope), house.settings)
    assert external is not None
    return person_id("web", external)


async def test_a_question_of_ones_own_at_every_node(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        for number, (key, question) in enumerate(NODES):
            cookie = await house.cookie()
            async with house.page(cookie) as page:
                await page.say("/help", "key-first-1")
                await page.replies(1)
                flow = published().flows[key]
                answers = way_to(flow, question, random.Random(number))
                here = Interview(_person(house, cookie), key, flow.version, answers, asked=question)
                async with house.store.write() as connection:
                    await self_check_store.save(connection, here, datetime.now(UTC))
                await page.say(ASKED, "key-second-2")
                answer, again = await page.replies(2)
                assert "You asked: who pays for a teacher in Spain for 5 days" in answer["html"]
                assert said(flow.questions[question].label, "en") in html.unescape(again["html"]), (
                    key,
                    question,
                )
