"""Rendered replies, sent through the transport to the server: what a person then sees."""

from __future__ import annotations

import pytest
from telegram import Bot

from bot.channels.telegram.render import markdown, messages
from bot.channels.telegram.transport import AiohttpRequest
from bot.messages import Button, Citation, Reply, plain
from tests.fake_telegram import FakeTelegram

CITATION = Citation("vet.a", "How long", "https://guide.example/a?x=1&y=2", "2026", "10 to 89 days")


async def test_an_answer_with_sources_and_buttons_arrives() -> None:
    reply = Reply(
        "**10 to 89 days.**\n\n- as a _learner_\n- or a `graduate`",
        buttons=((Button("More", "more:vet.a"), Button("Guide", url="https://guide.example")),),
        citations=(CITATION,),
    )
    async with FakeTelegram() as server, AiohttpRequest() as request:
        ana = server.human("Ana", started=True)
        bot = Bot(server.token, base_url=server.base_url, request=request)
        for message in messages(reply):
            await bot.send_message(ana.id, message.html, parse_mode="HTML", reply_markup=message.keyboard)
        assert ana.transcript() == [
            "Bot: 10 to 89 days.",
            "     ",
            "     • as a learner",
            "     • or a graduate",
            "     ",
            "     Sources",
            "     1. How long · call 2026",
            "     [More] [Guide]",
        ]
        assert ana.last.links == ["https://guide.example/a?x=1&y=2"]
        await bot.do_api_request(
            "sendRichMessage", {"chat_id": ana.id, "rich_message": {"markdown": markdown(reply)}}
        )
        assert ana.last.text.split("\n")[:2] == ["10 to 89 days.", "as a learner"]


@pytest.mark.parametrize(
    "typed",
    [
        "<b>",
        "a & b < c > d",
        "**",
        "😀" * 5000,
        "[x](y",
        "&lt;b&gt;",
        "\ud83d",
        "```",
        "|a|\n|-|",
        "x\n" * 6000,
    ],
)
async def test_whatever_was_typed_arrives(typed: str) -> None:
    async with FakeTelegram() as server, AiohttpRequest() as request:
        ana = server.human("Ana", started=True)
        bot = Bot(server.token, base_url=server.base_url, request=request)
        for text in (typed, plain(typed)):
            for message in messages(Reply(text)):
                await bot.send_message(ana.id, message.html, parse_mode="HTML", reply_markup=message.keyboard)
        assert server.refusals == []
        assert ana.last.text
