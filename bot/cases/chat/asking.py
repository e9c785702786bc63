"""/person: a question is handed to a person, once the one who asks has seen what is shared and agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.question.clean import clean
from bot.answers.question.mask import mask
from bot.cases import actions, answerers, case_store, last_questions
from bot.cases.actions import Shared
from bot.cases.answerers import Answerers
from bot.cases.case import LONGEST, REPLY, Case
from bot.cases.chat import urgent
from bot.cases.drafts import SHARE, CaseDraft, draft_of, nonce_of
from bot.cases.hours import at_work, next_opening, zone_of
from bot.cases.notices import office_name, quoted
from bot.cases.offer import besides
from bot.chat import payloads
from bot.chat.call import Call
from bot.chat.paging import cut
from bot.language.catalogue import say
from bot.language.days import short_day
from bot.messages import Button, Reply, plain
from bot.people.awaited import settle
from bot.people.person_store import name_of
from bot.store.committer import Write
from bot.turn import Turn

COMMAND = "person"
MOST_OFFICES = 6


async def person(call: Call) -> Turn:
    """``/person`` shows what would be shared, ``/person words`` with these words; taps on the card change it, send it, drop it."""
    draft = draft_of(call.person.awaits, COMMAND, call.now)
    if call.incoming.payload is None:
        typed = call.incoming.text
        if draft is not None and draft.listens and not typed.startswith("/"):
            return await _heard(call, draft, typed)
        return await _begin(call, call.words if typed.startswith("/") else besides(typed))
    verb, _, argument = call.words.partition(":")
    if verb in ("", "new"):
        return await _begin(call, "", new=verb == "new")
    if verb == "urgent":
        return await urgent.handed_over(call, argument)
    if verb == "to":
        return await _chosen(call, argument)
    if verb in ("reply", "solved", "back"):
        return await _about(call, verb, _number(argument))
    if draft is None or draft.what != SHARE or draft.nonce != argument:
        return call.say("button-too-old")
    match verb:
        case "send":
            return await _sent(call, draft)
        case "cancel":
            return call.turn(replace(call.text("case-cancelled"), edits=True), _settled(call))
        case "words":
            return _asked(call, draft, "case-ask-words")
        case "name":
            changed = replace(draft, named=not draft.named, nonce=nonce_of(call.incoming))
            return await _card(call, changed, edits=True)
        case _:
            return call.say("button-too-old")


async def _begin(call: Call, words: str, *, new: bool = False) -> Turn:
    """What can be done: go on with an open case, choose whom to ask, or see what would be shared."""
    words = _tidy(words)
    if len(words) > LONGEST:
        return call.say("case-too-long", limit=LONGEST)
    open_ones = await case_store.of_asker(call.read, call.person.id)
    if open_ones and not new and not words:
        return call.turn(_mine(call, open_ones))
    found = await answerers.offices_for(call.read, call.person.id, call.settings.admins)
    if not found:
        return call.say("case-nobody")
    if len(found) == 1:
        return await _addressed(call, found[0], words)
    language = call.person.language
    draft = CaseDraft(SHARE, nonce_of(call.incoming), text=words)
    buttons = tuple(
        (Button(one.name, payload=payloads.make("person", "to", one.organisation)),)
        for one in found[:MOST_OFFICES]
    )
    return call.turn(
        Reply(say(language, "case-which-office"), buttons, language=language),
        draft.kept(call.person.id, COMMAND, call.now),
    )


async def _chosen(call: Call, argument: str) -> Turn:
    """One of several organisations was tapped."""
    found = await answerers.offices_for(call.read, call.person.id, call.settings.admins)
    office = next((one for one in found if str(one.organisation or 0) == argument), None)
    if office is None:
        return call.say("button-too-old")
    draft = draft_of(call.person.awaits, COMMAND, call.now)
    return await _addressed(call, office, draft.text if draft is not None and draft.what == SHARE else "")


async def _addressed(call: Call, office: Answerers, words: str) -> Turn:
    shared_before = await case_store.newest_of(call.read, call.person.id)
    asked = await last_questions.exchange(call.read, call.person.id, call.now, shared_before)
    question, answer = asked or ("", None)
    draft = CaseDraft(
        SHARE, nonce_of(call.incoming), organisation=office.organisation, office=office.name, cohort=office.cohort,
        question=question, answer=answer, text=words, named=True,
    )  # fmt: skip
    if not question and not words:
        return _asked(call, draft, "case-ask-question")
    return await _card(call, draft)


def _asked(call: Call, draft: CaseDraft, key: str) -> Turn:
    """Ask for the next message, and take it for a part of the draft."""
    draft = replace(draft, listens=True, nonce=nonce_of(call.incoming))
    language = call.person.language
    row = (_button(language, "cancel", draft.nonce),)
    text = say(language, key, office=office_name(draft.office, language), limit=LONGEST)
    return call.turn(Reply(text, (row,), language=language), draft.kept(call.person.id, COMMAND, call.now))


async def _heard(call: Call, draft: CaseDraft, typed: str) -> Turn:
    """A message that belongs to the draft: words for the person, or a reply in a case."""
    text = _tidy(typed)
    if not text or len(text) > LONGEST:
        turn = _asked(call, draft, "case-too-long" if text else "case-empty")
    elif draft.what == REPLY:
        turn = await _replied(call, draft, text)
    else:
        together = "\n".join(one for one in (draft.text, text) if one)
        fits = len(together) <= LONGEST
        turn = await _card(
            call,
            replace(draft, text=together if fits else text, listens=False, nonce=nonce_of(call.incoming)),
        )
    return replace(turn, kept=mask(text[:LONGEST]))


async def _card(call: Call, draft: CaseDraft, *, edits: bool = False) -> Turn:
    """What the person would see, and the buttons. Nothing is shared yet."""
    language = call.person.language
    name = await name_of(call.read, call.person.id)
    lines = []
    if draft.question:
        lines.append(say(language, "case-shares-question", question=quoted(draft.question)))
    if draft.answer:
        lines.append(say(language, "case-shares-answer", answer=plain(cut(draft.answer))))
    if draft.text:
        lines.append(say(language, "case-shares-words", words=plain(" ".join(draft.text.split()))))
    if name and draft.named:
        lines.append(say(language, "case-shares-name", name=plain(name)))
    if draft.cohort:
        lines.append(say(language, "case-shares-cohort", cohort=plain(draft.cohort)))
    blocks = [
        say(language, "case-card", office=office_name(draft.office, language)),
        "\n".join(f"- {line}" for line in lines),
        say(language, "case-card-how"),
    ]
    buttons: list[tuple[Button, ...]] = [(_button(language, "send", draft.nonce),)]
    row = [_button(language, "words", draft.nonce)]
    if name:
        row.append(_button(language, "name", draft.nonce, "case-button-unnamed" if draft.named else "case-button-named"))  # fmt: skip
    buttons += [tuple(row), (_button(language, "cancel", draft.nonce),)]
    reply = Reply("\n\n".join(blocks), tuple(buttons), language=language, edits=edits)
    return call.turn(reply, draft.kept(call.person.id, COMMAND, call.now))


async def _sent(call: Call, draft: CaseDraft) -> Turn:
    """The one who asks agreed: open the case, if the office is still there to read it."""
    found = await answerers.offices_for(call.read, call.person.id, call.settings.admins)
    office = next((one for one in found if one.organisation == draft.organisation), None)
    if office is None:
        return call.turn(replace(call.text("case-nobody"), edits=True), _settled(call))
    name = await name_of(call.read, call.person.id) if draft.named else None
    shared = Shared(
        office.organisation, office.name, draft.question or draft.text, draft.answer,
        draft.text if draft.question else "", name, draft.cohort,
    )  # fmt: skip
    language = call.person.language
    zone = zone_of(next((one.zone for one in office.people if one.zone), None))
    blocks = [say(language, "case-sent", office=office_name(office.name, language))]
    if not at_work(call.now, zone):
        opening = next_opening(call.now, zone)
        day = short_day(opening.date(), language)
        blocks.append(say(language, "case-out-of-hours", day=day, time=f"{opening:%H:%M}"))
    return call.turn(
        Reply("\n\n".join(blocks), language=language, edits=True),
        _settled(call),
        lambda c: actions.hand_over(c, call.person, shared, call.settings.admins, call.now),
    )


def _mine(call: Call, open_ones: Sequence[Case]) -> Reply:
    """The open cases of the one who asks, the newest first, with what can be done."""
    language = call.person.language
    lines = [
        say(
            language,
            f"case-mine-{'waits' if one.waiting_since else 'answered'}",
            question=quoted(one.question),
            office=office_name(one.office, language),
            day=short_day(one.opened_at.date(), language),
        )
        for one in open_ones[:3]
    ]
    buttons: list[tuple[Button, ...]] = []
    for place, one in enumerate(open_ones[:3], 1):
        number = f"{place}. " if len(open_ones) > 1 else ""
        buttons.append(
            tuple(
                Button(
                    number + say(language, f"case-button-{verb}"),
                    payload=payloads.make("person", code, one.id),
                )
                for verb, code in (("add", "reply"), ("take-back", "back"))
            )
        )
    buttons.append((Button(say(language, "case-button-new"), payload=payloads.make("person", "new")),))
    text = "\n".join(f"{place}. {line}" for place, line in enumerate(lines, 1))
    return Reply(f"{say(language, 'case-mine')}\n\n{text}", tuple(buttons), language=language)


async def _about(call: Call, verb: str, id: int) -> Turn:
    """Taps on what was said in a case of one's own."""
    case = await case_store.get(call.read, id)
    if case is None or case.person != call.person.id:
        return call.say("button-too-old")
    if verb == "reply":
        return _asked(call, CaseDraft(REPLY, "", case=id, office=case.office), "case-ask-reply")
    if verb == "solved":
        if case.ended:
            return call.say("case-solved")
        return call.say("case-solved", lambda c: actions.solve(c, id, call.person, call.now))
    office = office_name(case.office, call.person.language)
    return call.say("case-taken-back", lambda c: actions.take_back(c, id, call.person), office=office)


async def _replied(call: Call, draft: CaseDraft, text: str) -> Turn:
    case = await case_store.get(call.read, draft.case or 0)
    if case is None or case.person != call.person.id:
        return call.say("button-too-old", _settled(call))
    return call.say(
        "case-replied",
        _settled(call),
        lambda c: actions.reply(c, case.id, call.person, text, call.settings.admins, call.now),
        office=office_name(case.office, call.person.language),
    )


def _settled(call: Call) -> Write:
    return lambda c: settle(c, call.person.id)


def _button(language: str, verb: str, nonce: str, key: str = "") -> Button:
    return Button(say(language, key or f"case-button-{verb}"), payload=payloads.make("person", verb, nonce))


def _tidy(typed: str) -> str:
    return clean(typed).strip()


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0
