"""What everybody may ask for at any time: /start, /help, /about, /settings, /language."""

from __future__ import annotations

from dataclasses import replace

from bot.cases.answerers import scope_of
from bot.chat import payloads
from bot.chat.call import Call
from bot.cohorts.chat import joining
from bot.documents.chat.documents import keeps_documents
from bot.gaps.permission import may_see_gaps
from bot.language.catalogue import LANGUAGES, NAMES, say
from bot.messages import LANGUAGES_IN_A_ROW, Button, Reply, in_rows
from bot.people import person_store
from bot.turn import Turn

MEDIA = ("sticker", "voice", "picture", "document", "mention")  # those with words of their own


async def start(call: Call) -> Turn:
    """The welcome; behind the token of an invitation, what that leads to."""
    if call.incoming.invitation is not None:
        return await joining.opened(call)
    language = call.person.language
    reply = call.text("welcome")
    if call.incoming.shared:
        return call.turn(reply)
    rows = (_row(language, "check", "mobility"), _row(language, "person", "language"), _row(language, "help"))
    return call.turn(replace(reply, buttons=rows))


def _row(language: str, *commands: str) -> tuple[Button, ...]:
    return tuple(Button(say(language, f"button-{name}"), payload=payloads.make(name)) for name in commands)


async def settings(call: Call) -> Turn:
    """What a person can set, each with its button."""
    language = call.person.language
    rows = (
        _row(language, "language", "reminders"),
        _row(language, "notifications", "mygroup"),
        _row(language, "export", "forget"),
    )
    text = say(language, "settings", language=NAMES[language])
    return call.turn(Reply(text, rows, language=language))


async def show_help(call: Call) -> Turn:
    language = call.person.language
    names = [
        "help",
        *(["help-admin"] if call.person.admin else []),
        *(["help-curators"] if may_see_gaps(call.person) else []),
        *(["help-coordinators", "help-announcements"] if call.person.organisations else []),
        *(["help-documents"] if keeps_documents(call.person) else []),
        *(["help-cases"] if scope_of(call.person) else []),
    ]
    return call.turn(Reply("\n\n".join(say(language, name) for name in names), language=language))


async def about(call: Call) -> Turn:
    """Who the assistant is, what it keeps, and by which name the settings know the person."""
    language = call.person.language
    kept = say(language, "about-kept-for", days=call.settings.keep_days) if call.settings.keep_days else ""
    text = f"{say(language, 'about')} {kept}".rstrip()
    if not call.incoming.shared:
        name = f"{call.incoming.channel}:{call.incoming.person}"
        text = f"{text}\n\n{say(language, 'about-you', name=name)}"
    return call.turn(Reply(text, language=language))


async def language(call: Call) -> Turn:
    """``/language es`` or a tap chooses; without a known language it offers the choice."""
    chosen = call.words.split()[0].lower() if call.words else ""
    if chosen in LANGUAGES:
        reply = Reply(say(chosen, "language-chosen"), language=chosen, edits=True)
        return call.turn(reply, lambda c: person_store.choose_language(c, call.person.id, chosen))
    every = [Button(NAMES[code], payload=payloads.make("language", code)) for code in LANGUAGES]
    buttons = in_rows(every, LANGUAGES_IN_A_ROW)
    return call.turn(
        Reply(say(call.person.language, "language-which"), buttons, language=call.person.language)
    )


async def none_of_these(call: Call) -> Turn:
    """None of the questions that were offered is meant: the guide has no answer, a person may."""
    language = call.person.language
    rows = (
        ()
        if call.incoming.shared
        else ((Button(say(language, "answer-ask-a-person"), payload=payloads.make("person")),),)
    )
    return call.turn(Reply(say(language, "answer-none-then"), rows, language=language))


async def text_only(call: Call) -> Turn:
    """What is said to a picture, a voice message, a sticker: that only words are read."""
    media = call.incoming.media
    return call.say(f"media-{media}" if media in MEDIA else "telegram-text-only")
