"""Who the bot is: its name, descriptions, commands by scope and language, menu button; and who a chat is."""

from __future__ import annotations

import json
import re
from typing import Any

from tests.fake_telegram.methods import METHODS, Method, method
from tests.fake_telegram.server import FakeTelegram
from tests.fake_telegram.wire import Params, Refused

_SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
_CHAT_SCOPES = {"chat", "chat_administrators", "chat_member"}
_TEXTS = {
    "Name": ("name", 64),
    "Description": ("description", 512),
    "ShortDescription": ("short_description", 120),
}


@method("getMe")
def get_me(server: FakeTelegram, params: Params) -> dict[str, Any]:
    can = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
    return {**server.world.bot, **can, "can_connect_to_business": False, "has_main_web_app": False}


@method("logOut")
def log_out(server: FakeTelegram, params: Params) -> bool:
    return True


@method("close")
def close(server: FakeTelegram, params: Params) -> bool:
    return True


@method("getChat")
def get_chat(server: FakeTelegram, params: Params) -> dict[str, Any]:
    chat = server.world.chat(params)
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    full = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(gifts, True)}
    return {**chat.info, **full}


def _scope(server: FakeTelegram, params: Params) -> str:
    scope = params.json("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind in _CHAT_SCOPES:
        if int(scope.get("chat_id") or 0) not in server.world.chats:
            raise Refused("chat not found")
    elif kind not in _SCOPES:
        raise Refused("unsupported bot command scope type specified")
    return json.dumps(
        {**scope, **({"chat_id": int(scope["chat_id"])} if "chat_id" in scope else {})}, sort_keys=True
    )


def _language(params: Params) -> str:
    code = params.text("language_code")
    if not re.fullmatch(r"([a-z]{2})?", code):
        raise Refused("invalid language code specified")
    return code


@method("setMyCommands")
def set_my_commands(server: FakeTelegram, params: Params) -> bool:
    commands = params.json("commands")
    if not isinstance(commands, list):
        raise Refused("can't parse commands: expected an Array of BotCommand")
    if len(commands) > 100:
        raise Refused("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command.get("command", "").removeprefix("/")):
            raise Refused("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise Refused("BOT_COMMAND_DESCRIPTION_INVALID")
    server.commands[_scope(server, params), _language(params)] = commands
    return True


@method("getMyCommands")
def get_my_commands(server: FakeTelegram, params: Params) -> list[dict[str, Any]]:
    return server.commands.get((_scope(server, params), _language(params)), [])


@method("deleteMyCommands")
def delete_my_commands(server: FakeTelegram, params: Params) -> bool:
    server.commands.pop((_scope(server, params), _language(params)), None)
    return True


@method("setChatMenuButton")
def set_chat_menu_button(server: FakeTelegram, params: Params) -> bool:
    button = params.json("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise Refused("unsupported menu button type specified")
    if "chat_id" in params.values:
        server.world.chat(params).menu_button = button
    else:
        server.menu_button = button
    return True


@method("getChatMenuButton")
def get_chat_menu_button(server: FakeTelegram, params: Params) -> dict[str, Any]:
    return server.world.chat(params).menu_button if "chat_id" in params.values else server.menu_button


def _text_methods(title: str, field: str, limit: int) -> None:
    """setMyX and getMyX: a text per language, the one without a language where a language has none."""

    def setter(server: FakeTelegram, params: Params) -> bool:
        text = params.text(field)
        if len(text) > limit:
            raise Refused(f"bot {field.replace('_', ' ')} is too long")
        server.texts[field, _language(params)] = text
        return True

    def getter(server: FakeTelegram, params: Params) -> dict[str, str]:
        default = server.texts.get((field, ""), server.world.bot["first_name"] if field == "name" else "")
        return {field: server.texts.get((field, _language(params))) or default}

    METHODS[f"setmy{title.lower()}"] = Method(f"setMy{title}", setter)
    METHODS[f"getmy{title.lower()}"] = Method(f"getMy{title}", getter)


for _title, (_field, _limit) in _TEXTS.items():
    _text_methods(_title, _field, _limit)
