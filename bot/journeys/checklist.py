"""From the files of ``knowledge/checklists`` to a :class:`Checklist`; every mistake is told with its file and line."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError

from bot.flows.definition import Flow
from bot.flows.read_conditions import ConditionReader
from bot.flows.reading import load_flow, load_groups
from bot.flows.shapes import FlowShape, OptionShape, QuestionShape, Shape, WordShape
from bot.journeys.item import SECTIONS, Anchor, Checklist, DueDate, Importance, Item, Link
from bot.journeys.mobility import DAYS, FLOW
from bot.reading.source import Document, FlowError, FlowProblem, Place, read_file
from knowledge import ROOT

_LAST_DAY = 400  # days from an anchor beyond which a number is a slip of the pen


class LinkShape(Shape):
    url: str = Field(pattern=r"^https://")
    label: WordShape


class DueShape(Shape):
    departure: int | None = None
    arrival: int | None = None
    return_: int | None = Field(default=None, alias="return")
    rule: str | None = None


class ItemShape(Shape):
    text: WordShape
    why: WordShape
    how: WordShape
    rules: list[str] = Field(min_length=1)
    due: DueShape
    when: Any = True
    importance: Importance = "should"
    links: list[LinkShape] = Field(default_factory=list)
    remind: bool = True


class FileShape(Shape):
    section: Literal["before", "during", "after"]
    title: WordShape
    items: dict[str, ItemShape] = Field(min_length=1)


@lru_cache(maxsize=1)
def published() -> Checklist:
    """The checklist that comes with the assistant, read once a process."""
    return load_checklist(ROOT)


def load_checklist(root: Path, folder: Path | None = None) -> Checklist:
    """Read every file of ``checklists`` under *root* (or of *folder*); raises :class:`FlowError` with all mistakes found."""
    groups = load_groups(root / "country_groups.yaml")
    flow = load_flow(root / "flows" / f"{FLOW}.yaml", groups)
    folder = folder or root / "checklists"
    return build_checklist([read_file(path) for path in sorted(folder.glob("*.yaml"))], flow, groups)


def build_checklist(documents: list[Document], flow: Flow, groups: Mapping[str, frozenset[str]]) -> Checklist:
    """A checked checklist of several documents, the sections in their own order."""
    problems: list[FlowProblem] = []
    items: dict[str, Item] = {}
    titles: dict[str, Mapping[str, str]] = {}
    for document in documents:
        try:
            shape = FileShape.model_validate(document.data)
        except ValidationError as error:
            problems += [
                document.problem(tuple(e["loc"]), f"{'.'.join(map(str, e['loc']))}: {e['msg']}")
                for e in error.errors()
            ]
            continue
        titles[shape.section] = shape.title.root
        reader = ConditionReader(document, _asked(flow), groups, derived=dict(flow.derived))
        for key, one in shape.items.items():
            if key in items:
                reader.fail(("items", key), f"an item “{key}” is there already; give this one another name")
            if len(key) > 40:
                reader.fail(("items", key), f"“{key}” is too long for a button: 40 characters at most")
            items[key] = _item(key, one, shape.section, reader)
        problems += reader.problems
    for section in SECTIONS:
        if section not in titles and not problems:
            problems.append(FlowProblem("checklists", 1, f"there is no file of the section “{section}”"))
    if problems:
        raise FlowError(problems)
    ordered = sorted(items.values(), key=lambda item: SECTIONS.index(item.section))
    return Checklist({item.key: item for item in ordered}, titles, flow)


def _item(key: str, shape: ItemShape, section: str, reader: ConditionReader) -> Item:
    place: Place = ("items", key)
    return Item(
        key, section, shape.text.root, shape.why.root, shape.how.root, tuple(shape.rules),
        _due(shape.due, (*place, "due"), reader), reader.condition(shape.when, (*place, "when")),
        reader.document.line(place), reader.document.file, shape.importance,
        tuple(Link(link.url, link.label.root) for link in shape.links), shape.remind,
    )  # fmt: skip


def _due(shape: DueShape, place: Place, reader: ConditionReader) -> DueDate:
    anchors: dict[Anchor, int | None] = {
        "departure": shape.departure,
        "arrival": shape.arrival,
        "return": shape.return_,
    }
    given = [(anchor, days) for anchor, days in anchors.items() if days is not None]
    if len(given) != 1:
        reader.fail(place, "say one of departure, arrival, return: the number of days after it (before: -7)")
        return DueDate("departure", 0)
    [(anchor, days)] = given
    if abs(days) > _LAST_DAY:
        reader.fail(place, f"{days} days are too many; at most {_LAST_DAY}")
    return DueDate(anchor, days, shape.rule)


def _asked(flow: Flow) -> FlowShape:
    """What conditions may ask, in the shape that the reader of conditions knows: the questions of the flow, and ``days``."""
    questions = {
        key: QuestionShape(
            type=question.kind,
            label=WordShape({}),
            options={option.key: OptionShape(en=option.key) for option in question.options},
        )
        for key, question in flow.questions.items()
    }
    questions[DAYS] = QuestionShape(type="number", label=WordShape({}), min=1, max=_LAST_DAY)
    return FlowShape.model_construct(questions=questions, derived={})
