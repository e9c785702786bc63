"""No page names a command, an option, a setting, a make target, a file or a metric that does not exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer.main
from prometheus_client import REGISTRY

from bot import metrics
from bot.channels.web.app import create_app
from bot.channels.web.channel import WebChannel
from bot.cli.main import app
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")) if "flows" not in path.relative_to(ROOT).parts[:-1]
)  # fmt: skip
# Read by the suite itself, not by the assistant.
FOR_TESTS = {"VADEMECUM_PICTURES", "VADEMECUM_TRANSCRIPTS"}

pages = pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))

# What a command writes first, and what the map names ahead of its building.
MADE_LATER = frozenset({"knowledge/golden/curated.yaml"})


def code(path: Path) -> str:
    """What stands on the page as code: blocks, and between back-ticks."""
    text = path.read_text("utf-8")
    blocks = re.findall(r"^(?: {4,}|\t)(.*)$", text, re.MULTILINE)
    fenced = re.findall(r"^```[^\n]*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    spans = re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text)
    return "\n".join([*blocks, *fenced, *spans])


@pages
def test_settings(path: Path) -> None:
    named = {name.rstrip("_") for name in re.findall(r"VADEMECUM_[A-Z_]*[A-Z]", path.read_text("utf-8"))}
    known = {f"VADEMECUM_{name.upper()}" for name in Settings.model_fields}
    assert named - known - FOR_TESTS == set()


@pages
def test_commands_and_their_options(path: Path) -> None:
    group = typer.main.get_command(app)
    for line in re.findall(r"(?<![\w./-])(?:\S*/bin/)?vademecum +([a-z][^\n|#]*)", code(path)):
        words, command = line.split(), group
        while words and hasattr(command, "commands"):
            word = words[0].strip("`,.;:")
            assert word in command.commands, f"there is no 'vademecum {word}'"
            command = command.commands[word]
            words.pop(0)
        options = {
            option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)
        }
        used = set(re.findall(r"(?<!\S)\[?(--[a-z][a-z-]*|-[a-z])", " ".join(words)))
        assert used - options == set(), f"vademecum {line}"


@pages
def test_make_targets(path: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"(?:^|[\s(])make ([a-z][a-z-]*)(?=[\s`,.;:)]|$)", code(path), re.MULTILINE))
    assert named - targets == set()


@pages
def test_links_and_files(path: Path) -> None:
    text = path.read_text("utf-8")
    for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)\s]+)\)", text):
        file, _, anchor = target.partition("#")
        assert (path.parent / file).exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", (path.parent / file).read_text("utf-8"), re.MULTILINE)
            assert anchor in {re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in headings}, (
                target
            )
    for name in re.findall(r"`((?:bot|indexing|knowledge|tests|scripts|docs|bench|prompts)/[\w./-]+)`", text):
        assert (ROOT / name).exists() or "<" in name or name in MADE_LATER, name


def test_metrics_of_the_page_on_operation() -> None:
    assert metrics.errors
    named = set(re.findall(r"`(vademecum_\w+)`", (ROOT / "docs" / "operation.md").read_text("utf-8")))
    known = {family.name for family in REGISTRY.collect() if family.name.startswith("vademecum_")}
    assert {name.removesuffix("_total") for name in named} == known


def test_addresses_of_the_page_on_operation(tmp_path: Path) -> None:
    named = set(
        re.findall(r"^\| `(/\w+)` \|", (ROOT / "docs" / "operation.md").read_text("utf-8"), re.MULTILINE)
    )
    routes = create_app(Settings(data_dir=tmp_path, _env_file=None), None, None, WebChannel()).routes  # type: ignore
    assert named and named <= {getattr(route, "path", "") for route in routes}
