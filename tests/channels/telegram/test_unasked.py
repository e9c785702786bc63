"""What is sent unasked can be changed and deleted; pictures are pictures, long texts follow their file."""

from __future__ import annotations

import pytest

from bot.channels.telegram.api import Api
from bot.channels.telegram.changing import Changing
from bot.channels.telegram.delivery import TelegramDelivery
from bot.channels.telegram.rich_use import RichUse
from bot.delivery.sending import OutcomeUnknown, SendRefused, Unreachable
from bot.messages import Button, File, Reply
from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.human import Human

PNG = File("qr.png", b"\x89PNG not really", "image/png")
BUTTON = ((Button("Read", payload="do:read:1"),),)


@pytest.fixture(params=["always", "never"])
def use(request: pytest.FixtureRequest) -> RichUse:
    return RichUse(request.param)


@pytest.fixture
def ana(server: FakeTelegram) -> Human:
    return server.human("Ana", started=True)


def _chat(human: Human, server: FakeTelegram) -> dict[int, dict[str, object]]:
    return server.world.chats[human.id].messages


async def _sent(api: Api, use: RichUse, ana: Human, reply: Reply) -> str:
    message = await TelegramDelivery(api, use).deliver(str(ana.id), reply, None)
    assert message is not None
    return message


async def test_a_text_is_changed_in_place_twice_without_harm(
    api: Api, use: RichUse, ana: Human, server: FakeTelegram
) -> None:
    message = await _sent(api, use, ana, Reply("Bus at **8:00**", BUTTON))
    for _ in range(2):
        again = await Changing(api, use).change(str(ana.id), message, Reply("Bus at **9:00**", BUTTON))
        assert again == message
    assert len(_chat(ana, server)) == 1
    assert "9:00" in str(ana.last.raw)
    assert ana.last.raw["reply_markup"]


async def test_a_text_in_several_messages_shrinks_but_never_grows(
    api: Api, use: RichUse, ana: Human, server: FakeTelegram
) -> None:
    use = RichUse()
    long = "\n\n".join(f"Paragraph {number} " + "x" * 900 for number in range(12))
    message = await _sent(api, use, ana, Reply(long, BUTTON))
    assert message.count("+") == 2
    shorter = await Changing(api, use).change(str(ana.id), message, Reply("All is well", BUTTON))
    assert list(_chat(ana, server)) == [int(shorter)]
    with pytest.raises(SendRefused, match="more messages"):
        await Changing(api, use).change(str(ana.id), shorter, Reply(long))
    assert "All is well" in str(ana.last.raw)


async def test_a_picture_is_a_picture_and_its_caption_changes(
    api: Api, use: RichUse, ana: Human, server: FakeTelegram
) -> None:
    message = await _sent(api, use, ana, Reply("Scan **this**", BUTTON, file=PNG))
    assert "photo" in ana.last.raw
    for changed in (Reply("Scan that", BUTTON, file=PNG), Reply("Scan those", BUTTON)):
        assert await Changing(api, use).change(str(ana.id), message, changed) == message
        assert changed.text in str(ana.last.raw["caption"])
    with pytest.raises(SendRefused, match="under its file"):
        await Changing(api, use).change(str(ana.id), message, Reply("x" * 1025, file=PNG))


async def test_a_text_too_long_for_a_caption_follows_its_file(
    api: Api, use: RichUse, ana: Human, server: FakeTelegram
) -> None:
    message = await _sent(api, use, ana, Reply("word " * 300, BUTTON, file=PNG))
    assert [call.method for call in server.sent(ana.id)] == ["sendPhoto", "sendMessage"]
    assert await Changing(api, use).change(str(ana.id), message, Reply("short now", file=PNG)) == message
    assert "short now" in str(ana.last.raw)
    await Changing(api, use).delete(str(ana.id), message)
    assert _chat(ana, server) == {}


async def test_what_is_gone_is_deleted_already_and_what_is_too_old_is_told(
    api: Api, use: RichUse, ana: Human, server: FakeTelegram
) -> None:
    message = await _sent(api, use, ana, Reply("gone soon"))
    await Changing(api, use).delete(str(ana.id), message)
    await Changing(api, use).delete(str(ana.id), message)
    old = await _sent(api, use, ana, Reply("old"))
    _chat(ana, server)[int(old)]["date"] = int(server.world.clock()) - 49 * 3600
    with pytest.raises(SendRefused, match="48 hours"):
        await Changing(api, use).delete(str(ana.id), old)
    with pytest.raises(SendRefused, match="not found"):
        await Changing(api, use).change(str(ana.id), message, Reply("too late"))


async def test_trouble_is_told_in_the_words_of_the_house(
    api: Api, use: RichUse, ana: Human, server: FakeTelegram
) -> None:
    message = await _sent(api, use, ana, Reply("hello"))
    server.fault("*", kind="cut", times=3)
    with pytest.raises(OutcomeUnknown):
        await Changing(api, use).change(str(ana.id), message, Reply("hello again"))
    server.faults.clear()
    ana.block()
    with pytest.raises(Unreachable):
        await Changing(api, use).change(str(ana.id), message, Reply("hello once more"))
    assert len(_chat(ana, server)) == 1
