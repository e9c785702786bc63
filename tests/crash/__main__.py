"""``python -m tests.crash``: the kill tests on both databases, a line each; ``--soak`` is the long one."""

from __future__ import annotations

import argparse
import asyncio
import sys

from tests.crash import announcements, deliveries, self_checks, telegram
from tests.crash.command import DATABASES, tell


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--soak", action="store_true", help="ten times as many updates and kills")
    parser.add_argument("--seed", type=int)
    chosen = parser.parse_args()
    updates, kills = (10_000, 100) if chosen.soak else (1000, 10)
    people, cuts = (200, 60) if chosen.soak else (40, 15)
    rows, ends = (20_000, 120) if chosen.soak else (2000, 12)
    failed = False
    for database in DATABASES:
        common = {"database": database, "seed": chosen.seed}
        failed |= tell(asyncio.run(telegram.crash(updates=updates, kills=kills, **common)))
        failed |= tell(asyncio.run(self_checks.crash(people=people, kills=cuts, **common)))
        failed |= tell(asyncio.run(deliveries.crash(messages=rows, kills=ends, **common)))
        failed |= tell(asyncio.run(announcements.crash(people=rows, kills=ends, **common)))
    sys.exit(failed)


if __name__ == "__main__":
    main()
