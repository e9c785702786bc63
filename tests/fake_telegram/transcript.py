"""A chat as lines that anybody can read."""

from __future__ import annotations

from typing import Any

from tests.fake_telegram.content import rich_text
from tests.fake_telegram.world import Chat


def transcript(chat: Chat) -> list[str]:
    """One line (or more, indented) for every thing that happened: who said what, which buttons were under it."""
    person = chat.info.get("first_name") or chat.info.get("title") or "Somebody"
    lines: list[str] = []
    for event in chat.events:
        body = shown_text(event.message)
        if event.kind == "said":
            lines += _said(person, body)
        elif event.kind == "tapped":
            lines.append(f"{person} taps [{event.text}]")
        elif event.kind == "sent":
            lines += _said("Bot", body) + keyboard_lines(event.message)
        elif event.kind == "edited":
            lines += _said(f"Bot changes #{event.message['message_id']}", body) + keyboard_lines(
                event.message
            )
        elif event.kind == "deleted":
            lines.append(f"Bot deletes #{event.message['message_id']}")
        elif event.kind == "answered":
            lines.append(f"Bot notes the tap: {event.text}" if event.text else "Bot notes the tap")
        else:
            lines.append(f"{person} {event.text or event.kind}")
    return lines


def shown_text(message: dict[str, Any]) -> str:
    """What a message shows: its text, its blocks, or its file and caption."""
    if "rich_message" in message:
        return "\n".join(rich_text(block) for block in message["rich_message"]["blocks"])
    if "document" in message:
        return f"<{message['document']['file_name']}> {message.get('caption', '')}".strip()
    if "photo" in message:
        return f"<photo> {message.get('caption', '')}".strip()
    return str(message.get("text", ""))


def keyboard_lines(message: dict[str, Any]) -> list[str]:
    markup = message.get("reply_markup") or {}
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    return ["     " + " ".join(f"[{label_of(button)}]" for button in row) for row in rows]


def label_of(button: Any) -> str:
    return button["text"] if isinstance(button, dict) else str(button)


def _said(who: str, text: str) -> list[str]:
    first, *others = text.split("\n")
    return [f"{who}: {first}", *("     " + line for line in others)]
