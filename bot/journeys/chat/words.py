"""Stays, days and items in a few words."""

from __future__ import annotations

from datetime import date

from bot.flows.definition import said
from bot.journeys.item import Item
from bot.journeys.mobility import Mobility
from bot.journeys.plan import DONE, NOT_FOR_ME, ChecklistEntry, Plan
from bot.language.catalogue import say
from bot.language.days import long_day, short_day
from bot.messages import plain
from bot.reading import territories

BAR = 10  # cells


def place(one: Mobility, language: str) -> str:
    """``Palermo, Italy``: where the stay is, safe in house markup."""
    country = territories.name(one.host, language) if one.host else ""
    known = ", ".join(filter(None, (one.host_town, country)))
    return plain(known or say(language, "stay-somewhere"))


def days(one: Mobility, language: str) -> str:
    """``1 March 2027 – 4 April 2027``, or what is known of it."""
    if one.starts_on is None:
        return say(language, "stay-no-days")
    start = long_day(one.starts_on, language)
    return (
        f"{start} – {long_day(one.ends_on, language)}"
        if one.ends_on
        else say(language, "stay-from", day=start)
    )


def title(one: Mobility, language: str) -> str:
    """The stay in one line."""
    return f"{place(one, language)} · {days(one, language)}"


def item(one: Item, language: str) -> str:
    """The line of an item."""
    return said(one.text, language)


def bar(plan: Plan, language: str) -> str:
    """``▰▰▰▱▱▱▱▱▱▱ 4 of 12 done``."""
    filled = round(BAR * plan.done / plan.total) if plan.total else BAR
    filled = min(max(filled, 1 if plan.done else 0), BAR if plan.done >= plan.total else BAR - 1)
    cells = "▰" * filled + "▱" * (BAR - filled)
    return f"{cells} {say(language, 'list-progress', done=plan.done, total=plan.total)}"


def away(day: date, today: date, language: str) -> str:
    """``in 3 days``, ``today``, ``2 days ago``."""
    number = (day - today).days
    if number in (-1, 0, 1):
        return say(language, {-1: "day-yesterday", 0: "day-today", 1: "day-tomorrow"}[number])
    return say(language, "day-in" if number > 0 else "day-ago", days=abs(number))


def due(entry: ChecklistEntry, language: str) -> str:
    """``by 12 Feb 2027``; empty where no day is known."""
    return "" if entry.due is None else say(language, "item-due", day=short_day(entry.due, language))


def sign(entry: ChecklistEntry) -> str:
    """The sign of an item on a button."""
    return {DONE: "☑", NOT_FOR_ME: "–"}.get(entry.state, "☐")
