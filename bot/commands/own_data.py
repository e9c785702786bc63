"""A person's own data: /export hands it over as a file, /forget erases it after a second yes."""

from __future__ import annotations

import json

from bot.chat import payloads
from bot.chat.call import Call
from bot.language.catalogue import say
from bot.messages import Button, File, Reply
from bot.people.own_data import collect, erase
from bot.turn import Turn


async def export(call: Call) -> Turn:
    """Everything that is kept about the person, as JSON. Never in a group: others read there."""
    found = {
        "exported_at": call.now.isoformat(),
        **await collect(call.read, call.incoming, call.person.id),
    }
    text = json.dumps(found, ensure_ascii=False, indent=2)
    language = call.person.language
    file = File("vademecum.json", text, "application/json")
    return call.turn(Reply(say(language, "export-ready"), language=language, file=file))


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
    return call.turn(
        Reply(say(language, "forgotten"), language=language, edits=True),
        lambda connection: erase(connection, call.incoming, call.person.id, call.inbox_id),
    )
