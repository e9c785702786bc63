"""People answer self-checks while the assistant is killed between any two answers: no answer is lost, none is taken twice.

``python -m tests.crash.self_checks --people 60 --kills 25 --database sqlite|postgres``
"""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from bot.people.person_store import person_id
from bot.store.engine import Store
from bot.store.tables import inbox, interviews, replies
from tests.crash.command import command
from tests.crash.place import count, opened, place
from tests.crash.process import Assistant
from tests.fake_telegram import FakeProcess

PATIENCE = 120.0

# What everybody is asked, in this order, what they type, and what must stand in the store at the end.
SCRIPT: tuple[tuple[str, str, Any], ...] = (
    ("role", "apprentice", "apprentice"),
    ("organisation", "yes", True),
    ("sending_country", "Germany", "DE"),
    ("destination", "Spain", "ES"),
    ("residence", "Deutschland", "DE"),
    ("activity", "work placement", "individual"),
    ("days", "5 weeks", 35),
    ("work_based", "yes", True),
    ("under_18", "no", False),
)
FLOW, OUTCOME = "can-i-go", "short-term"


@dataclass
class Outcome:
    """What a run came to: answers given, kills, and what is wrong in the end."""

    database: str
    answers: int = 0
    kills: int = 0
    lost: int = 0
    repeated: int = 0
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def line(self) -> str:
        return (
            f"{self.database:<9} self-checks: answers {self.answers}  kills {self.kills}  lost {self.lost}"
            f"  replies repeated {self.repeated}  state wrong {len(self.wrong)}  {self.seconds:.0f} s"
        )

    def problems(self) -> list[str]:
        return [*self.wrong, *([f"{self.lost} answers were lost"] if self.lost else [])]


async def crash(*, people: int, kills: int, database: str, seed: int | None = None) -> Outcome:
    """One run on a new database; each of *people* types the whole script, kills come between and within answers."""
    chance, outcome = random.Random(seed), Outcome(database, kills=kills)
    async with place(database, outcome) as here, opened(here.address) as store:
        assistant = here.assistant()
        try:
            await _talk(here.fake, assistant, store, people, kills, chance, outcome)
        finally:
            assistant.kill()
        await _judge(here.fake, store, people, outcome)
    return outcome


async def _talk(
    fake: FakeProcess,
    assistant: Assistant,
    store: Store,
    people: int,
    kills: int,
    chance: random.Random,
    outcome: Outcome,
) -> None:
    """Everybody types line after line; the assistant dies at random counts of messages that are done."""
    lines = [f"/check {FLOW}", *(typed for _, typed, _ in SCRIPT)]
    total = people * len(lines)
    cuts = sorted(chance.sample(range(1, total), kills))
    said = 0
    assistant.start()
    for number, line in enumerate(lines):
        order = list(range(people))
        chance.shuffle(order)
        await fake.say([(1001 + person, line) for person in order])
        said += people
        outcome.answers += people if number else 0
        while cuts and cuts[0] <= said:
            await _until(store, cuts.pop(0), assistant)
            await asyncio.sleep(chance.uniform(0, 0.03))
            assistant.kill()
            assistant.start()
        if chance.random() < 0.5:  # else the next line is typed before this one is answered
            await _until(store, said, assistant)
    await _until(store, said, assistant)
    async with asyncio.timeout(PATIENCE):
        while await count(store, replies, replies.c.state == "pending"):
            await asyncio.sleep(0.05)
    if assistant.end() != 0:
        outcome.wrong.append("the assistant did not end in good order")


async def _until(store: Store, done: int, assistant: Assistant) -> None:
    """So many messages are answered."""
    async with asyncio.timeout(PATIENCE):
        while await count(store, inbox, inbox.c.state == "done") < done:
            assert assistant.runs, "the assistant ended by itself"
            await asyncio.sleep(0.01)


async def _judge(fake: FakeProcess, store: Store, people: int, outcome: Outcome) -> None:
    async with store.read() as connection:
        rows = (await connection.execute(select(interviews))).all()
        aside = (await connection.execute(select(inbox).where(inbox.c.error.is_not(None)))).all()
    outcome.wrong += [f"update of chat {row.chat} begun {row.attempts} times: {row.error}" for row in aside]
    found: dict[str, Any] = {row.person_id: row for row in rows}
    if len(rows) != people:
        outcome.wrong.append(f"{len(rows)} self-checks of {people} people")
    for person in range(people):
        row = found.get(person_id("telegram", str(1001 + person)))
        answers = row.answers if row is not None else {}
        lost = [key for key, _, value in SCRIPT if answers.get(key) != value]
        outcome.lost += len(lost)
        if row is None or (row.state, row.outcome, row.path) != (
            "done",
            OUTCOME,
            [key for key, _, _ in SCRIPT],
        ):
            outcome.wrong.append(
                f"person {1001 + person} stands at {row and (row.state, row.outcome, row.path)}"
            )
    sent = [call for call in await fake.outbox() if call["method"] in ("sendMessage", "sendRichMessage")]
    outcome.repeated = len(sent) - people * (len(SCRIPT) + 1)
    if outcome.repeated < 0:
        outcome.wrong.append(f"{-outcome.repeated} replies were never sent")


if __name__ == "__main__":
    command("self_checks", __doc__, crash, people=60, kills=25)
