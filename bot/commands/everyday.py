"""What everybody may ask for at any time: /start, /help, /about, /language."""

from __future__ import annotations

from bot.cases.answerers import scope_of
from bot.chat import payloads
from bot.chat.call import Call
from bot.cohorts.chat import joining
from bot.gaps.permission import may_see_gaps
from bot.language.catalogue import LANGUAGES, NAMES, say
from bot.messages import Button, Reply
from bot.people import person_store
from bot.turn import Turn


async def start(call: Call) -> Turn:
    """The welcome; behind the token of an invitation, what that leads to."""
    if call.incoming.invitation is not None:
        return await joining.opened(call)
    return call.say("welcome")


async def show_help(call: Call) -> Turn:
    language = call.person.language
    names = [
        "help",
        *(["help-admin"] if call.person.admin else []),
        *(["help-curators"] if may_see_gaps(call.person) else []),
        *(["help-coordinators", "help-announcements"] if call.person.organisations else []),
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
    buttons = (tuple(Button(NAMES[code], payload=payloads.make("language", code)) for code in LANGUAGES),)
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
    return call.say("telegram-text-only")
