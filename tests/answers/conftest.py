"""The fake model server, and writers that reach it through LangChain as in production."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.answers.write.model import Model
from bot.answers.write.writer import Writer
from bot.settings import Settings
from tests.fake_model.server import FakeModel

WriterOf = Callable[..., Writer]


@pytest.fixture(scope="session")
def fake_server() -> Iterator[FakeModel]:
    with FakeModel().running() as server:
        yield server


@pytest.fixture
def fake_model(fake_server: FakeModel) -> FakeModel:
    """The server, with nothing seen and nothing prepared."""
    fake_server.seen.clear()
    fake_server.next.clear()
    return fake_server


@pytest.fixture
def settings_of(fake_model: FakeModel, tmp_path: Path) -> Callable[..., Settings]:
    """Settings with the fake model in a behaviour."""

    def make(behaviour: str, **values: object) -> Settings:
        given = {
            "chat_model": f"openai:{behaviour}",
            "chat_base_url": fake_model.url,
            "chat_api_key": "sk-very-secret-key",
            "data_dir": tmp_path,
            **values,
        }
        return Settings(_env_file=None, **given)  # type: ignore[arg-type]

    return make


@pytest.fixture
def writer_of(settings_of: Callable[..., Settings]) -> WriterOf:
    """Writers with the fake model in a behaviour."""
    return lambda behaviour, **values: Writer(Model(settings_of(behaviour, **values)))
