"""``ask --batch`` and ``search --batch``: a line for a line, in order, whatever the lines are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.answers.outcomes import Outcome
from bot.answers.question.clean import LONGEST
from bot.language.completeness import answering
from bot.language.packs import not_offered
from bot.safety.short import short_forms
from tests.cli.commands import (
    ANSWER_KEYS,
    CITATION_KEYS,
    PASSAGE_KEYS,
    SEARCH_KEYS,
    json_lines,
    vademecum,
)
from tests.cli.lines import ANSWER, ERROR, NOTHING, Line, as_input, batch

# Whoever writes in a language that is not offered is told so in it.
SAID_IN = {*answering(), *not_offered(), *short_forms()}

pytestmark = pytest.mark.xdist_group("cli")


def _run(folder: Path, command: str, lines: list[Line], **settings: str) -> list[tuple[Line, dict[str, Any]]]:
    ended = vademecum(folder, command, "--batch", stdin=as_input(lines), **settings)
    assert ended.returncode == 0, ended.stderr.decode()[-2000:]
    assert b"Traceback" not in ended.stderr
    answers = json_lines(ended.stdout)
    wanted = [line for line in lines if line.comes != NOTHING]
    assert len(answers) == len(wanted)
    return list(zip(wanted, answers, strict=True))


def _same(one: Any, other: Any) -> bool:
    return type(one) is type(other) and json.dumps(one) == json.dumps(other)


def test_ask_answers_every_line_of_a_wild_batch(built_data_dir: Path) -> None:
    lines = batch("question")
    assert len(lines) == 250
    for line, answer in _run(built_data_dir, "ask", lines):
        assert _same(answer["id"], line.id), (line.raw[:80], answer)
        if line.comes == ERROR:
            assert set(answer) == {"id", "error"}, (line.raw[:80], answer)
            assert answer["error"].startswith("line ")
            assert len(answer["error"]) < 400
            continue
        assert set(answer) == ANSWER_KEYS, (line.raw[:80], answer)
        assert answer["outcome"] in set(Outcome)
        assert not answer["outcome"].startswith("failed_")
        assert answer["language"] in SAID_IN
        assert isinstance(answer["seconds"], float)
        assert 0 < len(answer["answer"]) <= (1_200 if answer["outcome"].startswith("urgent_") else 900)
        assert bool(answer["citations"]) == answer["outcome"].startswith(("answered_", "urgent_"))
        for citation in answer["citations"]:
            assert set(citation) == CITATION_KEYS
            assert all(isinstance(value, str) for value in citation.values())


def test_search_answers_every_line_of_a_wild_batch(built_data_dir: Path) -> None:
    lines = batch("query")
    for line, answer in _run(built_data_dir, "search", lines):
        assert _same(answer["id"], line.id), (line.raw[:80], answer)
        if line.comes == ERROR:
            assert set(answer) == {"id", "error"}, (line.raw[:80], answer)
            continue
        assert set(answer) == SEARCH_KEYS
        asked = json.loads(line.raw.decode("utf-8", "surrogatepass"))
        assert len(answer["passages"]) <= asked.get("k", 5)
        scores = [passage["score"] for passage in answer["passages"]]
        assert scores == sorted(scores, reverse=True)
        assert len({passage["id"] for passage in answer["passages"]}) == len(scores)
        for passage in answer["passages"]:
            assert set(passage) == PASSAGE_KEYS
            assert passage["text"].strip()


def test_lines_are_told_by_their_number_in_the_input(built_data_dir: Path) -> None:
    stdin = b'\n{"id": 1, "question": "hola"}\n\n{"id": 2}\nx'
    ended = vademecum(built_data_dir, "ask", "--batch", stdin=stdin)
    answers = json_lines(ended.stdout)
    assert [answer.get("error", "")[:7] for answer in answers] == ["", "line 4:", "line 5:"]


def test_an_empty_batch_gives_nothing(built_data_dir: Path) -> None:
    for command in ("ask", "search"):
        ended = vademecum(built_data_dir, command, "--batch", stdin=b"\n \n")
        assert (ended.returncode, ended.stdout) == (0, b"")


def test_the_output_is_utf_8_wherever_it_runs(built_data_dir: Path) -> None:
    line = Line(b'{"id": "\xd0\xb8\xd0\xb4", "question": "how long can I go\xe2\x80\xa6?"}', ANSWER, "ид")
    environments = (
        {"PYTHONIOENCODING": "latin-1"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )
    for settings in environments:
        ((_, answer),) = _run(built_data_dir, "ask", [line], **settings)
        assert answer["id"] == "ид"


def test_a_history_makes_a_follow_up_whole_and_the_language_is_that_of_the_question(
    built_data_dir: Path,
) -> None:
    history = [["user", "how long can an apprentice go abroad?"], ["assistant", "10 to 89 days"]]
    lines = [
        {"id": 1, "question": "and for job shadowing?", "history": history},
        {"id": 2, "question": "¿cuánto tiempo puede ir un aprendiz al extranjero?"},
        {"id": 3, "question": "¿cuánto tiempo puede ir un aprendiz al extranjero?", "lang": "en"},
        {"id": 4, "question": "hola", "lang": "en"},
    ]
    ended = vademecum(
        built_data_dir, "ask", "--batch", stdin="\n".join(json.dumps(line) for line in lines).encode()
    )
    answers = json_lines(ended.stdout)
    assert "2 to 60" in answers[0]["answer"]
    assert [answer["language"] for answer in answers] == ["en", "es", "es", "en"]


def test_a_question_at_the_limit_is_read_and_one_above_is_told_so(built_data_dir: Path) -> None:
    words = "how long can an apprentice go abroad? "
    fits = (words * 100)[:LONGEST].strip().ljust(LONGEST, "x")
    stdin = b"\n".join(
        json.dumps({"id": n, "question": text}).encode() for n, text in enumerate((fits, fits + "x"))
    )
    first, second = json_lines(vademecum(built_data_dir, "ask", "--batch", stdin=stdin).stdout)
    assert first["outcome"] != "blocked_too_long"
    assert second["outcome"] == "blocked_too_long"
    assert "2000" in second["answer"] or "2,000" in second["answer"]
