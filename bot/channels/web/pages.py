"""The chat page itself, in the language of its reader, and the session it asks for."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response

from bot.channels.web import limits
from bot.channels.web.identity import DAYS, give_identity
from bot.channels.web.render import TEMPLATES
from bot.channels.web.security import origin_allowed
from bot.language.catalogue import LANGUAGES, NAMES, best_language, say
from bot.people.uploads import LARGEST
from bot.settings import Settings

STATIC = Path(__file__).parent / "static"
EXAMPLES = ("web-example-length", "web-example-money", "web-example-staff", "web-example-school")
LANGUAGE_COOKIE = "vademecum-language"

# The texts that the page's own script says; everything else is rendered here.
SCRIPT_TEXTS = (
    "web-thinking", "web-connecting", "web-connected-again", "web-offline",
    "web-state-sending", "web-state-kept", "web-error-too-long", "web-error-no-answer",
    "web-error-empty", "web-language-offline",
    "web-error-file", "web-error-file-large", "web-error-file-type", "web-error-file-unasked", "web-invited-open",
)  # fmt: skip


class Pages:
    """``index`` and ``session`` as Starlette endpoints."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    async def index(self, request: Request) -> Response:
        """The page. ``?lang=es`` chooses a language and is remembered; else the browser's wish counts."""
        asked = request.query_params.get("lang", "")
        language = asked if asked in LANGUAGES else self._language(request)
        page = TEMPLATES.get_template("page.html").render(
            say=partial(say, language),
            language=language,
            languages=[(code, NAMES[code]) for code in LANGUAGES],
            examples=[say(language, key) for key in EXAMPLES],
            texts={
                key: say(language, key, count=limits.LONGEST_TEXT, limit=LARGEST // 2**20)
                for key in SCRIPT_TEXTS
            },
            longest=limits.LONGEST_TEXT,
            largest=LARGEST,
        )
        response = HTMLResponse(
            page, headers={"Content-Language": language, "Vary": "Accept-Language, Cookie"}
        )
        if asked in LANGUAGES:
            response.set_cookie(
                LANGUAGE_COOKIE, asked, max_age=DAYS * 86_400, httponly=True, samesite="lax",
                secure=request.url.scheme == "https",
            )  # fmt: skip
        return response

    async def session(self, request: Request) -> Response:
        """Give the browser its identity.

        Not done with the page: a reader who follows a link from elsewhere sends no SameSite=Strict cookie with that one
        request, and would lose the chat to a new identity.
        """
        if not origin_allowed(request, self._settings):
            return PlainTextResponse("this page may not open the chat", 403)
        response = Response(status_code=204, headers={"Cache-Control": "no-store"})
        give_identity(request, response, self._settings)
        return response

    async def icon(self, request: Request) -> Response:
        """What browsers ask for on addresses that are no page of ours."""
        return FileResponse(STATIC / "mark.svg", media_type="image/svg+xml")

    def _language(self, request: Request) -> str:
        remembered = request.cookies.get(LANGUAGE_COOKIE, "")
        if remembered in LANGUAGES:
            return remembered
        return accepted_language(request.headers.get("accept-language", ""), self._settings.default_language)


def accepted_language(header: str, default: str) -> str:
    """The language of the catalogue that an Accept-Language header likes best."""
    wishes: list[tuple[float, int, str]] = []
    for place, part in enumerate(header[:1000].split(",")):
        tag, _, weight = part.strip().partition(";")
        try:
            quality = float(weight.strip().removeprefix("q=")) if weight else 1.0
        except ValueError:
            continue
        if quality > 0 and (language := best_language(tag, "")):
            wishes.append((-quality, place, language))
    return min(wishes)[2] if wishes else best_language(default)
