"""What people see of the bot before they write: menu and descriptions per language; and how updates reach us. Set where it differs."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from bot.channels.telegram.api import Api
from bot.channels.telegram.updates import ALLOWED
from bot.channels.telegram.webhook import address_of
from bot.commands.registry import GROUP_MENU, MENU
from bot.language.catalogue import LANGUAGES, say
from bot.settings import Settings

log = logging.getLogger(__name__)

WEBHOOK_CONNECTIONS = 40


_IN_GROUPS: dict[str, Any] = {"scope": {"type": "all_group_chats"}}


def menu(names: Sequence[str], language: str) -> list[dict[str, str]]:
    """Commands as Telegram takes them."""
    return [{"command": name, "description": say(language, f"command-{name}")} for name in names]


async def present(api: Api, default_language: str) -> int:
    """Set menu, description and short description in every language; the default one serves all others. Returns the changes."""
    changes = 0
    for code, language in ((None, default_language), *((language, language) for language in LANGUAGES)):
        wanted: tuple[tuple[str, str, dict[str, Any], Any], ...] = (
            ("MyCommands", "commands", {}, menu(MENU, language)),
            ("MyCommands", "commands", _IN_GROUPS, menu(GROUP_MENU, language)),
            ("MyDescription", "description", {}, say(language, "telegram-description")),
            ("MyShortDescription", "short_description", {}, say(language, "telegram-short-description")),
        )
        for what, field, scope, value in wanted:
            found = await api.call(f"get{what}", {"language_code": code, **scope})
            if (found.get(field) if isinstance(found, dict) else found) != value:
                await api.call(f"set{what}", {"language_code": code, field: value, **scope})
                changes += 1
    if changes:
        log.info("the bot's menu and descriptions were brought up to date (%d changes)", changes)
    return changes


async def receive(api: Api, settings: Settings) -> None:
    """Tell Telegram to post updates to the webhook, or to keep them for polling. Updates that wait are kept."""
    if settings.webhook_url is not None and settings.webhook_secret is not None:
        # Set at every start: whether the secret is still the same cannot be asked.
        await api.call(
            "setWebhook",
            {
                "url": address_of(str(settings.webhook_url)),
                "secret_token": settings.webhook_secret.get_secret_value(),
                "allowed_updates": list(ALLOWED),
                "max_connections": WEBHOOK_CONNECTIONS,
            },
        )
    elif (await api.call("getWebhookInfo", {})).get("url"):
        log.info("a webhook was set for this bot; it is taken away, because updates are fetched by polling")
        await api.call("deleteWebhook", {})
