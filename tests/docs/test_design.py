"""The map of the house shows the house: every room under bot/ and every folder of the knowledge, and nothing that is not there."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "design.md").read_text("utf-8")
SHOWN = set(re.findall(r"^    ([\w/.]+?)/?\s{2,}\S", PAGE, re.MULTILINE))


def inside(folder: str) -> set[str]:
    """The rooms and modules right below *folder*, as the map writes them."""
    found = (path for path in (ROOT / folder).iterdir() if not path.name.startswith(("_", ".")))
    return {
        f"{folder}/{path.name}"
        for path in found
        if path.suffix == ".py" or (path.is_dir() and any(path.rglob("*.*")))
    }


def test_every_room_is_on_the_map() -> None:
    assert {one for one in SHOWN if one.startswith("bot/")} == inside("bot")


def test_every_folder_of_the_knowledge_is_on_the_map() -> None:
    folders = {one for one in inside("knowledge") if not one.endswith(".py")}
    assert {one for one in SHOWN if one.startswith("knowledge/")} == folders


def test_what_stands_beside_is_there() -> None:
    others = {one for one in SHOWN if not one.startswith(("bot/", "knowledge/"))}
    assert all((ROOT / one).exists() for one in others), others


def test_the_map_names_the_rooms_in_the_order_of_the_import_contract() -> None:
    contract = configparser.ConfigParser()
    contract.read(ROOT / ".importlinter")
    layers = contract["importlinter:contract:rooms"]["layers"].split("\n")
    floor = {
        f"bot/{name.strip()}": number
        for number, line in enumerate(layers)
        for name in line.split("|")
        if name.strip()
    }
    shown = [line.removesuffix(".py") for line in re.findall(r"^    (bot/[\w.]+)", PAGE, re.MULTILINE)]
    floors = [floor[one] for one in shown]
    assert floors == sorted(floors), shown
