"""A checklist to take along: as a page to print, and as dates for a calendar."""

from bot.journeys.paper.calendar import calendar
from bot.journeys.paper.page import page

__all__ = ["calendar", "page"]
