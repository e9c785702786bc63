"""What people are told unasked, and the “Read” button of announcements."""

from __future__ import annotations

from dataclasses import replace

from bot.announcements import announcement_store, opt_out, readers
from bot.announcements.announcement import KIND, Announcement
from bot.announcements.composer import office_of
from bot.announcements.message_text import letter
from bot.announcements.quiet import hours_of
from bot.announcements.states import WITHDRAWN
from bot.chat import payloads
from bot.chat.call import Call
from bot.language.catalogue import say
from bot.messages import Button, Reply
from bot.people.roles import may_coordinate
from bot.turn import Turn


async def notifications(call: Call) -> Turn:
    """``/notifications`` says how it is; a tap changes it."""
    person = call.person.id
    out = await opt_out.is_out(call.read, person, KIND)
    hours = (await hours_of(call.read, [person], call.settings.default_zone)).get(person)
    quiet = hours is None or hours.any
    words = call.words if call.incoming.payload is not None else ""
    if words in (f"{KIND}:off", f"{KIND}:on"):
        out = words.endswith(":off")
        write = (
            (lambda c: opt_out.out(c, person, KIND, call.now))
            if out
            else (lambda c: opt_out.back(c, person, KIND))
        )
        return call.turn(_card(call, out, quiet), write)
    return call.turn(_card(call, out, quiet))


def _card(call: Call, out: bool, quiet: bool) -> Reply:
    language, then = call.person.language, "on" if out else "off"
    tap = Button(
        say(language, f"notifications-button-{then}"), payload=payloads.make("notifications", KIND, then)
    )
    text = say(
        language, "notifications-off" if out else "notifications-on" if quiet else "notifications-on-always"
    )
    return Reply(text, ((tap,),), language=language, edits=call.incoming.payload is not None)


async def read(call: Call) -> Turn:
    """The tap on “Read” (``do:read:NUMBER:CORRECTION``): counts once, for whom the announcement was, and for the words they saw."""
    first, _, rest = call.words.partition(":")
    number, shown = payloads.number(first), payloads.number(rest) or 0
    announcement = await announcement_store.load(call.read, number) if number is not None else None
    if announcement is None:
        return call.say("button-too-old")
    language = call.person.language
    if not await readers.meant(call.read, announcement.id, call.person.id):
        # A coordinator tries the button of their own copy.
        theirs = may_coordinate(call.person, announcement.organisation)
        return call.say("announcement-copy-not-counted" if theirs else "button-too-old")
    gone, newer = announcement.state == WITHDRAWN, announcement.revision_for(language) > shown
    if newer and not gone:
        return call.turn(await _shown(call, announcement, read=False))
    thanks = call.text("announcement-read-thanks")
    if announcement.file is None and not gone:
        thanks = await _shown(call, announcement, read=True)
    return call.turn(thanks, lambda c: readers.read(c, announcement.id, call.person.id, call.now))


async def _shown(call: Call, announcement: Announcement, *, read: bool) -> Reply:
    """The announcement as it is now, in the place of the message that was tapped; a file in it stays, so that one comes anew."""
    language = call.person.language
    office = await office_of(call.read, announcement.organisation)
    corrected = announcement.revision_for(language) > 0
    text = letter(announcement, office, language, read=read, corrected=corrected)
    return replace(text, edits=announcement.file is None)
