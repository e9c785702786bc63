"""The control side of a fake server that runs as a process of its own: plain JSON over HTTP under ``/control/``."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from aiohttp import web

from tests.fake_telegram.server import FakeTelegram
from tests.fake_telegram.world import Tap


class ControlledFake(FakeTelegram):
    """A fake server that tests drive from another process.

    ========================  =====================================================================================
    POST /control/messages    ``[{"chat", "text", "name"?, "language"?}]``: people write, all at once, in this order
    POST /control/updates     ``[update]``: whole updates; those without ``update_id`` get the next one
    POST /control/taps        ``[{"chat", "button"}]``: people tap a button by label or payload
    POST /control/people      ``{"chat", "name"?, "language"?, "blocked"?, "started"?}``, or a list of them
    GET  /control/outbox      ``?since=N&method=M&chat=C``: accepted calls after number N, as in the record file
    GET  /control/state       counts: pending updates, polls, accepted calls, messages sent, refusals, calls in flight
    GET  /control/transcript  ``?chat=C``: lines
    POST /control/faults      ``{"method", "kind", "code", "times", ...}``; DELETE takes them all back
    POST /control/rates       ``{"overall", "per_chat", "burst"}``, or ``{}`` for none
    ========================  =====================================================================================
    """

    def extend(self, app: web.Application) -> None:
        app.router.add_post("/control/messages", self._messages)
        app.router.add_post("/control/updates", self._updates)
        app.router.add_post("/control/taps", self._taps)
        app.router.add_post("/control/people", self._person)
        app.router.add_get("/control/outbox", self._outbox)
        app.router.add_get("/control/state", self._state)
        app.router.add_get("/control/transcript", self._transcript)
        app.router.add_post("/control/faults", self._order)
        app.router.add_delete("/control/faults", self._take_back)
        app.router.add_post("/control/rates", self._set_rates)

    async def _messages(self, request: web.Request) -> web.Response:
        said = []
        for item in await request.json():
            human = self.human(item.get("name", "Ana"), item.get("language", "en"), id=int(item["chat"]))
            said.append((await human.send(item["text"]))["message_id"])
        return web.json_response({"message_ids": said})

    async def _updates(self, request: web.Request) -> web.Response:
        update_ids = []
        for update in await request.json():
            self._meet(update)
            update_ids.append(self.updates.inject(update))
        return web.json_response({"update_ids": update_ids})

    def _meet(self, update: dict[str, Any]) -> None:
        """Makes the chat of an injected update known, so that the bot may answer there."""
        for content in update.values():
            if isinstance(content, dict) and "from" in content:
                chat = content.get("chat") or (content.get("message") or {}).get("chat") or {}
                known = self.world.add_chat(
                    chat.get("id") or content["from"]["id"], content["from"], chat or None
                )
                known.started = True
                known.last_id = max(known.last_id, content.get("message_id") or 0)

    async def _taps(self, request: web.Request) -> web.Response:
        tapped = []
        for item in await request.json():
            tap = await self.human(id=int(item["chat"])).tap(item["button"])
            tapped.append(tap.id if isinstance(tap, Tap) else None)
        return web.json_response({"queries": tapped})

    async def _person(self, request: web.Request) -> web.Response:
        wishes = await request.json()
        for wish in wishes if isinstance(wishes, list) else [wishes]:
            human = self.human(wish.get("name", "Ana"), wish.get("language", "en"), id=int(wish["chat"]))
            human.chat.started = wish.get("started", human.chat.started)
            if "blocked" in wish:
                human.block() if wish["blocked"] else human.unblock()
        return web.json_response({"ok": True})

    async def _outbox(self, request: web.Request) -> web.Response:
        methods = request.query.getall("method", [])
        chat = int(request.query["chat"]) if "chat" in request.query else None
        since = int(request.query.get("since", 0))
        found = self.outbox.of(*methods, chat_id=chat)
        return web.json_response([asdict(call) for call in found if call.number > since])

    async def _state(self, request: web.Request) -> web.Response:
        return web.json_response(
            {
                "pending": len(self.updates.pending),
                "polls": self.updates.polls,
                "accepted": len(self.outbox.calls),
                "sent": len(self.sent()),
                "refused": len(self.refusals),
                "too_fast": self.rates.refusals if self.rates else 0,
                "in_flight": self.calls_in_flight,
                "faults": [fault.hits for fault in self.faults.ordered],
            }
        )

    async def _transcript(self, request: web.Request) -> web.Response:
        if "chat" in request.query:
            return web.json_response(self.human(id=int(request.query["chat"])).transcript())
        return web.json_response(self.transcript())

    async def _order(self, request: web.Request) -> web.Response:
        try:
            self.fault(**await request.json())
        except (TypeError, ValueError) as wrong:
            return web.json_response({"error": str(wrong)}, status=400)
        return web.json_response({"ok": True})

    async def _take_back(self, request: web.Request) -> web.Response:
        self.faults.clear()
        return web.json_response({"ok": True})

    async def _set_rates(self, request: web.Request) -> web.Response:
        wish = await request.json()
        self.rates = None
        if wish:
            self.limit_rates(**wish)
        return web.json_response({"ok": True})
