"""Every address of the coordinators' page."""

from __future__ import annotations

from starlette.routing import BaseRoute, Route

from bot.channels.web.coordinators import (
    announcements,
    cohorts,
    drafts,
    entrance,
    gaps,
    inbox,
    readiness,
    roster,
)
from bot.channels.web.coordinators.targets import ROOT
from bot.channels.web.coordinators.telegram_entrance import telegram_routes
from bot.channels.web.coordinators.visit import Door, Handler, PageServices

SHOWN: dict[str, Handler] = {
    "": entrance.home,
    "/cohorts": cohorts.listing,
    "/cohorts/{cohort:int}": cohorts.show,
    "/cohorts/{cohort:int}/readiness": readiness.show,
    "/cohorts/{cohort:int}/export.csv": cohorts.export,
    "/announcements": announcements.listing,
    "/announcements/{announcement:int}": announcements.show,
    "/announcements/{announcement:int}/preview": drafts.preview,
    "/announcements/{announcement:int}/progress": announcements.progress,
    "/announcements/{announcement:int}/report.csv": announcements.csv,
    "/inbox": inbox.listing,
    "/inbox/{case:int}": inbox.show,
    "/gaps": gaps.listing,
    "/gaps.csv": gaps.as_file,
}
DONE: dict[str, Handler] = {
    "/cohorts/new": cohorts.create,
    "/cohorts/{cohort:int}/rename": cohorts.rename,
    "/cohorts/{cohort:int}/archive": cohorts.archive,
    "/cohorts/{cohort:int}/link": cohorts.invite,
    "/cohorts/{cohort:int}/links/{link:int}/revoke": cohorts.revoke,
    "/cohorts/{cohort:int}/members/{member:int}": cohorts.member,
    "/cohorts/{cohort:int}/roster": roster.bring,
    "/announcements/new": announcements.create,
    "/announcements/{announcement:int}/draft": drafts.save,
    "/announcements/{announcement:int}/drop": drafts.drop,
    "/announcements/{announcement:int}/tap": announcements.tap,
    "/announcements/{announcement:int}/correct": announcements.correct,
    "/announcements/{announcement:int}/at": announcements.move,
    "/inbox/{case:int}/answer": inbox.answer,
    "/inbox/{case:int}/{act}": inbox.act,
}


def routes(office: PageServices) -> list[BaseRoute]:
    """The page's routes, for the one HTTP application."""
    door = Door(office)
    way_in = entrance.Entrance(door)

    async def nowhere(visit):  # type: ignore[no-untyped-def]
        from bot.channels.web.coordinators.visit import NotThere

        raise NotThere

    return [
        Route(f"{ROOT}/sign-in/{{token}}", way_in.look),
        Route(f"{ROOT}/sign-in", way_in.enter, methods=["POST"]),
        *telegram_routes(door),
        Route(f"{ROOT}/sign-out", door.does(way_in.leave), methods=["POST"]),
        *(Route(ROOT + path, door.does(handler), methods=["POST"]) for path, handler in DONE.items()),
        *(Route(ROOT + path, door.shows(handler), methods=["GET"]) for path, handler in SHOWN.items()),
        Route(f"{ROOT}/{{rest:path}}", door.shows(nowhere), methods=["GET", "POST"]),
    ]


__all__ = ["DONE", "SHOWN", "routes"]
