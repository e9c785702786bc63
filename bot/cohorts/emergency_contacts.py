"""The emergency contact of a cohort: checked when it is typed, kept with the cohort, found for its members.

Who may see it: the members of the cohort, and the coordinators of its organisation.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cohorts.cohort_store import Cohort
from bot.cohorts.names import LONGEST_NAME, UnfitName, tidy
from bot.people.emergency_contact import EmergencyContact
from bot.store import audit
from bot.store.tables import cohorts, members, organisations

LONGEST_NOTE = 300
_DIGITS = range(7, 16)  # of a number with its country code (ITU-T E.164 allows 15)
_PHONE = re.compile(r"\+[0-9][0-9 ]*[0-9]")
_BETWEEN = re.compile(r"[\s./()\u2010-\u2015-]+")


def as_phone(typed: str) -> str:
    """*typed* as an international number: a plus sign, digits, single spaces. Raises UnfitName.

    Members call it from abroad, so that a number without its country code would reach nobody, or somebody else.
    """
    text = _BETWEEN.sub(" ", tidy(typed)).strip()
    text = "+" + text[2:].lstrip() if text.startswith("00") else text
    text = re.sub(r"^\+ ", "+", text)
    if not text:
        raise UnfitName("contact-phone-empty")
    if not text.startswith("+"):
        raise UnfitName("contact-phone-no-country")
    if not _PHONE.fullmatch(text) or text[1] == "0" or sum(map(str.isdigit, text)) not in _DIGITS:
        raise UnfitName("contact-phone-unclear")
    return text


def as_contact_name(typed: str) -> str:
    """*typed* as the name of a person. Raises UnfitName."""
    name = tidy(typed)
    if not name:
        raise UnfitName("contact-name-empty")
    if len(name) > LONGEST_NAME:
        raise UnfitName("cohorts-name-too-long", limit=LONGEST_NAME)
    if not any(map(str.isalpha, name)):
        raise UnfitName("contact-name-empty")
    return name


def as_note(typed: str) -> str:
    """*typed* as what people should know before they call; may be empty. Raises UnfitName."""
    note = tidy(typed)
    if len(note) > LONGEST_NOTE:
        raise UnfitName("contact-note-too-long", limit=LONGEST_NOTE)
    return note


def as_contact(name: str, phone: str, note: str) -> EmergencyContact | None:
    """The contact that these fields name; None where all are empty. Raises UnfitName."""
    if not tidy(name) and not tidy(phone) and not tidy(note):
        return None
    return EmergencyContact(as_contact_name(name), as_phone(phone), as_note(note))


async def set_contact(
    connection: AsyncConnection, cohort: int, contact: EmergencyContact | None, now: datetime, *, by: str
) -> bool:
    """Write the contact of *cohort*; None takes it away. False where it said so already."""
    statement = select(
        cohorts.c.organisation_id, cohorts.c.contact_name, cohorts.c.contact_phone, cohorts.c.contact_note
    ).where(cohorts.c.id == cohort)
    row = (await connection.execute(statement)).first()
    values = (
        (contact.name, contact.phone, contact.note or None) if contact is not None else (None, None, None)
    )
    if row is None or tuple(row[1:]) == values:
        return False
    await connection.execute(
        update(cohorts)
        .where(cohorts.c.id == cohort)
        .values(contact_name=values[0], contact_phone=values[1], contact_note=values[2])
    )
    action = "cohort_contact_removed" if contact is None else "cohort_contact_changed"
    await audit.record(connection, by, action, now, {"cohort": cohort}, row.organisation_id)
    return True


async def contact_of_cohort(connection: AsyncConnection, cohort: Cohort) -> EmergencyContact | None:
    """The contact of *cohort*, which the caller may see."""
    statement = _CONTACTS.where(cohorts.c.id == cohort.id, cohorts.c.contact_name.is_not(None))
    row = (await connection.execute(statement)).first()
    return _contact(row) if row is not None else None


async def emergency_contact_of(connection: AsyncConnection, person: str) -> EmergencyContact | None:
    """Whom *person* calls: of the cohort they joined last among those that have a contact and are not archived."""
    statement = (
        _CONTACTS.join(members, members.c.cohort_id == cohorts.c.id)
        .where(
            members.c.person_id == person, members.c.left_at.is_(None), cohorts.c.archived_at.is_(None),
            cohorts.c.contact_name.is_not(None),
        )
        .order_by(members.c.joined_at.desc(), members.c.id.desc())
        .limit(1)
    )  # fmt: skip
    row = (await connection.execute(statement)).first()
    return _contact(row) if row is not None else None


_CONTACTS = select(
    cohorts.c.contact_name, cohorts.c.contact_phone, cohorts.c.contact_note, cohorts.c.name,
    organisations.c.name.label("organisation"),
).join(organisations, organisations.c.id == cohorts.c.organisation_id)  # fmt: skip


def _contact(row: Any) -> EmergencyContact:
    return EmergencyContact(
        row.contact_name, row.contact_phone, row.contact_note or "", row.name, row.organisation
    )
