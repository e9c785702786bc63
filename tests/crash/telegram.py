"""1,000 updates from 50 chats, ten kills at random moments: nothing lost, nothing done twice, the order kept.

``python -m tests.crash.telegram --updates 1000 --kills 10 --database sqlite|postgres``
"""

from __future__ import annotations

import asyncio
import itertools
import random
import re
import time
from collections import Counter
from dataclasses import dataclass, field

from sqlalchemy import select

from bot.store.engine import Store
from bot.store.tables import inbox, open_chats, people, questions, replies
from tests.crash.command import command
from tests.crash.place import count, opened, place
from tests.crash.process import Assistant
from tests.fake_telegram import FakeProcess

CHATS = 50
HOLD_SECONDS = 0.01  # Telegram's time to answer, so that kills find sendings in flight
PATIENCE = 240.0
_SAID = re.compile(r"answer (\d+) (\d+)")


@dataclass
class Outcome:
    """What a run came to. ``doubled`` replies were given twice, ``in_flight`` were not confirmed when a kill came."""

    database: str
    messages: int
    kills: int
    doubled: int = 0
    lost: int = 0
    unknown: int = 0
    in_flight: int = 0
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def line(self) -> str:
        return (
            f"{self.database:<9} messages {self.messages}  kills {self.kills}  doubled {self.doubled}"
            f" (in flight {self.in_flight})  lost {self.lost}  unknown {self.unknown}"
            f"  state wrong {len(self.wrong)}  {self.seconds:.0f} s"
        )

    def problems(self) -> list[str]:
        found = list(self.wrong)
        if self.lost:
            found.append(f"{self.lost} messages were never answered")
        if self.doubled > self.in_flight:
            found.append(
                f"{self.doubled} replies were repeated, but only {self.in_flight} were in flight at the kills"
            )
        return found


async def crash(
    *,
    updates: int,
    kills: int,
    database: str,
    options: tuple[str, ...] = (),
    seed: int | None = None,
    still: float = 30,
) -> Outcome:
    """One run on a new database (``sqlite`` or ``postgres``); nothing is asserted here. It ends when all is answered, or when
    nothing has moved for *still* seconds."""
    chance = random.Random(seed)
    outcome = Outcome(database, updates, kills)
    async with place(database, outcome) as here, opened(here.address) as store:
        fake = here.fake
        await fake.post(
            "faults",
            {"method": "sendMessage", "kind": "hold", "seconds": HOLD_SECONDS, "times": None},
        )
        counts = [updates // CHATS + (number < updates % CHATS) for number in range(CHATS)]
        said = [(1001 + chat, number) for chat in range(CHATS) for number in range(counts[chat])]
        said.sort(key=lambda one: (one[1], chance.random()))
        assistant = here.assistant(*options)
        try:
            await _load_and_kill(fake, assistant, store, said, kills, chance, outcome)
            await _until_quiet(fake, assistant, store, updates, still)
            if assistant.runs and assistant.end() != 0:
                outcome.wrong.append("the assistant did not end in good order")
        finally:
            assistant.kill()
        await _judge(fake, store, dict(enumerate(counts)), outcome)
    return outcome


async def _load_and_kill(
    fake: FakeProcess,
    assistant: Assistant,
    store: Store,
    said: list[tuple[int, int]],
    kills: int,
    chance: random.Random,
    outcome: Outcome,
) -> None:
    """All updates wait at the server when the assistant starts. Half of the kills come while updates are taken in (a moment
    after the start), half after a random count of replies."""
    await fake.say([(chat, f"{chat} {number}") for chat, number in said])
    moments = sorted(chance.sample(range(1, max(len(said) * 9 // 10, kills + 1)), kills))
    for moment in moments:
        assistant.start()
        pending = (await fake.get("state"))["pending"]
        async with asyncio.timeout(PATIENCE):
            while True:
                state = await fake.get("state")
                early = chance.random() < 0.5 and 0 < state["pending"] < pending
                if early or state["sent"] >= moment or not assistant.runs:
                    break
                await asyncio.sleep(0.002)
        await asyncio.sleep(chance.uniform(0, 0.05))
        assistant.kill()
        outcome.in_flight += await count(store, replies, replies.c.state == "pending")
    assistant.start()


async def _until_quiet(
    fake: FakeProcess, assistant: Assistant, store: Store, updates: int, still: float
) -> None:
    """Everything is fetched, answered and put away; or nothing has moved for a while."""
    moved, last = time.monotonic(), None
    while assistant.runs and time.monotonic() - moved < still:
        state = await fake.get("state")
        done = await count(store, inbox, inbox.c.state == "done")
        if not state["pending"] and done >= updates and not await count(store, open_chats):
            return
        if (seen := (state["pending"], state["sent"], done)) != last:
            moved, last = time.monotonic(), seen
        await asyncio.sleep(0.1)


async def _judge(fake: FakeProcess, store: Store, counts: dict[int, int], outcome: Outcome) -> None:
    """Compare what people saw, and what the store says of them, with what they wrote."""
    seen: dict[int, list[int]] = {1001 + chat: [] for chat in counts}
    for call in await fake.outbox():
        if call["method"] in ("sendMessage", "sendRichMessage"):
            match = _SAID.search(str(call["params"]))
            if match is None:
                outcome.wrong.append(f"a reply nobody expected: {call['params']}")
            else:
                seen[int(match[1])].append(int(match[2]))
                if call["chat_id"] != int(match[1]):
                    outcome.wrong.append(f"the reply {match[0]} went to chat {call['chat_id']}")
    async with store.read() as connection:
        stored: dict[str, int] = dict(
            (await connection.execute(select(people.c.external_id, people.c.messages))).all()
        )
        asked = Counter((await connection.execute(select(questions.c.asked))).scalars())
        ends = Counter((await connection.execute(select(replies.c.state))).scalars())
        states = Counter((await connection.execute(select(inbox.c.state))).scalars())
        failures = (await connection.execute(select(inbox.c.error).where(inbox.c.error.is_not(None)))).all()
    outcome.unknown = ends["unknown"]
    outcome.wrong += [f"an update failed: {row.error}" for row in failures]
    if set(ends) - {"sent", "unknown"}:
        outcome.wrong.append(f"replies ended as {dict(ends)}")
    if set(states) - {"done"}:
        outcome.wrong.append(f"updates stand as {dict(states)}")
    for chat, wrote in counts.items():
        person = 1001 + chat
        order = seen[person]
        outcome.doubled += len(order) - len(set(order))
        outcome.lost += wrote - len(set(order))
        firsts = [number for place, number in enumerate(order) if number not in order[:place]]
        if firsts != sorted(firsts) or any(later < before for before, later in itertools.pairwise(order)):
            outcome.wrong.append(f"chat {person} saw its answers in the order {order}")
        if stored.get(str(person), 0) != wrote:
            outcome.wrong.append(
                f"person {person} wrote {wrote} messages, the store counts {stored.get(str(person), 0)}"
            )
        twice = [number for number in range(wrote) if asked[f"{person} {number}"] != 1]
        if twice:
            outcome.wrong.append(f"questions {twice} of person {person} are not there exactly once")


if __name__ == "__main__":
    command("telegram", __doc__, crash, updates=1000, kills=10)
