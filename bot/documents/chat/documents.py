"""/documents: coordinators bring the documents of their organisation, admins those for everybody; each is read, tried, published, taken away."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Any

from bot.answers.own.match import OwnMatch
from bot.answers.own.reply import badge, own_part
from bot.chat import payloads
from bot.chat.call import Call, Later, stale
from bot.chat.files import asked_again, fetched
from bot.chat.parts import asks_first, button, done, listing, reply
from bot.chat.payloads import number
from bot.cohorts import organisations
from bot.cohorts.names import UnfitName
from bot.documents import document_store, keeping, reading
from bot.documents.circles import circles_of, keeps
from bot.documents.document_store import BroughtDocument
from bot.documents.state import doubts_of, report_of, state_of
from bot.language.catalogue import say
from bot.language.days import long_day
from bot.language.language_names import language_name
from bot.messages import Button, Reply, plain
from bot.people import awaited
from bot.people.person_store import Person
from bot.people.uploads import LARGEST
from bot.store.committer import Write
from bot.turn import Turn
from indexing.reports import FileReport

ASKS_DOCUMENT = "documents-file"
EVERYBODY = "all"  # in a payload: documents for everybody

About = Callable[[Call, BroughtDocument, list[str]], Awaitable[Turn | Later]]


def keeps_documents(person: Person) -> bool:
    """Whether *person* brings documents: coordinators and admins."""
    return bool(keeps(person))


async def documents(call: Call) -> Turn | Later:
    """``/documents`` lists; ``do:documents:VERB:ID`` shows and changes one. What others keep is unknown here."""
    verb, *rest = call.words.split(":") if call.incoming.payload is not None else [""]
    if verb in ("", "list"):
        return call.turn(await _list(call, rest[0] if rest else ""))
    if verb == "bring":
        return await _ask_for_file(call, rest[0] if rest else "")
    about = _ABOUT.get(verb)
    found = await keeping.in_keeping(call.read, call.person, number(rest[0]) if rest else None)
    return await (about(call, found, rest[1:]) if about is not None and found is not None else stale(call))


async def _list(call: Call, wanted: str) -> Reply:
    language, mine = call.person.language, keeps(call.person)
    found = await document_store.listed(call.read, mine)
    names = await organisations.some(call.read, call.person.organisations)
    if not found:
        title = say(language, "documents-none")
    elif mine == [None]:
        title = say(language, "documents-title-everybody")
    elif len(mine) == 1:
        title = say(language, "documents-title", organisation=plain(names[0].name))
    else:
        title = say(language, "documents-title-several")

    def line(one: BroughtDocument) -> str:
        of = plain(one.organisation or say(language, "documents-for-everybody"))
        return say(language, "documents-line", title=plain(one.title), of=of, state=state_of(one, language))

    new = button(call, "documents-button-bring", payloads.make("documents", "bring"))
    return listing(call, "documents", title, found, wanted, line, new)


# Bringing one


async def _ask_for_file(call: Call, chosen: str) -> Turn:
    """``bring`` asks for whom where there is a choice, ``bring:ID`` (or ``all``) for the file."""
    mine = keeps(call.person)
    of: int | None = None if chosen == EVERYBODY else number(chosen) if chosen else mine[0]
    if not chosen and len(mine) > 1:
        names = await organisations.some(call.read, call.person.organisations)
        rows = [(Button(one.name, payload=payloads.make("documents", "bring", one.id)),) for one in names]
        if None in mine:
            everybody = say(call.person.language, "documents-for-everybody")
            rows.append((Button(everybody, payload=payloads.make("documents", "bring", EVERYBODY)),))
        return call.turn(reply(call, [say(call.person.language, "documents-which-organisation")], *rows))
    if of not in mine or (chosen and chosen != EVERYBODY and of is None):
        return await stale(call)
    try:
        await keeping.has_room(call.read, of)
    except UnfitName as full:
        return done(call, full.key, back=payloads.make("documents", "list"), **full.values)
    return asked_again(call, _again(call, {"organisation": of}), "documents-ask-file", limit=LARGEST // 2**20)


def _again(call: Call, data: Mapping[str, Any]) -> Write:
    return awaited.expect(call.person.id, ASKS_DOCUMENT, call.now, takes=awaited.FILE, data=dict(data))


async def file_came(call: Call) -> Turn | Later:
    """The file that was asked for: read, kept where it could be read, and its report shown."""
    data = call.person.awaits.data if call.person.awaits is not None else {}
    of, upload = data.get("organisation"), call.incoming.upload
    if upload is None or of not in keeps(call.person):
        return await stale(call)
    name = reading.file_name(upload.name)
    again = _again(call, data)
    if not reading.is_known(name):
        return asked_again(call, again, "documents-type", types=plain(reading.types()))
    try:
        await keeping.has_room(call.read, of)
    except UnfitName as full:
        return call.say(full.key, **full.values)
    replaces = await document_store.replaced_by(call.read, of, name)

    async def later() -> Turn:
        content = await fetched(call, again)
        if isinstance(content, Turn):
            return content
        read = await asyncio.to_thread(reading.read, name, content)
        if read.report.refused:
            return asked_again(call, again, "documents-refused", why=plain(read.report.refused))
        text = report_blocks(read.report, call.person.language, call.now.date(), replaces)
        text.append(say(call.person.language, "documents-soon"))
        back = (button(call, "cohorts-button-back", payloads.make("documents", "list")),)
        return call.turn(
            reply(call, text, back, edits=False),
            keeping.bring(call.person, of, name, content, read, call.now),
        )

    return later


def report_blocks(
    report: FileReport, language: str, today: date, replaces: BroughtDocument | None = None
) -> list[str]:
    """What became of a file, as paragraphs: counts, what to look at, and whose place it takes."""
    counts = say(
        language, "documents-read", title=plain(report.title or report.document), passages=report.passages, tables=report.tables,
        language=language_name(report.language, language),
    )  # fmt: skip
    if report.pages:
        counts += " " + say(language, "documents-pages", pages=report.pages)
    blocks = [counts]
    if notes := doubts_of(report, today):
        lines = "\n".join(f"- {plain(note)}" for note in notes)
        blocks.append(f"{say(language, 'documents-doubts')}\n\n{lines}")
    if replaces is not None and replaces.published_at is not None:
        day = long_day(replaces.published_at.date(), language)
        blocks.append(say(language, "documents-replaces", title=plain(replaces.title), day=day))
    return blocks


# One of them


async def _show(call: Call, one: BroughtDocument, rest: list[str]) -> Turn:
    language = call.person.language
    day = long_day(one.brought_at.date(), language)
    brought = (
        say(language, "documents-brought", day=day, name=plain(one.brought_by_name))
        if one.brought_by_name
        else say(language, "documents-brought-unnamed", day=day)
    )
    replaces = None
    if one.published_at is None:
        replaces = await document_store.replaced_by(call.read, one.organisation_id, one.name)
    blocks = report_blocks(report_of(one), language, call.now.date(), replaces)
    of = plain(one.organisation or say(language, "documents-for-everybody"))
    line = say(language, "documents-line", title=plain(one.name), of=of, state=state_of(one, language))
    blocks.append(f"{line}. {brought}")
    publish = button(call, "documents-button-publish", payloads.make("documents", "publish", one.id))
    remove = button(call, "documents-button-remove", payloads.make("documents", "remove", one.id))
    back = button(call, "cohorts-button-back", payloads.make("documents", "list"))
    return call.turn(
        reply(
            call,
            blocks,
            *_examples(one),
            (*([publish] if one.published_at is None else []), remove),
            (back,),
        )
    )


def _examples(one: BroughtDocument) -> list[tuple[Button, ...]]:
    return [
        (Button(str(heading)[:60], payload=payloads.make("documents", "try", one.id, place)),)
        for place, heading in enumerate(one.report.get("examples", ()))
    ]


async def _publish(call: Call, one: BroughtDocument, rest: list[str]) -> Turn:
    """``publish:ID`` asks, ``publish:ID:yes`` does it."""
    language, back = call.person.language, payloads.make("documents", "show", one.id)
    if one.published_at is not None:
        return await stale(call)
    if rest == ["yes"]:
        write = keeping.publish(call.person, one, call.now)
        return done(
            call,
            "documents-published",
            write,
            back=payloads.make("documents", "list"),
            title=plain(one.title),
        )
    key = "documents-publish-sure" if one.organisation_id is not None else "documents-publish-sure-everybody"
    return asks_first(
        call,
        say(language, key, title=plain(one.title), organisation=plain(one.organisation or "")),
        button(call, "documents-button-publish", payloads.make("documents", "publish", one.id, "yes")),
        button(call, "cohorts-button-no", back),
    )


async def _remove(call: Call, one: BroughtDocument, rest: list[str]) -> Turn:
    """``remove:ID`` asks, ``remove:ID:yes`` does it."""
    if rest == ["yes"]:
        write = keeping.remove(call.person, one, call.now)
        return done(
            call, "documents-removed", write, back=payloads.make("documents", "list"), title=plain(one.title)
        )
    return asks_first(
        call,
        say(call.person.language, "documents-remove-sure", title=plain(one.title)),
        button(call, "documents-button-remove", payloads.make("documents", "remove", one.id, "yes")),
        button(call, "cohorts-button-no", payloads.make("documents", "show", one.id)),
    )


async def _try(call: Call, one: BroughtDocument, rest: list[str]) -> Turn | Later:
    """``try:ID:PLACE``: a section as it would be quoted."""
    examples = list(one.report.get("examples", ()))
    place = number(rest[0]) if rest else None
    if place is None or place >= len(examples):
        return await stale(call)
    circles = await circles_of(call.read, call.person)

    async def later() -> Turn:
        guide = await call.index()
        there = guide.own.of(circles).passages if guide is not None else ()
        passage = next(
            (
                found
                for found in there
                if found.document == f"{one.id}/{one.name}" and found.title == examples[place]
            ),
            None,
        )
        if passage is None:
            return call.say("documents-soon")
        text = f"{own_part(OwnMatch(passage, 1.0, ())).text}\n\n_{badge(passage, call.person.language)}_"
        return call.turn(Reply(text, language=call.person.language))

    return later


_ABOUT: dict[str, About] = {"show": _show, "publish": _publish, "remove": _remove, "try": _try}
