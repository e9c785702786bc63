"""The dispatcher through the Telegram channel, to a server on which everything goes wrong that can."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import insert, select

from bot.channels.telegram.channel import TelegramChannel
from bot.delivery import ledger
from bot.delivery.dispatcher import Dispatcher, DispatcherSettings
from bot.delivery.ledger import Planned
from bot.delivery.pace import Limits, Paces, SendingPace
from bot.desk import Desk
from bot.messages import File, Reply
from bot.people.person_store import person_id, unreachable
from bot.settings import Settings
from bot.store.engine import Store
from bot.store.tables import people
from tests.delivery.fakes import NOON, Time, found, planned, stands
from tests.delivery.test_dispatcher import ended
from tests.desk.fakes import FakeAnswers
from tests.fake_telegram import FakeTelegram
from tests.talk import a_conversation

QUICK = DispatcherSettings(look=0.01, renew=0.05, first_pause=0.0)


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as running:
        yield running


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
async def sending(store: Store, server: FakeTelegram, tmp_path: Path, time: Time) -> AsyncIterator[None]:
    settings = Settings(
        _env_file=None,
        telegram_token=SecretStr(server.token),
        telegram_base_url=server.base_url,
        data_dir=tmp_path,
    )
    paces = Paces(lambda: SendingPace(Limits(per_second=400, after=200, chat_seconds=0.01)))
    desk = Desk(store, a_conversation(store, FakeAnswers()), paces=paces, now=time)
    channel = TelegramChannel(settings, desk)
    dispatcher = Dispatcher(
        store, desk.committer, desk.worker,
        paces=paces, unreached=unreachable, measures=QUICK, now=time,
    )  # fmt: skip
    dispatcher.add("telegram", channel)
    await desk.start()
    await channel._api.open()
    dispatcher.start()
    yield
    await dispatcher.stop()
    await desk.stop()
    await channel.close()


def _to(server: FakeTelegram, number: int, **more: object) -> Planned:
    human = server.human(f"Person {number}", id=5000 + number, started=True)
    return planned(f"k{number}", str(human.id), channel="telegram", **more)


async def _plan(store: Store, rows: list[Planned]) -> None:
    async with store.write() as connection:
        assert await ledger.plan(connection, rows, NOON) == len(rows)


async def test_whatever_goes_wrong_nobody_hears_it_twice_and_the_sum_is_right(
    store: Store, server: FakeTelegram, sending: None
) -> None:
    rows = [_to(server, number) for number in range(60)]
    for number in (50, 55):
        server.human(id=5000 + number).block()
    async with store.write() as connection:
        await connection.execute(
            insert(people).values(
                id=person_id("telegram", "5050"), channel="telegram", external_id="5050", chat="5050",
                language="en", language_chosen=0, messages=1, created_at=NOON, seen_at=NOON,
            )
        )  # fmt: skip
    server.fault("sendMessage", retry_after=1, times=2)
    server.fault("sendMessage", kind="cut", times=4)
    server.fault("sendMessage", kind="drop", times=3)
    server.fault("sendMessage", code=502, times=2)
    server.fault("sendMessage", kind="hold", seconds=0.05, times=10)
    await _plan(store, rows)
    await ended(store, 60)
    seen = Counter(call.chat_id for call in server.sent())
    assert max(seen.values()) == 1
    ends = Counter(await _ends(store))
    assert sum(ends.values()) == 60
    assert ends["failed", "blocked"] == 2
    assert ends["unknown", "cut"] == 4 + 3
    assert ends["sent", None] == 60 - 2 - 7
    assert len(seen) == ends["sent", None] + 4, "what was cut arrived all the same"
    async with store.read() as connection:
        since = (await connection.execute(select(people.c.unreachable_since))).scalar_one()
    assert since == NOON


async def _ends(store: Store) -> list[tuple[str, str | None]]:
    return list((await stands(store)).values())


async def test_the_limits_of_telegram_are_kept_or_made_up_for(
    store: Store, server: FakeTelegram, sending: None
) -> None:
    server.limit_rates(overall=20, per_chat=1)
    await _plan(store, [_to(server, number) for number in range(30)])
    await ended(store, 30)
    assert sorted(call.chat_id or 0 for call in server.sent()) == [5000 + number for number in range(30)]


async def test_changed_and_withdrawn_whatever_the_line_does(
    store: Store, server: FakeTelegram, sending: None, time: Time
) -> None:
    picture = File("map.png", b"\x89PNG not really", "image/png")
    await _plan(store, [_to(server, 1, body=Reply("Bus at 8", file=picture)), _to(server, 2)])
    await ended(store, 2)
    first, second = await found(store, "k1"), await found(store, "k2")
    server.fault("editMessageCaption", kind="cut", times=2)
    server.fault("deleteMessage", kind="drop", times=2)
    await _plan(
        store,
        [
            planned(
                "e1", first.chat, channel="telegram", kind="edit", edits=first.message,
                body=Reply("Bus at 9", file=picture),
            ),
            planned(
                "w2", second.chat, channel="telegram", kind="withdrawal", edits=second.message, body=None
            ),
        ],
    )  # fmt: skip
    await ended(store, 4)
    assert (await stands(store))["e1"] == (await stands(store))["w2"] == ("sent", None)
    assert "Bus at 9" in str(server.human(id=5001).last.raw)
    assert server.world.chats[5002].messages == {}
    assert len(server.sent()) == 2
