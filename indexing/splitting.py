"""Splits an own document into passages: along headings, then paragraphs and list items; tables stay whole."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from indexing.blocks import Block, Loaded
from indexing.passages import Passage, Source
from indexing.stopwords import guess_language

LIMIT = 950  # characters of a passage: with its heading path, under the 256 tokens an encoder reads
CRUMB = 160  # a section shorter than this joins its neighbour where both fit
LEAST = 350  # of a piece of a longer section, where it can be helped
_SENTENCE = re.compile(r"(?<=[.!?…;:])[\"'”’)\]]*\s+(?=[\"'“‘(\[¿¡]*[A-ZÀ-ÞΑ-ΩА-Я0-9])")


@dataclass
class _Section:
    path: tuple[str, ...]
    blocks: list[Block] = field(default_factory=list)

    @property
    def size(self) -> int:
        return sum(len(block.text) + 2 for block in self.blocks)


def split(document: str, loaded: Loaded) -> list[Passage]:
    """The passages of a document, in order. Their ids come from document, heading path and number within it."""
    title = loaded.title or _pretty(document)
    text = "\n".join(block.text for block in loaded.blocks)
    language = loaded.language or guess_language(text)
    numbers: Counter[tuple[str, ...]] = Counter()
    passages = []
    for section in _merged(_sections(title, loaded.blocks)):
        for piece in _pieces(section.blocks):
            numbers[section.path] += 1
            passages.append(
                Passage(
                    id=_id(document, section.path, numbers[section.path]),
                    document=document,
                    title=section.path[-1],
                    section=" > ".join(section.path),
                    text=piece,
                    language=language,
                    sources=(Source(title, loaded.url),),
                    kind="own",
                )
            )
    return passages


def _sections(title: str, blocks: Iterable[Block]) -> Iterator[_Section]:
    stack: list[tuple[int, str]] = []
    section = _Section((title,))
    for block in blocks:
        if block.kind != "heading":
            section.blocks.append(block)
            continue
        if section.blocks:
            yield section
        while stack and stack[-1][0] >= block.level:
            stack.pop()
        stack.append((block.level, " ".join(block.text.split())))
        names = [name for _, name in stack]
        section = _Section((title, *(names[1:] if names[0] == title else names)))
    if section.blocks:
        yield section


def _merged(sections: Iterable[_Section]) -> Iterator[_Section]:
    """Join a short section with the next one under the same parent; the headings that the path loses go into the text."""
    held: _Section | None = None
    for section in sections:
        if held is not None and (joined := _join(held, section)):
            held = joined
            continue
        if held is not None:
            yield held
        held = section
    if held is not None:
        yield held


def _join(first: _Section, second: _Section) -> _Section | None:
    if min(first.size, second.size) >= CRUMB or first.size + second.size > LIMIT:
        return None
    common = _common(first.path, second.path)
    if len(common) < max(1, len(first.path) - 1) or len(common) < len(second.path) - 1:
        return None
    return _Section(common, [*_headed(first, common), *_headed(second, common)])


def _headed(section: _Section, path: tuple[str, ...]) -> list[Block]:
    lost = section.path[len(path) :]
    return [*(Block("text", f"**{name}**") for name in lost), *section.blocks]


def _common(first: Sequence[str], second: Sequence[str]) -> tuple[str, ...]:
    same = []
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        same.append(one)
    return tuple(same)


def _pieces(blocks: Sequence[Block]) -> Iterator[str]:
    """Texts of at most LIMIT characters (a table or code may be longer), cut where it hurts least."""
    parts = [part for block in blocks for part in _parts(block)]
    total = sum(len(part.text) + 2 for part in parts)
    # Even pieces: 1,000 characters become two of 500, not one of 950 and a crumb.
    target = total / max(1, -(-total // LIMIT))
    run: list[Block] = []
    size = 0
    for part in parts:
        more = len(part.text) + 2
        full = size + more > LIMIT or (size >= target and size > LEAST)
        lead_in = bool(run) and run[-1].text.rstrip().endswith((":", "**")) and size + more <= LIMIT * 1.3
        if run and full and not lead_in:
            yield _text(run)
            run, size = [], 0
        run.append(part)
        size += more
    if run:
        yield _text(run)


def _text(run: Sequence[Block]) -> str:
    text = run[0].text
    for before, block in pairwise(run):
        text += ("\n" if before.kind == block.kind == "item" else "\n\n") + block.text
    return text


def _parts(block: Block) -> Iterator[Block]:
    if len(block.text) <= LIMIT or block.kind in ("table", "code"):
        yield block
        return
    run = ""
    for sentence in (piece for line in _SENTENCE.split(block.text) for piece in _hard(line)):
        if run and len(run) + len(sentence) + 1 > LIMIT:
            yield Block(block.kind, run)
            run = ""
        run = f"{run} {sentence}" if run else sentence
    if run:
        yield Block(block.kind, run)


def _hard(sentence: str) -> Iterator[str]:
    """A sentence that is still too long (a list without full stops, a wall of text) in pieces by words."""
    while len(sentence) > LIMIT:
        cut = sentence.rfind(" ", LIMIT // 2, LIMIT)
        cut = cut if cut > 0 else LIMIT
        yield sentence[:cut]
        sentence = sentence[cut:].lstrip()
    if sentence:
        yield sentence


def _id(document: str, path: tuple[str, ...], number: int) -> str:
    plain = unicodedata.normalize("NFKD", path[-1]).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-")
    mark = hashlib.sha256("\n".join(path).encode("utf-8", "ignore")).hexdigest()[:6]
    return f"{document}#{slug}-{mark}.{number}" if slug else f"{document}#{mark}.{number}"


def _pretty(document: str) -> str:
    stem = document.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return re.sub(r"[-_]+", " ", stem).strip() or document
