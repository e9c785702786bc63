"""The page's templates, and what all of them know: texts in the reader's language, house markup as HTML, forms of their own session."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup
from starlette.responses import HTMLResponse

from bot.channels.web.coordinators.targets import as_link
from bot.channels.web.markup import safe_url, to_html
from bot.channels.web.templating import templates
from bot.language.catalogue import say
from bot.messages import Button, Reply

TEMPLATES = templates(Path(__file__).parent)


def html(text: str) -> Markup:
    """House markup as HTML that is safe to put into the page."""
    return Markup(to_html(text))  # noqa: S704 - cleaned by to_html


def shown(reply: Reply) -> dict[str, Any]:
    """A reply of a command for the template ``reply.html``: its text, and its buttons as links and forms."""
    return {
        "body": html(reply.text),
        "language": reply.language,
        "rows": [[_button(one) for one in row] for row in reply.buttons],
    }


def _button(one: Button) -> dict[str, Any]:
    link = safe_url(one.url) or as_link(one.payload or "")
    return {"label": one.label, "link": link, "payload": None if link else one.payload}


def page(template: str, language: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page in *language*. Never kept by anybody in between: it is for one person."""
    text = TEMPLATES.get_template(template).render(
        say=partial(say, language), language=language, html=html, **values
    )
    headers: Mapping[str, str] = {"Content-Language": language, "Cache-Control": "no-store"}
    return HTMLResponse(text, status, headers)
