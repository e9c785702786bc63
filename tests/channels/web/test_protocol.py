"""The socket: order, keys sent again, reconnecting, other tabs, other processes."""

from __future__ import annotations

from bot.delivery.sending import Sent
from bot.messages import Reply
from tests.channels.web.house import House


async def test_a_question_is_acknowledged_and_answered_with_its_sources(house: House) -> None:
    async with house.page(await house.cookie()) as page:
        assert page.history["items"] == []
        await page.say("How long can I go abroad?", "key-00000001")
        assert (await page.next("accepted"))["key"] == "key-00000001"
        [reply] = await page.replies(1)
        assert reply["key"] == "key-00000001"
        assert "<strong>10 to 89 days</strong>" in reply["html"]
        assert "<details" in reply["html"] and "Calls 2021–2026" in reply["html"]


async def test_answers_come_in_the_order_of_the_questions(house: House) -> None:
    async with house.page(await house.cookie()) as page:
        for number in range(4):
            await page.say(f"question {number}", f"key-0000000{number}")
        replies = await page.replies(4)
        assert [reply["key"] for reply in replies] == [f"key-0000000{number}" for number in range(4)]


async def test_a_message_sent_again_under_its_key_is_acknowledged_and_answered_once(house: House) -> None:
    cookie = await house.cookie()
    async with house.page(cookie) as page:
        await page.say("one", "key-00000001")
        await page.replies(1)
        await page.say("one", "key-00000001")
        await page.next("accepted")
    async with house.page(cookie) as page:
        assert [item["kind"] for item in page.history["items"]] == ["asked", "reply"]
    assert len(house.answers.asked) == 1


async def test_two_people_may_use_the_same_key(house: House) -> None:
    for person in ("one", "two"):
        async with house.page(await house.cookie()) as page:
            await page.say(f"I am {person}", "key-00000001")
            [reply] = await page.replies(1)
            assert f"I am {person}" in reply["html"]


async def test_a_closed_page_misses_nothing(house: House) -> None:
    cookie = await house.cookie()
    house.answers.gate.clear()
    async with house.page(cookie) as page:
        await page.say("still there?", "key-00000001")
        await page.next("accepted")
    async with house.page(cookie) as page:
        assert [(item["kind"], item["waiting"]) for item in page.history["items"]] == [("asked", True)]
        house.answers.gate.set()
        [reply] = await page.replies(1)
        assert "still there?" in reply["html"]


async def test_thinking_is_shown_while_an_answer_takes_time(house: House) -> None:
    house.answers.gate.clear()
    async with house.page(await house.cookie()) as page:
        await page.say("take your time", "key-00000001")
        await page.next("thinking")
        house.answers.gate.set()
        await page.replies(1)


async def test_every_open_page_of_a_person_shows_question_and_answer(house: House) -> None:
    cookie = await house.cookie()
    async with house.page(cookie) as one, house.page(cookie) as other:
        await one.say("hello", "key-00000001")
        await one.replies(1)
        news = await other.next("news")
        assert [item["kind"] for item in news["items"]] == ["asked", "reply"]


async def test_a_reply_of_another_process_is_found_in_the_store(house: House) -> None:
    """The reply is written, but nobody wakes the sockets: the look into the store must find it."""

    async def deliver(chat: str, reply: Reply, *, edit: str | None = None) -> Sent:
        return Sent()

    house.channel.deliver = deliver  # type: ignore[method-assign]
    async with house.page(await house.cookie()) as page:
        await page.say("hello from elsewhere", "key-00000001")
        [reply] = await page.replies(1)
        assert "hello from elsewhere" in reply["html"]


async def test_a_restart_keeps_the_conversation(house: House) -> None:
    cookie = await house.cookie()
    async with house.page(cookie) as page:
        await page.say("before the restart", "key-00000001")
        await page.replies(1)
    await house.stop()
    await house.start()
    async with house.page(cookie) as page:
        assert len(page.history["items"]) == 2
        await page.say("after the restart", "key-00000002")
        await page.replies(1)


async def test_taps_go_through_as_payloads_and_are_shown_with_their_label(house: House) -> None:
    cookie = await house.cookie()
    async with house.page(cookie) as page:
        await page.say("How long?", "key-00000001")
        [shown] = await page.replies(1)
        assert 'data-payload="ask:erasmuspro"' in shown["html"]
        await page.send(
            {"type": "tap", "key": "key-00000002", "payload": "ask:erasmuspro", "message": shown["id"]}
        )
        await page.replies(1)
    async with house.page(cookie) as page:
        tapped = page.history["items"][2]
        assert "tapped" in tapped["html"] and "Longer stays: ErasmusPro" in tapped["html"]


async def test_a_reply_that_edits_replaces_the_tapped_message(house: House) -> None:
    cookie = await house.cookie()
    async with house.page(cookie) as page:
        await page.say("/language", "key-00000001")
        [shown] = await page.replies(1)
        await page.send(
            {"type": "tap", "key": "key-00000002", "payload": "do:language:es", "message": shown["id"]}
        )
        [changed] = await page.replies(1)
        assert changed["replaces"] == shown["id"]
        assert 'lang="es"' in changed["html"]
    async with house.page(cookie, "es") as page:
        assert [item["kind"] for item in page.history["items"]] == ["asked", "reply", "reply"]


async def test_history_comes_in_pages_oldest_first_and_ends(house: House) -> None:
    cookie = await house.cookie()
    await house.talk(cookie, [f"number {number}" for number in range(60)])
    async with house.page(cookie) as page:
        pages = [page.history]
        while pages[-1]["before"] is not None:
            await page.send({"type": "earlier", "before": pages[-1]["before"]})
            pages.append(await page.next("history"))
        assert [len(one["items"]) for one in pages] == [50, 50, 20]
        asked = [item["key"] for one in reversed(pages) for item in one["items"] if item["kind"] == "asked"]
        assert asked == [f"key-{number:08}" for number in range(60)]
