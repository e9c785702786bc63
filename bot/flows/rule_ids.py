"""The rule ids that exist, read from the knowledge itself, where no index is at hand."""

from __future__ import annotations

import re
from pathlib import Path

_RULE = re.compile(r"^#{2,6} [^\n]*\{#([a-z0-9.-]+)\} *$", re.MULTILINE)
_ENTRY = re.compile(r"^(?:\s*-\s+|\s+)?id:\s*((?:agency|rates)\.[\w.-]+)", re.MULTILINE)


def known_rules(root: Path) -> set[str]:
    """Ids of the rules in ``guide/en``, of the agencies and of the tables of rates."""
    found: set[str] = set()
    for path in (root / "guide" / "en").glob("*.md"):
        found |= set(_RULE.findall(path.read_text(encoding="utf-8")))
    for path in (root / "agencies.yaml", *(root / "rates").glob("*.yaml")):
        found |= set(_ENTRY.findall(path.read_text(encoding="utf-8")))
    return found
