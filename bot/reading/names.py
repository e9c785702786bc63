"""Names of people as they type them."""

from __future__ import annotations

import unicodedata

from bot.reading import intents
from bot.reading.folding import fold
from bot.reading.leads import without_lead
from bot.reading.words import words

LONGEST, MOST_WORDS = 80, 7
_MARKS = frozenset(" -'’.·,")


def read(text: str) -> str | None:
    """*text* as the name of a person; None where it is a question, a wish to stop, a greeting, or no name at all."""
    name = tidy(text)
    typed = fold(name)
    if not name or len(name) > LONGEST or len(name.split()) > MOST_WORDS or intents.of(name) is not None:
        return None
    if typed in words("yes") or typed in words("no") or typed in words("no_name"):
        return None
    is_sentence = len(typed.split()) >= 3 and any(typed.startswith(f"{word} ") for word in words("sentence"))
    bare = without_lead(name, "before_name")
    if is_sentence and bare == name:
        return None
    if not all(one.isalpha() or unicodedata.combining(one) or one in _MARKS for one in name):
        return None
    name = bare.strip(" .,")
    return name if any(one.isalpha() for one in name) else None


def tidy(text: str) -> str:
    """*text* in one line, composed, without control and hidden characters."""
    composed = unicodedata.normalize("NFC", text)
    shown = "".join(one if not unicodedata.category(one).startswith("C") else " " for one in composed)
    return " ".join(shown.split())
