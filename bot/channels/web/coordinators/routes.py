"""Every address of the coordinators' page."""

from __future__ import annotations

from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.channels.web.coordinators import (
    announcements,
    changes,
    cohorts,
    documents,
    drafts,
    entrance,
    gaps,
    inbox,
    links,
    readiness,
    roster,
)
from bot.channels.web.coordinators.render import ROOT
from bot.channels.web.coordinators.telegram_entrance import telegram_routes
from bot.channels.web.coordinators.visit import Door, Handler, NotThere, PageServices, Visit

ANNOUNCEMENT, COHORT = "/announcements/{announcement:int}", "/cohorts/{cohort:int}"

SHOWN: dict[str, Handler] = {
    "": entrance.home,
    "/cohorts": cohorts.listing,
    COHORT: cohorts.show,
    f"{COHORT}/readiness": readiness.show,
    f"{COHORT}/roster": roster.look,
    f"{COHORT}/links/{{made}}": links.show,
    f"{COHORT}/export.csv": cohorts.export,
    "/announcements": announcements.listing,
    ANNOUNCEMENT: announcements.show,
    f"{ANNOUNCEMENT}/preview": drafts.preview,
    f"{ANNOUNCEMENT}/file": drafts.picture,
    f"{ANNOUNCEMENT}/progress": announcements.progress,
    f"{ANNOUNCEMENT}/report.csv": announcements.csv,
    f"{ANNOUNCEMENT}/missing": announcements.missing,
    f"{ANNOUNCEMENT}/sure/{{step}}": announcements.sure,
    f"{ANNOUNCEMENT}/correct/{{code}}": changes.correction,
    f"{ANNOUNCEMENT}/move": changes.moving,
    "/documents": documents.listing,
    "/documents/{document:int}/sure": documents.sure,
    "/inbox": inbox.listing,
    "/inbox/{case:int}": inbox.show,
    "/gaps": gaps.listing,
    "/gaps.csv": gaps.as_file,
}
DONE: dict[str, Handler] = {
    "/cohorts/new": cohorts.create,
    f"{COHORT}/rename": cohorts.rename,
    f"{COHORT}/contact": cohorts.contact,
    f"{COHORT}/archive": cohorts.archive,
    f"{COHORT}/restore": cohorts.restore,
    f"{COHORT}/link": links.invite,
    f"{COHORT}/links/{{link:int}}/revoke": links.revoke,
    f"{COHORT}/members/{{member:int}}": cohorts.member,
    f"{COHORT}/roster": roster.bring,
    f"{COHORT}/roster/take": roster.take,
    "/announcements/new": announcements.create,
    f"{ANNOUNCEMENT}/draft": drafts.save,
    f"{ANNOUNCEMENT}/forget": drafts.forget,
    f"{ANNOUNCEMENT}/drop": drafts.drop,
    f"{ANNOUNCEMENT}/send": drafts.send,
    f"{ANNOUNCEMENT}/at": changes.move,
    f"{ANNOUNCEMENT}/move": changes.moved,
    f"{ANNOUNCEMENT}/to-me": changes.to_me,
    f"{ANNOUNCEMENT}/correct": changes.correct,
    f"{ANNOUNCEMENT}/again": announcements.again,
    f"{ANNOUNCEMENT}/steps/{{step}}": announcements.step,
    "/documents": documents.bring,
    "/documents/{document:int}/publish": documents.publish,
    "/documents/{document:int}/remove": documents.remove,
    "/inbox/{case:int}/answer": inbox.answer,
    "/inbox/{case:int}/{act}": inbox.act,
}


def routes(services: PageServices) -> list[BaseRoute]:
    """The page's routes, for the one HTTP application."""
    door = Door(services)
    way_in = entrance.Entrance(door)

    async def nowhere(visit: Visit) -> Response:
        raise NotThere

    return [
        Route(f"{ROOT}/sign-in/{{token}}", way_in.look),
        Route(f"{ROOT}/sign-in", way_in.enter, methods=["POST"]),
        *telegram_routes(door),
        Route(f"{ROOT}/sign-out", door.does(way_in.leave, nameless=True), methods=["POST"]),
        Route(f"{ROOT}/signed-out", way_in.signed_out),
        Route(f"{ROOT}/name", door.shows(entrance.ask_name, nameless=True), methods=["GET"]),
        Route(f"{ROOT}/name", door.does(entrance.take_name, nameless=True), methods=["POST"]),
        *(Route(ROOT + path, door.does(handler), methods=["POST"]) for path, handler in DONE.items()),
        *(Route(ROOT + path, door.shows(handler), methods=["GET"]) for path, handler in SHOWN.items()),
        Route(f"{ROOT}/{{rest:path}}", door.shows(nowhere), methods=["GET", "POST"]),
    ]


__all__ = ["DONE", "SHOWN", "routes"]
