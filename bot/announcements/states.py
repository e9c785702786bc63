"""What may happen to an announcement in which state, and what its report must always add up to. Pure: rows are elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

DRAFT, SCHEDULED, LATE, SENDING, PAUSED = "draft", "scheduled", "late", "sending", "paused"
DONE, CANCELLED, WITHDRAWN = "done", "cancelled", "withdrawn"
STATES = (DRAFT, SCHEDULED, LATE, SENDING, PAUSED, DONE, CANCELLED, WITHDRAWN)
LIVE = (SCHEDULED, LATE, SENDING, PAUSED)  # something may still be sent

_SENT = (SENDING, PAUSED, DONE, CANCELLED)
_STEPS: dict[str, dict[str, str]] = {
    "send": {DRAFT: SENDING},
    "schedule": {DRAFT: SCHEDULED},
    "move": {SCHEDULED: SCHEDULED, LATE: SCHEDULED},
    "begin": {SCHEDULED: SENDING, LATE: SENDING},
    "too-late": {SCHEDULED: LATE},
    "pause": {SENDING: PAUSED},
    "resume": {PAUSED: SENDING},
    "cancel": {SCHEDULED: CANCELLED, LATE: CANCELLED, SENDING: CANCELLED, PAUSED: CANCELLED},
    "finish": {SENDING: DONE, PAUSED: DONE},
    "again": {DONE: SENDING, SENDING: SENDING, PAUSED: PAUSED},
    "correct": {state: state for state in (SCHEDULED, LATE, *_SENT)},
    "withdraw": dict.fromkeys(_SENT, WITHDRAWN),
    "remind": dict.fromkeys((DONE, SENDING, PAUSED, CANCELLED), ""),
}
STEPS = tuple(_STEPS)


def after(state: str, step: str) -> str | None:
    """The state after *step*, None where the step is not possible in *state*."""
    to = _STEPS.get(step, {}).get(state)
    return state if to == "" else to


def possible(state: str) -> tuple[str, ...]:
    """The steps that are possible in *state*."""
    return tuple(step for step, way in _STEPS.items() if state in way)


@dataclass(frozen=True)
class Count:
    """How the deliveries of an announcement stand; ``audience`` is what was frozen when it was confirmed."""

    audience: int
    sent: int = 0
    failed: int = 0
    unknown: int = 0
    cancelled: int = 0
    waiting: int = 0

    @property
    def total(self) -> int:
        return self.sent + self.failed + self.unknown + self.cancelled + self.waiting

    @property
    def settled(self) -> bool:
        """Whether every delivery has come to an end."""
        return self.waiting == 0


def count(audience: int, states: Mapping[str, int]) -> Count:
    """The states of the ledger's rows, as a report counts them: what is claimed is still waiting, what was missed has failed."""
    known = {"sent", "failed", "missed", "unknown", "cancelled", "waiting", "claimed"}
    if strange := set(states) - known:
        raise ValueError(f"a delivery stands as {strange.pop()}, which no report counts")
    return Count(
        audience,
        states.get("sent", 0),
        states.get("failed", 0) + states.get("missed", 0),
        states.get("unknown", 0),
        states.get("cancelled", 0),
        states.get("waiting", 0) + states.get("claimed", 0),
    )
