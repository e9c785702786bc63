"""Checksums of what is written once and only read afterwards: a file that was cut or changed is noticed before it is used."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def checksums(folder: Path, *, leave_out: str = "") -> dict[str, dict[str, Any]]:
    """Size and SHA-256 of every file under *folder*, by its path in it; *leave_out* is the file these are written into."""
    return {
        path.relative_to(folder).as_posix(): {"bytes": path.stat().st_size, "sha256": _digest(path)}
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).as_posix() != leave_out
    }


def damage(folder: Path, files: Mapping[str, Mapping[str, Any]], *, sizes_only: bool = False) -> str | None:
    """What is wrong with the first file that is not as *files* says; None where all are whole."""
    for name, noted in files.items():
        path = folder / name
        try:
            if path.stat().st_size != noted["bytes"]:
                return f"{name} has {path.stat().st_size} bytes, not {noted['bytes']}"
            if not sizes_only and _digest(path) != noted["sha256"]:
                return f"{name} was changed"
        except FileNotFoundError:
            return f"{name} is missing"
        except OSError as error:
            return f"{name} cannot be read ({error.strerror})"
    return None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
