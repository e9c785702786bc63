"""Small words before an answer: "il 3 marzo", "from Porto". Data of the languages (``before_…`` in ``answers.yaml``)."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.reading.folding import fold
from bot.reading.words import words

_TOKEN = re.compile(r"[^\s'’,]+")


def without_lead(text: str, name: str) -> str:
    """*text* without the longest of the phrases under *name* that it begins with; all of it where nothing would be left."""
    tokens = list(_TOKEN.finditer(text))
    for count in range(min(_longest(name), len(tokens) - 1), 0, -1):
        if " ".join(fold(token.group()) for token in tokens[:count]) in words(name):
            return text[tokens[count].start() :].strip()
    return text.strip()


@lru_cache
def _longest(name: str) -> int:
    return max(len(phrase.split()) for phrase in words(name))
