"""What in the reading of a document a person should doubt, told by the text that came out of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexing.blocks import Block, Loaded

UNREADABLE = 0.02  # of the words
ONE_LETTER = 0.25  # of the words, in a text of some length
OUTSIDE = 0.6  # of the text, where there is enough of it
MUCH = 3_000  # characters
SOME_WORDS = 30
_UNREADABLE = re.compile("\ufffd|[\ue000-\uf8ff]|\\(cid:\\d{1,6}\\)")
_WRONG_ENCODING = re.compile(
    "Ã[\u0080-\u00bf¤¶¼œŸ±³©]|Å[\u0082\u0084\u009a\u203a\u2021]|â€[\u0090-\u009f™œ“”]|Ð[\u0080-\u00bf]"
)
_LETTERS = re.compile(r"[^\W\d_]+")


def doubts_of(loaded: Loaded, language: str) -> tuple[str, ...]:
    """One sentence for each doubt; *language* is what was told of the text, empty where nothing could be."""
    return (*loaded.doubts, *_doubts(loaded.blocks, language))


def _doubts(blocks: Sequence[Block], language: str) -> Iterator[str]:
    text = "\n".join(block.text for block in blocks if block.kind != "code")
    words = text.split()
    unreadable = sum(_UNREADABLE.search(word) is not None for word in words)
    if unreadable > UNREADABLE * len(words):
        yield f"{_share(unreadable, len(words))} of the words have signs that cannot be read"
    letters = _LETTERS.findall(text)
    single = sum(len(word) == 1 for word in letters)
    if len(letters) >= SOME_WORDS and single > ONE_LETTER * len(letters):
        yield f"{_share(single, len(letters))} of the words have one letter: the letters may be set apart"
    if len(_WRONG_ENCODING.findall(text)) >= 2:
        yield "letters look as if the file were in another encoding than it says (Ã¼ for ü)"
    outside = sum(len(block.text) for block in _before_headings(blocks))
    total = sum(len(block.text) for block in blocks)
    if total > MUCH and outside > OUTSIDE * total:
        yield f"{_share(outside, total)} of the text stand under no heading: what is found cannot be named well"
    if not language and len(letters) >= SOME_WORDS:
        yield "the language of the text could not be told"


def _before_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks before the first heading, that of the title apart."""
    headings = [at for at, block in enumerate(blocks) if block.kind == "heading"]
    if headings[:1] == [0]:
        headings = headings[1:]
    yield from blocks[: headings[0]] if headings else blocks


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)} %"
