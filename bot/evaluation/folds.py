"""Asks left out: the guide learns without one ask of every rule, and is asked those. The figure that nobody can tune by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np
import yaml

from bot.answers.context import Question
from bot.answers.open_guide import OpenGuide, guide_language
from bot.answers.search.question_scores import QuestionScorer
from bot.answers.search.retrieve import resolve, retrieve
from indexing.encoder import Vectors
from indexing.index import Index
from indexing.memory_version import MemoryVersion
from indexing.on_demand import OnDemand
from indexing.passages import Passage, embedded_languages, text_row
from indexing.ranking.examples import examples, languages_of
from indexing.ranking.learned import Learned
from indexing.ranking.shelf import Known
from indexing.ranking.trained import TrainedRanking, train

SEED = 20261201
FEWEST = 3  # asks of a rule in a language that is offered


@dataclass(frozen=True)
class AskLeftOut:
    """An ask that the fold does not know, and the rule it is for."""

    rule: str
    language: str
    text: str


@dataclass(frozen=True)
class Fold:
    """A guide without some asks, and those asks."""

    guide: OpenGuide
    left_out: tuple[AskLeftOut, ...]


@dataclass(frozen=True)
class FoldRecall:
    """Shares of the asks left out whose rule is among the first 1, 3 and 5."""

    language: str
    asks: int
    recall_1: float
    recall_3: float
    recall_5: float


def too_few(passages: Iterable[Passage], languages: Iterable[str]) -> list[str]:
    """The rules with fewer than FEWEST asks in one of *languages*, as "language rule"."""
    rules = [one for one in passages if one.kind == "rule"]
    return [
        f"{language} {one.id}"
        for language in languages
        for one in rules
        if len(one.phrases(language)) - len(one.asks.get(language, {})) < FEWEST
    ]


def fold_of(guide: OpenGuide, number: int = 0, without_asks: Iterable[str] = ()) -> Fold:
    """*guide* without one ask of every rule in each language, drawn by *number*; the rules *without_asks* lose all of them."""
    emptied = set(without_asks)
    random = np.random.default_rng(SEED + number)
    kept: list[Passage] = []
    left_out: list[AskLeftOut] = []
    for passage in guide.passages.values():
        asks = {}
        for language in passage.asks:
            without, text = _one_less(passage, language, random)
            if text is not None:
                left_out.append(AskLeftOut(passage.id, language, text))
            asks[language] = {} if passage.id in emptied else without
        kept.append(replace(passage, asks=asks))
    return Fold(_guide_of(guide, kept), tuple(left_out))


def fold_recall(fold: Fold, today: date) -> list[FoldRecall]:
    """How well the asks left out find their rules, by language."""
    ranks: dict[str, list[int]] = {}
    for one in fold.left_out:
        ranks.setdefault(one.language, []).append(rank_of(fold.guide, one, today))
    return [
        FoldRecall(language, len(of), *(sum(rank <= most for rank in of) / len(of) for most in (1, 3, 5)))
        for language, of in sorted(ranks.items())
    ]


def below_floor(measured: Iterable[FoldRecall], golden: Path) -> list[str]:
    """Which figures are below ``folds`` in the thresholds under *golden*."""
    floors = yaml.safe_load((golden / "thresholds.yaml").read_text("utf-8"))["folds"]
    return [
        f"{one.language}: {name} is {getattr(one, name):.3f}, wanted {floor}"
        for one in measured
        for name, floor in floors.get(one.language, floors["others"]).items()
        if getattr(one, name) < floor
    ]


def rank_of(guide: OpenGuide, asked: AskLeftOut, today: date) -> int:
    """The rank of the rule that *asked* is for; 0 counts as none, given as a rank beyond all."""
    question = resolve(Question(asked.text, asked.language, asked.language, today), guide)
    found = [one.passage.id for one in retrieve(question, guide).found]
    return found.index(asked.rule) + 1 if asked.rule in found else len(guide.passages)


def _one_less(
    passage: Passage, language: str, random: np.random.Generator
) -> tuple[dict[str, tuple[str, ...]], str | None]:
    """The asks of *passage* without one, and that one; the question itself, which stands first, is never left out."""
    asks = passage.asks[language]
    places = [(key, number) for key, phrases in asks.items() for number in range(1, len(phrases))]
    if len(places) < FEWEST:
        return dict(asks), None
    key, number = places[int(random.integers(len(places)))]
    gone = asks[key][number]
    return {one: tuple(text for text in phrases if text != gone) for one, phrases in asks.items()}, gone


def _guide_of(guide: OpenGuide, passages: Sequence[Passage]) -> OpenGuide:
    vectors = _vectors(guide)
    languages = embedded_languages(guide.encoder.languages)
    rows = {row: vectors[text] for one in passages for row, text in one.texts_to_embed(languages).items()}
    manifest = {"model": guide.encoder.model, "name": f"{guide.version} less some asks"}
    index = Index("memory", MemoryVersion(manifest, passages, rows), guide.encoder)
    known = Known(guide.encoder.model, guide.encoder.languages)
    learned = Learned(
        index.passages,
        {language: _trained(passages, language, known, vectors) for language in languages_of(passages)},
    )
    return replace(
        guide,
        index=index,
        languages=OnDemand(lambda code: guide_language(index.passages, learned, code)),
        learned=learned,
        questions=QuestionScorer(index, learned),
    )


def _trained(
    passages: Sequence[Passage], language: str, known: Known, vectors: dict[str, Vectors]
) -> TrainedRanking:
    wanted = examples(passages, language)
    model = known.model_for(language)
    meanings = None
    if model:
        by_id = {one.id: one for one in passages}
        texts = [by_id[rule].texts_to_embed(())[text_row(rule)] for rule in wanted.rules]
        meanings = (
            np.stack([vectors[text] for text in wanted.asks]),
            np.stack([vectors[text] for text in texts]),
        )
    return train(wanted, model, meanings)


def _vectors(guide: OpenGuide) -> dict[str, Vectors]:
    """Text -> vector, for all asks in the languages of the encoder and for every passage."""
    languages = embedded_languages(guide.encoder.languages)
    texts = dict.fromkeys(
        text
        for one in guide.passages.values()
        for text in (
            one.texts_to_embed(())[text_row(one.id)],
            *(phrase for language in one.asks if language in languages for phrase in one.phrases(language)),
        )
    )
    return dict(zip(texts, guide.encoder.encode(list(texts)), strict=True))
