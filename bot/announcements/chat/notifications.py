"""What people are told unasked, and the “Read” button of announcements."""

from __future__ import annotations

from dataclasses import replace

from bot.announcements import announcement_store, opt_out, readers
from bot.announcements.announcement import KIND
from bot.announcements.composer import office_of
from bot.announcements.message_text import letter
from bot.announcements.states import WITHDRAWN
from bot.chat import payloads
from bot.chat.call import Call
from bot.language.catalogue import say
from bot.messages import Button, Reply
from bot.turn import Turn


async def notifications(call: Call) -> Turn:
    """``/notifications`` says how it is; a tap changes it."""
    person = call.person.id
    out = await opt_out.is_out(call.read, person, KIND)
    words = call.words if call.incoming.payload is not None else ""
    if words in (f"{KIND}:off", f"{KIND}:on"):
        out = words.endswith(":off")
        write = (
            (lambda c: opt_out.out(c, person, KIND, call.now))
            if out
            else (lambda c: opt_out.back(c, person, KIND))
        )
        return call.turn(_card(call, out), write)
    return call.turn(_card(call, out))


def _card(call: Call, out: bool) -> Reply:
    language, then = call.person.language, "on" if out else "off"
    tap = Button(
        say(language, f"notifications-button-{then}"), payload=payloads.make("notifications", KIND, then)
    )
    text = say(language, "notifications-off" if out else "notifications-on")
    return Reply(text, ((tap,),), language=language, edits=call.incoming.payload is not None)


async def read(call: Call) -> Turn:
    """The tap on “Read”: counts once, for whom the announcement was."""
    number = call.words
    known = number.isascii() and number.isdigit() and len(number) < 16
    one = await announcement_store.load(call.read, int(number)) if known else None
    had = await readers.meant(call.read, one.id, call.person.id) if one is not None else None
    if one is None or had is None:
        return call.say("button-too-old")
    thanks = call.text("announcement-read-thanks")
    if one.file is None and one.state != WITHDRAWN:
        office = await office_of(call.read, one.organisation)
        thanks = replace(
            letter(
                one,
                office,
                call.person.language,
                read=True,
                corrected=one.revision_for(call.person.language) > had,
            ),
            edits=True,
        )
    return call.turn(thanks, lambda c: readers.read(c, one.id, call.person.id, call.now))
