"""What every room keeps of people, in the order in which /export shows it."""

from __future__ import annotations

from bot.announcements import own_data as announcements
from bot.cases import own_data as cases
from bot.cohorts import own_data as cohorts
from bot.delivery import own_data as delivery
from bot.documents import own_data as documents
from bot.gaps import own_data as gaps
from bot.journeys import own_data as journeys
from bot.people import own_data as people
from bot.self_checks import own_data as self_checks

HOLDINGS = tuple(
    room.HOLDING
    for room in (people, self_checks, gaps, delivery, cohorts, journeys, cases, announcements, documents)
)
