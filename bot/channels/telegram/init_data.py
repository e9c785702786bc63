"""Who opened a page inside Telegram: what its apps hand to the page, believed only with Telegram's signature and while it is fresh."""

from __future__ import annotations

import hashlib
import hmac
import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final
from urllib.parse import parse_qsl

FRESH: Final = timedelta(minutes=10)
_AHEAD: Final = timedelta(minutes=1)  # clocks differ
_LONGEST: Final = 4096


def user_of(init_data: str, token: str, now: datetime) -> str | None:
    """The numeric id of the person for whom Telegram signed *init_data* for the bot with *token*; None where it did not, or long ago."""
    if len(init_data) > _LONGEST:
        return None
    fields = parse_qsl(init_data, keep_blank_values=True)
    values = dict(fields)
    if len(values) != len(fields) or "hash" not in values:
        return None
    signed = "\n".join(f"{name}={value}" for name, value in sorted(fields) if name != "hash")
    key = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    expected = hmac.new(key, signed.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), values["hash"].encode("utf-8", "surrogatepass")):
        return None
    with suppress(ValueError, KeyError, TypeError, OverflowError):
        made = datetime.fromtimestamp(int(values["auth_date"]), UTC)
        user = json.loads(values["user"])["id"]
        if isinstance(user, int) and now - FRESH <= made <= now + _AHEAD:
            return str(user)
    return None
