"""How a Bot API call travels: parameters from query, form, JSON or multipart; answers in Telegram's envelope."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web


class Refused(Exception):
    """The server says no: HTTP *code* and Telegram's own words (without the ``Bad Request: `` in front for 400)."""

    def __init__(self, description: str, code: int = 400, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = f"Bad Request: {description}" if code == 400 else description
        self.parameters = parameters


@dataclass(frozen=True)
class Upload:
    """A file that came in a multipart body."""

    filename: str
    content: bytes
    mime_type: str


@dataclass
class Params:
    """The parameters of one call. Forms carry JSON in strings, JSON bodies the values themselves: both read alike."""

    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)
    typed: bool = False

    def text(self, name: str) -> str:
        """The parameter as a string, empty where it is missing; refused where it is not valid Unicode."""
        value = self.values.get(name)
        if value is None:
            return ""
        text = value if isinstance(value, str) else json.dumps(value)
        if any(0xD800 <= ord(char) <= 0xDFFF for char in text):
            raise Refused("strings must be encoded in UTF-8")
        return text

    def integer(self, name: str, default: int = 0) -> int:
        try:
            return int(self.values.get(name) or default)
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        return self.values.get(name) in (True, "true", "True", "1", 1)

    def json(self, name: str) -> Any:
        """The parameter as a JSON value, None where it is missing."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise Refused(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def described(self) -> dict[str, Any]:
        """The parameters with their JSON types, whatever way they came: in a form all are strings."""
        found: dict[str, Any] = {}
        for name, value in self.values.items():
            if value is None:
                continue
            found[name] = value
            if isinstance(value, str) and (name in _OBJECTS if self.typed else name not in _WORDS):
                with suppress(ValueError):
                    found[name] = json.loads(value)
        return found | {name: upload.filename for name, upload in self.files.items()}

    def recorded(self) -> dict[str, Any]:
        """The parameters as they are kept in the outbox: JSON values, files by name and size."""
        kept = {name: self.json(name) if name in _OBJECTS else value for name, value in self.values.items()}
        for name, upload in self.files.items():
            kept[name] = {
                "filename": upload.filename,
                "size": len(upload.content),
                "mime_type": upload.mime_type,
            }
        return kept


_WORDS = {
    "text",
    "caption",
    "callback_query_id",
    "file_id",
    "url",
    "secret_token",
    "description",
    "short_description",
    "name",
}
_OBJECTS = {
    "reply_markup",
    "rich_message",
    "entities",
    "reply_parameters",
    "commands",
    "scope",
    "allowed_updates",
}


async def read_params(request: web.Request) -> Params:
    """Everything the caller passed, whatever way it came."""
    params = Params(dict(request.query))
    kind = request.content_type
    if request.method != "POST" or not request.can_read_body:
        return params
    if kind == "application/json":
        try:
            body = json.loads(await request.read() or b"{}")
        except ValueError:
            raise Refused("can't parse JSON object") from None
        if not isinstance(body, dict):
            raise Refused("object expected")
        params.values.update(body)
        params.typed = True
    elif kind == "multipart/form-data":
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                params.files[name] = Upload(value.filename, value.file.read(), value.content_type)
            else:
                params.values[name] = value if isinstance(value, str) else value.decode()
    elif kind == "application/x-www-form-urlencoded":
        params.values.update({name: str(value) for name, value in (await request.post()).items()})
    return params


def accepted(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def refused(refusal: Refused) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return web.json_response(body, status=refusal.code)
