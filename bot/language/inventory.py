"""What each language has, lacks and has made from a text that was changed since: counted over the files, part by part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import knowledge
from bot.language import completeness
from bot.language.completeness import PREVAILING, TEXTS, state_of
from bot.language.packs import FOLDER, languages, words_or_none
from bot.language.wording import texts_in, worded
from indexing import plainyaml
from indexing.questions import read_questions
from indexing.wordings import Wordings, fingerprint

FEWEST_ASKS = 6  # of a rule, where the language does not say otherwise
FEWEST_NEAR_MISSES = 250
# Files whose wording stands in one mapping per text, language by language.
WORDED = ("flows/*.yaml", "flow_wording.yaml", "checklists/*.yaml")
Fingerprints = Mapping[str, str]


@dataclass(frozen=True)
class LanguagePart:
    """One kind of text of a language: how many there are of how many, and the names of those that are missing and stale."""

    name: str
    needed: int
    missing: tuple[str, ...]
    stale: tuple[str, ...] = ()

    @property
    def there(self) -> int:
        return self.needed - len(self.missing)


@dataclass(frozen=True)
class LanguageReport:
    """A language: its state (offered, answers, begun) and its parts."""

    code: str
    state: str
    parts: tuple[LanguagePart, ...]

    @property
    def lacks(self) -> bool:
        """Whether anything is missing or stale."""
        return any(part.missing or part.stale for part in self.parts)


def report(code: str, root: Path = knowledge.ROOT) -> LanguageReport:
    """All parts of the language *code*."""
    wordings = Wordings(root)
    parts = (
        _texts(code, root),
        _guide(code, wordings),
        _questions(code, wordings),
        _asks(code, root),
        _words(code),
        *_worded(code, root),
        _near_misses(code, root),
    )
    return LanguageReport(code, state_of(code), parts)


def reports(root: Path = knowledge.ROOT) -> tuple[LanguageReport, ...]:
    """Every language that there is a folder for."""
    return tuple(report(code, root) for code in languages())


def sources(kind: str, root: Path = knowledge.ROOT) -> Fingerprints:
    """The English texts of a *kind* (texts, guide, questions) by name, each as its fingerprint."""
    if kind == "texts":
        return _english_texts()
    english = Wordings(root).of(PREVAILING)
    if kind == "questions":
        return {one.id: fingerprint(one.asked.question, one.asked.answer) for one in english.known()}
    found = ((rule, english.text(rule)) for rule in english.rules())
    return {rule: fingerprint(text.title, text.text) for rule, text in found if text is not None}


def there(kind: str, code: str, root: Path = knowledge.ROOT) -> frozenset[str]:
    """The names of the texts of a *kind* that a language has."""
    if kind == "texts":
        return completeness.texts_of(code)
    wording = Wordings(root).of(code)
    return frozenset(wording.rules()) if kind == "guide" else frozenset(one.id for one in wording.known())


@lru_cache(maxsize=1)
def _english_texts() -> Fingerprints:
    """Text by text, with the lines that belong to it."""
    found: dict[str, list[str]] = {}
    for path in sorted((TEXTS / PREVAILING).glob("*.ftl")):
        name = ""
        for line in path.read_text("utf-8").splitlines():
            begins = completeness.begins_text(line)
            name = begins or ("" if line.startswith("#") else name)
            if name:
                found.setdefault(name, []).append(line)
    return {name: fingerprint(*lines) for name, lines in found.items()}


def stamped(code: str, root: Path = knowledge.ROOT) -> dict[str, dict[str, str]]:
    """``made_from/<code>.yaml``: of which English text each translation was made."""
    path = root / "made_from" / f"{code}.yaml"
    return plainyaml.load(path.read_text("utf-8")) or {} if path.exists() else {}


def _part(name: str, kind: str, code: str, root: Path) -> LanguagePart:
    if code == PREVAILING:
        return LanguagePart(name, len(sources(kind, root)), ())
    english, own, made_of = sources(kind, root), there(kind, code, root), stamped(code, root).get(kind, {})
    missing = tuple(one for one in english if one not in own)
    stale = tuple(
        one
        for one, now in english.items()
        if one in own and made_of.get(one) is not None and made_of[one] != now
    )
    return LanguagePart(name, len(english), missing, stale)


def _texts(code: str, root: Path) -> LanguagePart:
    return _part("interface texts", "texts", code, root)


def _guide(code: str, wordings: Wordings) -> LanguagePart:
    return _part("guide texts", "guide", code, wordings.root)


def _questions(code: str, wordings: Wordings) -> LanguagePart:
    return _part("questions", "questions", code, wordings.root)


def _asks(code: str, root: Path) -> LanguagePart:
    """Rules with fewer asks than a rule of this language needs."""
    english, _ = read_questions(root / "questions" / PREVAILING)
    own, _ = read_questions(root / "questions" / code)
    least = int((words_or_none(code, "language") or {}).get("asks", FEWEST_ASKS))
    too_few = [rule for rule in english if sum(len(one.phrases) for one in own.get(rule, ())) < least]
    return LanguagePart(f"rules with {least} asks", len(english), tuple(too_few))


def _words(code: str) -> LanguagePart:
    needed = sorted(path.stem for path in (FOLDER / PREVAILING).glob("*.yaml"))
    return LanguagePart(
        "words", len(needed), tuple(name for name in needed if not (FOLDER / code / f"{name}.yaml").exists())
    )


def _worded(code: str, root: Path) -> Iterator[LanguagePart]:
    """The wording of what is data: flows and checklists."""
    for pattern in WORDED:
        found = [
            (f"{path.stem}: {where}", node)
            for path in sorted(root.glob(pattern))
            for where, node in texts_in(_with_translations(path, root))
        ]
        name = pattern.removesuffix(".yaml").removesuffix("/*").replace("_", " ")
        yield LanguagePart(name, len(found), tuple(where for where, node in found if not node.get(code)))


def _with_translations(path: Path, root: Path) -> Any:
    return worded(plainyaml.load(path.read_text("utf-8")), path.stem, root / "wording")


def _near_misses(code: str, root: Path) -> LanguagePart:
    phrases: set[str] = set()
    for path in (root / "near_misses" / code).glob("*.yaml"):
        phrases.update(
            phrase for theme in plainyaml.load(path.read_text("utf-8")).values() for phrase in theme
        )
    lacking = max(0, FEWEST_NEAR_MISSES - len(phrases))
    needed = max(FEWEST_NEAR_MISSES, len(phrases))
    return LanguagePart(
        "near misses", needed, tuple(f"phrase {needed - number}" for number in range(lacking))
    )
