"""Whether a text is nothing but the name of a place."""

from __future__ import annotations

from bot.language.countries import names
from bot.language.fold import fold
from bot.language.towns import towns

_MARKS = " \t\n.,;:!?¡¿()\"'"


def is_place(text: str) -> bool:
    """Whether *text* is the name of a country, or that of a larger town with its capital letter ("ağrı" is a pain, "Ağrı" a town)."""
    bare = text.strip(_MARKS)
    name = fold(bare)
    return name in names() or (bare[:1].isupper() and name in towns())
