"""Reads a YAML file of the knowledge, and says what is wrong with it by line and field."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from indexing import plainyaml
from indexing.problems import KnowledgeError, Problem


def load_yaml(path: Path, name: str) -> Mapping[str, Any]:
    """The mapping in *path*. Raises KnowledgeError where it is no UTF-8, no YAML, or no mapping."""
    try:
        raw = plainyaml.load(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise KnowledgeError([Problem(name, 0, f"is not UTF-8 text ({error.reason})")]) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = f"is not valid YAML: {getattr(error, 'problem', error)}"
        raise KnowledgeError([Problem(name, mark.line + 1 if mark else 0, what)]) from error
    if not isinstance(raw, dict):
        raise KnowledgeError([Problem(name, 1, "must be 'key: value' pairs")])
    return raw


def problems_of(error: ValidationError, name: str) -> list[Problem]:
    """What a check of the fields found, one problem a field."""
    return [Problem(name, 0, f"{'.'.join(map(str, one['loc']))}: {one['msg']}") for one in error.errors()]
