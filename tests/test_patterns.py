"""Every pattern of the house over texts made to keep it busy, of the longest length that comes in at the door.

Patterns are found where they are compiled while all modules are imported and their tables built. One of ``re`` must be through with
each text within a moment; one of ``bot.patterns`` gives up by itself.
"""

from __future__ import annotations

import asyncio
import functools
import importlib
import inspect
import multiprocessing
import pkgutil
import re
import re._parser as parser  # type: ignore[import-not-found]
import sys
import time
from typing import Any

import pytest

import bot
import indexing
from bot import patterns
from bot.messages import LONGEST_MESSAGE, Incoming, bounded

SHORT = 10  # times shorter is the text that is tried first
BUDGET = 0.3  # seconds of processor time for one text, on a slow machine; what froze the house took 23 s
UNITS = (
    " ", "\n", " \n", "a", "1", "a ", "1 ", "#", "-", "|", ".", "_", "*", "[", "](", "@", "Aa ", ", ", "=", "<", "a-", "1.", "a@", "a.", "- ",
    "9 9", "**", "I am ",
)  # fmt: skip


def adversarial(pattern: str) -> list[tuple[str, str]]:
    """Runs of what patterns repeat, and of the beginnings of *pattern* itself: each of a tenth of the longest admitted length, and of that."""
    units = [*UNITS, *_beginnings(pattern)]
    texts = [(unit * LONGEST_MESSAGE)[: LONGEST_MESSAGE - 1] + end for unit in units for end in ("!", "a")]
    return [(text[: LONGEST_MESSAGE // SHORT] + text[-1], text) for text in texts]


def _beginnings(pattern: str) -> set[str]:
    said: list[str] = []

    def walk(tokens: Any) -> None:
        for kind, value in tokens:
            match str(kind):
                case "LITERAL":
                    said.append(chr(value))
                case "MAX_REPEAT" | "MIN_REPEAT":
                    walk(value[2])
                case "SUBPATTERN":
                    walk(value[3])
                case "BRANCH":
                    walk(value[1][0])
                case "IN":
                    said.append(next((chr(v) for k, v in value if str(k) == "LITERAL"), "a"))

    walk(parser.parse(pattern))
    return {"".join(said[:length]) for length in range(1, min(len(said), 8) + 1)}


@functools.cache
def compiled() -> dict[tuple[str, int], str]:
    """Every pattern of ``re`` that the modules of the house compile, with the file."""
    found: dict[tuple[str, int], str] = {}
    original = re._compile  # type: ignore[attr-defined]

    def watched(pattern: Any, flags: int) -> Any:
        made = original(pattern, flags)
        frame = sys._getframe(1)
        while frame.f_back and frame.f_code.co_filename.endswith("re/__init__.py"):
            frame = frame.f_back
        module = str(frame.f_globals.get("__name__", ""))
        if module.split(".")[0] in ("bot", "indexing") and isinstance(made.pattern, str):
            found[made.pattern, made.flags] = module
        return made

    modules = []
    for package in (bot, indexing):
        for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if "migrations" not in one.name and not one.name.endswith("__main__"):
                modules.append(importlib.import_module(one.name))
    re._compile = watched  # type: ignore[attr-defined]
    try:
        for module in modules:
            for value in vars(module).values():
                if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                    found[value.pattern, value.flags] = module.__name__
                if isinstance(value, functools._lru_cache_wrapper) and _needs_nothing(value.__wrapped__):
                    value.cache_clear()
                    value()
    finally:
        re._compile = original  # type: ignore[attr-defined]
    return found


def _needs_nothing(function: Any) -> bool:
    parameters = inspect.signature(function).parameters.values()
    return "compile(" in inspect.getsource(function) and all(
        one.default is not one.empty for one in parameters
    )


def _seconds(made: re.Pattern[str], text: str) -> float:
    """Processor time of finding all of *made* in *text*, and of matching it as a whole."""
    began = time.process_time()
    for _ in made.finditer(text):
        pass
    made.fullmatch(text)
    return time.process_time() - began


def _measure(todo: list[tuple[str, int]], slow: Any) -> None:
    for pattern, flags in todo:
        made = re.compile(pattern, flags)
        for short, text in adversarial(pattern):
            slow.put((pattern, text[:12]))
            # Whatever is cubic takes a thousand times as long over the longest text; most patterns show over the short one that they do not.
            if _seconds(made, short) * SHORT**3 > BUDGET and _seconds(made, text) > BUDGET:
                slow.put("slow")
                return
    slow.put("done")


def test_no_pattern_is_kept_busy_by_the_longest_message() -> None:
    todo, slow = list(compiled()), []
    assert len(todo) > 100
    while todo:
        told: Any = multiprocessing.get_context("spawn").Queue()
        worker = multiprocessing.get_context("spawn").Process(target=_measure, args=(todo, told))
        worker.start()
        last: Any = None
        try:
            while (said := told.get(timeout=20)) not in ("done", "slow"):
                last = said
        except Exception:
            said = "slow"
        worker.kill()
        worker.join()
        if said == "done":
            break
        (pattern, unit) = last
        slow.append(
            f"{[where for (one, _), where in compiled().items() if one == pattern]}: {pattern!r} over {unit!r}"
        )
        todo = todo[[one for one, _ in todo].index(pattern) + 1 :]
    assert not slow, "compile these with bot.patterns, or make them linear:\n" + "\n".join(slow)


async def test_a_pattern_that_would_not_end_gives_up_and_lets_others_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(patterns, "SECONDS", 0.3)
    endless = patterns.compile(r"(a|aa)+$")
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0.01)

    ticking = asyncio.create_task(tick())
    with pytest.raises(patterns.PatternTimeout) as told:
        await asyncio.to_thread(endless.search, "a" * 200 + "!")
    assert ticks >= 5 and "aaa" not in str(told.value)
    ticking.cancel()


def test_a_text_is_cut_at_the_door_before_any_pattern() -> None:
    cut = bounded(Incoming("web", "c", "p", "k", "#" * 20_000, name="n" * 500, language="x" * 90))
    assert (len(cut.text), len(cut.name or ""), len(cut.language or "")) == (LONGEST_MESSAGE, 128, 35)
    whole = Incoming("web", "c", "p", "k", "hello")
    assert bounded(whole) is whole


def test_blank_lines_do_not_slow_the_index_down() -> None:
    """2,500 of them took 57 s to index, and 122 s for each search."""
    from indexing.passages import plain_text

    began = time.process_time()
    assert plain_text("a" + "\n" * 2_500 + " | --- | :-: |\nb").replace("\n", "") == "ab"
    plain_text("- " * 5_000 + "x")
    assert time.process_time() - began < 0.5
