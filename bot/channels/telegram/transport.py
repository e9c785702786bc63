"""HTTP to the Bot API over aiohttp, telling apart what was certainly not sent and what may have been.

python-telegram-bot reports both as ``NetworkError``. The Bot API has no idempotency key, so a message whose outcome is unknown
must not be sent again, while one that never left can be. A refusal by Telegram (``BadRequest``, ``Forbidden``, ``RetryAfter`` …)
is neither: it is raised as ever by python-telegram-bot.
"""

from __future__ import annotations

import asyncio
import errno
import json
from contextlib import suppress
from typing import Any, Final, Literal, NoReturn
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

# Repeating these changes nothing: they read, or they set what is to be. Compared in lower case, as Telegram does.
_READS = ("get",)
_SETS = ("setwebhook", "deletewebhook", "setmy", "deletemy", "setchatmenubutton")
_PASSING = ("sendchataction", "sendmessagedraft", "sendrichmessagedraft")
REPEATABLE: Final = (*_READS, *_SETS, *_PASSING)
# What the gateways before Telegram's servers answer in a bad minute: the request did not come through.
_GATEWAY: Final = (502, 503, 504)
_BEFORE_SENDING = (
    aiohttp.ClientConnectorError,
    aiohttp.ClientHttpProxyError,
    aiohttp.InvalidURL,
    aiohttp.NonHttpUrlClientError,
)


class TelegramNotSent(NetworkError):
    """Certainly not sent: no connection was had. It may be sent again."""


class TelegramAway(TelegramNotSent):
    """A gateway answered instead of Telegram (502, 503, 504), or Telegram asked for a pause without saying how long (429)."""


class NotSentInTime(TelegramNotSent, TimedOut):
    """Certainly not sent: no free connection, or no connect, within the time given."""


class TelegramOutcomeUnknown(NetworkError):
    """The request left and no usable answer came: Telegram may have done it. Never send it again blindly."""


class OutcomeUnknownInTime(TelegramOutcomeUnknown, TimedOut):
    """The request left and no answer came within the time given."""


