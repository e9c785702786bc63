"""The chat model that writes answers, where one is configured."""

from __future__ import annotations

from bot.answers.write.model import check_configured
from bot.answers.write.problems import ModelMisconfigured
from bot.doctor.finding import Finding, bad, off, ok
from bot.settings import Settings


async def chat_model(settings: Settings) -> Finding:
    """Whether its package is there. The model itself is not asked: that may cost money, and answers do without it."""
    if not settings.chat_model:
        return off("chat model", "none: answers are read from the guide")
    try:
        check_configured(settings)
    except ModelMisconfigured as error:
        return bad("chat model", str(error), model=settings.chat_model)
    return ok("chat model", f"{settings.chat_model} (not asked)", model=settings.chat_model)
