"""Whether what is typed where a reply is waited for is meant for something else: a question, a command, a wish to stop."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.reading.folding import fold
from bot.reading.words import words

QUESTION, STOP, COMMAND, UNKNOWN, GREETING = "question", "stop", "command", "unknown", "greeting"


def of(text: str) -> str | None:
    """What *text* is instead of a reply, or None where it may be one."""
    typed = fold(text)
    if text.lstrip().startswith("/"):
        return COMMAND
    if typed in words("stop"):
        return STOP
    if typed in words("unknown"):
        return UNKNOWN
    if typed in words("greetings"):
        return GREETING
    return QUESTION if is_question(text) else None


def is_question(text: str) -> bool:
    """Whether *text* asks: by its mark, or by how it begins in one of the languages."""
    typed = fold(text)
    if "?" in text or "¿" in text:
        return True
    for phrase in words("unknown"):
        if typed.startswith(f"{phrase} ") and _begins().match(typed.removeprefix(phrase).strip()):
            return True  # "no idea what an accreditation is"
    return len(typed.split()) >= 3 and _begins().match(typed) is not None


@lru_cache(maxsize=1)
def _begins() -> re.Pattern[str]:
    return re.compile(
        "|".join(rf"(?:{re.escape(word)})\b" for word in sorted(words("asks"), key=len, reverse=True))
    )
