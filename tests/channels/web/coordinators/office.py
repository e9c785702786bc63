"""The page on a real store, asked over HTTP as a browser without script asks: it follows redirects, keeps cookies, sends forms."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from html import unescape
from typing import Any

import httpx
from sqlalchemy import insert, select, update
from starlette.applications import Starlette

from bot.channels.web.coordinators.routes import routes
from bot.channels.web.coordinators.visit import PageServices
from bot.cohorts.links import Links
from bot.people.person_store import person_id
from bot.settings import Settings
from bot.store.engine import Store
from bot.store.tables import cohorts, coordinators, members, organisations, roster
from tests.talk import NOON, Talk

ORIGIN = "http://page.example"
PUBLIC = "http://chat.example"  # where invitations lead: nobody else could open an address of this machine
FORM = re.compile(r'<form method="post" action="([^"]+)"[^>]*>(.*?)</form>', re.DOTALL)
FIELD = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


class Town:
    """Two schools with coordinators (``cora`` and ``carl``; ``dora``), their cohorts and people, an admin (``root``)."""

    def __init__(self, store: Store, origin: str = ORIGIN) -> None:
        self.store, self.origin = store, origin
        self.settings = Settings(_env_file=None, admins=("test:root",), public_url=origin, allowed_origins=())
        links = Links(PUBLIC)
        self.talk = Talk(store, admins=("test:root",), links=links)
        self.services = PageServices(self.settings, store, links=links, now=lambda: self.talk.now)
        self.app = Starlette(routes=routes(self.services))

    async def open(self) -> None:
        for who in ("ana", "ben", "sue", "cora", "carl", "dora", "root"):
            await self.talk.say("/help", who=who, name=who.title())
        async with self.store.write() as connection:
            for number, school, cohort in (
                (1, "North school", "Cooks 2027"),
                (2, "South school", "Nurses 2027"),
            ):
                await connection.execute(
                    insert(organisations).values(
                        id=number, name=school, folded=school.lower(), created_at=NOON
                    )
                )
                await connection.execute(
                    insert(cohorts).values(
                        id=number, organisation_id=number, name=cohort, folded=cohort.lower(), created_at=NOON
                    )
                )
            for who, school in (("cora", 1), ("carl", 1), ("dora", 2)):
                await connection.execute(
                    insert(coordinators).values(
                        person_id=person_id("test", who), organisation_id=school, granted_at=NOON
                    )
                )
            for who, cohort in (("ana", 1), ("ben", 1), ("sue", 2)):
                await connection.execute(
                    insert(members).values(
                        cohort_id=cohort, person_id=person_id("test", who), role="learner", joined_at=NOON
                    )
                )
            await connection.execute(
                insert(roster).values(cohort_id=1, name="Zoe Quist", role="learner", created_at=NOON)
            )

    async def revoke(self, who: str) -> None:
        async with self.store.write() as connection:
            await connection.execute(
                update(coordinators)
                .where(coordinators.c.person_id == person_id("test", who))
                .values(revoked_at=self.talk.now)
            )

    async def link(self, who: str) -> str:
        """The path of a new sign-in link, as the chat sends it."""
        reply = await self.talk.say("/web", who=who)
        found = re.search(r"\(http://[^/)]+(/coordinator/sign-in/[^)]+)\)", reply.text)
        assert found is not None, reply.text
        return found[1]

    def browser(self, **headers: str) -> Browser:
        return Browser(self, headers)

    async def signed_in(self, who: str) -> Browser:
        browser = self.browser()
        await browser.get(await self.link(who))
        await browser.submit("/coordinator/sign-in")
        assert browser.status == 200, browser.text
        return browser

    async def rows(self, table: Any) -> list[Any]:
        async with self.store.read() as connection:
            return list((await connection.execute(select(table))).all())

    def later(self, **span: float) -> datetime:
        self.talk.now += timedelta(**span)
        return self.talk.now


class Browser:
    """One browser: what it shows now is in ``text`` and ``status``."""

    def __init__(self, town: Town, headers: dict[str, str]) -> None:
        transport = httpx.ASGITransport(town.app)
        self.client = httpx.AsyncClient(
            transport=transport, base_url=ORIGIN, headers=headers, follow_redirects=True
        )
        self.text, self.status, self.path = "", 0, ""

    def _shows(self, response: httpx.Response) -> Browser:
        self.text, self.status, self.path = response.text, response.status_code, response.url.path
        self.headers, self.content = response.headers, response.content
        return self

    async def get(self, path: str) -> Browser:
        return self._shows(await self.client.get(path))

    async def post(
        self, path: str, data: dict[str, Any] | None = None, *, origin: str | None = ORIGIN, files: Any = None
    ) -> Browser:
        headers = {"Origin": origin} if origin else {}
        return self._shows(await self.client.post(path, data=data or {}, files=files, headers=headers))

    def forms(self) -> list[tuple[str, dict[str, str]]]:
        """(where it goes, hidden fields) of every form of the page."""
        return [
            (unescape(action), {name: unescape(value) for name, value in FIELD.findall(inside)})
            for action, inside in FORM.findall(self.text)
        ]

    async def submit(self, action: str, label: str = "", files: Any = None, **fields: Any) -> Browser:
        """Send the form that goes to *action* (the one with the button *label*) with its hidden fields and *fields*."""
        for (goes, hidden), (_, inside) in zip(self.forms(), FORM.findall(self.text), strict=True):
            if goes == action and label in unescape(inside):
                return await self.post(action, {**hidden, **fields}, files=files)
        raise AssertionError(f"no form to {action} [{label}] in:\n{self.text}")
