"""What goes wrong between Telegram and the assistant: redelivery, refusals, cut lines, floods, restarts, a token in the logs."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot import metrics, watch
from bot.channels.telegram import poller
from bot.channels.telegram.updates import ALLOWED
from bot.store.engine import Store
from bot.store.tables import inbox, people, replies
from tests.channels.telegram.house import House
from tests.fake_telegram import FakeTelegram


async def test_an_update_that_is_brought_again_is_answered_once(server: FakeTelegram, tmp_path: Path) -> None:
    ana = server.human("Ana")
    await ana.send("one")
    await ana.send("two")
    again = [dict(update) for update in server.updates.pending.values()]
    async with House(server, tmp_path) as house:
        await ana.expects(2)
        for update in again:
            server.updates.inject(update)
        assert (await ana.ask("three")).text == "re: three"
        await house.settled()
    async with House(server, tmp_path) as house:
        for update in again:
            server.updates.inject(update)
        assert (await ana.ask("four")).text == "re: four"
        await house.settled()
        [person] = await house.rows(people)
        assert person.messages == 4
    assert len(server.sent()) == 4


async def test_what_waits_while_nobody_runs_is_answered_at_the_next_start(
    server: FakeTelegram, tmp_path: Path
) -> None:
    ana = server.human("Ana")
    async with House(server, tmp_path):
        await ana.ask("one")
    await ana.send("two")
    async with House(server, tmp_path):
        assert (await ana.wait_for_reply()).text == "re: two"
    assert len(server.sent()) == 2


async def test_a_stop_confirms_what_is_stored(server: FakeTelegram, tmp_path: Path) -> None:
    ana = server.human("Ana")
    async with House(server, tmp_path):
        await ana.ask("one")
    assert not server.updates.pending


async def test_updates_are_confirmed_only_when_they_are_rows(
    server: FakeTelegram, polling: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the store refuses, Telegram keeps everything."""
    monkeypatch.setattr(poller, "FIRST_PAUSE", 0.05)
    fails = [True, True]
    accept = polling.desk.accept

    async def away(messages: object) -> int:
        if fails:
            fails.pop()
            assert server.updates.pending
            raise OSError("disk full")
        return await accept(messages)  # type: ignore[arg-type]

    monkeypatch.setattr(polling.desk, "accept", away)
    ana = server.human("Ana")
    assert (await ana.ask("one")).text == "re: one"
    await polling.settled()
    assert fails == [] and len(server.sent()) == 1


async def test_who_blocked_before_the_answer_is_unreachable_and_others_go_on(
    server: FakeTelegram, house: House
) -> None:
    ana, ben = server.human("Ana"), server.human("Ben")

    async def meanwhile() -> None:
        ana.chat.blocked = True

    house.answers.acts["secret"] = meanwhile
    await ana.send("secret")
    assert (await ben.ask("hello")).text == "re: hello"
    await house.settled()
    found = {person.name: person.unreachable_since is not None for person in await house.rows(people)}
    assert found == {"Ana": True, "Ben": False}
    [row] = [row for row in await house.rows(replies) if row.state == "failed"]
    assert "blocked by the user" in row.error


async def test_a_request_to_slow_down_holds_everybody_back_and_loses_nothing(
    server: FakeTelegram, house: House
) -> None:
    server.fault("sendMessage", retry_after=1, times=3)
    crowd = [server.human(f"P{number}") for number in range(8)]
    began = asyncio.get_running_loop().time()
    for human in crowd:
        await human.send("hi")
    for human in crowd:
        assert (await human.wait_for_reply()).text == "re: hi"
    assert asyncio.get_running_loop().time() - began >= 1
    assert [name for name, _ in server.refusals if name == "sendMessage"] == ["sendMessage"] * 3
    assert len(server.sent()) == 8


async def test_telegrams_own_limits_are_kept_by_waiting(server: FakeTelegram, house: House) -> None:
    server.limit_rates(overall=30, per_chat=1)
    ana = server.human("Ana")
    for number in range(3):
        await ana.send(str(number))
    assert [shown.text for shown in await ana.expects(3)] == ["re: 0", "re: 1", "re: 2"]


async def test_a_line_that_is_cut_after_the_sending_repeats_once_and_tells(
    server: FakeTelegram, house: House
) -> None:
    """Accepted, but the answer never came: the person asked, so the reply is given again."""
    server.fault("sendMessage", kind="cut", times=1)
    ana = server.human("Ana")
    await ana.send("hi")
    assert [shown.text for shown in await ana.expects(2)] == ["re: hi", "re: hi"]
    await house.settled()
    assert [row.state for row in await house.rows(replies)] == ["sent"]


async def test_a_line_that_is_cut_twice_is_unknown_and_not_tried_for_ever(
    server: FakeTelegram, house: House
) -> None:
    server.fault("sendMessage", kind="cut", times=2)
    ana = server.human("Ana")
    await ana.send("hi")
    await ana.expects(2)
    assert (await ana.ask("next")).text == "re: next"
    await house.settled()
    assert [row.state for row in await house.rows(replies)] == ["unknown", "sent"]


