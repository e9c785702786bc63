"""Whom somebody calls in an emergency: a person whom the coordinators of their cohort named."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection


@dataclass(frozen=True)
class EmergencyContact:
    """``phone`` is international (``+351 912 345 678``), ``note`` says what to know before one calls; all as typed, not house markup."""

    name: str
    phone: str
    note: str = ""
    cohort: str = ""
    organisation: str = ""


ContactOf = Callable[[AsyncConnection, str], Awaitable[EmergencyContact | None]]
"""The emergency contact of a person (a row of people), None where their cohorts have none."""


async def no_contact(connection: AsyncConnection, person: str) -> EmergencyContact | None:
    """Where there are no cohorts."""
    return None
