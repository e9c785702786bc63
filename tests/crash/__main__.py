"""``python -m tests.crash``: the kill tests on both databases, a line each; ``--soak`` is the long one."""

from __future__ import annotations

import argparse
import asyncio
import sys

from tests.crash import self_checks
from tests.crash.telegram import crash


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--soak", action="store_true", help="ten times as many updates and kills")
    parser.add_argument("--seed", type=int)
    chosen = parser.parse_args()
    updates, kills = (10_000, 100) if chosen.soak else (1000, 10)
    failed = False
    for database in ("sqlite", "postgres"):
        outcome = asyncio.run(crash(updates=updates, kills=kills, database=database, seed=chosen.seed))
        print(outcome.line(), flush=True)
        for problem in outcome.problems()[:20]:
            print("  ", problem, flush=True)
        failed = failed or bool(outcome.problems())
        people, cuts = (200, 60) if chosen.soak else (40, 15)
        checked = asyncio.run(
            self_checks.crash(people=people, kills=cuts, database=database, seed=chosen.seed)
        )
        print(checked.line(), flush=True)
        for problem in checked.problems()[:20]:
            print("  ", problem, flush=True)
        failed = failed or bool(checked.problems())
    sys.exit(failed)


if __name__ == "__main__":
    main()
