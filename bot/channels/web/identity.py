"""Who writes on the web: a random cookie that only the browser keeps; rows hold its digest, so a stolen database opens no chat."""

from __future__ import annotations

import hashlib
import re
import secrets

from starlette.requests import HTTPConnection
from starlette.responses import Response

from bot.settings import Settings

DAYS = 180
_TOKEN = re.compile(r"[0-9a-f]{32}")


def cookie_name(settings: Settings) -> str:
    """``__Host-`` binds the cookie to this host; browsers accept the prefix only with Secure."""
    return "__Host-vademecum" if _secure(settings) else "vademecum"


def person_of(connection: HTTPConnection, settings: Settings) -> str | None:
    """The person's id (32 hex digits) behind the request's cookie, or None where there is no valid one."""
    token = connection.cookies.get(cookie_name(settings), "")
    if not _TOKEN.fullmatch(token):
        return None
    return hashlib.blake2b(token.encode(), digest_size=16, person=b"vademecum-web").hexdigest()


def give_identity(connection: HTTPConnection, response: Response, settings: Settings) -> None:
    """Set the cookie: the one that came, kept for longer, or a new one of 128 random bits."""
    token = connection.cookies.get(cookie_name(settings), "")
    if not _TOKEN.fullmatch(token):
        token = secrets.token_hex(16)
    response.set_cookie(
        cookie_name(settings),
        token,
        max_age=DAYS * 86_400,
        path="/",
        secure=_secure(settings),
        httponly=True,
        samesite="strict",
    )


def _secure(settings: Settings) -> bool:
    return settings.public_url is not None and settings.public_url.scheme == "https"
