"""A draft in the chat: its texts, its file, whether readers are asked to confirm, whether it is urgent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements import announcement_store
from bot.announcements.announcement import LONGEST_CAPTION, LONGEST_TEXT, Announcement
from bot.announcements.chat.snapshot import Snapshot, Verbs, changed, excerpt
from bot.announcements.describe import describe
from bot.announcements.status import button
from bot.answers.question.clean import clean
from bot.chat import payloads
from bot.chat.call import Call, Later
from bot.cohorts.cohort_store import cohorts_of
from bot.gaps.markup import author_markup
from bot.language.catalogue import LANGUAGES, NAMES, say
from bot.messages import ASKS_FILE, Button, File, Reply, plain
from bot.people import awaited
from bot.people.roles import guarded
from bot.people.uploads import LARGEST, NotFetched, TooLarge, Uploads
from bot.store import audit
from bot.turn import Turn

COMMAND = "announce"
PATIENCE = timedelta(hours=2)  # what is typed later is a question again, not a part of the draft
MEGABYTE = 2**20


async def card(call: Call, seen: Snapshot, *, edits: bool = True, note: str = "") -> Reply:
    """The draft as it is, with the buttons that change it."""
    language, one = call.person.language, seen.one
    names = {cohort.id: cohort.name for cohort in await cohorts_of(call.read, [one.organisation])}
    blocks = [say(language, note)] if note else []
    blocks.append(say(language, "announce-draft-title", office=plain(seen.office)))
    lines = [
        say(language, "announce-draft-text", name=NAMES[code], start=excerpt(one.texts[code]))
        for code in _ordered(one)
    ]
    if one.file is not None:
        lines.append(say(language, "announce-draft-file", name=plain(one.file)))
    who = describe(one.wanted, names, language) or say(language, "announce-draft-nobody")
    lines.append(say(language, "announce-draft-to", who=who))
    if one.ask_read:
        lines.append(say(language, "announce-draft-ask-read"))
    if one.urgent:
        lines.append(say(language, "announce-draft-urgent"))
    blocks.append("\n".join(f"- {line}" for line in lines))
    if not one.texts:
        blocks.append(say(language, "announce-draft-first"))
    return Reply("\n\n".join(blocks), _buttons(one, language), language=language, edits=edits)


def _ordered(one: Announcement) -> list[str]:
    return [code for code in (*one.languages, *LANGUAGES) if code in one.texts and code in NAMES][
        : len(one.texts)
    ]


def _buttons(one: Announcement, language: str) -> tuple[tuple[Button, ...], ...]:
    def key(text: str, /, *what: object, **values: object) -> Button:
        return button(language, text, one.id, *what, **values)

    rows_ = [
        tuple(key("announce-button-text", f"text-{code}", name=NAMES[code]) for code in LANGUAGES),
        (
            key("announce-button-file", "file"),
            *((key("announce-button-no-file", "nofile"),) if one.file is not None else ()),
        ),
        (key("announce-button-who", "who"),),
        (
            key("announce-button-ask-read", "ask", on="yes" if one.ask_read else "no"),
            key("announce-button-urgent", "urgent", on="yes" if one.urgent else "no"),
        ),
        *(((key("announce-button-preview", "preview"),),) if one.whole else ()),
        (key("announce-button-drop", "drop"), Button(say(language, "announce-button-list"), payload=payloads.make("announce", "page"))),
    ]  # fmt: skip
    return tuple(rows_)


def asks_text(
    language: str, of: str, current: str | None, number: int | None, *, longest: int = LONGEST_TEXT
) -> Reply:
    """The question for the text in the language *of*; *current* is what it says so far."""
    blocks = [say(language, "announce-ask-text", name=NAMES[of], limit=longest)]
    buttons: list[tuple[Button, ...]] = []
    if current is not None:
        blocks += [say(language, "announce-ask-text-now"), current]
        buttons.append(
            (button(language, "announce-button-no-version", number or 0, f"notext-{of}", name=NAMES[of]),)
        )
    if number is not None:
        buttons.append((button(language, "announce-button-back", number, "card"),))
    return Reply("\n\n".join(blocks), tuple(buttons), language=language)


async def _text(of: str, call: Call, seen: Snapshot, _: list[str]) -> Turn:
    reply = asks_text(
        call.person.language, of, seen.one.texts.get(of), seen.one.id, longest=_longest(seen.one)
    )
    return call.turn(reply, asked(call, seen, f"text-{of}"))


async def _take_text(of: str, call: Call, seen: Snapshot, _: list[str]) -> Turn:
    unfit = unfit_text(call, seen.one, call.incoming.typed)
    if unfit is not None:
        return call.turn(unfit, asked(call, seen, f"text-{of}"))
    texts = {**seen.one.texts, of: author_markup(clean(call.incoming.typed))}
    first = seen.one.languages if seen.one.texts else (of,)
    languages = tuple(dict.fromkeys((*(code for code in first if code in texts), *texts)))
    after, write = changed(call, seen, texts=texts, languages=languages)
    return call.turn(await card(call, after, edits=False), write)


def unfit_text(call: Call, one: Announcement, typed: str) -> Reply | None:
    """What is said where *typed* cannot be the text, None where it can."""
    text, longest = author_markup(clean(typed)), _longest(one)
    if not text:
        return call.text("announce-text-empty")
    if len(text) > longest:
        return call.text("announce-text-too-long", limit=longest)
    return None


def _longest(one: Announcement) -> int:
    return LONGEST_CAPTION if one.file is not None else LONGEST_TEXT


async def _no_text(of: str, call: Call, seen: Snapshot, _: list[str]) -> Turn:
    texts = {code: text for code, text in seen.one.texts.items() if code != of}
    languages = tuple(code for code in seen.one.languages if code in texts) or tuple(texts) or (of,)
    after, write = changed(call, seen, texts=texts, languages=languages)
    return call.turn(await card(call, after), write)


async def _file(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    language = call.person.language
    long = next((code for code in seen.one.texts if len(seen.one.texts[code]) > LONGEST_CAPTION), None)
    if long is not None:
        length = len(seen.one.texts[long])
        reply = call.text(
            "announce-text-too-long-for-file", limit=LONGEST_CAPTION, name=NAMES[long], length=length
        )
        return call.turn(
            replace(reply, buttons=((button(language, "announce-button-back", seen.one.id, "card"),),))
        )
    return call.turn(_asks_file(call, seen), asked(call, seen, "file", takes=awaited.FILE))


def _asks_file(call: Call, seen: Snapshot, key: str = "announce-ask-file") -> Reply:
    language = call.person.language
    back = ((button(language, "announce-button-back", seen.one.id, "card"),),)
    limit = {"limit": LARGEST // MEGABYTE} if key in ("announce-ask-file", "announce-file-too-large") else {}
    return Reply(say(language, key, **limit), back, outcome=ASKS_FILE, language=language)


async def _take_file(call: Call, seen: Snapshot, _: list[str]) -> Turn | Later:
    upload, uploads = call.incoming.upload, call.service(Uploads)
    again = asked(call, seen, "file", takes=awaited.FILE)
    if upload is None:
        return call.turn(_asks_file(call, seen, "announce-file-missing"), again)
    names = await card(
        call,
        Snapshot(replace(seen.one, file=upload.name, version=seen.one.version + 1), seen.office),
        edits=False,
    )

    async def later() -> Turn:
        try:
            file = File(upload.name, await uploads.fetch(call.incoming.channel, upload), upload.mime_type)
        except TooLarge:
            return call.turn(_asks_file(call, seen, "announce-file-too-large"), again)
        except NotFetched:
            return call.turn(_asks_file(call, seen, "announce-file-gone"), again)
        return call.turn(names, guarded(call.person, seen.one.organisation, _attaches(call, seen, file)))

    return later


def _attaches(call: Call, seen: Snapshot, file: File | None):  # type: ignore[no-untyped-def]
    async def write(connection: AsyncConnection) -> None:
        if await announcement_store.change(connection, seen.one, call.now):
            await announcement_store.attach(connection, seen.one.id, file)

    return write


async def _no_file(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    after = Snapshot(replace(seen.one, file=None, version=seen.one.version + 1), seen.office)
    write = guarded(call.person, seen.one.organisation, _attaches(call, seen, None))
    return call.turn(await card(call, after), write)


async def _ask(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    after, write = changed(call, seen, ask_read=not seen.one.ask_read)
    return call.turn(await card(call, after), write)


async def _urgent(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    after, write = changed(call, seen, urgent=not seen.one.urgent)
    return call.turn(await card(call, after), write)


async def _drop(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """Asks first; with the version behind it, the draft goes."""
    language, one = call.person.language, seen.one
    if rest != [str(one.version)]:
        buttons = (
            (button(language, "announce-button-drop-sure", one.id, "drop", one.version),),
            (button(language, "announce-button-back", one.id, "card"),),
        )
        return call.turn(
            Reply(say(language, "announce-drop-question"), buttons, language=language, edits=True)
        )

    async def write(connection: AsyncConnection) -> None:
        if await announcement_store.drop(connection, one):
            details = {"announcement": one.id}
            await audit.record(
                connection, call.person.id, "announcement_dropped", call.now, details, one.organisation
            )

    reply = replace(call.text("announce-dropped"), edits=True)
    return call.turn(reply, guarded(call.person, one.organisation, write))


def asked(call: Call, seen: Snapshot, part: str, *, takes: str = awaited.TEXT, **data: object):  # type: ignore[no-untyped-def]
    """A write: the next message of the author is *part* of this announcement."""
    return awaited.expect(
        call.person.id, COMMAND, call.now, takes=takes, patience=PATIENCE,
        data={"announcement": seen.one.id, "part": part, **data},
    )  # fmt: skip


VERBS: Verbs = {
    **{f"text-{code}": (True, partial(_text, code)) for code in LANGUAGES},
    **{f"=text-{code}": (True, partial(_take_text, code)) for code in LANGUAGES},
    **{f"notext-{code}": (True, partial(_no_text, code)) for code in LANGUAGES},
    "file": (True, _file),
    "=file": (True, _take_file),
    "nofile": (True, _no_file),
    "ask": (True, _ask),
    "urgent": (True, _urgent),
    "drop": (True, _drop),
}
