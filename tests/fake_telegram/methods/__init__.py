"""The methods of the Bot API that the fake server knows, by lower-case name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.fake_telegram.server import FakeTelegram
    from tests.fake_telegram.wire import Params

Handler = Callable[["FakeTelegram", "Params"], Any | Awaitable[Any]]


@dataclass(frozen=True)
class Method:
    """A method: ``speaks`` where it counts against the limits on sending, ``rich`` where only newer servers know it."""

    name: str
    handler: Handler
    speaks: bool = False
    rich: bool = False


METHODS: dict[str, Method] = {}


def method(name: str, *, speaks: bool = False, rich: bool = False) -> Callable[[Handler], Handler]:
    """Registers a handler ``(server, params) -> result``; it may be async, it refuses by raising ``Refused``."""

    def register(handler: Handler) -> Handler:
        METHODS[name.lower()] = Method(name, handler, speaks, rich)
        return handler

    return register


def load() -> dict[str, Method]:
    """All methods, their modules imported."""
    from tests.fake_telegram.methods import media, messages, profile, reception, rich  # noqa: F401

    return METHODS
