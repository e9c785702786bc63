"""The checklist as one message that is changed in place: how far, what is next, and a page of items to tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.chat import payloads
from bot.flows.definition import said
from bot.journeys.chat import words
from bot.journeys.chat.overview import Overview
from bot.journeys.item import SECTIONS
from bot.journeys.plan import DONE, NOT_FOR_ME, OPEN, ChecklistEntry, Plan
from bot.language.catalogue import say
from bot.messages import Button, Reply, plain
from bot.self_checks.texts import label

PAGE = 7  # items under one message: a phone shows them without turning

TICK, OPEN_AGAIN, NOT_MINE, DETAILS, TURN, EXPLAIN, FILES, DONE_NOW = "xoniptfd"


@dataclass(frozen=True)
class ChecklistPage:
    """Some items of a section: its ``number`` among the ``count`` pages of that section."""

    section: str
    number: int
    count: int
    entries: tuple[ChecklistEntry, ...]


def payload(verb: str, plan: Plan, about: str | int = "") -> str:
    """What a button of the list carries: what to do, of which stay, with which item (or page)."""
    return payloads.make("todo", verb, plan.mobility.id, about)


def pages(plan: Plan) -> list[ChecklistPage]:
    """The list in pages, section by section; never empty."""
    found = []
    for section in SECTIONS:
        entries = plan.of(section)
        count = -(-len(entries) // PAGE)
        found += [
            ChecklistPage(section, number + 1, count, tuple(entries[number * PAGE : (number + 1) * PAGE]))
            for number in range(count)
        ]
    return found or [ChecklistPage(SECTIONS[0], 1, 1, ())]


def page_of(plan: Plan, item: str | None) -> int:
    """The page, from 0, on which *item* stands; the first one without it."""
    found = (n for n, page in enumerate(pages(plan)) if any(one.item.key == item for one in page.entries))
    return next(found, 0)


def where_to_begin(plan: Plan, look: Overview) -> int:
    """The page of what is to be done first."""
    first = plan.next_due(look.today) or next(iter(plan.open), None)
    return page_of(plan, first.item.key if first else None)


def show(
    look: Overview,
    plan: Plan,
    page: int | None = None,
    *,
    lead: Sequence[str] = (),
    explain: bool = False,
    edits: bool = False,
) -> Reply:
    """A page of the list. *explain* makes its buttons tell about the items instead of ticking them; *lead* is said first."""
    every = pages(plan)
    number = where_to_begin(plan, look) if page is None else min(max(page, 0), len(every) - 1)
    shown, language = every[number], look.language
    parts = [*lead, *_head(look, plan), _section(look, plan, shown)]
    if explain:
        parts.append(f"_{say(language, 'list-explain-which')}_")
    rows: list[tuple[Button, ...]] = [
        (_button(plan, one, language, explain=explain),) for one in shown.entries
    ]
    rows += [_turning(plan, every, number), _sections(look, plan, every, number)]
    rows.append(_more(plan, language, number, explain=explain))
    rows.append(_else(look, plan))
    return Reply(
        "\n\n".join(filter(None, parts)),
        tuple(row for row in rows if row),
        outcome="checklist",
        language=language,
        edits=edits,
    )


def _head(look: Overview, plan: Plan) -> list[str]:
    language = look.language
    head = f"**{say(language, 'list-title', place=words.place(plan.mobility, language))}**"
    parts = [f"{head}  \n{words.days(plan.mobility, language)}", words.bar(plan, language)]
    late, coming = plan.overdue(look.today), plan.next_due(look.today)
    news = []
    if plan.total and plan.done == plan.total:
        news.append(say(language, "list-all-done"))
    if late:
        news.append(say(language, "list-overdue", count=len(late)))
    if coming is not None and coming.due is not None:
        away = words.away(coming.due, look.today, language)
        news.append(say(language, "list-next", item=words.item(coming.item, language), away=away))
    if plan.mobility.starts_on is None:
        news.append(say(language, "list-no-days"))
    return [*parts, " ".join(news), *_contact(look)]


def _contact(look: Overview) -> list[str]:
    """Whom to call in an emergency, where the cohort says so."""
    contact = look.contact
    if contact is None:
        return []
    about = {"name": plain(contact.name), "phone": plain(contact.phone)}
    return [" ".join(filter(None, (say(look.language, "list-contact", **about), plain(contact.note))))]


def _section(look: Overview, plan: Plan, page: ChecklistPage) -> str:
    language = look.language
    mine = [one for one in plan.of(page.section) if one.state != NOT_FOR_ME]
    head = say(
        language, "list-section", title=said(look.checklist.titles[page.section], language),
        done=sum(one.state == DONE for one in mine), total=len(mine),
    )  # fmt: skip
    if page.count > 1:
        head += f" · {say(language, 'list-page', page=page.number, pages=page.count)}"
    return "\n\n".join(filter(None, (head, "\n".join(_line(one, look) for one in page.entries))))


def _line(entry: ChecklistEntry, look: Overview) -> str:
    language, text = look.language, words.item(entry.item, look.language)
    if entry.state == NOT_FOR_ME:
        return f"- _{say(language, 'item-not-for-you', item=text)}_"
    notes = [words.due(entry, language)] if entry.state == OPEN else []
    if entry.state == OPEN and entry.due is not None and entry.due < look.today:
        notes.append(f"**{say(language, 'item-overdue')}**")
    if not entry.certain:
        notes.append(say(language, "item-perhaps"))
    box = "[x]" if entry.state == DONE else "[ ]"
    return f"- {box} " + " · ".join(filter(None, (text, *notes)))


def _button(plan: Plan, entry: ChecklistEntry, language: str, *, explain: bool) -> Button:
    text, key = words.item(entry.item, language), entry.item.key
    if explain or entry.state == NOT_FOR_ME:
        return Button(label(f"{'ⓘ' if explain else '–'} {text}"), payload=payload(DETAILS, plan, key))
    verb = OPEN_AGAIN if entry.state == DONE else TICK
    return Button(label(f"{words.sign(entry)} {text}"), payload=payload(verb, plan, key))


def _turning(plan: Plan, every: Sequence[ChecklistPage], number: int) -> tuple[Button, ...]:
    """Back and on within the section."""
    row, here = [], every[number]
    if here.number > 1:
        row.append(Button(f"‹ {here.number - 1}/{here.count}", payload=payload(TURN, plan, number - 1)))
    if here.number < here.count:
        row.append(Button(f"{here.number + 1}/{here.count} ›", payload=payload(TURN, plan, number + 1)))
    return tuple(row)


def _sections(look: Overview, plan: Plan, every: Sequence[ChecklistPage], number: int) -> tuple[Button, ...]:
    """To the first page of each other section."""
    return tuple(
        Button(
            label(said(look.checklist.titles[page.section], look.language)),
            payload=payload(TURN, plan, place),
        )
        for place, page in enumerate(every)
        if page.number == 1 and page.section != every[number].section
    )


def _more(plan: Plan, language: str, number: int, *, explain: bool) -> tuple[Button, ...]:
    if explain:
        return (Button(say(language, "list-button-tick"), payload=payload(TURN, plan, number)),)
    return (Button(say(language, "list-button-explain"), payload=payload(EXPLAIN, plan, number)),)


def _else(look: Overview, plan: Plan) -> tuple[Button, ...]:
    language = look.language
    row = [
        Button(say(language, "list-button-files"), payload=payload(FILES, plan)),
        Button(say(language, "list-button-reminders"), payload=payloads.make("reminders")),
    ]
    if len(look.here.plans) > 1:
        row.append(Button(say(language, "list-button-others"), payload=payloads.make("mobility")))
    return tuple(row)
