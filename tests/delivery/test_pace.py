"""The pace: never faster than the channel admits, replies first, a pause holds for everybody."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable

from bot.delivery.pace import Limits, Paces, SendingPace
from tests.delivery.fakes import Clock

SLOTS = 16  # sendings at once


def _most(times: list[float], span: float = 1.0) -> int:
    """The most of *times* that lie within *span* seconds."""
    return max(sum(one <= other < one + span for other in times) for one in times)


async def _send(pace: SendingPace, clock: Clock, times: list[float], chats: Iterable[int]) -> None:
    for chat in chats:
        await pace.unasked(f"chat {chat}")
        times.append(clock())


async def test_bulk_keeps_its_rate_and_no_second_holds_more_than_thirty() -> None:
    clock, times = Clock(), list[float]()
    pace = SendingPace(clock=clock, sleep=clock.sleep)

    await clock.run(_send(pace, clock, times, range(worker, 600, SLOTS)) for worker in range(SLOTS))
    assert _most(times) <= 30
    assert 27.5 < len(times) / times[-1] < 29


async def test_who_wakes_late_catches_up_and_no_second_holds_more() -> None:
    clock, times, chance = Clock(), list[float](), random.Random(3)

    async def late(seconds: float) -> None:
        await clock.sleep(seconds + chance.choice([0.0, 0.001, 0.004, 0.05]))

    pace = SendingPace(clock=clock, sleep=late)

    await clock.run(_send(pace, clock, times, range(worker, 400, SLOTS)) for worker in range(SLOTS))
    assert _most(times) <= 30
    assert len(times) / times[-1] > 27.5


async def test_one_chat_hears_once_a_second() -> None:
    clock, times = Clock(), list[float]()
    pace = SendingPace(clock=clock, sleep=clock.sleep)

    async def send() -> None:
        await pace.unasked("ana")
        times.append(clock())

    await clock.run(send() for _ in range(10))
    assert all(later - earlier >= 1 for earlier, later in itertools.pairwise(times))


async def test_replies_wait_for_nothing_and_bulk_gives_way() -> None:
    clock, chance = Clock(), random.Random(5)
    pace = SendingPace(clock=clock, sleep=clock.sleep)
    everything, waited = list[float](), list[float]()

    async def answer(at: float) -> None:
        await clock.sleep(at)
        asked = clock()
        await pace.reply("ana")
        waited.append(clock() - asked)
        everything.append(clock())

    moments = sorted(chance.uniform(0, 15) for _ in range(120))
    bulk = [_send(pace, clock, everything, range(worker, 300, SLOTS)) for worker in range(SLOTS)]
    await clock.run([*bulk, *(answer(at) for at in moments)])
    assert max(waited) == 0
    assert len(everything) == 420
    # Replies are admitted as they come, also several at once; the seconds around them make up for it.
    assert _most(everything, 3.0) <= 3 * 30


async def test_a_pause_holds_for_all_and_slows_down() -> None:
    clock, times = Clock(), list[float]()
    pace = SendingPace(
        Limits(per_second=20, after=10, careful=5, chat_seconds=1), clock=clock, sleep=clock.sleep
    )
    pace.pause(7)
    pace.pause(3)  # a shorter one does not shorten it

    async def send(chat: int, *, asked: bool) -> None:
        await (pace.reply if asked else pace.unasked)(str(chat))
        times.append(clock())

    await clock.run([send(1, asked=True), *(send(chat, asked=False) for chat in range(2, 22))])
    assert min(times) == 7
    assert pace.pauses == 1
    assert pace.paused_for == 0
    assert max(times) - 7 >= 1.8
    clock.seconds = 30.0
    times.clear()
    await clock.run(send(chat, asked=False) for chat in range(100, 120))
    assert max(times) - min(times) < 1.2, "after a while it goes as before"


async def test_busy_are_the_chats_of_the_last_second() -> None:
    clock = Clock()
    pace = SendingPace(clock=clock, sleep=clock.sleep)
    await pace.reply("ana")
    assert pace.busy() == ["ana"]
    clock.seconds = 1.5
    assert pace.busy() == []
    for chat in range(2000):
        await pace.reply(str(chat))
        clock.seconds += 0.01
    assert len(pace._chats) <= 600


def test_each_channel_has_its_own() -> None:
    paces = Paces()
    assert paces.of("web") is paces.of("web") is not paces.of("telegram")
