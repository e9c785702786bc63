"""Incoming and Reply as JSON values and back, for the rows they wait in."""

from __future__ import annotations

import base64
from dataclasses import fields
from typing import Any

from bot.messages import Button, Citation, File, Incoming, Reply, Upload

_INCOMING = tuple(field.name for field in fields(Incoming))
_REPLY = tuple(field.name for field in fields(Reply))


def storable(text: str) -> str:
    """*text* as every database takes it: no NUL, no half of a surrogate pair."""
    if text.isascii():
        return text.replace("\x00", "")
    return text.replace("\x00", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def incoming_to_json(incoming: Incoming) -> dict[str, Any]:
    data = {name: getattr(incoming, name) for name in _INCOMING}
    if incoming.upload is not None:
        upload = vars(incoming.upload)
        data["upload"] = {k: storable(v) if isinstance(v, str) else v for k, v in upload.items()}
    return {
        name: storable(value) if isinstance(value, str) else value
        for name, value in data.items()
        if value is not None and value is not False
    }


def incoming_from_json(data: dict[str, Any]) -> Incoming:
    """The message of a row; what a newer or older version wrote beside the fields known here is left out."""
    known = {name: data[name] for name in _INCOMING if name in data}
    if known.get("upload") is not None:
        known["upload"] = _known(Upload, known["upload"])
    return Incoming(**known)


def reply_to_json(reply: Reply) -> dict[str, Any]:
    data: dict[str, Any] = {name: getattr(reply, name) for name in _REPLY}
    data["buttons"] = [[vars(button) for button in row] for row in reply.buttons]
    data["citations"] = [vars(citation) for citation in reply.citations]
    data["file"] = _file_to_json(reply.file) if reply.file is not None else None
    return data


def _file_to_json(file: File) -> dict[str, str]:
    """Text stays text; other bytes stand in base64 under a name of their own."""
    data = {"name": file.name, "mime_type": file.mime_type}
    if isinstance(file.content, bytes):
        return data | {"base64": base64.b64encode(file.content).decode()}
    return data | {"content": file.content}


def _file_from_json(data: dict[str, str]) -> File:
    content = base64.b64decode(data["base64"]) if "base64" in data else data["content"]
    return File(data["name"], content, data["mime_type"])


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
        file=_file_from_json(data["file"]) if data.get("file") else None,
        passing=data.get("passing", False),
        answers=data.get("answers"),
        thread=data.get("thread"),
        replaces=data.get("replaces"),
        brief=data.get("brief", False),
    )
