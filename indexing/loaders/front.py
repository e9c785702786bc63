"""What a document says of itself: front matter in YAML, TOML or JSON, or a side file ``<name>.meta.yaml`` / ``.meta.toml``."""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from collections.abc import Mapping
from typing import Any

import yaml

from indexing import plainyaml

SIDE_FILES = (".meta.yaml", ".meta.yml", ".meta.toml")
MOST_CHARACTERS = 20_000  # of front matter; more is text that happens to begin with a rule
_NAMES = {
    "title": ("title", "titel", "titulo", "título", "titre", "titolo"),
    "url": ("url", "source_url", "source", "permalink", "link"),
    "language": ("language", "lang", "locale"),
    "dated": ("dated", "date", "lastmod", "last_modified", "modified", "updated", "published"),
    "expires": ("expires", "expiry", "expirydate", "expiry_date", "valid_until", "until"),
    "review_by": ("review_by", "review", "review_date", "next_review", "review_on"),
    "organisation": ("organisation", "organization", "school", "publisher"),
}
_DAYS = ("dated", "expires", "review_by")
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_LOCAL = re.compile(r"^(\d{1,2})[./](\d{1,2})[./](\d{4})$")


def take_front(text: str) -> tuple[dict[str, str], str]:
    """(what the front matter says, the text after it). What cannot be parsed as front matter stays text."""
    first, _, rest = text.partition("\n")
    closers = _FENCES.get(first.rstrip())
    if closers is None:
        return _json_front(text)
    lines = rest[: MOST_CHARACTERS + 1].split("\n")
    for number, line in enumerate(lines):
        if line.rstrip() in closers:
            raw = _parsed("\n".join(lines[:number]), toml=first.startswith("+"))
            if raw is None:
                return {}, text
            return known(raw), "\n".join(rest.split("\n")[number + 1 :])
    return {}, text


def side_front(name: str, content: str) -> dict[str, str]:
    """What a side file called *name* says; empty where it cannot be parsed. It alone says who gets answers from the document: what stands
    within a document was written by whoever made it."""
    raw = _parsed(content, toml=name.endswith(".toml")) or {}
    circle = _text(raw.get("circle"))
    return known(raw) | ({"circle": circle} if circle else {})


def known(raw: Mapping[str, Any]) -> dict[str, str]:
    """The entries of *raw* that are known here, under one name each: days as ISO dates, what is no day is left out."""
    lower = {str(key).strip().lower().replace("-", "_"): value for key, value in raw.items()}
    found: dict[str, str] = {}
    for name, spellings in _NAMES.items():
        value = next((lower[one] for one in spellings if lower.get(one) not in (None, "")), None)
        said = _day(value) if name in _DAYS else _text(value)
        if said:
            found[name] = said
    return found


def _parsed(text: str, toml: bool) -> Mapping[str, Any] | None:
    try:
        raw = tomllib.loads(text) if toml else plainyaml.load(text)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, RecursionError):
        return None
    if raw is None:
        return {}
    return raw if isinstance(raw, dict) else None


def _json_front(text: str) -> tuple[dict[str, str], str]:
    if not text.startswith("{\n"):
        return {}, text
    try:
        raw, end = json.JSONDecoder().raw_decode(text[:MOST_CHARACTERS])
    except (json.JSONDecodeError, RecursionError):
        return {}, text
    return (known(raw), text[end:]) if isinstance(raw, dict) else ({}, text)


def _text(value: Any) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def _day(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if not isinstance(value, str):
        return ""
    value = value.strip()
    try:
        if local := _LOCAL.match(value):
            return dt.date(int(local[3]), int(local[2]), int(local[1])).isoformat()
        return dt.date.fromisoformat(value[:10]).isoformat()
    except ValueError:
        return ""
