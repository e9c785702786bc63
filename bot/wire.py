"""Incoming and Reply as JSON values and back, for the rows they wait in."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bot.messages import Button, Citation, Incoming, Reply


def incoming_to_json(incoming: Incoming) -> dict[str, Any]:
    return {name: value for name, value in asdict(incoming).items() if value is not None}


def incoming_from_json(data: dict[str, Any]) -> Incoming:
    return Incoming(**data)


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
    )
