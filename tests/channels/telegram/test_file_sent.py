"""A reply with a file: sent as a document with its text under it."""

from __future__ import annotations

from bot.channels.telegram.api import Api
from bot.channels.telegram.delivery import TelegramDelivery
from bot.language.catalogue import LANGUAGES, say
from bot.messages import File, Reply
from tests.fake_telegram import FakeTelegram


async def test_a_file_arrives_with_its_name_its_content_and_the_text(server: FakeTelegram, api: Api) -> None:
    ana = server.human("Ana", started=True)
    content = '{"person": "Łucja 😀"}'
    reply = Reply("**All** that I keep", file=File("vademecum.json", content, "application/json"))
    assert await TelegramDelivery(api).deliver(str(ana.id), reply, None)
    assert server.refusals == []
    message = ana.last
    assert "All that I keep" in str(ana.transcript())
    file = await api.get_file(message.raw["document"]["file_id"])
    assert bytes(await file.download_as_bytearray()).decode() == content


def test_the_text_of_an_export_fits_under_a_document() -> None:
    for language in LANGUAGES:
        assert len(say(language, "export-ready")) <= 1024
