"""A person's own data: /export hands it over as a file, /forget erases it after a second yes."""

from __future__ import annotations

import json
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat import payloads
from bot.chat.call import Call
from bot.commands.holdings import HOLDINGS
from bot.language.catalogue import say
from bot.messages import Button, File, Reply
from bot.people.ephemeral import FORGOTTEN
from bot.people.erasure_log import ErasureLog
from bot.people.own_data import collect, erase, subject
from bot.store.tables import replies
from bot.turn import Turn

OUTCOME = "own_data"
AGAIN, MOST_EXPORTS = timedelta(minutes=10), 3


async def export(call: Call) -> Turn:
    """Everything that is kept about the person, as JSON. Never in a group: others read there."""
    if await _exported(call) >= MOST_EXPORTS:
        minutes = int(AGAIN.total_seconds() // 60)
        return call.say("export-too-often", count=minutes)
    found = {
        "exported_at": call.now.isoformat(),
        **await collect(call.read, HOLDINGS, subject(call.incoming, call.person.id)),
    }
    text = json.dumps(found, ensure_ascii=False, indent=2)
    language = call.person.language
    file = File("vademecum.json", text, "application/json")
    ready = say(language, "export-ready")
    return call.turn(Reply(ready, outcome=OUTCOME, language=language, file=file, passing=True))


async def _exported(call: Call) -> int:
    """How many exports wait in this chat, or were handed over of late: each is a copy of everything."""
    recent = select(func.count()).where(
        replies.c.channel == call.incoming.channel,
        replies.c.chat == call.incoming.chat,
        replies.c.created_at > call.now - AGAIN,
        replies.c.body["outcome"].as_string() == OUTCOME,
    )
    return int(await call.read.scalar(recent) or 0)


async def forget(call: Call) -> Turn:
    """Asks first; ``do:forget:yes`` erases, ``do:forget:no`` does nothing. Not in a group, where anybody could tap."""
    language = call.person.language
    if call.incoming.payload is None or call.words not in ("yes", "no"):
        buttons = (
            (Button(say(language, "forget-yes"), payload=payloads.make("forget", "yes")),),
            (Button(say(language, "forget-no"), payload=payloads.make("forget", "no")),),
        )
        return call.turn(Reply(say(language, "forget-sure"), buttons, language=language))
    if call.words == "no":
        return call.turn(Reply(say(language, "forget-not"), language=language, edits=True))
    of = subject(call.incoming, call.person.id)

    async def write(connection: AsyncConnection) -> None:
        await erase(connection, HOLDINGS, of, call.inbox_id, call.settings.admins)
        if (log := call.services.find(ErasureLog)) is not None:
            log.note(of, call.now)

    return call.turn(
        Reply(say(language, "forgotten"), outcome=FORGOTTEN, language=language, edits=True),
        write,
    )
