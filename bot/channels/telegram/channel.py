"""The Telegram channel: updates in by polling or webhook, replies out, and the little signs in between."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from starlette.routing import Route
from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot import metrics
from bot.channels.telegram import setup, webhook
from bot.channels.telegram.albums import Albums
from bot.channels.telegram.api import build
from bot.channels.telegram.changing import Changing
from bot.channels.telegram.delivery import TelegramDelivery
from bot.channels.telegram.errors import ending, pause_of
from bot.channels.telegram.office_menus import LOOK_SECONDS, OfficeMenus, OfficePage, offices
from bot.channels.telegram.poller import FIRST_PAUSE, LONGEST_PAUSE, Poller
from bot.channels.telegram.reactions import rate
from bot.channels.telegram.rich_use import RichUse
from bot.channels.telegram.taps import Taps
from bot.channels.telegram.updates import CHANNEL, Me, Reach, ReadUpdate, read
from bot.delivery.sending import Sent
from bot.desk import Desk
from bot.messages import Reply, Upload
from bot.people.person_store import reach
from bot.people.uploads import NotFetched
from bot.settings import Settings
from bot.watch import Watch

log = logging.getLogger(__name__)

TYPING_SECONDS = 4.5  # Telegram shows it for 5
LONGEST_TYPING = 26  # times


class TelegramChannel:
    """One bot. ``start()`` returns at once and gets through to Telegram however long that takes; ``stop()`` ends the taking in,
    ``close()`` the connections, after the desk has seen its last replies off."""

    name = CHANNEL

    def __init__(
        self, settings: Settings, desk: Desk, met: Callable[[str], None] = lambda username: None
    ) -> None:
        """*met* is told the bot's user name once it is known."""
        self._settings, self._desk, self._met = settings, desk, met
        self._api = build(settings)
        rich = RichUse(settings.telegram_rich)
        self._delivery = TelegramDelivery(self._api, rich)
        self._changing = Changing(self._api, rich)
        self._poller = Poller(self._api, self._take)
        self._albums = Albums()
        self._taps = Taps(self._note_tap)
        self.presented = asyncio.Event()
        self._me: Me | None = None
        self._refused = False
        self._watch = Watch()
        self._asides: set[asyncio.Task[None]] = set()

    # Life

    async def start(self) -> None:
        await self._api.open()
        self._watch.begin("telegram", self._run)

    async def stop(self) -> None:
        await self._watch.end()
        if self._settings.webhook_url is None:
            with contextlib.suppress(TelegramError, TimeoutError):
                await asyncio.wait_for(self._poller.confirm(), 3)

    async def close(self) -> None:
        self._taps.end()
        for task in self._asides:
            task.cancel()
        await asyncio.gather(*self._asides, return_exceptions=True)
        await self._api.close_transport()

    def webhook_route(self) -> Route:
        """The route for Telegram's posts; only where a webhook is configured (ValueError)."""
        url, secret = self._settings.webhook_url, self._settings.webhook_secret
        if url is None or secret is None:
            raise ValueError("VADEMECUM_WEBHOOK_URL and VADEMECUM_WEBHOOK_SECRET are not set")
        return webhook.route(str(url), secret.get_secret_value(), self._take)

    async def ready(self) -> str | None:
        """None while updates come in, else what is wrong; for the readiness check."""
        if self._refused:
            return "Telegram refuses the token of the bot"
        if self._me is None:
            return "Telegram has not answered yet"
        return await self._watch.check() or self._poller.trouble()

    async def _run(self) -> None:
        await self._persist("get through to Telegram", self._meet)
        await self._persist("say how updates come", lambda: setup.receive(self._api, self._settings))
        self._aside(self._present())
        self._watch.begin("telegram-menus", self._keep_menus)
        if self._settings.webhook_url is None:
            log.info("Telegram: fetching updates")
            await self._poller.run()
        log.info("Telegram: waiting for updates at the webhook")
        await asyncio.Event().wait()

    async def _present(self) -> None:
        language = self._settings.default_language
        await self._persist("set the menu", lambda: setup.present(self._api, language), tries=5)
        self.presented.set()

    async def _keep_menus(self) -> None:
        menus = OfficeMenus(self._api, OfficePage.of(self._settings))
        while True:
            wanted = await self._desk.committer.commit(lambda c: offices(c, self._settings))
            step = partial(menus.bring_up_to_date, wanted)
            await self._persist("set the menus of coordinators", step, tries=3)
            await asyncio.sleep(LOOK_SECONDS)

    async def _meet(self) -> None:
        me = await self._api.get_me()
        self._me = Me(me.id, me.username or "")
        self._met(me.username or "")
        log.info("Telegram: this is @%s", me.username)

    async def _persist(self, what: str, step: Callable[[], Awaitable[Any]], tries: int | None = None) -> None:
        """Do *step* until it succeeds, with growing pauses; for ever, or *tries* times."""
        pause, count = FIRST_PAUSE, 0
        while tries is None or count < tries:
            count += 1
            try:
                await step()
                self._refused = False
                return
            except RetryAfter as error:
                await asyncio.sleep(pause_of(error))
                continue
            except InvalidToken:
                self._refused = True
                log.error("Telegram refuses the token of the bot: check VADEMECUM_TELEGRAM_TOKEN")
            except TelegramError as error:
                log.warning("could not %s (%s); again in %.1f s", what, error, pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    def _aside(self, work: Any) -> None:
        task = asyncio.create_task(self._quietly(work))
        self._asides.add(task)
        task.add_done_callback(self._asides.discard)

    async def _quietly(self, work: Awaitable[None]) -> None:
        try:
            await work
        except TelegramError as error:
            log.debug("left undone: %s", error)
        except Exception:
            metrics.errors.labels("telegram").inc()
            log.exception("a step of the Telegram channel failed")

    # In

    async def _take(self, updates: list[dict[str, Any]]) -> None:
        """Store what came; when this returns it may be confirmed. A broken update is logged and let go, or it would come for ever."""
        if self._me is None:
            raise NotReady("Telegram has not told yet which bot this is")
        found = self._albums.without_doubles([self._read(update, self._me) for update in updates])
        for one in found:
            if one.reach is not None:
                await self._mark(one.reach)
            if one.reaction is not None:
                await self._desk.committer.commit(
                    partial(rate, channel=CHANNEL, reaction=one.reaction, now=datetime.now(UTC))
                )
        await self._desk.accept([one.incoming for one in found if one.incoming is not None])
        for one in found:
            if one.tap is not None and one.incoming is not None:
                self._taps.came(one.tap, one.incoming.chat)
            elif one.tap is not None:
                self._note_tap(one.tap)

    def _read(self, update: dict[str, Any], me: Me) -> ReadUpdate:
        try:
            return read(update, me)
        except Exception:
            metrics.errors.labels("update").inc()
            log.exception("update %s could not be read and is let go", update.get("update_id"))
            return ReadUpdate()

    async def _mark(self, change: Reach) -> None:
        now = datetime.now(UTC)
        await self._desk.committer.commit(
            lambda c: reach(c, CHANNEL, change.chat, None if change.reachable else now)
        )

    def _note_tap(self, tap: str) -> None:
        self._aside(self._api.call("answerCallbackQuery", {"callback_query_id": tap}))

    # Out

    async def deliver(self, chat: str, reply: Reply, *, edit: str | None = None) -> Sent:
        if reply.brief and reply.answers is not None:
            self._taps.take(reply.answers)
            if await self._delivery.say_briefly(reply.answers, reply):
                return Sent()
            reply = replace(reply, answers=None)
        self._taps.said(chat)
        try:
            return Sent(await self._delivery.deliver(chat, reply, edit))
        except TelegramError as error:
            raise ending(error) from None

    async def change(self, chat: str, message: str, reply: Reply) -> Sent:
        return Sent(await self._changing.change(chat, message, reply))

    async def delete(self, chat: str, message: str) -> None:
        await self._changing.delete(chat, message)

    async def fetch(self, upload: Upload) -> bytes:
        """The bytes of a file that came with a message. Raises NotFetched."""
        try:
            file = await self._api.get_file(upload.reference)
            return bytes(await file.download_as_bytearray())
        except TelegramError as error:
            raise NotFetched(f"Telegram hands the file over no more ({type(error).__name__})") from None

    async def thinking(self, chat: str) -> None:
        """Show "typing" until cancelled, for two minutes at most."""
        with contextlib.suppress(Exception):
            for _ in range(LONGEST_TYPING):
                number, _, topic = chat.partition("/")
                place = {"chat_id": int(number), "message_thread_id": int(topic) if topic else None}
                await self._api.call("sendChatAction", {**place, "action": "typing"})
                await asyncio.sleep(TYPING_SECONDS)


class NotReady(RuntimeError):
    """Updates came before the bot knew who it is; they come again."""


__all__ = ["NotReady", "TelegramChannel"]
