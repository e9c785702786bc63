"""Who an announcement is for: rows of members in, the exact list of people out, and everybody who is left out, with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

# Why somebody who is meant gets nothing; in the order in which they are looked for.
NO_CHANNEL, LEFT, UNREACHABLE, OPTED_OUT = "no-channel", "left", "unreachable", "opted-out"
REASONS = (NO_CHANNEL, LEFT, UNREACHABLE, OPTED_OUT)


@dataclass(frozen=True)
class Stay:
    """A mobility as far as an audience asks: role, country of destination (ISO code), day of departure, open checklist items."""

    role: str
    country: str | None = None
    departure: date | None = None
    open_items: int = 0


@dataclass(frozen=True)
class AudienceMember:
    """One place of one person in one cohort. ``person`` is None for somebody on the roster who never joined.

    ``unread`` are the announcements that were for them and that they have not confirmed.
    """

    cohort: int
    name: str
    person: str | None = None
    channel: str = ""
    chat: str = ""
    language: str = "en"
    zone: str | None = None
    left: bool = False
    unreachable: bool = False
    opted_out: bool = False
    stays: tuple[Stay, ...] = ()
    unread: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Wanted:
    """Whom the author means. What is not set asks for nothing; without a cohort nobody is meant."""

    cohorts: tuple[int, ...] = ()
    role: str | None = None
    country: str | None = None
    departs_from: date | None = None
    departs_until: date | None = None
    not_ready: bool = False
    unread: int | None = None

    @property
    def of_a_stay(self) -> bool:
        """Whether anything of a mobility is asked for."""
        return bool(self.role or self.country or self.departs_from or self.departs_until or self.not_ready)


@dataclass(frozen=True)
class LeftOut:
    """Somebody who is meant and gets nothing."""

    name: str
    reason: str
    person: str | None = None


@dataclass(frozen=True)
class Audience:
    """The people an announcement goes to, each once, and those who are left out, each once."""

    people: tuple[AudienceMember, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def reasons(self) -> dict[str, int]:
        """How many are left out for which reason."""
        counted = Counter(one.reason for one in self.left_out)
        return {reason: counted[reason] for reason in REASONS if counted[reason]}


@dataclass
class _Meant:
    """The places of one person that match."""

    places: list[AudienceMember] = field(default_factory=list)

    @property
    def reason(self) -> str | None:
        one = self.places[0]
        if all(place.left for place in self.places):
            return LEFT
        if not one.channel or not one.chat:
            return NO_CHANNEL
        if one.unreachable:
            return UNREACHABLE
        return OPTED_OUT if one.opted_out else None


def choose(wanted: Wanted, members: Iterable[AudienceMember], *, urgent: bool = False) -> Audience:
    """Everybody who matches *wanted*, once even in two cohorts or with two mobilities, in the order of *members*.

    What is asked of a mobility must hold for one and the same mobility. Who wants no announcements gets urgent ones.
    """
    meant: dict[str, _Meant] = {}
    nameless: list[LeftOut] = []
    for member in members:
        if member.cohort not in wanted.cohorts:
            continue
        if member.person is None:
            # Nobody can say what their mobility is; the author should know that they are not reached.
            if wanted.unread is None and not member.left:
                nameless.append(LeftOut(member.name, NO_CHANNEL))
        elif _matches(wanted, member):
            meant.setdefault(member.person, _Meant()).places.append(member)
    people, left_out = [], []
    for person, one in meant.items():
        reason = one.reason
        if reason is None or (reason == OPTED_OUT and urgent):
            people.append(next(place for place in one.places if not place.left))
        else:
            left_out.append(LeftOut(one.places[0].name, reason, person))
    return Audience(tuple(people), (*left_out, *nameless))


def _matches(wanted: Wanted, member: AudienceMember) -> bool:
    if wanted.unread is not None and wanted.unread not in member.unread:
        return False
    return not wanted.of_a_stay or any(_stay_matches(wanted, stay) for stay in member.stays)


def _stay_matches(wanted: Wanted, stay: Stay) -> bool:
    if wanted.role is not None and stay.role != wanted.role:
        return False
    if wanted.country is not None and stay.country != wanted.country:
        return False
    if wanted.departs_from is not None and (stay.departure is None or stay.departure < wanted.departs_from):
        return False
    if wanted.departs_until is not None and (stay.departure is None or stay.departure > wanted.departs_until):
        return False
    return not wanted.not_ready or stay.open_items > 0


def to_json(wanted: Wanted) -> dict[str, Any]:
    """Plain data for a row; what is not set is left out."""
    data = {
        "cohorts": list(wanted.cohorts),
        "role": wanted.role,
        "country": wanted.country,
        "departs_from": wanted.departs_from and wanted.departs_from.isoformat(),
        "departs_until": wanted.departs_until and wanted.departs_until.isoformat(),
        "not_ready": wanted.not_ready,
        "unread": wanted.unread,
    }
    return {name: value for name, value in data.items() if value not in (None, False)}


def from_json(data: Mapping[str, Any]) -> Wanted:
    def day(name: str) -> date | None:
        return date.fromisoformat(data[name]) if data.get(name) else None

    return Wanted(
        tuple(data.get("cohorts", ())),
        data.get("role"),
        data.get("country"),
        day("departs_from"),
        day("departs_until"),
        bool(data.get("not_ready")),
        data.get("unread"),
    )
