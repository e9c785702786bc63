"""The citation of a passage."""

from __future__ import annotations

from bot.messages import Citation
from indexing.passages import Passage


def citation(passage: Passage, quote: str, badge: str = "") -> Citation:
    """The citation of *passage* with the words *quote* of it; *badge* says whose document it is, where it is not the guide's."""
    source = next((source for source in passage.sources if source.url), None)
    page = f", p. {passage.own.page}" if passage.own is not None and passage.own.page else ""
    return Citation(
        id=passage.id,
        title=f"{passage.section}{page}",
        url=source.url if source else "",
        call=passage.calls,
        quote=quote,
        certainty="own" if passage.kind == "own" else passage.certainty,
        badge=badge,
    )
