"""A file that was asked for: fetched, and asked for again where it is not to be had or not to be used."""

from __future__ import annotations

from dataclasses import replace

from bot.chat.call import Call
from bot.messages import ASKS_FILE
from bot.people.uploads import LARGEST, NotFetched, TooLarge, Uploads
from bot.store.committer import Write
from bot.turn import Turn


async def fetched(call: Call, again: Write) -> bytes | Turn:
    """The content of the file that came; or the turn that says why it is not to be had, and by *again* awaits another one."""
    upload = call.incoming.upload
    if upload is None:
        raise ValueError("no file came with the message")
    try:
        return await call.service(Uploads).fetch(call.incoming.channel, upload)
    except TooLarge:
        return asked_again(call, again, "upload-too-large", limit=LARGEST // 2**20)
    except NotFetched:
        return asked_again(call, again, "upload-not-fetched")


def asked_again(call: Call, again: Write, key: str, **values: object) -> Turn:
    """What was wrong with the file (a text of the catalogue); *again* awaits another one."""
    return call.turn(replace(call.text(key, **values), outcome=ASKS_FILE), again)
