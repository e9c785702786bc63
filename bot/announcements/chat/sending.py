"""From the draft to the confirmation: preview, to oneself, now or at a time, urgent only when said twice. Once."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements import actions, announcement_store
from bot.announcements.audience import Audience
from bot.announcements.chat.choosing import audience
from bot.announcements.chat.drafting import asked, card
from bot.announcements.chat.snapshot import Snapshot, Verbs, zone_of
from bot.announcements.message_text import letter
from bot.announcements.quiet import hours_of
from bot.announcements.report import DeliveryReport
from bot.announcements.send_time import LATEST, SOONEST, NotAMoment, moment_text, parse_moment
from bot.announcements.states import SCHEDULED, SENDING, Count
from bot.announcements.status import button, status
from bot.answers.question.clean import clean
from bot.chat.call import Call
from bot.language.catalogue import NAMES, say
from bot.messages import Button, Reply, plain
from bot.people.roles import guarded
from bot.turn import Turn

MOST_NAMES = 8  # of those who are left out, for each reason


async def _preview(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    return await _previewed(call, seen)


async def _previewed(call: Call, seen: Snapshot, *, note: str = "") -> Turn:
    """Who gets it, who does not and why, and how it reads in each language."""
    language, one = call.person.language, seen.one
    if not one.whole:
        return call.turn(await card(call, seen, note="announce-preview-nothing"))
    chosen = await audience(call, seen)
    count = len(chosen.people)
    blocks = [say(language, note)] if note else []
    blocks.append(say(language, "announce-preview-title", count=count))
    blocks += await _who(call, seen, chosen)
    for code in _versions(one.texts, one.languages):
        blocks += [
            say(language, "announce-preview-version", name=NAMES[code]),
            letter(one, seen.office, code).text,
        ]
    return call.turn(
        Reply(
            "\n\n".join(blocks), _preview_buttons(call, seen, chosen), language=language, edits=not one.file
        )
    )


def _versions(texts: dict[str, str], first: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(code for code in (*first, *texts) if code in texts))


async def _who(call: Call, seen: Snapshot, chosen: Audience) -> list[str]:
    language, one = call.person.language, seen.one
    blocks, lines = [], []
    read_in = Counter(one.language_for(person.language) for person in chosen.people)
    if len(one.texts) > 1:
        lines += [
            say(language, "announce-preview-languages", name=NAMES[code], count=read_in[code])
            for code in _versions(one.texts, one.languages)
        ]
    asleep, until = await _asleep(call, chosen, call.now)
    if asleep and not one.urgent:
        at = plain(moment_text(until, language, zone_of(call)))
        lines.append(say(language, "announce-preview-quiet", count=asleep, until=at))
    if lines:
        blocks.append("\n".join(f"- {line}" for line in lines))
    if chosen.left_out:
        blocks.append(say(language, "announce-preview-left-out", count=len(chosen.left_out)))
        blocks.append("\n".join(f"- {line}" for line in _left_out(chosen, language)))
    return blocks


def _left_out(chosen: Audience, language: str) -> list[str]:
    lines = []
    for reason, count in chosen.reasons.items():
        names = [plain(one.name) for one in chosen.left_out if one.reason == reason and one.name][:MOST_NAMES]
        if names and count > len(names):
            names.append("…")
        lines.append(
            say(
                language, "announce-preview-reason", reason=say(language, f"announce-reason-{reason}"), count=count,
                names=", ".join(names) or "none",
            )
        )  # fmt: skip
    return lines


async def _asleep(call: Call, chosen: Audience, at: datetime) -> tuple[int, datetime]:
    """How many have quiet hours at that moment, and when the last of them wakes."""
    persons = [one.person for one in chosen.people if one.person is not None]
    hours = await hours_of(call.read, persons, call.settings.default_zone)
    waking = [moment for one in hours.values() if (moment := one.waking(at)) > at]
    return len(waking), max(waking, default=at)


def _preview_buttons(call: Call, seen: Snapshot, chosen: Audience) -> tuple[tuple[Button, ...], ...]:
    language, one = call.person.language, seen.one

    def key(text: str, /, *what: object, **values: object) -> Button:
        return button(language, text, one.id, *what, **values)

    found: list[tuple[Button, ...]] = []
    if chosen.people:
        send = key("announce-button-send", "send", one.version, fingerprint(chosen), count=len(chosen.people))
        found += [(send,), (key("announce-button-at", "at"),)]
    found += [
        (key("announce-button-to-me", f"me-{code}", name=NAMES[code]),)
        for code in _versions(one.texts, one.languages)
    ]
    found.append((key("announce-button-draft", "card"),))
    return tuple(found)


def fingerprint(chosen: Audience) -> str:
    """Six characters that change with the people: who confirms, confirms these."""
    people = "\n".join(sorted(one.person or "" for one in chosen.people))
    return hashlib.sha256(people.encode()).hexdigest()[:6]


async def _to_me(code: str, call: Call, seen: Snapshot, _: list[str]) -> Turn:
    if code not in seen.one.texts:
        return await _previewed(call, seen, note="announce-preview-changed")
    file = await announcement_store.file_of(call.read, seen.one.id)
    return call.turn(letter(seen.one, seen.office, code, file=file))


async def _send(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """``send:<version>:<audience>``; with ``sure`` behind it where it is urgent."""
    return await _confirmed(call, seen, rest, None)


async def _on(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """``on:<minutes>:<version>:<audience>``; with ``sure`` behind it where it is urgent."""
    minutes = rest[0] if rest else ""
    if not (minutes.isascii() and minutes.isdigit() and len(minutes) < 10):
        return call.say("button-too-old")
    send_at = datetime.fromtimestamp(int(minutes) * 60, UTC)
    if not call.now < send_at <= call.now + LATEST + SOONEST:
        return call.turn(_asks_when(call, seen, "announce-when-past"), asked(call, seen, "at"))
    return await _confirmed(call, seen, rest[1:], send_at)


async def _confirmed(call: Call, seen: Snapshot, rest: list[str], send_at: datetime | None) -> Turn:
    one, language = seen.one, call.person.language
    if not one.whole:
        return await _previewed(call, seen)
    chosen = await audience(call, seen)
    meant = [str(one.version), fingerprint(chosen)]
    if rest[:2] != meant or not chosen.people:
        return await _previewed(call, seen, note="announce-preview-changed")
    if one.urgent and rest[2:] != ["sure"]:
        return await _asks_urgent(call, seen, chosen, send_at, meant)
    where = _place(call)

    async def write(connection: AsyncConnection) -> None:
        await actions.confirm(
            connection, one, chosen, call.person.id, call.now,
            zone=call.settings.default_zone, send_at=send_at, shown=where,
        )  # fmt: skip

    after = replace(
        one, state=SENDING if send_at is None else SCHEDULED, version=one.version + 1, send_at=send_at,
        audience=len(chosen.people), left_out=chosen.reasons, confirmed_at=call.now,
    )  # fmt: skip
    report = DeliveryReport(Count(len(chosen.people), waiting=len(chosen.people)), {}, 0)
    reply = status(after, report, seen.office, language, zone_of(call))
    return call.turn(replace(reply, edits=True), guarded(call.person, one.organisation, write))


def _place(call: Call) -> dict[str, Any] | None:
    """Where the progress is shown: in the message whose button was tapped."""
    if call.incoming.message is None:
        return None
    return {
        "channel": call.incoming.channel, "chat": call.incoming.chat, "message": call.incoming.message,
        "person": call.person.id, "language": call.person.language, "zone": zone_of(call).key,
    }  # fmt: skip


async def _asks_urgent(
    call: Call, seen: Snapshot, chosen: Audience, send_at: datetime | None, meant: list[str]
) -> Turn:
    language, one = call.person.language, seen.one
    blocks = [say(language, "announce-urgent-question", count=len(chosen.people))]
    asleep, _ = await _asleep(call, chosen, send_at or call.now)
    if asleep:
        blocks.append(say(language, "announce-urgent-asleep", count=asleep))
    what = ["send"] if send_at is None else ["on", int(send_at.timestamp()) // 60]
    buttons = (
        (button(language, "announce-button-urgent-sure", one.id, *what, *meant, "sure"),),
        (button(language, "announce-button-not-urgent", one.id, "urgent"),),
        (button(language, "announce-button-back", one.id, "preview"),),
    )
    return call.turn(Reply("\n\n".join(blocks), buttons, language=language, edits=True))


async def _at(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    return call.turn(_asks_when(call, seen, "announce-ask-when"), asked(call, seen, "at"))


def _asks_when(call: Call, seen: Snapshot, key: str, **values: object) -> Reply:
    language = call.person.language
    zone = {"zone": plain(zone_of(call).key)} if key == "announce-ask-when" else {}
    back = button(language, "announce-button-back", seen.one.id, "preview" if seen.one.draft else "card")
    return Reply(say(language, key, **zone, **values), ((back,),), language=language)


async def _take_at(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    """A moment was typed; it is shown back, and confirmed by a tap."""
    language, one, zone = call.person.language, seen.one, zone_of(call)
    try:
        moment = parse_moment(clean(call.incoming.text)[:200], language, call.now, zone)
    except NotAMoment as wrong:
        return call.turn(_asks_when(call, seen, wrong.key, **wrong.values), asked(call, seen, "at"))
    if one.draft and not one.whole:
        return await _previewed(call, seen)
    at, minutes = moment_text(moment, language, zone), int(moment.timestamp()) // 60
    if one.draft:
        chosen = await audience(call, seen)
        count = len(chosen.people)
        what: tuple[object, ...] = ("on", minutes, one.version, fingerprint(chosen))
    else:
        count, what = one.audience or 0, ("move", one.version, minutes)
    blocks = [say(language, "announce-when-question", count=count, at=plain(at))]
    if not one.urgent:
        blocks.append(say(language, "announce-when-recipients-quiet"))
    buttons = (
        (button(language, "announce-button-schedule", one.id, *what, at=at),),
        (button(language, "announce-button-other-time", one.id, "at" if one.draft else "move"),),
        (button(language, "announce-button-back", one.id, "preview" if one.draft else "card"),),
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
