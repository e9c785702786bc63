"""What a start does not load: it takes seconds and memory, and most people never need it."""

from __future__ import annotations

import json
import subprocess
import sys

HEAVY = (
    "torch",
    "sentence_transformers",
    "transformers",
    "langchain",
    "openpyxl",
    "fpdf",
    "fontTools",
    "dateparser",
    "pdfplumber",
    "rich",
)


def test_the_assistant_is_wired_without_what_only_some_need() -> None:
    program = (
        f"import bot.assembly, json, sys; print(json.dumps([one for one in {HEAVY!r} if one in sys.modules]))"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert json.loads(found.stdout) == []
