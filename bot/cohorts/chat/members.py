"""The members of a cohort: listed, shown, moved, removed; and how ready all of them are, as a picture and a table."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.chat import payloads
from bot.chat.call import Call, Later, stale
from bot.chat.paging import page_of, turning
from bot.chat.parts import asks_first, button, done, reply
from bot.cohorts import cohort_store
from bot.cohorts.chat.scope import guarded, in_scope, standing_of
from bot.cohorts.cohort_store import Cohort, CohortMember
from bot.cohorts.picture import picture
from bot.cohorts.readiness import MemberStanding, counted
from bot.language.catalogue import say
from bot.language.days import long_day
from bot.messages import Button, File, plain
from bot.turn import Turn

MOST_LINES = 60


def name_of(one: MemberStanding, language: str) -> str:
    return plain(one.member.name) if one.member.name else say(language, "cohorts-no-name")


def how_far(one: MemberStanding, language: str) -> str:
    if one.progress is None or not one.progress.total:
        return say(language, "cohorts-state-no-checklist")
    return say(language, "cohorts-done-of", done=one.progress.done, total=one.progress.total)


def _facts(one: MemberStanding, language: str) -> str:
    facts = [say(language, f"cohorts-role-{one.member.role}"), how_far(one, language)]
    if not one.reachable:
        facts.append(say(language, "cohorts-unreachable"))
    return ", ".join(facts)


async def members(call: Call, cohort: Cohort, rest: list[str]) -> Turn:
    """``do:cohorts:members:ID:PAGE``"""
    language = call.person.language
    found = await standing_of(call, cohort)
    shown, page, pages = page_of(found, rest[0] if rest else "")
    lines = [f"{place}. **{name_of(one, language)}**: {_facts(one, language)}" for place, one in shown]
    key = "cohorts-members-title" if found else "cohorts-members-none"
    return call.turn(
        reply(
            call,
            [say(language, key, name=plain(cohort.name), count=len(found)), "\n".join(lines)],
            tuple(
                Button(str(place), payload=payloads.make("cohorts", "member", one.member.id))
                for place, one in shown
            ),
            turning(f"cohorts:members:{cohort.id}", page, pages),
            (button(call, "cohorts-button-back", payloads.make("cohorts", "show", cohort.id)),),
        )
    )


async def ready(call: Call, cohort: Cohort, rest: list[str]) -> Turn | Later:
    """The picture with the table beside it."""
    language = call.person.language
    found = await standing_of(call, cohort)
    if not found:
        return done(
            call,
            "cohorts-members-none",
            back=payloads.make("cohorts", "show", cohort.id),
            name=plain(cohort.name),
        )
    title = say(language, "cohorts-ready-title", name=plain(cohort.name))
    counts = ", ".join(
        say(language, f"cohorts-count-{state}", count=count)
        for state, count in counted(found).items()
        if count
    )
    heading = f"| | {say(language, 'cohorts-column-name')} | {say(language, 'cohorts-column-done')} |\n|---|---|---|"
    lines = [
        f"| {place} | {name_of(one, language)} | {how_far(one, language)}"
        + (f", {say(language, 'cohorts-unreachable')}" if not one.reachable else "")
        + " |"
        for place, one in enumerate(found[:MOST_LINES], 1)
    ]
    more = len(found) - MOST_LINES
    blocks = [
        title,
        counts + ".",
        say(language, "cohorts-ready-legend"),
        "\n".join([heading, *lines]),
        say(language, "cohorts-ready-more", count=more) if more > 0 else "",
    ]
    shown = reply(
        call,
        blocks,
        (button(call, "cohorts-button-back", payloads.make("cohorts", "show", cohort.id)),),
        edits=False,
    )

    async def later() -> Turn:
        drawn = await asyncio.to_thread(picture, found)
        return call.turn(replace(shown, file=File("readiness.png", drawn, "image/png")))

    return later


async def _member(call: Call, member: CohortMember, cohort: Cohort, rest: list[str]) -> Turn:
    language = call.person.language
    one = next(one for one in await standing_of(call, cohort) if one.member.id == member.id)
    lines = [
        _facts(one, language),
        say(language, "cohorts-joined-on", day=long_day(member.joined_at.date(), language)),
        say(language, "cohorts-writes-by", channel=plain(member.channel.capitalize())),
    ]
    if member.destination:
        lines.append(say(language, "cohorts-destination", place=plain(member.destination)))
    if member.starts_on and member.ends_on:
        days = {"start": long_day(member.starts_on, language), "end": long_day(member.ends_on, language)}
        lines.append(say(language, "cohorts-dates", **days))
    if member.reference:
        lines.append(say(language, "cohorts-reference", reference=plain(member.reference)))
    return call.turn(
        reply(
            call,
            [
                f"**{name_of(one, language)}** ({plain(cohort.name)})",
                "\n".join(f"- {line}" for line in lines),
            ],
            (
                button(call, "cohorts-button-move", payloads.make("cohorts", "move", member.id)),
                button(call, "cohorts-button-remove", payloads.make("cohorts", "remove", member.id)),
            ),
            (button(call, "cohorts-button-back", payloads.make("cohorts", "members", cohort.id)),),
        )
    )


async def _move(call: Call, member: CohortMember, cohort: Cohort, rest: list[str]) -> Turn:
    """``move:MEMBER`` asks where to; ``move:MEMBER:COHORT`` does it, within one organisation."""
    language = call.person.language
    name = plain(member.name) or say(language, "cohorts-no-name")
    if not rest or not rest[0]:
        others = [
            one
            for one in await cohort_store.cohorts_of(call.read, [cohort.organisation])
            if one.id != cohort.id
        ]
        if not others:
            return done(call, "cohorts-move-nowhere", back=payloads.make("cohorts", "member", member.id))
        choices = tuple(
            (Button(one.name, payload=payloads.make("cohorts", "move", member.id, one.id)),)
            for one in others[:20]
        )
        back = (button(call, "cohorts-button-back", payloads.make("cohorts", "member", member.id)),)
        return call.turn(reply(call, [say(language, "cohorts-move-where", name=name)], *choices, back))
    to = await in_scope(call, rest[0])
    if to is None or to.organisation != cohort.organisation or to.archived_at is not None:
        return await stale(call)
    if to.id == cohort.id:
        return await stale(call)
    write = guarded(
        call, cohort.organisation, lambda c: cohort_store.move(c, member, to, call.now, by=call.person.id)
    )
    back_to = payloads.make("cohorts", "members", cohort.id)
    return done(call, "cohorts-moved", write, back=back_to, name=name, cohort=plain(to.name))


async def _remove(call: Call, member: CohortMember, cohort: Cohort, rest: list[str]) -> Turn:
    """``remove:MEMBER`` asks, ``remove:MEMBER:yes`` does it."""
    language = call.person.language
    name = plain(member.name) or say(language, "cohorts-no-name")
    if rest != ["yes"]:
        question = say(language, "cohorts-remove-sure", name=name, cohort=plain(cohort.name))
        return asks_first(
            call,
            question,
            button(call, "cohorts-button-remove-yes", payloads.make("cohorts", "remove", member.id, "yes")),
            button(call, "cohorts-button-no", payloads.make("cohorts", "member", member.id)),
        )
    write = guarded(
        call,
        cohort.organisation,
        lambda c: cohort_store.remove(c, member, cohort.organisation, call.now, by=call.person.id),
    )
    back_to = payloads.make("cohorts", "members", cohort.id)
    return done(call, "cohorts-removed", write, back=back_to, name=name, cohort=plain(cohort.name))


OF_A_MEMBER: dict[str, Callable[[Call, CohortMember, Cohort, list[str]], Awaitable[Turn]]] = {
    "member": _member,
    "move": _move,
    "remove": _remove,
}
