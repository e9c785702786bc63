"""/privacy: may questions be passed on without a name? Always, never, or asked each time; and the button under one answer."""

from __future__ import annotations

from dataclasses import replace

from bot.chat import payloads
from bot.chat.call import Call
from bot.gaps import ratings
from bot.language.catalogue import say
from bot.messages import Button, Reply
from bot.people import passing_on
from bot.people.passing_on import CHOICES
from bot.turn import Turn

EACH_TIME = "ask"


async def privacy(call: Call) -> Turn:
    """``/privacy`` says who sees what, and how it stands; ``/privacy never`` or a tap changes it."""
    chosen = call.words.split()[0].lower() if call.words else ""
    if chosen in (*CHOICES, EACH_TIME):
        kept = chosen if chosen in CHOICES else None
        reply = _shown(call, kept, say(call.person.language, f"privacy-chosen-{chosen}"))
        return call.turn(reply, lambda c: passing_on.choose(c, call.person.id, kept))
    return call.turn(_shown(call, call.person.passes_on, ""))


def _shown(call: Call, kept: str | None, note: str) -> Reply:
    language, stands = call.person.language, kept or EACH_TIME
    row = tuple(
        Button(
            ("✓ " if one == stands else "") + say(language, f"privacy-button-{one}"),
            payload=payloads.make("privacy", one),
        )
        for one in (*CHOICES, EACH_TIME)
    )
    text = "\n\n".join(block for block in (note, say(language, "privacy")) if block)
    return Reply(text, (row,), language=language, edits=call.incoming.payload is not None)


async def pass_on(call: Call) -> Turn:
    """A tap under an answer that failed: this question may be read by admins, without a name. Only its asker has a say."""
    found = await ratings.find(call.read, call.words)
    if found is None or found.person != call.person.id:
        return Turn(()) if call.incoming.shared else call.say("button-too-old")
    thanks = replace(call.text("pass-on-done"), edits=False)
    return call.turn(thanks, lambda c: passing_on.pass_on(c, found.id))
