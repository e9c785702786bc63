"""A reaction under an answer counts as its rating, as the buttons do; of the person who asked, and nobody else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.gaps import ratings
from bot.people.person_store import person_id
from indexing import plainyaml


@dataclass(frozen=True)
class Reaction:
    """Somebody reacted to a message: how, as a rating."""

    chat: str
    message: str
    person: str
    rating: int


@lru_cache
def _meanings() -> dict[str, int]:
    raw = plainyaml.load((Path(__file__).parent / "reactions.yaml").read_text("utf-8"))
    return {
        **dict.fromkeys(raw["helpful"], ratings.HELPFUL),
        **dict.fromkeys(raw["not-asked"], ratings.NOT_ASKED),
    }


def reaction_of(change: dict[str, Any]) -> Reaction | None:
    """The reaction in *change*; None where it was taken back, or says neither the one nor the other."""
    shown = [one.get("emoji") for one in change.get("new_reaction") or ()]
    meant = next((_meanings()[emoji] for emoji in reversed(shown) if emoji in _meanings()), None)
    if meant is None or "user" not in change:
        return None
    return Reaction(str(change["chat"]["id"]), str(change["message_id"]), str(change["user"]["id"]), meant)


async def rate(connection: AsyncConnection, channel: str, reaction: Reaction, now: Any) -> None:
    """Keep it with the question that the message answers; a message that answers none has no rating."""
    found = await ratings.of_message(connection, channel, reaction.chat, reaction.message)
    if found is not None and found.person == person_id(channel, reaction.person):
        await ratings.rate(connection, found.id, reaction.rating, now)
