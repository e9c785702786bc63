"""Docker cannot run in the tests: they hold the Dockerfile to the script that does its steps, and both to the project."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.channels.web.app import create_app
from bot.channels.web.channel import WebChannel
from bot.settings import Settings

ROOT = Path(__file__).parents[1]
SCRIPT = (ROOT / "scripts" / "docker-steps.sh").read_text()
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


def instructions(stage: int) -> list[tuple[str, str]]:
    """(instruction, arguments) of a stage of the Dockerfile, lines joined, comments left out."""
    text = "\n".join(
        line for line in (ROOT / "Dockerfile").read_text().splitlines() if not line.startswith("#")
    )
    lines = [line for line in text.replace("\\\n", " ").splitlines() if line.strip()]
    stages: list[list[tuple[str, str]]] = [[]]
    for line in lines:
        name, _, rest = line.partition(" ")
        if name == "FROM":
            stages.append([])
        stages[-1].append((name, " ".join(rest.split())))
    return stages[stage]


def all_of(stage: int, name: str) -> list[str]:
    return [rest for instruction, rest in instructions(stage) if instruction == name]


def pip_lines(text: str) -> list[str]:
    """What is installed, one entry a ``pip install``, whatever the environment is called."""
    return [" ".join(found.split()) for found in re.findall(r'pip"? install ([^;&\n]+)', text)]


def final_environment() -> dict[str, str]:
    return dict(pair.split("=", 1) for line in all_of(2, "ENV") for pair in line.split())


def copied() -> list[str]:
    return [name for line in all_of(1, "COPY") for name in line.split()[:-1]]


class TestDockerfileAndScript:
    def test_they_install_the_same(self) -> None:
        assert pip_lines("\n".join(all_of(1, "RUN"))) == [
            line.removesuffix(" }") for line in pip_lines(SCRIPT)
        ]

    def test_they_take_the_same_files_and_the_ignore_file_lets_them_through(self) -> None:
        assert copied() == re.search(r"cp -r (.+) \"\$work/source\"", SCRIPT)[1].split()  # type: ignore[index]
        allowed = [
            line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")
        ]
        assert sorted(copied()) == sorted(allowed)
        assert all((ROOT / name).exists() for name in copied())

    def test_they_build_and_start_by_the_same_commands(self) -> None:
        assert [line for line in all_of(1, "RUN") if line.endswith("vademecum index")] == [
            "VADEMECUM_DATA_DIR=/seed /build/bin/vademecum index"
        ]
        assert re.search(r'VADEMECUM_DATA_DIR="\$seed" .*/bin/vademecum" index', SCRIPT)
        assert json.loads(all_of(2, "CMD")[0]) == ["vademecum", "run"]
        assert re.search(r"^image vademecum run &$", SCRIPT, re.MULTILINE)

    def test_they_start_with_the_same_settings(self) -> None:
        ours = {name for name in final_environment() if name.startswith("VADEMECUM_")}
        started = re.search(r"^image\(\) \{(.+?)^\}", SCRIPT, re.MULTILINE | re.DOTALL)[1]  # type: ignore[index]
        assert ours == set(re.findall(r"VADEMECUM_[A-Z_]+", started))


class TestDockerfile:
    def test_torch_stays_in_the_first_stage(self) -> None:
        assert "torch==2.13.0" in all_of(1, "RUN")[0]
        assert "torch" not in str(instructions(2)).replace("[build]", "torch")
        serving = (
            PYPROJECT["project"]["dependencies"] + PYPROJECT["project"]["optional-dependencies"]["documents"]
        )
        assert not [one for one in serving if re.match(r"torch|sentence|transformers|onnx[^r]|gt-all", one)]

    def test_torch_is_the_one_of_the_project(self) -> None:
        pinned = [
            one for one in PYPROJECT["project"]["optional-dependencies"]["build"] if one.startswith("torch")
        ]
        for name in ("Dockerfile", "scripts/docker-steps.sh", "scripts/environment.sh"):
            assert set(re.findall(r"torch==[\d.]+\d", (ROOT / name).read_text())) == set(pinned), name

    @pytest.mark.parametrize(
        "name", ["Dockerfile", "compose.yaml", "scripts/docker-steps.sh", ".env.example"]
    )
    def test_no_address_of_a_registry_stands_in_it(self, name: str) -> None:
        addresses = re.findall(r"\w+://([\w.${}:-]+)", (ROOT / name).read_text())
        assert not [one for one in addresses if re.search(r"pypi|pytorch|index|simple|wheel|mirror", one)]
        assert not re.search(r"--(extra-)?index-url[ =](?!\"?\$)", (ROOT / name).read_text())

    def test_it_runs_as_somebody_without_rights(self) -> None:
        users = all_of(2, "USER")
        assert users == ["vademecum"]
        names = [name for name, _ in instructions(2)]
        assert names.index("USER") < names.index("CMD")

    def test_the_data_is_a_volume_that_this_user_owns(self) -> None:
        folder = final_environment()["VADEMECUM_DATA_DIR"]
        assert all_of(2, "VOLUME") == [folder]
        assert any(re.search(rf"install -d -o vademecum .*{folder}$", line) for line in all_of(2, "RUN"))

    def test_the_health_check_asks_an_address_that_exists(self, tmp_path: Path) -> None:
        port, path = re.search(r"127\.0\.0\.1:(\d+)(/\w+)", all_of(2, "HEALTHCHECK")[0]).groups()  # type: ignore[union-attr]
        settings = Settings(data_dir=tmp_path, _env_file=None)  # type: ignore[call-arg]
        app = create_app(settings, None, None, WebChannel())  # type: ignore[arg-type]
        assert path in {getattr(route, "path", "") for route in app.routes}
        assert [port] == all_of(2, "EXPOSE") == [final_environment()["VADEMECUM_PORT"]]

    def test_its_settings_are_settings(self) -> None:
        assert {
            name.removeprefix("VADEMECUM_").lower()
            for name in final_environment()
            if name.startswith("VADEMECUM_")
        } <= set(Settings.model_fields)

    def test_every_kind_of_file_of_the_packages_is_in_a_built_package(self) -> None:
        globs = PYPROJECT["tool"]["setuptools"]["package-data"]["*"]
        kinds = {one.rpartition(".")[2] for one in globs} | {"py"}
        found = {
            path.suffix[1:]
            for package in ("bot", "indexing", "knowledge", "prompts")
            for path in (ROOT / package).rglob("*.*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert found - kinds == set()


class TestCompose:
    def test_alone_it_is_one_service_on_this_machine_only(self) -> None:
        alone = [name for name, service in COMPOSE["services"].items() if "profiles" not in service]
        assert alone == ["vademecum"]
        assert COMPOSE["services"]["vademecum"]["volumes"] == ["data:/data"]

    def test_the_profile_has_two_replicas_on_one_database_and_one_index(self) -> None:
        replicas = [service for name, service in COMPOSE["services"].items() if name.startswith("replica-")]
        assert len(replicas) == 2
        for replica in replicas:
            assert replica["profiles"] == ["scale"]
            assert "@postgres/" in replica["environment"]["VADEMECUM_DATABASE_URL"]
            assert replica["environment"]["VADEMECUM_CHROMA_URL"] == "http://chroma:8000"
        front = COMPOSE["services"]["front"]
        assert front["command"].count("--to replica-") == 2 == len(front["depends_on"])

    def test_what_the_image_relies_on_is_not_changed_by_a_file_env(self) -> None:
        for name in ("vademecum", "replica-1", "replica-2"):
            found = COMPOSE["services"][name]["environment"]
            for setting in ("VADEMECUM_DATA_DIR", "VADEMECUM_HOST", "VADEMECUM_PORT"):
                assert found[setting] == final_environment()[setting]

    def test_only_the_door_is_published_and_on_loopback(self) -> None:
        for name, service in COMPOSE["services"].items():
            for port in service.get("ports", []):
                assert name in ("vademecum", "front") and port.startswith("127.0.0.1:")

    def test_the_chroma_server_is_of_the_client_s_version(self) -> None:
        client = re.search(r"^chromadb==(.+)$", (ROOT / "constraints.txt").read_text(), re.MULTILINE)
        assert client is not None
        assert COMPOSE["services"]["chroma"]["image"] == f"chromadb/chroma:{client[1]}"

    def test_its_settings_are_settings(self) -> None:
        names = set(re.findall(r"VADEMECUM_([A-Z_]+)", (ROOT / "compose.yaml").read_text()))
        assert {name.lower() for name in names} <= set(Settings.model_fields)
