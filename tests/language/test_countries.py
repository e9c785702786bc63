"""Countries by the names people give them."""

from __future__ import annotations

import pytest

from bot.language.countries import countries_in, from_cldr, names


def test_the_file_of_names_is_what_babel_has() -> None:
    found = names()
    changed = {name: code for name, code in from_cldr().items() if found.get(name) != code}
    also = {name for name in changed if found.get(name)}  # ours go before
    assert changed.keys() - also == set(), "make it anew: python -m bot.language.countries"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("from Spain to Deutschland", ["ES", "DE"]),
        ("me voy a Irlanda, a Irlanda", ["IE"]),
        ("czech republic or Türkiye", ["CZ", "TR"]),
        ("an internship in the UK", ["GB"]),
        ("can i go to mali, uk", []),
        ("", []),
    ],
)
def test_countries_are_found_in_order_and_once(text: str, codes: list[str]) -> None:
    assert countries_in(text) == codes
