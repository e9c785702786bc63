"""Incoming and Reply as JSON values and back, for the rows they wait in."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any

from bot.messages import Button, Citation, File, Incoming, Reply

_INCOMING = tuple(field.name for field in fields(Incoming))


def storable(text: str) -> str:
    """*text* as every database takes it: no NUL, no half of a surrogate pair."""
    if text.isascii():
        return text.replace("\x00", "")
    return text.replace("\x00", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def incoming_to_json(incoming: Incoming) -> dict[str, Any]:
    data = {name: getattr(incoming, name) for name in _INCOMING}
    return {
        name: storable(value) if isinstance(value, str) else value
        for name, value in data.items()
        if value is not None and value is not False
    }


def incoming_from_json(data: dict[str, Any]) -> Incoming:
    """The message of a row; what a newer or older version wrote beside the fields known here is left out."""
    return Incoming(**{name: data[name] for name in _INCOMING if name in data})


def reply_to_json(reply: Reply) -> dict[str, Any]:
    return asdict(reply)


def reply_from_json(data: dict[str, Any]) -> Reply:
    return Reply(
        text=data["text"],
        buttons=tuple(tuple(Button(**button) for button in row) for row in data.get("buttons", ())),
        citations=tuple(Citation(**citation) for citation in data.get("citations", ())),
        outcome=data.get("outcome"),
        language=data.get("language", "en"),
        edits=data.get("edits", False),
        file=File(**data["file"]) if data.get("file") else None,
    )
