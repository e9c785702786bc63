"""The values that cross the one door of the house: what comes in, what goes out. No channel in them.

Texts of a :class:`Reply` are in *house markup*: a small subset of Markdown (paragraphs, ``**bold**``, ``_italic_``,
``- lists``, ``1. lists``, ``- [ ] open`` and ``- [x] done``, ``[label](https://…)``, tables). A single line break is a line break, in
every channel. Each channel renders the rest in its own way. Whatever a person typed must go through :func:`plain` before it is put
into a reply.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&])")


def plain(text: str) -> str:
    """Escape *text* so that house markup shows it literally."""
    return _MARKUP.sub(r"\\\1", text)


@dataclass(frozen=True)
class Upload:
    """A file that came with a message: its name, type and size in bytes, and the ``reference`` by which its channel hands it over."""

    name: str
    mime_type: str
    size: int
    reference: str


@dataclass(frozen=True)
class Incoming:
    """One message, command or tap of a person.

    ``key`` is unique within the channel (a redelivered update has the same key); ``payload`` is a button's payload,
    at most 64 bytes, and then ``text`` is empty; ``language`` is what the channel believes the person reads (``es-ES``);
    ``message`` is the id of the message whose button was tapped; ``shared`` says that others read that chat too (a group);
    ``upload`` is a file that came with it; ``invitation`` the digest of a token that stood behind ``/start``.

    ``formatted`` is the text with the signs for bold, italic and links where the person used an app's own formatting; ``about`` the words
    they quoted or replied to, and ``about_message`` the id of the message where these stand; ``media`` what came that nobody looks at (``photo``, ``voice``, ``sticker`` …); ``source`` the id of
    the message itself, or of the tap, ``thread`` the topic of a private chat it stands in, and ``corrected`` says that it was changed after it was sent.
    """

    channel: str
    chat: str
    person: str
    key: str
    text: str = ""
    payload: str | None = None
    language: str | None = None
    name: str | None = None
    message: str | None = None
    shared: bool = False
    upload: Upload | None = None
    invitation: str | None = None
    formatted: str | None = None
    about: str | None = None
    about_message: str | None = None
    media: str | None = None
    source: str | None = None
    thread: str | None = None
    corrected: bool = False

    @property
    def typed(self) -> str:
        """The text as an author types it, with the signs of its formatting."""
        return self.formatted or self.text


LONGEST_MESSAGE = 4_096  # characters: the longest message of any channel; what a room takes is less
_LONGEST = {
    "text": LONGEST_MESSAGE,
    "payload": 64,
    "language": 35,
    "name": 128,
    "message": 64,
    "invitation": 64,
}


def bounded(incoming: Incoming) -> Incoming:
    """*incoming* with no part longer than anything of the house reads: asked at the door, before any pattern sees it.

    A text that was cut is still longer than any room takes, so its writer is told so and nothing is answered by half.
    """
    cut = {
        name: value[:most]
        for name, most in _LONGEST.items()
        if (value := getattr(incoming, name)) is not None and len(value) > most
    }
    return replace(incoming, **cut) if cut else incoming


# The outcome of a reply that asks for a file: a channel without a way to send files shows one then.
ASKS_FILE = "asks_file"

# The outcome of a reply that asks for a number: a channel that numbers its buttons must name them otherwise then.
ASKS_NUMBER = "check_asks_number"


@dataclass(frozen=True)
class Button:
    """A button under a reply: a ``payload`` (at most 64 bytes, comes back as Incoming.payload), a ``url``, or words to ``copy`` (at
    most 256 characters; a channel that cannot copy leaves the button out)."""

    label: str
    payload: str | None = None
    url: str | None = None
    copy: str | None = None


def in_rows(buttons: Sequence[Button], width: int) -> tuple[tuple[Button, ...], ...]:
    """*buttons* in their order, *width* in a row."""
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))


LANGUAGES_IN_A_ROW = 3  # buttons that name languages: more are cut on a phone


@dataclass(frozen=True)
class Citation:
    """Where an answer comes from: the passage, its section, the call years it holds for, the link and the quoted words; ``badge`` says whose
    document it is, where it is not the guide's."""

    id: str
    title: str
    url: str
    call: str
    quote: str
    certainty: str = "confirmed"
    badge: str = ""


@dataclass(frozen=True)
class File:
    """A file that goes with a reply: its name, what is in it (text is UTF-8), its type (``application/json``, ``image/png``)."""

    name: str
    content: str | bytes
    mime_type: str

    @property
    def data(self) -> bytes:
        return self.content.encode() if isinstance(self.content, str) else self.content


@dataclass(frozen=True)
class Reply:
    """What the assistant says: house markup, rows of buttons, citations folded under it, at most one file.

    ``edits`` True asks the channel to change the message whose button was tapped instead of sending a new one
    (a channel that cannot, sends a new one). ``passing`` True says that it hands over what must not stay stored, such as the
    link of an invitation: its row lets go of it once it was delivered.

    ``answers`` is the id of the message (or tap) that it is shown as an answer to, where the channel can; ``thread`` its topic, ``replaces`` the id of an older message
    of the assistant that ``edits`` changes instead of the one whose button was tapped. ``brief`` True says that after a tap a word
    that passes by is enough (a channel that cannot show one sends a message).
    """

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    citations: tuple[Citation, ...] = ()
    outcome: str | None = None
    language: str = "en"
    edits: bool = False
    file: File | None = None
    passing: bool = False
    answers: str | None = None
    thread: str | None = None
    replaces: str | None = None
    brief: bool = False
