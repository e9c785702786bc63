"""People and the assistant, through the real library and a server that behaves as Telegram: what is said, seen, tapped."""

from __future__ import annotations

import asyncio
import random

from bot.answers.answer import Answer
from bot.language.catalogue import say
from bot.messages import Button, Citation, plain
from bot.store.tables import inbox, people, questions, replies
from tests.channels.telegram.house import House
from tests.fake_telegram import FakeTelegram

CITATION = Citation("vet.a", "How long", "https://guide.example/a?x=1&y=2", "2026", "10 to 89 days")


async def test_a_question_is_answered(server: FakeTelegram, house: House) -> None:
    ana = server.human("Ana", language="es")
    assert (await ana.ask("how long?")).text == "re: how long?"
    await house.settled()
    [person] = await house.rows(people)
    assert (person.channel, person.external_id, person.chat) == ("telegram", str(ana.id), str(ana.id))
    assert (person.language, person.name, person.messages) == ("es", "Ana", 1)
    assert [row.asked for row in await house.rows(questions)] == ["how long?"]


async def test_many_people_at_once_keep_each_their_order(server: FakeTelegram, house: House) -> None:
    chance = random.Random(3)
    crowd = [server.human(f"P{number}") for number in range(12)]
    said: dict[int, list[str]] = {human.id: [] for human in crowd}
    for number in range(240):
        human = chance.choice(crowd)
        said[human.id].append(f"message {number}")
        await human.send(said[human.id][-1])
        if chance.random() < 0.1:
            await asyncio.sleep(0.01)
    for human in crowd:
        shown = await human.expects(len(said[human.id]), timeout=30)
        assert [message.text for message in shown] == [f"re: {text}" for text in said[human.id]]
    await house.settled()
    assert len(server.sent()) == 240


async def test_what_was_typed_arrives_as_it_was_typed(server: FakeTelegram, house: House) -> None:
    typed = "<b>&amp; *x* _y_ [a](b) ' \n- # 1. | ~ > =="
    house.answers.says[typed] = f"You wrote: {plain(typed)}"
    ana = server.human("Ana")
    assert (await ana.ask(typed)).text.split() == f"You wrote: {typed}".split()


async def test_an_answer_comes_with_its_sources_and_buttons(server: FakeTelegram, house: House) -> None:
    house.answers.says["how long?"] = Answer(
        "**10 to 89 days.**",
        "answered_read",
        "es",
        citations=(CITATION,),
        masked="how long?",
        buttons=((Button("Ayuda", payload="do:help"), Button("Guide", url="https://guide.example")),),
    )
    ana = server.human("Ana", language="es")
    shown = await ana.ask("how long?")
    assert "Fuentes" in shown.text and "How long · convocatoria 2026" in shown.text
    assert shown.buttons[0] == ["Ayuda", "Guide"]
    tap = await ana.tap("Ayuda")
    assert "Qué sé hacer" in (await ana.wait_for_reply()).text
    assert await ana.wait_for_note(tap) == ""


async def test_a_choice_is_changed_in_place(server: FakeTelegram, house: House) -> None:
    ana = server.human("Ana", language="es")
    asked = await ana.ask("/language")
    assert asked.buttons == [["English", "Deutsch", "Español"], ["Français", "Italiano", "Polski"]]
    tap = await ana.tap("English")
    changed = await ana.wait_for_reply()
    assert changed.edited and changed.id == asked.id
    assert changed.text == say("en", "language-chosen") and changed.buttons == []
    await ana.wait_for_note(tap)
    assert "What I can do" in (await ana.ask("/help")).text
    # Tapped again on the old keyboard: the same text is no change, and no error either.
    await house.settled()
    assert [row.state for row in await house.rows(replies)] == ["sent"] * 3


