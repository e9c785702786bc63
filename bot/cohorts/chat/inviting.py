"""Invitations to a cohort: a link and its QR code, which of them are open, and taking one back."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat import payloads
from bot.chat.call import Call, Later, stale
from bot.chat.parts import button, done, reply
from bot.chat.payloads import number
from bot.cohorts import invitations, qr
from bot.cohorts.chat.scope import guarded, in_scope
from bot.cohorts.cohort_store import Cohort
from bot.cohorts.invitations import COHORT, HOLDS
from bot.cohorts.links import Links
from bot.language.catalogue import say
from bot.language.days import long_day, short_day
from bot.messages import Button, File, Reply, plain
from bot.store.committer import Write
from bot.turn import Turn

MOST_SHOWN = 10


async def invite(call: Call, cohort: Cohort, rest: list[str]) -> Turn:
    """The open links of a cohort, each with a button that takes it back; the links themselves are not kept."""
    language = call.person.language
    found = await invitations.open_ones(call.read, call.now, COHORT, cohort=cohort.id)
    lines = [
        f"{place}. "
        + say(
            language,
            "invite-line",
            made=short_day(one.created_at.date(), language),
            until=short_day(one.expires_at.date(), language),
            count=one.uses,
        )
        for place, one in enumerate(found[:MOST_SHOWN], 1)
    ]
    title = say(language, "invite-title", name=plain(cohort.name), count=len(found))
    return call.turn(
        reply(
            call,
            [title, "\n".join(lines)],
            (button(call, "invite-button-new", payloads.make("cohorts", "link", cohort.id)),),
            *(
                (
                    button(
                        call, "invite-button-revoke", payloads.make("cohorts", "revoke", one.id), number=place
                    ),
                )
                for place, one in enumerate(found[:MOST_SHOWN], 1)
            ),
            (button(call, "cohorts-button-back", payloads.make("cohorts", "show", cohort.id)),),
        )
    )


async def link(call: Call, cohort: Cohort, rest: list[str]) -> Turn | Later:
    """A new link with its QR code, one message for each way in."""
    token = invitations.new_token()
    digest = invitations.digest_of(token)

    async def write(connection: AsyncConnection) -> None:
        await invitations.create(
            connection, COHORT, digest, call.now,
            by=call.person.id, organisation=cohort.organisation, cohort=cohort.id,
        )  # fmt: skip

    values = {"name": plain(cohort.name), "organisation": plain(cohort.organisation_name)}
    return handed_over(call, token, guarded(call, cohort.organisation, write), COHORT, **values)


def handed_over(call: Call, token: str, write: Write, kind: str, **values: object) -> Later:
    """The messages that hand *token* over: each with the address of one way in, and its QR code."""
    language = call.person.language
    until = long_day((call.now + HOLDS[kind]).date(), language)
    ways = call.service(Links).invitation(token)

    async def later() -> Turn:
        replies = []
        for channel, address in ways:
            key = f"invite-link-{channel}" if kind == COHORT else f"invite-coordinator-{channel}"
            text = say(
                language,
                key,
                link=f"[{plain(address)}]({address})",
                until=until,
                **values,
            )
            drawn = await asyncio.to_thread(qr.png, address)
            file = File(f"invitation-{channel}.png", drawn, "image/png")
            copy = ((Button(say(language, "invite-copy"), copy=address),),)
            replies.append(Reply(text, copy, language=language, file=file, passing=True))
        turn = call.say("invite-no-way") if not replies else call.turn(replies[0], write)
        return replace(turn, replies=tuple(replies)) if replies else turn

    return later


async def revoke(call: Call, rest: list[str]) -> Turn:
    """``do:cohorts:revoke:INVITATION``"""
    id = number(rest[0]) if rest else None
    found = await invitations.get(call.read, id) if id is not None else None
    cohort = await in_scope(call, str(found.cohort)) if found is not None and found.kind == COHORT else None
    if found is None or cohort is None:
        return await stale(call)
    invitation = found
    write = guarded(
        call,
        cohort.organisation,
        lambda c: invitations.revoke(c, invitation, call.now, by=call.person.id),
    )
    return done(call, "invite-revoked", write, back=payloads.make("cohorts", "invite", cohort.id))
