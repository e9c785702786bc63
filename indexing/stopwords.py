"""Words that carry no meaning for retrieval, per language: data of ``knowledge/languages/<code>/stop_words.yaml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import knowledge
from indexing import plainyaml

FOLDER = Path(knowledge.__file__).parent / "languages"
PREVAILING = "en"


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of *language* ("es", "es-MX"); English ones for a language without a list."""
    code = language.split("-")[0].lower()
    path = FOLDER / code / "stop_words.yaml"
    if not (code.isalpha() and path.exists()):
        path = FOLDER / PREVAILING / "stop_words.yaml"
    return frozenset(str(plainyaml.load(path.read_text("utf-8"))["words"]).split())
