"""What the doctor says of this machine."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.doctor import FindingState, local
from tests.doctor.conftest import Made


async def test_settings_are_named_and_never_told(made: Made) -> None:
    found = await local.settings(made(telegram_token="123456789:" + "A" * 35, admins=("telegram:77",)))
    assert found.state is FindingState.OK
    assert found.details["set"] == ["VADEMECUM_ADMINS", "VADEMECUM_DATA_DIR", "VADEMECUM_TELEGRAM_TOKEN"]
    assert "77" not in str(found) and "AAA" not in str(found)


async def test_a_package_that_is_missing_or_too_old_is_named(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (await local.python(made())).state is FindingState.OK
    wanted = ["no-such-package>=1", "chromadb>=99", "torch==1 ; extra == 'build'", "numpy>=2"]
    monkeypatch.setattr(local, "requires", lambda _: wanted)
    found = await local.python(made())
    assert found.state is FindingState.BAD
    assert [one.split()[0] for one in found.details["unmet"]] == ["no-such-package", "chromadb"]


async def test_the_data_folder(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = made()
    assert (await local.data_folder(settings)).state is FindingState.WARN
    assert not settings.data_dir.exists(), "looking makes nothing"
    settings.data_dir.mkdir()
    assert (await local.data_folder(settings)).state is FindingState.OK
    assert list(settings.data_dir.iterdir()) == []
    for free, state in ((50, FindingState.BAD), (500, FindingState.WARN), (5000, FindingState.OK)):
        usage = (0, 0, free * 2**20)
        monkeypatch.setattr(local.shutil, "disk_usage", lambda _, u=usage: local.shutil._ntuple_diskusage(*u))
        assert (await local.data_folder(settings)).state is state, free


async def test_a_data_folder_that_cannot_be_written_says_what_to_do(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local.os, "access", lambda *_: False)
    found = await local.data_folder(made())
    assert found.state is FindingState.BAD and "VADEMECUM_DATA_DIR" in found.text


@pytest.fixture
def answering(request: pytest.FixtureRequest) -> Iterator[int]:
    """The port of a server that answers everything with a body (the parameter)."""
    body: bytes = request.param

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


@pytest.mark.parametrize(
    ("answering", "state"), [(b"ok", FindingState.OK), (b"<html>", FindingState.BAD)], indirect=["answering"]
)
async def test_what_stands_at_the_port(made: Made, answering: int, state: FindingState) -> None:
    assert (await local.web(made(port=answering, host="0.0.0.0"))).state is state


async def test_an_assistant_that_is_not_running_is_no_fault(made: Made) -> None:
    with http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler) as server:
        port = server.server_address[1]
    assert (await local.web(made(port=port))).state is FindingState.OFF
