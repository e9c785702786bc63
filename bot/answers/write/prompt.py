"""Loads what a language model is told from ``prompts/*.md`` and fills it in; material never becomes part of the text around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from string import Template

import prompts

PLACEHOLDERS: dict[str, frozenset[str]] = {
    "answer": frozenset(
        {"today", "language", "passages", "history", "history_token", "question", "question_token"}
    ),
    "standalone": frozenset({"history", "history_token", "question", "question_token"}),
}
_PARTS = re.compile(r"\A## system\n(?P<system>.*?)^## user\n(?P<user>.*)\Z", re.DOTALL | re.MULTILINE)


class BrokenPrompt(ValueError):
    """A prompt file lacks a part or a placeholder, or has one that nobody fills in."""


@dataclass(frozen=True)
class Prompt:
    """A prompt with two parts: what the model is to do, and what it works on."""

    system: Template
    user: Template

    def fill(self, **values: str) -> tuple[str, str]:
        """The two texts; a ``$`` in a value stays as it is. KeyError where a value is missing."""
        return self.system.substitute(values), self.user.substitute(values)


@lru_cache
def load(name: str) -> Prompt:
    """The prompt in ``prompts/<name>.md``. Raises BrokenPrompt where its placeholders are not those of PLACEHOLDERS."""
    parts = _PARTS.match((prompts.ROOT / f"{name}.md").read_text("utf-8"))
    if parts is None:
        raise BrokenPrompt(f"prompts/{name}.md needs a part '## system' and then a part '## user'")
    prompt = Prompt(Template(parts["system"].strip()), Template(parts["user"].strip()))
    if not (prompt.system.is_valid() and prompt.user.is_valid()):
        raise BrokenPrompt(f"prompts/{name}.md has a lone $: write $$")
    found = {*prompt.system.get_identifiers(), *prompt.user.get_identifiers()}
    if found != PLACEHOLDERS[name]:
        raise BrokenPrompt(
            f"prompts/{name}.md has the placeholders {sorted(found)}, expected {sorted(PLACEHOLDERS[name])}"
        )
    return prompt
