"""What a request tells the fake model: the prompt, cut into the passages and the question it was given."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

_BLOCK = re.compile(r"^\[\[([a-z]+)\]\]\n(.*?)\n\[\[/\1\]\]$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Seen:
    """One request to ``/v1/chat/completions``."""

    body: dict[str, Any]
    headers: dict[str, str]

    @property
    def model(self) -> str:
        return str(self.body["model"])

    @property
    def user(self) -> str:
        return str(self.body["messages"][-1]["content"])

    @property
    def everything(self) -> str:
        return "\n".join(str(message["content"]) for message in self.body["messages"])

    @property
    def schema(self) -> str:
        """The name of the structure asked for: answer or standalone."""
        return str(self.body.get("response_format", {}).get("json_schema", {}).get("name", ""))

    @cached_property
    def blocks(self) -> dict[str, str]:
        return dict(_BLOCK.findall(self.user))

    @property
    def passages(self) -> dict[str, str]:
        """Token -> text without its head, in the order given."""
        return {
            token: text.split("\n", 1)[1]
            for token, text in self.blocks.items()
            if text.startswith("(Section: ")
        }

    @property
    def first(self) -> tuple[str, str]:
        """Token and text of the best passage."""
        return next(iter(self.passages.items()))

    @property
    def question(self) -> str:
        return list(self.blocks.values())[-1]
