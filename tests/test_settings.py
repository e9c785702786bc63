"""Settings as operators write them in the environment."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.cli.start import problems, unknown_names
from bot.settings import EXAMPLES, Settings


def settings(monkeypatch: pytest.MonkeyPatch, **values: str) -> Settings:
    for name, value in values.items():
        monkeypatch.setenv(f"VADEMECUM_{name}", value)
    return Settings(_env_file=None)  # type: ignore[call-arg]


@pytest.mark.parametrize("text", ["docs, more docs", '["docs", "more docs"]', "docs,more docs,"])
def test_lists_have_commas_or_are_json(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    assert settings(monkeypatch, OWN_DOCUMENTS=text).own_documents == (Path("docs"), Path("more docs"))


def test_a_broken_list_is_told_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValidationError, match="admins"):
        settings(monkeypatch, ADMINS='["telegram:1"')


def test_an_empty_value_is_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    found = settings(monkeypatch, TELEGRAM_TOKEN="", PORT="", ADMINS="", CHROMA_URL="")
    assert (found.telegram_token, found.port, found.admins, found.chroma_url) == (None, 8080, (), None)


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("postgresql://u:p@db/v", "postgresql+asyncpg://u:p@db/v"),
        ("postgres://u:p@db/v", "postgresql+asyncpg://u:p@db/v"),
        ("sqlite:////srv/v.sqlite3", "sqlite+aiosqlite:////srv/v.sqlite3"),
        ("postgresql+asyncpg://db/v", "postgresql+asyncpg://db/v"),
    ],
)
def test_the_driver_of_the_database_is_filled_in(
    monkeypatch: pytest.MonkeyPatch, given: str, meant: str
) -> None:
    assert settings(monkeypatch, DATABASE_URL=given).database == meant


def test_without_a_database_it_is_a_file_in_the_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found = settings(monkeypatch, DATA_DIR=str(tmp_path))
    assert found.database == f"sqlite+aiosqlite:///{tmp_path.resolve()}/vademecum.sqlite3"


def test_a_webhook_needs_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValidationError, match="VADEMECUM_WEBHOOK_SECRET"):
        settings(monkeypatch, WEBHOOK_URL="https://example.org/telegram")
    with pytest.raises(ValidationError, match="A-Z a-z 0-9"):
        settings(monkeypatch, WEBHOOK_SECRET="geheim!")
    assert settings(
        monkeypatch, WEBHOOK_URL="https://example.org/telegram", WEBHOOK_SECRET="a-secret_1"
    ).webhook_url


def test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    found = settings(monkeypatch, TELEGRAM_TOKEN="123:abc", WEBHOOK_SECRET="hush-hush", CHAT_API_KEY="sk-key")
    assert not any(secret in repr(found) for secret in ("123:abc", "hush-hush", "sk-key"))


def test_every_setting_is_described() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ADMINS", "peter"),
        ("ADMINS", "telegram:peter"),
        ("DEFAULT_LANGUAGE", "nl"),
        ("DEFAULT_ZONE", "Mars/Phobos"),
        ("LOG_LEVEL", "loud"),
        ("PORT", "eighty"),
        ("TRUSTED_PROXIES", "my-proxy"),
        ("CHAT_MODEL", "gpt-5"),
        ("PUBLIC_URL", "example"),
    ],
)
def test_a_wrong_setting_is_one_line_with_its_name_and_an_example(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    with pytest.raises(ValidationError) as wrong:
        settings(monkeypatch, **{name: value})
    (line,) = problems(wrong.value)
    assert line.startswith(f"setting VADEMECUM_{name}: ") and "\n" not in line
    assert f"e.g. VADEMECUM_{name}={EXAMPLES[name.lower()]}" in line


def test_names_that_are_no_settings_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VADEMECUM_TELEGRAM_TOKN", "x")
    (tmp_path / ".env").write_text("#VADEMECUM_NOTE=1\nVADEMECUM_PROT=8081\nVADEMECUM_PORT=8081\n")
    found = unknown_names(tmp_path / ".env")
    assert found == [
        "VADEMECUM_TELEGRAM_TOKN is no setting of this version: did you mean VADEMECUM_TELEGRAM_TOKEN?",
        "VADEMECUM_PROT is no setting of this version: did you mean VADEMECUM_PORT?",
    ]


def test_every_example_is_a_setting_that_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in EXAMPLES.items():
        if name != "webhook_url":
            settings(monkeypatch, **{name.upper(): value})
