"""Words of a question that carry meaning, and the numbers in it; shared by the reader and the scope check."""

from __future__ import annotations

import re
from functools import lru_cache

from Stemmer import Stemmer

from bot import patterns
from bot.language.fold import fold
from bot.language.packs import words, words_or_none
from indexing.stopwords import stop_words

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")  # "Erasmus+" is the word that "Erasmus" is
_JOINT = re.compile("['’-]")  # "l'étranger", "OLS-Sprachtest": each part is a word that the guide may know
_NUMBER = patterns.compile(r"(?<![\w.,])\d{1,3}(?:[ .,]\d{3})+(?![\d])|(?<![\w.,])\d+(?:[.,]\d+)?(?!\w*-VET)")


@lru_cache
def _stemmer(language: str) -> Stemmer:
    language_words = words_or_none(language, "language") or words("en", "language")
    return Stemmer(str(language_words["stemmer"]))


@lru_cache
def skipped(language: str) -> frozenset[str]:
    """The stop words of *language*, folded."""
    return frozenset(fold(word) for word in stop_words(language))


def content_words(text: str, language: str = "en") -> list[str]:
    """The words of *text* that carry meaning: folded, stemmed, without stop words of *language*, in order."""
    skip = skipped(language)
    kept = [
        part
        for word in _WORD.findall(fold(text))
        if word not in skip
        for part in _JOINT.split(word)
        if part not in skip and (len(part) > 1 or part.isdigit())
    ]
    return list(_stemmer(language).stemWords(kept))


def numbers(text: str) -> list[float]:
    """The numbers in *text*: ``1,200``, ``1.200`` and ``1 200`` (with any blank) are 1200; ``1.5`` and ``1,5`` are 1.5."""
    values = []
    for found in _NUMBER.findall(text.replace("\u00a0", " ").replace("\u202f", " ")):
        if (
            len(signs := set(re.findall(r"[ .,]", found))) > 1
        ):  # 4,473.447: the last sign stands before the fraction
            whole, fraction = re.split(r"[.,](?=\d+$)", found)
            values.append(float(f"{re.sub(r'[ .,]', '', whole)}.{fraction}"))
        elif signs and re.fullmatch(r"\d{1,3}(?:[ .,]\d{3})+", found):
            values.append(float(re.sub(r"[ .,]", "", found)))
        else:
            values.append(float(found.replace(",", ".")))
    return values
