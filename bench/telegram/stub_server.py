"""A Bot API server that does next to nothing, so that it never is what is measured: hands out updates, counts what is sent.

``python -m bench.telegram.stub_server COUNT CHATS KIND`` prints its port, "began" when the first updates are fetched, and a JSON line
once COUNT messages were sent.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time

METHODS_THAT_SEND = (b"sendMessage", b"sendRichMessage", b"editMessageText")
_ME = {"id": 1, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
_OK = b'{"ok":true,"result":true}'


def updates(count: int, chats: int, kind: str) -> list[bytes]:
    """The updates as JSON: ``command`` (/help), ``button`` (a tap on help) or ``question``, from all chats in turn."""
    made = []
    for number in range(count):
        person = {"id": 1001 + number % chats, "is_bot": False, "first_name": "Ana", "language_code": "en"}
        chat = {"id": person["id"], "type": "private", "first_name": "Ana"}
        message = {"message_id": 10 + number, "date": 1700000000, "chat": chat, "from": person}
        update: dict[str, object] = {"update_id": 1 + number}
        if kind == "button":
            shown = {**message, "from": _ME, "text": "…"}
            update["callback_query"] = {
                "id": str(number), "from": person, "chat_instance": "1", "data": "do:help", "message": shown,
            }  # fmt: skip
        elif kind == "command":
            entities = [{"type": "bot_command", "offset": 0, "length": 5}]
            update["message"] = {**message, "text": "/help", "entities": entities}
        else:
            update["message"] = {**message, "text": f"how long can I stay, please? {number}"}
        made.append(json.dumps(update).encode())
    return made


class LocalChannel:
    """What the server knows: updates still unconfirmed, messages sent, when the first went out and the last came in."""

    def __init__(self, waiting: list[bytes]) -> None:
        self.waiting, self.confirmed, self.sent = waiting, 0, 0
        self.began = self.ended = 0.0
        self.done = asyncio.Event()

    def fetch(self, offset: int) -> bytes:
        self.confirmed = max(self.confirmed, offset - 1)
        batch = self.waiting[self.confirmed : self.confirmed + 100]
        if batch and not self.began:
            self.began = time.monotonic()
            print("began", flush=True)
        return b'{"ok":true,"result":[' + b",".join(batch) + b"]}"

    def count(self) -> bytes:
        self.sent += 1
        if self.sent == len(self.waiting):
            self.ended = time.monotonic()
            self.done.set()
        return (
            b'{"ok":true,"result":{"message_id":%d,"date":1700000000,"chat":{"id":1,"type":"private"},"text":"x"}}'
            % (100_000 + self.sent)
        )


class Connection(asyncio.Protocol):
    """HTTP/1.1 as the clients measured here speak it: keep-alive, bodies with a length."""

    def __init__(self, board: LocalChannel) -> None:
        self._board, self._seen = board, b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._seen += data
        while (end := self._seen.find(b"\r\n\r\n")) >= 0:
            head = self._seen[:end]
            length, lower = 0, head.lower()
            if (place := lower.find(b"content-length:")) >= 0:
                length = int(lower[place + 15 :].split(b"\r\n", 1)[0])
            if len(self._seen) < end + 4 + length:
                return
            body = self._seen[end + 4 : end + 4 + length]
            self._seen = self._seen[end + 4 + length :]
            self._answer(head.split(b" ", 2)[1].rsplit(b"/", 1)[1], body)

    def _answer(self, method: bytes, body: bytes) -> None:
        if method == b"getUpdates":
            found = self._board.fetch(_offset(body))
            if found.endswith(b"[]}"):
                asyncio.get_running_loop().call_later(0.2, self._write, found)
                return
            self._write(found)
        elif method in METHODS_THAT_SEND:
            self._write(self._board.count())
        elif method == b"getMe":
            self._write(json.dumps({"ok": True, "result": _ME}).encode())
        elif method == b"getWebhookInfo":
            self._write(
                b'{"ok":true,"result":{"url":"","has_custom_certificate":false,"pending_update_count":0}}'
            )
        elif method.startswith(b"getMy"):
            self._write(
                b'{"ok":true,"result":[]}' if method == b"getMyCommands" else b'{"ok":true,"result":{}}'
            )
        else:
            self._write(_OK)

    def _write(self, body: bytes) -> None:
        assert self._transport is not None
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        self._transport.write(head + body)


def _offset(body: bytes) -> int:
    """The offset of a getUpdates call, in JSON or as a form."""
    if body.startswith(b"{"):
        return int(json.loads(body).get("offset") or 0)
    for part in body.split(b"&"):
        if part.startswith(b"offset="):
            return int(part[7:])
    return 0


async def main(count: int, chats: int, kind: str) -> None:
    board = LocalChannel(updates(count, chats, kind))
    server = await asyncio.get_running_loop().create_server(lambda: Connection(board), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await board.done.wait()
    print(json.dumps({"seconds": board.ended - board.began, "sent": board.sent}), flush=True)
    await asyncio.sleep(3600)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]))
