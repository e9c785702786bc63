"""When a person is offered: under every answer that is none, in words after the second one in a row, and to who asks for one."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from bot.answers.outcomes import Outcome
from bot.answers.question.clean import clean
from bot.answers.question.routes import Route, route, routes
from bot.cases.last_questions import failed_before
from bot.chat import payloads
from bot.language.catalogue import say
from bot.messages import Button
from bot.store.engine import Store

OFFERED = frozenset(
    {
        Outcome.ABSTAINED_NOT_IN_GUIDE,
        Outcome.ABSTAINED_OWN_CASE,
        Outcome.ABSTAINED_UNCLEAR,
        Outcome.ABSTAINED_LANGUAGE,
    }
)
_NEW_QUESTION = 12  # words from which a wish for a person says more than that
LONGEST_WISH = 600  # characters


async def offer(
    store: Store, person: str, outcome: str, language: str, now: datetime
) -> tuple[str, tuple[tuple[Button, ...], ...]]:
    """(words, rows of buttons) to put under an answer that ended as *outcome*; both empty where it helped."""
    if outcome not in OFFERED:
        return "", ()
    async with store.read() as connection:
        again = await failed_before(connection, person, now)
    button = Button(say(language, "case-button-person"), payload=payloads.make("person"))
    return say(language, "case-offer") if again else "", ((button,),)


def wants_person(typed: str) -> bool:
    """Whether somebody asks to talk to a person."""
    text = clean(typed)
    if not text or len(text) > LONGEST_WISH or not _human().fits(text.replace("’", "'")):
        return False
    return route(text) is Outcome.SOCIAL_HUMAN


def besides(typed: str) -> str:
    """What a wish for a person says besides: all of it where it is long."""
    return typed if len(typed.split()) >= _NEW_QUESTION else ""


@cache
def _human() -> Route:
    return next(one for one in routes() if one.outcome is Outcome.SOCIAL_HUMAN)