class AiohttpRequest(BaseRequest):
    """A transport for :class:`telegram.Bot`: HTTP/1.1, connections kept alive, at most *pool_size* at once.

    Timeouts are seconds, None means without end; python-telegram-bot's per-call timeouts go before them. *connect_timeout*
    and *pool_timeout* together bound the wait for a connection; *read_timeout* bounds each wait for bytes of the answer;
    *write_timeout* (*media_write_timeout* where files are uploaded) is what sending may add to that. *body* says how
    parameters travel where no file does: ``json`` or ``form``. *proxy* goes before the environment's proxies.

    A connection that was kept alive may have been closed by the server just as a request was written on it. Then nobody can
    say whether the request was read: a send ends as :class:`TelegramOutcomeUnknown`, a method whose repetition changes nothing
    (:data:`REPEATABLE`: getUpdates, getMe, setMyCommands …) is tried once more on a new connection. To make that rare,
    idle connections are dropped after *keepalive* seconds, well before Telegram's servers drop them.

    A cancelled call has no known outcome either.

    Neither messages nor causes of the errors hold the address, because the address holds the token.
    """

    def __init__(
        self,
        *,
        pool_size: int = 256,
        connect_timeout: float | None = 5.0,
        pool_timeout: float | None = 1.0,
        read_timeout: float | None = 30.0,
        write_timeout: float | None = 5.0,
        media_write_timeout: float | None = 20.0,
        keepalive: float = 15.0,
        body: Literal["json", "form"] = "json",
        proxy: str | None = None,
    ) -> None:
        self._pool_size = pool_size
        self._connect = connect_timeout
        self._pool = pool_timeout
        self._read = read_timeout
        self._write = write_timeout
        self._media_write = media_write_timeout
        self._keepalive = keepalive
        self._body = body
        self._proxy = proxy
        self._proxies: dict[str, str | None] = {}
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return self._read

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._pool_size, keepalive_timeout=self._keepalive)
            self._session = aiohttp.ClientSession(
                connector=connector,
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=aiohttp.DummyCookieJar(),
                version=aiohttp.HttpVersion11,
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One request: the HTTP status and the body of the answer. Raises :class:`TelegramNotSent` or :class:`TelegramOutcomeUnknown`."""
        uploads = bool(request_data and request_data.contains_files)
        limits = _timeout(
            connect=_given(connect_timeout, self._connect),
            pool=_given(pool_timeout, self._pool),
            read=_given(read_timeout, self._read),
            write=_given(write_timeout, self._media_write if uploads else self._write),
            whole=method == "POST",
        )
        name = url.rpartition("/")[2]
        attempts = 2 if method == "POST" and name.lower().startswith(REPEATABLE) else 1
        while True:
            attempts -= 1
            status, answer, failure = await self._once(url, method, request_data, limits)
            if failure is None:
                break
            if attempts == 0 or not _cut(failure):
                _give_up(name if method == "POST" else "file", failure)
        if status in _GATEWAY or (status == 429 and not _says_how_long(answer)):
            raise TelegramAway(f"{name}: the server answered {status}")
        if status >= 500:
            raise TelegramOutcomeUnknown(
                f"{name}: the server answered {status}; it may have done what was asked"
            )
        return status, answer

    async def _once(
        self, url: str, method: str, data: RequestData | None, limits: aiohttp.ClientTimeout
    ) -> tuple[int, bytes, Exception | None]:
        """One attempt. The failure is handed back, not raised: its traceback would hold the address."""
        if self._session is None or self._session.closed:
            raise TelegramNotSent("the transport is not initialised: call initialize() first")
        content, headers = self._encoded(data)
        address = _address(url)
        try:
            async with self._session.request(
                method,
                address,
                data=content,
                headers=headers,
                timeout=limits,
                proxy=self._proxy_to(address),
                allow_redirects=False,
            ) as response:
                return response.status, await response.read(), None
        except Exception as failure:
            return 0, b"", failure

    def _encoded(self, data: RequestData | None) -> tuple[Any, dict[str, str]]:
        """The body of a request and its content type: multipart with files, else JSON or a form."""
        if data is None:
            return None, {}
        if data.contains_files:
            form = aiohttp.FormData(quote_fields=False, default_to_multipart=True)
            for name, value in data.json_parameters.items():
                form.add_field(name, value)
            for name, (filename, content, mime_type) in data.multipart_data.items():
                form.add_field(name, content, filename=filename, content_type=mime_type)
            return form, {}
        if self._body == "form":
            return aiohttp.FormData(data.json_parameters), {}
        return json.dumps(data.parameters).encode(), {"Content-Type": "application/json"}

    def _proxy_to(self, address: URL) -> str | None:
        """The proxy that the settings or the environment name for this host, looked up once."""
        if self._proxy:
            return self._proxy
        host = address.host or ""
        if host not in self._proxies:
            self._proxies[host] = None if proxy_bypass(host) else getproxies().get(address.scheme)
        return self._proxies[host]

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as a dictionary. One that is no JSON object says nothing about the outcome."""
        with suppress(ValueError):
            found = json.loads(payload)
            if isinstance(found, dict) and ("result" in found or not found.get("ok", True)):
                return found
        raise TelegramOutcomeUnknown("the server's answer is no Bot API answer")


def _says_how_long(answer: bytes) -> bool:
    with suppress(ValueError, TypeError, KeyError):
        return float(json.loads(answer)["parameters"]["retry_after"]) >= 0
    return False


def _address(url: str) -> URL:
    with suppress(ValueError):
        return URL(url)
    raise TelegramNotSent(
        "the address of the Bot API server is no web address: check the setting of its base address"
    )


def _cut(failure: Exception) -> bool:
    """True where the connection ended before an answer, as one does that was kept alive too long."""
    gone = (errno.ECONNRESET, errno.EPIPE)
    return (
        isinstance(failure, aiohttp.ServerDisconnectedError)
        or getattr(failure, "errno", None) in gone
        or isinstance(failure, ConnectionResetError)
    )


def _given(value: Any, default: float | None) -> float | None:
    return default if value is BaseRequest.DEFAULT_NONE else value


def _timeout(
    *, connect: float | None, pool: float | None, read: float | None, write: float | None, whole: bool
) -> aiohttp.ClientTimeout:
    """aiohttp's timeouts: it bounds waiting for a free connection and connecting together, and knows no write timeout; so
    for calls (not for downloads, which may be long) the sum of all bounds the whole."""
    waiting = None if connect is None or pool is None else connect + pool
    parts = (waiting, write, read)
    total = sum(part for part in parts if part is not None) if whole and None not in parts else None
    return aiohttp.ClientTimeout(total=total, connect=waiting, sock_connect=connect, sock_read=read)


def _give_up(name: str, failure: Exception) -> NoReturn:
    """Raises what *failure* means for the caller, without its text and without itself as the cause."""
    kind = type(failure).__name__
    code = getattr(failure, "errno", None)
    why = f"{name}: {kind}" + (f" (errno {code})" if code else "")
    error: NetworkError
    if isinstance(failure, aiohttp.ConnectionTimeoutError):
        error = NotSentInTime(f"{why}: no connection in time, nothing was sent")
    elif isinstance(failure, _BEFORE_SENDING):
        error = TelegramNotSent(f"{why}: nothing was sent")
    elif isinstance(failure, asyncio.TimeoutError):
        error = OutcomeUnknownInTime(f"{why}: no answer in time, the outcome is unknown")
    else:
        error = TelegramOutcomeUnknown(f"{why}: no answer, the outcome is unknown")
    raise error
