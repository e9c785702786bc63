"""A confirmed announcement in the chat: how it stands, and what its coordinators do with it. Every tap names the version it was made for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements import actions, readers, report
from bot.announcements.announcement import Announcement
from bot.announcements.audience import Wanted
from bot.announcements.chat.drafting import asked as asked_for
from bot.announcements.chat.drafting import asks_text, unfit_text
from bot.announcements.chat.sending import asks_move, take_move
from bot.announcements.chat.snapshot import Snapshot, Verbs, zone_of
from bot.announcements.members import audience_of
from bot.announcements.report import lines_of, report_of
from bot.announcements.send_time import LATEST, SOONEST
from bot.announcements.states import LATE, SCHEDULED, Count, after
from bot.announcements.status import MOST_NAMES, button, names, status
from bot.answers.question.clean import clean
from bot.chat.call import Call
from bot.gaps.markup import author_markup
from bot.language.catalogue import LANGUAGES, NAMES, say
from bot.messages import Reply
from bot.people import awaited
from bot.people.roles import guarded
from bot.turn import Turn

LOST = ("unknown", "failed", "missed")
_Effect = Callable[[AsyncConnection], Awaitable[object]]
_Step = Callable[[AsyncConnection, Announcement, str, datetime], Awaitable[object]]


async def shown(call: Call, seen: Snapshot, *, note: str = "") -> Turn:
    """The card as it is now, in the place of the message that was tapped."""
    return call.turn(await _card(call, seen, note=note))


async def _card(call: Call, seen: Snapshot, *, note: str = "") -> Reply:
    language = call.person.language
    found = await report_of(call.read, seen.one, call.now)
    said = say(language, note) if note else ""
    reply = status(seen.one, found, seen.office, language, zone_of(call), note=said)
    return replace(reply, edits=call.incoming.payload is not None)


def _fresh(seen: Snapshot, rest: list[str]) -> bool:
    """Whether the tap was made for the announcement as it is."""
    return bool(rest) and rest[0] == str(seen.one.version)


async def _stepped(call: Call, seen: Snapshot, step: str, effect: _Effect, **values: object) -> Turn:
    """Do *step*; the reply shows how it stands after it."""
    state = after(seen.one.state, step)
    if state is None:
        return await shown(call, seen, note="announce-not-possible")
    stands = replace(seen.one, state=state, version=seen.one.version + 1, **values)  # type: ignore[arg-type]
    reply = await _card(call, Snapshot(stands, seen.office))
    return call.turn(reply, guarded(call.person, seen.one.organisation, effect))


async def _ask(call: Call, seen: Snapshot, key: str, sure: str, *what: object, **values: object) -> Turn:
    """A question before something that cannot be undone."""
    language = call.person.language
    given = values if sure in ("announce-button-remind-sure",) else {}
    buttons = (
        (button(language, sure, seen.one.id, *what, **given),),
        (button(language, "announce-button-back", seen.one.id, "card"),),
    )
    # A message of its own: the one above is where the progress is shown.
    return call.turn(Reply(say(language, key, **values), buttons, language=language))


async def _at_once(step: str, effect: _Step, call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """What can be taken back: done with the first tap."""
    if not _fresh(seen, rest):
        return await shown(call, seen, note="announce-changed")
    return await _stepped(call, seen, step, lambda c: effect(c, seen.one, call.person.id, call.now))


async def _asked_first(
    step: str, counted: Callable[[Count], int], effect: _Step, call: Call, seen: Snapshot, rest: list[str]
) -> Turn:
    """What cannot: the first tap asks, with the number of people *counted*, the second one does it."""
    if after(seen.one.state, step) is None:
        return await shown(call, seen, note="announce-not-possible")
    if rest:
        return await _at_once(step, effect, call, seen, rest)
    found = await report_of(call.read, seen.one, call.now)
    return await _ask(
        call, seen, f"announce-{step}-question", f"announce-button-{step}-sure", step, seen.one.version,
        count=counted(found.count),
    )  # fmt: skip


async def _now(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """Send what is scheduled, or came too late, at once."""
    if seen.one.state not in (SCHEDULED, LATE):
        return await shown(call, seen, note="announce-not-possible")
    if not rest:
        return await _ask(
            call, seen, "announce-now-question", "announce-button-now", "now", seen.one.version,
            count=seen.one.audience or 0,
        )  # fmt: skip
    if not _fresh(seen, rest):
        return await shown(call, seen, note="announce-changed")
    return await _stepped(
        call, seen, "begin",
        lambda c: actions.begin(c, seen.one, call.person.id, call.now, zone=call.settings.default_zone),
    )  # fmt: skip


async def _move(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """Another time: asked for, then ``move:<version>:<minutes>``."""
    if seen.one.state not in (SCHEDULED, LATE):
        return await shown(call, seen, note="announce-not-possible")
    if not rest:
        return asks_move(call, seen)
    minutes = rest[1] if len(rest) > 1 else ""
    if not (_fresh(seen, rest) and minutes.isascii() and minutes.isdigit() and len(minutes) < 10):
        return await shown(call, seen, note="announce-changed")
    send_at = datetime.fromtimestamp(int(minutes) * 60, UTC)
    if not call.now < send_at <= call.now + LATEST + SOONEST:
        return asks_move(call, seen, "announce-when-past")
    return await _stepped(
        call, seen, "move",
        lambda c: actions.move(c, seen.one, send_at, call.person.id, call.now, zone=call.settings.default_zone),
        send_at=send_at,
    )  # fmt: skip


async def _take_move(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    if seen.one.state not in (SCHEDULED, LATE):
        return await shown(call, seen, note="announce-not-possible")
    return await take_move(call, seen, rest)


async def _names(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    """Who did not get it, or perhaps not."""
    found = await lines_of(call.read, seen.one, states=LOST)
    again = after(seen.one.state, "again") is not None
    reply = names(
        seen.one,
        found[:MOST_NAMES],
        call.person.language,
        may_again=again,
        more=max(0, len(found) - MOST_NAMES),
    )
    return call.turn(reply)


async def _again(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """``again:<version>:<delivery>`` or ``…:all``: the coordinator's decision about what is not known."""
    if not _fresh(seen, rest) or len(rest) != 2:
        return await shown(call, seen, note="announce-changed")
    lost = await lines_of(call.read, seen.one, states=LOST)
    chosen = [
        line.delivery for line in lost if line.reason != "erased" and rest[1] in ("all", str(line.delivery))
    ]
    if after(seen.one.state, "again") is None or not chosen:
        return await shown(call, seen, note="announce-not-possible")
    reply = call.text("announce-again-done", count=len(chosen))
    back = ((button(call.person.language, "announce-button-refresh", seen.one.id, "card"),),)
    return call.turn(
        replace(reply, edits=True, buttons=back),
        guarded(
            call.person, seen.one.organisation,
            lambda c: actions.again(c, seen.one, chosen, call.person.id, call.now),
        ),
    )  # fmt: skip


