"""The desk with a channel that fails in every way a channel can."""

from __future__ import annotations

import asyncio
import random
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import OperationalError

from bot.delivery.sending import NotSent, OutcomeUnknown, SendRefused, SlowDown, Unreachable
from bot.desk import Desk, lane, sender
from bot.desk import desk as desk_module
from bot.language.catalogue import say
from bot.store import inbox, workers
from bot.store.engine import Store
from bot.store.tables import inbox as inbox_table
from bot.store.tables import open_chats, people, questions, replies
from tests.desk.fakes import FakeAnswers, FakeChannel, incoming, office

SORRY = say("en", "something-went-wrong")


@pytest.fixture
def channel() -> FakeChannel:
    return FakeChannel()


@pytest.fixture
def answers() -> FakeAnswers:
    return FakeAnswers()


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sender, "FIRST_WAIT", 0.01)
    monkeypatch.setattr(desk_module, "BROKEN_SECONDS", 0.01)
    monkeypatch.setattr(lane, "SUSPECT_WAITS", 0.01)


async def _rows(store: Store, table: Any, *columns: Any) -> list[Any]:
    async with store.read() as connection:
        return list((await connection.execute(select(*(columns or (table,))).order_by(table.c.id))).all())


async def _settled(desk: Desk, store: Store) -> None:
    """Everything is seen off and every chat put away."""
    async with asyncio.timeout(15):
        while True:
            async with store.read() as connection:
                if (await connection.execute(select(open_chats))).first() is None:
                    return
            await asyncio.sleep(0.01)


async def test_a_message_is_answered_and_everything_put_away(store: Store, channel: FakeChannel) -> None:
    async with office(store, channel) as desk:
        assert await desk.accept([incoming("hello")]) == 1
        assert await channel.until(1) == ["re: hello"]
        await _settled(desk, store)
    [row] = await _rows(store, inbox_table)
    assert (row.state, row.body["text"], row.error) == ("done", "hello", None)
    assert [(one.state, one.message) for one in await _rows(store, replies)] == [("sent", "m1")]
    assert [one.messages for one in await _rows(store, people)] == [1]


async def test_what_is_delivered_twice_is_answered_once(store: Store, channel: FakeChannel) -> None:
    async with office(store, channel) as desk:
        same = incoming("hello")
        found = await asyncio.gather(*(desk.accept([same]) for _ in range(5)))
        assert sum(found) == 1
        await desk.accept([same, incoming("bye")])
        assert await channel.until(2) == ["re: hello", "re: bye"]
        await _settled(desk, store)
    assert len(channel.delivered) == 2


async def test_every_chat_keeps_its_order_however_its_messages_come(
    store: Store, channel: FakeChannel
) -> None:
    chance = random.Random(7)
    said: dict[str, list[str]] = {str(number): [] for number in range(20)}
    async with office(store, channel) as desk:
        for number in range(300):
            batch = []
            for _ in range(chance.choice((1, 1, 1, 3, 12))):
                chat = chance.choice(list(said))
                said[chat].append(f"{number}/{len(batch)}")
                batch.append(incoming(said[chat][-1], chat))
            await desk.accept(batch)
        await channel.until(sum(map(len, said.values())))
        await _settled(desk, store)
    for chat, texts in said.items():
        assert channel.texts(chat) == [f"re: {text}" for text in texts]


async def test_a_flood_of_one_chat_is_answered_in_order_and_others_meanwhile(
    store: Store, channel: FakeChannel
) -> None:
    async with office(store, channel) as desk:
        await desk.accept([incoming(str(number), "flooder") for number in range(3 * lane.QUEUE)])
        await desk.accept([incoming("hello", "ana")])
        await desk.accept(
            [incoming(str(number), "flooder") for number in range(3 * lane.QUEUE, 4 * lane.QUEUE)]
        )
        await channel.until(4 * lane.QUEUE + 1)
    assert channel.texts("flooder") == [f"re: {number}" for number in range(4 * lane.QUEUE)]
    place = [where for where, _, _ in channel.delivered].index("ana")
    assert place < 2 * lane.QUEUE


async def test_two_processes_share_the_work_and_keep_the_order(database: str, store: Store) -> None:
    """Messages come in through both, as behind a load balancer."""
    channels = [FakeChannel(), FakeChannel()]
    order: dict[str, list[str]] = {}
    for channel in channels:
        deliver = channel.deliver

        async def noted(chat: str, reply: Any, *, edit: str | None = None, deliver: Any = deliver) -> Any:
            sent = await deliver(chat, reply, edit=edit)
            order.setdefault(chat, []).append(reply.text)
            return sent

        channel.deliver = noted  # type: ignore[method-assign]
    other = Store(database)
    chats, count = [str(number) for number in range(10)], 20
    async with office(store, channels[0]) as one, office(other, channels[1]) as two:
        for number in range(count):
            for chat in chats:
                await random.Random(number).choice((one, two)).accept([incoming(str(number), chat)])
        async with asyncio.timeout(20):
            while sum(map(len, order.values())) < len(chats) * count:
                await asyncio.sleep(0.01)
    assert order == {chat: [f"re: {number}" for number in range(count)] for chat in chats}
    await other.close()


