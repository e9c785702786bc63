"""What a person reads at the end: the verdict with its reasons, rules and next steps; and the summary of their answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.chat import payloads
from bot.flows.catalogue import Catalogue
from bot.flows.conditions import questions
from bot.flows.definition import said
from bot.flows.interview import FlowStanding
from bot.language.catalogue import say
from bot.messages import Button, Reply, in_rows
from bot.self_checks import payload as codes
from bot.self_checks import texts
from bot.self_checks.citations import Passages, cite

MOST_MISSING = 3  # questions to find out that get a button of their own
COLUMNS = 2


def outcome(
    catalogue: Catalogue,
    standing: FlowStanding,
    language: str,
    today: date,
    passages: Passages | None,
    lead: Sequence[str] = (),
) -> Reply:
    """The end of an interview: verdict, explanation, what it rests on, what to do next, the rules as citations."""
    decision, flow = standing.decision, standing.flow
    if decision is None:
        raise ValueError("the interview has not ended yet")
    head = say(language, "check-result", title=texts.title(flow, language))
    parts = [*lead, f"_{head}_", f"**{said(decision.outcome.title, language)}**"]
    parts.append(catalogue.text(standing, language, today))
    if reasons := texts.answers(standing, language, _reasons(standing)):
        parts.append(say(language, "check-because") + "\n\n" + "\n".join(f"- {line}" for line in reasons))
    parts.append(f"_{say(language, 'check-informs')}_")
    rows: list[tuple[Button, ...]] = [
        (_change(standing, key, language, "check-know-now"),) for key in decision.missing[:MOST_MISSING]
    ]
    rows += [
        (Button(say(language, "check-onward", title=texts.title(catalogue.flows[name], language)), payload=payloads.make("check", name)),)
        for name in decision.outcome.onward
        if name in catalogue.flows
    ]  # fmt: skip
    rows.append(
        (
            Button(say(language, "check-change"), payload=payloads.make("answers", flow.key)),
            Button(say(language, "check-restart"), payload=payloads.make("restart", flow.key)),
        )
    )
    rows.append((Button(say(language, "check-others"), payload=payloads.make("check")),))
    return Reply(
        "\n\n".join(parts), tuple(rows), cite(decision.rules, passages), language=language,
        outcome=f"check_{decision.verdict}",
    )  # fmt: skip


def summary(standing: FlowStanding, language: str, *, running: bool, lead: Sequence[str] = ()) -> Reply:
    """The answers so far, numbered, each with a button to change it."""
    flow = standing.flow
    head = say(language, "check-your-answers", title=texts.title(flow, language))
    lines = texts.answers(standing, language)
    text = "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
    buttons = [
        Button(
            texts.label(f"✎ {number}. {texts.answered(question, value, language)}"),
            payload=codes.payload(flow.key, flow.version, question.key, codes.CHANGE),
        )
        for number, (question, value) in enumerate(texts.settled(standing), 1)
    ]
    rows = [*in_rows(buttons, COLUMNS)]
    if running:
        rows.append((Button(say(language, "check-go-on"), payload=payloads.make("resume", flow.key)),))
    parts = [*lead, f"**{head}**", text or say(language, "check-no-answers")]
    if lines:
        parts.append(say(language, "check-change-how"))
    return Reply("\n\n".join(parts), tuple(rows), language=language)


def _reasons(standing: FlowStanding) -> tuple[str, ...]:
    """The questions that decided, and those because of which they were asked."""
    found: set[str] = set()
    todo = set(standing.decision.because) if standing.decision else set()
    while todo:
        key = todo.pop()
        if key in standing.flow.questions and key not in found:
            found.add(key)
            todo |= questions(standing.flow.questions[key].when)
    return tuple(found)


def _change(standing: FlowStanding, key: str, language: str, text: str) -> Button:
    flow = standing.flow
    label = texts.label(say(language, text, question=texts.asked(flow.questions[key], language)))
    return Button(label, payload=codes.payload(flow.key, flow.version, key, codes.CHANGE))
