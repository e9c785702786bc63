"""How many questions a person may ask in a minute. The count is part of the person's row, so that it holds over processes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class QuestionPace:
    """The minute that runs: when it began, and how many questions came in it."""

    since: datetime | None = None
    count: int = 0

    def next(self, now: datetime) -> QuestionPace:
        """The pace with one more question at *now*."""
        if self.since is None or not self.since <= now < self.since + MINUTE:
            return QuestionPace(now, 1)
        return QuestionPace(self.since, self.count + 1)

    def wait(self, now: datetime) -> int:
        """Whole seconds until the minute is over, at least 1."""
        return max(1, ceil(((self.since or now) + MINUTE - now).total_seconds()))
