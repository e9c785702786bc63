"""Builds the parts of the assistant from the settings and runs them together."""

from __future__ import annotations

import asyncio
import gc
import logging
import socket
from dataclasses import dataclass, field

from starlette.routing import BaseRoute

import knowledge
from bot.announcements.clock import run_announcement_clock
from bot.announcements.composer import AnnouncementComposer
from bot.answers.pipeline import Pipeline
from bot.answers.write.writer import Writer, configured_writer
from bot.cases.nudges import run_case_reminders
from bot.chat.call import ChatSettings
from bot.chat.services import Services
from bot.cohorts.emergency_contacts import emergency_contact_of
from bot.cohorts.links import Links
from bot.commands.holdings import HOLDINGS
from bot.conversation.conversation import Conversation
from bot.conversation.urgent import EmergencyContacts
from bot.delivery.compose import REMINDER, Composer, Settled
from bot.delivery.dispatcher import Dispatcher
from bot.desk import Desk
from bot.documents.refresh import DocumentRefresh
from bot.guide import Guide, ensure
from bot.journeys.chat import endings
from bot.journeys.journeys import Journeys
from bot.language.catalogue import LANGUAGES
from bot.people.erasure_log import ErasureLog, replay
from bot.people.person_store import unreachable
from bot.people.retention import run_retention
from bot.people.uploads import Uploads, from_rows
from bot.ready import Check
from bot.ready import checks as ready_checks
from bot.safety.decide import warm_up
from bot.self_checks.flows_in_use import FlowsInUse, published
from bot.self_checks.personal_cases import PersonalCases
from bot.self_checks.publishing import PeopleStranded
from bot.settings import Settings
from bot.store.engine import Store
from bot.store.migrate import migrate
from bot.watch import Watch
from indexing.wordings import Wordings

log = logging.getLogger(__name__)


class StartFailed(RuntimeError):
    """The assistant cannot start, for a reason that its operator can mend; the message is one line."""


@dataclass
class Assistant:
    """The parts without any channel."""

    settings: Settings
    store: Store
    guide: Guide
    conversation: Conversation
    desk: Desk
    answers: Pipeline
    writer: Writer | None = None
    interviews: FlowsInUse = field(default_factory=FlowsInUse)
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


def build_assistant(settings: Settings) -> Assistant:
    """The parts, wired; nothing is started and nothing read yet."""
    store = Store(settings.database)
    guide = Guide(settings)
    writer = configured_writer(settings)
    journeys = Journeys(default_zone=settings.default_zone, contact_of=emergency_contact_of)
    interviews = FlowsInUse(passages=lambda: guide.current().passages, endings=endings(journeys))
    cases = PersonalCases(published, lambda: guide.current().passages)
    links, uploads = Links.of(settings), Uploads()
    uploads.add("web", from_rows(store))
    chat = ChatSettings(
        settings.default_language,
        settings.default_zone,
        frozenset(settings.admins),
        settings.messages_per_minute,
        settings.keep_days,
    )
    wordings = Wordings(knowledge.ROOT)
    services = Services(
        links,
        uploads,
        journeys,
        interviews,
        wordings,
        ErasureLog(settings.data_dir / "erasures.log"),
        EmergencyContacts(emergency_contact_of),
    )
    answers = Pipeline(guide.current, writer, wordings, cases)
    conversation = Conversation(store, answers, chat, services, guide.current)
    assistant = Assistant(
        settings,
        store,
        guide,
        conversation,
        Desk(store, conversation, most_per_minute=3 * settings.messages_per_minute),
        answers,
        writer,
        interviews,
        journeys,
    )
    assistant.links, assistant.uploads = links, uploads
    assistant.composers[REMINDER] = journeys.compose
    assistant.on_settled[REMINDER] = journeys.settled
    assistant.composers.update(AnnouncementComposer(settings.default_zone).composers())
    return assistant