async def test_a_message_that_is_gone_is_answered_by_a_new_one(server: FakeTelegram, polling: House) -> None:
    ana = server.human("Ana", language="en")
    asked = await ana.ask("/language")
    tap = await ana.tap("Español")
    changed = await ana.wait_for_reply()
    await ana.wait_for_note(tap)
    server.fault(
        "editMessageText",
        kind="refuse",
        code=400,
        description="Bad Request: message can't be edited",
        times=9,
    )
    ana.chat.messages[asked.id]["reply_markup"] = {
        "inline_keyboard": [[{"text": "x", "callback_data": "do:language:en"}]]
    }
    await ana.tap("x", message=asked.id)
    new = await ana.wait_for_reply()
    assert changed.edited and not new.edited
    assert new.text == say("en", "language-chosen")


async def test_start_with_a_payload_is_start(server: FakeTelegram, house: House) -> None:
    ana = server.human("Ana", language="en")
    assert (
        "Hello, I am Vademecum."
        in (await ana.command("/start from-the_poster") and await ana.wait_for_reply()).text
    )
    await house.settled()
    [row] = await house.rows(inbox)
    assert row.body["text"] == "/start"  # what stood behind it may be an invitation, and is not kept


async def test_commands_are_found_however_they_are_written(server: FakeTelegram, house: House) -> None:
    ana = server.human("Ana", language="en")
    for text in ("/HELP", "/help@vademecum_bot", "/help please"):
        assert "What I can do" in (await ana.ask(text)).text
    for text in ("/nosuch", "/"):
        assert (await ana.ask(text)).text.startswith("I do not know that command")


async def test_what_is_no_text_gets_a_friendly_word_and_an_album_only_one(
    server: FakeTelegram, house: House
) -> None:
    ana = server.human("Ana", language="es")
    await ana.send_document("ticket.pdf", b"%PDF-1.7")
    assert (await ana.wait_for_reply()).text == say("es", "media-document")
    for _ in range(3):
        await ana.send_anything(photo=[], media_group_id="77")
    await ana.send("and now?")
    assert [one.text for one in await ana.expects(2)] == [say("es", "media-picture"), "re: and now?"]
    await ana.send_anything(photo=[], media_group_id="78", caption="is this right?")
    for _ in range(3):
        await ana.send_anything(photo=[], media_group_id="78")
    await ana.send("thanks")
    looked, thanked = await ana.expects(2)
    assert looked.text == f"re: is this right?\n\n{say('es', 'media-not-looked-at-picture')}"
    assert thanked.text == "re: thanks"


async def test_a_reaction_under_an_answer_is_its_rating_and_no_message(
    server: FakeTelegram, house: House
) -> None:
    ana, ben = server.human("Ana", language="en"), server.human("Ben")
    answered = await ana.ask("how long?")
    for emoji, rating in (("👍", 1), ("👎", 0), ("❤", 1)):
        ana.react(answered.id, emoji)
        await _until(lambda: _ratings(house), [rating])
    ana.react(answered.id)
    ben.react(answered.id, "👎")
    ana.react(answered.id + 50, "👎")
    assert (await ana.ask("next")).text == "re: next"
    assert await _ratings(house) == [1, None]
    assert len(server.sent()) == 2


async def _ratings(house: House) -> list[int | None]:
    return [row.rating for row in await house.rows(questions)]


async def test_an_answer_to_an_older_answer_is_about_that_one(server: FakeTelegram, house: House) -> None:
    ana = server.human("Ana", language="en")
    first = await ana.ask("how long can I go?")
    await ana.ask("what does it cost?")
    await ana.send("and for staff?", reply_to=first.id)
    await ana.wait_for_reply()
    assert house.answers.asked[-1].history[-2:] == (
        ("user", "how long can I go?"),
        ("assistant", "re: how long can I go?"),
    )
    await ana.send("what is that?", reply_to=first.id, quote="the long-term mobility")
    await ana.wait_for_reply()
    assert house.answers.asked[-1].question == "what is that?"


async def test_the_answer_to_a_corrected_question_is_corrected_along(
    server: FakeTelegram, house: House
) -> None:
    ana = server.human("Ana", language="en")
    sent = await ana.send("how lnog?")
    answered = await ana.wait_for_reply()
    await ana.edit(sent["message_id"], "how long?")
    corrected = await ana.wait_for_reply()
    assert corrected.edited and corrected.id == answered.id and corrected.text == "re: how long?"
    await ana.edit(sent["message_id"], "how long, please?")
    assert (await ana.wait_for_reply()).id == answered.id
    assert (await ana.ask("next")).text == "re: next"
    assert len(server.sent()) == 2
    command = await ana.send("/help")
    await ana.wait_for_reply()
    await ana.edit(command["message_id"], "/forget")
    assert (await ana.wait_for_reply()).text == say("en", "correction-not-read")


