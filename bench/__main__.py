"""``python -m bench [NAME …] [--quick]``: run the measurements, print each as a table and keep it in ``bench/results``."""

from __future__ import annotations

import argparse
import importlib
import sys

NAMES = ("index", "ask", "start", "updates", "deliveries", "reminders", "attacks")
"""Each a module of this package with ``run(quick: bool) -> Report``."""


def main(arguments: list[str] | None = None) -> int:
    """Returns 1 where an aim was not met, 0 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(NAMES)}; default: all")
    parser.add_argument(
        "--quick", action="store_true", help="few texts and one round, to try it out; kept nowhere"
    )
    chosen = parser.parse_args(arguments)
    unknown = [name for name in chosen.names if name not in NAMES]
    if unknown:
        parser.error(f"there is no measurement '{unknown[0]}': choose from {', '.join(NAMES)}")
    missed = 0
    for name in chosen.names or NAMES:
        print(f"== {name}", flush=True)
        report = importlib.import_module(f"bench.{name}").run(chosen.quick)
        print(report.table(), flush=True)
        missed += sum(not aim.met for aim in report.aims)
        if not chosen.quick:
            print(f"kept in bench/results/{report.write().name}")
        print()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
