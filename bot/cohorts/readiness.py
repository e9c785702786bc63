"""Who is ready: the progress of people's checklists, as far as there are any, and how a cohort stands as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.cohorts.cohort_store import CohortMember

READY, UNDER_WAY, NOT_BEGUN, NO_CHECKLIST = "ready", "under-way", "not-begun", "no-checklist"
STATES = (READY, UNDER_WAY, NOT_BEGUN, NO_CHECKLIST)


@dataclass(frozen=True)
class MemberProgress:
    """A person's checklist: how many of its items are done, of how many."""

    done: int
    total: int


def state_of(progress: MemberProgress | None) -> str:
    """One of STATES. Ready is who has done everything."""
    if progress is None or progress.total == 0:
        return NO_CHECKLIST
    if progress.done >= progress.total:
        return READY
    return UNDER_WAY if progress.done else NOT_BEGUN


@dataclass(frozen=True)
class MemberStanding:
    """A member and how far they are."""

    member: CohortMember
    progress: MemberProgress | None

    @property
    def state(self) -> str:
        return state_of(self.progress)

    @property
    def reachable(self) -> bool:
        return self.member.unreachable_since is None


def standings(
    members: Sequence[CohortMember], progress: Mapping[str, MemberProgress]
) -> list[MemberStanding]:
    """Each member with their progress, those with the most left to do first."""
    found = [MemberStanding(one, progress.get(one.person)) for one in members]
    return sorted(found, key=lambda one: (STATES.index(one.state) * -1, _share(one.progress), one.member.id))


def counted(found: Sequence[MemberStanding]) -> dict[str, int]:
    """How many are in each of STATES."""
    return {state: sum(one.state == state for one in found) for state in STATES}


def _share(progress: MemberProgress | None) -> float:
    return progress.done / progress.total if progress is not None and progress.total else 0.0
