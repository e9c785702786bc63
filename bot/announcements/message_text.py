"""An announcement as its readers get it. The preview, the first sending, a correction and a reminder are all made here."""

from __future__ import annotations

import re

from bot.announcements.announcement import Announcement
from bot.chat import payloads
from bot.chat.paging import cut
from bot.language.catalogue import best_language, say
from bot.messages import Button, File, Reply, plain

_MARKS = re.compile(r"\\(.)|\*\*|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)")


def letter(
    announcement: Announcement,
    office: str,
    language: str,
    *,
    file: File | None = None,
    corrected: bool = False,
    reminds: bool = False,
    renews: bool = False,
    read: bool = False,
) -> Reply:
    """The message for somebody who reads *language*; *office* is the organisation's name as it was typed.

    ``corrected`` says so below the text; ``reminds`` and ``renews`` say above it why it comes again: not confirmed yet, or confirmed
    before it was corrected. ``read`` is how it looks once the reader has confirmed it. The button names the correction that is shown.
    """
    written = announcement.language_for(language)
    words = best_language(written)
    blocks = [say(words, "announcement-from", office=plain(office))]
    if reminds:
        blocks.append(say(words, "announcement-again"))
    if renews:
        blocks.append(say(words, "announcement-renewed"))
    blocks.append(announcement.texts[written])
    if corrected:
        blocks.append(say(words, "announcement-corrected"))
    rows: tuple[tuple[Button, ...], ...] = ()
    if announcement.ask_read and read:
        blocks.append(say(words, "announcement-was-read"))
    elif announcement.ask_read:
        revision = announcement.revision_for(language)
        about = (announcement.id, revision) if revision else (announcement.id,)
        carries = payloads.make("read", *about)
        rows = ((Button(say(words, "announcement-button-read"), payload=carries),),)
    return Reply("\n\n".join(blocks), rows, language=words, file=file)


def gone(announcement: Announcement, office: str, language: str) -> Reply:
    """What takes the place of a withdrawn announcement where it cannot be deleted any more."""
    words = best_language(announcement.language_for(language))
    blocks = [
        say(words, "announcement-from", office=plain(office)),
        say(words, "announcement-withdrawn-text"),
    ]
    return Reply("\n\n".join(blocks), language=words)


def bare(markup: str) -> str:
    """House markup as plain words, in one line of bearable length."""
    links = re.sub(r"\[([^\[\]]*)\]\([^()]*\)", r"\1", markup)
    return cut(_MARKS.sub(lambda found: found[1] or "", links))


def excerpt(markup: str) -> str:
    """The beginning of a text, to be shown in a list as it stands."""
    return plain(bare(markup))
