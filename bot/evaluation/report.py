"""The evaluation as a whole: figures by kind and part, beside the baselines, against the thresholds, as table, JSON and picture."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml
from rich.console import Console
from rich.table import Table

from bot.answers.answer import Asked
from bot.answers.open_guide import OpenGuide
from bot.answers.pipeline import Pipeline
from bot.answers.scope.scope import FIGURES
from bot.evaluation import baselines
from bot.evaluation.golden import PARTS, GoldenCase, load
from bot.evaluation.judge import Judgement
from bot.evaluation.measure import DEPTH, MeasuredAnswers, Ranker, Retrieval, answers, retrieval, run

OURS = "Vademecum"


@dataclass
class EvaluationReport:
    """All figures of one run; ``failures`` says which thresholds were missed."""

    index: str
    today: str
    configuration: dict[str, Any] = field(default_factory=dict)
    retrieval: dict[str, dict[str, Retrieval]] = field(default_factory=dict)  # part -> system -> figures
    answers: dict[str, dict[str, MeasuredAnswers]] = field(default_factory=dict)  # part -> kind -> figures
    topics: dict[str, float] = field(default_factory=dict)  # topic -> share right, in scope
    failures: list[str] = field(default_factory=list)
    wrong: list[Judgement] = field(default_factory=list)  # of the open part only

    def as_json(self) -> dict[str, Any]:
        """Plain values; shares to four places, so that a file of it changes only where a figure does."""
        plain: dict[str, Any] = _rounded(asdict(replace(self, wrong=[])))
        plain["wrong"] = [
            {"id": one.case.id, "outcome": one.outcome, "missing": one.missing, "forbidden": one.forbidden}
            for one in self.wrong
        ]
        return plain


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {name: _rounded(one) for name, one in value.items()}
    return [_rounded(one) for one in value] if isinstance(value, list) else value


def evaluate(
    guide: OpenGuide, golden: Path, today: date, *, parts: Sequence[str] = PARTS, beside: bool = True
) -> EvaluationReport:
    """Run every golden case of *parts*; *beside* also the baselines. Thresholds come from ``thresholds.yaml`` in *golden*."""
    cases = load(golden)
    pipeline = Pipeline(lambda: guide)
    report = EvaluationReport(guide.version, today.isoformat(), configuration(guide, parts))
    for part in parts:
        of_part = [case for case in cases if case.part == part]
        judged = run(of_part, pipeline, today)
        kinds = sorted({case.kind for case in of_part})
        report.answers[part] = {
            kind: answers([one for one in judged if one.case.kind == kind], guide) for kind in kinds
        }
        report.retrieval[part] = _retrieval(of_part, guide, pipeline, today, beside)
        if part == "open":
            report.wrong = [one for one in judged if not one.right]
            for topic in sorted({case.topic for case in of_part if case.kind == "in_scope"}):
                ours = [one for one in judged if one.case.topic == topic and one.case.kind == "in_scope"]
                report.topics[topic] = sum(one.right for one in ours) / len(ours)
    report.failures = _missed(report, yaml.safe_load((golden / "thresholds.yaml").read_text("utf-8")))
    return report


def configuration(guide: OpenGuide, parts: Sequence[str]) -> dict[str, Any]:
    """What the figures of a run rest on: passages, encoder, the fitted borders, the versions of what searches."""
    return {
        "parts": list(parts),
        "passages": len(guide.passages),
        "encoder": guide.encoder.model,
        "writer": None,
        "scope": yaml.safe_load(FIGURES.read_text("utf-8")),
        "versions": {
            name: version(name) for name in ("chromadb", "langchain-core", "bm25s", "onnxruntime", "numpy")
        },
    }


def promised(golden: Path) -> dict[str, Any]:
    """Kind -> name -> mark: what the project promises for every part."""
    marks: dict[str, Any] = yaml.safe_load((golden / "thresholds.yaml").read_text("utf-8"))["promised"]
    return marks


def _retrieval(
    cases: Sequence[GoldenCase], guide: OpenGuide, pipeline: Pipeline, today: date, beside: bool
) -> dict[str, Retrieval]:
    def ours(case: GoldenCase) -> Sequence[str]:
        found = pipeline.look_up(Asked(case.question, today, case.history, case.lang))[1].found
        return [one.passage.id for one in found][:DEPTH]

    with ExitStack() as stack:
        systems: dict[str, Ranker] = {OURS: ours}
        if beside:
            systems["LangChain default"] = stack.enter_context(baselines.langchain_default(guide))
            systems["BM25"] = baselines.bm25(guide)
            systems["Chroma default"] = stack.enter_context(baselines.chroma_default(guide))
        return {name: retrieval(cases, ranker) for name, ranker in systems.items()}


def _missed(report: EvaluationReport, thresholds: dict[str, Any]) -> list[str]:
    missed = []
    for part, kinds in report.answers.items():
        for kind, wanted in thresholds[part].items():
            if kind not in kinds:
                continue
            for name, bound in wanted.items():
                value = getattr(kinds[kind], name.removeprefix("at_most_"))
                if value > bound if name.startswith("at_most_") else value < bound:
                    missed.append(f"{part} {kind}: {name.replace('_', ' ')} is {value:.3f}, wanted {bound}")
    for part, systems in report.retrieval.items():
        ours = systems[OURS]
        for name, bound in thresholds["retrieval"][part].items():
            if getattr(ours, name) < bound:
                missed.append(f"{part} retrieval: {name} is {getattr(ours, name):.3f}, wanted {bound}")
        for rival, figures in systems.items():
            for name in ("recall_1", "recall_3", "recall_5", "mrr", "ndcg_5"):
                if rival != OURS and getattr(figures, name) >= getattr(ours, name):
                    missed.append(f"{part} retrieval: {rival} is ahead in {name}")
    return missed


def show(report: EvaluationReport, console: Console) -> None:
    """Print the tables, and every wrong answer of the open part."""
    for part, systems in report.retrieval.items():
        table = Table("Retrieval, " + part, "cases", "Recall@1", "Recall@3", "Recall@5", "MRR", "nDCG@5")
        for name, one in systems.items():
            table.add_row(
                name,
                str(one.cases),
                *(
                    f"{100 * value:.1f}"
                    for value in (one.recall_1, one.recall_3, one.recall_5, one.mrr, one.ndcg_5)
                ),
            )
        console.print(table)
        figures = Table(
            "Answers, " + part,
            "cases",
            "right %",
            "declined %",
            "too long",
            "characters",
            "invented numbers",
            "broken citations",
        )
        for kind, got in report.answers[part].items():
            figures.add_row(
                kind,
                str(got.cases),
                f"{100 * got.right:.1f}",
                f"{100 * got.declined:.1f}",
                str(got.too_long),
                f"{got.characters:.0f}",
                str(got.invented_numbers),
                str(got.broken_citations),
            )
        console.print(figures)
    for wrong in report.wrong:
        what = (
            ", ".join(
                [
                    *(f"missing {fact!r}" for fact in wrong.missing),
                    *(f"says {fact!r}" for fact in wrong.forbidden),
                ]
            )
            or wrong.outcome
        )
        console.print(
            f"wrong: {wrong.case.id} [dim]{wrong.case.question[:80]}[/dim] {what} {wrong.passages[:2]}",
            markup=True,
            highlight=False,
        )
    for failure in report.failures:
        console.print(f"[red]below threshold:[/red] {failure}", highlight=False)
    if not report.failures:
        console.print("[green]all thresholds are met[/green]")


def save(report: EvaluationReport, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report.as_json(), indent=1, ensure_ascii=False) + "\n", "utf-8")
