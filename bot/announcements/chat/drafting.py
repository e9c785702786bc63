"""A draft in the chat: its texts, its file, whether readers are asked to confirm, whether it is urgent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

from bot.announcements import drafts
from bot.announcements.announcement import LONGEST_CAPTION, LONGEST_TEXT, Announcement
from bot.announcements.chat.snapshot import Snapshot, Verbs
from bot.announcements.describe import describe
from bot.announcements.drafts import Change, UnfitText
from bot.announcements.message_text import excerpt
from bot.announcements.status import button
from bot.chat import payloads
from bot.chat.call import Call, Later
from bot.cohorts.cohort_store import cohorts_of
from bot.language.catalogue import LANGUAGES, NAMES, say
from bot.messages import ASKS_FILE, LANGUAGES_IN_A_ROW, Button, File, Reply, in_rows, plain
from bot.people import awaited
from bot.people.uploads import LARGEST, NotFetched, TooLarge, Uploads
from bot.store.committer import Write
from bot.turn import Turn

COMMAND = "announce"
PATIENCE = timedelta(hours=2)  # what is typed later is a question again, not a part of the draft
MEGABYTE = 2**20


async def card(call: Call, seen: Snapshot, *, edits: bool = True, note: str = "") -> Reply:
    """The draft as it is, with the buttons that change it."""
    language, draft = call.person.language, seen.announcement
    names = {cohort.id: cohort.name for cohort in await cohorts_of(call.read, [draft.organisation])}
    blocks = [say(language, note)] if note else []
    blocks.append(say(language, "announce-draft-title", office=plain(seen.office)))
    lines = [
        say(language, "announce-draft-text", name=NAMES[code], start=excerpt(draft.texts[code]))
        for code in _ordered(draft)
    ]
    if draft.file is not None:
        lines.append(say(language, "announce-draft-file", name=plain(draft.file)))
    who = describe(draft.wanted, names, language) or say(language, "announce-draft-nobody")
    lines.append(say(language, "announce-draft-to", who=who))
    if draft.ask_read:
        lines.append(say(language, "announce-draft-ask-read"))
    if draft.urgent:
        lines.append(say(language, "announce-draft-urgent"))
    blocks.append("\n".join(f"- {line}" for line in lines))
    if not draft.texts:
        blocks.append(say(language, "announce-draft-first"))
    return Reply("\n\n".join(blocks), _buttons(draft, language), language=language, edits=edits)


def _ordered(draft: Announcement) -> list[str]:
    return [code for code in (*draft.languages, *LANGUAGES) if code in draft.texts and code in NAMES][
        : len(draft.texts)
    ]


def _buttons(draft: Announcement, language: str) -> tuple[tuple[Button, ...], ...]:
    def key(text: str, /, *what: object, **values: object) -> Button:
        return button(language, text, draft.id, *what, **values)

    rows = [
        *in_rows(
            [key("announce-button-text", f"text-{code}", name=NAMES[code]) for code in LANGUAGES],
            LANGUAGES_IN_A_ROW,
        ),
        (
            key("announce-button-file", "file"),
            *((key("announce-button-no-file", "nofile"),) if draft.file is not None else ()),
        ),
        (key("announce-button-who", "who"),),
        (
            key("announce-button-ask-read", "ask", on="yes" if draft.ask_read else "no"),
            key("announce-button-urgent", "urgent", on="yes" if draft.urgent else "no"),
        ),
        *(((key("announce-button-preview", "preview"),),) if draft.whole else ()),
        (key("announce-button-drop", "drop"), Button(say(language, "announce-button-list"), payload=payloads.make("announce", "page"))),
    ]  # fmt: skip
    return tuple(rows)


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
        call.person.language,
        of,
        seen.announcement.texts.get(of),
        seen.id,
        longest=drafts.longest_text(seen.announcement),
    )
    return call.turn(reply, asked(call, seen, f"text-{of}"))


async def _take_text(of: str, call: Call, seen: Snapshot, _: list[str]) -> Turn:
    try:
        change = drafts.with_text(call.person, seen.announcement, of, call.incoming.typed, call.now)
    except UnfitText as unfit:
        return call.turn(call.text(unfit.key, **unfit.values), asked(call, seen, f"text-{of}"))
    return await _with(call, seen, change, edits=False)


async def _with(call: Call, seen: Snapshot, change: Change, *, edits: bool = True) -> Turn:
    """The draft as it is after *change*."""
    return call.turn(await card(call, Snapshot(change.after, seen.office), edits=edits), change.write)


async def _no_text(of: str, call: Call, seen: Snapshot, _: list[str]) -> Turn:
    return await _with(call, seen, drafts.without_text(call.person, seen.announcement, of, call.now))


async def _file(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    language = call.person.language
    long = drafts.too_long_for_file(seen.announcement)
    if long is not None:
        code, length = long
        reply = call.text(
            "announce-text-too-long-for-file", limit=LONGEST_CAPTION, name=NAMES[code], length=length
        )
        back = button(language, "announce-button-back", seen.id, "card")
        return call.turn(replace(reply, buttons=((back,),)))
    return call.turn(_asks_file(call, seen), asked(call, seen, "file", takes=awaited.FILE))


def _asks_file(call: Call, seen: Snapshot, key: str = "announce-ask-file") -> Reply:
    language = call.person.language
    back = ((button(language, "announce-button-back", seen.id, "card"),),)
    limit = {"limit": LARGEST // MEGABYTE} if key in ("announce-ask-file", "announce-file-too-large") else {}
    return Reply(say(language, key, **limit), back, outcome=ASKS_FILE, language=language)


async def _take_file(call: Call, seen: Snapshot, _: list[str]) -> Turn | Later:
    upload, uploads = call.incoming.upload, call.service(Uploads)
    again = asked(call, seen, "file", takes=awaited.FILE)
    if upload is None:
        return call.turn(_asks_file(call, seen, "announce-file-missing"), again)
    after = replace(seen.announcement, file=upload.name, version=seen.announcement.version + 1)
    shown = await card(call, Snapshot(after, seen.office), edits=False)

    async def later() -> Turn:
        try:
            content = await uploads.fetch(call.incoming.channel, upload)
        except TooLarge:
            return call.turn(_asks_file(call, seen, "announce-file-too-large"), again)
        except NotFetched:
            return call.turn(_asks_file(call, seen, "announce-file-gone"), again)
        file = File(upload.name, content, upload.mime_type)
        change = drafts.with_file(call.person, seen.announcement, file, call.now)
        return call.turn(shown, change.write)

    return later


async def _no_file(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    return await _with(call, seen, drafts.with_file(call.person, seen.announcement, None, call.now))


async def _ask(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    draft = seen.announcement
    return await _with(call, seen, drafts.changed(call.person, draft, call.now, ask_read=not draft.ask_read))


async def _urgent(call: Call, seen: Snapshot, _: list[str]) -> Turn:
    draft = seen.announcement
    return await _with(call, seen, drafts.changed(call.person, draft, call.now, urgent=not draft.urgent))


async def _drop(call: Call, seen: Snapshot, rest: list[str]) -> Turn:
    """Asks first; with the version behind it, the draft goes."""
    language, draft = call.person.language, seen.announcement
    if rest != [str(draft.version)]:
        buttons = (
            (button(language, "announce-button-drop-sure", draft.id, "drop", draft.version),),
            (button(language, "announce-button-back", draft.id, "card"),),
        )
        return call.turn(
            Reply(say(language, "announce-drop-question"), buttons, language=language, edits=True)
        )
    reply = replace(call.text("announce-dropped"), edits=True)
    return call.turn(reply, drafts.dropped(call.person, draft, call.now))


def asked(call: Call, seen: Snapshot, part: str, *, takes: str = awaited.TEXT, **data: object) -> Write:
    """A write: the next message of the author is *part* of this announcement."""
    return awaited.expect(
        call.person.id, COMMAND, call.now, takes=takes, patience=PATIENCE,
        data={"announcement": seen.id, "part": part, **data},
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
