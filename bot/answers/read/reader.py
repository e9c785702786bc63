"""Writes an answer without a language model: the rule that answers, in its own words, and what else is worth knowing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.answers.context import Question
from bot.answers.question.roles import fits_role, with_role
from bot.answers.question.words import content_words
from bot.answers.read.units import Unit, units, unwrapped
from bot.answers.search.distances import ranges
from indexing.index import Found
from indexing.passages import Passage

WHOLE = 700  # characters up to which a rule is quoted whole
BUDGET = 850  # characters of an answer before notes
EXTRAS = 2
MOST_AGENCIES = 3
CLOSE = 0.18  # how far behind the best passage another one may be and still be worth a line
SURE = 0.45
SURER = 0.55  # of a passage that has no word of the question


@dataclass(frozen=True)
class Part:
    """What an answer takes from one passage: the text as shown (house markup) and the word-for-word quotes behind it."""

    passage: Passage
    text: str
    quotes: tuple[str, ...]


def read(question: Question, found: Sequence[Found]) -> list[Part]:
    """The parts of the answer, the main one first; empty when nothing was found."""
    if not found:
        return []
    candidates = [found[0], *(one for one in found[1:] if fits_role(with_role(question), one.passage))]
    if candidates[0].passage.kind == "agency":
        return _agencies([one.passage for one in candidates if one.passage.kind == "agency"][:MOST_AGENCIES])
    main = _main(question, candidates[0].passage)
    parts = [main]
    if _precise(question, main):
        return parts
    left = BUDGET - len(main.text)
    for one in _extras(candidates):
        part = _lead(one.passage)
        if len(part.text) <= left - 4 and not _repeats(part, parts):
            parts.append(part)
            left -= len(part.text) + 4
        if len(parts) > EXTRAS:
            break
    return parts


def _agencies(passages: Sequence[Passage]) -> list[Part]:
    """Each agency in its words, without the sentences that one before it said already."""
    parts: list[Part] = []
    said: set[str] = set()
    for passage in passages:
        fresh = [unit for unit in units(passage.text) if unit.quote not in said]
        said |= {unit.quote for unit in fresh}
        if fresh:
            text = " ".join(unit.text for unit in fresh)
            parts.append(Part(passage, text, tuple(unit.quote for unit in fresh)))
    return parts


def _precise(question: Question, part: Part) -> bool:
    """Whether a number of the question led to one row of a table: then anything else only distracts."""
    return (
        bool(question.numbers)
        and part.text.count("\n- ") == 1
        and any(unit.kind == "row" for unit in units(part.passage.text))
    )


def _extras(found: Sequence[Found]) -> Iterable[Found]:
    best = found[0]
    for one in found[1:5]:
        old = _ended(one.passage) and not _ended(best.passage)
        if (
            one.score >= best.score - CLOSE
            and one.cosine >= (SURE if one.lexical_score else SURER)
            and not old
            and one.passage.kind != "agency"
        ):
            yield one


def _ended(passage: Passage) -> bool:
    """Whether the rule belongs to an earlier programme."""
    return passage.id.startswith("history.")


def _main(question: Question, passage: Passage) -> Part:
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
    return Part(passage, _laid_out(picked), tuple(unit.quote for unit in picked))


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


def _laid_out(picked: Sequence[Unit]) -> str:
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


def _lead(passage: Passage) -> Part:
    every = units(passage.text)
    if not every:
        return Part(passage, "", ())
    first = every[0]
    text = first.text
    if text.endswith(":"):
        items = [unit.text for unit in every[1:] if unit.kind == "item"]
        listed = "; ".join(item.rstrip(".;") for item in items)
        text, quotes = (
            f"{text} {listed}.",
            (first.quote, *(unit.quote for unit in every[1:] if unit.kind == "item")),
        )
        return Part(passage, text, quotes)
    return Part(passage, text, (first.quote,))


def _repeats(part: Part, parts: Sequence[Part]) -> bool:
    """Whether most of the words of *part* were said already."""
    if not part.text:
        return True
    words = set(content_words(part.text))
    said = set().union(*(content_words(one.text) for one in parts))
    return bool(words) and len(words - said) / len(words) < 0.25
