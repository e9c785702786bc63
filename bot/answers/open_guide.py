"""Makes ready before the first question what would make it wait."""

from __future__ import annotations

from bot.answers.question.spelling import mend
from bot.answers.scope.likeness import likeness
from bot.answers.scope.wording import wording
from bot.answers.search.vocabulary import vocabulary
from bot.language.countries import countries_in
from bot.language.towns import towns
from indexing.cache import EmbeddingCache
from indexing.index import Index


def warm_up(index: Index, cache: EmbeddingCache | None = None) -> None:
    """Load what answering from *index* needs beside it; takes a second or two, less with *cache*."""
    likeness(index, cache)
    vocabulary(index)
    wording(index)
    mend("ready", index)
    countries_in("")
    towns()
