"""The citation of what an answer takes from a passage."""

from __future__ import annotations

from bot.answers.own.reply import cited_badge
from bot.answers.read.reader import Part
from bot.messages import Citation


def cite(part: Part, language: str) -> Citation:
    """The citation of what an answer takes from one passage, for a reader of *language*."""
    passage = part.passage
    source = next((source for source in passage.sources if source.url), None)
    page = f", p. {passage.own.page}" if passage.own is not None and passage.own.page else ""
    return Citation(
        id=passage.id,
        title=f"{passage.section}{page}",
        url=source.url if source else "",
        call=passage.calls,
        quote=part.quotes[0],
        certainty="own" if passage.kind == "own" else passage.certainty,
        badge=cited_badge(passage, language),
    )
