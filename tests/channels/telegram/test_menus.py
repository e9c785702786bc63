"""Groups, private chats and coordinators each have their menu; what needs privacy leads into a private chat; taps are noted."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert, update

from bot.answers.answer import Answer
from bot.channels.telegram import channel as telegram_channel
from bot.commands.registry import GROUP_MENU, MENU, OFFICE_MENU
from bot.language.catalogue import say
from bot.people.person_store import person_id
from bot.store.tables import coordinators, organisations
from tests.channels.telegram.house import House
from tests.fake_telegram import FakeTelegram

GROUP = json.dumps({"type": "all_group_chats"})


def _names(menu: list[dict[str, str]]) -> list[str]:
    return [one["command"] for one in menu]


async def test_a_group_is_offered_what_it_can_use(server: FakeTelegram, polling: House) -> None:
    await polling.presented()
    assert _names(server.commands[GROUP, "es"]) == list(GROUP_MENU)


async def test_a_coordinator_has_their_own_menu_and_the_page_as_long_as_they_have_the_right(
    server: FakeTelegram, tmp_path: Path, monkeypatch
) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(telegram_channel, "LOOK_SECONDS", 0.05)
    async with House(server, tmp_path, public_url="https://assistant.example") as house:
        cora = server.human("Cora", language="en")
        await cora.ask("/help")
        async with house.store.write() as connection:
            now = datetime.now(UTC)
            await connection.execute(
                insert(organisations).values(id=1, name="North", folded="north", created_at=now)
            )
            await connection.execute(
                insert(coordinators).values(
                    person_id=person_id("telegram", str(cora.id)), organisation_id=1, granted_at=now
                )
            )
        own = json.dumps({"chat_id": cora.id, "type": "chat"})
        async with asyncio.timeout(10):
            while cora.chat.menu_button["type"] != "web_app":
                await asyncio.sleep(0.01)
            assert _names(server.commands[own, ""]) == [*OFFICE_MENU, *MENU]
            assert cora.chat.menu_button["web_app"]["url"] == "https://assistant.example/coordinator/telegram"
            async with house.store.write() as connection:
                await connection.execute(update(coordinators).values(revoked_at=datetime.now(UTC)))
            while cora.chat.menu_button["type"] != "default" or (own, "") in server.commands:
                await asyncio.sleep(0.01)


async def test_what_needs_privacy_leads_into_a_private_chat(server: FakeTelegram, polling: House) -> None:
    group = server.group()
    ana = {"id": 2001, "is_bot": False, "first_name": "Ana", "language_code": "en"}
    message = server.world.new_message(server.world.chats[group], ana, {"text": "/export@vademecum_bot"})
    server.updates.add("message", message)
    async with asyncio.timeout(10):
        while not server.sent(group):
            await asyncio.sleep(0.01)
    sent = server.sent(group)[0].params
    assert sent["reply_parameters"]["message_id"] == message["message_id"]
    [[button]] = sent["reply_markup"]["inline_keyboard"]
    assert button["url"] == "https://t.me/vademecum_bot?start=do-export"
    human = server.human("Ana", language="en", id=2001)
    await human.send("/start do-export")
    assert (await human.wait_for_reply()).text.startswith("<") or "keep about you" in human.last.text
    assert "Hello, I am" in (await human.ask("/start do-start")).text


async def test_start_and_settings_have_buttons(server: FakeTelegram, house: House) -> None:
    ana = server.human("Ana", language="en")
    assert ["Check my case", "My stay"] in (await ana.ask("/start")).buttons
    assert ["Language", "Reminders"] in (await ana.ask("/settings")).buttons
    await ana.tap("Language")
    assert (await ana.wait_for_reply()).buttons == [
        ["English", "Deutsch", "Español"],
        ["Français", "Italiano", "Polski"],
    ]


async def test_a_word_is_enough_for_a_tap(server: FakeTelegram, house: House) -> None:
    long = "\n\n".join(["A paragraph that says something."] * 100)
    house.answers.says["how long?"] = Answer(long, "answered_read", "en", masked="how long?")
    ana = server.human("Ana", language="en")
    await ana.ask("how long?")
    tap = await ana.tap("Helpful")
    assert await ana.wait_for_note(tap) == say("en", "rate-noted")
    # Too late for a word: it is a message.
    server.fault("answerCallbackQuery", code=400, description="Bad Request: query is too old")
    await ana.tap("Helpful")
    assert (await ana.wait_for_reply()).text == say("en", "rate-noted")


async def test_a_long_thought_after_a_tap_does_not_let_the_button_turn(
    server: FakeTelegram, house: House
) -> None:
    ana = server.human("Ana", language="en")
    await ana.ask("/start")
    tap = await ana.tap("What you can do")
    assert await ana.wait_for_note(tap) == ""
