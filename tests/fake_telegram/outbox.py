"""The record of every call the server accepted, in order, never changed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any


@dataclass(frozen=True)
class Call:
    """One accepted call: its number, the time (seconds since 1970), what was asked, what came back, which fault struck."""

    number: int
    time: float
    method: str
    params: dict[str, Any]
    result: Any
    chat_id: int | None = None
    message_id: int | None = None
    text: str = ""
    fault: str = ""


class Outbox:
    """Append-only. With a *record* file every call is also written there as a JSON line, at once."""

    def __init__(self, record: Path | None = None) -> None:
        self.calls: list[Call] = []
        self._file: IO[str] | None = record.open("a", encoding="utf-8") if record else None

    def add(self, time: float, method: str, params: dict[str, Any], result: Any, fault: str = "") -> Call:
        message = result if isinstance(result, dict) and "message_id" in result else {}
        chat = (message.get("chat") or {}).get("id") or params.get("chat_id")
        call = Call(
            number=len(self.calls) + 1,
            time=time,
            method=method,
            params=params,
            result=json.loads(json.dumps(result)),
            chat_id=int(chat) if chat else None,
            message_id=message.get("message_id"),
            text=message.get("text") or message.get("caption") or "",
            fault=fault,
        )
        self.calls.append(call)
        if self._file:
            self._file.write(json.dumps(asdict(call), ensure_ascii=False) + "\n")
            self._file.flush()
        return call

    def of(self, *methods: str, chat_id: int | None = None) -> list[Call]:
        """The calls of these methods (all where none is named), of one chat where one is named."""
        return [
            call
            for call in self.calls
            if (not methods or call.method in methods) and (chat_id is None or call.chat_id == chat_id)
        ]

    def close(self) -> None:
        if self._file:
            self._file.close()
