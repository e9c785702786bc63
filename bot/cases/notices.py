"""What is said unasked because of a case: an answer to the person, a notice to those who answer. All of it goes through the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.answerers import Recipient, asker
from bot.cases.case import ANSWER, ASK, Case
from bot.cases.hours import not_at_night, zone_of
from bot.chat import payloads
from bot.delivery import ledger
from bot.delivery.ledger import Planned
from bot.gaps.markup import author_markup
from bot.language.catalogue import say
from bot.messages import Button, Reply, plain

SOON, USUAL = 0, 1  # priorities
QUOTED = 200  # characters of a question where it is only named


def source_of(case: int) -> str:
    """What the ledger calls everything that is said because of *case*."""
    return f"case:{case}"


async def to_asker(
    connection: AsyncConnection, case: Case, kind: str, text: str, message: int, now: datetime
) -> None:
    """Send the person what was answered or asked back; *message* is its row, so that it is sent once."""
    who = await asker(connection, case.person)
    if who is None:
        return
    language = who.language
    key = "case-letter-ask" if kind == ASK else "case-letter-answer"
    head = say(language, key, office=office_name(case.office, language), question=quoted(case.question))
    rows = [(Button(say(language, "case-button-reply"), payload=payloads.make("person", "reply", case.id)),)]
    if kind == ANSWER:
        rows.append(
            (Button(say(language, "case-button-solved"), payload=payloads.make("person", "solved", case.id)),)
        )
    body = Reply(f"{head}\n\n{author_markup(text)}", tuple(rows), language=language)
    await _plan(connection, [who], "answer", f"case:{case.id}:say:{message}", case.id, body, now, night=True)


async def closed_unanswered(connection: AsyncConnection, case: Case, now: datetime) -> None:
    """Tell the person that nobody will answer any more."""
    who = await asker(connection, case.person)
    if who is None:
        return
    text = say(
        who.language,
        "case-letter-closed",
        office=office_name(case.office, who.language),
        question=quoted(case.question),
    )
    body = Reply(text, language=who.language)
    await _plan(connection, [who], "answer", f"case:{case.id}:closed", case.id, body, now)


async def notice(
    connection: AsyncConnection, to: Iterable[Recipient], case: Case, what: str, tag: str, now: datetime
) -> None:
    """Tell those who answer that there is news, at night only where the case is urgent; *what* is ``new``, ``urgent``, ``reply`` or ``back``, *tag* tells two such apart.

    It says nothing of the question itself: whoever may read it opens the case.
    """
    for who in to:
        text = say(who.language, f"case-notice-{what}", office=office_name(case.office, who.language))
        button = Button(
            say(who.language, "case-button-show"), payload=payloads.make("inbox", "show", case.id)
        )
        body = Reply(text, ((button,),), language=who.language)
        key = f"case:{case.id}:{what}:{tag}"
        await _plan(connection, [who], "notice", key, case.id, body, now, night=case.urgent, soon=case.urgent)


async def _plan(
    connection: AsyncConnection,
    to: list[Recipient],
    kind: str,
    key: str,
    case: int,
    body: Reply,
    now: datetime,
    *,
    night: bool = False,
    soon: bool = False,
) -> None:
    planned = [
        Planned(
            kind=kind,
            key=f"{key}:{who.person}",
            source=source_of(case),
            person=who.person,
            channel=who.channel,
            chat=who.chat,
            not_before=now if night else not_at_night(now, zone_of(who.zone)),
            body=body,
            priority=SOON if soon or kind == "answer" else USUAL,
        )
        for who in to
    ]
    await ledger.plan(connection, planned, now)


def office_name(office: str, language: str) -> str:
    """Whom a person writes to, as they read it; safe in house markup."""
    return plain(office) if office else say(language, "case-office-admins")


def quoted(question: str) -> str:
    """A question in one line, cut, safe in house markup."""
    line = " ".join(question.split())
    return plain(line if len(line) <= QUOTED else line[: QUOTED - 1].rstrip() + "…")
