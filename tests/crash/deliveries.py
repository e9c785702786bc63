"""2,000 people have reminders that are due, two processes gather and send them and die at random moments: nobody is reminded twice,
nobody is forgotten, and what is unknown is no more than what was in flight.

``python -m tests.crash.deliveries --messages 2000 --kills 12 --database sqlite|postgres``

The processes send faster (``--pace`` of ``tests.crash.assistant``) than Telegram admits, or a run would take minutes; the server
refuses some calls with 429 and 502, cuts some lines after it took the message, and some people blocked the bot.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select

from bot.delivery import ledger
from bot.journeys.checklist import published
from bot.journeys.mobility import Mobility
from bot.journeys.mobility_store import write_reminders
from bot.journeys.plan import plan
from bot.journeys.reconcile import Reminder
from bot.people.person_store import person_id
from bot.store.engine import Store
from bot.store.tables import deliveries, leases, mobilities, people, reminder_settings, reminders, workers
from tests.crash.command import command
from tests.crash.place import count, opened, place, side_by_side
from tests.crash.process import Assistant
from tests.fake_telegram import FakeProcess
from tests.journeys.house import answers

PACE = 150  # messages a second
PATIENCE = 120.0
HOLD_SECONDS = 0.02  # Telegram's time to answer, so that kills find sendings in flight
BLOCKED = 40  # every so manieth person blocked the bot


@dataclass
class Outcome:
    """What a run came to. ``in_hand`` rows were claimed and not ended when their process was killed; ``cut`` lines were."""

    database: str
    messages: int
    kills: int
    sent: int = 0
    failed: int = 0
    doubled: int = 0
    lost: int = 0
    unknown: int = 0
    in_hand: int = 0
    cut: int = 0
    arrived: int = 0
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def line(self) -> str:
        return (
            f"{self.database:<9} deliveries: messages {self.messages}  kills {self.kills}  doubled {self.doubled}  lost {self.lost}"
            f"  unknown {self.unknown} (in hand at kills {self.in_hand}, lines cut {self.cut}; {self.arrived} had arrived)"
            f"  sent {self.sent}  failed {self.failed}  state wrong {len(self.wrong)}  {self.seconds:.0f} s"
        )

    def problems(self) -> list[str]:
        found = list(self.wrong)
        if self.doubled:
            found.append(f"{self.doubled} messages arrived twice")
        if self.lost:
            found.append(f"{self.lost} messages were lost")
        if self.unknown > self.in_hand + self.cut:
            found.append(f"{self.unknown} are unknown, only {self.in_hand + self.cut} were in flight")
        if self.sent + self.failed + self.unknown != self.messages:
            found.append("sent, failed and unknown are not the audience")
        return found


async def crash(
    *,
    messages: int,
    kills: int,
    database: str,
    seed: int | None = None,
    options: tuple[str, ...] = (),
) -> Outcome:
    """One run on a new database; nothing is asserted here."""
    chance, outcome = random.Random(seed), Outcome(database, messages, kills)
    async with place(database, outcome) as here, opened(here.address) as store:
        await _prepare(here.fake, store, messages)

        async def drive(pair: list[Assistant]) -> None:
            await _send_and_kill(here.fake, store, pair, chance, outcome)

        await side_by_side(here, outcome, drive, "--pace", str(PACE), *options)
        await _judge(here.fake, store, outcome)
    return outcome


def _chat(number: int) -> int:
    return 10_001 + number


async def _prepare(fake: FakeProcess, store: Store, messages: int) -> None:
    """Everybody has a stay and two reminders that are due, a few blocked the bot; the server does not always behave."""
    chats = [
        {"chat": _chat(number), "started": True, "blocked": number % BLOCKED == 7}
        for number in range(messages)
    ]
    await fake.post("people", chats)
    for order, where in (
        ({"kind": "refuse", "retry_after": 1, "times": 2}, "1001"),
        ({"kind": "cut", "times": 2}, "1002"),
        ({"kind": "refuse", "code": 502, "times": 2}, "1003"),
        ({"kind": "cut", "times": messages // 200}, "11"),
        ({"kind": "hold", "seconds": HOLD_SECONDS, "times": None}, ""),
    ):
        for method in ("sendMessage", "sendRichMessage"):
            await fake.post("faults", {"method": method, "contains": f'"chat_id": {where}', **order})
    now = datetime.now(UTC)
    stay = Mobility("", answers(first_day=_in(now, 30), last_day=_in(now, 60)), 1)
    items = [entry.item.key for entry in plan(stay, published(), {}).open][:2]
    numbers = range(messages)
    async with store.write() as connection:
        await connection.execute(insert(people), [_person(number, now) for number in numbers])
        await connection.execute(
            insert(mobilities),
            [
                {
                    "id": number + 1, "person_id": _id(number), "version": 1, "answers": dict(stay.answers),
                    "created_at": now, "changed_at": now,
                }
                for number in numbers
            ],
        )  # fmt: skip
        wish = {"hour": 12, "quiet_from": 0, "quiet_until": 0, "stopped": 0, "changed_at": now}
        await connection.execute(
            insert(reminder_settings), [{"person_id": _id(number), **wish} for number in numbers]
        )
        for number in numbers:
            due = [
                Reminder(number + 1, item, 1, 0, now.date(), now, now + timedelta(days=1)) for item in items
            ]
            await write_reminders(connection, _id(number), due, now)


def _in(now: datetime, days: int) -> str:
    return (now + timedelta(days=days)).date().isoformat()


def _id(number: int) -> str:
    return person_id("telegram", str(_chat(number)))


def _person(number: int, now: datetime) -> dict[str, Any]:
    chat = str(_chat(number))
    return {
        "id": _id(number), "channel": "telegram", "external_id": chat, "chat": chat, "name": "Ana",
        "language": "en", "language_chosen": 1, "messages": 1, "created_at": now, "seen_at": now,
    }  # fmt: skip


async def _send_and_kill(
    fake: FakeProcess, store: Store, pair: list[Assistant], chance: random.Random, outcome: Outcome
) -> None:
    """Both run; after random numbers of messages one of them dies, mostly the one that sends, and is started again."""
    for assistant in pair:
        assistant.start()
    for moment in sorted(chance.sample(range(1, outcome.messages * 9 // 10), outcome.kills)):
        async with asyncio.timeout(PATIENCE):
            while (await fake.get("state"))["sent"] < moment:
                await asyncio.sleep(0.002)
        await asyncio.sleep(chance.uniform(0, 0.05))
        sender = await _sender(store)
        victim = next((one for one in pair if one.pid == sender and chance.random() < 0.8), None)
        victim = victim or chance.choice(pair)
        victim.kill()
        outcome.in_hand += await _in_hand(store)
        victim.start()
    async with asyncio.timeout(PATIENCE):
        while await _waiting(store) or await _in_hand(store):
            await asyncio.sleep(0.1)


async def _waiting(store: Store) -> int:
    """Reminders of people who can be reached that are not in the ledger yet, and rows that are in nobody's hand."""
    reachable = select(people.c.id).where(people.c.unreachable_since.is_(None))
    ungathered = (reminders.c.state == "waiting", reminders.c.person_id.in_(reachable))
    return await count(store, reminders, *ungathered) + await count(
        store, deliveries, deliveries.c.state == "waiting"
    )


