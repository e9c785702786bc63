"""Starts that cannot succeed: one line that says what to mend, and exit 2."""

from __future__ import annotations

import socket
import sqlite3
from pathlib import Path

import pytest

from tests.cli.commands import vademecum


def _one_line(folder: Path, *arguments: str, **settings: str) -> str:
    ended = vademecum(folder, *arguments, **settings)
    assert ended.returncode == 2, ended.stderr.decode()
    lines = [line for line in ended.stderr.decode().splitlines() if line.strip()]
    assert len(lines) == 1 and "Traceback" not in lines[0], lines
    return lines[0]


def test_a_wrong_setting(tmp_path: Path) -> None:
    assert "VADEMECUM_ADMINS" in _one_line(tmp_path, "run", VADEMECUM_ADMINS="peter")


def test_a_language_that_is_not_offered(tmp_path: Path) -> None:
    assert "--lang xx" in _one_line(tmp_path, "ask", "--lang", "xx", "How long can I go?")


@pytest.mark.parametrize("url", ["postgresql://u:sekret@127.0.0.1:1/x", "my database"])
def test_a_database_that_is_not_there(tmp_path: Path, url: str) -> None:
    line = _one_line(tmp_path, "gaps", VADEMECUM_DATABASE_URL=url)
    assert "database" in line.lower() and "sekret" not in line


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "vademecum.sqlite3").write_bytes(b"not a database at all" * 100)
    assert "not a database" in _one_line(tmp_path, "gaps")


def test_a_database_of_a_newer_version(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "vademecum.sqlite3") as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        connection.execute("INSERT INTO alembic_version VALUES ('9999')")
    assert "newer version" in _one_line(tmp_path, "gaps")


def test_a_port_that_is_taken(built_data_dir: Path, tmp_path: Path) -> None:
    """It was announced as served."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        (tmp_path / "data").symlink_to(built_data_dir)
        ended = vademecum(
            built_data_dir,
            "run",
            VADEMECUM_PORT=str(port),
            VADEMECUM_DATABASE_URL=f"sqlite:///{tmp_path}/x.sqlite3",
        )
    said = ended.stderr.decode()
    assert ended.returncode == 2 and "Vademecum is at" not in said and "Traceback" not in said
    assert f"127.0.0.1:{port}" in said.splitlines()[-1]
