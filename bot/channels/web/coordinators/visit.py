"""One request to the page by somebody who is signed in: who they are now, what they sent, and what is written for them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.announcements.quiet import zone_for
from bot.cases.answerers import scope_of
from bot.channels.web.coordinators import kept, sessions
from bot.channels.web.coordinators.kept import KeptForm
from bot.channels.web.coordinators.notes import NOTES
from bot.channels.web.coordinators.render import ROOT, page
from bot.channels.web.security import origin_allowed
from bot.chat.paging import page_of
from bot.cohorts.links import Links
from bot.journeys.journeys import Journeys
from bot.language.catalogue import best_language, say
from bot.messages import Incoming
from bot.people import person_store
from bot.people.person_store import Person
from bot.settings import Settings
from bot.store.engine import Store, Write
from bot.store.tables import people

LARGEST_FORM = 6 * 2**20  # bytes
MOST_FIELDS = 60

Now = Callable[[], datetime]
Item = TypeVar("Item")


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


@dataclass(frozen=True)
class Account:
    """Where somebody writes to the assistant, and the name they go by there; ``id`` is the row of people."""

    id: str
    channel: str
    chat: str
    name: str | None


@dataclass
class Visit:
    """Somebody signed in, and their request. ``form`` is what a POST sent, its token checked already."""

    services: PageServices
    request: Request
    person: Person
    account: Account
    token: str
    now: datetime
    form: Mapping[str, Any] = field(default_factory=dict)

    @property
    def language(self) -> str:
        return self.person.language

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which the person plans."""
        return zone_for(self.person.zone, self.default_zone)

    @property
    def default_zone(self) -> str:
        return self.services.settings.default_zone

    def say(self, key: str, /, **values: object) -> str:
        """A text in their language."""
        return say(self.language, key, **values)

    # What they sent

    def text(self, name: str) -> str:
        """A field of the form; empty where it is missing or a file."""
        value = self.form.get(name, "")
        return value if isinstance(value, str) else ""

    def texts(self, name: str) -> list[str]:
        """All values of a field, such as ticked boxes."""
        found = self.form.getlist(name) if hasattr(self.form, "getlist") else []
        return [value for value in found if isinstance(value, str)]

    def fields(self) -> dict[str, Any]:
        """All fields that are text, as they can be kept; several values of one field as a list."""
        names = [name for name in self.form if name != "form_token"]
        values = {name: self.texts(name) for name in names}
        return {name: found[0] if len(found) == 1 else found for name, found in values.items() if found}

    def version(self) -> int | None:
        """The version of what was seen when the form was made."""
        text = self.text("version")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None

    def file(self, name: str) -> UploadFile | None:
        value = self.form.get(name)
        return value if isinstance(value, UploadFile) and value.filename else None

    def number(self, name: str) -> int:
        """A number of the address. Raises NotThere where it cannot be one."""
        number = int(self.request.path_params[name])
        if not 0 < number < 2**63:
            raise NotThere
        return number

    def theirs(self, organisation: str) -> int:
        """The organisation of a field, where they coordinate it. Raises NotThere."""
        for id in self.person.organisations:
            if str(id) == organisation:
                return id
        raise NotThere

    # What is written

    async def write(self, *writes: Write) -> None:
        """Do *writes* in one transaction."""
        async with self.services.store.write() as connection:
            for write in writes:
                await write(connection)

    async def refuse(self, path: str, form: str, problem: str, **fields: Any) -> Response:
        """Say *problem* on the page *path*, whose *form* shows *fields* again."""
        shown = fields or {}
        await self.write(lambda c: kept.keep(c, self.token, form, problem, shown, self.now))
        return self.back(path)

    async def kept(self, form: str) -> KeptForm | None:
        """What was typed into *form* and not taken over. A problem without any text is shown once."""
        async with self.services.store.read() as connection:
            found = await kept.find(connection, self.token, form)
        if found is not None and not found.fields:
            await self.write(self.taken(form))
        return found

    def taken(self, form: str) -> Write:
        """A write: what was typed into *form* is taken over, nothing of it is kept."""

        async def write(connection: AsyncConnection) -> None:
            await kept.forget(connection, self.token, form)

        return write

    # What is answered

    def page(self, template: str, status: int = 200, /, **values: Any) -> Response:
        return page(
            template, self.language, status,
            **{"note": self.note, "problem": "", "section": ""} | values,
            form_token=sessions.form_token(self.token), root=ROOT, person=self.person,
            sees_cohorts=bool(self.person.organisations),
        )  # fmt: skip

    def back(self, path: str, note: str = "", anchor: str = "") -> Response:
        """See *path* next; *note* is the name of a text that is said there. The answer to every form that was sent."""
        mark = "&" if "?" in path else "?"
        said = f"{mark}note={note}" if note else ""
        return RedirectResponse(f"{ROOT}{path}{said}" + (f"#{anchor}" if anchor else ""), 303)

    @property
    def note(self) -> str:
        """What the page before wanted to be said: one of the texts made for that."""
        name = self.request.query_params.get("note", "")
        return say(self.language, name) if name in NOTES else ""

    def paged(self, items: Sequence[Item]) -> tuple[list[tuple[int, Item]], int, int]:
        return page_of(items, self.request.query_params.get("page", ""))


