"""What waits in rows comes back as it was, and rows of another version of the program are read as far as they are known."""

from __future__ import annotations

import json
from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Button, Citation, File, Incoming, Reply, Upload
from bot.wire import incoming_from_json, incoming_to_json, reply_from_json, reply_to_json, storable

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
buttons = st.builds(Button, words, st.none() | words, st.none() | words)
replies = st.builds(
    Reply,
    words,
    st.lists(st.lists(buttons).map(tuple)).map(tuple),
    st.lists(st.builds(Citation, words, words, words, words, words)).map(tuple),
    st.none() | words,
    st.sampled_from(["en", "es"]),
    st.booleans(),
    st.none() | st.builds(File, words, words | st.binary(max_size=50), words),
)
messages = st.builds(
    Incoming, words, words, words, words, words, st.none() | words, st.none() | words, st.none() | words, st.none() | words,
    st.booleans(), st.none() | st.builds(Upload, words, words, st.integers(0, 2**40), words),
)  # fmt: skip


@given(replies)
def test_a_reply_comes_back_as_it_was(reply: Reply) -> None:
    assert reply_from_json(json.loads(json.dumps(reply_to_json(reply)))) == reply


@given(messages)
def test_a_message_comes_back_as_it_was(incoming: Incoming) -> None:
    assert incoming_from_json(json.loads(json.dumps(incoming_to_json(incoming)))) == incoming


def test_every_field_of_a_reply_is_stored() -> None:
    assert set(reply_to_json(Reply("x"))) == {field.name for field in fields(Reply)}


def test_what_another_version_wrote_is_read_as_far_as_it_is_known() -> None:
    later = {
        "text": "x",
        "buttons": [[{"label": "a", "payload": "b", "style": "red"}]],
        "citations": [],
        "mood": "good",
    }
    assert reply_from_json(later) == Reply("x", ((Button("a", "b"),),))
    assert incoming_from_json(
        {"channel": "c", "chat": "1", "person": "2", "key": "3", "mood": "good"}
    ) == Incoming("c", "1", "2", "3")


@given(st.text())
def test_storable_text_can_be_stored_and_loses_nothing_that_could(text: str) -> None:
    kept = storable(text)
    kept.encode()
    assert "\x00" not in kept
    if "\x00" not in text and not any("\ud800" <= char <= "\udfff" for char in text):
        assert kept == text
    assert storable(kept) == kept
