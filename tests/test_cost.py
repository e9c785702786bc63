"""The processor time of a message is counted wherever it is spent, and nothing of what others spend meanwhile."""

from __future__ import annotations

import asyncio
import time

from bot.cost import ProcessorTime, counted
from bot.fair_threads import FairThreads


def burn(seconds: float) -> None:
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        pass


async def test_the_time_on_the_loop_and_in_threads_is_counted_and_waiting_is_not() -> None:
    asyncio.get_running_loop().set_default_executor(FairThreads(2))

    async def work(loop: float, thread: float) -> str:
        burn(loop)
        await asyncio.sleep(0.05)
        await asyncio.to_thread(burn, thread)
        return "done"

    dear, cheap = ProcessorTime(), ProcessorTime()
    results = await asyncio.gather(counted(work(0.1, 0.1), dear), counted(work(0.0, 0.0), cheap))
    assert results == ["done", "done"]
    assert 0.2 <= dear.seconds < 0.3 and cheap.seconds < 0.05


async def test_a_failure_and_a_cancellation_pass_through() -> None:
    async def broken() -> None:
        await asyncio.sleep(0)
        raise ValueError("no")

    spent = ProcessorTime()
    (found,) = await asyncio.gather(counted(broken(), spent), return_exceptions=True)
    assert isinstance(found, ValueError)
    task = asyncio.create_task(counted(asyncio.sleep(60), spent))
    await asyncio.sleep(0)
    task.cancel()
    (found,) = await asyncio.gather(task, return_exceptions=True)
    assert isinstance(found, asyncio.CancelledError)


async def test_a_short_message_of_another_person_does_not_wait_for_a_crowd_of_long_ones() -> None:
    """Sixty identities of one address with five long messages each, and one person with a short one, of the same address."""
    threads = FairThreads(3)
    asyncio.get_running_loop().set_default_executor(threads)
    order: list[str] = []

    async def ask(who: str, address: str, estimate: float, seconds: float) -> None:
        await counted(asyncio.to_thread(burn, seconds), ProcessorTime(address, who, estimate))
        order.append(who)

    crowd = [asyncio.create_task(ask(f"c{n % 60}", "one address", 0.3, 0.01)) for n in range(300)]
    await asyncio.sleep(0.1)
    others = [
        asyncio.create_task(ask("same address", "one address", 0.05, 0.01)),
        asyncio.create_task(ask("another address", "another address", 0.3, 0.01)),
    ]
    before = len(order)
    await asyncio.gather(*others)
    assert len(order) - before <= 12
    for task in crowd:
        task.cancel()
    await asyncio.gather(*crowd, return_exceptions=True)


async def test_who_used_much_waits_for_who_used_little() -> None:
    threads = FairThreads(2)
    threads.line.most_long = 1
    asyncio.get_running_loop().set_default_executor(threads)
    order: list[str] = []

    async def ask(who: str) -> None:
        await counted(asyncio.to_thread(burn, 0.01), ProcessorTime("school", who, 0.2))
        order.append(who)

    await asyncio.gather(*(ask("greedy") for _ in range(10)))
    order.clear()
    await asyncio.gather(*(ask("greedy") for _ in range(5)), *(ask("modest") for _ in range(5)))
    assert order[1:6].count("modest") >= 4
