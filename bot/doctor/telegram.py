"""Whether Telegram knows the bot, and how updates reach it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

from bot.doctor.finding import Finding, bad, off, ok, warn
from bot.settings import Settings

SECONDS = 5.0
MANY_WAITING = 100
Result = TypeVar("Result")


async def bot(settings: Settings) -> Finding:
    """getMe, within five seconds."""
    if settings.telegram_token is None:
        return off("telegram", "VADEMECUM_TELEGRAM_TOKEN is not set: no Telegram")
    found = await _ask(settings, "telegram", lambda api: api.call("getMe", {}))
    if isinstance(found, Finding):
        return found
    if not isinstance(found, dict) or not found.get("id") or not found.get("username"):
        return bad(
            "telegram", "Telegram's answer names no bot: is VADEMECUM_TELEGRAM_BASE_URL a Bot API server?"
        )
    return ok(
        "telegram", f"this is @{found.get('username')}", username=found.get("username"), id=found.get("id")
    )


async def webhook(settings: Settings) -> Finding:
    """What Telegram has noted of the webhook, against the settings."""
    if settings.telegram_token is None:
        return off("webhook", "no Telegram")
    info = await _ask(settings, "webhook", lambda api: api.call("getWebhookInfo", {}))
    if isinstance(info, Finding):
        return info
    from bot.channels.telegram.webhook import address_of

    at, waiting = info.get("url") or "", int(info.get("pending_update_count") or 0)
    details = {"url": at, "waiting": waiting, "last_error": info.get("last_error_message")}
    wanted = address_of(str(settings.webhook_url)) if settings.webhook_url else ""
    if not wanted:
        if at:
            return warn(
                "webhook", "Telegram posts to another address; vademecum run takes that away and fetches updates", **details
            )  # fmt: skip
        return _by_waiting(off, "updates are fetched (polling)", waiting, details)
    if not wanted.startswith("https://") and settings.telegram_base_url.startswith(
        "https://api.telegram.org"
    ):
        return bad("webhook", "VADEMECUM_WEBHOOK_URL must begin with https://", **details)
    if at != wanted:
        return warn("webhook", "not set at Telegram yet; vademecum run does it", **details)
    if message := info.get("last_error_message"):
        when = datetime.fromtimestamp(info.get("last_error_date") or 0, UTC)
        return warn("webhook", f"set; last trouble {when:%Y-%m-%d %H:%M} UTC: {message}", **details)
    return _by_waiting(ok, f"set to {wanted}", waiting, details)


def _by_waiting(well: Callable[..., Finding], text: str, waiting: int, details: dict[str, Any]) -> Finding:
    if waiting >= MANY_WAITING:
        return warn("webhook", f"{text}; {waiting} updates are waiting: is the assistant running?", **details)
    return well("webhook", f"{text}; {waiting} updates are waiting" if waiting else text, **details)


async def _ask(
    settings: Settings, name: str, question: Callable[[Any], Awaitable[Result]]
) -> Result | Finding:
    from telegram.error import InvalidToken, TelegramError

    from bot.channels.telegram.api import build

    try:
        api = build(settings)
    except InvalidToken:
        return bad(name, "VADEMECUM_TELEGRAM_TOKEN has not the form of a token (123456789:ABC…)")
    await api.open()
    try:
        return await asyncio.wait_for(question(api), SECONDS)
    except InvalidToken:
        return bad(name, "Telegram refuses the token: check VADEMECUM_TELEGRAM_TOKEN")
    except TimeoutError:
        return bad(name, f"Telegram does not answer within {SECONDS:g} s")
    except TelegramError as error:
        return bad(name, f"Telegram: {error}")
    finally:
        await api.close_transport()
