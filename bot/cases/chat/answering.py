"""An answer to a case is typed, seen as the person will read it, and sent by a tap; or becomes a curated answer."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.question.clean import clean
from bot.answers.question.mask import mask
from bot.cases import actions, case_store
from bot.cases.case import ASK, LONGEST, Case, CaseScope
from bot.cases.curating import curated_draft_of
from bot.cases.drafts import CaseDraft, draft_of, nonce_of
from bot.cases.notices import quoted
from bot.chat import payloads
from bot.chat.call import Call
from bot.gaps import drafts
from bot.gaps.chat.card import prompt
from bot.gaps.markup import author_markup
from bot.gaps.written import UnfitAnswer
from bot.language.catalogue import say
from bot.messages import Button, Reply, plain
from bot.people.awaited import settle
from bot.turn import Turn

COMMAND = "inbox"
VERBS = ("send", "change", "drop")  # taps on the preview, behind which its nonce stands


def asked(call: Call, draft: CaseDraft, case: Case, key: str = "") -> Turn:
    """Ask for the words; the next message is taken for them."""
    language = call.person.language
    text = say(language, key or f"case-ask-{draft.what}", question=quoted(case.question), limit=LONGEST)
    row = (_button(language, "drop", draft.nonce),)
    return call.turn(Reply(text, (row,), language=language), draft.kept(call.person.id, COMMAND, call.now))


async def heard(call: Call, scope: CaseScope, draft: CaseDraft) -> Turn:
    """The words came: show them as the person will read them."""
    case = await _case(call, scope, draft)
    if case is None:
        return call.say("case-ended", lambda c: settle(c, call.person.id))
    text = clean(call.incoming.typed).strip()
    if not text or len(text) > LONGEST:
        turn = asked(call, draft, case, "case-too-long" if text else "case-empty")
    else:
        draft = replace(draft, text=text, listens=False, nonce=nonce_of(call.incoming))
        language = call.person.language
        head = say(language, f"case-preview-{draft.what}", name=_name(case, language))
        buttons = (
            (_button(language, "send", draft.nonce),),
            (_button(language, "change", draft.nonce), _button(language, "drop", draft.nonce)),
        )
        reply = Reply(f"{head}\n\n{author_markup(text)}", buttons, language=language)
        turn = call.turn(reply, draft.kept(call.person.id, COMMAND, call.now))
    return replace(turn, kept=mask(text[:LONGEST]))


async def tapped(call: Call, scope: CaseScope, verb: str, nonce: str) -> Turn:
    """A tap under the preview, or on "leave it" before."""
    draft = draft_of(call.person.awaits, COMMAND, call.now)
    if draft is None or draft.nonce != nonce:
        return call.say("button-too-old")
    case = await _case(call, scope, draft)
    if case is None:
        return call.say("case-ended", lambda c: settle(c, call.person.id))
    if verb == "drop":
        return call.turn(replace(call.text("case-dropped"), edits=True), lambda c: settle(c, call.person.id))
    if verb == "change":
        return asked(call, replace(draft, listens=True, nonce=nonce_of(call.incoming)), case)
    if not draft.text:
        return call.say("button-too-old")
    id, kind = case.id, draft.what
    key = "case-done-ask" if kind == ASK else "case-done-answer"
    return call.turn(
        replace(call.text(key, name=_name(case, call.person.language)), edits=True),
        lambda c: settle(c, call.person.id),
        lambda c: actions.answer(c, id, call.person, scope, draft.text, call.now, kind),
    )


async def as_curated(call: Call, case: Case) -> Turn:
    """Begin a curated answer with the question of the case and what was answered; its source is asked for next."""
    if await drafts.load(call.read, call.person.id) is not None:
        return call.say("curate-goes-on")
    try:
        draft = curated_draft_of(case)
    except UnfitAnswer as wrong:
        return call.say(wrong.key, **wrong.values)
    return call.turn(
        prompt(draft, call.person.language), lambda c: drafts.save(c, call.person.id, draft, call.now)
    )


async def _case(call: Call, scope: CaseScope, draft: CaseDraft) -> Case | None:
    case = await case_store.get(call.read, draft.case or 0)
    return case if case is not None and scope.holds(case.organisation) and not case.ended else None


def _name(case: Case, language: str) -> str:
    return plain(case.name) if case.name else say(language, "case-the-person")


def _button(language: str, verb: str, nonce: str) -> Button:
    return Button(say(language, f"case-button-{verb}"), payload=payloads.make("inbox", verb, nonce))
