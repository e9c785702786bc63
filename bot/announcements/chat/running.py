"""A confirmed announcement in the chat: how it stands, and what its coordinators do with it. Every tap names the version it was made for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from bot.announcements import decisions, readers, report
from bot.announcements.chat.drafting import COMMAND, asks_text
from bot.announcements.chat.drafting import asked as asked_for
from bot.announcements.chat.sending import asks_move, take_move
from bot.announcements.chat.snapshot import Snapshot, Verbs, zone_of
from bot.announcements.decisions import CHANGED, LOST, NOT_POSSIBLE, Refused
from bot.announcements.drafts import Change, UnfitText
from bot.announcements.preview import texts_in_order
from bot.announcements.report import lines_of, report_of
from bot.announcements.send_time import moment_from
from bot.announcements.states import Count
from bot.announcements.status import MOST_NAMES, button, names, status
from bot.chat import payloads
from bot.chat.call import Call
from bot.language.catalogue import LANGUAGES, NAMES, say
from bot.messages import Reply
from bot.people import awaited
from bot.turn import Turn


async def shown(call: Call, seen: Snapshot, *, note: str = "") -> Turn:
    """The card as it is now, in the place of the message that was tapped."""
    return call.turn(await _card(call, seen, note=note))


async def _card(call: Call, seen: Snapshot, *, note: str = "") -> Reply:
    language = call.person.language
    found = await report_of(call.read, seen.announcement, call.now)
    said = say(language, note) if note else ""
    reply = status(seen.announcement, found, seen.office, language, zone_of(call), note=said)
    return replace(reply, edits=call.incoming.payload is not None)


def _version(rest: list[str]) -> int | None:
    """The version that a tap was made for."""
    return payloads.number(rest[0]) if rest else None


async def _done(call: Call, seen: Snapshot, change: Change) -> Turn:
    """The write of *change*, and how it stands after it."""
    return call.turn(await _card(call, Snapshot(change.after, seen.office)), change.write)


async def _ask(call: Call, seen: Snapshot, key: str, sure: str, *what: object, **values: object) -> Turn:
    """A question before something that cannot be undone."""
    language = call.person.language
    given = values if sure in ("announce-button-remind-sure",) else {}
    buttons = (
        (button(language, sure, seen.id, *what, **given),),
        (button(language, "announce-button-back", seen.id, "card"),),
    )
    # A message of its own: the one above is where the progress is shown.
    return call.turn(Reply(say(language, key, **values), buttons, language=language))


async def _step(name: str, call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """What can be taken back: done with the first tap."""
    if _version(rest) != seen.announcement.version:
        return await shown(call, seen, note=CHANGED)
    try:
        return await _done(
            call, seen, decisions.step(call.person, seen.announcement, name, _version(rest), call.now)
        )
    except Refused as refused:
        return await shown(call, seen, note=refused.key)


async def _asked_first(
    name: str, counted: Callable[[Count], int], call: Call, seen: Snapshot, rest: list[str]
) -> Turn:
    """What cannot: the first tap asks, with the number of people *counted*, the second one does it."""
    if not decisions.possible(seen.announcement, name):
        return await shown(call, seen, note=NOT_POSSIBLE)
    if rest:
        return await _step(name, call, seen, rest)
    found = await report_of(call.read, seen.announcement, call.now)
    return await _ask(
        call, seen, f"announce-{name}-question", f"announce-button-{name}-sure", name, seen.announcement.version,
        count=counted(found.count),
    )  # fmt: skip


async def _now(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """Send what is scheduled, or came too late, at once."""
    announcement = seen.announcement
    if not decisions.may_be_moved(announcement):
        return await shown(call, seen, note=NOT_POSSIBLE)
    if not rest:
        return await _ask(
            call, seen, "announce-now-question", "announce-button-now", "now", announcement.version,
            count=announcement.audience or 0,
        )  # fmt: skip
    try:
        change = decisions.send_now(
            call.person, announcement, _version(rest), call.now, zone=call.settings.default_zone
        )
    except Refused as refused:
        return await shown(call, seen, note=refused.key)
    return await _done(call, seen, change)


async def _move(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """Another time: asked for, then ``move:VERSION:MINUTES``."""
    if not decisions.may_be_moved(seen.announcement):
        return await shown(call, seen, note=NOT_POSSIBLE)
    if not rest:
        return asks_move(call, seen)
    send_at = moment_from(rest[1] if len(rest) > 1 else "")
    if send_at is None:
        return await shown(call, seen, note=CHANGED)
    try:
        change = decisions.move(
            call.person, seen.announcement, _version(rest), send_at, call.now, zone=call.settings.default_zone
        )
    except Refused as refused:
        if refused.key == "announce-when-past":
            return asks_move(call, seen, refused.key)
        return await shown(call, seen, note=refused.key)
    return await _done(call, seen, change)


async def _take_move(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    if not decisions.may_be_moved(seen.announcement):
        return await shown(call, seen, note=NOT_POSSIBLE)
    return await take_move(call, seen, rest)


async def _names(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    """Who did not get it, or perhaps not."""
    found = await lines_of(call.read, seen.announcement, states=LOST)
    return call.turn(
        names(
            seen.announcement, found[:MOST_NAMES], call.person.language,
            may_again=decisions.possible(seen.announcement, "again"), more=max(0, len(found) - MOST_NAMES),
        )
    )  # fmt: skip


async def _again(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """``again:VERSION:DELIVERY`` or ``…:all``: the coordinator's decision about what is not known."""
    if len(rest) != 2 or _version(rest) != seen.announcement.version:
        return await shown(call, seen, note=CHANGED)
    try:
        change, count = await decisions.send_again(
            call.read, call.person, seen.announcement, _version(rest), rest[1], call.now
        )
    except Refused as refused:
        return await shown(call, seen, note=refused.key)
    reply = call.text("announce-again-done", count=count)
    back = ((button(call.person.language, "announce-button-refresh", seen.id, "card"),),)
    return call.turn(replace(reply, edits=True, buttons=back), change.write)


