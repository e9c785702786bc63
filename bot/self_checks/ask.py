"""A question as a reply: what is asked, how far along, how to answer, and the buttons that answer it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.flows.conditions import reduce
from bot.flows.definition import Flow, FlowQuestion, said
from bot.flows.interview import FlowStanding
from bot.language.catalogue import say
from bot.messages import Button, Reply, in_rows
from bot.reading import territories
from bot.reading.folding import fold
from bot.self_checks import payload as codes
from bot.self_checks.position import position
from bot.self_checks.self_check_store import Offer
from bot.self_checks.texts import asked as short_question
from bot.self_checks.texts import title

ALL_AT_ONCE = 12  # options of a choice that stand under one question; more are paged
PAGE = 8
COUNTRIES = 12  # of a page, three in a row

Rows = tuple[tuple[Button, ...], ...]


def ask(
    standing: FlowStanding,
    key: str,
    language: str,
    *,
    lead: Sequence[str] = (),
    page: int = 0,
    edits: bool = False,
) -> Reply:
    """The question *key* of an interview; *standing* is where the person stands before it. *lead* is said first."""
    flow, question = standing.flow, standing.flow.questions[key]
    number, total = position(standing, key)
    head = say(language, "check-position", title=title(flow, language), number=number, total=total)
    parts = [*lead, f"_{head}_", f"**{said(question.label, language)}**"]
    parts.append(" ".join(filter(None, (said(question.help, language), _hint(question, language)))))
    rows = (*_answers(standing, question, language, page), _controls(standing, key, language))
    return Reply(
        "\n\n".join(filter(None, parts)),
        rows,
        outcome=f"check_asks_{question.kind}",
        language=language,
        edits=edits,
    )


def which(
    standing: FlowStanding,
    key: str,
    language: str,
    text: str,
    offered: Sequence[Offer],
    lead: Sequence[str] = (),
) -> Reply:
    """Ask back: several answers were understood (or none of these); *offered* are to choose from."""
    flow, question = standing.flow, standing.flow.questions[key]
    parts = [*lead, text, f"_{short_question(question, language)}_"]
    rows: list[tuple[Button, ...]] = [(_option(flow, key, one.code, one.label),) for one in offered]
    if not offered:
        rows += _answers(standing, question, language, 0)
    rows.append(_controls(standing, key, language))
    outcome = f"check_asks_{question.kind}"
    return Reply("\n\n".join(parts), tuple(rows), outcome=outcome, language=language)


def _option(flow: Flow, key: str, option: str, label: str) -> Button:
    return Button(label, payload=codes.payload(flow.key, flow.version, key, option))


def _hint(question: FlowQuestion, language: str) -> str:
    match question.kind:
        case "choice":
            long = len(question.options) > ALL_AT_ONCE
            return say(language, "check-hint-long-choice") if long else ""
        case "number":
            key = "check-hint-days" if question.unit == "days" and not question.help else "check-hint-number"
            return "" if question.help else say(language, key)
        case "country" | "date" | "town":
            return say(language, f"check-hint-{question.kind}")
    return ""


def _answers(standing: FlowStanding, question: FlowQuestion, language: str, page: int) -> Rows:
    flow, key = standing.flow, question.key
    match question.kind:
        case "yes_no":
            return ((_option(flow, key, "yes", say(language, "check-yes")), _option(flow, key, "no", say(language, "check-no"))),)  # fmt: skip
        case "choice":
            offered = [
                _option(flow, key, one.key, said(one.label, language))
                for one in question.options
                if reduce(one.offer, standing.progress.lookup) is not False
            ]
            size = PAGE if len(offered) > ALL_AT_ONCE else ALL_AT_ONCE
            return _paged(flow, key, language, offered, page, size, 1)
        case "country":
            names = {code: territories.name(code, language) for code in flow.groups["programme"]}
            order = sorted(names, key=lambda code: fold(names[code]))
            buttons = [_option(flow, key, code, names[code]) for code in order]
            return _paged(flow, key, language, buttons, page, COUNTRIES, 3)
    return ()


def _paged(
    flow: Flow, key: str, language: str, buttons: list[Button], page: int, size: int, columns: int
) -> Rows:
    pages = max(1, -(-len(buttons) // size))
    page = page % pages
    shown = buttons[page * size : (page + 1) * size]
    rows = [*in_rows(shown, columns)]
    if pages > 1:
        further = (page + 1) % pages
        more = say(language, "check-more", page=further + 1, pages=pages)
        rows.append((_option(flow, key, f"{codes.PAGE}{further}", more),))
    return tuple(rows)


def _controls(standing: FlowStanding, key: str, language: str) -> tuple[Button, ...]:
    flow = standing.flow
    buttons = [_option(flow, key, codes.UNKNOWN, say(language, "check-dont-know"))]
    if standing.path:
        buttons.append(_option(flow, key, codes.BACK, say(language, "check-back")))
    buttons.append(_option(flow, key, codes.CANCEL, say(language, "check-cancel")))
    return tuple(buttons)
