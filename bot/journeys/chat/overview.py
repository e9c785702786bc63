"""What somebody who asks for their checklist has: their stays, what is ticked, where they are and what day it is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.chat.call import Call
from bot.journeys.item import Checklist
from bot.journeys.journeys import Journeys
from bot.journeys.mobility import Mobility
from bot.journeys.plan import Plan
from bot.journeys.reminders import StaysNow
from bot.people.emergency_contact import EmergencyContact

LONGEST_NUMBER = 18  # digits that a number in a payload may have


@dataclass(frozen=True)
class Overview:
    """A person's stays at one moment; ``today`` is the day where the person is, ``contact`` whom they call in an emergency."""

    here: StaysNow
    checklist: Checklist
    language: str
    now: datetime
    contact: EmergencyContact | None = None

    @property
    def today(self) -> date:
        return self.now.astimezone(self.here.whereabouts.at(self.now)).date()

    @property
    def plans(self) -> tuple[Plan, ...]:
        """All stays, the next one first, those that are over last."""
        return tuple(sorted(self.here.plans, key=lambda one: _rank(one.mobility, self.today)))

    def plan(self, number: str) -> Plan | None:
        """The stay of that number, if it is the person's."""
        wanted = whole(number)
        return None if wanted is None else self.here.plan(wanted)


def whole(text: str) -> int | None:
    """The number that *text* of a payload is; None where it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else None


async def look(call: Call) -> Overview:
    """Read what the person who calls has."""
    here = await call.service(Journeys).standing(call.read, call.person.id)
    contact = await call.service(Journeys).contact_of(call.read, call.person.id)
    return Overview(here, call.service(Journeys).checklist, call.person.language, call.now, contact)


def _rank(one: Mobility, today: date) -> tuple[int, int, int]:
    number = -(one.id or 0)
    if one.ends_on is not None and one.ends_on < today:
        return 2, -one.ends_on.toordinal(), number
    if one.starts_on is None:
        return 1, 0, number
    return 0, one.starts_on.toordinal(), number
