"""The language that a short text of a chat is written in: a detector that is kept (py3langid), the small words of the languages that
have them, and what the person spoke before, weighed together. Where that does not decide it, the person's language stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.language.fold import fold
from bot.language.packs import not_offered, with_words
from indexing.language import likelihoods
from indexing.stopwords import stop_words

SMALL_WORD = 3.0  # what a small word says for its language, in natural logarithms; less where several languages have it
PERSON = 2.5  # what it says that the person's own language is one
TURN = 1.0  # and that an earlier question was written in one
ANSWERED = 2.0  # and that it is one that is answered in: of two near relatives the likelier
SURE = 2.5  # how far the best language must be ahead of the person's
SURE_FOREIGN = (
    8.0  # and one that has no words here: to be told in it that it is not offered is worse than a wrong guess
)
FEWEST_LETTERS = 8  # a text with fewer says nothing
FEWEST_FOREIGN = 12
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS_OF_NO_WORD = re.compile(
    r"https?://\S+|\S+@\S+|\[\w+\]|erasmus\s*\+?|europass|vademecum", re.IGNORECASE
)


@lru_cache
def _small_words(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in stop_words(language))


def small_words(text: str) -> Mapping[str, float]:
    """How much the small words of *text* say for each language that has a list of them; a word of several languages is shared out."""
    said = dict.fromkeys(with_words("stop_words"), 0.0)
    for word in _WORD.findall(fold(text)):
        having = [language for language in said if word in _small_words(language)]
        for language in having:
            said[language] += 1 / len(having)
    return said


def detect(text: str, person: str, before: Sequence[str] = ()) -> str:
    """The code of the language of *text*; *person* is the language its writer uses otherwise, *before* their earlier questions."""
    bare = _LETTERS_OF_NO_WORD.sub(" ", text)
    letters = sum(character.isalpha() for character in bare)
    words = small_words(bare)
    if letters < FEWEST_LETTERS and max(words.values(), default=0.0) < 1:
        return person
    scores = dict(likelihoods(bare, frozenset({*words, *not_offered()})))
    for language, says in words.items():
        scores[language] = scores.get(language, 0.0) + SMALL_WORD * says
    for language in with_words("questions"):
        scores[language] = scores.get(language, 0.0) + ANSWERED
    for language, times in _spoken_before(before).items():
        scores[language] = scores.get(language, 0.0) + TURN * times
    own = scores.get(person, min(scores.values(), default=0.0)) + PERSON
    scores[person] = own
    best = max(scores, key=lambda language: scores[language])
    if best == person:
        return person
    if best in words:
        return best if scores[best] - own >= SURE else person
    return best if letters >= FEWEST_FOREIGN and scores[best] - own >= SURE_FOREIGN else person


def _spoken_before(before: Sequence[str]) -> Mapping[str, int]:
    """How many of the last two questions were in each language that has small words, by these alone."""
    times: dict[str, int] = {}
    for text in before[-2:]:
        said = small_words(text)
        best = max(said, key=lambda language: said[language], default=None)
        if best is not None and said[best] >= 1:
            times[best] = times.get(best, 0) + 1
    return times
