"""The deadlines of the calls: which one is next, which call people can apply for; never a guessed day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.flows.wording import say
from bot.language.days import long_day


def current_call(data: Mapping[str, Any], today: date | None) -> int:
    """The call year that people can apply for on *today*: the next after the last one whose known deadlines are all over.

    Without a day it is the one after the last year that has deadlines.
    """
    last: dict[int, date] = {}
    for entry in data["deadlines"]:
        call = int(entry["call"])
        last[call] = max(last.get(call, entry["on"]), entry["on"])
    coming = [call for call, day in sorted(last.items()) if today is not None and day >= today]
    return coming[0] if coming else max(last) + 1


def deadline_lines(
    actions: Sequence[str], data: Mapping[str, Any], today: date | None, language: str
) -> list[str]:
    """One sentence per action: the next deadline after *today* (None: not known), else the last that was known, as past."""
    return [_line(action, data, today, language) for action in actions]


def _line(action: str, data: Mapping[str, Any], today: date | None, language: str) -> str:
    known = sorted((d for d in data["deadlines"] if d["action"] == action), key=lambda d: d["on"])
    coming = [entry for entry in known if today is not None and entry["on"] >= today]
    entry = coming[0] if coming else known[-1] if known else None
    if entry is None:
        return say("deadline.none", language, {"action": action})
    doubt = "".join(
        say(f"deadline.{kind}", language)
        for kind, holds in (
            ("optional", entry.get("optional")),
            ("reported", entry["certainty"] == "reported"),
        )
        if holds
    )
    values = {"action": action, "day": long_day(entry["on"], language), "doubt": doubt, "time": data["time"]}
    return say("deadline.next" if coming else "deadline.last", language, values)
