"""/curate: an answer for a gap is written step by step, seen as people will read it, and handed in."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.answers.question.clean import LONGEST, clean
from bot.answers.question.mask import mask
from bot.chat.call import Call, Later
from bot.gaps import curated, drafts, written
from bot.gaps.chat import gaps
from bot.gaps.chat.card import card, day, prompt
from bot.gaps.drafts import SOURCE, TEXT, WORDINGS, CuratedDraft
from bot.gaps.look import ReadGaps, grouped_gaps, read_gaps
from bot.gaps.permission import doer
from bot.gaps.written import LONGEST_PHRASING, UnfitAnswer
from bot.language.catalogue import LANGUAGES, best_language, say
from bot.messages import Reply
from bot.people import roles
from bot.reading import intents
from bot.turn import Turn

MONTHS = (1, 3, 6, 12, 24)  # what a tap on the end goes through
LONGEST_ASIDE = 25  # words; a longer text that asks something is taken for the answer that is written
MOST_FROM_GAP = 8  # wordings of a gap that an answer is for, without being asked


async def curate(call: Call) -> Turn | Later:
    """``/curate`` shows the draft, or the gaps to choose from; ``/curate question`` begins one; taps on the card change it."""
    draft = await drafts.load(call.read, call.person.id)
    verb, _, argument = call.words.partition(":") if call.incoming.payload is not None else ("", "", "")
    if draft is not None:
        if verb in ("", "q"):
            return partial(_goes_on, call, draft)
        others = await roles.others(call.read, call.person) if verb == "send" else 0
        return partial(_changed, call, draft, verb, others)
    if verb == "q" and argument.isascii() and argument.isdigit():
        return partial(_from_gap, call, await read_gaps(call.read, call.person, call.now), int(argument))
    if verb:
        return call.say("button-too-old" if verb == "q" else "curate-no-draft")
    return _begin(call, [call.words]) if call.words else await gaps.show(call)


async def _goes_on(call: Call, draft: CuratedDraft) -> Turn:
    return call.turn(await _where(call, draft, note="curate-goes-on"))


async def _from_gap(call: Call, rows: ReadGaps, question: int) -> Turn:
    index = await call.index() if rows.found else None
    found = await grouped_gaps(rows, index.encoder if index else None)
    gap = next((gap for gap in found if question in gap.questions), None)
    if gap is None:
        return call.say("curate-gap-gone")
    asked = [one for one in gap.phrasings if len(one) <= LONGEST_PHRASING]
    language = best_language(gap.languages[0], call.person.language)
    return _begin(call, (asked or [gap.example[:LONGEST_PHRASING]])[:MOST_FROM_GAP], language)


def _begin(call: Call, questions: list[str], language: str | None = None) -> Turn:
    try:
        draft = CuratedDraft(written.as_phrasings(questions), language or call.person.language)
    except UnfitAnswer as wrong:
        return call.say(wrong.key, **wrong.values)
    return _saved(call, draft, prompt(draft, call.person.language))


async def _changed(call: Call, draft: CuratedDraft, verb: str, others: int) -> Turn:
    """A tap on the card; *others* is how many people besides could review the answer, as far as it is handed in."""
    if verb == "drop":
        return call.turn(
            replace(call.text("curate-dropped"), edits=True), lambda c: drafts.drop(c, call.person.id)
        )
    if verb == "send":
        return await _handed_in(call, draft, others)
    if verb in (TEXT, SOURCE, WORDINGS):
        draft = replace(draft, awaits=verb)
        return _saved(call, draft, prompt(draft, call.person.language))
    if verb == "language":
        after = LANGUAGES.index(best_language(draft.language)) + 1
        draft = draft.next(language=LANGUAGES[after % len(LANGUAGES)])
    elif verb == "months":
        draft = draft.next(months=next((months for months in MONTHS if months > draft.months), MONTHS[0]))
    elif verb != "card":
        return call.say("button-too-old")
    else:
        draft = draft.next()
    return _saved(call, draft, await _where(call, draft, edits=True))


async def _handed_in(call: Call, draft: CuratedDraft, others: int) -> Turn:
    if not draft.whole:
        return call.turn(prompt(draft.next(), call.person.language))
    name = f"{call.incoming.channel}:{call.incoming.person}"
    # Who is an admin and a coordinator counts twice, which does no harm.
    colleagues = len(call.settings.admins - {name}) + others
    alone = call.person.admin and colleagues == 0
    answer = draft.written(call.now)

    async def write(connection: AsyncConnection) -> None:
        # A second tap finds no draft and hands in nothing.
        if await drafts.drop(connection, call.person.id):
            await curated.add(connection, answer, doer(call.person), call.now, alone=alone)

    until = day(answer.expires_at, call.person.language)
    key = "curate-served" if alone else "curate-waits"
    return call.turn(replace(call.text(key, until=until), edits=True), write)


async def dictated(call: Call) -> Turn | Later | None:
    """Take a message as a part of the draft, where one is waited for."""
    if call.incoming.payload is not None or not await drafts.listening(call.read, call.person.id, call.now):
        return None
    draft = await drafts.load(call.read, call.person.id)
    if draft is None:
        return call.say("curate-no-draft")
    if draft.awaits == TEXT:
        match intents.of(call.incoming.text):
            case intents.QUESTION if len(call.incoming.text.split()) <= LONGEST_ASIDE:
                return None  # a question of their own, answered as such; the draft goes on waiting
            case intents.STOP | intents.GREETING | intents.UNKNOWN:
                return partial(_goes_on, call, draft)
    return partial(_taken, call, draft)


async def _taken(call: Call, draft: CuratedDraft) -> Turn:
    typed, index = call.incoming.text, await call.index()
    try:
        if draft.awaits == TEXT:
            draft = draft.next(text=written.as_text(call.incoming.typed))
        elif draft.awaits == SOURCE:
            rules, links = written.as_sources(typed, index.passages if index else ())
            draft = draft.next(rules=rules, links=links)
        else:
            draft = draft.next(phrasings=written.as_phrasings(typed.splitlines()))
    except UnfitAnswer as wrong:
        turn = call.say(wrong.key, **wrong.values)
    else:
        turn = _saved(call, draft, await _where(call, draft))
    return replace(turn, kept=mask(clean(typed)[:LONGEST]))


async def _where(call: Call, draft: CuratedDraft, *, note: str = "", edits: bool = False) -> Reply:
    """Where the draft stands: what is asked next, or the whole of it."""
    language = call.person.language
    if draft.awaits:
        reply = prompt(draft, language)
    else:
        index = await call.index()
        reply = card(draft, language, call.now, index.passages if index else {}, doer(call.person).role)
    text = f"{say(language, note)}\n\n{reply.text}" if note else reply.text
    return replace(reply, text=text, edits=edits)


def _saved(call: Call, draft: CuratedDraft, reply: Reply) -> Turn:
    return call.turn(reply, lambda c: drafts.save(c, call.person.id, draft, call.now))
