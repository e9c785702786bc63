"""A tap on "helpful" or "not what I asked"."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat.call import Call
from bot.gaps import ratings
from bot.turn import Turn


async def rate(call: Call) -> Turn:
    """Keep what the person who asked thinks of the answer; nobody else's tap does anything, and in a group says nothing either."""
    tapped = ratings.chosen(call.words)
    found = await ratings.find(call.read, tapped[0]) if tapped else None
    if tapped is None or found is None or found.person != call.person.id:
        return Turn(()) if call.incoming.shared else _brief(call.say("button-too-old"))
    token, rating = tapped
    may_ask = call.person.passes_on is None and not call.incoming.shared
    reply = await ratings.marked(call.read, found, token, rating, may_ask=may_ask)
    if found.rating == rating:
        return call.turn(reply) if reply else _brief(call.say("rate-noted"))

    async def write(connection: AsyncConnection) -> None:
        await ratings.rate(connection, found.id, rating, call.now)

    return call.turn(reply, write) if reply else _brief(call.say("rate-noted", write))


def _brief(turn: Turn) -> Turn:
    """*turn* as a word that passes by, where the channel has such."""
    return replace(turn, replies=tuple(replace(reply, brief=True) for reply in turn.replies))
