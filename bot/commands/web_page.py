"""/web: a link by which a coordinator signs in to the page, for ten minutes and once."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.answerers import scope_of
from bot.chat.call import Call, stale, unknown
from bot.cohorts import invitations
from bot.cohorts.invitations import HOLDS, SIGN_IN
from bot.cohorts.links import Links
from bot.messages import plain
from bot.turn import Turn


async def web(call: Call) -> Turn:
    """``/web``; to everybody without a right it is no command."""
    if not scope_of(call.person):
        return await (unknown(call) if call.incoming.payload is None else stale(call))
    if not call.service(Links).web:
        return call.say("page-no-address")
    token = invitations.new_token()
    address = f"{call.service(Links).web}coordinator/sign-in/{token}"

    async def write(connection: AsyncConnection) -> None:
        digest = invitations.digest_of(token)
        await invitations.create(connection, SIGN_IN, digest, call.now, by=call.person.id)

    minutes = int(HOLDS[SIGN_IN].total_seconds() // 60)
    return call.say("page-sign-in-link", write, link=f"[{plain(address)}]({address})", minutes=minutes)
