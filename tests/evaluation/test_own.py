"""Questions about own documents of made-up organisations are answered from them; on what they do not say they stay silent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

import knowledge
from bot.answers.answer import Answer, Asked
from bot.answers.open_guide import OpenGuide
from bot.answers.pipeline import Pipeline
from bot.evaluation.own import (
    DOCUMENTS,
    FOLDER,
    MORE,
    OwnCase,
    guide_with,
    judge_own,
    measure_own,
    own_cases,
    own_lines,
)
from bot.messages import Citation
from bot.settings import Settings

TODAY = date(2026, 11, 30)
pytestmark = pytest.mark.xdist_group("own documents")  # so that their index is built once


@pytest.fixture(scope="module")
def guide(built_data_dir: Path) -> Iterator[OpenGuide]:
    with guide_with(Settings(data_dir=built_data_dir, _env_file=None), DOCUMENTS, FOLDER / MORE) as opened:  # type: ignore[call-arg]
        yield opened


def test_every_fact_of_a_right_answer_stands_in_its_document() -> None:
    for part, folder in (("open", DOCUMENTS), ("held", DOCUMENTS), (MORE, FOLDER / MORE)):
        for case in own_cases(part):
            text = " ".join(
                (folder / case.document).read_text("utf-8").replace("\u00a0", " ").split()
            ).casefold()
            for ways in case.must:
                assert any(" ".join(way.replace("\u00a0", " ").split()).casefold() in text for way in ways), (
                    case.id,
                    ways,
                )


@pytest.mark.parametrize("every", [23, pytest.param(1, marks=pytest.mark.slow)])
def test_the_figures_meet_their_floors(guide: OpenGuide, every: int) -> None:
    floors = yaml.safe_load((knowledge.ROOT / "golden" / "thresholds.yaml").read_text("utf-8"))["own"]
    judged = measure_own(guide, TODAY, MORE, every)
    asked = [one for one in judged if not one.case.silent and not one.case.of_another_language]
    silent = [one for one in judged if one.case.silent]
    told = "\n".join(own_lines(judged))
    assert sum(one.right for one in asked) / len(asked) >= floors["right"], told
    assert sum(one.taken and not one.right for one in asked) / len(asked) <= floors["sure_and_wrong"], told
    assert sum(one.taken for one in silent) / len(silent) <= floors["silent_taken"], told


def test_a_document_speaks_its_own_language(guide: OpenGuide) -> None:
    """A Croatian question finds the Croatian document, though the assistant does not speak Croatian; the sentence around it is English."""
    asked = Asked("Kada se subotom služi doručak u domu?", TODAY, language="en")
    answer = Pipeline(lambda: guide).answer_now(asked)
    assert answer.outcome.startswith("answered_")
    assert answer.citations[0].id.startswith("hr-pravila-doma.md#")
    assert "This document is in another language than yours" in answer.text


def test_what_the_guide_says_stands_below_what_the_document_says(guide: OpenGuide) -> None:
    answers = [
        Pipeline(lambda: guide).answer_now(Asked(case.question, TODAY, language=case.lang))
        for case in [one for one in own_cases(MORE) if not one.silent and one.lang == "en"][:12]
    ]
    both = [one for one in answers if one.citations and one.citations[0].badge and len(one.citations) > 1]
    assert both
    for one in both:
        assert one.outcome == "answered_unsure" or "The programme guide says:" in one.text


def test_a_right_answer_is_told_from_a_wrong_one() -> None:
    case = OwnCase("a", "en", "when?", "handbook.md", must=(("5:40", "5.40"),))
    cited = (Citation("handbook.md#bus-1.1", "Bus", "", "", "The bus leaves at 5:40.", certainty="own"),)
    right = Answer("**The bus leaves at 5:40.**", "answered_complete", "en", cited)
    assert judge_own(case, right).right and judge_own(case, right).first
    assert not judge_own(case, Answer("**It leaves at 6:10.**", "answered_complete", "en", cited)).right
    other = (Citation("other.md#bus-1.1", "Bus", "", "", "The bus leaves at 5:40.", certainty="own"),)
    assert not judge_own(case, Answer("**The bus leaves at 5:40.**", "answered_complete", "en", other)).right
