"""How ready a cohort is, as a small PNG: one bar for all together, then one for each member, numbered as in the table beside it.

Only rectangles and digits are drawn, so no library and no font is needed, and there is nothing in it to translate.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

from bot.cohorts.readiness import NO_CHECKLIST, NOT_BEGUN, READY, UNDER_WAY, MemberStanding, counted

WIDTH, MARGIN, LABEL, GAP = 720, 24, 66, 10
WHOLE, BAR = 40, 20  # heights
MOST_BARS = 60

_WHITE, _INK, _EMPTY, _RED = 0, 1, 2, 3
_PALETTE = (
    (255, 255, 255),
    (33, 37, 41),
    (222, 226, 230),
    (179, 38, 30),
    (27, 110, 60),
    (30, 96, 170),
    (245, 190, 65),
)
_COLOUR = {READY: 4, UNDER_WAY: 5, NOT_BEGUN: 6, NO_CHECKLIST: 2}
_DIGITS = {
    "0": "755557", "1": "262227", "2": "717477", "3": "717177", "4": "557111", "5": "747177", "6": "747577", "7": "711222",
    "8": "757577", "9": "757177", "/": "112244",
}  # fmt: skip


class Canvas:
    """A picture of few colours; (0, 0) is the upper left corner."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._rows = [bytearray(width) for _ in range(height)]

    def box(self, x: int, y: int, width: int, height: int, colour: int) -> None:
        left, right = max(x, 0), min(x + width, self.width)
        for row in self._rows[max(y, 0) : min(y + height, self.height)]:
            row[left:right] = bytes([colour]) * max(right - left, 0)

    def number(self, text: str, right: int, y: int, scale: int = 3) -> None:
        """Digits that end at *right*, six pixels of *scale* high."""
        for place, digit in enumerate(reversed(text)):
            left = right - (place + 1) * 4 * scale
            for line, bits in enumerate(_DIGITS[digit]):
                for column in range(3):
                    if int(bits) & (4 >> column):
                        self.box(left + column * scale, y + line * scale, scale, scale, _INK)

    def png(self) -> bytes:
        raw = b"".join(b"\x00" + bytes(row) for row in self._rows)
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 3, 0, 0, 0)
        palette = b"".join(bytes(colour) for colour in _PALETTE)
        chunks = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", zlib.compress(raw, 9)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
            for name, data in chunks
        )


def picture(found: Sequence[MemberStanding]) -> bytes:
    """The PNG for *found* in their order: green is ready, blue what is done so far, yellow not begun, grey without a checklist;
    a red mark says that the person cannot be reached."""
    bars = found if len(found) <= MOST_BARS else ()
    height = 2 * MARGIN + WHOLE + (2 * GAP + len(bars) * (BAR + GAP) if bars else 0)
    canvas = Canvas(WIDTH, height)
    room = WIDTH - 2 * MARGIN
    left, total, so_far = MARGIN, len(found), 0
    for state, count in counted(found).items():
        so_far += count
        right = MARGIN + (room * so_far // total if total else 0)
        canvas.box(left, MARGIN, right - left, WHOLE, _COLOUR[state])
        left = right
    if not total:
        canvas.box(MARGIN, MARGIN, room, WHOLE, _EMPTY)
    y = MARGIN + WHOLE + 2 * GAP
    for place, one in enumerate(bars, 1):
        _bar(canvas, one, place, y)
        y += BAR + GAP
    return canvas.png()


def _bar(canvas: Canvas, one: MemberStanding, place: int, y: int) -> None:
    left, room = MARGIN + LABEL, WIDTH - 2 * MARGIN - 2 * LABEL
    canvas.number(str(place), left - 12, y + 1)
    canvas.box(left, y, room, BAR, _EMPTY)
    if one.progress is not None and one.progress.total:
        share = min(one.progress.done / one.progress.total, 1.0)
        canvas.box(left, y, round(room * share), BAR, _COLOUR[one.state])
        canvas.box(left, y, 4, BAR, _COLOUR[one.state])
        canvas.number(f"{one.progress.done}/{one.progress.total}", WIDTH - MARGIN, y + 1)
    if not one.reachable:
        canvas.box(left - 8, y, 4, BAR, _RED)
