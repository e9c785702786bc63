"""Who is signed in to the page: a random cookie that only the browser keeps, and a row with its digest that ends with the right."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.requests import HTTPConnection
from starlette.responses import Response

from bot.settings import Settings
from bot.store.tables import page_sessions

HOLDS = timedelta(hours=12)
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


def new_token() -> str:
    """43 characters, 256 random bits."""
    return secrets.token_urlsafe(32)


def cookie_name(settings: Settings) -> str:
    """Another one than the chat's: to read the chat's cookie opens no page."""
    return "__Host-vademecum-coordinator" if _secure(settings) else "vademecum-coordinator"


def token_of(connection: HTTPConnection, settings: Settings) -> str | None:
    token = connection.cookies.get(cookie_name(settings), "")
    return token if _TOKEN.fullmatch(token) else None


def give(response: Response, token: str, settings: Settings) -> None:
    """Set the cookie. Lax, so that a link in a message leads in; what changes anything is a POST with a token of its own."""
    response.set_cookie(
        cookie_name(settings), token, max_age=int(HOLDS.total_seconds()), path="/", secure=_secure(settings),
        httponly=True, samesite="lax",
    )  # fmt: skip


def take_away(response: Response, settings: Settings) -> None:
    response.delete_cookie(
        cookie_name(settings), path="/", secure=_secure(settings), httponly=True, samesite="lax"
    )


def form_token(token: str) -> str:
    """What every form of a session carries: made of its cookie, which no other site can read."""
    return hashlib.blake2b(token.encode(), digest_size=24, person=b"vademecum-form").hexdigest()


def derived(token: str, purpose: str) -> str:
    """24 characters that only the browser of this session can have made again, one for each *purpose*: a link is shown there without
    being stored anywhere."""
    made = hmac.new(token.encode(), purpose.encode(), hashlib.sha256).digest()[:18]
    return base64.urlsafe_b64encode(made).decode()


def form_fits(token: str, sent: str) -> bool:
    return hmac.compare_digest(form_token(token).encode(), sent.encode())


async def begin(connection: AsyncConnection, person: str, token: str, now: datetime) -> None:
    """Sign *person* in; sessions that have run out go."""
    await connection.execute(delete(page_sessions).where(page_sessions.c.expires_at <= now))
    values = {"digest": digest(token), "person_id": person, "created_at": now, "expires_at": now + HOLDS}
    await connection.execute(insert(page_sessions).values(values))


async def find(connection: AsyncConnection, token: str, now: datetime) -> str | None:
    """The row of people behind *token*, while it holds."""
    statement = select(page_sessions.c.person_id).where(
        page_sessions.c.digest == digest(token), page_sessions.c.expires_at > now
    )
    return (await connection.execute(statement)).scalar()


async def end(connection: AsyncConnection, token: str) -> None:
    await connection.execute(delete(page_sessions).where(page_sessions.c.digest == digest(token)))


def digest(token: str) -> str:
    """What the rows say instead of the token."""
    return hashlib.sha256(token.encode()).hexdigest()


def _secure(settings: Settings) -> bool:
    return settings.public_url is not None and settings.public_url.scheme == "https"
