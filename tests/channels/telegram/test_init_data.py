"""Who opened a page inside Telegram is believed only by Telegram's signature, of this bot, and fresh."""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.init_data import FRESH, user_of

TOKEN = "123456789:TEST-token"
NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)


def signed(token: str = TOKEN, at: datetime = NOW, **fields: str) -> str:
    """What an app of Telegram's hands to a page, as its documentation tells to sign it."""
    values = {
        "auth_date": str(int(at.timestamp())),
        "user": json.dumps({"id": 501, "first_name": "Cora"}),
        **fields,
    }
    text = "\n".join(f"{name}={values[name]}" for name in sorted(values))
    key = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    return urlencode({**values, "hash": hmac.new(key, text.encode(), hashlib.sha256).hexdigest()})


def test_what_telegram_signed_is_believed_while_it_is_fresh() -> None:
    assert user_of(signed(), TOKEN, NOW) == "501"
    assert user_of(signed(query_id="AA", start_param="x"), TOKEN, NOW) == "501"
    assert user_of(signed(), TOKEN, NOW + FRESH + timedelta(seconds=1)) is None
    assert user_of(signed(at=NOW + timedelta(hours=1)), TOKEN, NOW) is None


@pytest.mark.parametrize(
    "data",
    [
        "",
        "hash=",
        signed("999:another"),
        signed().replace("501", "502"),
        signed() + "&user=%7B%22id%22%3A502%7D",
        signed(user="{}"),
        signed(user="[]"),
        signed(user='{"id": "501"}'),
        signed(auth_date="soon"),
        signed(auth_date="9" * 400),
        signed()[:-3] + "é",
        signed(extra="x" * 5000),
    ],
)
def test_everything_else_is_not(data: str) -> None:
    assert user_of(data, TOKEN, NOW) is None


@given(st.text())
def test_no_words_open_the_door(data: str) -> None:
    assert user_of(data, TOKEN, NOW) is None
    assert user_of(f"user=1&hash={data}", TOKEN, NOW) is None
