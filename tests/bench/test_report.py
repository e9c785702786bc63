"""What the measurements print and keep."""

from __future__ import annotations

import importlib
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bench.__main__ import NAMES, main
from bench.house import percentile, questions
from bench.report import RESULTS, Aim, Column, Report


@pytest.fixture
def report() -> Report:
    return Report(
        name="tea",
        title="Cups",
        columns=[Column("cups", "cups/s", 0, ratio=True), Column("heat", "degrees")],
        rows={"kettle": {"cups": 10, "heat": 90.04}, "urn": {"cups": 25}, "cold": {"cups": 5, "heat": 4}},
        baseline="kettle",
        beside={"cold": "urn"},
        aims=[Aim("seconds", 2.0, 3.0), Aim("degrees", 5.0, 3.0)],
    )


def test_ratios_are_to_the_baseline_or_to_the_row_s_own(report: Report) -> None:
    assert (report.ratio("urn", "cups"), report.ratio("cold", "cups")) == (2.5, 0.2)
    assert report.ratio("urn", "heat") is None


def test_the_table_has_every_row_with_its_ratio(report: Report) -> None:
    table = report.table()
    assert re.search(r"^urn +25 +2\.50 x +-$", table, re.MULTILINE)
    assert re.search(r"^kettle +10 +1\.00 x +90\.0$", table, re.MULTILINE)
    assert "seconds at most 3: 2.00 met" in table and "degrees at most 3: 5.00 NOT MET" in table


def test_the_file_has_date_machine_and_versions_and_no_path(report: Report, tmp_path: Path) -> None:
    path = report.write(tmp_path, datetime(2026, 11, 21, tzinfo=UTC))
    text = path.read_text()
    found = json.loads(text)
    assert path.name == "tea.json" and found["date"] == "2026-11-21"
    assert found["ratios"]["urn"] == {"cups": 2.5} and [aim["met"] for aim in found["aims"]] == [True, False]
    assert found["machine"]["cores"] >= 1 and "chromadb" in found["versions"]
    assert not re.search(r"(?<![\w.])/[a-z]+/\w", text)


@pytest.mark.parametrize("path", sorted(RESULTS.glob("*.json")), ids=lambda path: path.stem)
def test_what_is_kept_was_measured_in_full_and_names_no_path(path: Path) -> None:
    text = path.read_text()
    assert json.loads(text)["settings"].get("quick") is False
    assert not re.search(r"(?<![\w./])/(?:home|root|tmp|usr|work)/", text)


@pytest.mark.parametrize("name", NAMES)
def test_every_measurement_can_be_run(name: str) -> None:
    assert callable(importlib.import_module(f"bench.{name}").run)


def test_an_unknown_measurement_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["nothing"])
    assert "choose from index, ask" in capsys.readouterr().err


def test_percentiles() -> None:
    values = [float(value) for value in range(1, 101)]
    assert (percentile(values, 0.5), percentile(values, 0.95), percentile([3.0], 0.95)) == (51.0, 96.0, 3.0)


def test_questions_are_open_ones_and_many() -> None:
    assert len(set(questions(100))) == 100
