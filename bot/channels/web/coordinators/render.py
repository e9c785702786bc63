"""The page's templates, and what all of them know: texts in the reader's language, house markup as HTML, forms of their own session."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup
from starlette.responses import HTMLResponse, Response

from bot.channels.web.markup import to_html
from bot.channels.web.templating import templates
from bot.language.catalogue import say

ROOT = "/coordinator"
TEMPLATES = templates(Path(__file__).parent)


def html(text: str) -> Markup:
    """House markup as HTML that is safe to put into the page."""
    return Markup(to_html(text))  # noqa: S704 - cleaned by to_html


def paragraphs(blocks: Iterable[str]) -> Markup:
    """Paragraphs of house markup."""
    return html("\n\n".join(block for block in blocks if block))


def page(template: str, language: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page in *language*. Never kept by anybody in between: it is for one person."""
    text = TEMPLATES.get_template(template).render(
        say=partial(say, language), language=language, html=html, **values
    )
    headers: Mapping[str, str] = {"Content-Language": language, "Cache-Control": "no-store"}
    return HTMLResponse(text, status, headers)


def attachment(name: str, content: bytes, media_type: str) -> Response:
    """A file to be saved, never shown as a page of ours."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(content, media_type=media_type, headers=headers)
