"""The commands one by one: what they print, how they end, and what they say where something is missing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.language.catalogue import say
from tests.built import environment
from tests.cli.commands import (
    ANSWER_KEYS,
    CITATION_KEYS,
    PASSAGE_KEYS,
    SEARCH_KEYS,
    json_lines,
    vademecum,
)

pytestmark = pytest.mark.xdist_group("cli")

QUESTION = "how long can an apprentice go abroad?"


# --- ask


def test_ask_json_is_one_object_with_the_keys_of_a_batch(built_data_dir: Path) -> None:
    ended = vademecum(built_data_dir, "ask", "--json", QUESTION)
    (answer,) = json_lines(ended.stdout)
    assert (ended.returncode, set(answer), answer["id"]) == (0, ANSWER_KEYS, None)
    assert "10 to 89 days" in answer["answer"]
    assert set(answer["citations"][0]) == CITATION_KEYS
    assert "**" not in answer["answer"]


def test_ask_prints_an_answer_and_its_sources(built_data_dir: Path) -> None:
    ended = vademecum(built_data_dir, "ask", "--lang", "es", QUESTION)
    text = ended.stdout.decode()
    assert ended.returncode == 0
    assert "10 to 89 days" in text
    assert f"\n{say('en', 'sources-title')}\n" in text  # a question is answered in its own language
    assert "https://" in text
    assert "**" not in text


def test_ask_reads_a_pipe_whatever_comes_by_it(built_data_dir: Path) -> None:
    piped = vademecum(built_data_dir, "ask", "--json", stdin=QUESTION.encode() + b"\r\n")
    assert "10 to 89 days" in json_lines(piped.stdout)[0]["answer"]
    for stdin in (b"", b"\xff\xfe\x00how"):
        ended = vademecum(built_data_dir, "ask", "--json", stdin=stdin)
        assert (ended.returncode, set(json_lines(ended.stdout)[0])) == (0, ANSWER_KEYS)


def test_ask_takes_an_argument_that_is_no_text(built_data_dir: Path) -> None:
    ended = subprocess.run(
        [sys.executable.encode(), b"-m", b"bot.cli.main", b"ask", b"--json", b"\xff\xfe how long?"],
        env=environment(built_data_dir),
        capture_output=True,
        timeout=100,
        check=False,
    )
    assert (ended.returncode, set(json_lines(ended.stdout)[0])) == (0, ANSWER_KEYS)


def test_a_reader_that_goes_away_ends_the_command_quietly(built_data_dir: Path) -> None:
    lines = b"".join(json.dumps({"id": n, "question": "hola"}).encode() + b"\n" for n in range(1000))
    process = subprocess.Popen(
        [sys.executable, "-m", "bot.cli.main", "ask", "--batch"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(built_data_dir),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdin.write(lines)
    process.stdout.readline()
    process.stdout.close()
    process.stdin.close()
    assert process.wait(60) == 1
    assert process.stderr.read() == b""
    process.stderr.close()


# --- search


def test_search_json_and_as_text(built_data_dir: Path) -> None:
    (found,) = json_lines(vademecum(built_data_dir, "search", "--json", "-k", "3", "travel money").stdout)
    assert (set(found), found["id"], len(found["passages"])) == (SEARCH_KEYS, None, 3)
    assert all(set(passage) == PASSAGE_KEYS for passage in found["passages"])
    text = vademecum(built_data_dir, "search", "-k", "3", stdin=b"travel money").stdout.decode()
    for passage in found["passages"]:
        assert f"[{passage['id']}]" in text


def test_search_of_nothing_finds_nothing(built_data_dir: Path) -> None:
    assert json_lines(vademecum(built_data_dir, "search", "--json", "").stdout) == [
        {"id": None, "passages": []}
    ]


# --- index


@pytest.fixture
def own_place(built_data_dir: Path, tmp_path: Path) -> Path:
    """A data folder without an index that need not export the model again."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "models").symlink_to(built_data_dir / "models")
    return tmp_path


HANDBOOK = "# Our handbook\n\n## Room keys\n\nRoom keys are handed out at the porter's lodge before 18:00.\n"


