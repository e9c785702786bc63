"""How single updates are read, without a server."""

from __future__ import annotations

from typing import Any

import pytest
import telegram
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.content import SERVICE
from bot.channels.telegram.updates import Me, Reach, ReadUpdate, place, read
from bot.commands.registry import TEXT_ONLY

ME = Me(42, "Vademecum_Bot")
ANA = {"id": 7, "is_bot": False, "first_name": "Ana", "last_name": "Ruiz", "language_code": "es"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -100, "type": "supergroup"}


def _message(text: str | None = None, chat: dict[str, Any] = PRIVATE, **more: Any) -> dict[str, Any]:
    message = {"message_id": 5, "date": 1, "chat": chat, "from": ANA, **more}
    return {"update_id": 9, "message": message | ({"text": text} if text is not None else {})}


def _incoming(update: dict[str, Any]) -> Any:
    return read(update, ME).incoming


def test_a_message_becomes_incoming() -> None:
    found = _incoming(_message("  hola "))
    assert (found.channel, found.chat, found.person, found.text, found.payload) == (
        "telegram",
        "7",
        "7",
        "hola",
        None,
    )
    assert (found.name, found.language, found.message, found.shared) == ("Ana Ruiz", "es", None, False)


def test_a_tap_becomes_incoming_and_asks_to_be_answered() -> None:
    query = {"id": "q1", "from": ANA, "data": "do:help", "message": _message("x")["message"]}
    found = read({"update_id": 9, "callback_query": query}, ME)
    assert found.tap == "q1" and found.incoming is not None
    assert (found.incoming.payload, found.incoming.text, found.incoming.message) == ("do:help", "", "5")


def test_a_tap_on_a_message_that_is_no_longer_known_is_only_answered() -> None:
    assert read({"update_id": 9, "callback_query": {"id": "q1", "from": ANA, "data": "x"}}, ME) == ReadUpdate(
        tap="q1"
    )


def test_keys_tell_apart_what_is_not_the_same() -> None:
    """Telegram begins its update ids anew after a quiet week, and another bot has its own."""
    other_message = _message("x", message_id=6)
    keys = {
        _incoming(_message("x")).key,
        _incoming(other_message).key,
        read(_message("x"), Me(43, "x")).incoming.key,
    }  # type: ignore[union-attr]
    assert len(keys) == 3
    assert _incoming(_message("x")).key == _incoming(_message("x")).key


@pytest.mark.parametrize(
    ("kind", "media"),
    [
        ("live_photo", "picture"),
        ("voice", "voice"),
        ("sticker", "sticker"),
        *(
            (kind, "other")
            for kind in ("location", "poll", "contact", "gift", "unique_gift", "giveaway", "story")
        ),
        ("something_of_next_year", "other"),
    ],
)
def test_whatever_is_no_text_gets_an_answer(kind: str, media: str) -> None:
    found = _incoming(_message(**{kind: {}}))
    assert (found.payload, found.media) == (TEXT_ONLY, media)
    assert _incoming(_message(chat=GROUP, **{kind: {}})) is None


_DETAILS = """
message_id date chat from_user sender_chat text caption entities caption_entities author_signature edit_date effect_id
external_reply forward_origin has_media_spoiler has_protected_content is_automatic_forward is_from_offline is_paid_post
is_topic_message link_preview_options media_group_id message_thread_id paid_star_count quote reply_markup
reply_to_checklist_task_id reply_to_message reply_to_poll_option_id reply_to_story sender_boost_count
sender_business_bot sender_tag show_caption_above_media suggested_post_info via_bot business_connection_id
direct_messages_topic guest_bot_caller_chat guest_bot_caller_user guest_query_id _effective_attachment"""
_CONTENT = """
animation audio checklist contact dice document game gift giveaway giveaway_winners invoice live_photo location
paid_media passport_data photo poll sticker story unique_gift venue video video_chat_participants_invited video_note voice"""


def test_silence_is_only_by_list() -> None:
    """Every field of a message that the library knows is content, a detail beside content, or on the list."""
    known = {*_DETAILS.split(), *_CONTENT.split(), *SERVICE}
    assert set(telegram.Message.__slots__) - known == set()
    for name in SERVICE:
        assert read(_message(**{name: {}}), ME) == ReadUpdate()


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (
            {"rich_message": {"blocks": [{"type": "heading", "text": ["How ", {"type": "bold", "text": "long"}]}, {"type": "paragraph", "text": "can I go?"}]}},
            "How long\ncan I go?",
        ),
        ({"checklist": {"title": "Pack", "tasks": [{"id": 1, "text": "passport"}, {"id": 2, "text": "card"}]}}, "Pack\npassport\ncard"),
        ({"photo": [], "caption": "what is this?"}, "what is this?"),
    ],
)  # fmt: skip
def test_words_are_read_wherever_they_stand(content: dict[str, Any], text: str) -> None:
    found = _incoming(_message(**content))
    assert (found.text, found.payload) == (text, None)


