"""The connections of the web server: how many in all and from one address, and how long a request may take to arrive.

A connection that says nothing, or its request a letter at a time, costs a descriptor for as long as it likes; three hundred of them
left none for anybody else.
"""

from __future__ import annotations

import asyncio
import resource
from collections import Counter
from collections.abc import Callable
from typing import Any

import h11
from prometheus_client import Counter as Metric
from uvicorn.protocols.http.h11_impl import H11Protocol

refused = Metric("vademecum_connections_refused", "Connections that were closed unheard", ["why"])

HEADERS_SECONDS = 15.0  # until the headers of a request are there
UNHEARD_PER_ADDRESS = 32  # connections of one address whose headers are not there yet
PER_ADDRESS = 256  # connections of one address; a school stands behind one
SPARE_FILES = 128  # descriptors left for database, index and what else is opened

_ANSWERS = {
    408: b"HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
    429: b"HTTP/1.1 429 Too Many Requests\r\nretry-after: 5\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
    503: b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 5\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
}


def most_connections() -> int:
    """How many connections the process can hold; the limit of open files is raised to what the system allows first."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < hard:
        wanted = hard if hard != resource.RLIM_INFINITY else max(soft, 65_536)
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
            soft = wanted
        except (ValueError, OSError):
            pass
    return max(16, soft - SPARE_FILES)


def guarded(trusted: Callable[[str], bool]) -> type[H11Protocol]:
    """The protocol of a server; connections of a *trusted* proxy are counted in all only, since many people stand behind it."""
    most, unheard, held = most_connections(), Counter[str](), Counter[str]()

    class GuardedProtocol(H11Protocol):
        _address = ""
        _timer: asyncio.TimerHandle | None = None
        _counted = False
        _waiting = False

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            self._address = self.client[0] if self.client else ""
            if len(self.connections) > most:
                self._close(503, "too many in all")
            elif not trusted(self._address) and (
                held[self._address] >= PER_ADDRESS or unheard[self._address] >= UNHEARD_PER_ADDRESS
            ):
                self._close(429, "too many of an address")
            else:
                self._counted = True
                held[self._address] += 1
                self._wait()

        def data_received(self, data: bytes) -> None:
            super().data_received(data)
            self._look()

        def handle_websocket_upgrade(self, event: Any) -> None:
            self._let_go()  # an open page is counted by its person and address (bot.channels.web.app)
            super().handle_websocket_upgrade(event)

        def connection_lost(self, exc: Exception | None) -> None:
            self._let_go()
            super().connection_lost(exc)

        def _look(self) -> None:
            if self.conn.their_state is h11.IDLE and self.conn.trailing_data[0]:
                self._wait()
            elif self._waiting and self.conn.their_state is not h11.IDLE:
                self._heard()
            if (
                self.conn.their_state is h11.SEND_BODY
                and self.cycle is not None
                and self.cycle.response_complete
            ):
                self._let_go()  # it was answered without its body, which has no end
                self.transport.abort()

        def _wait(self) -> None:
            if self._counted and not self._waiting:
                self._waiting = True
                unheard[self._address] += 1
                self._timer = self.loop.call_later(HEADERS_SECONDS, self._close, 408, "headers too slow")

        def _heard(self) -> None:
            if self._timer is not None:
                self._timer.cancel()
            if self._waiting:
                self._waiting = False
                _less(unheard, self._address)

        def _let_go(self) -> None:
            self._heard()
            if self._counted:
                self._counted = False
                _less(held, self._address)

        def _close(self, status: int, why: str) -> None:
            refused.labels(why).inc()
            self._let_go()
            if not self.transport.is_closing():
                self.transport.write(_ANSWERS[status])
                self.transport.close()

    return GuardedProtocol


def _less(counts: Counter[str], address: str) -> None:
    counts[address] -= 1
    if counts[address] <= 0:
        del counts[address]