@pytest.mark.parametrize("code", [502, 503, 504, 429])
async def test_a_bad_minute_of_telegrams_loses_nothing_and_keeps_the_order(
    server: FakeTelegram, house: House, caplog: pytest.LogCaptureFixture, code: int
) -> None:
    crowd = [server.human(f"P{number}") for number in range(20)]
    tries = metrics.reply_retries.labels("telegram")._value.get()
    gone = server.faults.away(code, "sendMessage")
    for human in crowd:
        await human.send("one")
    for number in range(2, 5):
        for human in crowd:
            await human.send(f"message {number}")
    async with asyncio.timeout(20):
        while gone.hits < 20:
            await asyncio.sleep(0.01)
    gone.end()
    for human in crowd:
        shown = [message.text for message in await human.expects(4, timeout=20)]
        assert shown == ["re: one", *(f"re: message {number}" for number in range(2, 5))]
    await house.settled()
    assert len(server.sent()) == 80
    assert {row.state for row in await house.rows(replies)} == {"sent"}
    assert metrics.reply_retries.labels("telegram")._value.get() > tries
    assert "not sent" in caplog.text and "again in" in caplog.text


@pytest.mark.slow
async def test_telegram_away_for_half_a_minute_and_an_answer_after_twelve_seconds(
    server: FakeTelegram, polling: House
) -> None:
    ana = server.human("Ana")
    late = server.fault("sendMessage", kind="hold", seconds=12)
    await ana.send("one")
    assert (await ana.wait_for_reply()).text == "re: one"
    async with server.away(30):
        await ana.send("two")
    assert (await ana.wait_for_reply(60)).text == "re: two"
    await polling.settled()
    assert late.hits == 1 and len(server.sent()) == 2


async def test_an_answer_that_comes_late_is_waited_for(server: FakeTelegram, house: House) -> None:
    late = server.fault("sendMessage", kind="hold")
    ana = server.human("Ana")
    await ana.send("hi")
    await ana.wait_for_reply()
    assert [row.state for row in await house.rows(replies)] == ["pending"]
    late.release()
    assert (await ana.ask("next")).text == "re: next"
    await house.settled()
    assert [row.state for row in await house.rows(replies)] == ["sent", "sent"]
    assert len(server.sent()) == 2


async def test_a_server_error_of_an_edit_is_tried_again_without_harm(
    server: FakeTelegram, house: House
) -> None:
    ana = server.human("Ana", language="es")
    asked = await ana.ask("/language")
    server.fault("editMessageText", kind="cut", times=2)
    await ana.tap("English")
    changed = await ana.wait_for_reply()
    await house.settled()
    assert changed.edited and changed.id == asked.id
    assert [row.state for row in await house.rows(replies)] == ["sent", "sent"]
    assert len(server.sent()) == 1


async def test_html_that_telegram_cannot_read_goes_without_it(server: FakeTelegram, house: House) -> None:
    house.answers.says["hi"] = "**bold** & 1 < 2"
    server.fault("sendMessage", kind="refuse", code=400, description="Bad Request: can't parse entities: odd")
    assert (await server.human("Ana").ask("hi")).text == "bold & 1 < 2"


async def test_a_further_part_that_is_not_sent_does_not_repeat_the_first(tmp_path: Path) -> None:
    async with FakeTelegram(rich=False) as server, House(server, tmp_path) as house:
        house.answers.says["all"] = "\n\n".join(
            f"Line {number} of a very long answer indeed." for number in range(150)
        )
        ana = server.human("Ana")
        server.fault("sendMessage", retry_after=1, contains="Line 149")
        await ana.send("all")
        parts = await ana.expects(2)
        assert "Line 0 " in parts[0].text and "Line 149" in parts[1].text
        await house.settled()
        assert len(server.sent()) == 2


