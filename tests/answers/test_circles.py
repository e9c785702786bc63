"""A document of an organisation answers its own members, and nobody else by any way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.answers.answer import Asked
from bot.answers.open_guide import OpenGuide
from bot.answers.own.visible import KEPT
from bot.answers.pipeline import Pipeline
from bot.evaluation.own import guide_with
from bot.settings import Settings

TODAY = date(2026, 11, 30)
WOOD, STEEL = frozenset({"org:1"}), frozenset({"org:2"})
DOCUMENTS = {
    "1/lodge.md": ("org:1", "# Lodge rules\n\n## Night rest\n\nThe front door of the lodge is locked at 23:00.\n"),
    "2/lodge.md": ("org:2", "# Hostel rules\n\n## Night rest\n\nThe front door of the hostel is locked at 21:30.\n"),
    "3/draft.md": ("draft:1", "# Laptop cover\n\n## Theft\n\nThe group policy pays EUR 1,400 for a stolen laptop.\n"),
    "4/all.md": ("", "# Canteen\n\n## Lunch\n\nThe canteen serves lunch between 12:10 and 13:40.\n"),
}  # fmt: skip


@pytest.fixture(scope="module")
def guide(built_data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenGuide]:
    folder = tmp_path_factory.mktemp("documents")
    for name, (circle, text) in DOCUMENTS.items():
        path = folder / name
        path.parent.mkdir()
        path.write_text(text)
        path.with_name(f"{path.name}.meta.yaml").write_text(f"circle: '{circle}'\n")
    with guide_with(Settings(data_dir=built_data_dir, _env_file=None), folder) as opened:  # type: ignore[call-arg]
        yield opened


def said(guide: OpenGuide, question: str, circles: frozenset[str] = frozenset(), lang: str = "en") -> str:
    answer = Pipeline(lambda: guide).answer_now(Asked(question, TODAY, (), lang, (), circles))
    return "\n".join((answer.text, *answer.passages, *(one.title for one in answer.citations)))


def test_each_school_is_answered_from_its_own(guide: OpenGuide) -> None:
    question = "when is the front door locked at night"
    assert "23:00" in said(guide, question, WOOD) and "21:30" not in said(guide, question, WOOD)
    assert "21:30" in said(guide, question, STEEL) and "23:00" not in said(guide, question, STEEL)
    both = said(guide, question, WOOD | STEEL)
    assert "23:00" in both or "21:30" in both
    nobody = said(guide, question)
    assert "23:00" not in nobody and "21:30" not in nobody
    assert "12:10" in said(guide, "when does the canteen serve lunch")


@pytest.mark.parametrize("question", [
    "when is the front door of the lodge locked", "The front door of the lodge is locked at 23:00", "night rest", "lodge rules",
    "¿a qué hora se cierra la puerta del lodge?", "how much does the group policy pay for a stolen laptop", "my laptop was stolen, help",
])  # fmt: skip
def test_nobody_else_hears_a_word_of_it(guide: OpenGuide, question: str) -> None:
    for circles in (frozenset[str](), STEEL, frozenset({"draft:2", "org:3"})):
        told = said(guide, question, circles)
        assert "23:00" not in told and "1,400" not in told and "1/lodge" not in told and "3/draft" not in told


def test_a_draft_is_for_those_who_may_publish_it(guide: OpenGuide) -> None:
    question = "how much does the group policy pay for a stolen laptop"
    assert "1,400" in said(guide, question, frozenset({"draft:1", "org:1"}))
    assert "1,400" not in said(guide, question, WOOD)


def test_the_search_of_the_command_line_finds_only_what_is_for_everybody(guide: OpenGuide) -> None:
    _, found = Pipeline(lambda: guide).look_up(Asked("front door of the lodge locked night rest", TODAY), 50)
    assert {one.passage.document for one in found.found if one.passage.kind == "own"} <= {"4/all.md"}


def test_what_a_word_weighs_in_one_circle_says_nothing_of_another(guide: OpenGuide) -> None:
    of_wood, of_steel = guide.own.of(WOOD), guide.own.of(STEEL)
    assert {one.document for one in of_wood.passages} == {"1/lodge.md", "4/all.md"}
    assert {one.document for one in of_steel.passages} == {"2/lodge.md", "4/all.md"}
    assert guide.own.of(frozenset({"org:1", "org:77"})) is of_wood


def test_circles_of_many_people_take_no_more_and_more_memory(guide: OpenGuide) -> None:
    for number in range(KEPT * 3):
        guide.own.of(frozenset({f"org:{number}"}))
    assert len(guide.own._built) <= KEPT
