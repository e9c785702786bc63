"""What is said to somebody in need: what to do in which order, and the rules it comes from (``plan.yaml``, ``<code>/texts.yaml``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.safety.decide import OTHER, Need
from bot.safety.examples import FOLDER
from bot.safety.short import short_forms
from indexing import plainyaml


@dataclass(frozen=True)
class Advice:
    """``text`` in house markup in ``language``; ``outcome`` how the message ended; ``rules`` are ids of the guide."""

    text: str
    language: str
    outcome: str
    rules: tuple[str, ...]


@lru_cache
def plan() -> dict[str, dict[str, list[str]]]:
    """``plan.yaml`` as read: kind -> {steps, rules}."""
    loaded: dict[str, dict[str, list[str]]] = plainyaml.load((FOLDER / "plan.yaml").read_text("utf-8"))
    return loaded


@lru_cache
def texts(code: str) -> dict[str, Any]:
    """The words of the safety path in the language *code*, which has them all."""
    loaded: dict[str, Any] = plainyaml.load((FOLDER / code / "texts.yaml").read_text("utf-8"))
    return loaded


def advice(need: Need) -> Advice:
    """What somebody with *need* is told."""
    planned = plan().get(need.kind) or plan()[OTHER]
    outcome = f"urgent_{need.kind if need.kind in plan() else OTHER}"
    if need.short:
        return Advice(short_forms()[need.language].text, need.language, outcome, tuple(planned["rules"]))
    words = texts(need.language)
    steps = "\n".join(
        f"{place}. {words['steps'][step]}" for place, step in enumerate(planned["steps"], start=1)
    )
    text = "\n\n".join([words["opening"], steps, words["say-112"], words["program"]])
    return Advice(text, need.language, outcome, tuple(planned["rules"]))
