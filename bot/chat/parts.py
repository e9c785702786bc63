"""What the answers to commands share: buttons, paragraphs with rows of buttons, a question before something is done, a list by the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from bot.chat import payloads
from bot.chat.call import Call
from bot.chat.paging import page_of, turning
from bot.language.catalogue import say
from bot.messages import Button, Reply
from bot.store.committer import Write
from bot.turn import Turn


class Numbered(Protocol):
    """Anything with an id of its own."""

    @property
    def id(self) -> int: ...


Listed = TypeVar("Listed", bound=Numbered)


def button(call: Call, key: str, carries: str, **values: object) -> Button:
    """A button with a text of the catalogue; *carries* is its payload."""
    return Button(say(call.person.language, key, **values), payload=carries)


def reply(
    call: Call, blocks: Iterable[str], *buttons: tuple[Button, ...], edits: bool | None = None
) -> Reply:
    """Paragraphs and rows of buttons; a tap changes its message unless *edits* says otherwise."""
    return Reply(
        "\n\n".join(block for block in blocks if block),
        tuple(row for row in buttons if row),
        language=call.person.language,
        edits=call.incoming.payload is not None if edits is None else edits,
    )


def done(call: Call, key: str, *writes: Write, back: str | None = None, **values: object) -> Turn:
    """The turn after something was done: one text, and a way back (a payload)."""
    rows = ((button(call, "cohorts-button-back", back),),) if back else ()
    return call.turn(reply(call, [say(call.person.language, key, **values)], *rows), *writes)


def asks_first(call: Call, question: str, yes: Button, no: Button) -> Turn:
    """A question before something that cannot be undone with a tap."""
    return call.turn(reply(call, [question], (yes, no)))


def listing(
    call: Call,
    command: str,
    title: str,
    found: Sequence[Listed],
    wanted: str,
    line: Callable[[Listed], str],
    new: Button,
) -> Reply:
    """A page of *found* with a button for each (``do:COMMAND:show:ID``), pages to turn, and one for a *new* one."""
    shown, page, pages = page_of(found, wanted)
    return reply(
        call,
        [title, "\n".join(f"{place}. {line(item)}" for place, item in shown)],
        tuple(Button(str(place), payload=payloads.make(command, "show", item.id)) for place, item in shown),
        turning(f"{command}:list", page, pages),
        (new,),
    )
