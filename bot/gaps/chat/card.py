"""How a curated answer looks to those who write and review it: as people will read it, and what stands beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.answers.answer import Curated
from bot.answers.curated import as_answer
from bot.chat import payloads
from bot.gaps.drafts import TEXT, CuratedDraft
from bot.gaps.permission import ROLE
from bot.gaps.written import LONGEST_TEXT, WrittenCurated, last_day
from bot.language.catalogue import NAMES, say
from bot.language.days import long_day
from bot.messages import Button, Reply, plain
from indexing.passages import Passage


def prompt(draft: CuratedDraft, language: str) -> Reply:
    """What is asked for next."""
    values = {"question": plain(draft.phrasings[0]), "limit": LONGEST_TEXT} if draft.awaits == TEXT else {}
    rows = [(Button(say(language, "curate-button-drop"), payload=payloads.make("curate", "drop")),)]
    if draft.whole:
        rows.insert(
            0, (Button(say(language, "curate-button-card"), payload=payloads.make("curate", "card")),)
        )
    return Reply(say(language, f"curate-ask-{draft.awaits}", **values), tuple(rows), language=language)


def card(
    draft: CuratedDraft, language: str, now: datetime, passages: Mapping[str, Passage], role: str = ROLE
) -> Reply:
    """A whole draft with the buttons that change it and hand it in."""
    written = draft.written(now)
    until = say(language, "curate-button-months", until=day(written.expires_at, language))
    rows = (
        (_button("send", language),),
        (_button("text", language), _button("source", language), _button("wordings", language)),
        (
            Button(
                say(language, "curate-button-language", name=NAMES[draft.language]),
                payload=payloads.make("curate", "language"),
            ),
            Button(until, payload=payloads.make("curate", "months")),
        ),
        (_button("drop", language),),
    )
    return shown(
        Curated(0, written.phrasings, written.text, written.language, written.rules, written.links, role, now.date()),
        written, language, passages, rows,
    )  # fmt: skip


def shown(
    curated: Curated,
    written: WrittenCurated,
    language: str,
    passages: Mapping[str, Passage],
    buttons: tuple[tuple[Button, ...], ...],
    *more: str,
) -> Reply:
    """The answer with its sources as people get it, after the questions it is for; *more* lines follow."""
    answer = as_answer(curated, written.language, passages)
    asked = "\n".join(f"- {plain(one)}" for one in written.phrasings)
    facts = say(
        language,
        "curated-facts",
        name=NAMES[written.language],
        until=day(written.expires_at, language),
        rules=", ".join(map(plain, written.rules)) or "–",
    )
    blocks = [
        say(language, "curated-asked"),
        asked,
        say(language, "curated-read-as"),
        answer.text,
        facts,
        *more,
    ]
    return Reply("\n\n".join(blocks), buttons, answer.citations, language=language)


def day(expires_at: datetime, language: str) -> str:
    """The last day on which an answer is served, as a person reads it."""
    return long_day(last_day(expires_at), language)


def _button(verb: str, language: str) -> Button:
    return Button(say(language, f"curate-button-{verb}"), payload=payloads.make("curate", verb))
