"""The checklist as a file: a page to print, or dates for a calendar."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime

from bot.chat.call import Call, Later
from bot.journeys.chat import words
from bot.journeys.chat.checklist import FILES, payload
from bot.journeys.chat.overview import Overview
from bot.journeys.checklist import Checklist
from bot.journeys.paper.calendar import calendar
from bot.journeys.plan import Plan
from bot.language.catalogue import say
from bot.messages import Button, File
from bot.people.emergency_contact import EmergencyContact
from bot.turn import Turn

PDF, ICS = "pdf", "ics"


def handed_over(call: Call, here: Overview, plan: Plan, kind: str) -> Turn | Later:
    """The file of that kind, or the question which of the two it shall be."""
    place = words.place(plan.mobility, here.language)
    if kind == PDF:

        async def printed() -> Turn:
            made = await asyncio.to_thread(_page, plan, here.checklist, here.language, call.now, here.contact)
            file = File(f"{say(here.language, 'paper-name')}.pdf", made, "application/pdf")
            return call.turn(replace(call.text("paper-pdf-ready", place=place), file=file))

        return printed
    if kind == ICS:
        made = calendar(plan, here.language, call.now)
        file = File(f"{say(here.language, 'paper-name')}.ics", made, "text/calendar")
        text = "paper-ics-ready" if plan.mobility.starts_on is not None else "paper-ics-empty"
        return call.turn(replace(call.text(text, place=place), file=file))
    rows = (
        (
            Button(say(here.language, "paper-button-pdf"), payload=payload(FILES, plan, PDF)),
            Button(say(here.language, "paper-button-ics"), payload=payload(FILES, plan, ICS)),
        ),
    )
    return call.turn(replace(call.text("paper-which", place=place), buttons=rows))


def _page(
    plan: Plan, checklist: Checklist, language: str, now: datetime, contact: EmergencyContact | None
) -> bytes:
    # Its library takes 35 MB and a quarter of a second: for who prints.
    from bot.journeys.paper.page import page

    return page(plan, checklist, language, now, contact)
