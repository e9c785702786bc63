"""The assistant of the kill tests: store, desk, conversation and the Telegram channel, with answers that cost nothing.

``python -m tests.crash.assistant BASE_URL TOKEN DATABASE [--acknowledge-first] [--pace N]``; ends in good order on SIGTERM.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import random
import signal
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements.clock import run_announcement_clock
from bot.announcements.composer import AnnouncementComposer
from bot.answers.answer import Answer, Asked
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.poller import Poller
from bot.delivery import claims
from bot.delivery.compose import REMINDER, DeliveryResult, DueDelivery
from bot.delivery.dispatcher import Dispatcher
from bot.delivery.pace import Limits, Paces, SendingPace
from bot.desk import Desk
from bot.journeys.journeys import Journeys
from bot.people.person_store import unreachable
from bot.settings import Settings
from bot.store.engine import Store
from bot.store.migrate import migrate
from bot.store.tables import deliveries
from tests.talk import a_conversation

LONGEST_THOUGHT = 0.01


class QuickAnswers:
    """Says the question again, after a thought of up to 10 ms."""

    async def answer(self, asked: Asked) -> Answer:
        await asyncio.sleep(random.uniform(0, LONGEST_THOUGHT))
        return Answer(f"answer {asked.question}", "answered_read", asked.language, masked=asked.question)


async def _acknowledge_first(poller: Poller, wait: int = 30) -> int:
    """What must never be done, so that the test can be seen to fail: updates are confirmed, then stored."""
    batch: list[dict[str, Any]] = await poller._api.call(
        "getUpdates", {"offset": poller._offset, "timeout": wait}
    )
    if batch:
        poller._offset = batch[-1]["update_id"] + 1
        await poller.confirm()
        await asyncio.sleep(0.05)
        await poller._take(batch)
    return len(batch)


_end = claims.end


async def _wait_again(
    connection: AsyncConnection, one: DueDelivery, ending: DeliveryResult, *more: Any
) -> bool:
    """What must never be done either: a row that a dead process had in hand is sent again."""
    if ending.reason != claims.CRASHED:
        return await _end(connection, one, ending, *more)
    await connection.execute(
        update(deliveries).where(deliveries.c.id == one.id).values(state="waiting", claimed_by=None)
    )
    return True


async def run(
    base_url: str, token: str, database: str, *, acknowledge_first: bool, pace: float, careless: bool
) -> None:
    """*pace*: messages a second that are sent unasked (Telegram admits 30; the kill tests have no hour to spare)."""
    if acknowledge_first:
        Poller.step = _acknowledge_first  # type: ignore[method-assign]
    await migrate(database)
    settings = Settings(
        _env_file=None,
        telegram_token=SecretStr(token),
        telegram_base_url=base_url,
        database_url=database,
        data_dir=Path("/nowhere"),
    )
    store = Store(database)
    limits = Limits(per_second=pace, after=pace, chat_seconds=0)
    desk = Desk(store, a_conversation(store, QuickAnswers()), paces=Paces(lambda: SendingPace(limits)))
    telegram = TelegramChannel(settings, desk)
    desk.add(telegram)
    if careless:
        claims.end = _wait_again  # type: ignore[assignment]
    journeys = Journeys()
    dispatcher = Dispatcher(
        store, desk.committer, desk.worker,
        paces=desk.paces, composers={REMINDER: journeys.compose, **AnnouncementComposer().composers()},
        hooks={REMINDER: journeys.settled}, unreached=unreachable,
    )  # fmt: skip
    dispatcher.add("telegram", telegram)
    end = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, end.set)
    await desk.start()
    await telegram.start()
    dispatcher.start()
    announcing = asyncio.create_task(run_announcement_clock(store, default_zone=settings.default_zone))
    reminding = asyncio.create_task(journeys.run(store))
    await end.wait()
    announcing.cancel()
    reminding.cancel()
    await telegram.stop()
    await dispatcher.stop()
    await desk.stop()
    await telegram.close()
    await store.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base_url")
    parser.add_argument("token")
    parser.add_argument("database")
    parser.add_argument("--acknowledge-first", action="store_true")
    parser.add_argument("--pace", type=float, default=28.0)
    parser.add_argument("--careless", action="store_true", help="send again what a dead process had in hand")
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    asyncio.run(
        run(
            chosen.base_url,
            chosen.token,
            chosen.database,
            acknowledge_first=chosen.acknowledge_first,
            pace=chosen.pace,
            careless=chosen.careless,
        )
    )


if __name__ == "__main__":
    main()