def test_an_index_of_own_documents_is_built_refreshed_and_searched(own_place: Path) -> None:
    data, source, into = own_place / "data", own_place / "own", own_place / "index"
    source.mkdir()
    (source / "handbook.md").write_text(HANDBOOK)
    (source / "rules.html").write_text(
        "<html><body><h1>Rules</h1><p>Bikes are kept in the yard.</p></body></html>"
    )
    (source / "notes.txt").write_text("The canteen opens at noon.\n")
    (source / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    (source / "photo.jpg").write_bytes(b"\xff\xd8")
    arguments = ("index", "--source", str(source), "--into", str(into))

    first = vademecum(data, *arguments)
    assert first.returncode == 0, first.stderr.decode()
    lines = first.stdout.decode().splitlines()
    assert any(line.startswith("skipped broken.pdf: ") for line in lines)
    assert any(line.startswith("skipped photo.jpg: ") for line in lines)
    assert "created 3, updated 0, deleted 0, unchanged 0" in lines

    (source / "handbook.md").write_text(HANDBOOK.replace("18:00", "19:00"))
    (source / "notes.txt").unlink()
    assert b"created 0, updated 1, deleted 1, unchanged 1" in vademecum(data, *arguments).stdout
    again = vademecum(data, *arguments).stdout
    assert b"created 0, updated 0, deleted 0, unchanged 2" in again
    assert b" 0 texts embedded" in again

    searched = vademecum(data, "search", "--json", "--index", str(into), "where are the keys")
    (found,) = json_lines(searched.stdout)
    assert found["passages"][0]["document"] == "handbook.md"
    assert "19:00" in found["passages"][0]["text"]
    assert {passage["document"] for passage in found["passages"]} == {"handbook.md", "rules.html"}
    batch = vademecum(
        data, "search", "--batch", "--index", str(into), "-k", "1", stdin=b'{"id": "b", "query": "bikes"}'
    )
    assert json_lines(batch.stdout)[0]["passages"][0]["document"] == "rules.html"
    assert not (data / "indexes").exists()


def test_nothing_to_index_and_no_source_are_told(own_place: Path) -> None:
    (own_place / "empty").mkdir()
    ended = vademecum(
        own_place / "data", "index", "--source", str(own_place / "empty"), "--into", str(own_place / "index")
    )
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert b"there is nothing to index" in ended.stderr
    ended = vademecum(own_place / "data", "index", "--source", str(own_place / "gone"))
    assert ended.returncode == 2
    assert f"there is no {own_place / 'gone'}" in ended.stderr.decode()


# --- what is missing


def test_an_index_that_is_not_there_is_told_with_what_to_do(tmp_path: Path) -> None:
    for arguments in (("search", "x"), ("search", "--batch")):
        ended = vademecum(tmp_path, *arguments, "--index", str(tmp_path / "none"))
        assert (ended.returncode, ended.stdout) == (1, b"")
        assert (
            ended.stderr.decode().strip()
            == f"there is no index at {tmp_path / 'none'} yet: run 'vademecum index'"
        )


def test_a_model_that_is_not_there_is_told(tmp_path: Path) -> None:
    ended = vademecum(tmp_path, "ask", "how long?", VADEMECUM_EMBEDDING_MODEL="no-such-model")
    assert ended.returncode == 1
    assert b"no-such-model" in ended.stderr
    assert b"Traceback" not in ended.stderr


def test_a_data_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    ended = vademecum(tmp_path / "file", "ask", "how long?")
    assert ended.returncode == 1
    assert str(tmp_path / "file") in ended.stderr.decode()
    assert b"Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"VADEMECUM_PORT": "abc"}, "setting VADEMECUM_PORT: "),
        ({"VADEMECUM_PORT": "70000"}, "setting VADEMECUM_PORT: "),
        ({"VADEMECUM_KEEP_DAYS": "-1"}, "setting VADEMECUM_KEEP_DAYS: "),
        (
            {"VADEMECUM_WEBHOOK_URL": "https://a.example"},
            "VADEMECUM_WEBHOOK_URL needs VADEMECUM_WEBHOOK_SECRET",
        ),
        ({"VADEMECUM_WEBHOOK_SECRET": "no spaces"}, "setting VADEMECUM_WEBHOOK_SECRET: "),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, settings: dict[str, str], told: str) -> None:
    ended = vademecum(tmp_path, "ask", "how long?", **settings)
    assert ended.returncode == 2
    assert ended.stderr.decode().startswith(told)
    assert b"Traceback" not in ended.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("search", "-k", "0", "x"),
        ("ask", "--lang"),
        ("ask", "--today", "yesterday", "x"),
        ("ask", "a", "b"),
    ],
)
def test_a_wrong_command_ends_with_two_and_says_how_to_get_help(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    ended = vademecum(tmp_path, *arguments)
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert b"Error" in ended.stderr


def test_help_names_every_command_of_the_contract(tmp_path: Path) -> None:
    text = vademecum(tmp_path, "--help").stdout.decode()
    for command in ("run", "ask", "chat", "search", "index", "flows", "evaluate"):
        assert f" {command} " in text, command
