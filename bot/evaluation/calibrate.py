"""Fits the scope decision on the open golden questions and the off-topic phrases and writes its figures: ``python -m bot.evaluation.calibrate``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, fields, replace
from datetime import UTC, date, datetime

import numpy as np
import yaml

import knowledge
from bot.answers.answer import Asked
from bot.answers.open_guide import OpenGuide
from bot.answers.pipeline import Pipeline
from bot.answers.question.clean import clean
from bot.answers.question.routes import route
from bot.answers.scope.likeness import fit
from bot.answers.scope.near_misses import phrases
from bot.answers.scope.scope import FIGURES, TopicSignals, signals
from bot.answers.scope.wording import words_of
from bot.evaluation.golden import load
from bot.guide import Guide
from bot.settings import Settings
from indexing.encoder import Vectors
from indexing.index import Index

INSIDE = {"in_scope", "follow_up", "unanswered"}
ALIKE = 0.85  # cosine from which another phrase says the same
REPEATS = 5  # of the cross-validation, with other folds
# Of the border, for what leans on a conversation about the guide: it mostly goes on about the guide.
FOLLOWING = 0.4
SEED = 20261122
BLOCKS = 12  # of phrases, in the order of their themes
PHRASE = 0.03  # what a phrase counts for beside a question that was typed: it stands for its theme


def main() -> None:
    """Read the open part only, fit, and print how well the two sides come apart in cross-validation."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold, cross_val_predict

    guide = Guide(Settings()).current()
    pipeline = Pipeline(lambda: guide)
    today = datetime.now(UTC).date()
    rows, inside, counts = [], [], []
    for case in load(knowledge.ROOT / "golden"):
        if case.part != "open" or case.kind == "social" or route(clean(case.question)):
            continue
        question, evidence = pipeline.look_up(Asked(case.question, today, case.history, case.lang))
        if evidence.found and evidence.found[0].passage.kind != "agency":
            rows.append(astuple(signals(question, evidence, guide)))
            inside.append(case.kind in INSIDE)
            counts.append(1.0)
    for row in _phrases(pipeline, guide, today):
        rows.append(astuple(row))
        inside.append(False)
        counts.append(PHRASE)
    values, kinds, weights_of = np.array(rows), np.array(inside), np.array(counts)
    weights_of[~kinds] *= weights_of[kinds].sum() / weights_of[~kinds].sum()
    model = LogisticRegression(C=100, max_iter=5000)
    fitted_with = {"sample_weight": weights_of}
    sure = np.mean(
        [
            cross_val_predict(
                model, values, kinds, params=fitted_with, method="predict_proba",
                cv=StratifiedKFold(8, shuffle=True, random_state=SEED + number),
            )[:, 1]
            for number in range(REPEATS)
        ],
        axis=0,
    )  # fmt: skip
    typed = np.array(counts) == 1
    near = _border(sure[typed & kinds], sure[typed & ~kinds])
    print(  # noqa: T201
        f"{(typed & kinds).sum()} inside, {(typed & ~kinds).sum()} outside and {(~typed).sum()} phrases; cross-validated: "
        f"{np.mean(sure[typed & kinds] >= near):.3f} kept, {np.mean(sure[typed & ~kinds] >= near):.3f} of the outside let through"
    )
    model.fit(values, kinds, sample_weight=weights_of)
    weights = dict(
        zip(
            (one.name for one in fields(TopicSignals)),
            (round(float(w), 3) for w in model.coef_[0]),
            strict=True,
        )
    )
    head = "# Fitted on the open golden questions and the off-topic phrases by `python -m bot.evaluation.calibrate`; `vademecum evaluate` reports both error rates.\n"
    figures = {
        "bias": round(float(model.intercept_[0]), 3),
        "weights": weights,
        "covered": round((1 + near) / 2, 3),
        "near": near,
        "following": round(FOLLOWING * near, 3),
    }
    FIGURES.write_text(head + yaml.safe_dump(figures, sort_keys=False), "utf-8")


def _border(inside: Vectors, outside: Vectors) -> float:
    """From where a question is answered, so that the worse of the two error rates is least; the middle of where it is."""
    places = np.arange(5, 96) / 100
    worse = [max(np.mean(inside < place), np.mean(outside >= place)) for place in places]
    return round(float(np.median(places[np.array(worse) == min(worse)])), 2)


def _phrases(pipeline: Pipeline, guide: OpenGuide, today: date) -> Iterator[TopicSignals]:
    """The signals of each off-topic phrase as if neither it nor its like were known: most of what people ask is not on the list."""
    vectors = guide.near_misses.vectors
    alike = vectors @ vectors.T
    like = _likeness_of_phrases(guide.index, vectors)
    for number, phrase in enumerate(phrases()):
        if route(phrase):
            continue
        question, evidence = pipeline.look_up(Asked(phrase, today))
        if evidence.found and evidence.found[0].passage.kind != "agency":
            others = np.where(alike[number] > ALIKE, -1.0, alike[number])
            language = question.written_in
            known = guide.of(language).wording.leaning(question.words, words_of(phrase, language))
            found = signals(question, evidence, guide)
            yield replace(found, off_topic=float(others.max()), wording=known, likeness=like[number])


def _likeness_of_phrases(index: Index, vectors: Vectors) -> list[float]:
    """That of each phrase, by a regression that knows no phrase of its theme and those around."""
    inside = index.vectors(index.rows())
    found: list[float] = []
    for block in np.array_split(np.arange(len(vectors)), BLOCKS):
        fitted = fit(inside, np.delete(vectors, block, axis=0))
        found += [fitted.of(vector) for vector in vectors[block]]
    return found


if __name__ == "__main__":
    main()
