"""What a new version of a self-check changed for a person who is in the middle of it, or through."""

from __future__ import annotations

from dataclasses import dataclass

from bot.language.catalogue import say
from bot.self_checks import texts
from bot.self_checks.self_check_store import OPEN
from bot.self_checks.state import Position, todays_name


@dataclass(frozen=True)
class News:
    """What a new version changed for a person: answers that no longer count, another question or outcome than before."""

    lost: tuple[str, ...] = ()
    other_question: bool = False
    other_outcome: bool = False

    def __bool__(self) -> bool:
        return bool(self.lost) or self.other_question or self.other_outcome


def of(now: Position) -> News:
    """What changed for the person since the interview was last written."""
    run, flow, standing = now.run, now.standing.flow, now.standing
    lost = tuple(key for key in (todays_name(flow, key) for key in run.path) if key not in standing.path)
    decided = standing.decision.outcome.key if standing.decision else None
    if run.state == OPEN:
        return News(tuple(filter(None, lost)), other_question=run.asked is not None and run.asked != now.key)
    return News(tuple(filter(None, lost)), other_outcome=run.outcome is not None and run.outcome != decided)


def in_words(language: str, one: Position) -> list[str]:
    """The same in words, as one paragraph; nothing where nothing changed."""
    found, flow = of(one), one.standing.flow
    if not found:
        return []
    lines = [say(language, "check-new-version", title=texts.title(flow, language))]
    known = [key for key in found.lost if key in flow.questions]
    lines += [
        say(language, "check-answer-lost", question=texts.asked(flow.questions[key], language))
        for key in known
    ]
    if len(found.lost) > len(known):
        lines.append(say(language, "check-answers-lost", count=len(found.lost) - len(known)))
    if found.other_question:
        lines.append(say(language, "check-other-question"))
    if found.other_outcome:
        lines.append(say(language, "check-other-outcome"))
    return [" ".join(lines)]
