"""What the Bot API takes, as python-telegram-bot's types describe it: every accepted request is held against that."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

import telegram

# Newer than the library: rich messages (Bot API 10.1).
_RICH = {"sendRichMessage": "send_message", "sendRichMessageDraft": "send_message_draft"}
_RICH_MESSAGE = {"markdown", "html", "blocks", "is_rtl", "skip_entity_detection"}
_MARKUPS = ("InlineKeyboardMarkup", "ReplyKeyboardMarkup", "ReplyKeyboardRemove", "ForceReply")
_SHORT = {"ReplyMarkup": _MARKUPS}


def violations(method: str, values: dict[str, Any]) -> list[str]:
    """What of the parameters (as JSON; files by name) of a call to *method* the Bot API does not know, misses, or has otherwise."""
    named = _parameters(_RICH.get(method) or _snake(method))
    if named is None:
        return [f"{method}: no such method"]
    values = dict(values)
    found = []
    if "rich_message" in values and (method in _RICH or method == "editMessageText"):
        found += [
            f"{method}.rich_message: no field {name}"
            for name in set(values.pop("rich_message")) - _RICH_MESSAGE
        ]
        values.setdefault("text", "")
    return [*found, *_of_object(method, named, values)]


def _snake(method: str) -> str:
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in method)


@lru_cache
def _parameters(name: str) -> dict[str, inspect.Parameter] | None:
    """The parameters of a method; those that only the library has are by keyword alone."""
    function = getattr(telegram.Bot, name, None)
    return None if function is None else _positional(function)


def _positional(function: Any) -> dict[str, inspect.Parameter]:
    parameters = inspect.signature(function).parameters.values()
    return {
        one.name: one
        for one in parameters
        if one.kind is one.POSITIONAL_OR_KEYWORD and one.name not in ("self", "api_kwargs")
    }


def _of_object(where: str, named: dict[str, inspect.Parameter], value: dict[str, Any]) -> Iterator[str]:
    for name in value:
        if name not in named:
            yield f"{where}: no parameter {name}"
        elif not _fits(named[name].annotation, value[name]):
            yield f"{where}.{name}: {str(value[name])[:80]!r} is no {named[name].annotation}"
    for name, parameter in named.items():
        if parameter.default is parameter.empty and name not in value:
            yield f"{where}: {name} is missing"


def _fits(kind: Any, value: Any) -> bool:
    """Whether *value* is of the type *kind*: a type, a union, or its name in the library."""
    if isinstance(kind, typing.ForwardRef):
        kind = kind.__forward_arg__
    if isinstance(kind, str):
        return any(_fits_name(name.strip(), value) for name in kind.split("|"))
    if isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union:
        return any(_fits(one, value) for one in typing.get_args(kind))
    origin = typing.get_origin(kind) or kind
    if origin in (Sequence, list, tuple):
        inner = next(iter(typing.get_args(kind)), Any)
        return isinstance(value, list) and all(_fits(inner, one) for one in value)
    if inspect.isclass(origin):
        return _fits_class(origin, value)
    return origin is Any or isinstance(origin, typing.TypeVar)


def _fits_name(name: str, value: Any) -> bool:
    if name in _SHORT:
        return any(_fits_name(one, value) for one in _SHORT[name])
    if name.startswith("Sequence["):
        return isinstance(value, list) and all(_fits_name(name[9:-1], one) for one in value)
    found = getattr(telegram, name, None)
    if found is None:
        return name == "Any" or name in ("FileInput", "object") or (name == "str" and isinstance(value, str))
    return _fits_class(found, value)


def _fits_class(kind: type, value: Any) -> bool:
    if kind is bool:
        return isinstance(value, bool)
    if kind in (int, float, datetime, timedelta):
        return isinstance(value, int | float) and not isinstance(value, bool)
    if kind is str:
        return isinstance(value, str)
    if kind is object:
        return True
    if issubclass(kind, telegram.InputFile):
        return isinstance(value, str | dict)
    if issubclass(kind, telegram.TelegramObject):
        return isinstance(value, dict) and any(
            _fits_object(one, value) for one in (kind, *kind.__subclasses__())
        )
    return kind.__module__ in ("pathlib", "typing", "io") and isinstance(value, str | dict)


@lru_cache
def _fields(kind: type) -> dict[str, inspect.Parameter]:
    return _positional(kind.__init__)  # type: ignore[misc]


def _fits_object(kind: type, value: dict[str, Any]) -> bool:
    """Every field is known to *kind*, and what it needs is there; a ``type`` that a subclass fixes is not asked for."""
    named = _fields(kind)
    if set(value) - set(named) - {"type"}:
        return False
    needs = {name for name, one in named.items() if one.default is one.empty} - set(value)
    return not needs and all(_fits(named[name].annotation, value[name]) for name in value if name in named)
