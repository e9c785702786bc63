"""The pictures that the README shows; VADEMECUM_PICTURES=docs/pictures writes them there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.channels.web.browser import NO_CHROMIUM, chromium
from tests.channels.web.house import House
from tests.channels.web.screenshot import LISTS, PICTURES, take


@pytest.mark.browser
@pytest.mark.skipif(chromium() is None, reason=NO_CHROMIUM)
async def test_the_pictures_can_be_taken(house: House, tmp_path: Path) -> None:
    folder = Path(os.environ.get("VADEMECUM_PICTURES") or tmp_path)
    await take(folder, house.address)
    for name in (*PICTURES, *LISTS):
        assert (folder / name).read_bytes().startswith(b"\x89PNG")
