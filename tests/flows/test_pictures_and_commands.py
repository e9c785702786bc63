"""The pictures are current, the commands keep their contract, deadlines are told and never guessed."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner

from bot.cli.flows import app
from bot.flows.catalogue import Catalogue
from bot.flows.deadlines import deadline_lines
from bot.flows.draw import mermaid, svg

PICTURES = Path(__file__).parents[2] / "docs" / "flows"
FLOWS = ("can-i-go", "can-our-organisation-apply", "does-my-stay-fit", "my-mobility", "what-might-i-get")


@pytest.mark.parametrize("flow", FLOWS)
def test_pictures_are_current(flow: str, catalogue: Catalogue) -> None:
    seen = catalogue.check(flow, doubts=0)
    redraw = f"draw it again: vademecum flows draw {flow} --into docs/flows"
    assert (PICTURES / f"{flow}.mmd").read_text(encoding="utf-8") == mermaid(seen), redraw
    assert (PICTURES / f"{flow}.svg").read_text(encoding="utf-8") == svg(seen), redraw


@pytest.mark.parametrize("flow", FLOWS)
def test_a_picture_shows_every_question_and_outcome(flow: str, catalogue: Catalogue) -> None:
    seen = catalogue.check(flow, doubts=0)
    ElementTree.fromstring(svg(seen))
    text = mermaid(seen)
    for question in (key for key, one in catalogue.flows[flow].questions.items() if key in seen.asked):
        assert f"q_{question.replace('-', '_')}[" in text
    for outcome in catalogue.flows[flow].outcomes:
        assert f"o_{outcome.replace('-', '_')}([" in text


@pytest.mark.timeout(600)
def test_check_says_what_it_covered() -> None:
    result = CliRunner().invoke(app, ["check"])
    assert result.exit_code == 0, result.output
    for flow in FLOWS:
        assert f"{flow}: " in result.output
    assert "territories" in result.output and "conditions" in result.output
    assert "paths" in result.output and "77 of 77 outcomes" in result.output and "rules" in result.output


def test_list_as_json_names_questions_and_outcomes() -> None:
    flows = json.loads(CliRunner().invoke(app, ["list", "--json"]).output)
    assert [flow["id"] for flow in flows] == list(FLOWS)
    role = next(question for question in flows[0]["questions"] if question["id"] == "role")
    apprentice = next(option for option in role["options"] if option["id"] == "apprentice")
    assert apprentice["label"].items() >= {"en": "Apprentice", "es": "Aprendiz"}.items()
    assert any(outcome["id"] == "to-find-out" for outcome in flows[0]["outcomes"])


def test_run_keeps_the_contract_and_the_order() -> None:
    lines = [
        {"id": "a", "answers": {"role": "university-student", "days": 3}},
        {"id": 2, "answers": {"role": "apprentice", "organisation": "yes"}},
        {"id": None, "answers": {}},
    ]
    result = CliRunner().invoke(app, ["run", "can-i-go", "--json"], input="\n".join(map(json.dumps, lines)))
    written = [json.loads(line) for line in result.output.splitlines()]
    assert [one["id"] for one in written] == ["a", 2, None]
    assert all(set(one) == {"id", "verdict", "outcome", "rules", "missing", "text"} for one in written)
    assert written[0]["verdict"] == "not_eligible" and written[0]["missing"] == []
    assert written[1]["verdict"] == "depends" and "destination" in written[1]["missing"]


@pytest.mark.parametrize("line", ["not json", "[]", '{"id": 1, "answers": 3}'])
def test_run_tells_a_line_it_cannot_read(line: str) -> None:
    result = CliRunner().invoke(app, ["run", "can-i-go"], input=line)
    assert result.exit_code == 2 and "line 1 is not" in result.output


def test_an_unknown_flow_is_told() -> None:
    result = CliRunner().invoke(app, ["draw", "can-i-fly"])
    assert result.exit_code == 2 and "there are can-i-go" in result.output


@pytest.mark.parametrize(
    ("action", "today", "said"),
    [
        ("KA122-VET", date(2026, 2, 19), "19 February 2026, 12:00"),
        ("KA122-VET", date(2026, 2, 20), "each agency decides"),
        (
            "KA122-VET",
            date(2026, 11, 21),
            "is over. It was 1 October 2026 (about this day; each agency decides",
        ),
        ("KA121-VET", date(2026, 11, 21), "the last one we know of is over. It was 19 February 2026"),
        ("KA120-VET", date(2026, 9, 1), "as far as we know"),
        ("KA120-VET", None, "The next one is not known here"),
        ("KA120-VET", date(2026, 11, 21), "29 September 2026 (as far as we know"),
        ("KA999", date(2026, 1, 1), "not known here"),
    ],
)
def test_deadlines(action: str, today: date | None, said: str, catalogue: Catalogue) -> None:
    assert said in deadline_lines([action], catalogue.deadlines, today, "en")[0]
    assert deadline_lines([action], catalogue.deadlines, today, "es")[0]


def test_the_agency_is_named_with_its_address(catalogue: Catalogue) -> None:
    answers = {"kind": "vet-school", "aim": "send", "accreditation": True, "together": "own"}
    spain = catalogue.run(
        "can-our-organisation-apply", {**answers, "country": "PT"}, today=date(2026, 11, 21)
    )
    assert "Agência Nacional" in spain.text and "](https://" in spain.text
    belgium = catalogue.run("can-our-organisation-apply", {**answers, "country": "BE"})
    assert belgium.text.count("](http") >= 3 and "agencies.belgium" in belgium.rules


def test_deadlines_cite_rules_that_exist(catalogue: Catalogue, rules: set[str]) -> None:
    cited = {entry["rule"] for entry in catalogue.deadlines["deadlines"]} | {
        catalogue.deadlines["rule"],
        catalogue.deadlines["unknown_rule"],
    }
    assert cited <= rules
