"""How a case looks to those who answer it: house markup, the same in the chat and on the page."""

from __future__ import annotations

from datetime import datetime

from bot.cases.case import Case
from bot.cases.notices import office_name
from bot.gaps.markup import author_markup
from bot.language.catalogue import say
from bot.language.days import short_day
from bot.messages import plain

LONGEST_ANSWER = 600  # characters of what the assistant had said


def card_text(case: Case, reader: str, now: datetime, language: str) -> str:
    """All that was shared and said, the oldest first, and how it stands."""
    about = [
        say(language, "case-of-nobody") if not case.name else say(language, "case-of", name=plain(case.name))
    ]
    if case.cohort:
        about.append(say(language, "case-of-cohort", cohort=plain(case.cohort)))
    about.append(office_name(case.office, language))
    blocks = [
        say(language, "case-title", number=case.id, day=short_day(case.opened_at.date(), language)),
        " · ".join(about),
        say(language, "case-asked", question=plain(case.question)),
    ]
    if case.answer:
        shown = " ".join(case.answer.split())
        cut = shown if len(shown) <= LONGEST_ANSWER else shown[: LONGEST_ANSWER - 1].rstrip() + "…"
        blocks.append(say(language, "case-assistant-said", answer=plain(cut)))
    for one in case.said:
        text = plain(one.text) if one.by_asker else author_markup(one.text)
        mine = one.author is not None and one.author == reader
        blocks.append(say(language, f"case-said-{'you' if mine else one.kind}", text=text))
    return "\n\n".join([*blocks, stands(case, reader, now, language)])


def stands(case: Case, reader: str, now: datetime, language: str) -> str:
    """How the case stands, in one line."""
    state = say(language, f"case-state-{case.state}")
    if case.taken_by is not None and not case.ended:
        state += ", " + say(language, "case-with-you" if case.taken_by == reader else "case-with-other")
    if case.urgent:
        state = f"{say(language, 'case-urgent')}, {state}"
    waits = since(case, now, language)
    return say(language, "case-stands", state=f"{state}, {waits}" if waits else state)


def since(case: Case, now: datetime, language: str) -> str:
    """How long the one who asked has waited; empty where they do not."""
    if case.waiting_since is None:
        return ""
    hours = max(0, int((now - case.waiting_since).total_seconds() // 3600))
    if hours < 24:
        return say(language, "case-waits-hours", count=hours)
    return say(language, "case-waits-days", count=hours // 24)
