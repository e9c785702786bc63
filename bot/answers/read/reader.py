"""Writes an answer without a language model: the rule that answers, in its own words, and what else is worth knowing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.answers.context import Question
from bot.answers.question.words import content_words
from bot.answers.read.units import Unit, units, unwrapped
from bot.answers.search.distances import ranges
from indexing.passages import Passage

WHOLE = 700  # characters up to which a rule is quoted whole
BUDGET = 850  # characters of an answer before notes
MOST_AGENCIES = 3


@dataclass(frozen=True)
class Part:
    """What an answer takes from one passage: the text as shown (house markup) and the word-for-word quotes behind it.

    ``said`` is the passage in the reader's language, where it was translated; ``asked`` the question of it that is shown.
    """

    passage: Passage
    text: str
    quotes: tuple[str, ...]
    said: Passage | None = None
    asked: str = ""


def agency_parts(passages: Sequence[Passage]) -> list[Part]:
    """At most MOST_AGENCIES: each agency in its words, without the sentences that one before it said already."""
    parts: list[Part] = []
    said: set[str] = set()
    for passage in passages[:MOST_AGENCIES]:
        fresh = [unit for unit in units(passage.text) if unit.quote not in said]
        said |= {unit.quote for unit in fresh}
        if fresh:
            text = " ".join(unit.text for unit in fresh)
            parts.append(Part(passage, text, tuple(unit.quote for unit in fresh)))
    return parts


def is_precise(question: Question, part: Part) -> bool:
    """Whether a number of the question led to one row of a table: then anything else only distracts."""
    return (
        bool(question.numbers)
        and part.text.count("\n- ") == 1
        and any(unit.kind == "row" for unit in units(part.passage.text))
    )


def main_part(question: Question, passage: Passage) -> Part:
    """What is shown of the passage that answers: all of it where it is short, else what was asked for."""
    every = units(passage.text)
    if not every:
        return Part(passage, passage.text, (passage.text,))
    tabled = any(unit.kind == "row" for unit in every)
    if len(passage.text) <= WHOLE and not tabled:
        return Part(passage, unwrapped(passage.text), tuple(unit.quote for unit in every))
    return _selected(question, passage, every)


def _selected(question: Question, passage: Passage, every: Sequence[Unit]) -> Part:
    """The lead, the rows that were asked for, and the units that share most words with the question, in their order."""
    wanted = set(question.words)
    scores = {unit.position: _overlap(question, wanted, unit) for unit in every}
    chosen = {every[0].position} | _rows(
        scores, [unit for unit in every if unit.kind == "row"], len(every[0].text)
    )
    length = sum(len(unit.text) + 2 for unit in every if unit.position in chosen)
    for unit in sorted(every, key=lambda unit: (-scores[unit.position], unit.position)):
        if unit.kind != "row" and unit.position not in chosen and length + len(unit.text) <= WHOLE:
            chosen.add(unit.position)
            length += len(unit.text) + 2
    picked = [unit for unit in every if unit.position in chosen]
    return Part(passage, laid_out(picked), tuple(unit.quote for unit in picked))


def _rows(scores: Mapping[int, float], rows: Sequence[Unit], before: int) -> set[int]:
    """The rows of a table to show: those that were asked for, else all of them, else none.

    A table with a row missing would mislead; the neighbours of the row that was asked for only confuse.
    """
    best = max((scores[row.position] for row in rows), default=0.0)
    asked = [row for row in rows if scores[row.position] == best]
    if before + sum(len(row.text) + 4 for row in asked) > BUDGET:
        return set()
    return {row.position for row in asked}


def _overlap(question: Question, wanted: set[str], unit: Unit) -> float:
    shared = sum(
        1.0
        for word in set(content_words(unit.text, question.written_in))
        if word in wanted and not word.isdigit()
    )
    inside = any(low <= value <= high for value in question.numbers for low, high in ranges(unit.text))
    return shared + (5.0 if inside and unit.kind == "row" else 0.0)


def laid_out(picked: Sequence[Unit]) -> str:
    """Units in their order as house markup: sentences run on, items and rows stand in lists."""
    lines: list[str] = []
    previous: Unit | None = None
    for unit in picked:
        if unit.kind == "sentence":
            glue = (
                " "
                if previous is not None and previous.kind == "sentence"
                else "\n\n"
                if previous is not None
                else ""
            )
            lines.append(glue + unit.text)
        else:
            lines.append(
                ("\n" if previous is not None and previous.kind != "sentence" else "\n\n") + f"- {unit.text}"
            )
        previous = unit
    return "".join(lines).strip()
