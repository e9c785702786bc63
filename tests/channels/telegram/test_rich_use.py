"""Rich messages are for servers and apps that know them: never by default, where HTML cannot carry it, or always."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers.answer import Answer
from bot.channels.telegram.rich_use import ASK_AGAIN_SECONDS, RichUse
from bot.messages import Button, Reply
from tests.channels.telegram.house import House
from tests.fake_telegram import FakeTelegram

SENTENCES = [f"Sentence number {number} says something that matters." for number in range(110)]
WIDE = "| Country | Support for accompanying persons a day |\n|---|---|\n| Spain | **97** EUR |"
NARROW = "| Band | EUR |\n|---|---|\n| 10-99 km | 28 |"


@pytest.mark.parametrize("mode", ["never", "where-needed", "always"])
@pytest.mark.parametrize("known", [True, False], ids=["new server", "old server"])
async def test_a_long_answer_comes_whole_on_every_server(known: bool, mode: str, tmp_path: Path) -> None:
    async with FakeTelegram(rich=known) as server, House(server, tmp_path, telegram_rich=mode) as house:
        house.answers.says["tell me all"] = Answer(
            "\n\n".join(SENTENCES),
            "answered_read",
            "en",
            masked="",
            buttons=((Button("Help", payload="do:help"),),),
        )
        ana = server.human("Ana", language="en")
        await ana.send("tell me all")
        rich = known and mode != "never"
        shown = await ana.expects(1 if rich else 2)
        text = "\n".join(message.text for message in shown)
        assert len(text) > 5000
        assert [sentence for sentence in SENTENCES if sentence not in text] == []
        assert shown[-1].buttons[0] == ["Help"]
        assert all(message.buttons == [] for message in shown[:-1])
        assert {call.method for call in server.sent()} == {"sendRichMessage" if rich else "sendMessage"}
        await ana.ask("more")
        # A server that knows no rich messages is not asked at every reply.
        asked = [name for name, _ in server.refusals if name == "sendRichMessage"]
        assert len(asked) == (1 if mode != "never" and not known else 0)


async def test_where_html_carries_it_nothing_is_rich(server: FakeTelegram, tmp_path: Path) -> None:
    async with House(server, tmp_path, telegram_rich="where-needed") as house:
        house.answers.says |= {"wide?": WIDE, "narrow?": NARROW}
        ana = server.human("Ana")
        for question in ("short?", "narrow?", "wide?"):
            await ana.ask(question)
    assert [call.method for call in server.sent()] == ["sendMessage", "sendMessage", "sendRichMessage"]


async def test_a_rich_message_that_is_refused_goes_as_html_and_the_next_is_rich_again(
    server: FakeTelegram, tmp_path: Path
) -> None:
    async with House(server, tmp_path, telegram_rich="always"):
        server.fault("sendRichMessage", kind="refuse", code=400, description="Bad Request: too many blocks")
        ana = server.human("Ana")
        assert (await ana.ask("hi")).text == "re: hi"
        await ana.ask("again")
    assert [call.method for call in server.sent()] == ["sendMessage", "sendRichMessage"]


def test_a_server_that_did_not_know_them_is_asked_again_after_a_while() -> None:
    now = 0.0
    use = RichUse("always", lambda: now)
    use.unknown()
    assert use.text(Reply("hi")) is None
    now = ASK_AGAIN_SECONDS
    assert use.text(Reply("hi")) == "hi"
