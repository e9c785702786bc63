"""One message as its handlers see it: who wrote it, what they may do, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.call import Call
from bot.messages import Incoming
from bot.people.person_store import Person
from bot.self_checks.self_checks import SelfChecks


@dataclass(frozen=True)
class ReceivedMessage:
    """A message and its surroundings.

    ``call`` is what a command would be given: the message, the person, the moment, the open read of the store. ``checks`` are the
    person's self-checks, None where others read along. ``spoken`` says that a button was tapped that stands for words.
    """

    call: Call
    checks: SelfChecks | None
    spoken: bool

    @property
    def incoming(self) -> Incoming:
        return self.call.incoming

    @property
    def person(self) -> Person:
        return self.call.person
