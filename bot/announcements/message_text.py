"""An announcement as its readers get it. The preview, the first sending, a correction and a reminder are all made here."""

from __future__ import annotations

from bot.announcements.announcement import Announcement
from bot.chat import payloads
from bot.language.catalogue import best_language, say
from bot.messages import Button, File, Reply, plain


def letter(
    announcement: Announcement,
    office: str,
    language: str,
    *,
    file: File | None = None,
    corrected: bool = False,
    reminds: bool = False,
    read: bool = False,
) -> Reply:
    """The message for somebody who reads *language*; *office* is the organisation's name as it was typed.

    ``corrected`` says so below the text, ``reminds`` above it; ``read`` is how it looks once the reader has confirmed it.
    """
    written = announcement.language_for(language)
    words = best_language(written)
    blocks = [say(words, "announcement-from", office=plain(office))]
    if reminds:
        blocks.append(say(words, "announcement-again"))
    blocks.append(announcement.texts[written])
    if corrected:
        blocks.append(say(words, "announcement-corrected"))
    rows: tuple[tuple[Button, ...], ...] = ()
    if announcement.ask_read and read:
        blocks.append(say(words, "announcement-was-read"))
    elif announcement.ask_read:
        rows = (
            (Button(say(words, "announcement-button-read"), payload=payloads.make("read", announcement.id)),),
        )
    return Reply("\n\n".join(blocks), rows, language=words, file=file)


def gone(announcement: Announcement, office: str, language: str) -> Reply:
    """What takes the place of a withdrawn announcement where it cannot be deleted any more."""
    words = best_language(announcement.language_for(language))
    blocks = [
        say(words, "announcement-from", office=plain(office)),
        say(words, "announcement-withdrawn-text"),
    ]
    return Reply("\n\n".join(blocks), language=words)
