"""Gathers all passages that an index shall hold: the knowledge and the operator's own documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexing.facts import read_facts
from indexing.guide import read_guide
from indexing.loaders import SUFFIXES
from indexing.parsed import ParsedDocuments
from indexing.passages import Passage
from indexing.problems import IndexUnavailable, Problem, UnreadableDocument
from indexing.suspicion import examine


@dataclass(frozen=True)
class Gathered:
    """Passages in a stable order, how many documents they come from, what was skipped with the reason, what to look at."""

    passages: list[Passage]
    documents: int
    skipped: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()


def gather(
    sources: Sequence[Path],
    knowledge: Path | None,
    parsed: ParsedDocuments,
    on_document: Callable[[int, int], None] = lambda done, total: None,
) -> Gathered:
    """Read everything; *on_document* hears how many own documents of how many are through. A file that cannot be read is skipped and named; a source that does not exist is an error."""
    passages: list[Passage] = []
    skipped: list[Problem] = []
    warnings: list[Problem] = []
    if knowledge is not None:
        for read in (read_guide(knowledge), read_facts(knowledge)):
            passages += read[0]
            skipped += read[1]
    own = list(documents(sources))
    for number, (document, path) in enumerate(own, 1):
        on_document(number, len(own))
        if path.suffix.lower() not in SUFFIXES:
            skipped.append(Problem(document, 0, f"this type is not read (known: {', '.join(SUFFIXES)})"))
            continue
        try:
            examined = [examine(passage) for passage in parsed.passages(document, path)]
            passages += [passage for passage, _ in examined if passage.text.strip()]
            warnings += [Problem(document, 0, note) for _, notes in examined for note in notes]
        except UnreadableDocument as error:
            skipped.append(Problem(document, 0, str(error)))
    unique = _unique(passages, skipped)
    return Gathered(unique, len({passage.document for passage in unique}), tuple(skipped), tuple(warnings))


def documents(sources: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """(document, path) of every file in *sources*, in order; a document is named by its path below its source.

    Two sources with a file of the same name: the later ones carry the name of their source before it. Hidden files and folders are left out.
    Raises :class:`IndexUnavailable` for a source that does not exist.
    """
    names: set[str] = set()
    seen: set[Path] = set()
    for source in sources:
        if not source.exists():
            raise IndexUnavailable(f"the source {source} does not exist")
        base = source if source.is_dir() else source.parent
        files = sorted(path for path in source.rglob("*") if path.is_file()) if source.is_dir() else [source]
        for path in files:
            relative = path.relative_to(base)
            if any(part.startswith(".") for part in relative.parts) or path.resolve() in seen:
                continue
            seen.add(path.resolve())
            name = relative.as_posix()
            number = 1
            while name in names:
                number += 1
                mark = base.name if number == 2 else f"{base.name}-{number}"
                name = f"{mark}/{relative.as_posix()}"
            names.add(name)
            yield name, path


def _unique(passages: Sequence[Passage], skipped: list[Problem]) -> list[Passage]:
    first: dict[str, Passage] = {}
    for passage in passages:
        if passage.id in first:
            message = f"passage id {passage.id} is already used in '{first[passage.id].document}'"
            skipped.append(Problem(passage.document, 0, message))
        else:
            first[passage.id] = passage
    return list(first.values())
