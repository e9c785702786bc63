"""A guide of two rules with the hashed encoder: what commands need of the index."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.messages import Reply
from indexing.passages import Passage, Source
from tests.indexing.fakes import FakeEncoder

PETS, DAYS = "vet.before.pets", "vet.activities.overview-learners"


def _rule(id: str, section: str, certainty: str) -> Passage:
    source = Source("Handbook", f"https://guide.example/{id}")
    return Passage(id, "before", section, section, f"{section}.", calls="2026", sources=(source,), certainty=certainty)  # fmt: skip


@dataclass
class FakeGuide:
    """Stands for an opened index."""

    encoder: FakeEncoder = field(default_factory=lambda: FakeEncoder("fake-gaps"))
    version: str = "v1"
    passages: dict[str, Passage] = field(
        default_factory=lambda: {
            PETS: _rule(PETS, "Animals", "confirmed"),
            DAYS: _rule(DAYS, "How long learners go", "reported"),
        }
    )


def payloads(reply: Reply) -> list[str]:
    return [button.payload or "" for row in reply.buttons for button in row]


def payload(reply: Reply, label: str) -> str:
    """The payload of the one button with *label*."""
    (found,) = (button.payload or "" for row in reply.buttons for button in row if button.label == label)
    return found
