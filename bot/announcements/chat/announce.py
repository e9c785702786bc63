"""/announce: what coordinators tell their cohorts. Which announcement, which tap; what is done with it stands in the modules beside."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements import announcement_store, drafts, report
from bot.announcements.chat import choosing, drafting, running, sending
from bot.announcements.chat.snapshot import Snapshot, may_see, zone_of
from bot.announcements.message_text import excerpt
from bot.announcements.states import DRAFT
from bot.announcements.status import state_line
from bot.chat import payloads
from bot.chat.call import Call, Later
from bot.chat.paging import page_of, turning
from bot.cohorts import organisations as offices
from bot.language.catalogue import say
from bot.messages import Button, Reply, plain
from bot.people import awaited
from bot.people.roles import coordinates, guarded
from bot.turn import Turn

COMMAND = "announce"
_HANDLERS = drafting.VERBS | choosing.VERBS | sending.VERBS | running.VERBS


async def announce(call: Call) -> Turn | Later:
    """``/announce`` lists; ``do:announce:new:7`` begins a draft for organisation 7; ``do:announce:12:verb:…`` is about number 12.

    What is not theirs is as if it did not exist.
    """
    if not coordinates(call.person):
        return call.say("button-too-old" if call.incoming.payload is not None else "unknown-command")
    if _asked(call):
        return await _taken(call)
    if call.incoming.payload is None:
        return await _list(call, "1")
    first, *rest = call.words.split(":")
    if first == "new":
        return await _new(call, rest)
    if first == "page" or not first:
        return await _list(call, rest[0] if rest else "1", edits=True)
    seen = await _seen(call, first)
    if seen is None:
        return call.say("button-too-old")
    verb, *arguments = rest or ["card"]
    return await _do(call, seen, verb, arguments)


def _asked(call: Call) -> bool:
    """Whether the message is what the person was asked for: words, or a file."""
    incoming, waiting = call.incoming, call.person.awaits
    if waiting is None or waiting.command != COMMAND:
        return False
    return incoming.upload is not None or (incoming.payload is None and not incoming.text.startswith("/"))


async def _taken(call: Call) -> Turn | Later:
    """A message that was asked for: a text, a file, a country, days, a moment."""
    waiting = call.person.awaits
    assert waiting is not None
    seen = await _seen(call, str(waiting.data.get("announcement", "")))
    if seen is None:
        return call.say("announce-gone")
    return await _do(call, seen, f"={waiting.data.get('part', '')}", [])


async def _do(call: Call, seen: Snapshot, verb: str, arguments: Sequence[str]) -> Turn | Later:
    if verb == "card":
        if seen.announcement.draft:
            return call.turn(await drafting.card(call, seen, edits=call.incoming.payload is not None))
        return await running.shown(call, seen)
    handler = _HANDLERS.get(verb)
    if handler is None:
        return call.say("button-too-old")
    states, does = handler
    if (seen.announcement.state == DRAFT) is not states:
        # An old button: of the draft once it was confirmed, of the announcement before.
        if seen.announcement.draft:
            return call.say("button-too-old")
        return await running.shown(call, seen, note="announce-not-possible")
    return await does(call, seen, list(arguments))


async def _seen(call: Call, number: str) -> Snapshot | None:
    if not (number.isascii() and number.isdigit() and len(number) < 16):
        return None
    announcement = await announcement_store.load(call.read, int(number))
    if announcement is None or not may_see(call.person, announcement):
        return None
    organisation = await offices.one(call.read, announcement.organisation)
    return None if organisation is None else Snapshot(announcement, organisation.name)


async def _new(call: Call, rest: Sequence[str]) -> Turn:
    """Begin a draft; its first question is for the text in the author's own language."""
    wanted = rest[0] if rest else ""
    organisations = {str(id): id for id in call.person.organisations}
    if wanted not in organisations:
        return call.say("button-too-old")
    organisation, language = organisations[wanted], call.person.language

    async def write(connection: AsyncConnection) -> None:
        number = await drafts.begin(connection, call.person, organisation, call.now)
        data = {"announcement": number, "part": f"text-{language}"}
        ask = awaited.expect(call.person.id, COMMAND, call.now, data=data, patience=drafting.PATIENCE)
        await ask(connection)

    return call.turn(
        drafting.asks_text(language, language, None, None), guarded(call.person, organisation, write)
    )


async def _list(call: Call, page: str, *, edits: bool = False) -> Turn:
    """Drafts and announcements of the organisations the person coordinates, the newest first."""
    language, zone = call.person.language, zone_of(call)
    organisations = sorted(call.person.organisations)
    found = await announcement_store.listed(call.read, organisations)
    counts = await report.counts_of(
        call.read, [announcement for announcement in found if not announcement.draft]
    )
    shown, number, pages = page_of(found, page)
    names = {office.id: office.name for office in await offices.some(call.read, organisations)}
    blocks = [say(language, "announce-list-title")]
    lines = []
    for place, announcement in shown:
        texts = announcement.texts
        start = excerpt(announcement.text_for(language)) if texts else say(language, "announce-no-text")
        office = f" · {plain(names[announcement.organisation])}" if len(organisations) > 1 else ""
        if announcement.draft:
            state = say(language, "announce-state-draft")
        else:
            state = state_line(announcement, counts[announcement.id], language, zone)
        lines.append(f"{place}. **{state}**{office}: {start}")
    blocks.append("\n".join(lines) if lines else say(language, "announce-list-none"))
    buttons = [
        tuple(Button(str(place), payload=payloads.make("announce", item.id)) for place, item in shown),
        turning("announce:page", number, pages),
        *(
            (
                Button(
                    say(language, "announce-button-new")
                    if len(organisations) == 1
                    else say(language, "announce-button-new-for", office=names[organisation][:40]),
                    payload=payloads.make("announce", "new", organisation),
                ),
            )
            for organisation in organisations
        ),
    ]
    return call.turn(
        Reply("\n\n".join(blocks), tuple(row for row in buttons if row), language=language, edits=edits)
    )
