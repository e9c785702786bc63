"""A place to build an index in: knowledge, sources, data, and the fake model, each below one folder."""

from __future__ import annotations

from pathlib import Path

from indexing.build import BuildReport, build_index
from indexing.current_index import CurrentIndex
from indexing.index import Index, open_index
from tests.indexing.fakes import FakeModel

RULES = """order: 1
sources:
  s: {title: "A source", url: "https://example.org/s"}
rules:
"""
RULE = """  {id}:
    calls: "2024-2026"
    sources: [s]
"""
QUESTION = """{id}:
  about:
    question: "What about {name}?"
    answer: "{name}."
    asks: ["ask about {name}"]
"""


class Place:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.knowledge = folder / "knowledge"
        self.own = folder / "own"
        self.index = folder / "data" / "index"
        self.models = folder / "data" / "models"
        self.cache = folder / "data" / "embeddings.sqlite"
        self.model = FakeModel()
        for part in ("rules", "guide/en", "questions/en"):
            (self.knowledge / part).mkdir(parents=True)
        self.own.mkdir()

    def guide(self, document: str, **texts: str) -> Path:
        """Write a guide document with a rule ``<document>.<name>`` for each name=text."""
        names = {name: f"{document}.{name}" for name in texts}
        prose = [f"# {document.title()}\n"]
        prose += [f"\n## {name.title()} {{#{names[name]}}}\n\n{text}\n" for name, text in texts.items()]
        rules = RULES + "".join(RULE.format(id=identity) for identity in names.values())
        questions = "".join(QUESTION.format(id=identity, name=name) for name, identity in names.items())
        (self.knowledge / "rules" / f"{document}.yaml").write_text(rules, encoding="utf-8")
        (self.knowledge / "questions" / "en" / f"{document}.yaml").write_text(questions, encoding="utf-8")
        path = self.knowledge / "guide" / "en" / f"{document}.md"
        path.write_text("".join(prose), encoding="utf-8")
        return path

    def build(self, model: FakeModel | None = None, into: Path | str | None = None) -> BuildReport:
        return build_index(
            [self.own],
            self.knowledge,
            into or self.index,
            self.models,
            self.cache,
            model or self.model,
            on_progress=lambda _: None,
        )

    def open(self, model: FakeModel | None = None, into: Path | str | None = None) -> Index:
        return open_index(into or self.index, self.models, encoder=(model or self.model).encoder())


def shelf_of(where: Path | str, place: Place) -> CurrentIndex[Index]:
    """What follows the pointer at *where*, and opens another version at once."""
    return CurrentIndex(
        where,
        place.models,
        lambda index: index,
        every=0.0,
        encoder=place.model.encoder(),
        beside=lambda job: job(),
    )
