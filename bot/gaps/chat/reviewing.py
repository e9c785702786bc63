"""/curated: the answers that people wrote, for those who review them, renew them and take them back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat import payloads
from bot.chat.call import Call, Later
from bot.chat.paging import cut, page_of, turning
from bot.gaps import curated as entries
from bot.gaps.chat.card import day, shown
from bot.gaps.curated import APPROVED, WAITING, CuratedEntry
from bot.gaps.permission import doer
from bot.gaps.written import MONTHS, in_months
from bot.language.catalogue import say
from bot.messages import Button, Reply, plain
from bot.turn import Turn


async def curated(call: Call) -> Turn | Later:
    """The list by the page; ``do:curated:show:12`` one of them; ``yes``, ``no``, ``end``, ``renew`` decide."""
    verb, _, argument = call.words.partition(":") if call.incoming.payload is not None else ("", "", "")
    if verb in ("show", "yes", "no", "end", "renew"):
        id = int(argument) if argument.isascii() and argument.isdigit() and len(argument) < 16 else 0
        entry = await entries.get(call.read, id)
        if entry is None:
            return call.say("button-too-old")
        return partial(_show, call, entry) if verb == "show" else _decided(call, entry, verb)
    return call.turn(await _list(call, verb))


async def _list(call: Call, wanted: str) -> Reply:
    language = call.person.language
    found = await entries.listed(call.read, [WAITING, APPROVED])
    found.sort(key=lambda one: (one.state != WAITING, -one.id))
    items, number, pages = page_of(found, wanted)
    lines = "\n".join(
        f"{place}. {say(language, 'gap-quoted', question=plain(cut(one.written.phrasings[0])))}: {_state(call, one)}"
        for place, one in items
    )
    title = say(language, "curated-title", count=len(found)) if found else say(language, "curated-none")
    rows = [
        tuple(Button(str(place), payload=payloads.make("curated", "show", one.id)) for place, one in items),
        turning("curated", number, pages),
    ]
    return Reply(
        "\n\n".join(block for block in (title, lines) if block),
        tuple(row for row in rows if row),
        language=language,
        edits=call.incoming.payload is not None,
    )


async def _show(call: Call, entry: CuratedEntry) -> Turn:
    index = await call.index()
    passages = index.passages if index else {}
    rows: list[tuple[Button, ...]] = []
    mine = entry.author.key == doer(call.person).key
    if entry.state == WAITING and not mine:
        rows.append((_button(call, "yes", entry), _button(call, "no", entry)))
    if entry.state == APPROVED:
        rows.append((_button(call, "renew", entry),))
    if entry.state == APPROVED or (entry.state == WAITING and mine):
        rows.append((_button(call, "end", entry),))
    language = call.person.language
    return call.turn(
        shown(entry.as_curated(), entry.written, language, passages, tuple(rows), _state(call, entry))
    )


def _decided(call: Call, entry: CuratedEntry, verb: str) -> Turn:
    """Write the decision; where somebody else decided meanwhile, nothing happens, and the list says how it stands."""
    who, id = doer(call.person), entry.id
    mine = entry.author.key == who.key
    possible = {
        "yes": entry.state == WAITING and not mine,
        "no": entry.state == WAITING and not mine,
        "renew": entry.state == APPROVED,
        "end": entry.state in (WAITING, APPROVED),
    }
    if not possible[verb]:
        return call.say("curated-decided-already")

    async def write(connection: AsyncConnection) -> None:
        if verb in ("yes", "no"):
            await entries.review(connection, id, who, call.now, approve=verb == "yes")
        elif verb == "renew":
            await entries.expire(connection, id, who, call.now, in_months(call.now, MONTHS))
        else:
            await entries.withdraw(connection, id, who, call.now)

    until = in_months(call.now, MONTHS) if verb == "renew" else entry.written.expires_at
    values = {"question": plain(cut(entry.written.phrasings[0])), "until": day(until, call.person.language)}
    return call.turn(replace(call.text(f"curated-done-{verb}", **values), edits=True), write)


def _state(call: Call, entry: CuratedEntry) -> str:
    language = call.person.language
    if entry.state == APPROVED:
        key = "curated-state-served" if entry.served(call.now) else "curated-state-expired"
        return say(language, key, until=day(entry.written.expires_at, language))
    if entry.state == WAITING:
        mine = entry.author.key == doer(call.person).key
        return say(language, "curated-state-waiting-others" if mine else "curated-state-waiting-you")
    return say(language, f"curated-state-{entry.state}")


def _button(call: Call, verb: str, entry: CuratedEntry) -> Button:
    return Button(
        say(call.person.language, f"curated-button-{verb}"), payload=payloads.make("curated", verb, entry.id)
    )
