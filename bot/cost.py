"""The processor time that the answering of one message takes, on the event loop and in threads, added up for whoever shares it out."""

from __future__ import annotations

import time
import types
from collections.abc import Coroutine, Generator
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass
class ProcessorTime:
    """Seconds of processor time that the message of a person behind an address took so far, and what it is thought to need.

    Two threads may add to it. An empty address and person share nothing with anybody.
    """

    address: str = ""
    person: str = ""
    estimate: float = 0.0
    seconds: float = 0.0

    def add(self, seconds: float) -> None:
        self.seconds += seconds


_current: ContextVar[ProcessorTime | None] = ContextVar("processor_time", default=None)


def current() -> ProcessorTime | None:
    """What the running code is counted to; None where it belongs to no message."""
    return _current.get()


async def counted(work: Coroutine[Any, Any, T], spent: ProcessorTime) -> T:
    """The result of *work*; what it costs is added to *spent*, also in the threads of ``bot.fair_threads``."""
    token = _current.set(spent)
    try:
        return await _stepped(work, spent)
    finally:
        _current.reset(token)


@types.coroutine
def _stepped(work: Coroutine[Any, Any, T], spent: ProcessorTime) -> Generator[Any, Any, T]:
    """Drive *work* as ``await`` does, with a look at the clock of this thread around each step."""
    sent: Any = None
    failure: BaseException | None = None
    while True:
        began = time.thread_time()
        try:
            waits_for = work.send(sent) if failure is None else work.throw(failure)
        except StopIteration as ended:
            result: T = ended.value
            return result
        finally:
            spent.add(time.thread_time() - began)
        sent, failure = None, None
        try:
            sent = yield waits_for
        except BaseException as error:
            failure = error
