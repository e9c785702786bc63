"""Builds the parts of the assistant from the settings and runs them together."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from sqlalchemy import text
from starlette.routing import BaseRoute

from bot.announcements.cases.nudges import keep_asking
from bot.announcements.cohorts.links import Links
from bot.announcements.messages.clock import keep_time
from bot.announcements.messages.compose import Letters
from bot.answers.pipeline import Pipeline
from bot.answers.write import Writer, configured_writer
from bot.commands.journeys import endings
from bot.conversation import Conversation
from bot.delivery.compose import REMINDER, Composer, Settled
from bot.delivery.dispatcher import Dispatcher
from bot.desk import Desk
from bot.guide import Guide
from bot.interviews.interviews import Interviews
from bot.interviews.publishing import PeopleStranded
from bot.journeys.journeys import Journeys
from bot.people.retention import keep_house
from bot.people.rows import unreachable
from bot.people.uploads import Uploads, from_rows
from bot.settings import Settings
from bot.store.engine import Store
from bot.store.migrate import migrate
from indexing.problems import IndexUnavailable

log = logging.getLogger(__name__)

Check = Callable[[], Awaitable[str | None]]


@dataclass
class House:
    """The parts without any channel."""

    settings: Settings
    store: Store
    guide: Guide
    conversation: Conversation
    desk: Desk
    writer: Writer | None = None
    interviews: Interviews = field(default_factory=Interviews)
    journeys: Journeys = field(default_factory=Journeys)
    links: Links = field(default_factory=Links)
    uploads: Uploads = field(default_factory=Uploads)
    composers: dict[str, Composer] = field(default_factory=dict)
    """Who makes what is said unasked when it is due, by kind (``bot.delivery.compose``)."""
    on_settled: dict[str, Settled] = field(default_factory=dict)
    """What follows in the transaction that ends it, by kind."""

    def dispatcher(self) -> Dispatcher:
        """Who sends it; without any channel yet."""
        return Dispatcher(
            self.store,
            self.desk.committer,
            self.desk.worker,
            paces=self.desk.paces,
            composers=self.composers,
            hooks=self.on_settled,
            unreached=unreachable,
        )


def build_house(settings: Settings) -> House:
    """The parts, wired; nothing is started and nothing read yet."""
    store = Store(settings.database)
    guide = Guide(settings)
    writer = configured_writer(settings)
    journeys = Journeys(default_zone=settings.default_zone)
    interviews = Interviews(passages=lambda: guide.current().passages, endings=endings(journeys))
    links, uploads = Links.of(settings), Uploads()
    uploads.add("web", from_rows(store))
    conversation = Conversation(
        store,
        Pipeline(guide.current, writer),
        default_language=settings.default_language,
        default_zone=settings.default_zone,
        admins=settings.admins,
        per_minute=settings.messages_per_minute,
        keep_days=settings.keep_days,
        guide=guide.current,
        interviews=interviews,
        journeys=journeys,
        links=links,
        fetch=uploads.fetch,
    )
    house = House(
        settings, store, guide, conversation, Desk(store, conversation), writer, interviews, journeys
    )
    house.links, house.uploads = links, uploads
    house.composers[REMINDER] = journeys.compose
    house.on_settled[REMINDER] = journeys.settled
    house.composers.update(Letters(settings.default_zone).composers())
    return house


async def serve(settings: Settings) -> None:
    """Run until told to stop: migrate, then web chat, and Telegram where a token is set."""
    import uvicorn

    from bot.channels.web.app import create_app, server_config
    from bot.channels.web.channel import WebChannel
    from bot.channels.web.coordinators.routes import routes as coordinators
    from bot.channels.web.coordinators.visit import Office

    await migrate(settings.database)
    house = build_house(settings)
    try:
        await house.interviews.may_go_live(house.store)
    except PeopleStranded as refused:
        await house.store.close()
        raise SystemExit(str(refused)) from None
    web = WebChannel()
    house.desk.add(web)
    dispatcher = house.dispatcher()
    dispatcher.add("web", web)
    telegram = None
    routes: list[BaseRoute] = []
    if settings.telegram_token is not None:
        from bot.channels.telegram.channel import TelegramChannel

        telegram = TelegramChannel(settings, house.desk, house.links.named)
        house.uploads.add(telegram.name, telegram.fetch)
        house.desk.add(telegram)
        dispatcher.add("telegram", telegram)
        if settings.webhook_url is not None:
            routes.append(telegram.webhook_route())
    routes += coordinators(
        Office(settings, house.store, house.journeys, house.links, guide=house.guide.current)
    )
    app = create_app(
        settings,
        house.store,
        house.desk,
        web,
        {"store": _store_check(house), "guide": _guide_check(house)},
        routes,
    )
    server = uvicorn.Server(server_config(app, settings))
    await house.desk.start()
    await asyncio.to_thread(house.guide.current)
    if house.writer is not None:
        await asyncio.to_thread(house.writer.warm_up)
    gc.freeze()  # what was loaded stays: no collection walks over it again, which took a tenth of a second each time
    gc.enable()
    if telegram is not None:
        await telegram.start()
    dispatcher.start()
    beside = [
        asyncio.create_task(work, name=name)
        for name, work in {
            "housekeeping": keep_house(house.store, settings.keep_days),
            "cases": keep_asking(house.store, settings.admins),
            "announcements": keep_time(house.store, default_zone=settings.default_zone),
            "reminders": house.journeys.run(house.store),
            "self-checks": house.interviews.warm_up(),
        }.items()
    ]
    log.info("Vademecum is at http://%s:%d", settings.host, settings.port)
    try:
        await server.serve()
    finally:
        for task in beside:
            task.cancel()
        if telegram is not None:
            await telegram.stop()
        await dispatcher.stop()
        await house.desk.stop()
        if telegram is not None:
            await telegram.close()  # only now: the desk saw its last replies off through it
        await house.store.close()


async def terminal_chat(settings: Settings, language: str) -> None:
    """The conversation in the terminal, on the assistant's own store."""
    from bot.channels.terminal.chat import talk

    await migrate(settings.database)
    house = build_house(settings)
    try:
        await talk(house.store, house.conversation, language)
    finally:
        await house.store.close()


def _store_check(house: House) -> Check:
    async def check() -> str | None:
        try:
            async with house.store.read() as connection:
                await connection.execute(text("SELECT 1"))
        except Exception:
            log.exception("the store does not answer")
            return "the database does not answer"
        return None

    return check


def _guide_check(house: House) -> Check:
    async def check() -> str | None:
        with contextlib.suppress(IndexUnavailable):
            await asyncio.to_thread(house.guide.current)
            return None
        return "there is no index: run 'vademecum index'"

    return check
