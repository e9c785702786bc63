"""The language model an operator configured: loaded when first asked, within a deadline, and every way to fail is one exception."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import logging
import math
import os
import re
import threading
import time
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot import metrics
from bot.answers.write.circuit_breaker import CircuitBreaker
from bot.answers.write.problems import ModelMisconfigured
from bot.settings import Settings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

log = logging.getLogger(__name__)

# Provider -> the package LangChain needs for it, and the extra of this project that brings it.
PACKAGES = {
    "openai": ("langchain_openai", "openai"),
    "anthropic": ("langchain_anthropic", "anthropic"),
    "ollama": ("langchain_ollama", "ollama"),
    "mistralai": ("langchain_mistralai", "mistral"),
}
ALSO_CALLED = {"mistral": "mistralai"}
AT_ONCE = 16  # calls in flight; others wait within their deadline
_OBJECT = re.compile(r"\{.*\}", re.DOTALL)


class ModelFailed(Exception):
    """The model gave nothing that can be used. ``kind`` is a label: unavailable, resting, timeout, rate_limited, failed, unusable."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def check_configured(settings: Settings) -> None:
    """Raises ModelMisconfigured where the package of the configured provider is missing. Imports nothing of it."""
    provider, _ = provider_and_name(settings)
    package, extra = PACKAGES.get(provider, ("", ""))
    if package and importlib.util.find_spec(package) is None:
        raise ModelMisconfigured(
            f"VADEMECUM_CHAT_MODEL={settings.chat_model} needs the package {package.replace('_', '-')}: "
            f"pip install 'vademecum[{extra}]'"
        )


@lru_cache
def _own_loop() -> asyncio.AbstractEventLoop:
    """The loop of the process on which models are asked: the libraries share connections, and those belong to one loop."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="language model", daemon=True).start()
    return loop


class Model:
    """Asks a chat model for JSON, from any thread and any event loop."""

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        check_configured(settings)
        self._settings, self._clock = settings, clock
        self._breaker = CircuitBreaker(clock)
        self._loading = threading.Lock()
        self._chat: BaseChatModel | None = None
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._structured = True

    @property
    def deadline(self) -> float:
        """Seconds that all calls for one question may take together."""
        return self._settings.chat_deadline

    async def ask(self, prompt: tuple[str, str], schema: Mapping[str, Any], seconds: float) -> Any:
        """The JSON object the model replies with to (system, user), unchecked. Raises ModelFailed; never anything else."""
        if seconds <= 0:
            raise ModelFailed("timeout")
        if not self._breaker.allows():
            raise ModelFailed("resting")
        began = self._clock()
        call = asyncio.run_coroutine_threadsafe(self._ask(prompt, schema, seconds), _own_loop())
        try:
            found = await asyncio.wrap_future(call)
        except asyncio.CancelledError:
            call.cancel()
            raise
        except ModelFailed:
            self._breaker.failed()
            raise
        except Exception as error:
            kind, rest = _kind(error)
            if self._structured and getattr(error, "status_code", None) in (400, 404, 422):
                self._structured = False  # older servers refuse a schema; the prompt asks for the same JSON
            self._breaker.failed(rest)
            # The message of such an error may hold what was sent: only its kind is logged.
            log.warning("the language model failed (%s, %s)", kind, type(error).__name__)
            raise ModelFailed(kind) from None
        finally:
            metrics.model_seconds.observe(self._clock() - began)
        self._breaker.succeeded()
        return _as_object(found)

    async def _ask(self, prompt: tuple[str, str], schema: Mapping[str, Any], seconds: float) -> Any:
        chat = await asyncio.to_thread(
            self.load
        )  # seconds of importing, once in a process: not the model's time
        from langsmith.run_helpers import tracing_context

        messages = [("system", prompt[0]), ("human", prompt[1])]
        async with asyncio.timeout(seconds), self._slots:
            with tracing_context(enabled=False):
                if self._structured:
                    return await chat.with_structured_output(dict(schema), include_raw=True).ainvoke(messages)
                return {"raw": await chat.ainvoke(messages)}

    def load(self) -> BaseChatModel:
        """The chat model, loaded by the first call. Raises ModelFailed("unavailable"); the log says why."""
        with self._loading:
            if self._chat is None:
                try:
                    self._chat = load_chat(self._settings)
                except Exception as error:
                    log.error("the language model cannot be loaded: %s", _readable(error, self._settings))
                    raise ModelFailed("unavailable") from None
            return self._chat


def provider_and_name(settings: Settings) -> tuple[str, str]:
    """``provider:model`` of the settings as LangChain calls them."""
    provider, _, name = (settings.chat_model or "").partition(":")
    return ALSO_CALLED.get(provider, provider), name


def load_chat(settings: Settings) -> BaseChatModel:
    """The LangChain chat model of the settings, without retries. Raises what its package raises for a wrong configuration."""
    # Questions of people leave this machine for the configured model alone.
    os.environ["LANGSMITH_TRACING"] = os.environ["LANGCHAIN_TRACING_V2"] = "false"
    from langchain.chat_models import init_chat_model

    provider, name = provider_and_name(settings)
    given: dict[str, Any] = {
        "max_retries": 0,
        "timeout": math.ceil(settings.chat_deadline),
        "max_tokens": settings.chat_max_tokens,
    }
    if settings.chat_temperature is not None:
        given["temperature"] = settings.chat_temperature
    if provider == "ollama":
        del given["max_retries"]
        given["num_predict"] = given.pop("max_tokens")
        given["client_kwargs"] = {"timeout": given.pop("timeout")}
    if settings.chat_base_url is not None:
        given["base_url"] = str(settings.chat_base_url)
    if settings.chat_api_key is not None and provider != "ollama":
        given["api_key"] = settings.chat_api_key.get_secret_value()
    elif provider == "openai" and settings.chat_base_url is not None and not os.environ.get("OPENAI_API_KEY"):
        given["api_key"] = "none"  # a server of one's own often wants none, the library always does
    chat: BaseChatModel = init_chat_model(name, model_provider=provider, **given)
    return chat


def _as_object(found: Any) -> Any:
    """The reply as JSON: what the library parsed, else the first object in the text."""
    if isinstance(found, dict) and isinstance(found.get("parsed"), dict):
        return found["parsed"]
    raw = found.get("raw") if isinstance(found, dict) else None
    text = getattr(raw, "text", "")
    text = text() if callable(text) and not isinstance(text, str) else text
    match = _OBJECT.search(str(text))
    try:
        return json.loads(match.group()) if match else _unusable()
    except (ValueError, RecursionError):
        raise ModelFailed("unusable") from None


def _unusable() -> Any:
    raise ModelFailed("unusable")


def _kind(error: Exception) -> tuple[str, float | None]:
    """The label of *error* and, where its server says so, how many seconds to wait."""
    name = type(error).__name__
    if isinstance(error, TimeoutError) or "Timeout" in name:
        return "timeout", None
    response = getattr(error, "response", None)
    status = getattr(error, "status_code", None) or getattr(response, "status_code", None)
    if status == 429 or "RateLimit" in name:
        try:
            return "rate_limited", float(getattr(response, "headers", {}).get("retry-after", "none"))
        except (TypeError, ValueError):
            return "rate_limited", None
    return "failed", None


def _readable(error: Exception, settings: Settings) -> str:
    text = f"{type(error).__name__}: {error}".split("\n")[0][:300]
    if settings.chat_api_key is not None:
        text = text.replace(settings.chat_api_key.get_secret_value(), "[secret]")
    return text
