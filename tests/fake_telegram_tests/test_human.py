"""The person at the other end, and what else a bot may do for them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fake_telegram import FakeTelegram, Human

MARKUP = {
    "inline_keyboard": [[{"text": "Yes", "callback_data": "y"}, {"text": "Site", "url": "https://a.example"}]]
}


async def test_messages_are_read_once_and_in_order(ana: Human, call: Any) -> None:
    for text in ("a", "b", "c"):
        await call("sendMessage", chat_id=ana.id, text=text)
    assert [shown.text for shown in await ana.expects(2)] == ["a", "b"]
    assert [shown.text for shown in ana.unread] == ["c"]
    assert (await ana.wait_for_reply()).text == "c"
    with pytest.raises(AssertionError, match="0 of 1 messages came"):
        await ana.wait_for_reply(timeout=0.01)


async def test_what_a_person_types_arrives_with_command_and_language(server: FakeTelegram, call: Any) -> None:
    ana = server.human("Ana", "pt-BR")
    await ana.command("/start cohort_7")
    (update,) = (await call("getUpdates"))["result"]
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert update["message"]["from"]["language_code"] == "pt-BR"
    assert update["message"]["chat"] == {"id": ana.id, "type": "private", "first_name": "Ana"}
    with pytest.raises(ValueError, match="slash"):
        await ana.command("start")


async def test_buttons_are_tapped_by_label_or_payload_on_the_newest_message(ana: Human, call: Any) -> None:
    for text in ("first", "second"):
        await call("sendMessage", chat_id=ana.id, text=text, reply_markup=MARKUP)
    await ana.tap("Yes")
    await ana.tap("y", message=1)
    taps = [update["callback_query"] for update in (await call("getUpdates"))["result"]]
    assert [(tap["data"], tap["message"]["text"]) for tap in taps] == [("y", "second"), ("y", "first")]
    for wrong in ("No", "Site"):
        with pytest.raises(AssertionError, match="no button"):
            await ana.tap(wrong)


async def test_a_reply_keyboard_types_its_label(ana: Human, call: Any) -> None:
    sent = await call(
        "sendMessage", chat_id=ana.id, text="?", reply_markup={"keyboard": [["One", {"text": "Two"}]]}
    )
    assert "reply_markup" not in sent["result"]
    await ana.tap("Two")
    assert (await call("getUpdates"))["result"][0]["message"]["text"] == "Two"


async def test_drafts_and_typing_pass(call: Any) -> None:
    now = 1000.0
    async with FakeTelegram(clock=lambda: now) as server:
        ana = server.human("Ana", started=True)
        call._server = server
        await call("sendChatAction", chat_id=ana.id, action="typing")
        await call("sendMessageDraft", chat_id=ana.id, draft_id=3, text="so far")
        assert (await call("sendMessageDraft", chat_id=ana.id, draft_id=0, text="x"))["status"] == 400
        assert (ana.sees_typing, ana.drafts) == (True, {3: "so far"})
        now += 31
        assert (ana.sees_typing, ana.drafts) == (False, {})


async def test_the_transcript_is_readable(server: FakeTelegram, ana: Human, call: Any) -> None:
    await ana.send("hi\nthere")
    sent = await call("sendMessage", chat_id=ana.id, text="Ready?", reply_markup=MARKUP)
    await ana.tap("Yes")
    await call("editMessageText", chat_id=ana.id, message_id=sent["result"]["message_id"], text="Done")
    await call("deleteMessage", chat_id=ana.id, message_id=sent["result"]["message_id"])
    ana.block()
    assert ana.transcript() == server.transcript()
    assert ana.transcript() == [
        "Ana: hi",
        "     there",
        "Bot: Ready?",
        "     [Yes] [Site]",
        "Ana taps [Yes]",
        "Bot changes #2: Done",
        "Bot deletes #2",
        "Ana blocks the bot",
    ]


async def test_files_go_both_ways(server: FakeTelegram, ana: Human, bot: Any) -> None:
    await ana.send_document("cv.pdf", b"%PDF-1", caption="my CV")
    (update,) = await bot.get_updates()
    file = await bot.get_file(update.message.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"%PDF-1"
    sent = await bot.send_photo(ana.id, b"\x89PNG", caption="<i>QR</i>", parse_mode="HTML", filename="qr.png")
    assert sent.photo[0].file_size == 4
    assert ana.last.text == "<photo> QR"
    await bot.send_document(ana.id, b"a,b", filename="report.csv")
    assert ana.last.text == "<report.csv>"
    for wrong, words in (({"caption": "x" * 1025}, "caption is too long"), ({}, "File must be non-empty")):
        with pytest.raises(Exception, match=words):
            await bot.send_document(ana.id, b"", filename="e.csv", **wrong)


async def test_commands_and_texts_by_language_and_scope(ana: Human, call: Any) -> None:
    spanish = [{"command": "ayuda", "description": "Qué sé hacer"}]
    chat = {"type": "chat", "chat_id": ana.id}
    await call("setMyCommands", commands=spanish, language_code="es")
    await call("setMyCommands", commands=spanish * 2, scope=chat)
    assert (await call("getMyCommands", language_code="es"))["result"] == spanish
    assert (await call("getMyCommands"))["result"] == []
    assert len((await call("getMyCommands", scope=chat))["result"]) == 2
    await call("deleteMyCommands", scope=chat)
    assert (await call("getMyCommands", scope=chat))["result"] == []
    assert (await call("setMyCommands", commands=[{"command": "Äh", "description": "x"}]))["description"] == (
        "Bad Request: BOT_COMMAND_INVALID"
    )
    await call("setMyShortDescription", short_description="Go with me")
    await call("setMyShortDescription", short_description="Ven conmigo", language_code="es")
    assert (await call("getMyShortDescription", language_code="fr"))["result"] == {
        "short_description": "Go with me"
    }
    assert (await call("getMyShortDescription", language_code="es"))["result"] == {
        "short_description": "Ven conmigo"
    }
    assert (await call("setMyDescription", description="x" * 513))["status"] == 400
    assert (await call("setMyName", name="Vademecum"))["ok"]


async def test_the_library_understands_the_rest(ana: Human, bot: Any) -> None:
    assert (await bot.get_chat(ana.id)).first_name == "Ana"
    assert await bot.set_chat_menu_button(ana.id)
    assert (await bot.get_chat_menu_button(ana.id)).type == "default"
    assert await bot.log_out() and await bot.close()
    sent = await bot.send_message(ana.id, "hi")
    reply = await sent.reply_text("again", do_quote=True)
    assert reply.reply_to_message.message_id == sent.message_id


@pytest.mark.parametrize(
    ("rich", "words"),
    [
        ({}, "rich message must be non-empty"),
        ({"markdown": "a", "html": "b"}, "exactly one of the fields html, markdown, or blocks must be used"),
        ({"markdown": "a" * 32_769}, "rich message is too long"),
        ({"markdown": "a\n\n" * 501}, "rich message is too long"),
    ],
)
async def test_rich_messages_are_checked(ana: Human, call: Any, rich: dict[str, str], words: str) -> None:
    answer = await call("sendRichMessage", chat_id=ana.id, rich_message=rich)
    assert answer["description"] == f"Bad Request: {words}"


async def test_rich_messages_are_shown_and_edited(ana: Human, call: Any) -> None:
    rich = {"markdown": "# Title\n\n- a **b**\n\n| x | y |\n|---|---|\n| 1 | 2 |"}
    sent = await call("sendRichMessage", chat_id=ana.id, rich_message=rich, reply_markup=MARKUP)
    assert ana.last.text == "Title\na b\nx\ny\n1\n2"
    about = {"chat_id": ana.id, "message_id": sent["result"]["message_id"]}
    assert (await call("editMessageText", **about, rich_message={"markdown": "done"}))["ok"]
    assert (ana.last.text, ana.last.edited, ana.last.buttons) == ("done", True, [])
    assert (await call("sendRichMessageDraft", chat_id=ana.id, draft_id=1, rich_message=rich))["ok"]


async def test_an_older_server_knows_neither_rich_messages_nor_drafts(call: Any) -> None:
    async with FakeTelegram(rich=False) as server:
        ana = server.human("Ana", started=True)
        call._server = server
        for method in ("sendRichMessage", "sendRichMessageDraft", "sendMessageDraft"):
            answer = await call(method, chat_id=ana.id, draft_id=1, text="a", rich_message={"markdown": "a"})
            assert (answer["status"], answer["description"]) == (404, "Not Found")
