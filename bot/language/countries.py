"""Countries by the names people give them, in several languages; the names come from Babel (CLDR)."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from babel import Locale

from bot.language import packs
from bot.language.fold import fold

_READ_IN = ("en", "es", "fr", "de", "it", "pt", "nl", "pl")
# Names in use that CLDR does not list as the territory's name.
_ALSO = {
    "turkey": "TR", "turkiye": "TR", "turquia": "TR", "holland": "NL", "holanda": "NL", "the netherlands": "NL", "czech republic": "CZ",
    "republica checa": "CZ", "macedonia": "MK", "uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "britain": "GB", "great britain": "GB",
    "inglaterra": "GB", "gran bretana": "GB", "northern ireland": "GB", "usa": "US", "america": "US", "ee uu": "US", "slovak republic": "SK",
    "el": "GR", "republic of ireland": "IE", "faroe islands": "FO", "flanders": "BE", "wallonia": "BE",
}  # fmt: skip
# Adjectives of the programme countries and a few others, English and Spanish.
_ADJECTIVES = {
    "AT": "austrian austriaca austriaco", "BE": "belgian belga", "BG": "bulgarian bulgara bulgaro", "HR": "croatian croata", "CY": "cypriot chipriota",
    "CZ": "czech checa checo", "DK": "danish danesa danes", "EE": "estonian estonia", "FI": "finnish finlandesa finlandes", "FR": "french francesa frances",
    "DE": "german alemana aleman", "GR": "greek griega griego", "HU": "hungarian hungara hungaro", "IE": "irish irlandesa irlandes",
    "IT": "italian italiana italiano", "LV": "latvian letona leton", "LT": "lithuanian lituana lituano", "LU": "luxembourgish luxemburguesa",
    "MT": "maltese maltesa maltes", "NL": "dutch holandesa holandes neerlandesa", "PL": "polish polaca polaco", "PT": "portuguese portuguesa portugues",
    "RO": "romanian rumana rumano", "SK": "slovak slovakian eslovaca eslovaco", "SI": "slovene slovenian eslovena esloveno", "ES": "spanish espanola espanol",
    "SE": "swedish sueca sueco", "IS": "icelandic islandesa islandes", "NO": "norwegian noruega noruego", "MK": "macedonian macedonia",
    "RS": "serbian serbia serbio", "TR": "turkish turca turco", "CH": "swiss suiza suizo", "GB": "british britanica",
}  # fmt: skip
_SHORT = {"UK", "USA", "EL"}
# Territory names that are everyday words in some language.
_NOT = {"mali", "chad", "niger", "cuba", "jersey", "reunion", "turkey hill", "man"}


@lru_cache
def names() -> dict[str, str]:
    """Folded name -> ISO 3166 alpha-2 code, for every country in the languages that are read.

    CLDR's names come from a file made by :func:`from_cldr`: to load eight languages of Babel takes longer than a start may.
    """
    lines = (Path(__file__).parent / "countries.tsv").read_text("utf-8").splitlines()
    found = dict(line.split("\t") for line in lines)
    adjectives = {word: code for code, words in _ADJECTIVES.items() for word in words.split()}
    return _declined() | adjectives | found | _ALSO


def _declined() -> dict[str, str]:
    """The names in the cases in which sentences have them ("do Hiszpanii"), of the languages whose folder says them."""
    return {
        fold(form): code
        for language in packs.with_words("countries")
        for code, forms in packs.words(language, "countries").items()
        for form in forms
    }


def from_cldr() -> dict[str, str]:
    """Folded name -> code as Babel has it; ``python -m bot.language.countries`` writes it to ``countries.tsv``."""
    found: dict[str, str] = {}
    for language in _READ_IN:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}:
                folded = fold(name)
                if folded not in _NOT:
                    found.setdefault(folded, code)
    return found


@lru_cache
def _pattern() -> re.Pattern[str]:
    longest = sorted((name for name in names() if name.upper() not in _SHORT), key=len, reverse=True)
    return re.compile(r"(?<!\w)(" + "|".join(map(re.escape, longest)) + r")(?!\w)")


def countries_in(text: str) -> list[str]:
    """The ISO codes of the countries that *text* names, in the order they appear, each once."""
    found = [(match.start(), names()[match.group()]) for match in _pattern().finditer(fold(text))]
    found += [
        (match.start(), names()[match.group().lower()])
        for match in re.finditer(r"(?<!\w)(UK|USA|EL)(?!\w)", text)
    ]
    return list(dict.fromkeys(code for _, code in sorted(found)))


def country_name(code: str, language: str) -> str:
    """The name of country *code* in *language*; the code itself where it has none."""
    return Locale.parse(language).territories.get(code, code)


if __name__ == "__main__":
    table = "".join(f"{name}\t{code}\n" for name, code in sorted(from_cldr().items()))
    (Path(__file__).parent / "countries.tsv").write_text(table, "utf-8")
