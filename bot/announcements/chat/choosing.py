"""Who gets an announcement: cohorts first, then role, country, departure, what is still to be done, what was not confirmed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from bot import patterns
from bot.announcements import announcement_store, drafts
from bot.announcements.audience import Wanted
from bot.announcements.chat.drafting import asked
from bot.announcements.chat.snapshot import Snapshot, Verbs
from bot.announcements.describe import departure, describe
from bot.announcements.message_text import bare
from bot.announcements.preview import current_audience
from bot.announcements.status import button
from bot.answers.question.clean import clean
from bot.chat import payloads
from bot.chat.call import Call
from bot.cohorts.cohort_store import ROLES, cohorts_of
from bot.language.catalogue import say
from bot.language.countries import countries_in, country_name
from bot.language.packs import alternatives
from bot.messages import Button, Reply, plain
from bot.reading.dates import parse_date
from bot.reading.understood import Understood
from bot.turn import Turn

MOST_COHORTS = 40  # buttons; more are chosen all at once
WITHIN = (7, 14, 30, 60)
MOST_UNREAD = 8
_BETWEEN = patterns.compile(
    rf"\s+(?:{alternatives('commands', 'between')}|–|—|-)\s+|\s*[–—\n;]\s*", re.IGNORECASE
)


async def card(call: Call, seen: Snapshot, *, edits: bool = True) -> Reply:
    """The audience of the draft in words and as a number, with the buttons that change it."""
    language, draft = call.person.language, seen.announcement
    wanted = draft.wanted
    found = await cohorts_of(call.read, [draft.organisation])
    names = {cohort.id: cohort.name for cohort in found}
    blocks = [say(language, "announce-who-title")]
    if not found:
        blocks.append(say(language, "announce-who-no-cohorts", office=plain(seen.office)))
    elif not wanted.cohorts:
        blocks.append(say(language, "announce-who-choose"))
    else:
        blocks.append(describe(wanted, names, language) or say(language, "announce-draft-nobody"))
        blocks.append(
            say(
                language,
                "announce-who-count",
                count=len((await current_audience(call.read, draft, call.now)).people),
            )
        )

    def key(text: str, /, *what: object, **values: object) -> Button:
        return button(language, text, draft.id, *what, **values)

    buttons: list[tuple[Button, ...]] = []
    for start in range(0, min(len(found), MOST_COHORTS), 2):
        buttons.append(
            tuple(
                Button(
                    ("☑ " if cohort.id in wanted.cohorts else "☐ ") + cohort.name[:40],
                    payload=payloads.make("announce", draft.id, "c", cohort.id),
                )
                for cohort in found[start : start + 2]
            )
        )
    if len(found) > 1:
        buttons.append((key("announce-button-all", "all"),))
    if wanted.cohorts:
        role = f"announce-who-role-{wanted.role}" if wanted.role else "announce-button-role-any"
        country = country_name(wanted.country, language) if wanted.country else None
        unread = (
            f"{wanted.unread}" if wanted.unread is not None else say(language, "announce-button-unread-any")
        )
        buttons += [
            (
                key("announce-button-role", "role", role=say(language, role)),
                key("announce-button-country", "country", country=country or say(language, "announce-button-country-any")),
            ),
            (
                key(
                    "announce-button-departs", "departs",
                    days=departure(wanted, language) or say(language, "announce-button-departs-any"),
                ),
            ),
            (key("announce-button-not-ready", "ready", on="yes" if wanted.not_ready else "no"),),
            (key("announce-button-unread", "unread", what=unread),),
        ]  # fmt: skip
    buttons.append((key("announce-button-done", "card"),))
    return Reply("\n\n".join(blocks), tuple(buttons), language=language, edits=edits)


async def _who(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    return call.turn(await card(call, seen))


async def _with(call: Call, seen: Snapshot, wanted: Wanted, *, edits: bool = True) -> Turn:
    change = drafts.changed(call.person, seen.announcement, call.now, wanted=wanted)
    return call.turn(await card(call, Snapshot(change.after, seen.office), edits=edits), change.write)


async def _cohort(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    own = {
        str(cohort.id): cohort.id for cohort in await cohorts_of(call.read, [seen.announcement.organisation])
    }
    tapped = own.get(rest[0] if rest else "")
    if tapped is None:
        return call.turn(await card(call, seen))
    before = seen.announcement.wanted.cohorts
    after = tuple(cohort for cohort in before if cohort != tapped) if tapped in before else (*before, tapped)
    return await _with(call, seen, replace(seen.announcement.wanted, cohorts=after))


async def _all(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    own = tuple(cohort.id for cohort in await cohorts_of(call.read, [seen.announcement.organisation]))
    everybody = set(own) <= set(seen.announcement.wanted.cohorts)
    return await _with(call, seen, replace(seen.announcement.wanted, cohorts=() if everybody else own))


async def _role(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    circle = (None, *ROLES)
    after = circle[(circle.index(seen.announcement.wanted.role) + 1) % len(circle)]
    return await _with(call, seen, replace(seen.announcement.wanted, role=after))


async def _ready(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    return await _with(
        call, seen, replace(seen.announcement.wanted, not_ready=not seen.announcement.wanted.not_ready)
    )


async def _country(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    if rest == ["any"]:
        return await _with(call, seen, replace(seen.announcement.wanted, country=None))
    return call.turn(_asks(call, seen, "announce-ask-country", "country"), asked(call, seen, "country"))


async def _take_country(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    named = countries_in(clean(call.incoming.text)[:200])
    if len(named) != 1:
        return call.turn(
            _asks(call, seen, "announce-country-unclear", "country"), asked(call, seen, "country")
        )
    return await _with(call, seen, replace(seen.announcement.wanted, country=named[0]), edits=False)


def _asks(call: Call, seen: Snapshot, key: str, part: str) -> Reply:
    language = call.person.language
    buttons = (
        (button(language, "announce-button-any", seen.id, part, "any"),),
        (button(language, "announce-button-back", seen.id, "who"),),
    )
    return Reply(say(language, key), buttons, language=language)


async def _departs(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """A menu; ``any``; a number of days from today; ``typed`` asks for two days."""
    language, wanted = call.person.language, seen.announcement.wanted
    what = rest[0] if rest else ""
    if what == "any":
        return await _with(call, seen, replace(wanted, departs_from=None, departs_until=None))
    if what in map(str, WITHIN):
        today = call.now.date()
        return await _with(
            call, seen, replace(wanted, departs_from=today, departs_until=today + timedelta(days=int(what)))
        )
    if what == "typed":
        return call.turn(_asks(call, seen, "announce-ask-departs", "departs"), asked(call, seen, "departs"))
    within = [
        (button(language, "announce-button-departs-within", seen.id, "departs", days, days=days),)
        for days in WITHIN
    ]
    buttons = (
        *within,
        (button(language, "announce-button-departs-typed", seen.id, "departs", "typed"),),
        (button(language, "announce-button-any", seen.id, "departs", "any"),),
        (button(language, "announce-button-back", seen.id, "who"),),
    )
    return call.turn(Reply(say(language, "announce-departs-menu"), buttons, language=language, edits=True))


async def _take_departs(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    days = _two_days(clean(call.incoming.text)[:200], call.person.language, call.now.date())
    if days is None:
        return call.turn(
            _asks(call, seen, "announce-departs-unclear", "departs"), asked(call, seen, "departs")
        )
    first, last = days
    return await _with(
        call, seen, replace(seen.announcement.wanted, departs_from=first, departs_until=last), edits=False
    )


def _two_days(text: str, language: str, today: date) -> tuple[date, date] | None:
    parts = [part for part in _BETWEEN.split(text.strip()) if part.strip()]
    if len(parts) != 2:
        return None
    read = [parse_date(part.strip(), language, today) for part in parts]
    days = [date.fromisoformat(day.value) for day in read if isinstance(day, Understood)]
    return (days[0], days[1]) if len(days) == 2 and days[0] <= days[1] else None


async def _unread(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """A menu of announcements that asked for "Read"; one of them; ``any``."""
    language, draft = call.person.language, seen.announcement
    asking = [
        other
        for other in await announcement_store.listed(call.read, [draft.organisation])
        if other.ask_read and not other.draft and other.id != draft.id
    ][:MOST_UNREAD]
    what = rest[0] if rest else ""
    if what == "any":
        return await _with(call, seen, replace(draft.wanted, unread=None))
    if what in {str(other.id) for other in asking}:
        return await _with(call, seen, replace(draft.wanted, unread=int(what)))
    buttons = [
        (
            Button(
                f"{other.id}: {bare(other.text_for(language))[:40]}",
                payload=payloads.make("announce", draft.id, "unread", other.id),
            ),
        )
        for other in asking
    ]
    buttons += [
        (button(language, "announce-button-any", draft.id, "unread", "any"),),
        (button(language, "announce-button-back", draft.id, "who"),),
    ]
    key = "announce-unread-menu" if asking else "announce-unread-none"
    return call.turn(Reply(say(language, key), tuple(buttons), language=language, edits=True))


VERBS: Verbs = {
    "who": (True, _who),
    "c": (True, _cohort),
    "all": (True, _all),
    "role": (True, _role),
    "ready": (True, _ready),
    "country": (True, _country),
    "=country": (True, _take_country),
    "departs": (True, _departs),
    "=departs": (True, _take_departs),
    "unread": (True, _unread),
}
