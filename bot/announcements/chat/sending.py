"""From the draft to the confirmation, in the chat: preview, to oneself, now or at a time, urgent only when said twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from bot.announcements import announcement_store, decisions
from bot.announcements.chat.drafting import asked, card
from bot.announcements.chat.snapshot import Snapshot, Verbs, zone_of
from bot.announcements.decisions import NeedsSure, Refused, people_mark
from bot.announcements.message_text import letter
from bot.announcements.preview import (
    Preview,
    preview_of,
    quiet_at,
    quiet_of_waiting,
    texts_in_order,
)
from bot.announcements.preview_text import preview_blocks, when_blocks
from bot.announcements.report import DeliveryReport
from bot.announcements.send_time import NotAMoment, moment_from, moment_text, parse_moment
from bot.announcements.states import Count
from bot.announcements.status import button, status
from bot.answers.question.clean import clean
from bot.chat import payloads
from bot.chat.call import Call
from bot.language.catalogue import NAMES, say
from bot.messages import Button, Reply, plain
from bot.turn import Turn


async def _preview(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    return await _previewed(call, seen)


async def _looked(call: Call, seen: Snapshot) -> Preview:
    return await preview_of(call.read, seen.announcement, call.now, call.settings.default_zone)


async def _previewed(call: Call, seen: Snapshot, *, note: str = "") -> Turn:
    """Who gets it, who does not and why, and how it reads in each language; what goes with it comes along."""
    language, draft = call.person.language, seen.announcement
    if not draft.whole:
        return call.turn(await card(call, seen, note="announce-preview-nothing"))
    preview = await _looked(call, seen)
    blocks = [say(language, note)] if note else []
    blocks += preview_blocks(draft, preview, seen.office, language, zone_of(call))
    file = await announcement_store.file_of(call.read, draft.id)
    buttons = _preview_buttons(call, seen, preview)
    return call.turn(Reply("\n\n".join(blocks), buttons, language=language, edits=file is None, file=file))


def _preview_buttons(call: Call, seen: Snapshot, preview: Preview) -> tuple[tuple[Button, ...], ...]:
    language, draft = call.person.language, seen.announcement
    rows: list[tuple[Button, ...]] = []
    if preview.count:
        what = ("send", draft.version, people_mark(preview.audience))
        rows.append((button(language, "announce-button-send", draft.id, *what, count=preview.count),))
        rows.append((button(language, "announce-button-at", draft.id, "at"),))
    rows += [
        (button(language, "announce-button-to-me", draft.id, f"me-{code}", name=NAMES[code]),)
        for code in texts_in_order(draft)
    ]
    rows.append((button(language, "announce-button-draft", draft.id, "card"),))
    return tuple(rows)


async def _to_me(code: str, call: Call, seen: Snapshot, _: list[str]) -> Turn:
    """The announcement itself, as its readers get it."""
    if code not in seen.announcement.texts:
        return await _previewed(call, seen, note="announce-preview-changed")
    file = await announcement_store.file_of(call.read, seen.id)
    return call.turn(letter(seen.announcement, seen.office, code, file=file))


async def _send(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """``send:VERSION:PEOPLE``; with ``sure`` behind it where it is urgent."""
    return await _confirmed(call, seen, rest, None)


async def _on(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """``on:MINUTES:VERSION:PEOPLE``; with ``sure`` behind it where it is urgent."""
    send_at = moment_from(rest[0] if rest else "")
    if send_at is None:
        return call.say("button-too-old")
    if not decisions.in_time(send_at, call.now):
        return call.turn(_asks_when(call, seen, "announce-when-past"), asked(call, seen, "at"))
    return await _confirmed(call, seen, rest[1:], send_at)


async def _confirmed(call: Call, seen: Snapshot, rest: list[str], send_at: datetime | None) -> Turn:
    if not seen.announcement.whole:
        return await _previewed(call, seen)
    preview = await _looked(call, seen)
    version, mark, sure = ([*rest, "", "", ""])[:3]
    try:
        change = decisions.confirm(
            call.person, seen.announcement, preview.audience, call.now, version=payloads.number(version), mark=mark,
            sure=sure == "sure", zone=call.settings.default_zone, send_at=send_at, shown=_place(call),
        )  # fmt: skip
    except NeedsSure:
        return await _asks_urgent(call, seen, preview, send_at)
    except Refused as refused:
        return await _previewed(call, seen, note=refused.key)
    report = DeliveryReport(Count(preview.count, waiting=preview.count), {}, 0)
    reply = status(change.after, report, seen.office, call.person.language, zone_of(call))
    return call.turn(replace(reply, edits=True), change.write)


def _place(call: Call) -> dict[str, Any] | None:
    """Where the progress is shown: in the message whose button was tapped."""
    if call.incoming.message is None:
        return None
    return {
        "channel": call.incoming.channel, "chat": call.incoming.chat, "message": call.incoming.message,
        "person": call.person.id, "language": call.person.language, "zone": zone_of(call).key,
    }  # fmt: skip


async def _asks_urgent(call: Call, seen: Snapshot, preview: Preview, send_at: datetime | None) -> Turn:
    language, draft = call.person.language, seen.announcement
    blocks = [say(language, "announce-urgent-question", count=preview.count)]
    persons = [member.person for member in preview.audience.people if member.person is not None]
    quiet = await quiet_at(call.read, persons, send_at or call.now, call.settings.default_zone)
    if quiet.count:
        blocks.append(say(language, "announce-urgent-asleep", count=quiet.count))
    what = ["send"] if send_at is None else ["on", int(send_at.timestamp()) // 60]
    what += [draft.version, people_mark(preview.audience), "sure"]
    buttons = (
        (button(language, "announce-button-urgent-sure", draft.id, *what),),
        (button(language, "announce-button-not-urgent", draft.id, "urgent"),),
        (button(language, "announce-button-back", draft.id, "preview"),),
    )
    return call.turn(Reply("\n\n".join(blocks), buttons, language=language, edits=True))


async def _at(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    return call.turn(_asks_when(call, seen, "announce-ask-when"), asked(call, seen, "at"))


def _asks_when(call: Call, seen: Snapshot, key: str, **values: object) -> Reply:
    language = call.person.language
    zone = {"zone": plain(zone_of(call).key)} if key == "announce-ask-when" else {}
    back = button(language, "announce-button-back", seen.id, "preview" if seen.announcement.draft else "card")
    return Reply(say(language, key, **zone, **values), ((back,),), language=language)


async def _take_at(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    """A moment was typed; it is shown back, and confirmed by a tap."""
    language, zone = call.person.language, zone_of(call)
    try:
        moment = parse_moment(clean(call.incoming.text)[:200], language, call.now, zone)
    except NotAMoment as wrong:
        return call.turn(_asks_when(call, seen, wrong.key, **wrong.values), asked(call, seen, "at"))
    announcement = seen.announcement
    if announcement.draft and not announcement.whole:
        return await _previewed(call, seen)
    minutes = int(moment.timestamp()) // 60
    if announcement.draft:
        preview = await _looked(call, seen)
        persons = [member.person for member in preview.audience.people if member.person is not None]
        quiet = await quiet_at(call.read, persons, moment, call.settings.default_zone)
        count, again, back = preview.count, "at", "preview"
        what: tuple[object, ...] = ("on", minutes, announcement.version, people_mark(preview.audience))
    else:
        quiet = await quiet_of_waiting(call.read, announcement, moment, call.settings.default_zone)
        count, again, back = announcement.audience or 0, "move", "card"
        what = ("move", announcement.version, minutes)
    at = moment_text(moment, language, zone)
    blocks = when_blocks(count, moment, quiet if not announcement.urgent else None, language, zone)
    buttons = (
        (button(language, "announce-button-schedule", seen.id, *what, at=at),),
        (button(language, "announce-button-other-time", seen.id, again),),
        (button(language, "announce-button-back", seen.id, back),),
    )
    return call.turn(Reply("\n\n".join(blocks), buttons, language=language))


async def take_move(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """The message with another time for what is scheduled."""
    return await _take_at(call, seen, rest)


def asks_move(call: Call, seen: Snapshot, key: str = "announce-ask-when") -> Turn:
    return call.turn(_asks_when(call, seen, key), asked(call, seen, "move"))


VERBS: Verbs = {
    **{f"me-{code}": (True, partial(_to_me, code)) for code in NAMES},
    "preview": (True, _preview),
    "send": (True, _send),
    "on": (True, _on),
    "at": (True, _at),
    "=at": (True, _take_at),
}
