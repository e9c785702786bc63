"""Documents on the coordinators' page: brought by file, published, taken away."""

from __future__ import annotations

from bot.people.uploads import LARGEST
from bot.store.tables import documents
from tests.channels.web.coordinators.office import Browser, Town
from tests.documents.bringing import HANDBOOK, NAME

DOCUMENTS = "/coordinator/documents"


async def send(browser: Browser, name: str = NAME, content: bytes = HANDBOOK) -> Browser:
    await browser.get(DOCUMENTS)
    return await browser.submit(DOCUMENTS, files={"file": (name, content, "text/plain")})


async def brought(town: Town) -> int:
    """A document of the North school, not published; its id."""
    await send(await town.signed_in("cora"))
    return int((await town.rows(documents))[-1].id)


async def test_a_document_is_brought_published_and_taken_away(town: Town) -> None:
    browser = await town.signed_in("cora")
    await browser.get(DOCUMENTS)
    assert "no document yet" in browser.text
    await send(browser)
    assert "The file is read" in browser.text and "Lodge rules" in browser.text
    assert "it is being made ready" in browser.text and "North school" in browser.text
    [row] = await town.rows(documents)
    assert (row.organisation_id, row.content, row.published_at) == (1, HANDBOOK, None)
    await browser.submit(f"{DOCUMENTS}/{row.id}/publish")
    assert "published on" in browser.text and "Publish<" not in browser.text
    await browser.get(f"{DOCUMENTS}/{row.id}/sure")
    assert "Take Lodge rules away?" in browser.text
    await browser.submit(f"{DOCUMENTS}/{row.id}/remove")
    assert "Taken away" in browser.text and not await town.rows(documents)


async def test_what_cannot_be_read_is_said_once_and_not_kept(town: Town) -> None:
    browser = await town.signed_in("cora")
    for name, content, told in (
        ("photo.png", b"\x89PNG", "do not read files of that type"),
        ("broken.pdf", b"%PDF-1.4 nothing", "could not read that file"),
        ("big.txt", b"word " * (LARGEST // 5 + 1), "too large"),
    ):
        await send(browser, name, content)
        assert told in browser.text.replace("larger", "too large"), (name, browser.text)
        await browser.get(DOCUMENTS)
        assert told not in browser.text
    assert not await town.rows(documents)


async def test_names_and_titles_are_shown_as_they_are(town: Town) -> None:
    browser = await town.signed_in("cora")
    await send(browser, "a.md", b"# <script>alert(1)</script>\n\n## Hours\n\nFrom 8:00.\n")
    assert "<script>alert" not in browser.text


async def test_an_admin_without_a_school_brings_what_is_for_everybody(town: Town) -> None:
    browser = await town.signed_in("root")
    await send(browser)
    [row] = await town.rows(documents)
    assert row.organisation_id is None and "for everybody" in browser.text
    other = await town.signed_in("cora")
    await other.get(DOCUMENTS)
    assert "Lodge rules" not in other.text
