"""``python -m tests.fake_telegram --port N [--record FILE]``: the fake server as a process of its own."""

from __future__ import annotations

import argparse
import asyncio
import signal
from pathlib import Path

from tests.fake_telegram.control import ControlledFake
from tests.fake_telegram.server import TOKEN


async def serve(port: int, record: Path | None, token: str, rich: bool) -> None:
    """Serves until SIGTERM or SIGINT; the first line on standard output is the root address."""
    end = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, end.set)
    async with ControlledFake(token, port=port, record=record, rich=rich) as server:
        print(server.root, flush=True)
        await end.wait()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fake_telegram", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument(
        "--record", type=Path, help="append every accepted call to this file, one JSON line each"
    )
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument(
        "--plain", action="store_true", help="a server that knows neither rich messages nor drafts"
    )
    chosen = parser.parse_args()
    asyncio.run(serve(chosen.port, chosen.record, chosen.token, rich=not chosen.plain))


if __name__ == "__main__":
    main()
