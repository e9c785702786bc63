"""Splits an own document into passages: along headings, then paragraphs and list items, tables between their rows."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from indexing.blocks import Block, Loaded
from indexing.language import language_code, tell_language
from indexing.passages import Own, Passage, Source

LIMIT = 950  # characters of a passage: with its heading path, under the 256 tokens an encoder reads
MOST = int(LIMIT * 1.3)  # of a passage whose first sentence leads in to the next; no passage is longer
LEAST = 350  # of a piece of a longer section, where it can be helped
LONGEST_HEADING = 160  # of a heading; what is longer is a paragraph that was made to look like one
OTHER_LANGUAGE = 120  # letters of a passage that may be in another language than its document
_SENTENCE = re.compile(r"(?<=[.!?…;:])[\"'”’)\]]{0,3}\s+(?=[\"'“‘(\[¿¡]{0,3}[A-ZÀ-ÞΑ-ΩА-Я0-9])")


@dataclass
class _Section:
    path: tuple[str, ...]
    blocks: list[Block] = field(default_factory=list)
    page: int = 0


def split(document: str, loaded: Loaded) -> list[Passage]:
    """The passages of a document, in order. Their ids come from document, heading path and number within it."""
    title = _cut(" ".join(loaded.title.split()), LONGEST_HEADING) or _pretty(document)
    text = "\n".join(block.text for block in loaded.blocks)
    language = language_code(loaded.language) or tell_language(text) or "en"
    front = loaded.front
    own = Own(
        front.get("dated", ""),
        front.get("expires", ""),
        front.get("review_by", ""),
        front.get("organisation", ""),
        circle=front.get("circle", ""),
    )
    numbers: Counter[tuple[str, ...]] = Counter()
    passages = []
    for section in _sections(title, loaded.blocks):
        for piece, page in _pieces(section.blocks):
            numbers[section.path] += 1
            passages.append(
                Passage(
                    id=_id(document, section.path, numbers[section.path]),
                    document=document,
                    title=section.path[-1],
                    section=" > ".join(section.path),
                    text=piece,
                    language=_language_of(piece, language),
                    sources=(Source(title, loaded.url),),
                    kind="own",
                    own=replace(own, page=page or section.page),
                )
            )
    return passages


def _language_of(piece: str, language: str) -> str:
    """That of the document, unless the piece is long enough to tell another one."""
    letters = sum(letter.isalpha() for letter in piece)
    return tell_language(piece) or language if letters >= OTHER_LANGUAGE else language


def _sections(title: str, blocks: Iterable[Block]) -> Iterator[_Section]:
    """Every heading with what stands under it. A heading with nothing under it is text of the section above."""
    stack: list[tuple[int, str]] = []
    section = _Section((title,))
    bare: Block | None = None  # a heading that nothing stands under yet
    for block in map(_readable, blocks):
        if not block.text.strip():
            continue
        if block.kind != "heading":
            section.blocks.append(block)
            bare = None
            continue
        if bare is not None and block.level <= bare.level:
            yield _lost(title, stack, bare)
        elif section.blocks:
            yield section
        while stack and stack[-1][0] >= block.level:
            stack.pop()
        stack.append((block.level, " ".join(block.text.split())))
        section, bare = _Section(_path(title, stack), page=block.page), block
    if section.blocks:
        yield section
    elif bare is not None:
        yield _lost(title, stack, bare)


def _path(title: str, stack: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    names = [name for _, name in stack]
    return (title, *(names[1:] if names and names[0] == title else names))


def _lost(title: str, stack: Sequence[tuple[int, str]], bare: Block) -> _Section:
    text = Block("text", f"**{' '.join(bare.text.split())}**", page=bare.page)
    return _Section(_path(title, stack[:-1]), [text], bare.page)


def _readable(block: Block) -> Block:
    if block.kind == "heading" and len(block.text) > LONGEST_HEADING:
        return replace(block, kind="text", level=0)
    return block


def _pieces(blocks: Sequence[Block]) -> Iterator[tuple[str, int]]:
    """(text, page) of at most MOST characters, cut where it hurts least."""
    parts = [part for block in blocks for part in _parts(block)]
    total = sum(len(part.text) + 2 for part in parts)
    # Even pieces: 1,000 characters become two of 500, not one of 950 and a crumb.
    target = total / max(1, -(-total // LIMIT))
    run: list[Block] = []
    size = 0
    for part in parts:
        more = len(part.text) + 2
        full = size + more > LIMIT or (size >= target and size > LEAST)
        lead_in = bool(run) and run[-1].text.rstrip().endswith((":", "**")) and size + more <= MOST
        if run and full and not lead_in:
            yield _text(run), run[0].page
            run, size = [], 0
        run.append(part)
        size += more
    if run:
        yield _text(run), run[0].page


def _text(run: Sequence[Block]) -> str:
    text = run[0].text
    for before, block in pairwise(run):
        text += ("\n" if before.kind == block.kind == "item" else "\n\n") + block.text
    return text


def _parts(block: Block) -> Iterator[Block]:
    if not block.text.strip():
        return
    if len(block.text) <= LIMIT:
        yield block
        return
    by_kind = {"table": _table_parts, "code": _code_parts}
    for text in by_kind.get(block.kind, _prose_parts)(block.text):
        if text.strip():
            yield replace(block, text=text)


def _prose_parts(text: str) -> Iterator[str]:
    pieces = (piece for line in _SENTENCE.split(text) for piece in _hard(line, LIMIT))
    yield from _filled(pieces, " ", LIMIT)


def _table_parts(text: str) -> Iterator[str]:
    """Some rows each, with the head of the table again above them."""
    lines = text.split("\n")
    head = "\n".join(lines[:2]) + "\n" if len(lines) > 2 and _is_rule(lines[1]) else ""
    if len(head) > LIMIT // 2:
        head = ""
    room = LIMIT - len(head)
    rows = (piece for line in lines[2 if head else 0 :] for piece in _hard(line, room))
    for some in _filled(rows, "\n", room):
        yield head + some


def _code_parts(text: str) -> Iterator[str]:
    lines = text.split("\n")
    fenced = len(lines) > 2 and len(lines[0]) <= 40 and lines[0].lstrip().startswith(("```", "~~~"))
    opening, closing = (lines[0] + "\n", "\n" + lines[0].strip()[:3]) if fenced else ("", "")
    closed = fenced and lines[-1].strip()[:3] == closing.strip()
    room = LIMIT - len(opening) - len(closing)
    inner = lines[1 : -1 if closed else None] if fenced else lines
    for some in _filled((piece for line in inner for piece in _hard(line, room)), "\n", room):
        yield f"{opening}{some}{closing}"


def _filled(pieces: Iterable[str], between: str, room: int) -> Iterator[str]:
    """As many *pieces* together as have room."""
    run: list[str] = []
    size = 0
    for piece in pieces:
        if run and size + len(piece) + len(between) > room:
            yield between.join(run)
            run, size = [], 0
        run.append(piece)
        size += len(piece) + len(between)
    if run:
        yield between.join(run)


def _hard(sentence: str, room: int) -> Iterator[str]:
    """A sentence that is still too long (a list without full stops, a wall of text) in pieces by words."""
    start = 0
    while len(sentence) - start > room:
        cut = sentence.rfind(" ", start + room // 2, start + room)
        cut = cut if cut > 0 else start + room
        yield sentence[start:cut]
        start = cut + 1 if sentence[cut] == " " else cut
    if start < len(sentence):
        yield sentence[start:]


def _is_rule(line: str) -> bool:
    return "---" in line and not line.strip("|-: \t")


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip() + "…"


def _id(document: str, path: tuple[str, ...], number: int) -> str:
    plain = unicodedata.normalize("NFKD", path[-1]).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-")
    mark = hashlib.sha256("\n".join(path).encode("utf-8", "ignore")).hexdigest()[:6]
    return f"{document}#{slug}-{mark}.{number}" if slug else f"{document}#{mark}.{number}"


def _pretty(document: str) -> str:
    stem = document.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return re.sub(r"[-_]+", " ", stem).strip() or document
