"""How a call to the Bot API ended, in the words of :mod:`bot.delivery.sending`."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram import transport
from bot.delivery.sending import NotSent, OutcomeUnknown, SendingFailed, SendRefused, SlowDown, Unreachable

# 400s that speak of the chat, not of the message.
_GONE: Final = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "group chat was deactivated",
    "chat_write_forbidden",
    "not enough rights",
    "have no rights",
)


def ending(error: TelegramError) -> SendingFailed:
    """What *error* means for the message that was to be sent."""
    match error:
        case transport.TelegramNotSent():
            return NotSent(str(error))
        case RetryAfter():
            return SlowDown(pause_of(error))
        case Forbidden():
            return Unreachable(str(error), "deleted" if "deactivated" in str(error).lower() else "blocked")
        case ChatMigrated():
            return SendRefused(f"the group is a supergroup now: {error.new_chat_id}")
        case InvalidToken():
            return NotSent("Telegram refuses the token of the bot")
        case BadRequest():
            text = str(error).lower()
            gone = any(words in text for words in _GONE)
            return Unreachable(str(error), "gone") if gone else SendRefused(str(error))
        case _:
            return OutcomeUnknown(str(error))


def pause_of(error: RetryAfter) -> float:
    """The seconds Telegram asks to wait; the library tells them as int or as timedelta."""
    pause = error.retry_after
    return pause.total_seconds() if isinstance(pause, timedelta) else float(pause)
