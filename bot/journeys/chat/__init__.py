"""A person's own stay in chat: setting it up, its checklist, its reminders."""

from bot.journeys.chat.reminding import reminders, snooze
from bot.journeys.chat.setting_up import endings
from bot.journeys.chat.stays import mobility
from bot.journeys.chat.ticking import checklist, todo

__all__ = ["checklist", "endings", "mobility", "reminders", "snooze", "todo"]