async def test_a_reply_that_was_certainly_not_sent_is_sent_again(store: Store, channel: FakeChannel) -> None:
    channel.faults = [NotSent("no line"), NotSent("no line"), NotSent("no line")]
    async with office(store, channel) as desk:
        await desk.accept([incoming("hello")])
        assert await channel.until(1) == ["re: hello"]
        await _settled(desk, store)
    assert channel.tries == 4


async def test_a_reply_whose_sending_is_unknown_is_repeated_once(store: Store, channel: FakeChannel) -> None:
    channel.faults = [OutcomeUnknown("cut")]
    async with office(store, channel) as desk:
        await desk.accept([incoming("one")])
        await channel.until(1)
        channel.faults = [OutcomeUnknown("cut"), OutcomeUnknown("cut")]
        await desk.accept([incoming("two"), incoming("three")])
        assert await channel.until(2) == ["re: one", "re: three"]
        await _settled(desk, store)
    assert [(one.state, one.error) for one in await _rows(store, replies)] == [
        ("sent", None),
        ("unknown", "cut"),
        ("sent", None),
    ]


@pytest.mark.parametrize("error", [SendRefused("too long"), RuntimeError("a bug of the channel")])
async def test_a_refused_reply_ends_as_failed_and_the_next_goes_on(
    store: Store, channel: FakeChannel, error: Exception
) -> None:
    channel.faults = [error]
    async with office(store, channel) as desk:
        await desk.accept([incoming("one"), incoming("two")])
        assert await channel.until(1) == ["re: two"]
        await _settled(desk, store)
    assert [one.state for one in await _rows(store, replies)] == ["failed", "sent"]


async def test_who_blocked_is_unreachable_until_they_write_again(store: Store, channel: FakeChannel) -> None:
    channel.faults = [Unreachable("blocked")]
    async with office(store, channel) as desk:
        await desk.accept([incoming("one")])
        await _settled(desk, store)
        assert [one.unreachable_since is not None for one in await _rows(store, people)] == [True]
        await desk.accept([incoming("two")])
        await channel.until(1)
        await _settled(desk, store)
        assert [one.unreachable_since for one in await _rows(store, people)] == [None]


async def test_where_the_channel_asks_for_a_pause_everybody_waits(store: Store, channel: FakeChannel) -> None:
    async with office(store, channel) as desk:
        channel.faults = [SlowDown(0.3)]
        await desk.accept([incoming("first", "ana")])
        while channel.tries < 1:
            await asyncio.sleep(0)
        began = asyncio.get_running_loop().time()
        await desk.accept([incoming("second", f"p{number}") for number in range(10)])
        await channel.until(11)
        assert asyncio.get_running_loop().time() - began > 0.2
    assert channel.tries == 12


async def test_whatever_fails_inside_there_is_one_reply_and_one_row_that_says_what(
    store: Store, channel: FakeChannel, answers: FakeAnswers
) -> None:
    def fails() -> None:
        raise ValueError("no idea")

    answers.acts["boom"] = fails
    async with office(store, channel, answers) as desk:
        await desk.accept([incoming("boom"), incoming("next")])
        assert await channel.until(2) == [SORRY, "re: next"]
        await _settled(desk, store)
    failed, fine = await _rows(store, inbox_table)
    assert (failed.state, failed.error, failed.body["text"]) == ("done", "ValueError", "")
    assert fine.error is None


