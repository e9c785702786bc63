"""The few words the Telegram channel says itself, and which citations it lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.channels.telegram.markup import sound
from bot.language.catalogue import say
from bot.messages import Citation


@dataclass(frozen=True)
class TelegramWords:
    """The channel's own words in one language; ``call`` has a place for the call years, as in ``call {call}``."""

    sources: str = "Sources"
    call: str = "call {call}"
    reported: str = "not official"

    def about(self, citation: Citation) -> str:
        """What follows a source's title: its call years, and whether it is only reported."""
        known = [self.call.replace("{call}", citation.call)] if citation.call else []
        known += [self.reported] if citation.certainty == "reported" else []
        known += [citation.badge] if citation.badge else []
        return "".join(f" · {text}" for text in known)


@lru_cache
def words_in(language: str) -> TelegramWords:
    """The channel's own words in *language*."""
    return TelegramWords(
        sources=say(language, "sources-title"),
        call=say(language, "sources-call", count=1, years="{call}"),
        reported=say(language, "sources-reported"),
    )


def cited(citations: Iterable[Citation]) -> list[Citation]:
    """Each source once, in order, its texts made sound."""
    once: dict[tuple[str, str, str], Citation] = {}
    for citation in citations:
        texts = {"title": sound(citation.title), "url": sound(citation.url), "call": sound(citation.call)}
        once.setdefault((texts["title"], texts["url"], texts["call"]), replace(citation, **texts))
    return list(once.values())
