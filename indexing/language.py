"""Which language a text is in, by py3langid: a detector that is kept, small (4.5 MB) and works without a network."""

from __future__ import annotations

import math
import threading
from functools import cache
from typing import Any

# Of its 140 languages those that documents about a mobility in Europe come in; the others only take short texts away from these.
LANGUAGES = frozenset(
    [
        "ar",
        "be",
        "bg",
        "ca",
        "cs",
        "cy",
        "da",
        "de",
        "el",
        "en",
        "es",
        "et",
        "eu",
        "fa",
        "fi",
        "fr",
        "ga",
        "gl",
        "he",
        "hr",
        "hu",
        "hy",
        "is",
        "it",
        "ja",
        "ka",
        "lb",
        "lt",
        "lv",
        "mk",
        "mt",
        "nl",
        "no",
        "pl",
        "pt",
        "ro",
        "ru",
        "sk",
        "sl",
        "sq",
        "sr",
        "sv",
        "tr",
        "uk",
        "ur",
        "vi",
        "zh",
    ]
)
LEAST_LETTERS = 20
SURE = 0.35
MOST_CHARACTERS = 20_000
_LEAST_SHARE = 1e-30
_ALSO = {"nb": "no", "nn": "no", "bs": "hr", "iw": "he", "in": "id"}
_MARKS = "\"'“”„«»(*_-"
_lock = threading.Lock()


def tell_language(text: str) -> str:
    """The ISO 639-1 code of the language that most of *text* is in; empty where it is too short or too mixed to tell."""
    sample = text[:MOST_CHARACTERS]
    if _letters(sample) < LEAST_LETTERS:
        return ""
    sample = without_names(sample)
    with _lock:
        language, sure = _detector().classify(sample)
    return str(language) if sure >= SURE else ""


def without_names(text: str) -> str:
    """*text* without the lines that are mostly names, and without capitalised words: a list of hosts abroad is not written in the
    language of their names. All of it where little would be left."""
    lines, kept = text.split("\n"), []
    for line in lines if len(lines) > 1 else ():
        words = [word for word in line.split() if any(letter.isalpha() for letter in word)]
        names = [word for word in words if word.strip(_MARKS).istitle()]
        if 2 * len(names) < len(words):
            kept += [word for word in words if word not in names]
    left = " ".join(kept)
    return left if _letters(left) >= LEAST_LETTERS else text


def _letters(text: str) -> int:
    return sum(letter.isalpha() for letter in text)


def likelihoods(text: str, among: frozenset[str]) -> dict[str, float]:
    """How likely each language of *among* is for a short *text*: the logarithm, 0 for the best; those the detector does not know are left out."""
    with _lock:
        ranked = _detector().rank(text)
    flattened = math.sqrt(
        len(text.encode()) or 1
    )  # by this the detector divides, so that short texts look less certain
    known = {
        language: math.log(max(share, _LEAST_SHARE)) * flattened
        for language, share in ranked
        if language in among
    }
    best = max(known.values(), default=0.0)
    return {language: score - best for language, score in known.items()}


def language_code(said: str) -> str:
    """What a file says of its language ("de-AT", "PT_br", "nb") as an ISO 639-1 code; empty for what is no code."""
    code = said.strip().replace("_", "-").split("-")[0].lower()
    return _ALSO.get(code, code) if code.isascii() and code.isalpha() and len(code) in (2, 3) else ""


@cache
def _detector() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    detector = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    detector.set_languages([label for label in detector.labels if label in LANGUAGES])
    return detector