Handler = Callable[[Visit], Awaitable[Response]]


async def person_at(
    connection: AsyncConnection, id: str, settings: Settings
) -> tuple[Person, Account] | None:
    """The person of row *id* with the rights they have now, and where they write."""
    row = (await connection.execute(select(people).where(people.c.id == id))).first()
    if row is None:
        return None
    incoming = Incoming(row.channel, row.chat, row.external_id, "page", name=row.name)
    person = await person_store.load(connection, incoming, best_language(row.language))
    admin = f"{row.channel}:{row.external_id}" in settings.admins
    account = Account(row.id, row.channel, row.chat, row.name)
    return replace(person, admin=admin, language=best_language(person.language)), account


class Door:
    """Lets in who is signed in and still has a right; sends everybody else to the same page, whatever they asked for.

    Who has no name yet is asked for one first: what is done here is done by somebody.
    """

    def __init__(self, services: PageServices) -> None:
        self.services = services

    def shows(self, handler: Handler, *, nameless: bool = False) -> Callable[[Request], Awaitable[Response]]:
        """An endpoint for GET; *nameless*: also for who has no name."""

        async def endpoint(request: Request) -> Response:
            visit = await self.visit(request)
            if visit is None:
                return self.outside(request)
            if not visit.account.name and not nameless:
                return visit.back("/name")
            return await self._answered(visit, handler)

        return endpoint

    def does(self, handler: Handler, *, nameless: bool = False) -> Callable[[Request], Awaitable[Response]]:
        """An endpoint for POST: from a page of ours, with the token of this very session."""

        async def endpoint(request: Request) -> Response:
            if not origin_allowed(request, self.services.settings):
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
                if not visit.account.name and not nameless:
                    return visit.back("/name")
                return await self._answered(visit, handler)

        return endpoint

    async def visit(self, request: Request) -> Visit | None:
        """The visit of who is signed in; None for everybody else. Who has no right any more is signed out."""
        token, now = sessions.token_of(request, self.services.settings), self.services.now()
        if token is None:
            return None
        async with self.services.store.read() as connection:
            id = await sessions.find(connection, token, now)
            there = await person_at(connection, id, self.services.settings) if id is not None else None
        if there is None:
            return None
        person, account = there
        if not scope_of(person):
            async with self.services.store.write() as connection:
                await sessions.end(connection, token)
            return None
        return Visit(self.services, request, person, account, token, now)

    def outside(self, request: Request) -> Response:
        """What everybody sees who is not signed in."""
        return page("outside.html", self.language(request), 401, root=ROOT)

    def language(self, request: Request) -> str:
        from bot.channels.web.pages import accepted_language

        header = request.headers.get("accept-language", "")
        return accepted_language(header, self.services.settings.default_language)

    async def _answered(self, visit: Visit, handler: Handler) -> Response:
        try:
            return await handler(visit)
        except NotThere:
            return visit.page("message.html", 404, title="page-not-there-title", text="page-not-there")
