"""The guide's format is read whole, and every mistake in it is named with its file and line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from indexing.guide import parse_guide, read_guide
from indexing.passages import Dated, Source
from indexing.problems import KnowledgeError

FRONT = """---
id: activities
title: Activities
language: en
order: 30
sources:
  iky: {title: "IKY", url: "https://iky.gr"}
  oead: {title: "OeAD", url: "https://oead.at"}
---
# Activities

Introduction.

## Learners

Only grouping.

### Short stay: 10 to 89 days

```yaml rule
id: vet.activities.short
calls: "2021-2026"
certainty: reported
sources: [oead, iky]
facts: [F1.82]
audience: [learner]
related: [vet.activities.long]
dates: [{on: 2026-02-19, what: "Deadline KA122"}]
asks:
  en: ["how long"]
  es: ["cuánto tiempo"]
```

Learners can go for **10 to 89 days**.

```text
## not a heading
```
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "activities.md"
    path.write_text(text, encoding="utf-8")
    return path


def problems(folder: Path, text: str) -> list[str]:
    with pytest.raises(KnowledgeError) as caught:
        parse_guide(write(folder, text))
    return [str(problem) for problem in caught.value.problems]


def test_a_rule_is_read_whole(tmp_path: Path) -> None:
    (passage,) = parse_guide(write(tmp_path, FRONT))
    assert passage.id == "vet.activities.short"
    assert (passage.document, passage.title) == ("activities", "Short stay: 10 to 89 days")
    assert passage.section == "Activities > Learners > Short stay: 10 to 89 days"
    assert passage.sources == (Source("OeAD", "https://oead.at"), Source("IKY", "https://iky.gr"))
    assert passage.dates == (Dated(dt.date(2026, 2, 19), "Deadline KA122"),)
    assert passage.asks == {"en": ("how long",), "es": ("cuánto tiempo",)}
    assert passage.text.startswith("Learners can go") and "## not a heading" in passage.text
    assert (passage.calls, passage.certainty, passage.facts) == ("2021-2026", "reported", ("F1.82",))


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("---\nid: activities", "id: activities", 1, "front matter"),
        ("title: Activities\nlanguage", "language", 2, "title"),
        ("calls: \"2021-2026\"", "calls: \"since 2021\"", 21, "calls"),
        ("calls: \"2021-2026\"\n", "", 21, "calls"),
        ("sources: [oead, iky]", "sources: [nobody]", 21, "'nobody' is not in the front matter"),
        ("sources: [oead, iky]", "sources: [oead", 25, "YAML"),
        ("id: vet.activities.short", "id: Vet Activities", 21, "id"),
        ("certainty: reported", "certainty: sure", 21, "certainty"),
        ("audience: [learner]", "audience: [pupil]", 21, "audience"),
        ("facts: [F1.82]", "fact: [F1.82]", 21, "fact"),
        ("\n```yaml rule", "\nText first.\n\n```yaml rule", 22, "right under its heading"),
        ("Learners can go for **10 to 89 days**.\n\n```text\n## not a heading\n```\n", "", 18, "no text"),
        ("```text\n## not a heading\n```\n", "```text\n", 36, "not closed"),
        ("dates: [{on: 2026-02-19", "dates: [{on: 2026-02-31", 21, "day is out of range"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_line(tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
    assert old in FRONT
    found = problems(tmp_path, FRONT.replace(old, new, 1))
    assert any(one.startswith(f"activities.md:{line}: ") and words in one for one in found), found


def test_two_rules_under_one_heading_are_refused(tmp_path: Path) -> None:
    again = FRONT + "\n```yaml rule\nid: vet.a.b\n```\n"
    assert any("one heading per rule" in one for one in problems(tmp_path, again))


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    text = FRONT.replace("certainty: reported", "certainty: sure").replace("sources: [oead", "sources: [none")
    other = FRONT[FRONT.index("### ") :].replace("vet.activities.short", "vet.activities.other")
    found = problems(tmp_path, text + other.replace("iky]", "gone]"))
    assert len(found) >= 2


def test_an_id_used_in_two_documents_is_a_problem_and_the_first_one_serves(tmp_path: Path) -> None:
    (tmp_path / "guide" / "en").mkdir(parents=True)
    write(tmp_path / "guide" / "en", FRONT)
    (tmp_path / "guide" / "en" / "more.md").write_text(FRONT.replace("id: activities", "id: more"))
    passages, found = read_guide(tmp_path / "guide")
    assert [passage.document for passage in passages] == ["activities"]
    assert "already used" in str(found[0])


def test_a_broken_document_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / "guide" / "en").mkdir(parents=True)
    write(tmp_path / "guide" / "en", FRONT)
    (tmp_path / "guide" / "en" / "broken.md").write_bytes(b"\xff\xfe\x00")
    passages, found = read_guide(tmp_path / "guide")
    assert len(passages) == 1
    assert [problem.path for problem in found] == ["guide/en/broken.md"]


def test_our_own_guide_has_no_problem() -> None:
    import knowledge

    passages, found = read_guide(Path(knowledge.__file__).parent / "guide")
    assert not [str(problem) for problem in found]
    assert len(passages) >= 120
