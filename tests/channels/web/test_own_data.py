"""What a person may do with their own data at the web door: take it along as a file, and have it erased."""

from __future__ import annotations

import re

import httpx
import pytest

from tests.channels.web.house import House


async def test_a_file_is_handed_to_its_person_alone(house: House) -> None:
    cookie = await house.cookie()
    async with house.page(cookie) as page:
        await page.say("/export", "key-00000001")
        [reply] = await page.replies(1)
    [path] = re.findall(r'href="(file/r\d+)" download="vademecum.json"', reply["html"])
    async with httpx.AsyncClient(base_url=house.address) as client:
        own = await client.get(f"/{path}", headers={"Cookie": cookie})
        assert own.status_code == 200 and own.json()["messages"]
        assert own.headers["content-disposition"] == "attachment; filename*=UTF-8''vademecum.json"
        assert own.headers["cache-control"] == "no-store"
        for headers in ({}, {"Cookie": await house.cookie()}):
            assert (await client.get(f"/{path}", headers=headers)).status_code == 404


@pytest.mark.parametrize(
    "path", ["/file/r0", "/file/r99999999999999999999999", "/file/r-1", "/file/x", "/file/r1/x"]
)
async def test_there_are_no_other_files(house: House, path: str) -> None:
    async with httpx.AsyncClient(base_url=house.address) as client:
        assert (await client.get(path, headers={"Cookie": await house.cookie()})).status_code == 404


async def test_what_was_erased_leaves_every_open_page(house: House) -> None:
    cookie = await house.cookie()
    async with house.page(cookie) as page, house.page(cookie) as other:
        await page.say("my secret", "key-00000001")
        await page.say("/forget", "key-00000002")
        *_, sure = await page.replies(2)
        await page.send(
            {"type": "tap", "key": "key-00000003", "payload": "do:forget:yes", "message": sure["id"]}
        )
        for one in (page, other):
            left = await one.next("history")
            assert left["page"] == "only"
            [forgotten] = left["items"]
            assert forgotten["kind"] == "reply" and int(forgotten["id"][1:]) > int(sure["id"][1:])
        await page.say("a new beginning", "key-00000004")
        assert len(await page.replies(1)) == 1
    async with house.page(cookie) as page:
        assert "my secret" not in str(page.history) and len(page.history["items"]) == 3
