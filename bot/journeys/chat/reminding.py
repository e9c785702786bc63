"""/reminders: the hour, the quiet hours, pause, stop, resume; and the buttons under a reminder that put it off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat import payloads
from bot.chat.call import Call
from bot.journeys.chat import words
from bot.journeys.chat.overview import Overview, look, whole
from bot.journeys.journeys import Journeys
from bot.journeys.plan import OPEN
from bot.journeys.reconcile import Reminder
from bot.journeys.schedule import ReminderSettings, is_quiet, moment_of
from bot.language.catalogue import say
from bot.language.days import long_day
from bot.language.packs import alternatives
from bot.messages import Button, Reply
from bot.reading.folding import fold
from bot.turn import Turn

HOURS = (7, 9, 12, 16, 18, 20)
QUIETS = ((21, 7), (22, 8), (23, 9), (0, 0))
PAUSE = 7  # days of the button
LONGEST_PAUSE = 365
PUT_OFF = (1, 7)  # days that a reminder can be put off by its buttons

_HOUR = re.compile(r"(?:hour:)?(\d{1,2})(?:[:.]00)? ?(?:h|uhr|o clock)?")
_QUIET = re.compile(r"quiet:(\d{1,2})-(\d{1,2})")
_PAUSE = re.compile(
    rf"(?:{alternatives('commands', 'pause')})(?:[: ](\d{{1,3}})(?: ?(?:{alternatives('commands', 'days')}))?)?"
)
_STOP = re.compile(alternatives("commands", "stop"))
_RESUME = re.compile(alternatives("commands", "resume"))


@dataclass(frozen=True)
class ReminderWish:
    """What somebody wants changed, and what is said about it."""

    changed: dict[str, Any]
    key: str
    values: dict[str, Any]


async def reminders(call: Call) -> Turn:
    """``/reminders`` shows how somebody is reminded; ``/reminders 19``, ``/reminders stop`` and the buttons change it."""
    here = await look(call)
    wish = _wish(call.words, here)
    coming = await call.service(Journeys).coming(call.read, call.person.id)
    if wish is None:
        lead = [say(here.language, "reminders-not-understood")] if call.words else []
        return call.turn(_shown(here, here.here.settings, coming, lead, edits=False))
    settings = replace(here.here.settings, **wish.changed)
    lead = [say(here.language, wish.key, **wish.values)]

    async def write(connection: AsyncConnection) -> None:
        await call.service(Journeys).change_settings(connection, call.person.id, call.now, **wish.changed)

    edits = call.incoming.payload is not None
    return call.turn(_shown(here, settings, coming, lead, edits=edits), write)


async def snooze(call: Call) -> Turn:
    """``do:snooze:reminder:days``: all that a reminder brought up comes again then, as far as it is still open."""
    number, _, days = call.words.partition(":")
    first, span = whole(number), whole(days)
    if first is None or span not in PUT_OFF:
        return call.say("button-too-old")
    here = await look(call)
    brought_up = await call.service(Journeys).brought_up(call.read, call.person.id, first)
    if here.here.settings.stopped or not any(_open(here, *one) for one in brought_up):
        return call.say("reminder-nothing-to-put-off")

    async def write(connection: AsyncConnection) -> None:
        await call.service(Journeys).snooze_message(connection, call.person.id, first, span, call.now)

    text = "reminder-put-off-day" if span == 1 else "reminder-put-off-week"
    button = Button(say(call.person.language, "list-button-reminders"), payload=payloads.make("reminders"))
    return call.turn(replace(call.text(text), buttons=((button,),)), write)


def _open(here: Overview, mobility: int, item: str) -> bool:
    plan = here.here.plan(mobility)
    entry = plan.entry(item) if plan is not None else None
    return entry is not None and entry.state == OPEN


def _wish(typed: str, here: Overview) -> ReminderWish | None:
    """What the words behind the command (or on the button) want; None where they want nothing that there is."""
    text = typed.strip().lower()
    folded = text if ":" in text else fold(text)
    if (found := _HOUR.fullmatch(folded)) and int(found[1]) <= 24:
        hour = int(found[1]) % 24
        return ReminderWish(
            {"hour": hour, "stopped": False}, "reminders-hour-changed", {"hour": f"{hour}:00"}
        )
    if (found := _QUIET.fullmatch(folded)) and int(found[1]) < 24 and int(found[2]) < 24:
        start, end = int(found[1]), int(found[2])
        key = "reminders-never-quiet" if start == end else "reminders-quiet-changed"
        return ReminderWish(
            {"quiet_from": start, "quiet_until": end}, key, {"start": f"{start}:00", "end": f"{end}:00"}
        )
    if found := _PAUSE.fullmatch(folded):
        days = min(max(int(found[1] or PAUSE), 1), LONGEST_PAUSE)
        until = (here.now + timedelta(days=days)).astimezone(here.here.whereabouts.at(here.now))
        values = {"day": long_day(until.date(), here.language)}
        return ReminderWish(
            {"paused_until": until.astimezone(UTC), "stopped": False}, "reminders-pause-begun", values
        )
    if _STOP.fullmatch(folded):
        return ReminderWish({"stopped": True, "paused_until": None}, "reminders-stop-done", {})
    if _RESUME.fullmatch(folded):
        return ReminderWish({"stopped": False, "paused_until": None}, "reminders-resume-done", {})
    return None


def _shown(
    here: Overview, settings: ReminderSettings, coming: Sequence[Reminder], lead: list[str], *, edits: bool
) -> Reply:
    language = here.language
    parts = [*lead, f"**{say(language, 'reminders-title')}**", *_how(here, settings)]
    if not settings.stopped and (following := _next(here, settings, coming)):
        parts.append(following)
    if not here.here.plans:
        parts.append(say(language, "reminders-no-stay"))
    return Reply(
        "\n\n".join(filter(None, parts)),
        _rows(settings, here),
        outcome="reminders",
        language=language,
        edits=edits,
    )


def _how(here: Overview, settings: ReminderSettings) -> list[str]:
    """When reminders come, in whose time, when never, and whether at all."""
    language = here.language
    where = here.here.whereabouts.at(here.now)
    clock = here.now.astimezone(where).strftime("%H:%M")
    if settings.stopped:
        return [say(language, "reminders-stopped")]
    parts = [say(language, "reminders-at", hour=f"{settings.hour}:00", zone=str(where), clock=clock)]
    if settings.quiet_from != settings.quiet_until:
        quiet = {"start": f"{settings.quiet_from}:00", "end": f"{settings.quiet_until}:00"}
        parts.append(say(language, "reminders-quiet", **quiet))
        at = here.now.astimezone(where).replace(hour=settings.hour, minute=0, second=0, microsecond=0)
        if is_quiet(at, settings, where):
            parts.append(say(language, "reminders-hour-is-quiet", **quiet))
    if settings.paused_until is not None and settings.paused_until > here.now:
        parts.append(
            say(
                language,
                "reminders-paused",
                day=long_day(settings.paused_until.astimezone(where).date(), language),
            )
        )
    return parts


def _next(here: Overview, settings: ReminderSettings, coming: Sequence[Reminder]) -> str:
    """What is brought up next, and when."""
    whereabouts, language = here.here.whereabouts, here.language
    found: list[tuple[datetime, str]] = []
    rows: list[Reminder] = list(coming)
    for row in rows:
        plan = here.here.plan(row.mobility)
        entry = plan.entry(row.item) if plan is not None else None
        if entry is not None:
            found.append(
                (max(moment_of(row.day, settings, whereabouts), here.now), words.item(entry.item, language))
            )
    if not rows:
        found = [
            (moment_of(one.due, settings, whereabouts), words.item(one.item, language))
            for plan in here.here.plans for one in plan.open
            if one.item.remind and one.due is not None and one.due >= here.today
        ]  # fmt: skip
        found = [one for one in found if one[0] >= here.now]
    if not found:
        return say(language, "reminders-none-coming") if here.here.plans else ""
    moment, item = min(found)
    local = moment.astimezone(whereabouts.at(moment))
    day = long_day(local.date(), language)
    return say(language, "reminders-next", day=day, clock=local.strftime("%H:%M"), item=item)


def _rows(settings: ReminderSettings, here: Overview) -> tuple[tuple[Button, ...], ...]:
    language = here.language

    def button(key: str, payload: str, **values: Any) -> Button:
        return Button(
            say(language, f"reminders-button-{key}", **values), payload=payloads.make("reminders", payload)
        )

    if settings.stopped:
        return ((button("resume", "resume"),),)
    hours = [
        Button(
            f"{'✓ ' if hour == settings.hour else ''}{hour}:00",
            payload=payloads.make("reminders", "hour", hour),
        )
        for hour in HOURS
    ]
    quiets = []
    for start, end in QUIETS:
        now = (settings.quiet_from, settings.quiet_until) == (start, end)
        name = "never-quiet" if start == end else "quiet"
        one = button(name, f"quiet:{start}-{end}", start=start, end=end)
        quiets.append(replace(one, label=f"{'✓ ' if now else ''}{one.label}"))
    paused = settings.paused_until is not None and settings.paused_until > here.now
    last = [
        button("resume", "resume") if paused else button("pause", f"pause:{PAUSE}"),
        button("stop", "stop"),
    ]
    return (tuple(hours[:3]), tuple(hours[3:]), tuple(quiets[:2]), tuple(quiets[2:]), tuple(last))
