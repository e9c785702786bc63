"""Writes of which English text each translation was made (``knowledge/made_from/<code>.yaml``), so that a later change of it shows."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import knowledge
from bot.language.inventory import sources, stamped, there

KINDS = ("texts", "guide", "questions")
_HEAD = "# Of which English text each translation was made. Written by `vademecum languages stamp`; not to be edited by hand.\n"


def stamp(code: str, names: Collection[str] = (), *, every: bool = False, root: Path = knowledge.ROOT) -> int:
    """Note what is there in the language *code* as made of today's English; how many were noted.

    Only what was never noted; with *names* those texts (a rule's id counts for its questions too), with *every* all of them.
    """
    noted = 0
    before = stamped(code, root)
    kept: dict[str, dict[str, str]] = {}
    for kind in KINDS:
        english, own, was = sources(kind, root), there(kind, code, root), before.get(kind, {})
        kept[kind] = {}
        for name in sorted(own & english.keys()):
            wanted = every or name not in was or name in names or name.partition("/")[0] in names
            kept[kind][name] = english[name] if wanted else was[name]
            noted += wanted
    path = root / "made_from" / f"{code}.yaml"
    path.parent.mkdir(exist_ok=True)
    lines = [
        line
        for kind, fingerprints in kept.items()
        for line in (
            f"{kind}:" if fingerprints else f"{kind}: {{}}",
            *(f'  {n}: "{f}"' for n, f in fingerprints.items()),
        )
    ]
    path.write_text(_HEAD + "\n".join(lines) + "\n", "utf-8")
    return noted
