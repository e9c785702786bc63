"""Incoming and Reply as JSON values and back, for the rows they wait in."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from bot.messages import Button, Citation, File, Incoming, Reply

_INCOMING = tuple(field.name for field in fields(Incoming))
_REPLY = tuple(field.name for field in fields(Reply))


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
    data: dict[str, Any] = {name: getattr(reply, name) for name in _REPLY}
    data["buttons"] = [[vars(button) for button in row] for row in reply.buttons]
    data["citations"] = [vars(citation) for citation in reply.citations]
    data["file"] = vars(reply.file) if reply.file is not None else None
    return data


def _known(kind: type[Any], data: dict[str, Any]) -> Any:
    return kind(**{name: value for name, value in data.items() if name in kind.__dataclass_fields__})


def reply_from_json(data: dict[str, Any]) -> Reply:
    """The reply of a row; what a newer version wrote beside the fields known here is left out."""
    return Reply(
        text=data["text"],
        buttons=tuple(tuple(_known(Button, button) for button in row) for row in data.get("buttons", ())),
        citations=tuple(_known(Citation, citation) for citation in data.get("citations", ())),
        outcome=data.get("outcome"),
        language=data.get("language", "en"),
        edits=data.get("edits", False),
        file=_known(File, data["file"]) if data.get("file") else None,
    )
