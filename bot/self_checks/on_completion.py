"""What another room does where an interview of a flow ends: it says so in its own words, and writes what follows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.flows.interview import FlowStanding
from bot.messages import Reply
from bot.people.person_store import Person


@dataclass(frozen=True)
class Ended:
    """What is said at the end, and what is written with it: ``write`` returns what is kept beside the answers from then on.

    ``rules`` are cited under it.
    """

    reply: Reply
    write: Callable[[AsyncConnection], Awaitable[Mapping[str, Any]]]
    rules: tuple[str, ...] = ()


OnCompletion = Callable[[Mapping[str, Any], FlowStanding, Sequence[str]], Ended | None]
"""All that is kept with the interview, where the person stands, and what is to be said first; None: the usual ending."""

Preparing = Callable[[AsyncConnection, Person, datetime], Awaitable[OnCompletion]]
"""Reads what an ending needs to know of a person who has an interview of the flow."""
