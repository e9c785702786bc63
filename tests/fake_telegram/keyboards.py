"""Keyboards under a message, checked as Telegram checks them."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from tests.fake_telegram.wire import Params, Refused

MAX_DATA = 64
MAX_BUTTONS = 100
_ACTIONS: tuple[str, ...] = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
)
_ACTIONS += ("switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay")


def markup_of(params: Params, inline_only: bool = False) -> dict[str, Any] | None:
    """The ``reply_markup`` of a call, None where there is none; refused where it is wrong."""
    markup = params.json("reply_markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise Refused("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _inline(markup["inline_keyboard"])
    if inline_only and markup:
        raise Refused("inline keyboard expected")
    if "keyboard" in markup:
        if not isinstance(markup["keyboard"], list):
            raise Refused('Field "keyboard" must be of type Array')
        return markup
    return markup or None


def _inline(rows: Any) -> dict[str, Any] | None:
    if not isinstance(rows, list):
        raise Refused('Field "inline_keyboard" must be of type Array')
    if any(not isinstance(row, list) for row in rows):
        raise Refused("can't parse inline keyboard button row: Array expected")
    kept = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, kept)) > MAX_BUTTONS:
        raise Refused("reply markup is too long")
    return {"inline_keyboard": kept} if kept else None


def _button(button: Any) -> dict[str, Any]:
    if not isinstance(button, dict):
        raise Refused("can't parse inline keyboard button: Expected an Object")
    if "text" not in button:
        raise Refused("can't parse inline keyboard button: Can't find field \"text\"")
    if not str(button["text"]).strip():
        raise Refused("inline keyboard button text must be non-empty")
    if not any(button.get(action) is not None for action in _ACTIONS):
        raise Refused("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= MAX_DATA:
        raise Refused("BUTTON_DATA_INVALID")
    if button.get("url") is not None:
        _check_url(str(button["url"]))
    return button


def _check_url(url: str) -> None:
    reason = ""
    try:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https", "tg", "ton", ""):
            reason = "Unsupported URL protocol"
        elif parts.scheme in ("http", "https") and not parts.hostname:
            reason = "URL host is empty"
        elif any(char.isspace() for char in url):
            reason = "Wrong character in URL"
    except ValueError:
        reason = "Wrong URL"
    if reason:
        raise Refused(f"inline keyboard button URL '{url}' is invalid: {reason}")