async def serve(settings: Settings) -> None:
    """Run until told to stop: migrate, then web chat, and Telegram where a token is set."""
    import uvicorn

    from bot.channels.web.app import create_app, server_config
    from bot.channels.web.channel import WebChannel
    from bot.channels.web.coordinators.routes import routes as coordinators
    from bot.channels.web.coordinators.visit import PageServices

    listening = _listen(settings)
    await migrate(settings.database)
    assistant = build_assistant(settings)
    try:
        await assistant.interviews.may_go_live(assistant.store)
    except PeopleStranded as refused:
        await assistant.store.close()
        raise SystemExit(str(refused)) from None
    erased = await replay(
        ErasureLog(settings.data_dir / "erasures.log"), assistant.store, HOLDINGS, settings.admins
    )
    if erased:
        log.warning("%d people who were erased were in the database again; they are erased once more", erased)
    web = WebChannel()
    assistant.desk.add(web)
    dispatcher = assistant.dispatcher()
    dispatcher.add("web", web)
    watch = Watch()
    checks: dict[str, Check] = {"work": watch.check}
    telegram = None
    routes: list[BaseRoute] = []
    if settings.telegram_token is not None:
        from bot.channels.telegram.channel import TelegramChannel

        telegram = TelegramChannel(settings, assistant.desk, assistant.links.named)
        assistant.uploads.add(telegram.name, telegram.fetch)
        assistant.desk.add(telegram)
        dispatcher.add("telegram", telegram)
        checks["telegram"] = telegram.ready
        if settings.webhook_url is not None:
            routes.append(telegram.webhook_route())
    routes += coordinators(
        PageServices(
            settings, assistant.store, assistant.journeys, assistant.links, guide=assistant.guide.current
        )
    )
    app = create_app(
        settings,
        assistant.store,
        assistant.desk,
        web,
        ready_checks(settings, assistant.store, assistant.guide, assistant.desk.heartbeat_age) | checks,
        routes,
    )
    server = uvicorn.Server(server_config(app, settings))
    await assistant.desk.start()
    await asyncio.to_thread(assistant.guide.current)
    await asyncio.to_thread(warm_up, LANGUAGES)
    if assistant.writer is not None:
        await asyncio.to_thread(assistant.writer.warm_up)
    gc.freeze()  # what was loaded stays: no collection walks over it again, which took a tenth of a second each time
    gc.enable()
    if telegram is not None:
        await telegram.start()
    dispatcher.start()
    watch.begin("housekeeping", lambda: run_retention(assistant.store, settings.keep_days, HOLDINGS))
    watch.begin("cases", lambda: run_case_reminders(assistant.store, settings.admins))
    watch.begin(
        "announcements", lambda: run_announcement_clock(assistant.store, default_zone=settings.default_zone)
    )
    watch.begin("reminders", lambda: assistant.journeys.run(assistant.store))
    watch.begin("documents", documents_of(settings, assistant.store).run)
    watch.begin("self-checks", assistant.interviews.warm_up, ends=True)
    log.info("Vademecum is at http://%s:%d", settings.host, listening.getsockname()[1])
    try:
        await server.serve(sockets=[listening])
    finally:
        await watch.end()
        if telegram is not None:
            await telegram.stop()
        await dispatcher.stop()
        await assistant.desk.stop()
        if telegram is not None:
            await telegram.close()  # only now: the desk saw its last replies off through it
        await assistant.store.close()


def documents_of(settings: Settings, store: Store) -> DocumentRefresh:
    """What keeps the index in step with the documents of the configured folders, and with those that people bring."""
    return DocumentRefresh(
        store, settings.brought_dir, lambda: ensure(settings), folders=bool(settings.own_documents)
    )


def _listen(settings: Settings) -> socket.socket:
    """The socket of the web server, bound before anything else is begun. Raises StartFailed where somebody else has the port."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
        listening.listen(2048)
    except OSError as error:
        listening.close()
        why = error.strerror or type(error).__name__
        raise StartFailed(
            f"nothing can listen at {settings.host}:{settings.port}: {why}; set VADEMECUM_PORT, e.g. VADEMECUM_PORT=8081"
        ) from None
    return listening


async def terminal_chat(settings: Settings, language: str) -> None:
    """The conversation in the terminal, on the assistant's own store."""
    from bot.channels.terminal.chat import talk

    await migrate(settings.database)
    assistant = build_assistant(settings)
    try:
        await talk(assistant.store, assistant.conversation, language)
    finally:
        await assistant.store.close()
