"""One request to the page by somebody who is signed in: who they are now, what they sent, and what is written for them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.cases.answerers import scope_of
from bot.channels.web.coordinators import sessions
from bot.channels.web.coordinators.render import page
from bot.channels.web.coordinators.targets import ROOT
from bot.channels.web.security import origin_allowed
from bot.chat import payloads
from bot.chat.call import Call, ChatSettings
from bot.chat.paging import page_of
from bot.chat.services import Services
from bot.cohorts.links import Links
from bot.journeys.journeys import Journeys
from bot.language.catalogue import best_language, say
from bot.messages import Incoming
from bot.people import person_store
from bot.people.awaited import Awaited
from bot.people.person_store import Person
from bot.settings import Settings
from bot.store.engine import Store, Write
from bot.store.tables import awaited, people

LARGEST_FORM = 6 * 2**20  # bytes
MOST_FIELDS = 60

Now = Callable[[], datetime]


@dataclass
class PageServices:
    """What the page is built with."""

    settings: Settings
    store: Store
    journeys: Journeys = field(default_factory=Journeys)
    links: Links | None = None
    guide: Callable[[], Any] | None = None
    now: Now = lambda: datetime.now(UTC)

    @property
    def ways(self) -> Links:
        return self.links or Links.of(self.settings)


class NotThere(Exception):
    """What was asked for is not there, or is not theirs: nobody learns which."""


@dataclass
class Visit:
    """Somebody signed in, and their request. ``form`` is what a POST sent, its token checked already."""

    office: PageServices
    request: Request
    person: Person
    token: str
    incoming: Incoming
    now: datetime
    form: Mapping[str, Any] = field(default_factory=dict)

    @property
    def language(self) -> str:
        return self.person.language

    def text(self, name: str) -> str:
        """A field of the form; empty where it is missing or a file."""
        value = self.form.get(name, "")
        return value if isinstance(value, str) else ""

    def texts(self, name: str) -> list[str]:
        """All values of a field, such as ticked boxes."""
        found = self.form.getlist(name) if hasattr(self.form, "getlist") else []
        return [one for one in found if isinstance(one, str)]

    def file(self, name: str) -> UploadFile | None:
        value = self.form.get(name)
        return value if isinstance(value, UploadFile) and value.filename else None

    def number(self, name: str) -> int:
        """A number of the address. Raises NotThere where it cannot be one."""
        number = int(self.request.path_params[name])
        if not 0 < number < 2**63:
            raise NotThere
        return number

    def call(self, connection: AsyncConnection, *, payload: str | None = None, text: str = "", awaits: Awaited | None = None) -> Call:  # fmt: skip
        """The visit as a command of the chat would see it: with a button's *payload*, or *text* for what is awaited."""
        settings = self.office.settings
        return Call(
            replace(
                self.incoming,
                payload=payload if payload is not None or text else payloads.make("page"),
                text=text,
            ),
            replace(self.person, awaits=awaits),
            self.now,
            connection,
            ChatSettings(default_zone=settings.default_zone, admins=frozenset(settings.admins)),
            Services(self.office.journeys, self.office.ways),
            self.office.guide,
        )

    async def write(self, *writes: Write) -> None:
        """Do *writes* in one transaction. What the chat awaits of the person stays as it was: this is another place."""

        async with self.office.store.write() as connection:
            mine = awaited.c.person_id == self.person.id
            before = (await connection.execute(select(awaited).where(mine))).first()
            for one in writes:
                await one(connection)
            await connection.execute(delete(awaited).where(mine))
            if before is not None:
                await connection.execute(insert(awaited).values(**before._mapping))

    def page(self, template: str, status: int = 200, /, **values: Any) -> Response:
        return page(
            template, self.language, status,
            **{"note": "", "problem": "", "section": ""} | values,
            form_token=sessions.form_token(self.token), root=ROOT, person=self.person,
            sees_cohorts=bool(self.person.organisations),
        )  # fmt: skip

    def back(self, path: str, note: str = "") -> Response:
        """See *path* next; *note* is the name of a text that is said there."""
        return RedirectResponse(f"{ROOT}{path}" + (f"?note={note}" if note else ""), 303)

    @property
    def note(self) -> str:
        """What the page before wanted to be said: one of the texts made for that."""
        name = self.request.query_params.get("note", "")
        return say(self.language, name) if name in NOTES else ""

    def paged(self, items: list[Any]) -> tuple[list[tuple[int, Any]], int, int]:
        return page_of(items, self.request.query_params.get("page", ""))


