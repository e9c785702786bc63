"""/audit: what admins and coordinators did, the newest first, for admins."""

from __future__ import annotations

from bot.chat import payloads
from bot.chat.call import Call
from bot.chat.paging import PAGE, cut
from bot.chat.parts import reply
from bot.language.catalogue import say
from bot.language.days import short_day
from bot.messages import Button, plain
from bot.store import audit
from bot.turn import Turn

LINES = 2 * PAGE


async def show(call: Call) -> Turn:
    """``/audit``; ``do:audit:120`` shows what was done before row 120."""
    words = call.words if call.incoming.payload is not None else ""
    before = int(words) if words.isascii() and words.isdigit() and len(words) < 16 else None
    found = await audit.listed(call.read, LINES + 1, before)
    language = call.person.language
    lines = []
    for one in found[:LINES]:
        at = f"{short_day(one.at.date(), language)} {one.at:%H:%M} UTC"
        who = one.name or say(language, "audit-nobody" if one.person is None else "cohorts-no-name")
        details = ", ".join(f"{name} {value}" for name, value in one.details.items())
        facts = [
            one.action,
            *([one.organisation] if one.organisation else []),
            *([details] if details else []),
        ]
        lines.append(f"- {plain(at)}, **{plain(who)}**: {plain(cut(' · '.join(facts)))}")
    title = say(language, "audit-title" if found else "audit-none")
    buttons = (
        (Button(say(language, "audit-button-older"), payload=payloads.make("audit", found[LINES - 1].id)),)
        if len(found) > LINES
        else ()
    )
    return call.turn(reply(call, [title, "\n".join(lines)], buttons))
