"""A coordinator comes in from Telegram's menu button with one tap; nobody else does."""

from __future__ import annotations

import pytest
from pydantic import SecretStr
from sqlalchemy import insert

from bot.people.person_store import person_id
from bot.store.tables import coordinators, page_sessions, people
from tests.channels.telegram.test_init_data import TOKEN, signed
from tests.channels.web.coordinators.office import Town
from tests.talk import NOON


@pytest.fixture
async def telegram(town: Town) -> Town:
    """The town with a coordinator who writes in Telegram, and a learner who does."""
    town.settings.telegram_token = SecretStr(TOKEN)
    async with town.store.write() as connection:
        for number in ("501", "502"):
            await connection.execute(
                insert(people).values(
                    id=person_id("telegram", number), name="Cora", channel="telegram", external_id=number, chat=number,
                    language="en", language_chosen=0, messages=1, created_at=NOON, seen_at=NOON,
                )
            )  # fmt: skip
        await connection.execute(
            insert(coordinators).values(
                person_id=person_id("telegram", "501"), organisation_id=1, granted_at=NOON
            )
        )
    return town


async def test_one_tap_leads_in(telegram: Town) -> None:
    browser = await telegram.browser().get("/coordinator/telegram")
    assert (browser.status, "telegram.js" in browser.text) == (200, True)
    await browser.post("/coordinator/telegram", {"init_data": signed(at=NOON)})
    assert (browser.status, browser.path) == (200, "/coordinator")
    assert len(await telegram.rows(page_sessions)) == 1


@pytest.mark.parametrize(
    "data",
    ["", signed("9:other", at=NOON), signed(at=NOON, user='{"id": 502}'), signed(at=NOON, user='{"id": 77}')],
)
async def test_who_has_no_right_stays_outside(telegram: Town, data: str) -> None:
    browser = telegram.browser()
    await browser.post("/coordinator/telegram", {"init_data": data})
    assert browser.status == 401
    assert await telegram.rows(page_sessions) == []


async def test_another_page_cannot_hand_it_over(telegram: Town) -> None:
    browser = telegram.browser()
    await browser.post("/coordinator/telegram", {"init_data": signed(at=NOON)}, origin="http://evil.example")
    assert browser.status == 401
