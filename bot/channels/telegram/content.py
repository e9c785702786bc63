"""What a message of Telegram's says: its words, what they answer to, and what came with them that nobody looks at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.channels.telegram.formatting import as_typed
from bot.messages import Upload
from bot.people.uploads import LARGEST
from indexing import plainyaml

LONGEST_ABOUT: Final = 1000  # characters of a quotation
# What Telegram itself says in a chat. This list is the only silence there is: whatever else a person sends gets an answer.
SERVICE: Final = frozenset(
    plainyaml.load((Path(__file__).parent / "service_messages.yaml").read_text("utf-8"))
)
# The kinds of media that are told apart in what is answered; every other one is ``other``.
_MEDIA: Final = {
    **dict.fromkeys(("sticker", "animation", "dice", "game"), "sticker"),
    **dict.fromkeys(("voice", "audio", "video_note"), "voice"),
    **dict.fromkeys(("photo", "live_photo", "video"), "picture"),
    "document": "document",
}
# An animation comes with a document of the same content.
_BEFORE: Final = tuple(_MEDIA)


@dataclass(frozen=True)
class MessageContent:
    """``text`` as it reads, ``formatted`` as an author would type it, ``about`` what it quotes or replies to (in ``about_message``),
    ``media`` what came with it."""

    text: str
    formatted: str | None = None
    about: str | None = None
    about_message: str | None = None
    media: str | None = None


def content_of(message: dict[str, Any]) -> MessageContent:
    """The content of *message*; of a service message it is empty."""
    raw = message.get("text") or message.get("caption") or ""
    entities = message.get("entities") or message.get("caption_entities") or ()
    text = raw.strip() or _rich_text(message.get("rich_message")) or _checklist_text(message.get("checklist"))
    formatted = as_typed(raw, entities) if raw and entities else None
    replied = (message.get("reply_to_message") or {}).get("message_id")
    return MessageContent(
        text,
        formatted and formatted.strip(),
        _about(message),
        None if replied is None else str(replied),
        _media(message, text),
    )


def upload_of(message: dict[str, Any]) -> Upload | None:
    """The file of a message, a photo in the largest size that may be fetched; None where there is none of these two."""
    if document := message.get("document"):
        return Upload(
            document.get("file_name") or "document",
            document.get("mime_type") or "application/octet-stream",
            int(document.get("file_size") or 0),
            document["file_id"],
        )
    sizes = [size for size in message.get("photo") or () if int(size.get("file_size") or 0) <= LARGEST]
    if sizes:
        largest = sizes[-1]
        return Upload("photo.jpg", "image/jpeg", int(largest.get("file_size") or 0), largest["file_id"])
    return None


def _media(message: dict[str, Any], text: str) -> str | None:
    found = next((_MEDIA[kind] for kind in _BEFORE if kind in message), None)
    if found is None and not text and SERVICE.isdisjoint(message):
        return "other"
    return found


def _about(message: dict[str, Any]) -> str | None:
    """The words that a message quotes, else those of the message it replies to."""
    replied = message.get("reply_to_message") or {}
    words = (
        (message.get("quote") or {}).get("text")
        or replied.get("text")
        or replied.get("caption")
        or _rich_text(replied.get("rich_message"))
        or ""
    )
    return str(words).strip()[:LONGEST_ABOUT] or None


def _checklist_text(checklist: Any) -> str:
    if not isinstance(checklist, dict):
        return ""
    tasks = [task.get("text", "") for task in checklist.get("tasks") or ()]
    return "\n".join(line for line in (checklist.get("title", ""), *tasks) if line).strip()


def _rich_text(rich: Any) -> str:
    """The words of a rich message that somebody forwards, a line for each of its blocks."""
    blocks = rich.get("blocks") if isinstance(rich, dict) else None
    return "\n".join(line for line in ("".join(_words(block)).strip() for block in blocks or ()) if line)


def _words(part: Any) -> list[str]:
    if isinstance(part, str):
        return [part]
    if isinstance(part, list):
        return [word for inner in part for word in _words(inner)]
    if isinstance(part, dict):
        inner = [
            part[name]
            for name in ("text", "title", "summary", "caption", "blocks", "items", "cells", "credit")
            if name in part
        ]
        return [word for one in inner for word in [*_words(one), "" if isinstance(one, str) else " "]]
    return []
