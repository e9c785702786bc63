"""Faults on order: refusals, answers that come late, connections that are cut."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from tests.fake_telegram.wire import Params, Refused

Kind = Literal["refuse", "cut", "hold", "drop", "answer"]
_PHRASES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict",
    429: "Too Many Requests: retry after {retry_after}",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
}


@dataclass
class Fault:
    """What goes wrong, with which calls, how often.

    ``refuse`` answers an error and does nothing; ``drop`` does nothing and closes the connection; ``cut`` does what was
    asked, then closes the connection without an answer; ``hold`` does what was asked and answers ``seconds`` later
    (None: when :meth:`release` is called); ``answer`` does nothing and answers ok with ``result``. ``times`` None means for ever.
    """

    method: str
    kind: Kind = "refuse"
    code: int = 500
    description: str = ""
    retry_after: int | None = None
    times: int | None = 1
    contains: str = ""
    seconds: float | None = None
    result: Any = None
    hits: int = 0
    _released: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        if self.kind not in get_args(Kind):
            raise ValueError(f"kind must be one of {', '.join(get_args(Kind))}, not {self.kind!r}")
        if self.retry_after is not None and self.code == 500:
            self.code = 429

    def strikes(self, method: str, params: Params) -> bool:
        """True, and counted, where this call is one of those."""
        if self.times is not None and self.hits >= self.times:
            return False
        if self.method not in ("*", method):
            return False
        if self.contains and self.contains not in json.dumps(params.recorded(), ensure_ascii=False):
            return False
        self.hits += 1
        return True

    def refusal(self) -> Refused:
        parameters = {} if self.retry_after is None else {"retry_after": self.retry_after}
        description = self.description or _PHRASES.get(self.code, "Error").format(
            **{"retry_after": 0, **parameters}
        )
        refusal = Refused(description, self.code, **parameters)
        refusal.description = description
        return refusal

    async def wait(self) -> None:
        if self.seconds is None:
            await self._released.wait()
        else:
            await asyncio.sleep(self.seconds)

    def end(self) -> None:
        """It strikes no more."""
        self.times = self.hits

    def release(self) -> None:
        """Lets go what is held without an end of its own."""
        self._released.set()


class Faults:
    """The faults that are on order, the oldest first."""

    def __init__(self) -> None:
        self.ordered: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        self.ordered.append(fault)
        return fault

    def away(self, code: int = 502, method: str = "*") -> Fault:
        """From now on a gateway answers everything (or *method*), until the fault is over (``fault.end()``)."""
        return self.add(Fault(method, code=code, times=None))

    def clear(self) -> None:
        for fault in self.ordered:
            fault.release()
        self.ordered.clear()

    def striking(self, method: str, params: Params) -> Fault | None:
        return next((fault for fault in self.ordered if fault.strikes(method, params)), None)
