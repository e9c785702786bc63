"""The next known deadline of an action; never a guessed one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from babel.dates import format_date

from bot.flows.wording import say


def deadline_lines(
    actions: Sequence[str], data: Mapping[str, Any], today: date | None, language: str
) -> list[str]:
    """One sentence per action: the next deadline after *today* (None: not known), else the last that was known."""
    return [_line(action, data, today, language) for action in actions]


def _line(action: str, data: Mapping[str, Any], today: date | None, language: str) -> str:
    known = sorted((d for d in data["deadlines"] if d["action"] == action), key=lambda d: d["on"])
    coming = [entry for entry in known if today is not None and entry["on"] >= today]
    entry = coming[0] if coming else known[-1] if known else None
    if entry is None:
        return say("deadline.none", language, {"action": action})
    day = str(format_date(entry["on"], format="long", locale=language))
    if not coming:
        return say("deadline.last", language, {"action": action, "day": day})
    doubt = ""
    if entry.get("optional"):
        doubt = say("deadline.optional", language)
    elif entry["certainty"] == "reported":
        doubt = say("deadline.reported", language)
    return say(
        "deadline.next", language, {"action": action, "day": day, "time": data["time"], "doubt": doubt}
    )
