"""The description of the Bot API finds what is wrong with a request, and nothing in what is right."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fake_telegram.description import violations

BUTTON = {"text": "x", "callback_data": "y"}
RIGHT: list[tuple[str, dict[str, Any]]] = [
    ("sendMessage", {"chat_id": 1, "text": "x", "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_parameters": {"message_id": 5, "allow_sending_without_reply": True}}),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[BUTTON], [{"text": "c", "copy_text": {"text": "z"}}]]}}),
    ("sendRichMessage", {"chat_id": 1, "rich_message": {"markdown": "x"}}),
    ("editMessageText", {"chat_id": 1, "message_id": 2, "rich_message": {"markdown": "x"}}),
    ("setChatMenuButton", {"chat_id": 1, "menu_button": {"type": "web_app", "text": "x", "web_app": {"url": "https://a.example"}}}),
    ("setMyCommands", {"commands": [{"command": "a", "description": "b"}], "scope": {"type": "chat", "chat_id": 1}}),
    ("getUpdates", {"offset": 1, "timeout": 30, "limit": 100, "allowed_updates": ["message"]}),
]  # fmt: skip
WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"chat_id": 1}, "text is missing"),
    ("sendMessage", {"chat_id": 1, "text": "x", "silent": True}, "no parameter silent"),
    ("sendMessage", {"chat_id": 1, "text": 5}, "sendMessage.text"),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [BUTTON]}}, "reply_markup"),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "data": "y"}]]}}, "reply_markup"),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_parameters": {"id": 5}}, "reply_parameters"),
    ("sendRichMessage", {"chat_id": 1, "rich_message": {"text": "x"}}, "no field text"),
    ("sendTelepathy", {}, "no such method"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "values"), RIGHT)
def test_what_is_right_is_let_pass(method: str, values: dict[str, Any]) -> None:
    assert violations(method, values) == []


@pytest.mark.parametrize(("method", "values", "told"), WRONG)
def test_what_is_wrong_is_found(method: str, values: dict[str, Any], told: str) -> None:
    [found] = violations(method, values)
    assert told in found
