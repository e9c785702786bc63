"""/inbox: the questions that people handed over, for those who answer them; a case is read, taken, answered, handed back, closed."""

from __future__ import annotations

from bot.cases import actions, answerers, case_store
from bot.cases.case import ANSWER, ASK, Case, CaseScope
from bot.cases.case_store import MINE, VIEWS, WAITING
from bot.cases.case_text import card_text, since
from bot.cases.chat import answering
from bot.cases.drafts import CaseDraft, draft_of, nonce_of
from bot.cases.notices import office_name, quoted
from bot.chat import payloads
from bot.chat.call import Call, stale, unknown
from bot.chat.paging import page_of, turning
from bot.gaps.permission import may_see_gaps
from bot.language.catalogue import say
from bot.messages import Button, Reply
from bot.turn import Turn

COMMAND = answering.COMMAND


async def inbox(call: Call) -> Turn:
    """``/inbox`` is the list; ``do:inbox:mine:2`` a page of another one; ``show:12`` a case, and what can be done with it.

    Who answers nobody's questions is told what they are told of any unknown command.
    """
    scope = answerers.scope_of(call.person)
    if not scope:
        return await (unknown(call) if call.incoming.payload is None else stale(call))
    if call.incoming.payload is None:
        draft = draft_of(call.person.awaits, COMMAND, call.now)
        if draft is not None and draft.listens and not call.incoming.text.startswith("/"):
            return await answering.heard(call, scope, draft)
        return call.turn(await _list(call, scope, "", ""))
    verb, _, argument = call.words.partition(":")
    if verb in VIEWS or not verb:
        return call.turn(await _list(call, scope, verb, argument))
    if verb in answering.VERBS:
        return await answering.tapped(call, scope, verb, argument)
    case = (
        await case_store.get(call.read, int(argument)) if argument.isascii() and argument.isdigit() else None
    )
    if case is None or not scope.holds(case.organisation):
        return call.say("button-too-old")
    return await _act(call, scope, case, verb)


async def _act(call: Call, scope: CaseScope, case: Case, verb: str) -> Turn:
    """A tap on a case: what it does is checked again where it is written."""
    who, id, now = call.person, case.id, call.now
    match verb:
        case "show":
            return call.turn(card(call, case))
        case "take":
            taken = case.taken_by is not None and case.taken_by != who.id
            key = "case-done-take-over" if taken else "case-done-take"
            return call.say(
                key, lambda c: actions.take(c, id, who, scope, now), question=quoted(case.question)
            )
        case "leave":
            if case.taken_by != who.id:
                return call.say("button-too-old")
            return call.say(
                "case-done-leave", lambda c: actions.hand_back(c, id, who, scope, call.settings.admins, now)
            )
        case "close":
            if case.ended:
                return call.say("case-done-close")
            return call.say("case-done-close", lambda c: actions.close(c, id, who, scope, now))
        case "answer" | "ask":
            if case.ended:
                return call.say("case-ended")
            kind = ASK if verb == "ask" else ANSWER
            draft = CaseDraft(kind, nonce_of(call.incoming), case=id, listens=True)
            return answering.asked(call, draft, case)
        case "curate" if case.last_answer is not None and may_see_gaps(who):
            return await answering.as_curated(call, case)
        case _:
            return call.say("button-too-old")


async def _list(call: Call, scope: CaseScope, view: str, wanted: str) -> Reply:
    language = call.person.language
    found = {name: await case_store.listed(call.read, scope, call.person.id, name) for name in VIEWS}
    view = view or (MINE if found[MINE] and not found[WAITING] else WAITING)
    items, number, pages = page_of(found[view], wanted)
    blocks = [say(language, f"case-list-{view}", count=len(found[view]))]
    if items:
        blocks.append("\n".join(f"{place}. {_line(call, one)}" for place, one in items))
    tabs = tuple(
        Button(
            ("· " if name == view else "") + say(language, f"case-tab-{name}", count=len(found[name])),
            payload=payloads.make("inbox", name, "1"),
        )
        for name in VIEWS
    )
    buttons = [
        tuple(Button(str(place), payload=payloads.make("inbox", "show", one.id)) for place, one in items),
        turning(f"inbox:{view}", number, pages),
        tabs,
    ]
    return Reply(
        "\n\n".join(blocks),
        tuple(row for row in buttons if row),
        language=language,
        edits=call.incoming.payload is not None,
    )


def _line(call: Call, case: Case) -> str:
    language = call.person.language
    facts = [
        say(language, "case-urgent") if case.urgent else "",
        office_name(case.office, language),
        say(language, f"case-state-{case.state}"),
        since(case, call.now, language),
    ]
    return f"{say(language, 'gap-quoted', question=quoted(case.question))} {', '.join(one for one in facts if one)}"


def card(call: Call, case: Case) -> Reply:
    """A case with all that was shared and said, and the buttons for what can be done."""
    language, mine = call.person.language, case.taken_by == call.person.id
    buttons: list[tuple[Button, ...]] = []
    if not case.ended:
        buttons.append((_button(language, "answer", case), _button(language, "ask", case)))
        buttons.append(
            (
                _button(language, "leave" if mine else "take", case),
                _button(language, "close", case),
            )
        )
    if case.last_answer is not None and may_see_gaps(call.person):
        buttons.append((_button(language, "curate", case),))
    buttons.append((Button(say(language, "case-button-list"), payload=payloads.make("inbox", "open", "1")),))
    return Reply(card_text(case, call.person.id, call.now, language), tuple(buttons), language=language)


def _button(language: str, verb: str, case: Case) -> Button:
    return Button(say(language, f"case-button-{verb}"), payload=payloads.make("inbox", verb, case.id))
