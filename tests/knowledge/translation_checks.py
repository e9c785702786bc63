"""What a translation must keep of the English text: figures, addresses, ids of forms, list structure, marks of emphasis around amounts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

_ADDRESS = re.compile(r"https?://[^\s<>)\]\"']+|[\w.+-]+@[\w-]+\.[\w.]+")
_FORM = re.compile(r"\bKA\d{3}(?:-VET)?\b")
_TIME = re.compile(r"\b(\d{1,2})[:.](\d\d)\b")
_THOUSANDS = re.compile(r"(?<=\d)[.,\u00a0\u202f ](?=\d{3}(?!\d))")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_ITEM = re.compile(r"^\s*(?:[-*]|\d+\.)\s", re.MULTILINE)
_ROW = re.compile(r"^\s*\|", re.MULTILINE)


def figures_kept(english: str, translated: str) -> Iterator[str]:
    """The same as :func:`kept` for one line, in which "20." is a day and no list."""
    here, there = (
        set(_figures(_ITEM.sub(lambda mark: mark[0].replace(".", " "), text)))
        for text in (english, translated)
    )
    if here != there:
        yield f"figures {sorted(here)} became {sorted(there)}"


def kept(english: str, translated: str) -> Iterator[str]:
    """What of *english* is missing in *translated*, or stands there without being in *english*; nothing where all is kept."""
    for what, found in (
        ("address", lambda text: Counter(one.rstrip(".,;:") for one in _ADDRESS.findall(text))),
        ("form", lambda text: Counter(_FORM.findall(text))),
        ("figure", _figures),
        ("list items", lambda text: Counter({"items": len(_ITEM.findall(text))})),
        ("table rows", lambda text: Counter({"rows": len(_ROW.findall(text))})),
    ):
        here, there = found(english), found(translated)
        if what in ("figure", "form"):  # a figure may be said twice or once; none may be lost or new
            here, there = Counter(set(here)), Counter(set(there))
        if missing := here - there:
            yield f"{what} missing: {sorted(missing)}"
        if new := there - here:
            yield f"{what} new: {sorted(new)}"


def _figures(text: str) -> Counter[str]:
    """Every number, with thousands and decimals written one way."""
    plain = _ITEM.sub(" ", _ADDRESS.sub(" ", text))
    plain = _TIME.sub(r"\1.\2", plain)
    plain = _THOUSANDS.sub("", plain)
    return Counter(one.replace(",", ".") for one in _FIGURE.findall(plain))