async def _csv(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    lines = await lines_of(call.read, seen.one)
    reply = call.text("announce-report-file", number=seen.one.id, audience=seen.one.audience or 0)
    return call.turn(replace(reply, file=report.as_file(seen.one, lines)))


async def _correct(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """Which version, its new words, and a tap when they are seen."""
    one, language = seen.one, call.person.language
    if after(one.state, "correct") is None:
        return await shown(call, seen, note="announce-not-possible")
    if rest and rest[0] == "sure":
        return await _corrected(call, seen, rest[1:])
    codes = [code for code in one.languages if code in one.texts]
    if len(codes) == 1:
        return await _correct_in(codes[0], call, seen, [])
    buttons = (
        *(
            (button(language, "announce-button-text", one.id, f"correct-{code}", name=NAMES[code]),)
            for code in codes
        ),
        (button(language, "announce-button-back", one.id, "card"),),
    )
    return call.turn(Reply(say(language, "announce-correct-which"), buttons, language=language))


async def _correct_in(of: str, call: Call, seen: Snapshot, _: list[str]) -> Turn:
    if of not in seen.one.texts or after(seen.one.state, "correct") is None:
        return await shown(call, seen, note="announce-not-possible")
    asks = asks_text(call.person.language, of, seen.one.texts[of], seen.one.id)
    return call.turn(replace(asks, buttons=asks.buttons[-1:]), asked_for(call, seen, f"correct-{of}"))


async def _take_correction(of: str, call: Call, seen: Snapshot, _: list[str]) -> Turn:
    one, language = seen.one, call.person.language
    if of not in one.texts or after(one.state, "correct") is None:
        return await shown(call, seen, note="announce-not-possible")
    unfit = unfit_text(call, one, call.incoming.typed)
    if unfit is not None:
        return call.turn(unfit, asked_for(call, seen, f"correct-{of}"))
    text = author_markup(clean(call.incoming.typed))
    found = await report_of(call.read, one, call.now)
    buttons = (
        (button(language, "announce-button-correct-sure", one.id, "correct", "sure", one.version),),
        (button(language, "announce-button-text", one.id, f"correct-{of}", name=NAMES[of]),),
        (button(language, "announce-button-back", one.id, "card"),),
    )
    asks = say(language, "announce-correct-question", name=NAMES[of], text=text, count=found.count.sent)
    # Kept until the tap; whatever else is done instead throws it away.
    keep = asked_for(
        call, seen, f"correct-{of}", takes=awaited.TAP, language=of, text=text, version=one.version
    )
    return call.turn(Reply(asks, buttons, language=language), keep)


async def _corrected(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    one, waiting = seen.one, call.person.awaits
    data = waiting.data if waiting is not None and waiting.command == "announce" else {}
    if not _fresh(seen, rest):
        return await shown(call, seen, note="announce-changed")
    if data.get("announcement") != one.id or data.get("version") != one.version or not data.get("text"):
        return await shown(call, seen, note="announce-correct-gone")
    texts = {**one.texts, str(data["language"]): str(data["text"])}
    return await _stepped(
        call, seen, "correct",
        lambda c: actions.correct(c, one, texts, call.person.id, call.now),
        texts=texts, revision=one.revision + 1,
    )  # fmt: skip


async def _remind(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """Once more, only to those who have it and have not confirmed it."""
    one = seen.one
    if not one.ask_read or after(one.state, "remind") is None:
        return await shown(call, seen, note="announce-not-possible")
    chosen = await audience_of(
        call.read, one.organisation, Wanted(one.wanted.cohorts, unread=one.id), call.now, urgent=one.urgent
    )
    have = await readers.holders(call.read, one)
    people = [person for person in chosen.people if person.person in have]
    if not people:
        return await shown(call, seen, note="announce-remind-none")
    if not rest:
        return await _ask(
            call, seen, "announce-remind-question", "announce-button-remind-sure", "remind", one.version,
            count=len(people),
        )  # fmt: skip
    if not _fresh(seen, rest):
        return await shown(call, seen, note="announce-changed")
    return await _stepped(
        call, seen, "remind",
        lambda c: actions.remind(c, one, people, call.person.id, call.now, zone=call.settings.default_zone),
        reminders=one.reminders + 1,
    )  # fmt: skip


VERBS: Verbs = {
    **{f"correct-{code}": (False, partial(_correct_in, code)) for code in LANGUAGES},
    **{f"=correct-{code}": (False, partial(_take_correction, code)) for code in LANGUAGES},
    "pause": (False, partial(_at_once, "pause", actions.pause)),
    "resume": (False, partial(_at_once, "resume", actions.resume)),
    "cancel": (False, partial(_asked_first, "cancel", lambda count: count.waiting, actions.cancel)),
    "now": (False, _now),
    "move": (False, _move),
    "=move": (False, _take_move),
    "names": (False, _names),
    "again": (False, _again),
    "csv": (False, _csv),
    "correct": (False, _correct),
    "withdraw": (False, partial(_asked_first, "withdraw", lambda count: count.sent, actions.withdraw)),
    "remind": (False, _remind),
}
