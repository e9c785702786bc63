"""Takes personal data out of a question before it is stored or given to a model.

No masking finds everything: what is measured stands in ``docs/data-map.md``, and texts for people claim no more than that.
"""

from __future__ import annotations

import re

from bot import patterns
from bot.answers.question.mask_numbers import mask_numbers
from bot.answers.question.mask_words import mask_words, masking

_MAIL = patterns.compile(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)*\.[\w-]*\w")
_SPELLED_MAIL = patterns.compile(
    r"(?<![\w.])[\w.+-]{2,}\s?(?:(?:\(at\)|\[at\]|\{at\}|\(arroba\))\s?[\w-]+\s?(?:\(dot\)|\[dot\]|\s+dot\s+|\s+punto\s+|\(punto\)|\.)"
    r"|\s(?:at|arroba|chiocciola|małpa)\s+[\w-]+\s?(?:\(dot\)|\[dot\]|\s+dot\s+|\s+punto\s+|\s+punkt\s+|\s+point\s+|\s+kropka\s+))\s?[a-z]{2,6}(?!\w)",
    re.IGNORECASE,
)
_PROFILE = patterns.compile(
    r"(?:https?://)?(?:www\.)?(?:instagram|facebook|fb|tiktok|x|twitter|t|snapchat|linkedin)\.(?:com|me)/(?:in/|@|add/)?[\w.-]{3,}\w",
    re.IGNORECASE,
)
_HANDLE = patterns.compile(r"(?<![\w@/.])@[A-Za-z][\w.]{2,}\w")


def mask(text: str) -> str:
    """*text* with e-mail and postal addresses, phone, account, card and document numbers, dates of birth and stated names replaced.

    An organisation's OID (E and 8 digits) and a project's number are public and stay; so do amounts, distances and dates of stays.
    """
    for pattern, name in (
        (_MAIL, "[e-mail]"),
        (_SPELLED_MAIL, "[e-mail]"),
        (_PROFILE, "[handle]"),
        (_HANDLE, "[handle]"),
    ):
        text = pattern.sub(name, text)
    # Words first: "passport 123456789" is a passport, not a phone.
    return mask_numbers(mask_words(text), masking().lower("phones"))
