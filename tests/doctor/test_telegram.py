"""What the doctor says of Telegram, asked of the fake server over the real library."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.doctor import FindingState, telegram
from bot.settings import Settings
from tests.doctor.conftest import Made
from tests.fake_telegram import FakeTelegram

HOOK = "https://assistant.example.org/telegram"


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


@pytest.fixture
def polling(made: Made, server: FakeTelegram) -> Settings:
    return made(telegram_token=server.token, telegram_base_url=server.base_url)


@pytest.fixture
def hooked(made: Made, server: FakeTelegram) -> Settings:
    return made(
        telegram_token=server.token, telegram_base_url=server.base_url, webhook_url=HOOK, webhook_secret="s"
    )


async def test_the_bot_is_named(polling: Settings) -> None:
    found = await telegram.bot(polling)
    assert found.state is FindingState.OK and "@vademecum_bot" in found.text


async def test_a_refused_token_is_told_without_the_token(made: Made, server: FakeTelegram) -> None:
    token = "987654321:" + "B" * 35
    found = await telegram.bot(made(telegram_token=token, telegram_base_url=server.base_url))
    assert found.state is FindingState.BAD and "VADEMECUM_TELEGRAM_TOKEN" in found.text
    assert token not in str(found)


async def test_a_server_that_is_not_there_is_told(made: Made) -> None:
    found = await telegram.bot(
        made(telegram_token="987654321:" + "B" * 35, telegram_base_url="http://127.0.0.1:1/bot")
    )
    assert found.state is FindingState.BAD


async def test_without_a_token_there_is_nothing_to_ask(made: Made) -> None:
    assert (await telegram.bot(made())).state is FindingState.OFF
    assert (await telegram.webhook(made())).state is FindingState.OFF


async def test_polling_with_no_webhook_is_well(polling: Settings) -> None:
    assert (await telegram.webhook(polling)).state is FindingState.OFF


async def test_a_webhook_that_nobody_configured_is_noticed(polling: Settings, hooked: Settings) -> None:
    await _set(hooked, "https://elsewhere.example.org/x")
    found = await telegram.webhook(polling)
    assert found.state is FindingState.WARN and "another address" in found.text


async def test_a_webhook_is_compared_with_the_setting(hooked: Settings) -> None:
    assert (await telegram.webhook(hooked)).state is FindingState.WARN
    await _set(hooked, HOOK)
    found = await telegram.webhook(hooked)
    assert found.state is FindingState.OK and found.details["url"] == HOOK


async def test_asking_changes_nothing(hooked: Settings, server: FakeTelegram) -> None:
    await telegram.webhook(hooked)
    await telegram.bot(hooked)
    assert {call.method for call in server.outbox.calls} == {"getWebhookInfo", "getMe"}


async def _set(settings: Settings, url: str) -> None:
    from bot.channels.telegram.api import build

    api = build(settings)
    await api.open()
    await api.call("setWebhook", {"url": url})
    await api.close_transport()
