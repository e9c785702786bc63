"""The town behind a real HTTP server, with people on their way, for a real browser."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import uvicorn
from playwright.async_api import Browser, Page
from sqlalchemy import insert, select, update

from bot.answers.answer import Answer, Asked
from bot.answers.outcomes import Outcome, canned
from bot.channels.web.app import create_app, server_config
from bot.channels.web.channel import WebChannel
from bot.channels.web.coordinators.routes import routes
from bot.desk import Desk
from bot.journeys import checklist, mobility_store
from bot.journeys.mobility import Mobility
from bot.journeys.plan import DONE, plan
from bot.people.person_store import person_id
from bot.store.engine import Store
from bot.store.tables import deliveries, members
from tests.channels.web.coordinators.office import Town
from tests.databases import sqlite_at
from tests.gaps.guide import payload
from tests.journeys.house import answers
from tests.talk import NOON, a_conversation

QUESTION = "Who pays when I lose my train ticket?"
NAMES = ("Aino Laine", "Bruno Costa", "Chiara Russo", "Dominik Nowak", "Elif Kaya", "Femke de Vries")


class Honest:
    """Has no answer to anything, and says so."""

    async def answer(self, asked: Asked) -> Answer:
        outcome = Outcome.ABSTAINED_NOT_IN_GUIDE
        return Answer(canned(outcome, asked.language), outcome, asked.language, masked=asked.question)


@contextlib.asynccontextmanager
async def served(folder: Path) -> AsyncIterator[Town]:
    """A town of a school with six people on their way, at the address of a server."""
    store = Store(sqlite_at(folder / "page.sqlite3"))
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    town = Town(store, f"http://127.0.0.1:{listening.getsockname()[1]}")
    await town.open()
    await _people(town)
    channel = WebChannel()
    app = create_app(
        town.settings, store, Desk(store, town.talk.conversation), channel, extra_routes=routes(town.services)
    )
    server = uvicorn.Server(server_config(app, town.settings))
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        while not server.started:
            if serving.done():
                serving.result()
            await asyncio.sleep(0.01)
        yield town
    finally:
        server.should_exit = True
        await serving
        await store.close()


async def _people(town: Town) -> None:
    """Six people in the cohort, one further with the list than the other; a question of one of them."""
    published = checklist.published()
    for place, name in enumerate(NAMES):
        who = f"p{place}"
        await town.talk.say("/help", who=who, name=name)
        async with town.store.write() as connection:
            person = person_id("test", who)
            await connection.execute(
                insert(members).values(cohort_id=1, person_id=person, role="learner", joined_at=NOON)
            )
            if place == len(NAMES) - 1:
                continue
            stay = await mobility_store.save(connection, Mobility(person, answers()), NOON)
            before = plan(stay, published, {}).of("before")
            done = len(before) * place // (len(NAMES) - 2)
            for entry in before[:done]:
                await mobility_store.tick(connection, stay.id or 0, entry.item.key, DONE, NOON)
    town.talk.conversation = a_conversation(
        town.store, Honest(), admins=("test:root",), links=town.services.ways, now=lambda: town.talk.now
    )
    await town.talk.say(QUESTION, who="p1")
    card = await town.talk.say("/person", who="p1")
    await town.talk.tap(payload(card, "Yes, send it"), who="p1")


async def settle_some(town: Town, number: int, count: int) -> None:
    """As if the dispatcher had sent *count* more of announcement *number*."""
    async with town.store.write() as connection:
        waiting = (
            select(deliveries.c.id)
            .where(deliveries.c.source == f"announcement:{number}", deliveries.c.state == "waiting")
            .order_by(deliveries.c.id)
            .limit(count)
        )
        ids = (await connection.execute(waiting)).scalars().all()
        await connection.execute(
            update(deliveries)
            .where(deliveries.c.id.in_(ids))
            .values(state="sent", sent_at=NOON, message="1", data={"revision": 0})
        )


@contextlib.asynccontextmanager
async def signed_in(
    town: Town, browser: Browser, who: str = "cora", **context: object
) -> AsyncIterator[Page]:
    """A fresh profile in which *who* came in by a link; any error in the page's console fails the test."""
    profile = await browser.new_context(**{"locale": "en-GB", **context})  # type: ignore[arg-type]
    page = await profile.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    try:
        await page.goto(town.origin + await town.link(who))
        await page.get_by_role("button", name="Sign in").click()
        await page.wait_for_url(f"{town.origin}/coordinator")
        yield page
    finally:
        await profile.close()
    assert not wrong, wrong
