"""Mistakes in a flow file are told with file and line, in words that say what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.flows.catalogue import Catalogue
from bot.flows.reading import load_flow, load_flows, parse_flow
from bot.reading.source import FlowError, read_text
from knowledge import ROOT

TEXT = (ROOT / "flows" / "can-i-go.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("    type: yes_no\n    when: {any: [{graduation_months", "    type: maybe\n    when: {any: [{graduation_months", "'choice', 'number'"),
        ("when: {role: other-sector-staff}", "when: {rolle: other-sector-staff}", "there is no question “rolle”"),
        ("when: {role: other-sector-staff}", "when: {role: students}", "“students” is no answer to “role”"),
        ("outcome: higher-education}", "outcome: higher}", "there is no outcome “higher”"),
        ("days: {min: 366}}, outcome: individual-too-long", "days: {minimum: 366}}, outcome: individual-too-long", "“minimum” is no test"),
        ("days: {min: 2, max: 30}, group_size: {max: 1}", "days: {min: 30, max: 2}, group_size: {max: 1}", "the smaller border comes first"),
        ("sending_country: [CH, FO]}}, outcome: sender", "sending_country: {group: europe}}}, outcome: sender", "there is no country group “europe”"),
        ("when: {capacity: staff}\n", "when: {days: {min: 3}}\n", "“days” is asked later"),
        ("organisation: no}, outcome: not-alone", "organisation: nope}, outcome: not-alone", "“nope” is no answer"),
        ("sending_country: CH, s", "sending_country: Swiss, s", "“Swiss” is no answer"),
        ("{capacity: companion}", "{capacity: friend}", "“capacity” is never friend"),
        ("verdict: eligible\n", "verdict: perhaps\n", "'eligible', 'not_eligible'"),
        ("version: 2", "versoin: 2", "Extra inputs are not permitted"),
        ("    min: 0\n    max: 600", "    min: 0", "needs min and max"),
        ("      - {when: {vet_link: neither, recent_vet: no}", "      - {id: higher-vet-elsewhere, when: {vet_link: neither, recent_vet: no}", "a row “higher-vet-elsewhere” is there already"),
        ("when: {goes_with: group}", "when: goes_with", "a condition is a mapping"),
    ],
)  # fmt: skip
def test_mistakes(old: str, new: str, message: str, catalogue: Catalogue) -> None:
    assert old in TEXT
    harmed = TEXT.replace(old, new, 1)
    line = harmed[: harmed.index(new)].count("\n") + 1
    groups = catalogue.flows["can-i-go"].groups
    with pytest.raises(FlowError) as raised:
        parse_flow(harmed, groups, "can-i-go.yaml")
    assert message in str(raised.value)
    lines = [problem.line for problem in raised.value.problems if message in problem.message]
    assert min(abs(found - line) for found in lines) <= 3, (lines, line)
    assert all(problem.file == "can-i-go.yaml" for problem in raised.value.problems)


def test_what_is_not_yaml_is_told_with_its_line() -> None:
    with pytest.raises(FlowError) as raised:
        read_text("a: 1\nb: [1, 2\nc: 3\n", "broken.yaml")
    assert raised.value.problems[0].file == "broken.yaml" and raised.value.problems[0].line >= 2


def test_a_key_that_stands_twice_is_told() -> None:
    with pytest.raises(FlowError, match=r"twice.yaml:2: “a” stands twice"):
        read_text("a: 1\na: 2\n", "twice.yaml")


def test_norway_is_no_boolean() -> None:
    assert read_text("codes: [NO, SE]\nanswer: no\n", "x.yaml").data == {
        "codes": ["NO", "SE"],
        "answer": False,
    }


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path, catalogue: Catalogue) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text("id: x\n", encoding="utf-8")
    with pytest.raises(FlowError) as raised:
        load_flows(tmp_path, catalogue.flows["can-i-go"].groups)
    assert {problem.file for problem in raised.value.problems} == {"one.yaml", "two.yaml"}


def test_the_id_of_a_flow_is_the_name_of_its_file(catalogue: Catalogue) -> None:
    for path in (ROOT / "flows").glob("*.yaml"):
        assert load_flow(path, catalogue.flows["can-i-go"].groups).key == path.stem
