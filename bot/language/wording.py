"""The wording of flows and checklists in further languages: ``knowledge/wording/<code>/<file>.yaml``, beside the structure, which has the
English text.

Each entry is ``{en: <text or list>, <code>: <the same in that language>}``, and for an option of a question ``also``: further words by
which people of that language name it. An entry counts where its English is that of the structure, letter for letter: an English text that was
changed has no translation until somebody translates it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import knowledge
from bot.language.completeness import PREVAILING
from indexing import plainyaml

FOLDER = Path(knowledge.__file__).parent / "wording"


def worded(data: Any, name: str, folder: Path = FOLDER) -> Any:
    """*data* of the file *name* (``can-i-go``) with the texts of every further language put in, in place."""
    translations = _translations(name, folder)
    for _, node in texts_in(data) if translations else ():
        for code, entries in translations.items():
            entry = entries.get(_key(node[PREVAILING]))
            if entry is not None:
                node.setdefault(code, entry[code])
                if "also" in entry and isinstance(node.get("also"), list):
                    node["also"] = [*node["also"], *(one for one in entry["also"] if one not in node["also"])]
    return data


def texts_in(node: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every mapping of languages to texts within *node*, with the keys that lead there (``questions.role.label``)."""
    if isinstance(node, dict):
        if PREVAILING in node and isinstance(node[PREVAILING], str | list):
            yield where, node
            return
        inside: Iterable[tuple[Any, Any]] = list(node.items())
    else:
        inside = enumerate(node) if isinstance(node, list) else ()
    for key, value in inside:
        yield from texts_in(value, f"{where}.{key}" if where else str(key))


@lru_cache(maxsize=64)
def _translations(name: str, folder: Path) -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    """Language -> English text -> entry."""
    found = {}
    for path in sorted(folder.glob(f"*/{name}.yaml")):
        entries = plainyaml.load(path.read_text("utf-8"))
        found[path.parent.name] = {
            _key(entry[PREVAILING]): entry for entry in entries if entry.get(path.parent.name)
        }
    return found


def _key(english: str | list[str]) -> str:
    return json.dumps(english, ensure_ascii=False)
