"""Where on the page a button of the chat leads that only shows something; all other buttons are forms."""

from __future__ import annotations

import re

ROOT = "/coordinator"
_TARGETS = (
    (re.compile(r"do:announce:(\d{1,15})(?::card)?"), f"{ROOT}/announcements/{{0}}"),
    (re.compile(r"do:announce:(\d{1,15}):csv"), f"{ROOT}/announcements/{{0}}/report.csv"),
    (re.compile(r"do:announce(?::page)?"), f"{ROOT}/announcements"),
    (re.compile(r"do:announce:(\d{1,15}):preview"), f"{ROOT}/announcements/{{0}}/preview"),
    # What the chat asks to be typed has a form of its own here.
    (re.compile(r"do:announce:(\d{1,15}):(?:correct|correct-\w+)"), f"{ROOT}/announcements/{{0}}#texts"),
    (re.compile(r"do:announce:(\d{1,15}):move"), f"{ROOT}/announcements/{{0}}#later"),
    (re.compile(r"do:announce:(\d{1,15}):at"), f"{ROOT}/announcements/{{0}}/preview#later"),
    (
        re.compile(r"do:announce:(\d{1,15}):(?:text-\w+|notext-\w+|file|nofile|who|ask|drop)"),
        f"{ROOT}/announcements/{{0}}",
    ),
    (re.compile(r"do:cohorts(?::list)?"), f"{ROOT}/cohorts"),
    (re.compile(r"do:cohorts:(?:show|members|roster|invite):(\d{1,15})(?::\d*)?"), f"{ROOT}/cohorts/{{0}}"),
    (re.compile(r"do:cohorts:ready:(\d{1,15})"), f"{ROOT}/cohorts/{{0}}/readiness"),
)


def as_link(payload: str) -> str | None:
    """The address of the page that shows what *payload* shows in the chat; None for what changes something."""
    for pattern, target in _TARGETS:
        found = pattern.fullmatch(payload)
        if found is not None:
            return target.format(*found.groups())
    return None
