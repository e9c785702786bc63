"""The desk: takes updates in, has them answered in the order of their chats, and sees every reply off.

An update is acknowledged to its channel only once it is a row. Its effect (what changed, the replies, "done") is one transaction,
so a kill at any moment changes a person's state exactly once and at worst repeats a reply that was being sent.
"""

from bot.desk.desk import Desk

__all__ = ["Desk"]
