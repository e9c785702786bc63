"""1,000 updates from 50 chats, ten kills at random moments: nothing lost, nothing done twice, the order kept.

``python -m tests.crash.telegram --updates 1000 --kills 10 --database sqlite|postgres``
"""

from __future__ import annotations

import asyncio
import itertools
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from bot.store.engine import Store
from bot.store.migrate import migrate
from bot.store.tables import inbox, open_chats, people, questions, replies
from tests.crash.command import command
from tests.databases import Postgres
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


class Assistant:
    """The assistant's process, to be started and killed again and again; its words go to *log*."""

    def __init__(self, fake: FakeProcess, database: str, log: Path, *options: str) -> None:
        self._command = [
            sys.executable,
            "-m",
            "tests.crash.assistant",
            fake.base_url,
            fake.token,
            database,
            *options,
        ]
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, cwd=Path(__file__).parents[2], stdout=log, stderr=log
            )

    def kill(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()

    def end(self) -> int:
        """In good order; its exit code. One that was only just started is given the time to come up first."""
        assert self._process is not None
        until = time.monotonic() + 40
        while self.runs and not _catches_sigterm(self._process.pid) and time.monotonic() < until:
            time.sleep(0.05)
        self._process.terminate()
        return self._process.wait(40)

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process is not None else None

    @property
    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None


def _catches_sigterm(pid: int) -> bool:
    """Whether the process *pid* has a handler for SIGTERM; without it the signal would end it at once."""
    try:
        status = Path(f"/proc/{pid}/status").read_text("ascii", "replace")
    except OSError:
        return True  # no such file system here
    caught = next((line.split()[1] for line in status.splitlines() if line.startswith("SigCgt:")), "0")
    return bool(int(caught, 16) >> (signal.SIGTERM - 1) & 1)


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
    outcome, began = Outcome(database, updates, kills), time.monotonic()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="vademecum-crash-")))
        if database == "postgres":
            address = await asyncio.to_thread(stack.enter_context(Postgres()).database)
        else:
            address = f"sqlite+aiosqlite:///{folder / 'crash.sqlite3'}"
        await migrate(address)
        async with FakeProcess() as fake:
            await fake.post(
                "faults",
                {"method": "sendRichMessage", "kind": "hold", "seconds": HOLD_SECONDS, "times": None},
            )
            counts = [updates // CHATS + (number < updates % CHATS) for number in range(CHATS)]
            said = [(1001 + chat, number) for chat in range(CHATS) for number in range(counts[chat])]
            said.sort(key=lambda one: (one[1], chance.random()))
            assistant = Assistant(fake, address, folder / "log", *options)
            try:
                await _load_and_kill(fake, assistant, address, said, kills, chance, outcome)
                await _until_quiet(fake, assistant, address, updates, still)
                if assistant.runs and assistant.end() != 0:
                    outcome.wrong.append("the assistant did not end in good order")
            finally:
                assistant.kill()
            await _judge(fake, address, dict(enumerate(counts)), outcome)
        if outcome.problems():
            print((folder / "log").read_text()[-4000:], file=sys.stderr)
    outcome.seconds = time.monotonic() - began
    return outcome


async def _load_and_kill(
    fake: FakeProcess,
    assistant: Assistant,
    address: str,
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
        outcome.in_flight += await _count(address, replies, replies.c.state == "pending")
    assistant.start()


async def _count(address: str, table: Any, *where: Any) -> int:
    store = Store(address)
    try:
        async with store.read() as connection:
            return int(
                (await connection.execute(select(func.count()).select_from(table).where(*where))).scalar_one()
            )
    finally:
        await store.close()


async def _until_quiet(
    fake: FakeProcess, assistant: Assistant, address: str, updates: int, still: float
) -> None:
    """Everything is fetched, answered and put away; or nothing has moved for a while."""
    moved, last = time.monotonic(), None
    while assistant.runs and time.monotonic() - moved < still:
        state = await fake.get("state")
        done = await _count(address, inbox, inbox.c.state == "done")
        if not state["pending"] and done >= updates and not await _count(address, open_chats):
            return
        if (seen := (state["pending"], state["sent"], done)) != last:
            moved, last = time.monotonic(), seen
        await asyncio.sleep(0.1)


async def _judge(fake: FakeProcess, address: str, counts: dict[int, int], outcome: Outcome) -> None:
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
    store = Store(address)
    async with store.read() as connection:
        stored: dict[str, int] = dict(
            (await connection.execute(select(people.c.external_id, people.c.messages))).all()
        )
        asked = Counter((await connection.execute(select(questions.c.asked))).scalars())
        ends = Counter((await connection.execute(select(replies.c.state))).scalars())
        states = Counter((await connection.execute(select(inbox.c.state))).scalars())
        failures = (await connection.execute(select(inbox.c.error).where(inbox.c.error.is_not(None)))).all()
    await store.close()
    outcome.unknown = ends["unknown"]
    outcome.wrong += [f"an update failed: {row.error}" for row in failures]
    if set(ends) - {"sent", "unknown"}:
        outcome.wrong.append(f"replies ended as {dict(ends)}")
    if set(states) - {"done"}:
        outcome.wrong.append(f"updates stand as {dict(states)}")
    for chat, count in counts.items():
        person = 1001 + chat
        order = seen[person]
        outcome.doubled += len(order) - len(set(order))
        outcome.lost += count - len(set(order))
        firsts = [number for place, number in enumerate(order) if number not in order[:place]]
        if firsts != sorted(firsts) or any(later < before for before, later in itertools.pairwise(order)):
            outcome.wrong.append(f"chat {person} saw its answers in the order {order}")
        if stored.get(str(person), 0) != count:
            outcome.wrong.append(
                f"person {person} wrote {count} messages, the store counts {stored.get(str(person), 0)}"
            )
        twice = [number for number in range(count) if asked[f"{person} {number}"] != 1]
        if twice:
            outcome.wrong.append(f"questions {twice} of person {person} are not there exactly once")


if __name__ == "__main__":
    command("telegram", __doc__, crash, updates=1000, kills=10)
