"""The model is loaded from the settings when it is first needed, for each provider in its own way, and nothing phones home."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import ValidationError

from bot.answers.answer import Asked
from bot.answers.open_guide import OpenGuide
from bot.answers.pipeline import Pipeline
from bot.answers.write.circuit_breaker import CircuitBreaker
from bot.answers.write.model import Model, ModelFailed, check_configured, load_chat
from bot.answers.write.problems import ModelMisconfigured
from bot.answers.write.writer import Writer, configured_writer
from bot.settings import Settings
from tests.fake_model.server import FakeModel

SettingsOf = Callable[..., Settings]
PROMPT = ("Be brief.", "Hello")


def test_no_model_is_the_default() -> None:
    assert configured_writer(Settings(_env_file=None)) is None


@pytest.mark.parametrize("value", ["gpt-5-mini", ":x", "openai:", "openai: "])
def test_a_model_without_its_provider_is_refused_with_what_to_write(value: str) -> None:
    with pytest.raises(ValidationError, match="provider:model"):
        Settings(_env_file=None, chat_model=value)


@pytest.mark.parametrize(
    ("model", "extra"),
    [
        ("anthropic:x", "anthropic"),
        ("ollama:x", "ollama"),
        ("mistralai:x", "mistral"),
        ("openai:x", "openai"),
    ],
)
def test_a_missing_package_is_named_with_the_command_that_brings_it(
    model: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ModelMisconfigured, match=rf"pip install 'vademecum\[{extra}\]'"):
        configured_writer(Settings(_env_file=None, chat_model=model))


def test_the_extras_that_errors_name_exist() -> None:
    import tomllib

    from bot.answers.write.model import PACKAGES

    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    for package, extra in PACKAGES.values():
        assert any(
            one.startswith(package.replace("_", "-")) for one in project["optional-dependencies"][extra]
        )


def test_a_provider_of_no_extra_is_left_to_langchain() -> None:
    check_configured(Settings(_env_file=None, chat_model="groq:llama"))


@pytest.mark.parametrize(
    ("provider", "given", "expected"),
    [
        ("openai", {}, {"max_retries": 0, "timeout": 9, "max_tokens": 300}),
        ("openai", {"chat_base_url": "http://localhost:1/v1"}, {"base_url": "http://localhost:1/v1", "api_key": "none"}),
        ("openai", {"chat_api_key": "k", "chat_temperature": 0}, {"api_key": "k", "temperature": 0.0}),
        ("anthropic", {"chat_api_key": "k"}, {"api_key": "k", "max_tokens": 300, "max_retries": 0}),
        ("mistral", {"chat_deadline": 8.5}, {"timeout": 9, "max_retries": 0}),
        ("ollama", {}, {"num_predict": 300, "client_kwargs": {"timeout": 9}}),
    ],
)  # fmt: skip
def test_each_provider_gets_the_limits_under_its_own_names(
    provider: str, given: dict[str, Any], expected: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    seen: dict[str, Any] = {}
    monkeypatch.setattr(
        "langchain.chat_models.init_chat_model", lambda name, **values: seen.update(name=name, **values)
    )
    load_chat(
        Settings(
            _env_file=None,
            **{"chat_model": f"{provider}:a:b", "chat_deadline": 9, "chat_max_tokens": 300, **given},
        )
    )
    assert expected.items() <= seen.items()
    assert (seen["name"], seen["model_provider"]) == ("a:b", {"mistral": "mistralai"}.get(provider, provider))
    if provider == "ollama":
        assert "max_retries" not in seen and "api_key" not in seen


async def test_a_model_that_cannot_be_loaded_is_unavailable_and_named_in_the_log_without_the_key(
    settings_of: SettingsOf, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **values: object) -> None:
        raise ValueError(f"bad key {values['api_key']}")

    monkeypatch.setattr("langchain.chat_models.init_chat_model", broken)
    with pytest.raises(ModelFailed, match="unavailable"):
        await Model(settings_of("honest")).ask(PROMPT, {"title": "x", "type": "object", "properties": {}}, 5)
    assert "bad key" in caplog.text and "sk-very-secret-key" not in caplog.text


def test_nothing_is_traced_even_where_the_environment_asks_for_it(
    built_guide: OpenGuide, settings_of: SettingsOf, fake_model: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    from langchain_core.tracers.langchain import LangChainTracer

    traced: list[object] = []
    monkeypatch.setattr(LangChainTracer, "__init__", lambda self, *_, **__: traced.append(self))
    for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2", "LANGSMITH_TRACING_V2"):
        monkeypatch.setenv(name, "true")
    Pipeline(lambda: built_guide, Writer(Model(settings_of("honest")))).answer_now(
        Asked("How long can an apprentice go abroad?", date(2026, 11, 21))
    )
    assert len(fake_model.seen) == 1
    assert traced == []


def test_langchain_is_not_imported_where_no_model_is_configured(built_data_dir: Path) -> None:
    program = (
        "import sys, datetime\n"
        "from bot.settings import Settings\n"
        "from bot.assembly import build_assistant\n"
        "from bot.answers.answer import Asked\n"
        "import asyncio\n"
        "house = build_assistant(Settings(_env_file=None))\n"
        "answer = asyncio.run(house.answers.answer(Asked('How long can an apprentice go abroad?', datetime.date(2026, 11, 21))))\n"
        "assert '10 to 89 days' in answer.text, answer\n"
        "print(sorted(name for name in sys.modules if name.split('.')[0].startswith(('lang', 'openai', 'torch'))))\n"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("VADEMECUM_")}
    ended = subprocess.run(
        [sys.executable, "-c", program],
        env={**environment, "VADEMECUM_DATA_DIR": str(built_data_dir)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.strip() == "[]"


class TestBreaker:
    def test_it_opens_after_three_failures_in_a_row_and_lets_one_try_after_the_rest(self) -> None:
        now = SimpleNamespace(value=0.0)
        breaker = CircuitBreaker(lambda: now.value)
        for _ in range(3):
            assert breaker.allows()
            breaker.failed()
        assert not breaker.allows()
        now.value = 30.1
        assert breaker.allows()
        assert not breaker.allows(), "the others wait for the one that tries"
        breaker.succeeded()
        assert breaker.allows() and breaker.allows()

    def test_a_success_in_between_begins_the_count_anew(self) -> None:
        breaker = CircuitBreaker(lambda: 0.0)
        for _ in range(5):
            breaker.failed()
            breaker.failed()
            breaker.succeeded()
        assert breaker.allows()

    def test_a_rest_that_the_server_asks_for_begins_at_once_and_has_an_end(self) -> None:
        now = SimpleNamespace(value=0.0)
        breaker = CircuitBreaker(lambda: now.value)
        breaker.failed(rest=1e9)
        assert not breaker.allows()
        now.value = 600.1
        assert breaker.allows()


async def test_a_resting_model_is_not_asked(settings_of: SettingsOf, fake_model: FakeModel) -> None:
    model = Model(settings_of("error-500"))
    kinds = []
    for _ in range(5):
        with pytest.raises(ModelFailed) as failed:
            await model.ask(PROMPT, {"title": "x", "type": "object", "properties": {}}, 5)
        kinds.append(failed.value.kind)
    assert kinds == ["failed"] * 3 + ["resting"] * 2
    assert len(fake_model.seen) == 3


async def test_no_time_left_is_a_timeout_without_a_call(
    settings_of: SettingsOf, fake_model: FakeModel
) -> None:
    with pytest.raises(ModelFailed, match="timeout"):
        await Model(settings_of("honest")).ask(PROMPT, {}, 0)
    assert fake_model.seen == []


async def test_a_server_that_refuses_a_schema_is_asked_without_one_the_next_time(
    settings_of: SettingsOf, fake_model: FakeModel
) -> None:
    model = Model(settings_of("no-schemas"))
    schema = {"title": "answer", "type": "object", "properties": {}}
    fake_model.next[:] = ['{"a": 1}']
    with pytest.raises(ModelFailed, match="failed"):
        await model.ask(PROMPT, schema, 5)
    assert await model.ask(PROMPT, schema, 5) == {"a": 1}
    assert ["response_format" in one.body for one in fake_model.seen] == [True, False]


def test_loading_is_not_the_models_time(
    built_guide: OpenGuide, settings_of: SettingsOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The packages take seconds to import on a small machine; the deadline is for the model alone."""
    now = SimpleNamespace(value=0.0)
    model = Model(settings_of("honest", chat_deadline=5.0), clock=lambda: now.value)
    load = model.load

    def slowly() -> Any:
        now.value += 60
        return load()

    monkeypatch.setattr(model, "load", slowly)
    answer = Pipeline(lambda: built_guide, Writer(model, clock=lambda: now.value)).answer_now(
        Asked("How long can an apprentice go abroad?", date(2026, 11, 21))
    )
    assert len(answer.citations) == 2


def test_a_warm_writer_has_loaded_its_model_and_a_broken_one_does_not_stop_the_start(
    settings_of: SettingsOf, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    loaded: list[str] = []
    monkeypatch.setattr("langchain.chat_models.init_chat_model", lambda name, **_: loaded.append(name))
    Writer(Model(settings_of("honest"))).warm_up()
    assert loaded == ["honest"]
    Writer(Model(settings_of("honest", chat_model="nobody:knows"))).warm_up()
    monkeypatch.undo()
    Writer(Model(settings_of("honest", chat_model="nobody:knows"))).warm_up()
    assert "cannot be loaded" in caplog.text
