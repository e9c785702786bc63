"""Reads dialogues and plays them: the person's lines are sent, the lines about the replies are checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from bot.answers.pipeline import Pipeline
from bot.channels.terminal.plain import plain_text
from bot.journeys.chat import endings
from bot.journeys.journeys import Journeys
from bot.messages import Button, Reply
from bot.self_checks.flows_in_use import FlowsInUse
from bot.store.engine import Store
from indexing.index import Index
from tests.dialogue.unasked import Unasked
from tests.talk import Talk, a_conversation

FOLDER = Path(__file__).parent
_SAYS = re.compile(r"(?P<who>\w+)?(?:@(?P<group>\w+))?> ?(?P<said>.*)")
_TAP = re.compile(r"\[(?P<label>.+?)\](?: under \"(?P<under>.+)\")?")
_SETTING = re.compile(r"(?P<name>[a-z_]+): (?P<value>.+)")
_PERSON = "ana"


@dataclass
class Dialogue:
    """One conversation: where it stands, its settings, its lines with their numbers."""

    file: Path
    title: str
    settings: dict[str, str] = field(default_factory=dict)
    lines: list[tuple[int, str]] = field(default_factory=list)

    @property
    def name(self) -> str:
        return f"{self.file.parent.name}/{self.file.stem}: {self.title}"


def load(folder: Path = FOLDER) -> list[Dialogue]:
    """All dialogues below *folder*."""
    return [dialogue for path in sorted(folder.glob("*/*.txt")) for dialogue in _read(path)]


def _read(path: Path) -> Iterator[Dialogue]:
    one: Dialogue | None = None
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        line = line.strip()
        if line.startswith("== "):
            if one is not None:
                yield one
            one = Dialogue(path, line[3:])
        elif line and not line.startswith("#"):
            if one is None:
                raise ValueError(f"{path}:{number}: a dialogue begins with '== its title'")
            setting = _SETTING.fullmatch(line) if not one.lines else None
            if setting is not None:
                one.settings[setting["name"]] = setting["value"]
            else:
                one.lines.append((number, line))
    if one is not None:
        yield one


class Player:
    """Plays one dialogue on a store and an index."""

    def __init__(self, dialogue: Dialogue, store: Store, index: Index) -> None:
        self._dialogue, self._index, self._store = dialogue, index, store
        self._talk = Talk(store)
        self._seen: dict[str, list[Reply]] = {}
        self._replies: tuple[Reply, ...] = ()
        self._from = 0
        self._restart()

    def _restart(self) -> None:
        settings, journeys = self._dialogue.settings, Journeys()
        self._unasked = Unasked(self._store, journeys)
        self._talk.conversation = a_conversation(
            self._store,
            Pipeline(lambda: self._index),
            admins=[f"test:{settings['admin']}"] if "admin" in settings else (),
            per_minute=int(settings.get("limit", 0)),
            now=lambda: self._talk.now,
            interviews=FlowsInUse(passages=lambda: self._index.passages, endings=endings(journeys)),
            journeys=journeys,
        )

    async def play(self) -> None:
        """Raises AssertionError with file, line and what was said instead."""
        for number, line in self._dialogue.lines:
            try:
                await self._line(line)
            except AssertionError as wrong:
                said = "\n\n".join(_shown(reply) for reply in self._replies)
                raise AssertionError(
                    f"{self._dialogue.file}:{number}: {line}\n{wrong}\n--- said was:\n{said}"
                ) from None

    async def _line(self, line: str) -> None:
        if (says := _SAYS.fullmatch(line)) is not None:
            await self._say(says["who"] or _PERSON, says["group"], says["said"])
            return
        mark, _, text = line.partition(" ")
        match mark:
            case "<":
                place = _flat(self._all()).find(_flat(text), self._from)
                assert place >= 0, "that is not said (or not in this order)"
                self._from = place + len(_flat(text))
            case "<!":
                assert _flat(text) not in _flat(self._all()), "that is said"
            case "+":
                assert text.strip("[]") in self._labels(), f"there are {self._labels()}"
            case "-":
                assert text.strip("[]") not in self._labels(), f"there are {self._labels()}"
            case "§":
                cited = [citation.id for reply in self._replies for citation in reply.citations]
                assert text in cited, f"cited are {cited}"
            case "~":
                await self._wait(text)
            case _:
                raise ValueError(f"{self._dialogue.file}: what is {line!r}?")

    async def _wait(self, text: str) -> None:
        """Time passes; what is brought up meanwhile by itself is said at its moment."""
        if text == "restart":
            self._restart()
            return
        number, unit = text.split()
        until = self._talk.now + timedelta(**{unit if unit.endswith("s") else f"{unit}s": float(number)})
        said: list[Reply] = []
        while (moment := await self._unasked.moment(until)) is not None:
            self._talk.now = max(moment, self._talk.now)
            for chat, reply in await self._unasked.said(self._talk.now):
                self._seen.setdefault(chat, []).append(reply)
                said.append(reply)
        self._talk.now, self._replies, self._from = until, tuple(said), 0

    async def _say(self, who: str, group: str | None, said: str) -> None:
        about = {"who": who, "language": self._dialogue.settings.get("language", "en")}
        if group is not None:
            about |= {"chat": group, "shared": True}
        seen = self._seen.setdefault(group or who, [])
        tap = _TAP.fullmatch(said)
        if tap is not None:
            button = _find(seen, tap["label"], tap["under"])
            turn = await self._talk.turn(payload=button.payload, **about)
        else:
            turn = await self._talk.turn(
                said.encode().decode("unicode_escape") if "\\u" in said else said, **about
            )
        self._replies, self._from = turn.replies, 0
        assert self._replies, "nothing was said"
        for reply in self._replies:
            for button in (button for row in reply.buttons for button in row):
                assert len((button.payload or "").encode()) <= 64, f"{button} is too long"
        seen += self._replies

    def _all(self) -> str:
        return "\n\n".join(plain_text(reply.text) for reply in self._replies)

    def _labels(self) -> list[str]:
        return [button.label for reply in self._replies for row in reply.buttons for button in row]


def _find(seen: list[Reply], label: str, under: str | None) -> Button:
    for reply in reversed(seen):
        if under is None or _flat(under) in _flat(plain_text(reply.text)):
            for button in (button for row in reply.buttons for button in row):
                if button.label == label:
                    return button
    raise AssertionError(f"there is no button [{label}]" + (f' under "{under}"' if under else ""))


def _flat(text: str) -> str:
    return " ".join(text.replace("**", "").replace("\\", "").split())


def _shown(reply: Reply) -> str:
    rows = "\n".join("  ".join(f"[{button.label}]" for button in row) for row in reply.buttons)
    cited = "".join(f"\n§ {citation.id}" for citation in reply.citations)
    return f"{plain_text(reply.text)}\n{rows}{cited}"
