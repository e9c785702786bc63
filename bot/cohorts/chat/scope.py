"""Who may see which cohort and which member of it, and how the members stand."""

from __future__ import annotations

from bot.chat.call import Call
from bot.chat.payloads import number
from bot.cohorts import cohort_store as rows
from bot.cohorts.cohort_store import Cohort, CohortMember
from bot.cohorts.members_progress import standings_of
from bot.cohorts.readiness import MemberStanding
from bot.journeys.journeys import Journeys
from bot.people import roles
from bot.store.committer import Write


async def in_scope(call: Call, text: str) -> Cohort | None:
    """The cohort of a payload, where the person coordinates its organisation; one of others is as one that does not exist."""
    id = number(text)
    cohort = await rows.get(call.read, id) if id is not None else None
    if cohort is None or not roles.may_coordinate(call.person, cohort.organisation):
        return None
    return cohort


async def member_in_scope(call: Call, text: str) -> tuple[CohortMember, Cohort] | None:
    """A member of a payload with their cohort, under the same rule."""
    id = number(text)
    member = await rows.member(call.read, id) if id is not None else None
    cohort = await in_scope(call, str(member.cohort)) if member is not None else None
    return (member, cohort) if member is not None and cohort is not None else None


async def standing_of(call: Call, cohort: Cohort) -> list[MemberStanding]:
    """The members of a cohort with their progress, who has most left to do first."""
    return await standings_of(call.read, cohort.id, call.service(Journeys).checklist)


def guarded(call: Call, organisation: int, *writes: Write) -> Write:
    """*writes*, where the person still coordinates *organisation* when they are written."""
    return roles.guarded(call.person, organisation, *writes)
