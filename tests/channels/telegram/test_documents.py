"""A coordinator brings a document through Telegram: sent as a file, tried, published; her member's question goes with their school."""

from __future__ import annotations

from pathlib import Path

from bot.documents.refresh import DocumentRefresh
from bot.language.catalogue import say
from bot.store.tables import documents
from tests.channels.telegram.house import House
from tests.channels.telegram.test_cohorts import school, tap
from tests.documents.bringing import HANDBOOK, NAME
from tests.fake_telegram import FakeTelegram, Human


async def test_a_document_comes_as_a_file_is_tried_and_published(
    server: FakeTelegram, rooted: House, root: Human, tmp_path: Path
) -> None:
    carla = await school(server, root)
    await carla.ask("/documents")
    asked = await tap(carla, "Bring a document")
    assert "PDF" in asked.text
    await carla.send_document("photo.png", b"\x89PNG")
    assert "do not read files of that type" in (await carla.wait_for_reply()).text
    await carla.send_document(NAME, HANDBOOK)
    assert "Lodge rules" in (await carla.wait_for_reply()).text
    [row] = await rooted.rows(documents)
    assert (row.name, row.content, row.published_at) == (NAME, HANDBOOK, None)

    await DocumentRefresh(rooted.store, tmp_path / "documents", lambda: True).step()
    assert "you can try it" in (await carla.ask("/documents")).text
    card = await tap(carla, "1")
    assert ["Night rest"] in card.buttons and ["Publish", "Take away"] in card.buttons
    sure = await tap(carla, "Publish")
    assert "School of Wood" in sure.text
    assert "is published" in (await tap(carla, "Publish")).text
    await rooted.settled()
    assert (await rooted.rows(documents))[0].published_at is not None

    stranger = server.human("Zoe", language="en")
    assert "Lodge" not in (await stranger.ask("/documents")).text
    await carla.send_document(NAME, HANDBOOK)  # nobody asks for a file now
    assert (await carla.wait_for_reply()).text == say("en", "media-document")
