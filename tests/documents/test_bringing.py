"""Documents that people bring in the chat: read, tried, published, replaced, taken away; by those who may."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.documents import document_store, reading
from bot.documents.circles import circles_of
from bot.messages import Incoming
from bot.people import person_store
from bot.store.tables import audit, deliveries, documents, members
from tests.cohorts.world import ROOT, World, labels, on_both, payload, pid
from tests.documents.bringing import HANDBOOK, NAME, Folder, brought, published


@pytest.fixture
async def school(world: World) -> World:
    """Two schools: carla coordinates the first, where ana is in a group; carl the second, where ben is in one."""
    for name, coordinator, cohort, member in (
        ("School of Wood", "carla", "Lisbon 2027", "ana"),
        ("School of Steel", "carl", "Porto 2027", "ben"),
    ):
        await world.coordinator(coordinator, await world.organisation(name))
        await world.member(member, await world.cohort(coordinator, cohort), coordinator)
    return world


async def circles(world: World, who: str) -> frozenset[str]:
    async with world.store.read() as connection:
        person = await person_store.load(connection, Incoming("test", who, who, "key"), "en")
        return await circles_of(connection, person)


@on_both
async def test_a_document_is_brought_tried_published_and_taken_away(school: World, tmp_path: Path) -> None:
    empty = await school.say("/documents", who="carla")
    assert "no document yet" in empty.text
    asked = await school.tap(payload(empty, "Bring"), who="carla")
    assert "PDF" in asked.text
    said = await school.send(NAME, HANDBOOK, who="carla")
    assert "Lodge rules" in said.text and "2 sections" in said.text and "English" in said.text
    listed = await school.say("/documents", who="carla")
    assert "it is being made ready" in listed.text

    folder = Folder(school, tmp_path / "documents")
    await folder.refresh.step()
    assert folder.builds == 1
    [told] = await school.rows(select(deliveries).where(deliveries.c.kind == "notice"))
    assert told.person_id == pid("carla") and "can be tried now" in str(told.body)
    [id] = [row.id for row in await school.rows(select(documents.c.id))]
    assert (tmp_path / "documents" / str(id) / NAME).read_bytes() == HANDBOOK
    side = (tmp_path / "documents" / str(id) / f"{NAME}.meta.yaml").read_text()
    assert "circle: draft:1" in side and "School of Wood" in side

    sure = await school.tap(f"do:documents:publish:{id}", who="carla")
    assert "School of Wood" in sure.text
    done = await school.tap(payload(sure, "Publish"), who="carla")
    assert "is published" in done.text
    folder.stale = True
    await folder.refresh.step()
    assert folder.builds == 2
    assert "circle: org:1" in (tmp_path / "documents" / str(id) / f"{NAME}.meta.yaml").read_text()

    sure = await school.tap(f"do:documents:remove:{id}", who="carla")
    assert "file is deleted" in sure.text
    await school.tap(payload(sure, "Take away"), who="carla")
    await folder.refresh.step()
    assert list((tmp_path / "documents").iterdir()) == []
    logged = [row.action for row in await school.rows(select(audit.c.action).order_by(audit.c.id))]
    assert logged[-3:] == ["document_brought", "document_published", "document_removed"]
    assert "Lodge rules" in (await school.say("/audit", who=ROOT)).text


async def test_who_brought_it_is_told_once_and_nothing_is_built_for_nothing(
    school: World, tmp_path: Path
) -> None:
    await brought(school, "carla")
    folder = Folder(school, tmp_path / "documents")
    for _ in range(3):
        await folder.refresh.step()
    assert folder.builds == 1
    assert len(await school.rows(select(deliveries).where(deliveries.c.kind == "notice"))) == 1
    again = Folder(school, tmp_path / "documents")  # after a restart
    again.stale = False
    await again.refresh.step()
    assert again.builds == 0
    assert len(await school.rows(select(deliveries).where(deliveries.c.kind == "notice"))) == 1


async def test_a_build_that_fails_is_tried_again_and_nobody_is_told_before(
    school: World, tmp_path: Path
) -> None:
    await brought(school, "carla")
    folder = Folder(school, tmp_path / "documents")
    broken = [True]

    folder.build = lambda: not broken[0]  # type: ignore[method-assign]
    with pytest.raises(RuntimeError):
        await folder.refresh.step()
    assert not await school.rows(select(deliveries).where(deliveries.c.kind == "notice"))
    broken[0] = False
    await folder.refresh.step()
    assert len(await school.rows(select(deliveries).where(deliveries.c.kind == "notice"))) == 1


async def test_configured_folders_are_looked_at_now_and_then(world: World, tmp_path: Path) -> None:
    clock = [0.0]
    folder = Folder(world, tmp_path / "documents", folders=True, clock=lambda: clock[0])
    await folder.refresh.step()
    folder.stale = True
    await folder.refresh.step()
    assert folder.builds == 1
    clock[0] = 61.0
    await folder.refresh.step()
    assert folder.builds == 2
    assert not (tmp_path / "documents").exists()


async def test_one_of_the_same_name_takes_the_place_of_the_published_one(school: World) -> None:
    first = await published(school, "carla")
    said = await school.tap("do:documents:bring", who="carla")
    said = await school.send("LODGE.md", HANDBOOK.replace(b"23:00", b"22:00"), who="carla")
    assert "takes the place of" in said.text
    [second] = [row.id for row in await school.rows(select(documents.c.id)) if row.id != first]
    assert len(await school.rows(select(documents))) == 2  # until it is published, the old one answers
    sure = await school.tap(f"do:documents:publish:{second}", who="carla")
    await school.tap(payload(sure, "Publish"), who="carla")
    assert [row.id for row in await school.rows(select(documents.c.id))] == [second]


async def test_what_others_keep_is_unknown(school: World) -> None:
    id = await published(school, "carla")
    for verb in ("show", "publish", "remove", f"remove:{id}:yes", "try"):
        payload_of = f"do:documents:{verb}" if ":" in verb else f"do:documents:{verb}:{id}"
        said = await school.tap(payload_of, who="carl")
        assert "Lodge" not in said.text
    assert "Lodge" not in (await school.say("/documents", who="carl")).text
    await school.tap("do:documents:bring:1", who="carl")
    await school.send(NAME, HANDBOOK, who="carl")
    for who in ("ana", "nobody"):
        assert "Lodge" not in (await school.say("/documents", who=who)).text
        assert "Lodge" not in (await school.tap(f"do:documents:show:{id}", who=who)).text
    assert len(await school.rows(select(documents))) == 1


async def test_an_admin_brings_what_is_for_everybody_and_sees_no_schools(school: World) -> None:
    await published(school, "carla")
    said = await school.say("/documents", who=ROOT)
    assert "Lodge" not in said.text
    id = await brought(school, ROOT, "rates.md", b"# Rates\n\n## Travel\n\nBy train 55 EUR.\n")
    sure = await school.tap(f"do:documents:publish:{id}", who=ROOT)
    assert "Everybody who writes" in sure.text
    await school.tap(payload(sure, "Publish"), who=ROOT)
    async with school.store.read() as connection:
        found = {one.name: one.circle for one in await document_store.everything(connection)}
    assert found == {NAME: "org:1", "rates.md": ""}


async def test_a_right_that_was_taken_away_publishes_nothing(school: World) -> None:
    from bot.store.tables import coordinators

    id = await brought(school, "carla")
    sure = await school.tap(f"do:documents:publish:{id}", who="carla")
    async with school.store.write() as connection:
        await connection.execute(
            update(coordinators).where(coordinators.c.person_id == pid("carla")).values(revoked_at=school.now)
        )
    await school.tap(payload(sure, "Publish"), who="carla")
    assert (await school.rows(select(documents.c.published_at)))[0].published_at is None


async def test_members_belong_to_the_circle_of_their_school_until_they_leave(school: World) -> None:
    assert await circles(school, "ana") == {"org:1"}
    assert await circles(school, "ben") == {"org:2"}
    assert await circles(school, "nobody") == frozenset()
    assert await circles(school, "carla") == {"org:1", "draft:1"}
    async with school.store.write() as connection:
        await connection.execute(
            update(members).where(members.c.person_id == pid("ana")).values(left_at=school.now)
        )
    assert await circles(school, "ana") == frozenset()


async def test_a_question_is_asked_with_the_circles_of_its_asker_but_not_in_a_group(school: World) -> None:
    await school.say("when is the door of the lodge locked?", who="ana")
    assert school.answers.asked[-1].circles == {"org:1"}
    await school.say("when is the door of the lodge locked?", who="ana", shared=True)
    assert school.answers.asked[-1].circles == frozenset()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("photo.png", b"\x89PNG", "do not read files of that type"),
        ("lodge.md.meta.yaml", b"circle: ''", "do not read files of that type"),
        ("broken.pdf", b"%PDF-1.4 nothing", "could not read that file"),
        ("empty.md", b"", "could not read that file"),
    ],
)
async def test_a_file_that_cannot_be_read_is_refused_and_asked_for_again(
    school: World, name: str, content: bytes, told: str
) -> None:
    await school.tap("do:documents:bring", who="carla")
    assert told in (await school.send(name, content, who="carla")).text
    assert not await school.rows(select(documents))
    assert "is read" in (await school.send(NAME, HANDBOOK, who="carla")).text


async def test_there_is_an_end_to_how_many(school: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.documents.keeping.MOST", 1)
    await brought(school, "carla")
    full = await school.tap("do:documents:bring", who="carla")
    assert "1 documents already" in full.text


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("../../etc/passwd.md", "passwd.md"),
        ("..\\up\\a b.pdf", "a b.pdf"),
        (".hidden.md", "hidden.md"),
        ("Größe & mehr.pdf", "Größe _ mehr.pdf"),
        ("x" * 300 + ".pdf", "x" * 96 + ".pdf"),
    ],
)
def test_a_name_of_a_file_lies_in_its_folder(given: str, name: str) -> None:
    assert reading.file_name(given) == name


async def test_the_coordinators_of_a_school_are_told_of_it_in_help(school: World) -> None:
    assert "/documents" in (await school.say("/help", who="carla")).text
    assert "/documents" not in (await school.say("/help", who="ana")).text


async def test_what_a_document_says_of_its_readers_itself_counts_for_nothing(
    school: World, tmp_path: Path
) -> None:
    """Only the side file says it, and that is ours."""
    sly = b"---\ncircle: ''\norganisation: National Agency\n---\n" + HANDBOOK
    id = await published(school, "carla", content=sly)
    await Folder(school, tmp_path / "documents").refresh.step()
    from indexing.gather import gather
    from indexing.parsed import ParsedDocuments

    found = gather([tmp_path / "documents"], None, ParsedDocuments(tmp_path / "parsed.sqlite"))
    assert {one.document for one in found.passages} == {f"{id}/{NAME}"}
    assert {(one.own.circle, one.own.organisation) for one in found.passages if one.own} == {
        ("org:1", "School of Wood")
    }


async def test_the_answer_of_a_list_names_each_with_its_state(school: World) -> None:
    id = await published(school, "carla")
    said = await school.say("/documents", who="carla")
    assert "Lodge rules" in said.text and "published on" in said.text and "1" in labels(said)
    card = await school.tap(f"do:documents:show:{id}", who="carla")
    assert "Brought on" in card.text and "Carla" in card.text
    assert {"Night rest", "Laundry", "Take away"} <= set(labels(card)) and "Publish" not in labels(card)