async def test_an_effect_that_cannot_be_written_is_undone_and_apologised_for(
    store: Store, channel: FakeChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.people import questions as recorded

    async def broken(connection: Any, *_: Any) -> None:
        raise RuntimeError("no room")

    monkeypatch.setattr(recorded, "record", broken)
    async with office(store, channel) as desk:
        await desk.accept([incoming("one")])
        assert await channel.until(1) == [SORRY]
        await _settled(desk, store)
    [row] = await _rows(store, inbox_table)
    assert (row.state, row.error) == ("done", "not written: RuntimeError")
    assert await _rows(store, people) == [] and await _rows(store, questions) == []


async def test_while_the_database_is_away_nothing_is_lost_or_done_twice(
    store: Store, channel: FakeChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish, fails = inbox.finish, [True, True]

    async def away(*args: Any, **named: Any) -> Any:
        if fails:
            fails.pop()
            raise OperationalError("COMMIT", {}, Exception("connection lost"))
        return await finish(*args, **named)

    monkeypatch.setattr(inbox, "finish", away)
    async with office(store, channel) as desk:
        await desk.accept([incoming("one")])
        assert await channel.until(1) == ["re: one"]
        await _settled(desk, store)
    assert [one.messages for one in await _rows(store, people)] == [1]


async def test_a_commit_whose_answer_was_lost_is_not_written_twice_and_its_reply_is_sent(
    store: Store, channel: FakeChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The transaction was committed, but the process heard of an error."""
    committer_class = type(await _desk_committer(store, channel))
    commit, lost = committer_class.commit, []

    async def losing(self: Any, write: Any) -> Any:
        found = await commit(self, write)
        if write.__qualname__.endswith("effect") and not lost:
            lost.append(write)
            raise OperationalError("COMMIT", {}, Exception("connection lost"))
        return found

    monkeypatch.setattr(committer_class, "commit", losing)
    async with office(store, channel) as desk:
        await desk.accept([incoming("one"), incoming("two")])
        assert await channel.until(2) == ["re: one", "re: two"]
        await _settled(desk, store)
    assert lost and [one.messages for one in await _rows(store, people)] == [2]


async def _desk_committer(store: Store, channel: FakeChannel) -> Any:
    async with office(store, channel) as desk:
        return desk.committer


async def test_a_broken_lane_is_begun_again_and_given_up_with_an_apology(
    store: Store, channel: FakeChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = lane.incoming_from_json

    def broken(body: dict[str, Any]) -> Any:
        if body["text"] == "poison" and broken.count < lane.GIVE_UP:  # type: ignore[attr-defined]
            broken.count += 1  # type: ignore[attr-defined]
            raise MemoryError
        return original(body)

    broken.count = 0  # type: ignore[attr-defined]
    monkeypatch.setattr(lane, "incoming_from_json", broken)
    async with office(store, channel) as desk:
        await desk.accept([incoming("poison"), incoming("fine")])
        assert await channel.until(2) == [SORRY, "re: fine"]
        await _settled(desk, store)


async def test_an_update_that_killed_its_worker_too_often_is_not_begun_again(
    store: Store, channel: FakeChannel, answers: FakeAnswers
) -> None:
    async with store.write() as connection:
        await inbox.take_in(connection, None, [_stored(incoming("deadly"))], workers_now())
        await connection.execute(update(inbox_table).values(attempts=lane.GIVE_UP))
    async with office(store, channel, answers):
        assert await channel.until(1) == [SORRY]
    assert answers.asked == []


async def test_an_update_that_was_in_work_at_three_kills_is_still_answered(
    store: Store, channel: FakeChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Kills from outside that come just when messages are in work must not cost somebody's answer."""
    monkeypatch.setattr(lane, "SUSPECT_WAITS", 0.01)
    async with store.write() as connection:
        await inbox.take_in(connection, None, [_stored(incoming("innocent"))], workers_now())
        [row] = (await connection.execute(select(inbox_table))).all()
        await connection.execute(update(inbox_table).values(attempts=inbox.SUSPECT))
        for _ in range(3):
            await inbox.begin(connection, inbox.InboxRow(row.id, row.channel, row.chat, row.body))
    async with office(store, channel):
        assert await channel.until(1) == ["re: innocent"]


async def test_a_suspected_update_waits_while_others_are_answered(
    store: Store, channel: FakeChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where an update kills, the others are served before; and its own chat keeps its order."""
    monkeypatch.setattr(lane, "SUSPECT_WAITS", 0.6)
    monkeypatch.setattr(desk_module, "SLOTS", 1)
    async with store.write() as connection:
        stored = [_stored(incoming("suspect", "ana")), _stored(incoming("after it", "ana"))]
        await inbox.take_in(connection, None, stored, workers_now())
        await connection.execute(
            update(inbox_table).where(inbox_table.c.id == 1).values(attempts=inbox.SUSPECT)
        )
    async with office(store, channel) as desk:
        await desk.accept([incoming("another", "ben")])
        assert await channel.until(3) == ["re: another", "re: suspect", "re: after it"]


async def test_a_suspected_update_is_begun_alone_and_after_saying_so(
    store: Store, channel: FakeChannel, answers: FakeAnswers
) -> None:
    """The oldest updates of many chats are innocent where a process is killed from outside, however often."""
    seen: list[tuple[int, int]] = []

    async def look() -> None:
        async with store.read() as connection:
            found = await connection.execute(
                select(inbox_table.c.attempts).where(inbox_table.c.state == "waiting")
            )
            counts = list(found.scalars())
        seen.append((counts.count(inbox.SUSPECT + 1), counts.count(inbox.SUSPECT)))

    answers.acts["innocent"] = look
    async with store.write() as connection:
        suspected = [_stored(incoming("innocent", f"p{number}")) for number in range(5)]
        await inbox.take_in(connection, None, suspected, workers_now())
        await connection.execute(update(inbox_table).values(attempts=inbox.SUSPECT))
    async with office(store, channel, answers):
        assert await channel.until(5) == ["re: innocent"] * 5
    assert seen == [(1, left) for left in (4, 3, 2, 1, 0)]


def _stored(message: Any) -> dict[str, Any]:
    from bot.wire import incoming_to_json

    return {
        "channel": message.channel,
        "key": message.key,
        "chat": message.chat,
        "body": incoming_to_json(message),
    }


def workers_now() -> Any:
    from datetime import UTC, datetime

    return datetime.now(UTC)


async def test_what_a_dead_worker_left_is_seen_off_first(store: Store, channel: FakeChannel) -> None:
    """One reply was written and not sent, one update was waiting, when the process died."""
    long_ago = workers_now() - workers.LEASE * 3
    async with store.write() as connection:
        await workers.beat(connection, "dead", long_ago)
        taken = await inbox.take_in(
            connection, "dead", [_stored(incoming("one")), _stored(incoming("two"))], long_ago
        )
        row = taken["test", "ana"].rows[0]
        await inbox.finish(connection, "dead", row, [{"text": "re: one"}], long_ago, kept=row.body)
    async with office(store, channel) as desk:
        assert await channel.until(2) == ["re: one", "re: two"]
        await _settled(desk, store)


async def test_one_that_slept_past_its_lease_sends_nothing_that_is_anothers_now(
    store: Store, channel: FakeChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel.faults = [NotSent("no line")]
    channel.gate.clear()
    async with office(store, channel) as desk:
        desk._tasks[0].cancel()  # its heart stops, and it does not claim
        desk._tasks[1].cancel()
        await desk.accept([incoming("one")])
        while channel.tries < 1:
            await asyncio.sleep(0)
        async with store.write() as connection:
            await connection.execute(update(open_chats).values(owner="other"))
        desk._beaten -= 60
        channel.gate.set()
        async with asyncio.timeout(10):
            while desk._lanes:
                await asyncio.sleep(0.01)
        assert channel.delivered == []


async def test_stop_finishes_what_is_in_hand_and_leaves_the_rest(store: Store, channel: FakeChannel) -> None:
    channel.gate.clear()
    async with office(store, channel) as desk:
        await desk.accept([incoming(str(number)) for number in range(3)])
        while channel.tries < 1:
            await asyncio.sleep(0)
        asyncio.get_running_loop().call_later(0.05, channel.gate.set)
        await desk.stop()
        assert [reply.text for _, reply, _ in channel.delivered] == ["re: 0"]
        async with store.read() as connection:
            assert [row.owner for row in await connection.execute(select(open_chats))] == [None]
        desk.stop = _nothing  # type: ignore[method-assign]
    async with office(store, channel):
        assert await channel.until(3) == ["re: 0", "re: 1", "re: 2"]


async def _nothing() -> None: ...


async def test_thinking_is_shown_only_where_it_takes_long(
    store: Store, channel: FakeChannel, answers: FakeAnswers, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def until_thinking() -> None:
        while not channel.thought:
            await asyncio.sleep(0.005)

    answers.acts["slow"] = until_thinking
    async with office(store, channel, answers) as desk:
        await desk.accept([incoming("quick", "ana")])
        await channel.until(1)
        assert channel.thought == []
        await desk.accept([incoming("slow", "ben")])
        await channel.until(2)
        assert channel.thought == ["ben"]


async def test_an_edit_is_asked_for_only_where_the_reply_says_so(store: Store, channel: FakeChannel) -> None:
    async with office(store, channel) as desk:
        await desk.accept(
            [incoming(payload="do:language:es", message="41"), incoming(payload="do:help", message="41")]
        )
        await channel.until(2)
    assert [edit for _, _, edit in channel.delivered] == ["41", None]


async def test_text_that_a_database_cannot_keep_is_cleaned_not_refused(
    store: Store, channel: FakeChannel
) -> None:
    async with office(store, channel) as desk:
        await desk.accept([incoming("nul \x00 half \ud83d end \U0001f600")])
        assert await channel.until(1) == ["re: nul  half \ufffd end \U0001f600"]
        await _settled(desk, store)


async def test_nothing_more_is_taken_in_after_the_end(store: Store, channel: FakeChannel) -> None:
    async with office(store, channel) as desk:
        pass
    with pytest.raises(RuntimeError, match="ended"):
        await desk.accept([incoming("late")])


async def test_in_a_group_a_persons_own_chat_is_not_touched(store: Store, channel: FakeChannel) -> None:
    async with office(store, channel) as desk:
        for chat, shared in (("-500", True), ("ana", False), ("-500", True)):
            await desk.accept([incoming("hi", chat, person="ana", shared=shared)])
            await _settled(desk, store)
            assert [one.chat for one in await _rows(store, people)] == ["ana"]
