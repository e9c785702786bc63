"""Takes what nobody shall read out of what the doctor says."""

from __future__ import annotations

import re

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot.settings import Settings

_TOKEN = re.compile(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{30,}")


def without_secrets(settings: Settings, text: str) -> str:
    """*text* without the token, secrets, keys and the password of the database."""
    values = (settings.telegram_token, settings.webhook_secret, settings.chat_api_key)
    hidden = [value.get_secret_value() for value in values if value is not None]
    try:
        hidden.append(make_url(settings.database).password or "")
    except ArgumentError:
        hidden.append(settings.database)
    for secret in sorted(filter(None, hidden), key=len, reverse=True):
        text = text.replace(secret, "[secret]")
    return _TOKEN.sub("[secret]", text)
