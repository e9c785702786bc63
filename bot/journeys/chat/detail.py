"""One item of the checklist: what is to be done by when, why, how, where it is done, and the rules behind it."""

from __future__ import annotations

from bot.flows.definition import said
from bot.journeys.chat import checklist as listed
from bot.journeys.chat import words
from bot.journeys.chat.checklist import NOT_MINE, OPEN_AGAIN, TICK, TURN, payload
from bot.journeys.chat.overview import Overview
from bot.journeys.plan import DONE, NOT_FOR_ME, OPEN, ChecklistEntry, Plan
from bot.language.catalogue import say
from bot.language.days import long_day
from bot.messages import Button, Citation, Reply


def show(look: Overview, plan: Plan, entry: ChecklistEntry, citations: tuple[Citation, ...]) -> Reply:
    """The details in place of the list, with the way back."""
    language, item = look.language, entry.item
    parts = [
        f"**{words.item(item, language)}**  \n{_standing(look, entry)}",
        say(language, "detail-why", why=said(item.why, language)),
        said(item.how, language),
    ]
    if item.links:
        parts.append("\n".join(f"- [{said(link.label, language)}]({link.url})" for link in item.links))
    if not entry.certain:
        parts.append(f"_{say(language, 'detail-perhaps')}_")
    back = payload(TURN, plan, listed.page_of(plan, item.key))
    rows = (
        _choices(plan, entry, language),
        (Button(say(language, "detail-back"), payload=back),),
    )
    return Reply("\n\n".join(parts), rows, citations, "checklist_item", language, edits=True)


def _standing(look: Overview, entry: ChecklistEntry) -> str:
    """Whether it is done, and by when it should be."""
    language = look.language
    found = [say(language, f"detail-{entry.state.replace('_', '-')}")]
    if entry.state == OPEN and entry.due is not None:
        day, away = long_day(entry.due, language), words.away(entry.due, look.today, language)
        found.append(say(language, "detail-due", day=day, away=away))
    return " · ".join(found)


def _choices(plan: Plan, entry: ChecklistEntry, language: str) -> tuple[Button, ...]:
    def button(name: str, verb: str) -> Button:
        return Button(say(language, f"detail-button-{name}"), payload=payload(verb, plan, entry.item.key))

    if entry.state == DONE:
        return (button("open", OPEN_AGAIN),)
    if entry.state == NOT_FOR_ME:
        return (button("mine", OPEN_AGAIN),)
    return (button("done", TICK), button("not-mine", NOT_MINE))