async def test_two_pollers_are_told_apart_from_a_broken_line(
    server: FakeTelegram, polling: House, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = server.human("Ana")
    async with asyncio.timeout(10):
        while server.updates._poller is None or server.updates._poller.done():
            await asyncio.sleep(0.005)
    with caplog.at_level(logging.WARNING):
        server.updates.end_poll("Conflict: terminated by other getUpdates request")
        server.fault("getUpdates", kind="drop", times=1)
        assert (await ana.ask("hi")).text == "re: hi"
    assert "another process fetches the updates of this bot" in caplog.text


async def test_a_start_without_telegram_is_patient(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    server = FakeTelegram()
    await server.start()
    server.fault("getMe", kind="refuse", code=502, times=2)
    server.fault("getWebhookInfo", kind="refuse", code=502, times=1)
    async with House(server, tmp_path):
        assert (await server.human("Ana").ask("hi")).text == "re: hi"
    await server.stop()
    assert caplog.text.count("could not get through to Telegram") == 2


@pytest.mark.parametrize("answer", [{}, [], "no object", None])
async def test_an_answer_that_cannot_be_read_does_not_end_the_channel(
    server: FakeTelegram,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    answer: object,
) -> None:
    """Nothing stops in silence: it is logged, tried again, and the readiness check tells the truth meanwhile."""
    monkeypatch.setattr(watch, "FIRST_PAUSE", 0.05)
    server.fault("getMe", kind="answer", result=answer, times=2)
    async with House(server, tmp_path) as house:
        assert (await server.human("Ana").ask("hi")).text == "re: hi"
        assert await house.channel.ready() is None
    assert caplog.text.count("could not get through to Telegram") + caplog.text.count("telegram broke") == 2


async def test_a_poll_that_fails_for_long_is_told(
    server: FakeTelegram, polling: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(poller, "PATIENCE", 0.05)
    async with asyncio.timeout(20):
        while server.updates._poller is None or server.updates._poller.done():
            await asyncio.sleep(0.005)
        refusing = server.fault("getUpdates", code=401, times=None)
        server.updates.end_poll("Conflict: now")
        while "refuses the token" not in (await polling.channel.ready() or ""):
            await asyncio.sleep(0.01)
        refusing.end()
        await server.human("Ana").send("hi")  # else the next poll ends after half a minute
        while await polling.channel.ready() is not None:
            await asyncio.sleep(0.01)


async def test_the_kinds_of_updates_are_asked_for_by_name(server: FakeTelegram, house: House) -> None:
    await server.human("Ana").ask("hi")
    assert server.updates.allowed == set(ALLOWED)


async def test_a_webhook_that_is_set_gives_way_to_polling_and_nothing_is_lost(
    server: FakeTelegram, tmp_path: Path
) -> None:
    async with House(server, tmp_path, webhook=True):
        await server.human("Ana").ask("one")
    ben = server.human("Ben")
    await ben.send("two")  # nobody answers at the webhook now
    async with House(server, tmp_path):
        assert (await ben.wait_for_reply()).text == "re: two"


async def test_an_update_that_cannot_be_read_does_not_stop_the_others(
    server: FakeTelegram, house: House, caplog: pytest.LogCaptureFixture
) -> None:
    server.updates.inject({"message": {"from": {"id": 5}, "chat": {}, "text": "no id"}})
    server.updates.inject({"callback_query": {"from": {"id": 5}}})
    assert (await server.human("Ana").ask("hi")).text == "re: hi"
    await server.drained()
    assert caplog.text.count("could not be read and is let go") == 2


@pytest.mark.parametrize("webhook", [False, True])
async def test_the_token_and_the_secret_are_in_no_log(
    server: FakeTelegram, tmp_path: Path, caplog: pytest.LogCaptureFixture, webhook: bool
) -> None:
    caplog.set_level(logging.DEBUG)
    async with House(server, tmp_path, webhook=webhook) as house:
        ana = server.human("Ana")
        server.fault("sendMessage", kind="cut", times=2)
        server.fault("getUpdates", kind="drop", times=1)
        server.fault("sendChatAction", code=500, times=1)
        await ana.send("one")
        await ana.expects(2)
        server.token = "999:another"
        await ana.send("two")
        async with asyncio.timeout(10):
            while (
                "refuses the token" not in caplog.text
                and "Telegram refuses the token" not in await _errors(house.store)
            ):
                server.updates.end_poll("Conflict: now")
                await asyncio.sleep(0.05)
        token, secret = house.settings.telegram_token, house.settings.webhook_secret
        server.token = token.get_secret_value() if token else ""
    assert token is not None and token.get_secret_value().split(":")[1] not in caplog.text
    assert secret is None or secret.get_secret_value() not in caplog.text
    assert "httpx" not in caplog.text


async def _errors(store: Store) -> str:
    async with store.read() as connection:
        return str((await connection.execute(select(replies.c.error))).all())


async def test_a_refused_token_is_told_without_the_token(
    server: FakeTelegram, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings = {"telegram_token": SecretStr("123456789:WRONG-token_that-nobody-knows")}
    house = House(server, tmp_path, **settings)
    starting = asyncio.create_task(house.__aenter__())
    async with asyncio.timeout(10):
        while "check VADEMECUM_TELEGRAM_TOKEN" not in caplog.text:
            await asyncio.sleep(0.01)
    assert await house.channel.ready() == "Telegram refuses the token of the bot"
    starting.cancel()
    await asyncio.gather(starting, return_exceptions=True)
    await house.__aexit__()
    assert "WRONG" not in caplog.text


async def test_what_is_stored_of_an_update_is_what_the_house_knows(
    server: FakeTelegram, house: House
) -> None:
    await server.human("Ana", language="es").ask("my number is 600123456")
    await house.settled()
    [row] = await house.rows(inbox)
    assert set(row.body) == {"channel", "chat", "person", "key", "text", "language"}
