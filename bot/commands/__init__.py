"""Commands and the buttons that stand for them: ``/name words`` and ``do:name:argument``."""

from bot.commands.call import Call, Command, Later, command_name
from bot.commands.find import MENU, TEXT_ONLY, Commands

__all__ = ["MENU", "TEXT_ONLY", "Call", "Command", "Commands", "Later", "command_name"]