def test_a_group_that_writes_in_its_own_name_is_heard() -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    update = _message("@vademecum_bot how long?", GROUP, sender_chat={**GROUP, "title": "Cooks"})
    update["message"]["from"] = anonymous
    found = _incoming(update)
    assert (found.person, found.name, found.text) == ("-100", "Cooks", "how long?")


def test_the_name_alone_means_the_message_it_stands_under() -> None:
    theirs = {"message_id": 1, "from": {"id": 8}, "text": "how long can I go?"}
    assert _incoming(_message("@vademecum_bot", GROUP, reply_to_message=theirs)).text == "how long can I go?"
    alone = _incoming(_message("@vademecum_bot", GROUP))
    assert (alone.payload, alone.media) == (TEXT_ONLY, "mention")


def test_a_mention_by_name_is_a_mention() -> None:
    entity = {"type": "text_mention", "offset": 3, "length": 9, "user": {"id": 42}}
    assert _incoming(_message("😀 Vademecum how long?", GROUP, entities=[entity])).text == "😀  how long?"
    other = {**entity, "user": {"id": 43}}
    assert _incoming(_message("😀 Vademecum how long?", GROUP, entities=[other])) is None


@pytest.mark.parametrize(
    "update",
    [
        _message(pinned_message={"message_id": 1}),
        _message(chat=GROUP, new_chat_members=[ANA]),
        _message("hi", **{"from": {**ANA, "is_bot": True}}),
        {"update_id": 9, "edited_message": _message(location={})["message"]},
        {"update_id": 9, "channel_post": _message("x")["message"]},
        {"update_id": 9, "stopped_message_generation": {"chat": PRIVATE, "draft_id": 1}},
        {"update_id": 9, "something_of_next_year": {}},
        {"update_id": 9},
    ],
)
def test_what_is_not_for_the_assistant_is_nothing(update: dict[str, Any]) -> None:
    assert read(update, ME) == ReadUpdate()


@pytest.mark.parametrize(("status", "reachable"), [("kicked", False), ("left", False), ("member", True)])
def test_blocking_and_coming_back_changes_the_reach(status: str, reachable: bool) -> None:
    change = {"chat": PRIVATE, "from": ANA, "date": 1, "new_chat_member": {"status": status}}
    assert read({"update_id": 9, "my_chat_member": change}, ME) == ReadUpdate(reach=Reach("7", reachable))
    assert read({"update_id": 9, "my_chat_member": change | {"chat": GROUP}}, ME) == ReadUpdate()


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("hello all", None),
        ("@vademecum_bot how long?", "how long?"),
        ("how long, @Vademecum_Bot?", "how long?"),
        ("@vademecum_bot2 how long?", None),
        ("/help", "/help"),
        ("/help@vademecum_bot", "/help@vademecum_bot"),
        ("/help@other_bot", None),
        ("/unknown", None),
        ("/unknown@vademecum_bot", "/unknown@vademecum_bot"),
        ("/", None),
    ],
)
def test_in_a_group_only_what_is_meant_for_the_bot_is_heard(text: str, heard: str | None) -> None:
    found = _incoming(_message(text, GROUP))
    assert (found.text if found else None) == heard
    assert found is None or found.shared


def test_an_answer_to_the_bots_words_is_meant_for_it() -> None:
    mine = {"message_id": 1, "from": {"id": 42}}
    assert _incoming(_message("and then?", GROUP, reply_to_message=mine)).text == "and then?"
    theirs = {"message_id": 1, "from": {"id": 43}}
    assert _incoming(_message("and then?", GROUP, reply_to_message=theirs)) is None


def test_a_topic_of_a_forum_is_a_place_of_its_own() -> None:
    assert place(_message("x", GROUP, message_thread_id=3, is_topic_message=True)["message"]) == "-100/3"
    assert place(_message("x", GROUP, message_thread_id=3)["message"]) == "-100"


@given(st.text(max_size=200))
def test_any_text_is_read_in_private_and_in_groups(text: str) -> None:
    found = _incoming(_message(text))
    assert found.text == text.strip() and (found.payload == TEXT_ONLY) == (not text.strip())
    _incoming(_message(text, GROUP))
