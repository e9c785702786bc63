"""Answers that people wrote where the guide has none: served before the guide is read, where a question is near enough to one of their phrasings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import numpy as np

from bot.answers.answer import Answer, Curated
from bot.answers.context import Evidence, Question
from bot.answers.outcomes import Outcome
from bot.answers.question.particulars import particulars
from bot.answers.question.words import content_words
from bot.answers.read.citation import citation
from bot.answers.search.cached_embeddings import meanings
from bot.language.catalogue import NAMES, say
from bot.language.days import long_day
from bot.messages import Citation
from indexing.encoder import Encoder
from indexing.passages import Passage

# Measured on the open golden questions, each in turn as the phrasing of a curated answer (tests/curated/test_thefts.py).
NEAR = 0.86  # cosine from which a question is the same one, where the guide has nothing nearer
SAME = 0.95  # cosine from which it is, whatever the guide has
SHARED = 0.75  # share of common words that is asked for besides, in a language the encoder was not made for


@dataclass(frozen=True)
class Near:
    """The curated answer nearest to a question that it fits, and its cosine."""

    curated: Curated
    cosine: float


def nearest(texts: Sequence[str], language: str, curated: Sequence[Curated], encoder: Encoder) -> Near | None:
    """The nearest of *curated* to a question, given as one or more *texts* that mean the same; None where none is near enough.

    A phrasing with other particulars than the question (numbers, role, places, a "not") does not count, however near it is.
    """
    phrasings = [(one, phrasing) for one in curated for phrasing in one.phrasings]
    if not phrasings or not texts:
        return None
    vectors = meanings(encoder, [phrasing for _, phrasing in phrasings])
    cosines = np.max(meanings(encoder, texts) @ vectors.T, axis=0)
    known = "*" in encoder.languages or language in encoder.languages
    asked = particulars(texts[0])
    for place in np.argsort(-cosines, kind="stable"):
        if cosines[place] < NEAR:
            return None
        one, phrasing = phrasings[place]
        if particulars(phrasing) == asked and (known or shared(texts[0], phrasing, language) >= SHARED):
            return Near(one, float(cosines[place]))
    return None


def shared(one: str, other: str, language: str) -> float:
    """The share of the words that carry meaning which two questions have in common."""
    words, others = set(content_words(one, language)), set(content_words(other, language))
    return len(words & others) / (len(words | others) or 1)


def curated_for(question: Question, typed: str, curated: Sequence[Curated], encoder: Encoder) -> Near | None:
    """The curated answer to a resolved *question* that was *typed* so."""
    # What leans on the turns before means nothing as it was typed ("and for staff?").
    texts = (typed, question.text) if question.text == question.typed else (question.text,)
    return nearest(texts, question.written_in, curated, encoder)


def beats(near: Near, evidence: Evidence) -> bool:
    """Whether a curated answer is nearer to the question than all that the guide has."""
    return near.cosine >= SAME or near.cosine > max((one.cosine for one in evidence.found), default=-1.0)


def as_answer(
    curated: Curated,
    language: str,
    passages: Mapping[str, Passage],
    version: str | None = None,
    masked: str = "",
) -> Answer:
    """*curated* as a person with *language* reads it: who wrote it when, and where that comes from, as far as *passages* are there."""
    other = (
        []
        if curated.language == language
        else [say(language, "curated-written-in", name=NAMES[curated.language])]
    )
    present = [passages[rule] for rule in curated.rules if rule in passages]
    rules = [citation(passage, "") for passage in present]
    return Answer(
        "\n\n".join([*other, curated.text]),
        Outcome.ANSWERED_CURATED,
        language,
        citations=(*_own(curated, language), *rules),
        passages=(f"curated.{curated.id}", *(passage.id for passage in present)),
        index_version=version,
        masked=masked,
    )


def _own(curated: Curated, language: str) -> list[Citation]:
    written = long_day(curated.written_on, language)
    title = say(language, f"curated-by-{curated.role}", date=written)
    first, *others = curated.links or ("",)
    return [
        Citation(f"curated.{curated.id}", title, first, "", "", "reported"),
        *(
            Citation(f"curated.{curated.id}", urlsplit(link).netloc, link, "", "", "reported")
            for link in others
        ),
    ]
