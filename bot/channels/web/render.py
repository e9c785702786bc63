"""Messages of a chat as pieces of HTML, in the language of the page."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup

from bot.channels.web.history import SaidMessage
from bot.channels.web.markup import safe_url, to_html
from bot.channels.web.templating import templates
from bot.channels.web.ticks import joined
from bot.channels.web.uploads import TYPES
from bot.chat import payloads
from bot.language.catalogue import NAMES, say
from bot.messages import ASKS_FILE, Citation

PICTURES = ("image/jpeg", "image/png")
TEMPLATES = templates(Path(__file__).parent)


def item(said: SaidMessage, language: str) -> dict[str, Any]:
    """What the page gets for one message: its id, whose it is, the key it belongs to, its HTML."""
    reply = said.reply
    if said.removed:
        gone = {"id": said.id, "kind": "removed", "key": said.key, "waiting": False}
        return gone | {"replaces": said.replaces, "html": ""}
    values: dict[str, Any] = {"said": said, "language": language, "say": partial(say, language)}
    if reply is None:
        template = "asked.html"
        values["shown"] = _shown(said, language)
    else:
        template = "reply.html"
        body, rows = joined(to_html(reply.text), reply.buttons)
        values["body"] = Markup(body)  # noqa: S704 - cleaned by to_html, and joined escapes what it adds
        values["buttons"] = [
            [{"label": b.label, "payload": b.payload, "url": safe_url(b.url)} for b in row if b.copy is None]
            for row in rows
        ]
        values["sources"] = [_source(citation, language) for citation in reply.citations]
        values["file"] = f"file/{said.id}" if reply.file else None
        values["picture"] = reply.file is not None and reply.file.mime_type in PICTURES
        values["accepts"] = ",".join(TYPES) if reply.outcome == ASKS_FILE else None
    return {
        "id": said.id,
        "kind": "asked" if reply is None else "reply",
        "key": said.key,
        "waiting": said.waiting,
        "replaces": said.replaces,
        "html": TEMPLATES.get_template(template).render(values),
    }


def _shown(said: SaidMessage, language: str) -> str:
    if said.payload is not None:
        # The page's own language switch is a tap on no message.
        return (
            said.label
            or NAMES.get(said.payload.removeprefix(payloads.make("language", "")))
            or say(language, "web-button-tapped")
        )
    return said.text or say(language, "web-not-kept")


def _source(citation: Citation, language: str) -> dict[str, Any]:
    years = citation.call.strip()
    path, _, title = citation.title.rpartition(" > ")
    return {
        "title": title,
        "path": path.replace(" > ", " › "),
        "url": safe_url(citation.url),
        "call": say(language, "web-source-call", years=years.replace("-", "–"), count=call_count(years))
        if years
        else None,
        "reported": citation.certainty == "reported",
        "badge": citation.badge,
        "quote": Markup(to_html(citation.quote)),  # noqa: S704 - cleaned by to_html
    }


def call_count(years: str) -> int:
    """How many call years a span such as ``2021-2026`` or ``2024, 2026`` names; for plural rules."""
    return 2 if len(set(re.findall(r"\d{4}", years))) > 1 else 1
