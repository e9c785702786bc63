"""Our own fake Bot API server, with people who write to the bot; for tests only.

async with FakeTelegram() as server:
    ana = server.human("Ana", language="es")
    await ana.send("hi")
    reply = await ana.wait_for_reply()
"""

from tests.fake_telegram.faults import Fault
from tests.fake_telegram.human import Human, Shown
from tests.fake_telegram.outbox import Call
from tests.fake_telegram.process import FakeProcess
from tests.fake_telegram.server import TOKEN, FakeTelegram

__all__ = ["TOKEN", "Call", "FakeProcess", "FakeTelegram", "Fault", "Human", "Shown"]
