"""Looks at every part, each for itself and within a time: what breaks one look says nothing about the others."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.doctor import deliveries, index, local, model, store, telegram
from bot.doctor.finding import Finding, FindingState, bad
from bot.doctor.secrets import without_secrets
from bot.settings import Settings
from indexing.problems import IndexUnavailable

SECONDS = 20.0  # for one look; those that ask the network have a shorter time of their own

Look = Callable[[Settings], Awaitable[Finding]]

LOOKS: dict[str, Look] = {
    "settings": local.settings,
    "python": local.python,
    "data folder": local.data_folder,
    "database": store.database,
    "deliveries": deliveries.sending,
    "messages": deliveries.put_aside,
    "index": index.index,
    "encoder": index.encoder,
    "chroma server": index.chroma_server,
    "telegram": telegram.bot,
    "webhook": telegram.webhook,
    "chat model": model.chat_model,
    "web": local.web,
}


async def examine(settings: Settings, looks: dict[str, Look] | None = None) -> list[Finding]:
    """A finding for each look, in order. Never raises; secrets of *settings* are taken out of every text."""
    chosen = LOOKS if looks is None else looks
    return list(await asyncio.gather(*(_one(settings, name, look) for name, look in chosen.items())))


def healthy(findings: Sequence[Finding]) -> bool:
    """Whether nothing is broken; what needs attention later does not count."""
    return all(one.state is not FindingState.BAD for one in findings)


async def _one(settings: Settings, name: str, look: Look) -> Finding:
    try:
        found = await asyncio.wait_for(look(settings), SECONDS)
    except TimeoutError:
        found = bad(name, f"no answer within {SECONDS:g} s")
    except IndexUnavailable as error:
        found = bad(name, str(error))
    except Exception as error:
        found = bad(name, f"{type(error).__name__}: {' '.join(str(error).split())}"[:300])
    return Finding(found.name, found.state, without_secrets(settings, found.text), found.details)
