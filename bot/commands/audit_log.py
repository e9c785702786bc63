"""/audit: what admins and coordinators did, the newest first and in words, for admins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.chat import payloads
from bot.chat.call import Call
from bot.chat.paging import PAGE, cut
from bot.chat.parts import reply
from bot.cohorts import cohort_store
from bot.language.catalogue import say
from bot.language.days import short_day
from bot.messages import Button, plain
from bot.store import audit
from bot.store.audit import AuditEntry
from bot.turn import Turn

LINES = 2 * PAGE


async def show(call: Call) -> Turn:
    """``/audit``; ``do:audit:120`` shows what was done before row 120."""
    words = call.words if call.incoming.payload is not None else ""
    found = await audit.listed(call.read, LINES + 1, payloads.number(words))
    shown, language = found[:LINES], call.person.language
    cohorts = await cohort_store.names_of(call.read, _cohorts(shown))
    lines = []
    for entry in shown:
        at = f"{short_day(entry.at.date(), language)} {entry.at:%H:%M} UTC"
        facts = [_did(entry, cohorts, language), *([entry.organisation] if entry.organisation else [])]
        lines.append(f"- {plain(at)}, **{plain(_who(entry, language))}** {plain(cut(' · '.join(facts)))}")
    title = say(language, "audit-title" if found else "audit-none")
    buttons = (
        (Button(say(language, "audit-button-older"), payload=payloads.make("audit", shown[-1].id)),)
        if len(found) > LINES
        else ()
    )
    return call.turn(reply(call, [title, "\n".join(lines)], buttons))


def _who(entry: AuditEntry, language: str) -> str:
    if entry.person is None:
        return say(language, "audit-program" if entry.by_program else "audit-erased")
    channel = (entry.channel or "").capitalize()
    return entry.name or say(language, "audit-no-name", channel=channel)


def _did(entry: AuditEntry, cohorts: Mapping[int, str], language: str) -> str:
    """What was done, as the rest of a sentence that begins with who did it."""
    values = {name: value for name, value in entry.details.items() if isinstance(value, (str, int))}
    values |= {name: _cohort(entry, name, cohorts) for name in ("cohort", "to")}
    return say(language, f"audit-did-{entry.action}", **{"audience": 0, "kind": "", "name": ""} | values)


def _cohort(entry: AuditEntry, name: str, cohorts: Mapping[int, str]) -> str:
    """The name of a cohort that the details name by its number; as it was called then, where they say so."""
    if name == "cohort" and isinstance(entry.details.get("name"), str):
        return str(entry.details["name"])
    number = entry.details.get(name)
    return cohorts.get(number, str(number)) if isinstance(number, int) else "–"


def _cohorts(shown: Sequence[AuditEntry]) -> list[int]:
    numbers = [entry.details.get(name) for entry in shown for name in ("cohort", "to")]
    return [number for number in numbers if isinstance(number, int)]