async def _sender(store: Store) -> int | None:
    """The process id of who has the lease."""
    owner = select(workers.c.process).join(leases, leases.c.owner == workers.c.id)
    async with store.read() as connection:
        process = (await connection.execute(owner.where(leases.c.name == "sender:telegram"))).scalar()
    return int(str(process).rpartition("/")[2].partition("@")[0]) if process else None


async def _in_hand(store: Store) -> int:
    return await count(store, deliveries, deliveries.c.state == "claimed")


async def _judge(fake: FakeProcess, store: Store, outcome: Outcome) -> None:
    """Compare what people saw with what the ledger and the reminders say."""
    seen: Counter[int] = Counter()
    for call in await fake.outbox():
        if call["method"] in ("sendMessage", "sendRichMessage"):
            seen[call["chat_id"]] += 1
            outcome.cut += call["fault"] == "cut"
    async with store.read() as connection:
        rows = (
            await connection.execute(
                select(deliveries.c.key, deliveries.c.chat, deliveries.c.state, deliveries.c.reason)
            )
        ).all()
        listed = await ledger.entries(connection, kind="reminder", state=("unknown",), limit=outcome.messages)
        ends = (await connection.execute(select(reminders.c.delivery, reminders.c.state))).all()
    states = Counter(row.state for row in rows)
    outcome.sent, outcome.failed, outcome.unknown = states["sent"], states["failed"], states["unknown"]
    outcome.doubled = sum(count - 1 for count in seen.values() if count > 1)
    outcome.cut += 4  # answers 502: whether it was sent is not known either
    if len(listed) != outcome.unknown:
        outcome.wrong.append(f"{outcome.unknown} are unknown, {len(listed)} are listed")
    for row in rows:
        blocked = (int(row.chat) - _chat(0)) % BLOCKED == 7
        arrived = seen[int(row.chat)] > 0
        outcome.arrived += arrived and row.state == "unknown"
        if row.state == "sent" and not arrived:
            outcome.lost += 1
        elif row.state == "failed" and (arrived or not blocked or row.reason != "blocked"):
            outcome.wrong.append(
                f"chat {row.chat} failed ({row.reason}), arrived: {arrived}, blocked: {blocked}"
            )
        elif row.state not in ("sent", "failed", "unknown"):
            outcome.lost += 1
    told = {row.chat for row in rows}
    # Whose blocking was heard of before their reminders were due is left alone.
    left_out = [number for number in range(outcome.messages) if str(_chat(number)) not in told]
    outcome.failed += len(left_out)
    if len(told) != len(rows) or any(number % BLOCKED != 7 for number in left_out):
        outcome.wrong.append(f"{len(rows)} rows, {len(left_out)} without, for {outcome.messages} people")
    states_of: dict[str | None, str] = {row.key: row.state for row in rows} | {None: "waiting"}
    if wrong := [one for one in ends if states_of.get(one.delivery) != one.state]:
        outcome.wrong.append(f"{len(wrong)} reminders do not stand as their messages do, as {wrong[0]}")


if __name__ == "__main__":
    command("deliveries", __doc__, crash, messages=2000, kills=12)
