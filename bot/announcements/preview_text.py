"""A preview in words: house markup, the same in the chat and on the page."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.announcements.announcement import Announcement
from bot.announcements.audience import Audience
from bot.announcements.message_text import letter
from bot.announcements.preview import Preview, QuietNow, Reading, texts_in_order
from bot.announcements.send_time import moment_text
from bot.language.catalogue import NAMES, say
from bot.messages import plain

MOST_NAMES = 8  # of those who are left out, for each reason
KILOBYTE = 1024


def preview_blocks(
    announcement: Announcement, preview: Preview, organisation: str, language: str, zone: ZoneInfo
) -> list[str]:
    """Paragraphs: how many get it, in which language, who does not and why, then every text as it will be read."""
    blocks = [
        say(language, "announce-preview-title", count=preview.count),
        *_lines(announcement, preview, language, zone),
    ]
    if preview.audience.left_out:
        blocks.append(say(language, "announce-preview-left-out", count=len(preview.audience.left_out)))
        blocks.append("\n".join(f"- {line}" for line in left_out_lines(preview.audience, language)))
    for code in texts_in_order(announcement):
        blocks += [
            say(language, "announce-preview-version", name=NAMES.get(code, code)),
            letter(announcement, organisation, code).text,
        ]
    return blocks


def _lines(announcement: Announcement, preview: Preview, language: str, zone: ZoneInfo) -> list[str]:
    lines = [reading_line(reading, language) for reading in preview.readings]
    unread = [
        code
        for code in texts_in_order(announcement)
        if code not in {one.language for one in preview.readings}
    ]
    if preview.count:
        lines += [
            say(language, "announce-preview-nobody-reads", name=NAMES.get(code, code)) for code in unread
        ]
    if preview.file is not None:
        size = max(1, round(preview.file.size / KILOBYTE))
        lines.append(say(language, "announce-preview-file", name=plain(preview.file.name), size=size))
    if preview.quiet.count:
        lines.append(quiet_line("announce-preview-quiet", preview.quiet, language, zone))
    return ["\n".join(f"- {line}" for line in lines)] if lines else []


def reading_line(reading: Reading, language: str) -> str:
    """In which language how many people get it, and why where it is not their own."""
    name = NAMES.get(reading.language, reading.language)
    if reading.own == reading.language:
        return say(language, "announce-preview-languages", name=name, count=reading.count)
    own = NAMES.get(reading.own, reading.own)
    return say(language, "announce-preview-other-language", name=name, own=own, count=reading.count)


def quiet_line(key: str, quiet: QuietNow, language: str, zone: ZoneInfo) -> str:
    return say(language, key, count=quiet.count, until=plain(moment_text(quiet.until, language, zone)))


def left_out_lines(audience: Audience, language: str) -> list[str]:
    """For each reason: how many are left out, and who."""
    lines = []
    for reason, count in audience.reasons.items():
        names = [plain(one.name) for one in audience.left_out if one.reason == reason and one.name][
            :MOST_NAMES
        ]
        if names and count > len(names):
            names.append("…")
        lines.append(
            say(
                language, "announce-preview-reason", reason=say(language, f"announce-reason-{reason}"), count=count,
                names=", ".join(names) or "none",
            )
        )  # fmt: skip
    return lines


def when_blocks(
    count: int, moment: datetime, quiet: QuietNow | None, language: str, zone: ZoneInfo
) -> list[str]:
    """The question before it is scheduled; quiet hours are named where somebody has them then."""
    at = plain(moment_text(moment, language, zone))
    blocks = [say(language, "announce-when-question", count=count, at=at)]
    if quiet is not None and quiet.count:
        blocks.append(quiet_line("announce-when-quiet", quiet, language, zone))
    return blocks
