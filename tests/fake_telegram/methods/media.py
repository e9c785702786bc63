"""Photos and documents: uploaded, sent again by their id, and fetched back."""

from __future__ import annotations

from typing import Any

from tests.fake_telegram.content import caption_content
from tests.fake_telegram.methods import method
from tests.fake_telegram.methods.messages import deliver
from tests.fake_telegram.server import FakeTelegram
from tests.fake_telegram.wire import Params, Refused, Upload

_MAX_BYTES = {"photo": 10 * 2**20, "document": 50 * 2**20}


@method("sendDocument", speaks=True)
def send_document(server: FakeTelegram, params: Params) -> dict[str, Any]:
    caption = caption_content(params)
    chat = server.world.chat(params)
    file_id, upload = _file(server, params, "document")
    return deliver(server, params, chat, {"document": document(file_id, upload), **caption})


@method("sendPhoto", speaks=True)
def send_photo(server: FakeTelegram, params: Params) -> dict[str, Any]:
    caption = caption_content(params)
    chat = server.world.chat(params)
    file_id, upload = _file(server, params, "photo")
    size = {"file_id": file_id, "file_unique_id": f"U{file_id}", "file_size": len(upload.content)}
    return deliver(server, params, chat, {"photo": [{**size, "width": 640, "height": 480}], **caption})


@method("getFile")
def get_file(server: FakeTelegram, params: Params) -> dict[str, Any]:
    file_id = params.text("file_id")
    upload = server.world.files.get(file_id)
    if upload is None:
        raise Refused("invalid file_id" if file_id else "file_id is empty")
    if len(upload.content) > 20 * 2**20:
        raise Refused("file is too big")
    unique = {"file_unique_id": f"U{file_id}", "file_size": len(upload.content)}
    return {"file_id": file_id, **unique, "file_path": f"documents/{file_id}/{upload.filename}"}


def document(file_id: str, upload: Upload) -> dict[str, Any]:
    """A document as it stands in a message."""
    named = {"file_name": upload.filename, "mime_type": upload.mime_type, "file_size": len(upload.content)}
    return {"file_id": file_id, "file_unique_id": f"U{file_id}", **named}


def _file(server: FakeTelegram, params: Params, field: str) -> tuple[str, Upload]:
    """The file of a call: uploaded in its own field, attached under another name, or known by its id."""
    given = params.text(field)
    upload = params.files.get(given.removeprefix("attach://") if given.startswith("attach://") else field)
    if upload is None and given in server.world.files:
        return given, server.world.files[given]
    if upload is None and given.startswith(("http://", "https://")):
        upload = Upload(given.rsplit("/", 1)[-1] or field, given.encode(), "application/octet-stream")
    if upload is None:
        missing = (
            "wrong file identifier/HTTP URL specified" if given else f"there is no {field} in the request"
        )
        raise Refused(missing)
    if not upload.content:
        raise Refused("file must be non-empty")
    if len(upload.content) > _MAX_BYTES[field]:
        raise Refused("Request Entity Too Large", 413)
    return server.world.store(upload), upload
