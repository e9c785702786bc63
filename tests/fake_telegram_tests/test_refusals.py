"""What Telegram refuses is refused, in its words; what it takes is taken."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from tests.fake_telegram import FakeTelegram, Human

OK = [[{"text": "a", "callback_data": "b" * 64}]]
MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)


def keyboard(rows: Any) -> dict[str, Any]:
    return {"text": "x", "reply_markup": {"inline_keyboard": rows}}


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "a", "parse_mode": "Nonsense"}, "unsupported parse_mode"),
        ({"text": "a\ud83d"}, "strings must be encoded in UTF-8"),
        ({"text": "a", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "a", "reply_to_message_id": 99}, "message to be replied not found"),
        (
            {"text": "a", "reply_markup": {"inline_keyboard": {}}},
            'Field "inline_keyboard" must be of type Array',
        ),
        ({"text": "a", "reply_markup": "nonsense"}, "can't parse reply markup JSON object"),
        (keyboard([[{"text": "a", "callback_data": "b" * 65}]]), "BUTTON_DATA_INVALID"),
        (keyboard([[{"text": "a", "callback_data": "é" * 33}]]), "BUTTON_DATA_INVALID"),
        (keyboard([[{"text": " ", "callback_data": "b"}]]), "inline keyboard button text must be non-empty"),
        (
            keyboard([[{"text": "a"}]]),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            keyboard([[{"text": "a", "url": "ftp://x"}]]),
            "inline keyboard button URL 'ftp://x' is invalid: Unsupported URL protocol",
        ),
        (keyboard([[{"text": "a", "callback_data": "b"}]] * 101), "reply markup is too long"),
    ],
)
async def test_a_message_is_refused(
    server: FakeTelegram, ana: Human, call: Any, params: dict[str, Any], words: str
) -> None:
    answer = await call("sendMessage", chat_id=ana.id, **params)
    assert (answer["status"], answer["ok"], answer["error_code"]) == (400, False, 400)
    assert answer["description"] == f"Bad Request: {words}"
    assert server.outbox.calls == []


@pytest.mark.parametrize(
    "params",
    [
        {"text": "a" * 4096},
        {"text": "<b>" + "a" * 4096 + "</b>", "parse_mode": "HTML"},
        {"text": "&lt;" * 4096, "parse_mode": "HTML"},
        {"text": "a", "reply_parameters": {"message_id": 99, "allow_sending_without_reply": True}},
        keyboard(OK),
        keyboard([[{"text": "a", "url": "https://a.example"}], []]),
    ],
)
async def test_a_message_is_taken(ana: Human, call: Any, params: dict[str, Any]) -> None:
    assert (await call("sendMessage", chat_id=ana.id, **params))["ok"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("é<b>a</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("<h1>a</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
    ],
)
async def test_html_that_telegram_cannot_parse_is_refused(
    ana: Human, call: Any, text: str, words: str
) -> None:
    answer = await call("sendMessage", chat_id=ana.id, text=text, parse_mode="HTML")
    assert answer["description"] == f"Bad Request: can't parse entities: {words}"


async def test_html_becomes_text_and_entities_in_utf16_units(ana: Human, call: Any) -> None:
    markup = '😀<b>a <i>b</i></b> <a href="https://x.example/?a=1&amp;b=2">l</a> &lt;&#128512;&copy; <a href="no">n</a>'
    markup += "<blockquote expandable>q</blockquote> <code>c</code>"
    message = (await call("sendMessage", chat_id=ana.id, text=f"\n {markup} ", parse_mode="html"))["result"]
    assert message["text"] == "😀a b l <😀&copy; nq c"
    assert message["entities"] == [
        {"type": "bold", "offset": 2, "length": 3},
        {"type": "italic", "offset": 4, "length": 1},
        {"type": "text_link", "offset": 6, "length": 1, "url": "https://x.example/?a=1&b=2"},
        {"type": "expandable_blockquote", "offset": 19, "length": 1},
        {"type": "code", "offset": 21, "length": 1},
    ]


async def test_more_than_a_hundred_entities_are_ignored(ana: Human, call: Any) -> None:
    message = (await call("sendMessage", chat_id=ana.id, text="<b>a</b> " * 120, parse_mode="HTML"))["result"]
    assert len(message["entities"]) == 100


async def test_whom_the_bot_may_write_to(server: FakeTelegram, ana: Human, call: Any) -> None:
    assert (await call("sendMessage", text="a"))["description"] == "Bad Request: chat_id is empty"
    stranger = server.human("Zoe")
    assert (await call("sendMessage", chat_id=stranger.id, text="a"))[
        "description"
    ] == "Bad Request: chat not found"
    ana.block()
    blocked = await call("sendMessage", chat_id=ana.id, text="a")
    assert (blocked["status"], blocked["description"]) == (403, "Forbidden: bot was blocked by the user")
    await ana.send("I am back")
    assert (await call("sendMessage", chat_id=ana.id, text="a"))["ok"]
    group = server.group()
    new_id = server.migrate(group)
    moved = await call("sendMessage", chat_id=group, text="a")
    assert moved["parameters"] == {"migrate_to_chat_id": new_id}
    assert (await call("sendMessage", chat_id=new_id, text="a"))["ok"]


async def test_edits_and_deletions(ana: Human, call: Any) -> None:
    said = await ana.send("mine")
    markup = {"inline_keyboard": OK}
    sent = (await call("sendMessage", chat_id=ana.id, text="a", reply_markup=markup))["result"]["message_id"]

    async def edit(text: str, message_id: int = sent, **more: Any) -> Any:
        return await call("editMessageText", chat_id=ana.id, message_id=message_id, text=text, **more)

    assert (await edit("a", reply_markup=markup))["description"] == f"Bad Request: {MODIFIED}"
    assert (await edit("b", 99))["description"] == "Bad Request: message to edit not found"
    assert (await edit("b", said["message_id"]))["description"] == "Bad Request: message can't be edited"
    assert (await edit(""))["description"] == "Bad Request: message text is empty"
    changed = (await edit("a"))["result"]
    assert "edit_date" in changed and "reply_markup" not in changed
    assert (await call("editMessageReplyMarkup", chat_id=ana.id, message_id=sent, reply_markup=markup))["ok"]
    assert ana.last.buttons == [["a"]]
    assert (await call("deleteMessage", chat_id=ana.id, message_id=sent))["result"] is True
    again = await call("deleteMessage", chat_id=ana.id, message_id=sent)
    assert again["description"] == "Bad Request: message to delete not found"


async def test_a_tap_is_answered_once(ana: Human, call: Any) -> None:
    await call("sendMessage", chat_id=ana.id, text="a", reply_markup={"inline_keyboard": OK})
    tap = await ana.tap("a")
    assert (await call("answerCallbackQuery", callback_query_id=tap.id, text="x" * 201))["ok"] is False
    assert (await call("answerCallbackQuery", callback_query_id=tap.id, text="fine", show_alert=True))["ok"]
    assert (tap.text, tap.show_alert) == ("fine", True)
    late = await call("answerCallbackQuery", callback_query_id=tap.id)
    words = "query is too old and response timeout expired or query ID is invalid"
    assert late["description"] == f"Bad Request: {words}"


async def test_unknown_methods_and_tokens(server: FakeTelegram, call: Any) -> None:
    assert (await call("sendDice", chat_id=1))["status"] == 404
    assert (await call("GETME"))["result"]["username"] == "vademecum_bot"
    async with aiohttp.ClientSession() as session:
        for token, status in (("1:wrong", 401), ("nonsense", 404)):
            async with session.get(f"{server.base_url}{token}/getMe") as answer:
                assert answer.status == status


async def test_parameters_come_by_query_form_and_json(server: FakeTelegram, ana: Human) -> None:
    address = f"{server.base_url}{server.token}/sendMessage"
    markup = '{"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}'
    wish = {"chat_id": str(ana.id), "text": "ñ & ü", "reply_markup": markup}
    async with aiohttp.ClientSession() as session:
        for options in (
            {"params": wish},
            {"data": wish},
            {"json": wish},
            {"data": aiohttp.FormData(wish, default_to_multipart=True)},
        ):
            async with session.request("POST", address, **options) as answer:
                assert (await answer.json())["ok"]
        async with session.get(address, params=wish) as answer:
            assert (await answer.json())["ok"]
        async with session.post(address, data=b"{", headers={"Content-Type": "application/json"}) as answer:
            assert answer.status == 400
    assert [call.text for call in server.sent(ana.id)] == ["ñ & ü"] * 5
