"""What the commands about cohorts share: who may see which cohort, numbers in payloads, rows of buttons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from bot.announcements.cohorts import rows
from bot.announcements.cohorts.progress import progress_of
from bot.announcements.cohorts.readiness import Standing, standings
from bot.announcements.cohorts.rows import Cohort, Member
from bot.commands.call import Call
from bot.commands.paging import page_of, turning
from bot.language.catalogue import say
from bot.messages import Button, Reply
from bot.people import roles
from bot.store.committer import Write
from bot.turn import Turn


class _Numbered(Protocol):
    @property
    def id(self) -> int: ...


Listed = TypeVar("Listed", bound=_Numbered)


def number(text: str) -> int | None:
    """The id in a part of a payload, None where there is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


async def in_scope(call: Call, text: str) -> Cohort | None:
    """The cohort of a payload, where the person coordinates its organisation; one of others is as one that does not exist."""
    id = number(text)
    cohort = await rows.get(call.read, id) if id is not None else None
    if cohort is None or not roles.may_coordinate(call.person, cohort.organisation):
        return None
    return cohort


async def member_in_scope(call: Call, text: str) -> tuple[Member, Cohort] | None:
    """A member of a payload with their cohort, under the same rule."""
    id = number(text)
    member = await rows.member(call.read, id) if id is not None else None
    cohort = await in_scope(call, str(member.cohort)) if member is not None else None
    return (member, cohort) if member is not None and cohort is not None else None


async def standing_of(call: Call, cohort: Cohort) -> list[Standing]:
    """The members of a cohort with their progress, who has most left to do first."""
    found = await rows.members_of(call.read, [cohort.id])
    people = [one.person for one in found]
    return standings(found, await progress_of(call.read, people, call.journeys.checklist) if people else {})


def guarded(call: Call, organisation: int, *writes: Write) -> Write:
    """*writes*, where the person still coordinates *organisation* when they are written."""
    return roles.guarded(call.person, organisation, *writes)


def button(call: Call, key: str, payload: str, **values: object) -> Button:
    return Button(say(call.person.language, key, **values), payload=payload)


def reply(
    call: Call, blocks: Iterable[str], *buttons: tuple[Button, ...], edits: bool | None = None
) -> Reply:
    """Paragraphs and rows of buttons; a tap changes its message unless *edits* says otherwise."""
    return Reply(
        "\n\n".join(block for block in blocks if block),
        tuple(row for row in buttons if row),
        language=call.person.language,
        edits=call.incoming.payload is not None if edits is None else edits,
    )


def done(call: Call, key: str, *writes: Write, back: str | None = None, **values: object) -> Turn:
    """The turn after something was done: one text, and a way back (a payload)."""
    rows = ((button(call, "cohorts-button-back", back),),) if back else ()
    return call.turn(reply(call, [say(call.person.language, key, **values)], *rows), *writes)


def asks_first(call: Call, question: str, yes: Button, no: Button) -> Turn:
    """A question before something that cannot be undone with a tap."""
    return call.turn(reply(call, [question], (yes, no)))


def listing(
    call: Call,
    of: str,
    title: str,
    found: Sequence[Listed],
    wanted: str,
    line: Callable[[Listed], str],
    new: Button,
) -> Reply:
    """A page of *found* with a button for each (``do:OF:show:ID``), pages to turn, and one for a *new* one."""
    shown, page, pages = page_of(found, wanted)
    return reply(
        call,
        [title, "\n".join(f"{place}. {line(one)}" for place, one in shown)],
        tuple(Button(str(place), payload=f"do:{of}:show:{one.id}") for place, one in shown),
        turning(f"{of}:list", page, pages),
        (new,),
    )
