"""The menu and the descriptions: in every language, set only where they differ."""

from __future__ import annotations

import json
from pathlib import Path

from bot.commands.registry import MENU
from bot.language.catalogue import LANGUAGES, say
from tests.channels.telegram.house import SECRET, House
from tests.fake_telegram import FakeTelegram

_DEFAULT_SCOPE = json.dumps({"type": "default"})


async def _present(server: FakeTelegram, folder: Path, **settings: object) -> list[str]:
    """One run of the assistant; the setting calls it made."""
    before = len(server.outbox.calls)
    async with House(server, folder, **settings) as house:
        await house.presented()
    return [
        call.method
        for call in server.outbox.calls[before:]
        if call.method.startswith(("setMy", "setWeb", "delete"))
    ]


async def test_every_language_has_its_menu_and_everybody_else_the_default_one(
    server: FakeTelegram, tmp_path: Path
) -> None:
    await _present(server, tmp_path, default_language="es")
    for code, language in (("", "es"), *((language, language) for language in LANGUAGES)):
        found = server.commands[_DEFAULT_SCOPE, code]
        assert found == [{"command": name, "description": say(language, f"command-{name}")} for name in MENU]


async def test_descriptions_are_within_telegrams_limits(server: FakeTelegram, tmp_path: Path) -> None:
    await _present(server, tmp_path)
    for language in LANGUAGES:
        assert 1 <= len(say(language, "telegram-description")) <= 512
        assert 1 <= len(say(language, "telegram-short-description")) <= 120
        assert all(1 <= len(say(language, f"command-{name}")) <= 256 for name in MENU)
    assert not [name for name, _ in server.refusals if name.startswith("setMy")]


async def test_the_second_start_sets_nothing(server: FakeTelegram, tmp_path: Path) -> None:
    assert await _present(server, tmp_path) != []
    assert await _present(server, tmp_path) == []


async def test_what_was_changed_by_hand_is_set_again(server: FakeTelegram, tmp_path: Path) -> None:
    await _present(server, tmp_path)
    server.commands[_DEFAULT_SCOPE, "es"] = [{"command": "old", "description": "gone"}]
    assert await _present(server, tmp_path) == ["setMyCommands"]


async def test_a_webhook_is_set_with_its_secret_and_taken_away_for_polling(
    server: FakeTelegram, tmp_path: Path
) -> None:
    assert "setWebhook" in await _present(server, tmp_path, webhook=True)
    assert server.webhook is not None and server.webhook.secret == SECRET
    assert "deleteWebhook" in await _present(server, tmp_path)
    assert "deleteWebhook" not in await _present(server, tmp_path)
