"""Rich messages and their drafts (Bot API 10.1), unknown to a server started with ``rich=False``."""

from __future__ import annotations

from typing import Any

from tests.fake_telegram.content import rich_content
from tests.fake_telegram.methods import method
from tests.fake_telegram.methods.messages import deliver, keep_draft
from tests.fake_telegram.server import FakeTelegram
from tests.fake_telegram.wire import Params


@method("sendRichMessage", speaks=True, rich=True)
def send_rich_message(server: FakeTelegram, params: Params) -> dict[str, Any]:
    content = rich_content(params)
    return deliver(server, params, server.world.chat(params), content)


@method("sendRichMessageDraft", rich=True)
def send_rich_message_draft(server: FakeTelegram, params: Params) -> bool:
    keep_draft(server, params, rich_content(params)["rich_message"])
    return True
