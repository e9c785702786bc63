"""Fits how sure an answer is, on the open golden and real questions and the near misses: ``python -m bot.evaluation.fit_confidence``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from datetime import UTC, date, datetime

import numpy as np
import yaml
from numpy.typing import NDArray

import knowledge
from bot.answers.answer import Asked
from bot.answers.open_guide import OpenGuide
from bot.answers.pipeline import Pipeline
from bot.answers.question.clean import clean
from bot.answers.question.routes import route
from bot.answers.scope.confidence import MODEL, Features, features
from bot.answers.scope.near_misses import phrases_of
from bot.evaluation.golden import GoldenCase, load
from bot.evaluation.judge import normal
from bot.guide import Guide
from bot.settings import Settings
from indexing.wordings import Wordings

INSIDE = frozenset({"in_scope", "follow_up", "unanswered"})
OUTSIDE = frozenset({"out_of_scope"})
EVERY_PHRASE = 12  # one near miss in so many is a question outside; it is among the phrases itself, so its own nearness is taken out
EVERY_FOREIGN = 4  # the same in languages with fewer questions
SEED = 20261130
REGULAR = 0.3  # C of the logistic: few questions, many features


@dataclass(frozen=True)
class ConfidenceExample:
    """One question: its features, whether its first passage answers it, whether the guide is asked, its language."""

    features: Features
    right: bool
    inside: bool
    known: bool


def main() -> None:
    """Read the open parts only, fit, print how well it does in cross-validation, and write the figures."""
    guide = Guide(Settings()).current()
    examples = list(_examples(guide, datetime.now(UTC).date()))
    figures = {}
    for known, kind in ((True, "known"), (False, "foreign")):
        some = [one for one in examples if one.known == known]
        for name in ("right", "inside"):
            wanted = [one for one in some if name == "inside" or one.inside]
            figures[f"{name}_{kind}"] = _fitted(wanted, name, kind)
    head = "# Fitted on the open questions by `python -m bot.evaluation.fit_confidence`.\n"
    MODEL.write_text(head + yaml.safe_dump(figures, sort_keys=False), "utf-8")


def _fitted(examples: list[ConfidenceExample], name: str, kind: str) -> dict[str, object]:
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold, cross_val_predict

    values = np.array([astuple(one.features) for one in examples])
    target = np.array([getattr(one, name) for one in examples])
    model = LogisticRegression(C=REGULAR, max_iter=5000)
    folds = StratifiedKFold(8, shuffle=True, random_state=SEED)
    sure = cross_val_predict(model, values, target, method="predict_proba", cv=folds)[:, 1]
    _tell(name, kind, sure, target)
    model.fit(values, target)
    weights = {one.name: round(float(w), 3) for one, w in zip(fields(Features), model.coef_[0], strict=True)}
    return {"bias": round(float(model.intercept_[0]), 3), "weights": weights}


def _tell(name: str, kind: str, sure: NDArray[np.float64], target: NDArray[np.bool_]) -> None:
    print(f"{name}, {kind}: {len(target)} questions, {target.mean():.3f} of them")  # noqa: T201
    for border in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        said = sure >= border
        of_said = target[said].mean() if said.any() else 0.0
        print(  # noqa: T201
            f"  from {border}: {said.mean():.3f} said, {of_said:.3f} of these right; "
            f"{said[target].mean():.3f} of the right, {said[~target].mean():.3f} of the wrong"
        )


def _examples(guide: OpenGuide, today: date) -> Iterator[ConfidenceExample]:
    pipeline, wordings = Pipeline(lambda: guide), Wordings(knowledge.ROOT)
    for folder in (knowledge.ROOT / "golden", knowledge.ROOT / "golden" / "real"):
        for case in load(folder):
            if case.part == "open" and case.kind in INSIDE | OUTSIDE and not route(clean(case.question)):
                yield from _of_case(case, pipeline, guide, wordings, today)
    for language in guide.learned.languages():
        for phrase in phrases_of(language)[:: EVERY_PHRASE if guide.index.knows(language) else EVERY_FOREIGN]:
            if not route(phrase):
                yield from _of_phrase(phrase, language, pipeline, guide, today)


def _of_case(
    case: GoldenCase, pipeline: Pipeline, guide: OpenGuide, wordings: Wordings, today: date
) -> Iterator[ConfidenceExample]:
    question, evidence = pipeline.look_up(Asked(case.question, today, case.history, case.lang))
    if not evidence.found or evidence.found[0].passage.kind == "agency":
        return
    if question.written_in not in guide.learned.languages():
        return
    first = evidence.found[0].passage
    answers = " ".join(one.answer for one in wordings.of("en").of_rule(first.id))
    text = normal(f"{first.text} {answers}")
    holds = bool(case.must) and all(any(normal(one) in text for one in some) for some in case.must)
    right = first.id in case.rules or (holds and len(case.must) > 1)
    known = guide.index.knows(question.written_in)
    inside = case.kind in INSIDE
    yield ConfidenceExample(
        features(question, evidence, guide), right and case.kind != "unanswered", inside, known
    )


def _of_phrase(
    phrase: str, language: str, pipeline: Pipeline, guide: OpenGuide, today: date
) -> Iterator[ConfidenceExample]:
    """A near miss as if it did not stand among the near misses."""
    question, evidence = pipeline.look_up(Asked(phrase, today, (), language))
    if not evidence.found or evidence.found[0].passage.kind == "agency" or question.written_in != language:
        return
    found = features(question, evidence, guide)
    outside = guide.of(language).outside
    if outside is None:
        return
    cosines = np.sort(outside @ guide.learned.encode(language, [phrase])[0])
    others = cosines[cosines < 0.97]
    corrected = (evidence.ranking.static or 0.0) - (float(others[-1]) if len(others) else 0.0)
    values = {one.name: getattr(found, one.name) for one in fields(Features)} | {"outside": corrected}
    known = guide.index.knows(language)
    if not known:
        values["topic"] = guide.of(language).wording.leaning(question.words, question.words)
    yield ConfidenceExample(Features(**values), False, False, known)


if __name__ == "__main__":
    main()