NOTES = frozenset(
    {
        "page-note-saved", "page-note-changed-meanwhile", "page-note-sent", "page-note-taken", "page-note-left", "page-note-closed",
        "page-note-created", "page-note-imported", "page-note-archived", "page-note-revoked", "page-note-dropped",
    }
)  # fmt: skip

Handler = Callable[[Visit], Awaitable[Response]]


async def person_at(
    connection: AsyncConnection, id: str, settings: Settings
) -> tuple[Person, Incoming] | None:
    """The person of row *id* with the rights they have now, and who they are to their channel."""
    row = (await connection.execute(select(people).where(people.c.id == id))).first()
    if row is None:
        return None
    incoming = Incoming(row.channel, row.chat, row.external_id, "page", name=row.name)
    person = await person_store.load(connection, incoming, best_language(row.language))
    admin = f"{row.channel}:{row.external_id}" in settings.admins
    return replace(person, admin=admin, language=best_language(person.language)), incoming


class Door:
    """Lets in who is signed in and still has a right; sends everybody else to the same page, whatever they asked for."""

    def __init__(self, office: PageServices) -> None:
        self.office = office

    def shows(self, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        """An endpoint for GET."""

        async def endpoint(request: Request) -> Response:
            visit = await self.visit(request)
            if visit is None:
                return self.outside(request)
            return await self._answered(visit, handler)

        return endpoint

    def does(self, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        """An endpoint for POST: from a page of ours, with the token of this very session."""

        async def endpoint(request: Request) -> Response:
            if not origin_allowed(request, self.office.settings):
                return self.outside(request)
            visit = await self.visit(request)
            if visit is None:
                return self.outside(request)
            if int(request.headers.get("content-length") or LARGEST_FORM + 1) > LARGEST_FORM:
                return visit.page("message.html", 413, title="page-too-large-title", text="page-too-large")
            async with request.form(max_files=1, max_fields=MOST_FIELDS, max_part_size=2**20) as form:
                visit.form = form
                if not sessions.form_fits(visit.token, visit.text("form_token")):
                    return visit.page("message.html", 403, title="page-stale-title", text="page-stale")
                return await self._answered(visit, handler)

        return endpoint

    async def visit(self, request: Request) -> Visit | None:
        """The visit of who is signed in; None for everybody else. Who has no right any more is signed out."""
        token, now = sessions.token_of(request, self.office.settings), self.office.now()
        if token is None:
            return None
        async with self.office.store.read() as connection:
            id = await sessions.find(connection, token, now)
            there = await person_at(connection, id, self.office.settings) if id is not None else None
        if there is None:
            return None
        person, incoming = there
        if not scope_of(person):
            async with self.office.store.write() as connection:
                await sessions.end(connection, token)
            return None
        return Visit(self.office, request, person, token, incoming, now)

    def outside(self, request: Request) -> Response:
        """What everybody sees who is not signed in."""
        return page("outside.html", self.language(request), 401, root=ROOT)

    def language(self, request: Request) -> str:
        from bot.channels.web.pages import accepted_language

        header = request.headers.get("accept-language", "")
        return accepted_language(header, self.office.settings.default_language)

    async def _answered(self, visit: Visit, handler: Handler) -> Response:
        try:
            return await handler(visit)
        except NotThere:
            return visit.page("message.html", 404, title="page-not-there-title", text="page-not-there")
