"""Texts: send, edit, delete, answer a tap, typing and drafts."""

from __future__ import annotations

from typing import Any

from tests.fake_telegram.content import caption_content, formatted, rich_content, text_content
from tests.fake_telegram.entities import utf16
from tests.fake_telegram.keyboards import markup_of
from tests.fake_telegram.methods import method
from tests.fake_telegram.server import FakeTelegram
from tests.fake_telegram.wire import Params, Refused
from tests.fake_telegram.world import DRAFT_SECONDS, TYPING_SECONDS, Chat, Event

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
DELETABLE_SECONDS = 48 * 3600
_CONTENT = ("text", "entities", "caption", "caption_entities", "rich_message", "reply_markup")
_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
}
_ACTIONS |= {"choose_sticker", "find_location", "record_video_note", "upload_video_note"}


def deliver(server: FakeTelegram, params: Params, chat: Chat, content: dict[str, Any]) -> dict[str, Any]:
    """Puts a message of the bot into the chat and before the person's eyes."""
    extra: dict[str, Any] = {}
    markup = markup_of(params)
    replied = _replied(params, chat)
    if replied:
        extra["reply_to_message"] = replied
    message = server.world.new_message(chat, server.world.bot, {**content, **extra})
    if markup:
        message["reply_markup"] = markup
    chat.typing_until = 0
    chat.drafts.clear()
    server.world.show(chat, Event("sent", dict(message)))
    return as_answered(message)


def as_answered(message: dict[str, Any]) -> dict[str, Any]:
    """A message as the server answers it: of the keyboards only inline ones are told back."""
    markup = message.get("reply_markup")
    if markup and "inline_keyboard" not in markup:
        return {key: value for key, value in message.items() if key != "reply_markup"}
    return dict(message)


def _replied(params: Params, chat: Chat) -> dict[str, Any] | None:
    wanted = params.json("reply_parameters") or {}
    message_id = int(wanted.get("message_id") or params.integer("reply_to_message_id"))
    if not message_id:
        return None
    if message_id not in chat.messages:
        if wanted.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
            return None
        raise Refused("message to be replied not found")
    found = chat.messages[message_id]
    return {key: value for key, value in found.items() if key != "reply_to_message"}


@method("sendMessage", speaks=True)
def send_message(server: FakeTelegram, params: Params) -> dict[str, Any]:
    content = text_content(params)
    return deliver(server, params, server.world.chat(params), content)


def _own_message(server: FakeTelegram, params: Params) -> tuple[Chat, dict[str, Any]]:
    chat = server.world.chat(params)
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise Refused("message to edit not found")
    if message["from"]["id"] != server.world.bot["id"]:
        raise Refused("message can't be edited")
    return chat, message


def _changed(
    server: FakeTelegram, chat: Chat, message: dict[str, Any], content: dict[str, Any]
) -> dict[str, Any]:
    """Replaces the content of a message; refused where nothing would change."""
    if {key: message[key] for key in _CONTENT if key in message} == content:
        raise Refused(_NOT_MODIFIED)
    for key in _CONTENT:
        message.pop(key, None)
    message.update(content, edit_date=int(server.world.clock()))
    server.world.show(chat, Event("edited", dict(message)))
    return as_answered(message)


@method("editMessageText", speaks=True)
def edit_message_text(server: FakeTelegram, params: Params) -> dict[str, Any]:
    rich = server.rich and params.json("rich_message") is not None
    content = rich_content(params) if rich else text_content(params)
    markup = markup_of(params, inline_only=True)
    chat, message = _own_message(server, params)
    if "text" not in message and "rich_message" not in message:
        raise Refused("there is no text in the message to edit")
    return _changed(server, chat, message, {**content, **({"reply_markup": markup} if markup else {})})


@method("editMessageReplyMarkup", speaks=True)
def edit_message_reply_markup(server: FakeTelegram, params: Params) -> dict[str, Any]:
    markup = markup_of(params, inline_only=True)
    chat, message = _own_message(server, params)
    content = {key: message[key] for key in _CONTENT if key in message and key != "reply_markup"}
    return _changed(server, chat, message, {**content, **({"reply_markup": markup} if markup else {})})


@method("editMessageCaption", speaks=True)
def edit_message_caption(server: FakeTelegram, params: Params) -> dict[str, Any]:
    content = caption_content(params)
    markup = markup_of(params, inline_only=True)
    chat, message = _own_message(server, params)
    if "photo" not in message and "document" not in message:
        raise Refused("there is no caption in the message to edit")
    return _changed(server, chat, message, {**content, **({"reply_markup": markup} if markup else {})})


@method("deleteMessage")
def delete_message(server: FakeTelegram, params: Params) -> bool:
    chat = server.world.chat(params)
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise Refused("message to delete not found")
    if server.world.clock() - message["date"] > DELETABLE_SECONDS:
        raise Refused("message can't be deleted for everyone")
    del chat.messages[message["message_id"]]
    server.world.show(chat, Event("deleted", message))
    return True


@method("answerCallbackQuery")
def answer_callback_query(server: FakeTelegram, params: Params) -> bool:
    text = params.text("text")
    if len(text) > 200:
        raise Refused("MESSAGE_TOO_LONG")
    tap = server.world.taps.get(params.text("callback_query_id"))
    if tap is None or tap.answered:
        raise Refused("query is too old and response timeout expired or query ID is invalid")
    tap.answered, tap.text, tap.url = True, text, params.text("url")
    tap.show_alert = params.flag("show_alert")
    server.world.show(tap.chat, Event("answered", text=text))
    return True


@method("sendChatAction")
def send_chat_action(server: FakeTelegram, params: Params) -> bool:
    if params.text("action") not in _ACTIONS:
        raise Refused("wrong parameter action in request")
    server.world.chat(params).typing_until = server.world.clock() + TYPING_SECONDS
    return True


@method("sendMessageDraft", rich=True)
def send_message_draft(server: FakeTelegram, params: Params) -> bool:
    text, _ = formatted(params, "text")
    if utf16(text) > 4096:
        raise Refused("message is too long")
    keep_draft(server, params, text)
    return True


def keep_draft(server: FakeTelegram, params: Params, content: Any) -> None:
    """Shows a draft for half a minute. The wording of these two refusals is a guess."""
    chat = server.world.chat(params)
    if chat.info["type"] != "private":
        raise Refused("message drafts can be sent only to private chats")
    if not params.integer("draft_id"):
        raise Refused("draft identifier must be non-zero")
    chat.drafts[params.integer("draft_id")] = (content, server.world.clock() + DRAFT_SECONDS)
