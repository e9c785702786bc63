"""The kill switch of admins: /pause_answers with a reason that everybody reads, and /resume_answers."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat.call import Call
from bot.messages import plain
from bot.store import audit, pauses
from bot.turn import Turn

LONGEST_REASON = 300


async def pause_answers(call: Call) -> Turn:
    """``/pause_answers reason``: free questions are not answered until they are resumed; commands go on."""
    reason = " ".join(call.words.split())
    if not reason:
        return call.say("pause-needs-reason")
    if len(reason) > LONGEST_REASON:
        return call.say("pause-reason-too-long", limit=LONGEST_REASON)

    async def write(connection: AsyncConnection) -> None:
        await pauses.begin(connection, pauses.ANSWERS, reason, call.now)
        await audit.record(connection, call.person.id, "pause_answers", call.now, {"reason": reason})

    return call.say("pause-begun", write, reason=plain(reason))


async def resume_answers(call: Call) -> Turn:
    """Questions are answered again from the next message on, by every process."""
    pause = await pauses.current(call.read, pauses.ANSWERS)
    if pause is None:
        return call.say("pause-none")

    async def write(connection: AsyncConnection) -> None:
        await pauses.end(connection, pauses.ANSWERS)
        await audit.record(connection, call.person.id, "resume_answers", call.now, {"reason": pause.reason})

    return call.say("pause-ended", write)
