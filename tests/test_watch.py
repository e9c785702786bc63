"""Work that breaks is logged, counted, begun again, and told to whoever asks whether all is well."""

from __future__ import annotations

import asyncio

import pytest

from bot import metrics, watch
from bot.watch import Watch


async def test_work_that_breaks_or_ends_is_begun_again_and_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(watch, "FIRST_PAUSE", 0.01)
    begun = []

    async def work() -> None:
        begun.append(1)
        if len(begun) == 1:
            raise KeyError("a")
        if len(begun) > 2:
            await asyncio.Event().wait()

    seen = Watch()
    before = metrics.errors.labels("reminders")._value.get()
    seen.begin("reminders", work)
    async with asyncio.timeout(5):
        told = set()
        while len(begun) < 3:
            told.add(await seen.check())
            await asyncio.sleep(0.001)
    assert {"reminders: it broke (KeyError)", "reminders: it ended"} <= told
    assert await seen.check() is None
    await seen.end()
    assert metrics.errors.labels("reminders")._value.get() == before + 2
    assert "reminders broke" in caplog.text and "reminders ended" in caplog.text


async def test_work_with_an_end_of_its_own_is_not_begun_again() -> None:
    begun = []

    async def work() -> None:
        begun.append(1)

    seen = Watch()
    await seen.begin("warm-up", work, ends=True)
    assert begun == [1] and await seen.check() is None
