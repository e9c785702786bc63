"""Fits what speaks for a passage of an own document, on the open questions about documents and on questions for the guide:
``python -m bot.evaluation.fit_own``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import numpy as np
import yaml
from numpy.typing import NDArray

import knowledge
from bot.answers.answer import Asked
from bot.answers.open_guide import OpenGuide
from bot.answers.own.candidates import OwnCandidate, OwnSignals
from bot.answers.own.match import FIGURES, OwnFigures, likelihood, total
from bot.answers.own.steps import asked_of_documents
from bot.answers.pipeline import Pipeline
from bot.answers.scope.ends import decide_end
from bot.answers.search.retrieve import retrieve
from bot.evaluation.conditional_logit import fit_choices
from bot.evaluation.golden import load
from bot.evaluation.judge import normal
from bot.evaluation.own import DOCUMENTS, FOLDER, MORE, OwnCase, guide_with, own_cases
from bot.settings import Settings

RIDGE = 0.05  # on the weights of the ranking: few questions
EVERY_GUIDE = 6  # one open question for the guide in so many stands for those that no document answers
FOLDS = 6


@dataclass(frozen=True)
class OwnExample:
    """A question's candidates, which of them answer it, and whether the encoder knows its language."""

    found: list[OwnCandidate]
    right: list[bool]
    known: bool
    group: str
    guide: float


def main() -> None:
    """Read the open parts only, fit, print how well it does in cross-validation by document, and write the figures."""
    with guide_with(Settings(), DOCUMENTS, FOLDER / MORE) as guide:
        examples = list(_examples(guide, datetime.now(UTC).date()))
    figures: dict[str, object] = {}
    for known, kind in ((True, "known"), (False, "foreign")):
        # The few questions of one language decide little: the others' count, too.
        some = [one for one in examples if one.known == known]
        _validate(kind, some)
        fitted = fit(some)
        figures[kind] = {
            "rank": {name: round(value, 2) for name, value in fitted.rank.items()},
            "bias": round(fitted.bias, 2), "best": round(fitted.best, 2), "margin": round(fitted.margin, 2), "guide": round(fitted.guide, 2),
        }  # fmt: skip
    raw = yaml.safe_load(FIGURES.read_text("utf-8"))
    figures["borders"] = raw["borders"]
    head = "# Fitted on the open questions about own documents by `python -m bot.evaluation.fit_own`.\n"
    FIGURES.write_text(
        head + yaml.safe_dump(figures, sort_keys=False, default_flow_style=None, width=160), "utf-8"
    )


def fit(examples: list[OwnExample]) -> OwnFigures:
    """The figures that suit *examples* best: a choice among the candidates of a question, then how sure the first one is."""
    from sklearn.linear_model import LogisticRegression

    used = OwnFigures(_ranking([one for one in examples if any(one.right)]), 0.0, 0.0, 0.0, 0.0)
    pairs = [(*_sums(one, used), one.guide) for one in examples if one.found]
    values = np.array([[best, min(margin, 2.0), guide] for best, margin, _, guide in pairs])
    sure = LogisticRegression(C=1.0, max_iter=5000)
    sure.fit(values, np.array([right for _, _, right, _ in pairs]))
    best, margin, guide = map(float, sure.coef_[0])
    return replace(used, bias=float(sure.intercept_[0]), best=best, margin=margin, guide=guide)


def _ranking(examples: list[OwnExample]) -> dict[str, float]:
    """The weights by which the right candidates are likeliest to be chosen."""
    choices = [
        (np.array([tuple(one.signals) for one in each.found]), np.array(each.right)) for each in examples
    ]
    weights = fit_choices(choices, RIDGE, np.zeros(len(OwnSignals._fields)))
    return dict(zip(OwnSignals._fields, map(float, weights), strict=True))


def _sums(one: OwnExample, used: OwnFigures) -> tuple[float, float, bool]:
    ranked = sorted(zip(one.found, one.right, strict=True), key=lambda pair: -total(pair[0], used))
    sums = [total(candidate, used) for candidate, _ in ranked]
    return sums[0], sums[0] - sums[1] if len(sums) > 1 else 2.0, ranked[0][1]


def _validate(kind: str, examples: list[OwnExample]) -> None:
    groups = sorted({one.group for one in examples})
    fold = {group: number % FOLDS for number, group in enumerate(groups)}
    sure: list[float] = []
    right: list[bool] = []
    answerable = 0
    first = 0
    for number in range(FOLDS):
        used = fit([one for one in examples if fold[one.group] != number])
        for one in examples:
            if fold[one.group] != number or not one.found:
                continue
            _, _, hit = _sums(one, used)
            sums = sorted((total(candidate, used) for candidate in one.found), reverse=True)
            sure.append(likelihood(sums, one.guide, used))
            right.append(hit)
            answerable += any(one.right)
            first += hit
    print(  # noqa: T201
        f"{kind}: {len(sure)} questions, {answerable} answered by a document, right one first {first / (answerable or 1):.3f}"
    )
    _tell(np.array(sure), np.array(right))


def _tell(sure: NDArray[np.float64], right: NDArray[np.bool_]) -> None:
    for border in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        said = sure >= border
        print(  # noqa: T201
            f"  from {border}: {said.sum()} said, {right[said].mean() if said.any() else 0:.3f} of these right, "
            f"{said[right].mean():.3f} of the right ones said"
        )


def _examples(guide: OpenGuide, today: date) -> list[OwnExample]:
    pipeline = Pipeline(lambda: guide)
    found = [_of_case(one, pipeline, guide, today) for one in (*own_cases("open"), *own_cases(MORE))]
    for folder in (knowledge.ROOT / "golden", knowledge.ROOT / "golden" / "real"):
        cases = [
            one
            for one in load(folder)
            if one.part == "open" and one.lang in guide.own.of(frozenset()).languages
        ]
        for case in cases[::EVERY_GUIDE]:
            silent = OwnCase(case.id, case.lang, case.question, "", silent=True)
            found.append(_of_case(silent, pipeline, guide, today))
    return found


def _of_case(case: OwnCase, pipeline: Pipeline, guide: OpenGuide, today: date) -> OwnExample:
    question, _ = pipeline.look_up(Asked(case.question, today, language=case.lang))
    _, sure = decide_end(question, retrieve(question, guide), guide)
    candidates = guide.own.of(frozenset()).candidates(asked_of_documents(question, guide))
    right = [
        not case.silent
        and one.passage.document == case.document
        and all(
            any(normal(way) in normal(f"{one.passage.section} {one.passage.text}") for way in some)
            for some in case.must
        )
        for one in candidates
    ]
    return OwnExample(
        candidates, right, guide.index.knows(question.written_in), case.document or f"guide {case.id}", sure
    )


if __name__ == "__main__":
    main()