async def test_who_blocks_is_marked_and_comes_back(server: FakeTelegram, house: House) -> None:
    ana = server.human("Ana")
    await ana.ask("one")
    ana.block()
    await _until(lambda: _reachable(house), [False])
    ana.unblock()
    await _until(lambda: _reachable(house), [True])


async def _reachable(house: House) -> list[bool]:
    return [person.unreachable_since is None for person in await house.rows(people)]


async def _until(look, wanted) -> None:  # type: ignore[no-untyped-def]
    async with asyncio.timeout(10):
        while await look() != wanted:
            await asyncio.sleep(0.01)


async def test_long_thought_shows_typing(server: FakeTelegram, house: House) -> None:
    ana = server.human("Ana")

    async def until_typing() -> None:
        async with asyncio.timeout(10):
            while not ana.sees_typing:
                await asyncio.sleep(0.01)

    house.answers.acts["slow"] = until_typing
    assert (await ana.ask("slow")).text == "re: slow"


async def test_in_a_group_the_assistant_answers_only_those_who_speak_to_it(
    server: FakeTelegram, house: House
) -> None:
    group = server.group()
    ana = {"id": 2001, "is_bot": False, "first_name": "Ana", "language_code": "en"}
    bot = {**server.world.bot}

    def say_there(text: str, **more: object) -> None:
        message = server.world.new_message(server.world.chats[group], ana, {"text": text, **more})
        server.updates.add("message", message)

    say_there("good morning everybody")
    say_there("/help@another_bot")
    say_there("/weather")
    say_there("@vademecum_bot how long can I go?")
    say_there(
        "and with ErasmusPro?",
        reply_to_message={"message_id": 1, "date": 1, "chat": {"id": group, "type": "group"}, "from": bot},
    )
    say_there("/help@vademecum_bot")
    say_there("thanks all")
    async with asyncio.timeout(10):
        while len(server.sent(group)) < 3:
            await asyncio.sleep(0.01)
    await server.drained()
    await house.settled()
    assert [asked.question for asked in house.answers.asked] == ["how long can I go?", "and with ErasmusPro?"]
    assert len(server.sent()) == 3 and len(await house.rows(inbox)) == 3
    [person] = await house.rows(people)
    assert (person.external_id, person.chat) == (
        "2001",
        "2001",
    )  # never the group: what is personal goes to the person


async def test_in_a_forum_the_answer_stays_in_its_topic(server: FakeTelegram, polling: House) -> None:
    group = server.group(id=-1000000007000)
    server.world.chats[group].info.update(type="supergroup", is_forum=True)
    ana = {"id": 2001, "is_bot": False, "first_name": "Ana"}
    content = {"text": "@vademecum_bot hi", "message_thread_id": 7, "is_topic_message": True}
    server.updates.add("message", server.world.new_message(server.world.chats[group], ana, content))
    async with asyncio.timeout(10):
        while not server.sent():
            await asyncio.sleep(0.01)
    assert int(server.sent()[0].params["message_thread_id"]) == 7


async def test_a_group_that_became_a_supergroup_still_gets_its_answer(
    server: FakeTelegram, polling: House
) -> None:
    group = server.group()
    ana = {"id": 2001, "is_bot": False, "first_name": "Ana"}
    started = asyncio.Event()

    async def meanwhile() -> None:
        server.migrate(group)
        started.set()

    polling.answers.acts["hi"] = meanwhile
    server.updates.add(
        "message", server.world.new_message(server.world.chats[group], ana, {"text": "@vademecum_bot hi"})
    )
    await started.wait()
    async with asyncio.timeout(10):
        while not server.sent():
            await asyncio.sleep(0.01)
    assert server.sent()[0].chat_id == server.world.chats[group].migrated_to
