"""A world to talk in: an admin, two schools with a coordinator each, and people who join by link."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.cohorts.links import Links
from bot.messages import Reply, Upload
from bot.people.person_store import person_id
from bot.people.uploads import NotFetched, Uploads
from bot.store.engine import Store
from bot.store.tables import cohorts, metadata, organisations
from tests.talk import Talk

ROOT = "root"
on_both = pytest.mark.parametrize(
    "world_address", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True
)
_ADDRESS = re.compile(r"\((https?://[^)]+)\)")


def labels(reply: Reply) -> list[str]:
    return [button.label for row in reply.buttons for button in row]


def payload(reply: Reply, label: str) -> str:
    """The payload of the button that begins with *label*."""
    found = [b.payload for row in reply.buttons for b in row if b.label.startswith(label)]
    assert found and found[0] is not None, f"there are {labels(reply)}"
    return found[0]


def addresses(reply: Reply) -> list[str]:
    """The addresses that a reply hands over, without the escapes of its markup."""
    return _ADDRESS.findall(reply.text)


def token_of(address: str) -> str:
    return re.split(r"start=|#join=", address)[1]


class World(Talk):
    """A conversation with files at hand; ``root`` is an admin."""

    def __init__(self, store: Store, **options: Any) -> None:
        self.files: dict[str, bytes] = {}
        self.links = Links("https://chat.example.org", "VademecumBot")
        self._files = itertools.count(1)
        uploads = Uploads()
        uploads.add("test", self._fetch)
        super().__init__(store, admins=(f"test:{ROOT}",), links=self.links, uploads=uploads, **options)

    async def _fetch(self, upload: Upload) -> bytes:
        if upload.reference not in self.files:
            raise NotFetched("gone")
        return self.files[upload.reference]

    async def send(self, name: str, content: bytes, *, who: str, **more: Any) -> Reply:
        """A file from a person; the one reply."""
        reference = f"file{next(self._files)}"
        self.files[reference] = content
        upload = Upload(name, "application/octet-stream", len(content), reference)
        return await self.say("", who=who, upload=upload, payload="do:text-only", **more)

    async def organisation(self, name: str) -> int:
        """An organisation made by the admin in chat; its id."""
        await self.tap("do:organisations:new", who=ROOT)
        await self.say(name, who=ROOT)
        return int((await self.rows(select(organisations.c.id).where(organisations.c.name == name)))[0][0])

    async def invitation(self, command: str, who: str) -> str:
        """The token of a new invitation, made by a tap of *who*."""
        turn = await self.turn(payload=command, who=who)
        tokens = {token_of(one) for reply in turn.replies for one in addresses(reply)}
        assert len(tokens) == 1
        return tokens.pop()

    async def coordinator(self, who: str, organisation: int) -> None:
        """*who* comes by a link of the admin's and says yes."""
        token = await self.invitation(f"do:organisations:invite:{organisation}", ROOT)
        asked = await self.say(f"/start {token}", who=who, name=who.capitalize())
        await self.tap(payload(asked, "Yes"), who=who)

    async def cohort(self, who: str, name: str) -> int:
        """A cohort made by the coordinator *who*; its id."""
        await self.tap("do:cohorts:new", who=who)
        await self.say(name, who=who)
        return int((await self.rows(select(cohorts.c.id).where(cohorts.c.name == name)))[0][0])

    async def member(self, who: str, cohort: int, coordinator: str, role: str = "learner") -> Reply:
        """*who* joins by a link of the coordinator's."""
        token = await self.invitation(f"do:cohorts:link:{cohort}", coordinator)
        asked = await self.say(f"/start {token}", who=who, name=who.capitalize())
        return await self.tap(payload(asked, f"Join as {'a ' if role == 'learner' else ''}{role}"), who=who)

    async def count(self, table: Any, *where: Any) -> int:
        return int((await self.rows(select(func.count()).select_from(table).where(*where)))[0][0])

    async def everything(self) -> dict[str, list[Any]]:
        """All rows but those that every message writes: who wrote when, and the messages themselves."""
        left_out = {
            "people",
            "inbox",
            "replies",
            "questions",
            "awaited",
            "invitation_offers",
            "open_chats",
            "workers",
        }
        found = {}
        for table in metadata.sorted_tables:
            if table.name not in left_out:
                rows = await self.rows(select(table))
                found[table.name] = sorted(str(tuple(row)) for row in rows)
        return found


def pid(who: str) -> str:
    return person_id("test", who)
