"""A self-check is offered where it helps, and only there: measured on what people type, both ways."""

from __future__ import annotations

from pathlib import Path

import yaml

from bot.flows.catalogue import Catalogue
from bot.self_checks.triggers import called_for

LEAST_RECALL = 0.9
MOST_FALSE = 0.05
EXAMPLES: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "triggers.yaml").read_text("utf-8"))


def test_examples_are_found_and_the_others_left_alone(catalogue: Catalogue) -> None:
    found = {text: called_for(text, catalogue.flows) for texts in EXAMPLES.values() for text in texts}
    wanted = {text: key for key, texts in EXAMPLES.items() for text in texts if key != "none"}
    missed = [f"{text!r} -> {found[text]}" for text, key in wanted.items() if found[text] != key]
    false = [f"{text!r} -> {found[text]}" for text in EXAMPLES["none"] if found[text] is not None]
    recall = 1 - len(missed) / len(wanted)
    assert recall >= LEAST_RECALL, f"recall {recall:.0%}, missed: " + "; ".join(missed)
    assert len(false) / len(EXAMPLES["none"]) <= MOST_FALSE, "offered for nothing: " + "; ".join(false)


def test_no_example_stands_twice_and_there_are_enough_both_ways() -> None:
    texts = [text for one in EXAMPLES.values() for text in one]
    assert len(texts) == len(set(texts))
    assert len(EXAMPLES["none"]) >= 60
    assert all(len(one) >= 20 for one in EXAMPLES.values())
