"""A coordinator confirms an announcement to 2,000 people in the chat, twice, and a colleague at the same moment; two processes send it
and die at random moments, once just when it is confirmed: it is sent once, to everybody, and the report's sum is the audience.

``python -m tests.crash.announcements --people 2000 --kills 12 --database sqlite|postgres``

The server refuses some calls with 429 and 502, cuts some lines after it took the message, answers some late, and some people
blocked the bot. Half-way it is paused in the chat, and goes on.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert, select

from bot.announcements import actions, announcement_store, report
from bot.announcements.audience import Wanted
from bot.delivery import ledger
from bot.people.person_store import person_id
from bot.store.engine import Store
from bot.store.tables import audit, cohorts, coordinators, deliveries, members, organisations, people
from tests.crash import deliveries as shared
from tests.crash.command import command
from tests.crash.place import opened, place, side_by_side
from tests.crash.process import Assistant
from tests.fake_telegram import FakeProcess

CORA, CARL = 9001, 9002
FIRST = 20_001  # the chat of the first of the audience
TEXT = "The bus leaves at nine."
PATIENCE = 60.0
SOURCE = "announcement:1"
ANSWERS_LATE = 2.0  # seconds


@dataclass
class Outcome(shared.Outcome):
    """As for any deliveries; ``left_out`` is nobody here, so the audience is everybody."""

    reported: str = ""

    def line(self) -> str:
        return (
            super().line().replace("deliveries: messages", "announcement: people")
            + f"  report {self.reported}"
        )


async def crash(*, people: int, kills: int, database: str, seed: int | None = None) -> Outcome:
    """One run on a new database; nothing is asserted here."""
    chance, outcome = random.Random(seed), Outcome(database, people, kills)
    async with place(database, outcome) as here, opened(here.address) as store:
        await _prepare(here.fake, store, people)

        async def drive(pair: list[Assistant]) -> None:
            await _confirm(here.fake, pair, chance, outcome, store)
            await _send_and_kill(here.fake, store, pair, chance, outcome)

        await side_by_side(here, outcome, drive, "--pace", str(shared.PACE))
        await _judge(here.fake, store, outcome)
    return outcome


def _blocked(number: int) -> bool:
    return number % shared.BLOCKED == 7


async def _prepare(fake: FakeProcess, store: Store, count: int) -> None:
    """A cohort of *count* people, a draft for them, two coordinators; a server that does not always behave."""
    chats = [{"chat": FIRST + number, "started": True} for number in range(count)]
    await fake.post("people", [*chats, *({"chat": chat, "started": True} for chat in (CORA, CARL))])
    for order, where in (
        ({"kind": "refuse", "retry_after": 1, "times": 3}, "2017"),
        ({"kind": "cut", "times": max(2, count // 200)}, "205"),
        ({"kind": "cut", "times": 2}, "210"),
        ({"kind": "refuse", "code": 502, "times": 2}, "2122"),
        ({"kind": "hold", "seconds": ANSWERS_LATE, "times": 6}, "2139"),
        ({"kind": "hold", "seconds": shared.HOLD_SECONDS, "times": None}, ""),
    ):
        for method in ("sendMessage", "sendRichMessage"):
            await fake.post(
                "faults", {"method": method, "contains": f'"chat_id": {where}' if where else TEXT, **order}
            )
    now = datetime.now(UTC)
    # At noon nobody has quiet hours: everybody lives where it is noon.
    zone = f"Etc/GMT{now.hour - 12:+d}" if now.hour != 12 else "UTC"
    everybody = [CORA, CARL, *(FIRST + number for number in range(count))]
    async with store.write() as connection:
        office = {"id": 1, "name": "North school", "folded": "north school", "created_at": now}
        await connection.execute(insert(organisations).values(office))
        cohort = {"id": 1, "organisation_id": 1, "name": "Cooks", "folded": "cooks", "created_at": now}
        await connection.execute(insert(cohorts).values(cohort))
        await connection.execute(insert(people), [_person(chat, zone, now) for chat in everybody])
        place = {"cohort_id": 1, "role": "learner", "joined_at": now}
        await connection.execute(
            insert(members), [{**place, "person_id": _id(chat)} for chat in everybody[2:]]
        )
        right = {"organisation_id": 1, "granted_at": now}
        await connection.execute(
            insert(coordinators), [{**right, "person_id": _id(chat)} for chat in (CORA, CARL)]
        )
        number = await announcement_store.create(connection, 1, _id(CORA), "en", Wanted((1,)), now)
        draft = await announcement_store.load(connection, number)
        assert draft is not None
        await announcement_store.change(connection, draft, now, texts={"en": TEXT})


def _id(chat: int) -> str:
    return person_id("telegram", str(chat))


def _person(chat: int, zone: str, now: datetime) -> dict[str, Any]:
    return {
        "id": _id(chat), "channel": "telegram", "external_id": str(chat), "chat": str(chat), "name": f"P{chat}",
        "language": "en", "language_chosen": 1, "zone": zone, "messages": 1, "created_at": now, "seen_at": now,
    }  # fmt: skip


async def _confirm(
    fake: FakeProcess, pair: list[Assistant], chance: random.Random, outcome: Outcome, store: Store
) -> None:
    """Both coordinators look at the preview and both tap twice; the process that answers dies a moment later."""
    pair[0].start()
    for chat in (CORA, CARL):
        await fake.say([(chat, "/announce")])
        await _tap(fake, chat, "do:announce:1")
        await _tap(fake, chat, "do:announce:1:preview")
    button = f"Send now to {outcome.messages:,} people"
    await _seen(fake, CORA, button)
    await _seen(fake, CARL, button)
    await fake.post("taps", [{"chat": chat, "button": button} for chat in (CORA, CARL, CORA, CARL)])
    await asyncio.sleep(chance.uniform(0, 0.3))
    pair[0].kill()
    outcome.in_hand += await _in_hand(store)
    pair[0].start()
    async with asyncio.timeout(PATIENCE):
        while not await _confirmed(store):
            await asyncio.sleep(0.01)
    # Who blocks the bot before is left out of the audience; these do once they are in it.
    await fake.post(
        "people", [{"chat": FIRST + n, "blocked": True} for n in range(outcome.messages) if _blocked(n)]
    )
    pair[1].start()


async def _confirmed(store: Store) -> bool:
    async with store.read() as connection:
        one = await announcement_store.load(connection, 1)
    return one is not None and not one.draft


async def _in_hand(store: Store) -> int:
    async with store.read() as connection:
        return (await ledger.states(connection, SOURCE)).get("claimed", 0)


async def _tap(fake: FakeProcess, chat: int, button: str) -> None:
    await _seen(fake, chat, button)
    await fake.post("taps", [{"chat": chat, "button": button}])


async def _seen(fake: FakeProcess, chat: int, button: str) -> None:
    """Wait until that button is under a message to *chat*."""
    async with asyncio.timeout(PATIENCE):
        while not any(button in str(call["params"]) for call in await fake.outbox(chat=chat)):
            await asyncio.sleep(0.05)


async def _send_and_kill(
    fake: FakeProcess, store: Store, pair: list[Assistant], chance: random.Random, outcome: Outcome
) -> None:
    """After random numbers of messages one of the processes dies and is started again; half-way there is a pause."""
    moments = sorted(chance.sample(range(1, outcome.messages * 9 // 10), outcome.kills - 1))
    for number, moment in enumerate(moments):
        await _moving(lambda moment=moment: _sent(fake, moment))  # type: ignore[misc]
        await asyncio.sleep(chance.uniform(0, 0.05))
        sender = await shared._sender(store)
        victim = next((one for one in pair if one.pid == sender and chance.random() < 0.8), None)
        victim = victim or chance.choice(pair)
        victim.kill()
        outcome.in_hand += await _in_hand(store)
        victim.start()
        if number == len(moments) // 2:
            await _pause(store)
    await _moving(lambda: _over(store))


async def _moving(look: Callable[[], Awaitable[tuple[bool, Any]]]) -> None:
    """Until *look* says that it is so; TimeoutError where what it sees does not change for a while."""
    moved, last = time.monotonic(), None
    while True:
        there, seen = await look()
        if there:
            return
        if seen != last:
            moved, last = time.monotonic(), seen
        if time.monotonic() - moved > PATIENCE:
            raise TimeoutError
        await asyncio.sleep(0.005)


async def _sent(fake: FakeProcess, moment: int) -> tuple[bool, Any]:
    sent = (await fake.get("state"))["sent"]
    return sent >= moment, sent


async def _over(store: Store) -> tuple[bool, Any]:
    async with store.read() as connection:
        states = await ledger.states(connection, SOURCE)
        one = await announcement_store.load(connection, 1)
    await asyncio.sleep(0.1)
    done = one is not None and one.state == "done"
    return done and not states.get("waiting") and not states.get("claimed"), states


async def _pause(store: Store) -> None:
    """A colleague pauses it and lets it go on, by way of a third process: that of the test."""
    for step in (actions.pause, actions.resume):
        async with store.write() as connection:
            one = await announcement_store.load(connection, 1)
            assert one is not None
            await step(connection, one, _id(CARL), datetime.now(UTC))
        await asyncio.sleep(0.5)


async def _judge(fake: FakeProcess, store: Store, outcome: Outcome) -> None:
    """Compare what people saw with what the ledger says and with what the coordinator is told."""
    seen: Counter[int] = Counter()
    for call in await fake.outbox():
        if call["method"] in ("sendMessage", "sendRichMessage") and call["chat_id"] >= FIRST:
            seen[call["chat_id"] - FIRST] += 1
            outcome.cut += call["fault"] == "cut"
            if TEXT not in str(call["params"]):
                outcome.wrong.append(f"somebody was told something else: {call['params']}")
    async with store.read() as connection:
        found = await connection.execute(
            select(deliveries.c.chat, deliveries.c.state, deliveries.c.reason).where(
                deliveries.c.source == SOURCE
            )
        )
        ledger_rows = found.all()
        one = await announcement_store.load(connection, 1)
        assert one is not None
        told = (await report.report_of(connection, one, datetime.now(UTC))).count
        listed = await report.lines_of(connection, one, states=("unknown",))
        confirmed = (
            await connection.execute(select(audit.c.id).where(audit.c.action == "announcement_send"))
        ).all()
    outcome.sent, outcome.failed, outcome.unknown = told.sent, told.failed, told.unknown
    outcome.reported = f"{told.sent} + {told.failed} + {told.unknown} = {told.audience}"
    outcome.doubled = sum(number - 1 for number in seen.values() if number > 1)
    if told.total != told.audience or told.audience != outcome.messages:
        outcome.wrong.append(f"the report says {told}")
    if len(confirmed) != 1:
        outcome.wrong.append(f"it was confirmed {len(confirmed)} times")
    if len(listed) != told.unknown or not all(line.name for line in listed):
        outcome.wrong.append(f"{told.unknown} are unknown, {len(listed)} are listed by name")
    for row in ledger_rows:
        number = int(row.chat) - FIRST
        arrived = seen[number] > 0
        outcome.arrived += arrived and row.state == "unknown"
        if row.state == "failed" and (arrived or not _blocked(number) or row.reason != "blocked"):
            outcome.wrong.append(f"person {number} failed ({row.reason}), arrived: {arrived}")
        elif (row.state == "sent" and not arrived) or row.state not in ("sent", "failed", "unknown"):
            outcome.lost += 1
    if len(ledger_rows) != outcome.messages:
        outcome.wrong.append(f"{len(ledger_rows)} rows of {outcome.messages}")


if __name__ == "__main__":
    command("announcements", __doc__, crash, people=2000, kills=12)
