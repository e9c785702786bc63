"""Killed at any moment, the old version goes on serving and the next run completes; two builders do no harm."""

from __future__ import annotations

import random
import signal
import subprocess
import sys

import pytest

from tests.indexing.places import Place

KILLS = 8


def start(place: Place, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.indexing.builder", str(place.folder), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, int, str]:
    out, errors = process.communicate()
    assert process.returncode == 0, errors
    events, embedded, version = out.split()
    return int(events), int(embedded), version


def write(place: Place, edition: int) -> None:
    place.guide("stay", **{f"rule{number}": f"Edition {edition} of rule {number}." for number in range(40)})


def test_killed_at_random_moments_the_old_version_serves_and_the_next_run_completes(place: Place) -> None:
    write(place, 0)
    finish(start(place))
    write(place, 1)
    events, _, _ = finish(start(place))
    moments = random.Random(20261121).sample(range(1, events + 1), KILLS)
    serving = 1
    for number, moment in enumerate(sorted(moments), 2):
        write(place, number)
        process = start(place, str(moment))
        process.communicate()
        assert process.returncode == -signal.SIGKILL, moment
        index = place.open()
        texts = {passage.text.split(" of ")[0] for passage in index.passages.values()}
        assert texts in ({f"Edition {serving}"}, {f"Edition {number}"}), (
            moment
        )  # one whole version, never a mixture
        assert len(index.passages) == 40
        edition = texts.pop()
        assert index.search(["ask about rule7"], 1)[0].passage.text == f"{edition} of rule 7."
        index.close()
        report = place.build()
        assert report.passages == 40
        index = place.open()
        assert index.passages["stay.rule7"].text == f"Edition {number} of rule 7."
        index.close()
        serving = number
    assert not list((place.index / "versions").glob(".*"))
    assert len(list((place.index / "versions").iterdir())) == 2


@pytest.mark.parametrize("same", [True, False])
def test_two_builders_at_once_do_no_harm(place: Place, same: bool) -> None:
    write(place, 0)
    processes = [start(place)]
    if not same:
        write(place, 1)
    processes.append(start(place))
    results = [finish(process) for process in processes]
    index = place.open()
    assert index.version in {version for _, _, version in results}
    assert len(index.passages) == 40
    assert index.search(["ask about rule7"], 1)[0].passage.id == "stay.rule7"
    if same:
        assert sorted(embedded for _, embedded, _ in results) == [0, 120]
