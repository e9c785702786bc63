"""A school with two coordinators and two cohorts, another school with its own; and a channel that does what it is told."""

from __future__ import annotations

import itertools
from collections import Counter
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert, select, update

from bot.announcements import clock
from bot.announcements.composer import AnnouncementComposer
from bot.delivery import claims, tidying
from bot.delivery.compose import DeliveryResult
from bot.delivery.remote_channel import attempt
from bot.messages import Button, Reply, Upload
from bot.people.person_store import person_id, unreachable
from bot.people.uploads import NotFetched, Uploads
from bot.store import workers
from bot.store.engine import Store
from bot.store.tables import (
    announcements,
    audit,
    cohorts,
    coordinators,
    deliveries,
    members,
    organisations,
    people,
)
from bot.turn import Turn
from bot.wire import reply_from_json
from tests.delivery.fakes import FakeWay
from tests.talk import NOON, Talk

ZONE = "Europe/Brussels"
WORKER = "w"
PHOTO = b"\x89PNG\r\n\x1a\nnot really"


class School(Talk):
    """``cora`` and ``carl`` coordinate the North school with Cooks (``ana``, ``ben``) and Nurses (``ana``, ``eva``, who reads Spanish);
    ``dora`` the South school with Bakers (``sue``). ``zoe`` is in none. Everybody writes in Telegram."""

    cooks, nurses, bakers = 1, 2, 3

    def __init__(self, store: Store, **options: Any) -> None:
        uploads = Uploads()
        for channel in ("test", "telegram", "web"):
            uploads.add(channel, self._fetch)
        super().__init__(store, default_zone=ZONE, uploads=uploads, **options)
        self.way, self.letters = FakeWay(), AnnouncementComposer(ZONE)
        self.composers = self.letters.composers()
        self.seen: dict[str, Reply] = {}
        self.broken = False  # files cannot be fetched
        self._messages = itertools.count(1000)

    async def _fetch(self, upload: Upload) -> bytes:
        if self.broken:
            raise NotFetched("gone")
        return PHOTO

    async def open(self) -> School:
        async with self.store.write() as connection:
            await workers.beat(connection, WORKER, NOON, None)
        await self.add(
            organisations,
            *(
                {
                    "id": number,
                    "name": f"{name} school",
                    "folded": f"{name} school".lower(),
                    "created_at": NOON,
                }
                for number, name in ((1, "North"), (2, "South"))
            ),
        )
        await self.add(
            cohorts,
            *(
                {"id": number, "organisation_id": of, "name": name, "folded": name.lower(), "created_at": NOON}
                for number, of, name in ((1, 1, "Cooks"), (2, 1, "Nurses"), (3, 2, "Bakers"))
            ),
        )  # fmt: skip
        for who in ("cora", "carl", "dora", "ana", "ben", "eva", "sue", "zoe"):
            await self.person(who, language="es" if who == "eva" else "en")
        for who, of in (("cora", 1), ("carl", 1), ("dora", 2)):
            await self.add(coordinators, {"person_id": id_of(who), "organisation_id": of, "granted_at": NOON})
        for who, cohort in (("ana", 1), ("ben", 1), ("ana", 2), ("eva", 2), ("sue", 3)):
            await self.joins(who, cohort)
        return self

    async def person(self, who: str, **more: Any) -> None:
        row = {
            "id": id_of(who), "channel": "telegram", "external_id": who, "chat": who, "name": who.title(),
            "language": "en", "language_chosen": 1, "messages": 1, "created_at": NOON, "seen_at": NOON,
        }  # fmt: skip
        await self.add(people, row | more)

    async def joins(self, who: str, cohort: int, role: str = "learner") -> None:
        row = {"cohort_id": cohort, "person_id": id_of(who), "role": role, "joined_at": NOON}
        await self.add(members, row)

    async def leaves(self, who: str, cohort: int) -> None:
        mine = (members.c.person_id == id_of(who)) & (members.c.cohort_id == cohort)
        await self.write(update(members).where(mine).values(left_at=self.now))

    async def revoke(self, who: str) -> None:
        mine = coordinators.c.person_id == id_of(who)
        await self.write(update(coordinators).where(mine).values(revoked_at=self.now))

    async def add(self, table: Any, *rows: dict[str, Any]) -> None:
        await self.write(*(insert(table).values(row) for row in rows))

    async def write(self, *statements: Any) -> None:
        async with self.store.write() as connection:
            for one in statements:
                await connection.execute(one)

    # In the chat

    async def turn(self, text: str = "", *, who: str = "cora", **more: Any) -> Turn:
        more.setdefault("channel", "telegram")
        if more.get("payload") is not None:
            more.setdefault("message", f"m-{who}")
        turn = await super().turn(text, who=who, **more)
        if turn.replies:
            self.seen[who] = turn.replies[-1]
        return turn

    async def press(self, label: str, who: str = "cora") -> Reply:
        """Tap the button of the last message to *who* whose label begins so."""
        return await self.tap(button(self.seen[who], label).payload or "", who=who)

    async def file(self, name: str = "plan.png", mime_type: str = "image/png", who: str = "cora") -> Reply:
        upload = Upload(name, mime_type, len(PHOTO), "ref")
        return await self.say(upload=upload, payload="do:text-only", who=who)

    async def written(
        self, text: str = "The bus leaves at nine.", *, cohort: str = "☐ Cooks", who: str = "cora"
    ) -> int:
        """A draft with a text and a cohort, up to its card; its number."""
        await self.say("/announce", who=who)
        await self.press("New", who=who)
        await self.say(text, who=who)
        await self.press("Who gets it", who=who)
        await self.press(cohort, who=who)
        await self.press("Done", who=who)
        return (await self.numbers())[-1]

    async def sent(
        self, text: str = "The bus leaves at nine.", *, cohort: str = "☐ Cooks", who: str = "cora"
    ) -> int:
        """An announcement confirmed to go now; its number."""
        number = await self.written(text, cohort=cohort, who=who)
        await self.press("Preview", who=who)
        await self.press("Send now", who=who)
        return number

    # What is in the rows

    async def numbers(self) -> list[int]:
        return [row.id for row in await self.rows(select(announcements.c.id).order_by(announcements.c.id))]

    async def row(self, number: int) -> Any:
        return (await self.rows(select(announcements).where(announcements.c.id == number)))[0]

    async def states(self, source: str) -> dict[str, int]:
        return dict(
            Counter(
                row.state for row in await self.rows(select(deliveries).where(deliveries.c.source == source))
            )
        )

    async def log(self) -> list[str]:
        return [row.action for row in await self.rows(select(audit).order_by(audit.c.id))]

    async def told(self, who: str, kind: str = "notice") -> list[Reply]:
        wanted = (deliveries.c.person_id == id_of(who)) & (deliveries.c.kind == kind)
        rows = await self.rows(select(deliveries).where(wanted).order_by(deliveries.c.id))
        return [reply_from_json(row.body) for row in rows if row.body is not None]

    # The clock and the dispatcher, one step at a time

    async def tick(self) -> None:
        await clock.tick(self.store, self.now, default_zone=ZONE)

    async def claim(self, limit: int = 100) -> list[claims.Claimed]:
        async with self.store.write() as connection:
            taken = await claims.claim(
                connection, WORKER, "telegram", self.now, limit=limit, composers=self.composers
            )
        return list(taken.rows)

    async def settle(self, one: claims.Claimed, ending: DeliveryResult | None = None) -> None:
        outcome = None if ending is not None else await attempt(self.way, one)
        ended = ending or (outcome and outcome.ending)
        assert ended is not None
        async with self.store.write() as connection:
            await claims.settle(connection, one.entry, WORKER, ended, self.now)
            if outcome is not None and outcome.unreachable:
                await unreachable(connection, "telegram", one.entry.chat, self.now)

    async def deliver(self) -> None:
        """Send everything that is due."""
        while rows := await self.claim():
            for one in rows:
                await self.settle(one)
            self.later(milliseconds=1)

    async def bury(self) -> None:
        """The process that had rows in hand is gone."""
        self.later(minutes=10)
        async with self.store.write() as connection:
            await tidying.bury(connection, "another", self.now)
            await workers.beat(connection, WORKER, self.now, None)


def id_of(who: str) -> str:
    return person_id("telegram", who)


def noon_zone() -> str:
    """A zone in which it is noon at this moment: nobody has quiet hours there."""
    hour = datetime.now(UTC).hour
    return "Etc/GMT" if hour == 12 else f"Etc/GMT{hour - 12:+d}"


def button(reply: Reply, label: str) -> Button:
    for row in reply.buttons:
        for one in row:
            if one.label.startswith(label):
                return one
    raise AssertionError(f"there is no button {label!r} among {labels(reply)}")


def labels(reply: Reply) -> list[str]:
    return [one.label for row in reply.buttons for one in row]
