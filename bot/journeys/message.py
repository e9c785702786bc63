"""What a person reads when something is due."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.chat import payloads
from bot.flows.definition import said
from bot.journeys.reminders import DueReminders
from bot.language.catalogue import say
from bot.language.days import long_day
from bot.messages import Button, Reply
from bot.self_checks.texts import label

Words = Callable[[DueReminders, str, datetime], Reply]

MOST = 12  # items of one message
MOST_BUTTONS = 6  # of them with a button to tick


def remind(due: DueReminders, language: str, now: datetime) -> Reply:
    """One message for all that is due: each item with its day, then what can be done about it."""
    here = due.here
    today = now.astimezone(here.whereabouts.at(now)).date()
    lines = []
    for _, entry in due.items[:MOST]:
        day = long_day(entry.due, language) if entry.due is not None and entry.due != today else ""
        kind = "reminder-item-on" if day else "reminder-item"
        lines.append("- " + say(language, kind, item=said(entry.item.text, language), day=day))
    more = len(due.items) - len(lines)
    if more:
        lines.append("- " + say(language, "reminder-more", count=more))
    parts = [say(language, "reminder-head", count=len(due.items)), "\n".join(lines)]
    mobility = due.items[0][0].mobility
    ticks = tuple(
        (
            Button(
                label(f"✓ {said(entry.item.text, language)}"),
                payload=payloads.make("todo", "d", plan.mobility.id, entry.item.key),
            ),
        )
        for plan, entry in due.items[:MOST_BUTTONS]
    )
    buttons = (
        *ticks,
        (Button(say(language, "reminder-open"), payload=payloads.make("checklist", mobility.id)),),
        (
            Button(say(language, "reminder-tomorrow"), payload=payloads.make("snooze", due.first, "1")),
            Button(say(language, "reminder-in-a-week"), payload=payloads.make("snooze", due.first, "7")),
        ),
        (Button(say(language, "reminder-settings"), payload=payloads.make("reminders")),),
    )
    return Reply("\n\n".join(parts), buttons, language=language, outcome="reminder")
