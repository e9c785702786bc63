"""What somebody is about to share, to say or to answer, until they confirm it: kept with what is awaited of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from hashlib import blake2b

from bot.messages import Incoming
from bot.people.awaited import TAP, TEXT, Awaited, expect
from bot.store.committer import Write

LISTENS = timedelta(hours=2)  # what is typed later is a question again
SHARE = "share"  # and the kinds of case.py: reply, answer, ask


@dataclass(frozen=True)
class CaseDraft:
    """``what`` it will become; ``nonce`` names the card it was shown on; ``listens``: the next message is a part of it.

    Of a question to be shared: the ``organisation`` (None: the admins) with its name and the ``cohort``, ``question`` and ``answer``
    of the last exchange, ``text`` the words added, ``named`` whether the name goes along. Else: the ``case`` and the ``text`` for it.
    """

    what: str
    nonce: str
    case: int | None = None
    organisation: int | None = None
    office: str = ""
    cohort: str | None = None
    question: str = ""
    answer: str | None = None
    text: str = ""
    named: bool = True
    listens: bool = False

    def kept(self, person: str, command: str, now: datetime) -> Write:
        """A write for a Turn: *person* is asked for the next part, or for a tap on the card."""
        return expect(
            person,
            command,
            now,
            takes=TEXT if self.listens else TAP,
            data={"draft": asdict(self)},
            patience=LISTENS,
        )


def nonce_of(incoming: Incoming) -> str:
    """A name for the card that answers *incoming*; a repeated update gets the same one."""
    return blake2b(f"{incoming.channel}:{incoming.key}".encode(), digest_size=6).hexdigest()


def draft_of(awaits: Awaited | None, command: str, now: datetime) -> CaseDraft | None:
    """The draft that *command* awaits something for; None where there is none (any more)."""
    if awaits is None or awaits.command != command or not awaits.open(now) or "draft" not in awaits.data:
        return None
    stored = awaits.data["draft"]
    return CaseDraft(
        **{name: value for name, value in stored.items() if name in CaseDraft.__dataclass_fields__}
    )
