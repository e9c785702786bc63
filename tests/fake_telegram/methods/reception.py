"""How the bot receives: getUpdates or a webhook, never both."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from tests.fake_telegram.methods import method
from tests.fake_telegram.server import FakeTelegram
from tests.fake_telegram.webhook import Webhook
from tests.fake_telegram.wire import Params, Refused


def _allow(server: FakeTelegram, params: Params) -> None:
    """Remembers which kinds of updates the bot wants, where it says so."""
    wanted = params.json("allowed_updates")
    if isinstance(wanted, list):
        server.updates.allowed = set(wanted)


@method("getUpdates")
async def get_updates(server: FakeTelegram, params: Params) -> list[dict[str, Any]]:
    if not server.updates.webhook_set:
        _allow(server, params)
    offset, limit = params.integer("offset"), params.integer("limit", 100)
    return await server.updates.poll(offset, limit, params.integer("timeout"))


@method("setWebhook")
async def set_webhook(server: FakeTelegram, params: Params) -> bool:
    url, secret = params.text("url"), params.text("secret_token")
    connections = params.integer("max_connections", 40)
    parts = urlsplit(url)
    if url and parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost"):
        raise Refused("bad webhook: An HTTPS URL must be provided for webhook")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise Refused("secret token contains unallowed characters")
    _allow(server, params)
    await _unset(server, params)
    if url:
        server.updates.end_poll("Conflict: terminated by setWebhook request")
        server.updates.webhook_set = True
        server.webhook = Webhook(server.updates, url, secret, min(max(connections, 1), 100))
        server.webhook.start()
    return True


@method("deleteWebhook")
async def delete_webhook(server: FakeTelegram, params: Params) -> bool:
    await _unset(server, params)
    return True


async def _unset(server: FakeTelegram, params: Params) -> None:
    if server.webhook:
        await server.webhook.stop()
    server.webhook, server.updates.webhook_set = None, False
    if params.flag("drop_pending_updates"):
        for update_id in list(server.updates.pending):
            server.updates.confirm(update_id)


@method("getWebhookInfo")
def get_webhook_info(server: FakeTelegram, params: Params) -> dict[str, Any]:
    webhook = server.webhook
    info: dict[str, Any] = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(server.updates.pending),
    }
    if webhook:
        info |= {"max_connections": webhook.max_connections, "ip_address": "127.0.0.1"}
        if webhook.last_error:
            info["last_error_date"], info["last_error_message"] = webhook.last_error
    if server.updates.allowed:
        info["allowed_updates"] = sorted(server.updates.allowed)
    return info
