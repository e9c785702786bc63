"""``python -m tests.fake_model`` runs it to try by hand; VADEMECUM_CHAT_MODEL=openai:<behaviour> chooses how it answers."""

from __future__ import annotations

import threading

from tests.fake_model.behaviours import ALL
from tests.fake_model.server import FAULTS, FakeModel

if __name__ == "__main__":
    with FakeModel().running() as model:
        print(f"VADEMECUM_CHAT_BASE_URL={model.url}\nbehaviours: {', '.join([*ALL, *FAULTS])}", flush=True)
        threading.Event().wait()
