"""The guide's format is read whole, and every mistake in it is named with its file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import knowledge
from indexing.guide import read_guide
from indexing.passages import Dated, Source

RULES = """order: 30
sources:
  iky: {title: "IKY", url: "https://iky.gr"}
  oead: {title: "OeAD", url: "https://oead.at"}
rules:
  vet.activities.short:
    calls: "2021-2026"
    certainty: reported
    sources: [oead, iky]
    facts: [F1.82]
    audience: [learner]
    countries: [AT]
    related: [vet.activities.long]
    dates: [{on: 2026-02-19, what: "Deadline KA122"}]
"""
PROSE = """# Activities

Introduction.

## Learners

Only grouping.

### Short stay: 10 to 89 days {#vet.activities.short}

Learners can go for **10 to 89 days**.

```text
## not a heading {#vet.none}
```
"""
QUESTIONS = """vet.activities.short:
  how-long:
    question: How long can I stay?
    answer: 10 to 89 days.
    asks: [how long, 5 weeks ok]
  shorter:
    question: Can it be shorter?
    answer: "No. At least 10 days."
"""


def written(
    folder: Path, rules: str = RULES, prose: str = PROSE, questions: str = QUESTIONS, name: str = "activities"
) -> Path:
    """A knowledge folder with one document."""
    for place, text in (
        (f"rules/{name}.yaml", rules),
        (f"guide/en/{name}.md", prose),
        (f"questions/en/{name}.yaml", questions),
    ):
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_rule_is_read_whole(tmp_path: Path) -> None:
    (passage,), problems = read_guide(written(tmp_path))
    assert problems == []
    assert passage.id == "vet.activities.short"
    assert (passage.document, passage.title) == ("activities", "Short stay: 10 to 89 days")
    assert passage.section == "Activities > Learners > Short stay: 10 to 89 days"
    assert passage.sources == (Source("OeAD", "https://oead.at"), Source("IKY", "https://iky.gr"))
    assert passage.dates == (Dated(dt.date(2026, 2, 19), "Deadline KA122"),)
    assert passage.asks == {
        "en": {
            "how-long": ("How long can I stay?", "how long", "5 weeks ok"),
            "shorter": ("Can it be shorter?",),
        }
    }
    assert passage.text.startswith("Learners can go") and "## not a heading" in passage.text
    assert (passage.calls, passage.certainty, passage.facts) == ("2021-2026", "reported", ("F1.82",))
    assert passage.countries == ("AT",)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('calls: "2021-2026"', 'calls: "since 2021"', "calls"),
        ('    calls: "2021-2026"\n', "", "calls"),
        ("sources: [oead, iky]", "sources: [nobody]", "'nobody' is not among the sources"),
        ("sources: [oead, iky]", "sources: [oead", "YAML"),
        ("vet.activities.short:", "Vet Activities:", "Vet Activities"),
        ("certainty: reported", "certainty: sure", "certainty"),
        ("audience: [learner]", "audience: [pupil]", "audience"),
        ("countries: [AT]", "countries: [Austria]", "countries"),
        ("facts: [F1.82]", "fact: [F1.82]", "fact"),
        ("dates: [{on: 2026-02-19", "dates: [{on: 2026-02-31", "day is out of range"),
        ("vet.activities.short:", "vet.activities.other:", "has no text"),
        ("order: 30", "- 30", "YAML"),
    ],
)
def test_a_mistake_in_the_rules_is_named(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert old in RULES
    passages, problems = read_guide(written(tmp_path, rules=RULES.replace(old, new, 1)))
    assert passages == []
    assert any("activities" in problem.path and words in str(problem) for problem in problems), problems


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        (
            "Learners can go for **10 to 89 days**.\n\n```text\n## not a heading {#vet.none}\n```\n",
            "",
            9,
            "no text",
        ),
        ("```text\n## not a heading {#vet.none}\n```\n", "```text\n", 13, "not closed"),
        ("# Activities\n", "", 1, "title"),
        ("Introduction.", "# Again", 3, "second title"),
        (" {#vet.activities.short}", "", 0, "has no rule"),
        ("{#vet.activities.short}", "{#vet.activities.none}", 9, "does not stand in"),
    ],
)
def test_a_mistake_in_the_text_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    assert old in PROSE
    passages, problems = read_guide(written(tmp_path, prose=PROSE.replace(old, new, 1)))
    assert passages == []
    where = f"guide/en/activities.md:{line}: " if line else "guide/en/activities.md"
    assert any(str(problem).startswith(where) and words in str(problem) for problem in problems), problems


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("answer: 10 to 89 days.\n    ", "", "answer"),
        ("question:", "questions:", "questions"),
        ("how-long:", "How long:", "How long"),
        ("vet.activities.short:", "vet.no.such:", "is no rule"),
    ],
)
def test_a_mistake_in_the_questions_is_named(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert old in QUESTIONS
    _, problems = read_guide(written(tmp_path, questions=QUESTIONS.replace(old, new, 1)))
    assert any("questions/en" in problem.path and words in str(problem) for problem in problems), problems


def test_a_rule_with_two_texts_is_refused(tmp_path: Path) -> None:
    again = PROSE + "\n### Once more {#vet.activities.short}\n\nAgain.\n"
    _, problems = read_guide(written(tmp_path, prose=again))
    assert any("second text" in str(problem) for problem in problems)


def test_an_id_used_in_two_documents_is_a_problem_and_the_first_one_serves(tmp_path: Path) -> None:
    written(tmp_path)
    written(tmp_path, questions="{}", name="more")
    passages, problems = read_guide(tmp_path)
    assert [passage.document for passage in passages] == ["activities"]
    assert any("already used" in str(problem) for problem in problems)


def test_a_broken_document_leaves_the_others(tmp_path: Path) -> None:
    written(tmp_path)
    written(tmp_path, questions="{}", name="broken")
    (tmp_path / "guide" / "en" / "broken.md").write_bytes(b"\xff\xfe\x00")
    passages, problems = read_guide(tmp_path)
    assert len(passages) == 1
    assert [problem.path for problem in problems] == ["guide/en/broken.md"]


def test_our_own_guide_has_no_problem() -> None:
    passages, problems = read_guide(Path(knowledge.__file__).parent)
    assert not [str(problem) for problem in problems]
    assert len(passages) >= 750
