"""The two buttons in the real channels: a tap marks its button in the message that is there, and writes one rating."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.store.tables import questions
from tests.channels.telegram.house import House as TelegramHouse
from tests.channels.web.house import House as WebHouse
from tests.fake_telegram import FakeTelegram


async def test_in_telegram_the_message_stays_and_its_button_is_marked(tmp_path: Path) -> None:
    async with FakeTelegram() as server, TelegramHouse(server, tmp_path) as house:
        house.answers.says["how long?"] = "**10 to 89 days.**"
        ana = server.human("Ana", language="en")
        shown = await ana.ask("how long?")
        assert shown.buttons == [["Helpful", "Not what I asked"]]
        for label, marked, rating in (
            (
                "Not what I asked",
                [["You may pass this on without my name"], ["Helpful", "✓ Not what I asked"]],
                0,
            ),
            ("Helpful", [["✓ Helpful", "Not what I asked"]], 1),
        ):
            tap = await ana.tap(label)
            changed = await ana.wait_for_reply()
            assert (changed.edited, changed.id, changed.text) == (True, shown.id, shown.text)
            assert changed.buttons == marked
            assert await ana.wait_for_note(tap) == ""
            await house.settled()
            assert [row.rating for row in await house.rows(questions)] == [rating]


@pytest.mark.parametrize("again", [False, True], ids=["once", "again"])
async def test_in_the_chat_page_the_reply_is_replaced_by_itself(tmp_path: Path, again: bool) -> None:
    async with WebHouse(tmp_path) as house:
        cookie = await house.cookie()
        async with house.page(cookie) as page:
            await page.say("how long can I go?", "key-00000001")
            [shown] = await page.replies(1)
            payloads = re.findall(r'data-payload="(do:rate:[^"]+)"', shown["html"])
            assert len(payloads) == 2
            last = shown
            for number, payload in enumerate(payloads[: 1 + again]):
                await page.send(
                    {"type": "tap", "key": f"key-0000001{number}", "payload": payload, "message": last["id"]}
                )
                [changed] = await page.replies(1)
                assert changed["replaces"] == last["id"]
                assert changed["html"].count("✓") == 1
                assert "<strong>10 to 89 days</strong>" in changed["html"] and "<details" in changed["html"]
                last = changed
        async with house.page(cookie) as page:
            kinds = [item["kind"] for item in page.history["items"]]
            assert kinds == ["asked", "reply", "reply", *(["reply"] if again else [])]
        async with house.store.read() as connection:
            ratings = (await connection.execute(questions.select())).all()
        assert [row.rating for row in ratings] == [0 if again else 1]
