"""Who did what: one row for each thing an admin or coordinator does, in the transaction of the thing itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import audit, organisations, people

ACTIONS = frozenset(
    {
        "announcement_again",
        "announcement_begin",
        "announcement_cancel",
        "announcement_correct",
        "announcement_dropped",
        "announcement_move",
        "announcement_pause",
        "announcement_remind",
        "announcement_resume",
        "announcement_schedule",
        "announcement_send",
        "announcement_too_late",
        "announcement_withdraw",
        "case_answer",
        "case_ask",
        "case_close",
        "case_hand_back",
        "case_take",
        "cohort_archived",
        "cohort_contact_changed",
        "cohort_contact_removed",
        "cohort_created",
        "cohort_renamed",
        "cohort_restored",
        "coordinator_granted",
        "coordinator_revoked",
        "curated_add",
        "curated_approve",
        "curated_expire",
        "curated_reject",
        "curated_withdraw",
        "document_brought",
        "document_published",
        "document_removed",
        "invitation_created",
        "invitation_revoked",
        "member_moved",
        "member_removed",
        "organisation_created",
        "organisation_renamed",
        "page_signed_in",
        "pause_answers",
        "resume_answers",
        "roster_imported",
        "roster_line_dropped",
        "roster_tied",
    }
)
"""All that is ever logged. For each there is a text ``audit-did-…``, so that the log can be read by people."""

PROGRAM = "program"  # in the details of what the assistant did by itself


async def record(
    connection: AsyncConnection,
    person: str | None,
    action: str,
    now: datetime,
    details: Mapping[str, Any] | None = None,
    organisation: int | None = None,
) -> None:
    """Write that *person* (a row of people, or None for the program itself) did *action* for *organisation*.

    *details* is plain data, without names of people and without what they wrote: ids and numbers. Raises ValueError for an action
    that is not among ACTIONS.
    """
    if action not in ACTIONS:
        raise ValueError(f"{action!r} is no action of the audit log: name it in ACTIONS, and give it a text")
    told = dict(details or {}) | ({PROGRAM: True} if person is None else {})
    await connection.execute(
        insert(audit).values(
            at=now, person_id=person, action=action, details=told, organisation_id=organisation
        )
    )


@dataclass(frozen=True)
class AuditEntry:
    """One row of the log; ``person`` is None where the assistant did it by itself (``by_program``), or the person was erased."""

    id: int
    at: datetime
    person: str | None
    name: str | None
    action: str
    details: Mapping[str, Any]
    organisation: str | None
    channel: str | None = None

    @property
    def by_program(self) -> bool:
        return bool(self.details.get(PROGRAM))


async def listed(connection: AsyncConnection, limit: int, before: int | None = None) -> list[AuditEntry]:
    """At most *limit* entries, the newest first; *before* is the id of a row that is not shown any more."""
    statement = (
        select(
            audit.c.id,
            audit.c.at,
            audit.c.person_id,
            people.c.name,
            audit.c.action,
            audit.c.details,
            organisations.c.name.label("organisation"),
            people.c.channel,
        )
        .outerjoin(people, people.c.id == audit.c.person_id)
        .outerjoin(organisations, organisations.c.id == audit.c.organisation_id)
        .order_by(audit.c.id.desc())
        .limit(limit)
    )
    if before is not None:
        statement = statement.where(audit.c.id < before)
    return [AuditEntry(*row) for row in (await connection.execute(statement)).all()]
