"""A person's own stay in chat: setting it up, its checklist, its reminders."""

from bot.commands.journeys.reminding import reminders, snooze
from bot.commands.journeys.setting_up import endings
from bot.commands.journeys.stays import mobility
from bot.commands.journeys.ticking import checklist, todo

__all__ = ["checklist", "endings", "mobility", "reminders", "snooze", "todo"]