async def _csv(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    lines = await lines_of(call.read, seen.announcement)
    reply = call.text("announce-report-file", number=seen.id, audience=seen.announcement.audience or 0)
    return call.turn(replace(reply, file=report.as_file(seen.announcement, lines)))


async def _correct(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """Which version, its new words, and a tap when they are seen."""
    announcement, language = seen.announcement, call.person.language
    if not decisions.possible(announcement, "correct"):
        return await shown(call, seen, note=NOT_POSSIBLE)
    if rest and rest[0] == "sure":
        return await _corrected(call, seen, rest[1:])
    codes = [code for code in texts_in_order(announcement) if code in announcement.languages]
    if len(codes) == 1:
        return await _correct_in(codes[0], call, seen, [])
    buttons = (
        *(
            (button(language, "announce-button-text", seen.id, f"correct-{code}", name=NAMES[code]),)
            for code in codes
        ),
        (button(language, "announce-button-back", seen.id, "card"),),
    )
    return call.turn(Reply(say(language, "announce-correct-which"), buttons, language=language))


async def _correct_in(of: str, call: Call, seen: Snapshot, _: list[str]) -> Turn:
    if of not in seen.announcement.texts or not decisions.possible(seen.announcement, "correct"):
        return await shown(call, seen, note=NOT_POSSIBLE)
    asks = asks_text(call.person.language, of, seen.announcement.texts[of], seen.id)
    return call.turn(replace(asks, buttons=asks.buttons[-1:]), asked_for(call, seen, f"correct-{of}"))


async def _take_correction(of: str, call: Call, seen: Snapshot, _: list[str]) -> Turn:
    announcement, language = seen.announcement, call.person.language
    try:
        text = decisions.corrected_text(announcement, of, call.incoming.typed)
    except Refused as refused:
        return await shown(call, seen, note=refused.key)
    except UnfitText as unfit:
        return call.turn(call.text(unfit.key, **unfit.values), asked_for(call, seen, f"correct-{of}"))
    found = await report_of(call.read, announcement, call.now)
    buttons = (
        (button(language, "announce-button-correct-sure", seen.id, "correct", "sure", announcement.version),),
        (button(language, "announce-button-text", seen.id, f"correct-{of}", name=NAMES[of]),),
        (button(language, "announce-button-back", seen.id, "card"),),
    )
    blocks = [say(language, "announce-correct-question", name=NAMES[of], text=text, count=found.count.sent)]
    if told := len(await readers.confirmed(call.read, announcement, {of})):
        blocks.append(say(language, "announce-correct-resets", count=told))
    # Kept until the tap; whatever else is done instead throws it away.
    keep = asked_for(
        call, seen, f"correct-{of}", takes=awaited.TAP, language=of, text=text, version=announcement.version
    )
    return call.turn(Reply("\n\n".join(blocks), buttons, language=language), keep)


async def _corrected(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    announcement, waiting = seen.announcement, call.person.awaits
    data = waiting.data if waiting is not None and waiting.command == COMMAND else {}
    if _version(rest) != announcement.version:
        return await shown(call, seen, note=CHANGED)
    if (data.get("announcement"), data.get("version")) != (seen.id, announcement.version) or not data.get(
        "text"
    ):
        return await shown(call, seen, note="announce-correct-gone")
    change = decisions.correct(
        call.person, announcement, _version(rest), str(data["language"]), str(data["text"]), call.now,
        zone=call.settings.default_zone,
    )  # fmt: skip
    return await _done(call, seen, change)


async def _remind(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """Once more, only to those who have it and have not confirmed it."""
    announcement = seen.announcement
    try:
        people = await decisions.to_remind(call.read, announcement, call.now)
        if not rest:
            return await _ask(
                call, seen, "announce-remind-question", "announce-button-remind-sure", "remind",
                announcement.version, count=len(people),
            )  # fmt: skip
        change = await decisions.remind(
            call.read, call.person, announcement, _version(rest), call.now, zone=call.settings.default_zone
        )
    except Refused as refused:
        return await shown(call, seen, note=refused.key)
    return await _done(call, seen, change)


VERBS: Verbs = {
    **{f"correct-{code}": (False, partial(_correct_in, code)) for code in LANGUAGES},
    **{f"=correct-{code}": (False, partial(_take_correction, code)) for code in LANGUAGES},
    "pause": (False, partial(_step, "pause")),
    "resume": (False, partial(_step, "resume")),
    "cancel": (False, partial(_asked_first, "cancel", lambda count: count.waiting)),
    "now": (False, _now),
    "move": (False, _move),
    "=move": (False, _take_move),
    "names": (False, _names),
    "again": (False, _again),
    "csv": (False, _csv),
    "correct": (False, _correct),
    "withdraw": (False, partial(_asked_first, "withdraw", lambda count: count.sent)),
    "remind": (False, _remind),
}
