"""docs/adding-a-language.md followed with a language that does not exist: nothing but data makes it recognised, answered in and offered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

import knowledge
from bot.language import catalogue, completeness, detection, inventory, packs
from bot.language.stamps import stamp
from indexing import stopwords
from tests.language.made_up import CODE, knowledge_with_it, texts_with_it

CACHED: tuple[tuple[ModuleType, str], ...] = (
    (packs, "languages"), (packs, "words"), (packs, "names"), (packs, "question_words"), (completeness, "texts_of"),
    (completeness, "answering"), (completeness, "offered"), (detection, "_small_words"), (stopwords, "stop_words"), (catalogue, "_bundle"),
)  # fmt: skip


def _forget() -> None:
    for module, name in CACHED:
        getattr(module, name).cache_clear()


@pytest.fixture
def with_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Path]]:
    """Gives the house the made-up language, with the texts of the interface that match."""

    def give(files: str) -> Path:
        root = knowledge_with_it(tmp_path)
        texts = texts_with_it(tmp_path, files)
        monkeypatch.setattr(knowledge, "ROOT", root)
        for module in (packs, inventory, stopwords):
            monkeypatch.setattr(module, "FOLDER", root / "languages")
        for module in (completeness, catalogue, inventory):
            monkeypatch.setattr(module, "TEXTS", texts)
        _forget()
        return root

    yield give
    monkeypatch.undo()
    _forget()


def test_with_the_texts_of_an_answer_it_is_answered_in(with_texts: Callable[[str], Path]) -> None:
    with_texts("answers.ftl")
    assert CODE in packs.languages() and packs.names()[CODE] == "Zuqi"
    assert completeness.state_of(CODE) == "answers"
    assert catalogue.say(CODE, "sources-title") == "Zuoj"
    assert catalogue.say(CODE, "help") == catalogue.say("en", "help")


def test_with_all_texts_it_is_offered(with_texts: Callable[[str], Path]) -> None:
    before = catalogue.LANGUAGES
    with_texts("*.ftl")
    assert completeness.offered() == (*before, CODE)


def test_its_small_words_make_it_known(with_texts: Callable[[str], Path]) -> None:
    with_texts("answers.ftl")
    assert detection.detect("zu kiom da tagoj estas la praktiko", CODE) == CODE
    assert detection.small_words("zu kiom da tagoj")[CODE] >= 1.5


def test_what_it_lacks_and_what_is_stale_is_said(with_texts: Callable[[str], Path]) -> None:
    root = with_texts("answers.ftl")
    parts = {part.name: part for part in inventory.report(CODE, root).parts}
    assert parts["questions"].there == 1 and parts["words"].missing == ()
    assert parts["rules with 6 asks"].there == 1
    assert parts["flows"].there == 0 and "help" in parts["interface texts"].missing
    assert stamp(CODE, root=root) > 1
    english = root / "questions" / "en" / "learner-activities.yaml"
    key = "vet.activities.short-term-learner/how-long"
    assert key not in {part.name: part for part in inventory.report(CODE, root).parts}["questions"].stale
    read = english.read_text("utf-8")
    question = inventory.Wordings(root).of("en").question(*key.split("/"))
    assert question is not None
    english.write_text(read.replace(question.question, "Is this another question?", 1), "utf-8")
    assert inventory.report(CODE, root).parts[2].stale == (key,)
    assert stamp(CODE, root=root) == 0
    assert stamp(CODE, [key], root=root) == 1
    assert inventory.report(CODE, root).parts[2].stale == ()
