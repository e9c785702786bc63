"""The days of a checklist as a calendar file (RFC 5545): the stay, and a day for each item that is open."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from bot.flows.definition import said
from bot.journeys.item import Item
from bot.journeys.mobility import Mobility
from bot.journeys.plan import OPEN, Plan
from bot.language.catalogue import say
from bot.reading import territories

_DAY = timedelta(days=1)


def calendar(plan: Plan, language: str, now: datetime) -> bytes:
    """The file, CRLF lines of UTF-8. A day keeps its id from one file to the next, so that a newer file moves what it brought before."""
    made = Calendar()
    made.add("prodid", "-//Vademecum//Checklist//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", say(language, "paper-title", place=where(plan.mobility, language)))
    one = plan.mobility
    if one.starts_on is not None:
        last = one.ends_on or one.starts_on
        made.add_component(
            _event(
                plan,
                "stay",
                one.starts_on,
                last,
                say(language, "paper-stay", place=where(one, language)),
                "",
                now,
            )
        )
    for entry in plan.entries:
        if entry.state == OPEN and entry.due is not None:
            text = said(entry.item.text, language)
            made.add_component(
                _event(plan, entry.item.key, entry.due, entry.due, text, _told(entry.item, language), now)
            )
    return bytes(made.to_ical())


def where(one: Mobility, language: str) -> str:
    """``Palermo, Italy``, as it stands on paper."""
    country = territories.name(one.host, language) if one.host else ""
    return ", ".join(filter(None, (one.host_town, country))) or say(language, "stay-somewhere")


def _event(plan: Plan, key: str, first: date, last: date, title: str, text: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{plan.mobility.id}-{key}@vademecum")
    event.add("dtstamp", now)
    event.add("sequence", plan.mobility.version - 1)
    event.add("dtstart", first)
    event.add("dtend", last + _DAY)
    event.add("summary", title)
    event.add("transp", "TRANSPARENT")
    if text:
        event.add("description", text)
    return event


def _told(item: Item, language: str) -> str:
    """Why, how and where, without marks."""
    links = [f"{said(link.label, language)}: {link.url}" for link in item.links]
    return "\n\n".join([bare(said(item.why, language)), bare(said(item.how, language)), *links])


def bare(markup: str) -> str:
    """House markup without its marks."""
    return markup.replace("**", "").replace("\\", "").strip()
