"""From the admin to the participant through Telegram: links, QR codes, rosters as documents."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
import segno
from sqlalchemy import select

from bot.language.catalogue import say
from bot.store.tables import inbox, members, metadata, replies, roster
from tests.channels.telegram.house import House
from tests.fake_telegram import FakeTelegram, Human

LIST = "Nombre;Rol;Destino\nAna;alumna;Lisboa\nBen;profesor;\n".encode("cp1252")


@pytest.fixture
async def house(rooted: House) -> House:
    return rooted


def link_in(shown: Any) -> str:
    """The address that a message hands over; it may stand under its words or as they are."""
    entities = shown.raw.get("entities") or shown.raw.get("caption_entities") or []
    urls = [one["url"] for one in entities if one["type"] == "text_link"]
    return urls[0] if urls else re.search(r"https?://\S+", shown.text)[0]  # type: ignore[index]


async def tap(human: Human, label: str) -> Any:
    await human.tap(label)
    return await human.wait_for_reply()


async def made(human: Human, command: str, label: str, name: str) -> None:
    await human.ask(command)
    await tap(human, label)
    await human.ask(name)


async def school(server: FakeTelegram, root: Human) -> Human:
    """The admin makes an organisation and invites its coordinator, who makes a cohort."""
    await made(root, "/organisations", "New organisation", "School of Wood")
    await root.ask("/organisations")
    await tap(root, "1")
    link = link_in(await tap(root, "Invite a coordinator"))
    carla = server.human("Carla", language="en")
    await carla.ask(f"/start {link.partition('?start=')[2]}")
    await tap(carla, "Yes, I coordinate")
    await made(carla, "/cohorts", "New group", "Lisbon 2027")
    return carla


async def test_from_the_admin_to_the_participant(server: FakeTelegram, house: House, root: Human) -> None:
    carla = await school(server, root)
    await carla.ask("/cohorts")
    await tap(carla, "1")
    await tap(carla, "Invite")
    shown = await tap(carla, "New link and QR code")
    link = link_in(shown)
    token = link.partition("?start=")[2]
    assert re.fullmatch(
        rf"https://t\.me/{re.escape(server.world.bot['username'])}\?start=[A-Za-z0-9_-]{{1,64}}", link
    )
    # The picture is the QR code of that very address.
    *_, sent = [one for one in server.world.files.values() if one.filename == "invitation-telegram.png"]
    expected = io.BytesIO()
    segno.make(link, error="m", micro=False).save(expected, kind="png", scale=8, border=4)
    assert sent.content == expected.getvalue()
    ana = server.human("Ana", language="es")
    asked = await ana.ask(f"/start {token}")
    assert "School of Wood" in asked.text and "Lisbon 2027" in asked.text
    joined = await tap(ana, say("es", "join-button-learner"))
    assert joined.edited
    await house.settled()
    assert len(await house.rows(members)) == 1
    # No row holds the token: neither of what came in nor, once it was delivered, of what handed it to its coordinator.
    for table in metadata.sorted_tables:
        async with house.store.read() as connection:
            found = [str(tuple(row)) for row in (await connection.execute(select(table))).all()]
        assert not any(token in row for row in found), table.name
    assert any(row.body["text"] == say("en", "reply-passed") for row in await house.rows(replies))


async def test_a_roster_comes_as_a_document(server: FakeTelegram, house: House, root: Human) -> None:
    carla = await school(server, root)
    await carla.ask("/cohorts")
    await tap(carla, "1")
    await tap(carla, "List")
    await tap(carla, "Take over a file")
    await carla.send_document("alumnos.csv", LIST, caption="here you are")
    seen = await carla.wait_for_reply()
    assert "Ana (learner, Lisboa)" in seen.text
    await tap(carla, "Yes, take over")
    await house.settled()
    assert [(row.name, row.role) for row in await house.rows(roster)] == [
        ("Ana", "learner"),
        ("Ben", "staff"),
    ]
    # Nobody asks for a file now: the usual answers.
    await carla.send_document("alumnos.csv", LIST)
    assert (await carla.wait_for_reply()).text == say("en", "media-document")
    await carla.send_document("alumnos.csv", LIST, caption="how long?")
    assert (await carla.wait_for_reply()).text.startswith("re: how long?\n\nI have read your words only.")


async def test_a_file_that_is_gone_is_asked_for_again(
    server: FakeTelegram, house: House, root: Human
) -> None:
    carla = await school(server, root)
    await carla.ask("/cohorts")
    await tap(carla, "1")
    await tap(carla, "List")
    await tap(carla, "Take over a file")
    known = dict(server.world.files)
    await carla.send_document("alumnos.csv", LIST)
    for name in set(server.world.files) - set(known):
        del server.world.files[name]
    assert (await carla.wait_for_reply()).text == say("en", "upload-not-fetched")
    await carla.send_document("alumnos.csv", LIST)
    assert "Ben" in (await carla.wait_for_reply()).text


async def test_an_update_in_waiting_holds_no_token(server: FakeTelegram, house: House) -> None:
    ana = server.human("Ana", language="en")
    assert (await ana.ask("/start some-token_of-mine-or-not")).text == say("en", "invite-over").replace(
        "**", ""
    )
    await house.settled()
    (row,) = await house.rows(inbox)
    assert "some-token" not in str(row.body)
    assert row.body["text"] == "/start"
