"""Makes the reply from a passage of an own document: the sentence that answers first, then the rest of its section, then whose it is."""

from __future__ import annotations

import datetime as dt

from bot.answers.context import Question
from bot.answers.own.candidates import units_of
from bot.answers.own.match import OwnMatch
from bot.answers.read.reader import Part, laid_out
from bot.answers.read.units import Unit
from bot.language.catalogue import say
from bot.language.days import long_day
from bot.messages import plain
from indexing.passages import Passage

REST = 600  # characters of the section that are shown after the sentence that answers
WHOLE = 1_000  # characters up to which the rest of a section is shown whole, with its tables
BELOW = 350  # characters up to which a section is shown whole below an answer from the guide


def own_part(match: OwnMatch) -> Part:
    """What is shown of the passage: its best unit in bold, then the units around it, in their order."""
    every = units_of(match.passage)
    if not every or not match.fits:
        return Part(match.passage, match.passage.text, (match.passage.text,))
    best = every[_place(match)]
    beside = _beside(every, best)
    rest = laid_out(beside)
    first = _bold(best)
    text = f"{first}\n\n{rest}" if rest else first
    return Part(match.passage, text, (best.quote, *(unit.quote for unit in beside)))


def _bold(unit: Unit) -> str:
    # The first cell of a row is bold already: bold within bold would end it.
    said = f"**{unit.text.replace('**', '')}**"
    return f"{unit.intro}\n\n{said}" if unit.intro else said


def _beside(every: list[Unit], best: Unit) -> list[Unit]:
    """All other units of a short section; of a long one those nearest to *best* that have room, without rows of tables: a table with
    rows missing misleads."""
    others = [unit for unit in every if unit.position != best.position and unit.text != best.intro]
    if sum(len(unit.text) + 2 for unit in others) <= WHOLE:
        return others
    chosen: list[Unit] = []
    room = REST
    for unit in sorted(others, key=lambda one: (abs(one.position - best.position), one.position)):
        if unit.kind == "row":
            continue
        if len(unit.text) > room:
            break
        chosen.append(unit)
        room -= len(unit.text) + 2
    return sorted(chosen, key=lambda unit: unit.position)


def own_blocks(question: Question, part: Part) -> list[str]:
    """The blocks of a reply: whether it is in another language than the reader's, what the document says, and whose it is."""
    passage = part.passage
    other = [say(question.language, "answer-own-language")] if question.language != passage.language else []
    return [*other, part.text, f"_{badge(passage, question.language)}_"]


def heading_line(match: OwnMatch) -> str:
    """The heading of a section and its best sentence, as one line."""
    return f"_{plain(match.passage.title)}_: {_best(match)}"


def own_line(match: OwnMatch, language: str, *, doubtful: bool) -> str:
    """What the document says, for below an answer from the guide: its section where that is short, else its best sentence, with what stands
    around it where the answer above is *doubtful*."""
    every = units_of(match.passage)
    if match.fits and sum(len(unit.text) + 1 for unit in every) <= BELOW:
        said = laid_out(every)
    else:
        said = own_part(match).text if doubtful else _best(match)
    return say(language, "answer-own-says", title=plain(_document(match.passage)), text=said)


def _best(match: OwnMatch) -> str:
    every = units_of(match.passage)
    if not every or not match.fits:
        return " ".join(match.passage.text.split())
    return every[_place(match)].text


def _place(match: OwnMatch) -> int:
    return max(range(len(match.fits)), key=lambda place: match.fits[place])


def badge(passage: Passage, language: str) -> str:
    """Whose document it is and of which day, below a reply."""
    day = _day(passage, language)
    if not day:
        return say(language, "answer-own-badge", title=plain(_document(passage)))
    return say(language, "answer-own-badge-of", title=plain(_document(passage)), day=day)


def cited_badge(passage: Passage, language: str) -> str:
    """The same in a few words, for a list of sources; empty for a passage of the guide."""
    if passage.kind != "own":
        return ""
    day = _day(passage, language)
    return say(language, "answer-own-cited-of", day=day) if day else say(language, "answer-own-cited")


def _day(passage: Passage, language: str) -> str:
    dated = passage.own.dated if passage.own is not None else ""
    return long_day(dt.date.fromisoformat(dated), language) if dated else ""


def _document(passage: Passage) -> str:
    return next((source.title for source in passage.sources), passage.document)
