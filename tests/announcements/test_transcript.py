"""The whole way of an announcement as it reads, from the first word to the withdrawal: kept as a text file, so that a change of it is seen.

``VADEMECUM_WRITE_TRANSCRIPTS=1 python -m pytest tests/announcements/test_transcript.py`` writes it anew.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from bot.channels.terminal.plain import plain_text
from bot.delivery.sending import OutcomeUnknown, Unreachable
from bot.messages import Reply
from bot.turn import Turn
from tests.announcements.school import School, button

FILE = Path(__file__).parent / "the_whole_way.txt"


class Recorded(School):
    """Keeps what was typed, tapped and said, in order."""

    def record(self) -> None:
        self.lines: list[str] = []
        self._out = 0

    def note(self, words: str) -> None:
        self.lines += ["", f"# {words}"]

    async def press(self, label: str, who: str = "cora") -> Reply:
        self.lines += ["", f"{who.title()} taps [{button(self.seen[who], label).label}]"]
        return await super().press(label, who)

    async def turn(self, text: str = "", *, who: str = "cora", **more: Any) -> Turn:
        if text:
            self.lines += ["", f"{who.title()}: {text}"]
        elif more.get("upload") is not None:
            self.lines += ["", f"{who.title()} sends {more['upload'].name}"]
        turn = await super().turn(text, who=who, **more)
        for reply in turn.replies:
            self._said(f"Vademecum{' (in place)' if reply.edits else ''}:", reply.text, reply)
        return turn

    async def deliver(self) -> None:
        await super().deliver()
        for chat, text, message in self.way.out[self._out :]:
            place = f" (changes {message})" if message and text != "(deleted)" else ""
            self._said(f"Vademecum to {chat.title()}{place}:", text)
        self._out = len(self.way.out)

    def _said(self, head: str, text: str, reply: Reply | None = None) -> None:
        self.lines.append(head)
        self.lines += [f"    {line}".rstrip() for line in plain_text(text).splitlines()]
        if reply is not None:
            self.lines += ["    " + " ".join(f"[{one.label}]" for one in row) for row in reply.buttons]
            self.lines += [f"    <{reply.file.name}>"] if reply.file is not None else []


async def test_the_whole_way_reads_as_it_is_written_down(school: School) -> None:
    told = Recorded(school.store)
    told.record()
    told.note(
        "A Friday, 13:00 in Brussels. Cora coordinates Cooks (Ana, Ben) and Nurses (Ana, Eva, who reads Spanish)."
    )
    await told.say("/announce")
    await told.press("New announcement")
    await told.say("**The bus** leaves at nine.")
    await told.press("✎ Español")
    await told.say("**El autobús** sale a las nueve.")
    await told.press("Photo or document")
    await told.file()
    await told.press("Who gets it")
    await told.press("All groups")
    await told.press("Done")
    await told.press("Ask for")
    preview = await told.press("Preview")
    await told.press("Send it to me in Español")
    told.seen["cora"] = preview
    await told.press("At a time")
    await told.say("tomorrow")
    await told.say("tomorrow at 9:00")
    await told.press("Yes, on 21")
    told.note(
        "Ben blocks the assistant, and the line is cut when Eva is written to. The next morning at nine:"
    )
    told.later(hours=20)
    await told.tick()
    told.way.faults |= {"ben": [Unreachable("blocked")], "eva": [OutcomeUnknown("cut")]}
    await told.deliver()
    told.later(seconds=4)
    await told.tick()
    await told.deliver()
    told.note("Ana confirms. Cora looks who did not get it, and decides that Eva gets it again.")
    await told.tap("do:read:1", who="ana")
    await told.tap("do:announce:1")
    await told.press("Who did not get it")
    await told.press("Send again: Eva")
    await told.deliver()
    await told.tick()
    told.note("The hour was wrong.")
    await told.tap("do:announce:1")
    await told.press("Correct")
    await told.press("✎ English")
    await told.say("**The bus** leaves at ten.")
    await told.press("Yes, correct it")
    await told.deliver()
    told.note("Ana had confirmed the old words: she is told, and confirms the new ones.")
    await told.tap("do:read:1:1", who="ana")
    told.note("Who has not confirmed it is reminded; then it is withdrawn.")
    await told.tap("do:announce:1")
    await told.press("Remind")
    await told.press("Yes, remind")
    await told.deliver()
    await told.tap("do:announce:1")
    report = await told.press("Report as a file")
    assert report.file is not None
    told.lines += [f"        {line}" for line in str(report.file.content).removeprefix("\ufeff").splitlines()]
    await told.tap("do:announce:1")
    await told.press("Withdraw")
    await told.press("Yes, withdraw it")
    await told.deliver()
    await told.tap("do:announce:1")
    told.note("Ana wants no announcements any more.")
    await told.say("/notifications", who="ana")
    await told.press("No announcements", who="ana")
    now = "\n".join(told.lines).strip() + "\n"
    if os.environ.get("VADEMECUM_WRITE_TRANSCRIPTS"):
        FILE.write_text(now, "utf-8")
    assert now == FILE.read_text("utf-8")
